#pragma once
// Numbers of few digits: what a function becomes when every operation is rounded, as on hardware that
// computes in float32, float16 or bfloat16.
//
// Worked example, 1 + 1/4096 in float16, whose numbers have 11 binary digits:
//
//     Rounded<Float16> x = 1.0 / 4096.0;     // 2⁻¹², exact: small numbers are not the problem
//     Rounded<Float16> y = 1.0 + x;          // 1: the neighbour of 1 is 1 + 2⁻¹⁰
//     Rounded<Float16> z = exp(12.0 + x);    // ∞: e¹² = 162755 is beyond 65504
//
// A Rounded is a leaf (math/dual.h), so bodies of activations run in it unchanged, also inside dual numbers,
// whose slopes are then rounded too. Literals and parameters are rounded as they enter. Each arithmetic
// operation and each function of the vocabulary, gates included, is one operation: computed in double, then
// rounded once. For + − × ÷ √ that is the correctly rounded result, since a double has more than 2n + 1
// digits for n of theirs (Figueroa 1995). For the others the double is itself off by a few of its last
// digits, which moves the rounded result only where the exact one lies that close to the middle between two
// neighbours, and then by one last digit: for float32 that is about one result in 10⁸, for the narrower
// formats far fewer.

#include "math/algebraic.h"
#include "math/b_silu.h"
#include "math/gates.h"
#include "math/mish.h"
#include "math/normal_rise.h"
#include "math/precision.h"
#include "math/root_softplus.h"

#include <compare>

