// Cairo 1.16 loses 768 bytes whenever it embeds a CJK font into a PDF (an array of its CFF subsetting). The
// sanitizer reports every other leak.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libcairo.so";
}
