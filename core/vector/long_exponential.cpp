#include "vector/extended_precision.h"

namespace act {
namespace {

constexpr int halvings = 13;
constexpr int terms = 16; // (100/2¹³)¹⁶/17! < 2⁻¹⁴⁰

void add_product(ExactSum& sum, const TripleDouble& a, const TripleDouble& b) {
    for (const double x : a)
        for (const double y : b) {
            const double product = x * y;
            sum.add(product);
            sum.add(std::fma(x, y, -product));
        }
}

// a/n for a whole n, as a sum of quotients: each one divides the remainder that the one before left.
TripleDouble divided(TripleDouble a, double n) {
    ExactSum quotient;
    for (std::size_t round = 0; round < 4; ++round) {
        const double part = a[0] / n;
        quotient.add(part);
        ExactSum rest;
        for (const double each : a)
            rest.add(each);
        rest.add(-part * n);
        rest.add(-std::fma(part, n, -(part * n)));
        a = rest.leading();
    }
    return quotient.leading();
}

} // namespace

TripleDouble long_expm1(DoubleDouble x) {
    const double factor = std::ldexp(1.0, -halvings);
    const TripleDouble r{x.high * factor, x.low * factor, 0.0};
    // r·(1 + r/2·(1 + r/3·(…))), from the inside out: s = (1 + s)·r/n.
    TripleDouble s{};
    for (int n = terms; n > 0; --n) {
        ExactSum next;
        add_product(next, r, s);
        for (const double each : r)
            next.add(each);
        s = divided(next.leading(), n);
    }
    // e²ˣ − 1 = s·(2 + s) for s = eˣ − 1.
    for (int i = 0; i < halvings; ++i) {
        ExactSum twice;
        add_product(twice, s, s);
        for (const double each : s)
            twice.add(2.0 * each);
        s = twice.leading();
    }
    return s;
}

} // namespace act
