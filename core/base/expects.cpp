#include "base/expects.h"

#include <cstdio>
#include <cstdlib>

namespace act {

void stop_at(const char* what, const char* file, int line) {
    std::fprintf(stderr, "activarium: %s (%s:%d); this is a mistake in the program\n", what, file, line);
    std::abort();
}

} // namespace act
