// Where musl and glibc compute a function by different steps, an engine takes those of the program's library, so that both
// round alike. Takes the place of the C library's function of the same name.

#include <cmath>

// t = e^(±2|x|) − 1: tanh is t/(t + 2) and, where t is large, 1 − 2/(t + 2).
extern "C" double tanh(double x) {
    constexpr double saturated = 22.0; // from there on 1 to the last digit
    const double size = std::fabs(x);
    if (size >= saturated) return std::copysign(1.0, x);
    if (!(size > 0x1p-55)) return x; // NaN, too
    const double t = std::expm1(size < 1.0 ? -2.0 * size : 2.0 * size);
    return std::copysign(size < 1.0 ? -t / (t + 2.0) : 1.0 - 2.0 / (t + 2.0), x);
}
