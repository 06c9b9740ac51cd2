#include "export/cairo_library.h"

#include <dlfcn.h>

namespace act {
namespace {

#ifdef __APPLE__
constexpr const char* cairo_file = "libcairo.2.dylib";
#else
constexpr const char* cairo_file = "libcairo.so.2";
#endif

// A library that lacks one of the functions is as good as none.
Result<Done> loaded_cairo() {
    const auto failure = [] { return Error{.problem = Problem::no_library, .subject = cairo_file}; };
    void* library = ::dlopen(cairo_file, RTLD_LAZY | RTLD_LOCAL); // as long as the process lives
    if (!library) return failure();
#define ACT_LOAD(name)                                                                                       \
    name = reinterpret_cast<decltype(name)>(::dlsym(library, #name));                                        \
    if (!name) return failure();
    ACT_CAIRO_FUNCTIONS(ACT_LOAD)
#undef ACT_LOAD
    return Done{};
}

} // namespace

const Result<Done>& load_cairo() {
    static const Result<Done> loaded = loaded_cairo();
    return loaded;
}

} // namespace act