namespace act {

/// A number of Format. Every conversion and operation rounds to nearest, ties to even; too large becomes ±∞,
/// too small loses digits gradually (subnormals) and keeps its sign as ±0. NaN stays NaN.
template <class Format> class Rounded {
  public:
    constexpr Rounded() = default;
    Rounded(double exact) : value_(round_to<Format>(exact)) {}

    /// The number itself: a double holds every number of every Format.
    [[nodiscard]] constexpr double number() const { return value_; }

    friend Rounded operator-(Rounded a) { return -a.value_; }
    friend Rounded operator+(Rounded a, Rounded b) { return a.value_ + b.value_; }
    friend Rounded operator-(Rounded a, Rounded b) { return a.value_ - b.value_; }
    friend Rounded operator*(Rounded a, Rounded b) { return a.value_ * b.value_; }
    friend Rounded operator/(Rounded a, Rounded b) { return a.value_ / b.value_; }
    friend bool operator==(Rounded a, Rounded b) { return a.value_ == b.value_; }
    friend std::partial_ordering operator<=>(Rounded a, Rounded b) { return a.value_ <=> b.value_; }
    friend bool isnan(Rounded a) { return std::isnan(a.value_); }

  private:
    double value_ = 0.0;
};

// ---- the vocabulary, one rounding each

template <class F> Rounded<F> atan(Rounded<F> x) {
    return atan(x.number());
}
template <class F> Rounded<F> cos(Rounded<F> x) {
    return cos(x.number());
}
template <class F> Rounded<F> erf(Rounded<F> x) {
    return erf(x.number());
}
template <class F> Rounded<F> erfc(Rounded<F> x) {
    return erfc(x.number());
}
template <class F> Rounded<F> exp(Rounded<F> x) {
    return exp(x.number());
}
template <class F> Rounded<F> expm1(Rounded<F> x) {
    return expm1(x.number());
}
template <class F> Rounded<F> log(Rounded<F> x) {
    return std::log(x.number());
}
template <class F> Rounded<F> log1p(Rounded<F> x) {
    return log1p(x.number());
}
template <class F> Rounded<F> pow(Rounded<F> x, Rounded<F> exponent) {
    return std::pow(x.number(), exponent.number());
}
template <class F> Rounded<F> sin(Rounded<F> x) {
    return sin(x.number());
}
template <class F> Rounded<F> sqrt(Rounded<F> x) {
    return sqrt(x.number());
}
template <class F> Rounded<F> tanh(Rounded<F> x) {
    return tanh(x.number());
}

template <class F> Rounded<F> sech2(Rounded<F> x) {
    return sech2(x.number());
}
template <class F> Rounded<F> tanhshrink(Rounded<F> x) {
    return tanhshrink(x.number());
}
template <class F> Rounded<F> exponential_excess(Rounded<F> x) {
    return exponential_excess(x.number());
}
template <class F> Rounded<F> tanh_above_tangent(Rounded<F> x) {
    return tanh_above_tangent(x.number());
}
template <class F> Rounded<F> log_cosh(Rounded<F> x) {
    return log_cosh(x.number());
}
template <class F> Rounded<F> logistic(Rounded<F> x) {
    return logistic(x.number());
}
template <class F> Rounded<F> softplus(Rounded<F> x) {
    return softplus(x.number());
}
template <class F> Rounded<F> gaussian(Rounded<F> x) {
    return gaussian(x.number());
}
template <class F> Rounded<F> normal_pdf(Rounded<F> x) {
    return normal_pdf(x.number());
}
template <class F> Rounded<F> normal_cdf(Rounded<F> x) {
    return normal_cdf(x.number());
}
template <class F> Rounded<F> rising_sine(Rounded<F> x) {
    return rising_sine(x.number());
}

template <class F> Rounded<F> times_sech2(Rounded<F> a, Rounded<F> x) {
    return times_sech2(a.number(), x.number());
}
template <class F> Rounded<F> times_bell(Rounded<F> a, Rounded<F> x, double c) {
    return times_bell(a.number(), x.number(), c);
}
template <class F> Rounded<F> times_normal_pdf(Rounded<F> a, Rounded<F> x) {
    return times_normal_pdf(a.number(), x.number());
}
template <class F> Rounded<F> times_normal_cdf(Rounded<F> a, Rounded<F> x) {
    return times_normal_cdf(a.number(), x.number());
}

template <class F> Rounded<F> root(Rounded<F> x) {
    return root(x.number());
}
template <class F> Rounded<F> root_minus_one(Rounded<F> x) {
    return root_minus_one(x.number());
}
template <class F> Rounded<F> inverse_root_cubed(Rounded<F> x) {
    return inverse_root_cubed(x.number());
}
template <class F> Rounded<F> algebraic_sigmoid(Rounded<F> x) {
    return algebraic_sigmoid(x.number());
}
template <class F> Rounded<F> squareplus(Rounded<F> x) {
    return squareplus(x.number());
}
template <class F> Rounded<F> algebraic_step(Rounded<F> x) {
    return algebraic_step(x.number());
}
template <class F> Rounded<F> cauchy(Rounded<F> x) {
    return cauchy(x.number());
}
template <class F> Rounded<F> softsign(Rounded<F> x) {
    return softsign(x.number());
}

template <class F> Rounded<F> mish(Rounded<F> x) {
    return mish(x.number());
}
template <class F> Rounded<F> mish_slope(Rounded<F> x) {
    return mish_slope(x.number());
}
template <class F> Rounded<F> mish_curvature(Rounded<F> x) {
    return mish_curvature(x.number());
}

template <class F> Rounded<F> b_silu(Rounded<F> x, Rounded<F> alpha) {
    return b_silu(x.number(), alpha.number());
}
template <class F> Rounded<F> b_silu_slope(Rounded<F> x, Rounded<F> alpha) {
    return b_silu_slope(x.number(), alpha.number());
}
template <class F> Rounded<F> b_silu_curvature(Rounded<F> x, Rounded<F> alpha) {
    return b_silu_curvature(x.number(), alpha.number());
}
template <class F> Rounded<F> root_softplus(Rounded<F> x) {
    return root_softplus(x.number());
}
template <class F> Rounded<F> root_softplus_slope(Rounded<F> x) {
    return root_softplus_slope(x.number());
}
template <class F> Rounded<F> root_softplus_curvature(Rounded<F> x) {
    return root_softplus_curvature(x.number());
}

template <class F> Rounded<F> normal_rise(Rounded<F> x, Rounded<F> mu, Rounded<F> sigma) {
    return normal_rise(x.number(), mu.number(), sigma.number());
}
template <class F> Rounded<F> normal_rise_slope(Rounded<F> x, Rounded<F> mu, Rounded<F> sigma) {
    return normal_rise_slope(x.number(), mu.number(), sigma.number());
}
template <class F> Rounded<F> normal_rise_curvature(Rounded<F> x, Rounded<F> mu, Rounded<F> sigma) {
    return normal_rise_curvature(x.number(), mu.number(), sigma.number());
}

template <class Gate, class F> Rounded<F> gated(Gate gate, Rounded<F> x) {
    return gated(gate, x.number());
}
template <class Gate, class F> Rounded<F> gated(Gate gate, Rounded<F> x, Rounded<F> b) {
    return gated(gate, x.number(), b.number());
}
template <class Gate, class F> Rounded<F> gated(Gate gate, Rounded<F> x, double b) {
    return gated(gate, x, Rounded<F>(b));
}
template <class Gate, class F> Rounded<F> gated_slope(Gate gate, Rounded<F> x) {
    return gated_slope(gate, x.number());
}
template <class Gate, class F> Rounded<F> gated_curvature(Gate gate, Rounded<F> x) {
    return gated_curvature(gate, x.number());
}

} // namespace act
