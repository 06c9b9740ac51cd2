// Leaks of libraries that the sanitizer is not to report; it reports every other one.

// Cairo 1.16 loses 768 bytes whenever it embeds a CJK font into a PDF (an array of its CFF subsetting). Mesa's drivers
// keep the names of their options, and GLFW loads them from libGL.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libcairo.so\n"
           "leak:_dri.so\n";
}

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
// A library that was unloaded has no name any more when leaks are looked for at the end, so none is unloaded.
extern "C" int dlclose(void*);
extern "C" int dlclose(void*) {
    return 0;
}
#endif
#endif
