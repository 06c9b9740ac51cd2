#pragma once
// x·g(x) for gates g that open from left to right: SiLU, GELU and their relatives.
//
// A gate is described by three functions: a·g(x), a·g′(x), and its pull x·g″/g′. Then (x·g)′ = g + x·g′ and
// (x·g)″ = g′·(2 + pull), in which nothing cancels but what must; the general product rule adds g′ + (g′ +
// x·g″) and loses digits on the way. The factor a goes inside because a gate that is nearly closed is
// subnormal, and has lost digits, before its product with a is. Worked example: the logistic gate has g′ =
// sech²(x/2)/4 and the pull −x·tanh(x/2), so SiLU's curvature is sech²(x/2)/4·(2 − x·tanh(x/2)).

#include "math/scalar.h"

namespace act {

/// x·g(x). A closed gate wins over an infinite x.
template <class Gate, Leaf T> T gated(Gate, T x) {
    return Gate::value(x, x);
}
/// x·g(b·x). The factor x goes into the gate as it is, because b·x may be too large for a number.
template <class Gate, Leaf T, class B> T gated(Gate, T x, B b) {
    return Gate::value(x, product(b, x));
}
/// (x·g(x))′
template <class Gate, Leaf T> T gated_slope(Gate, T x) {
    return Gate::value(T(1), x) + Gate::slope(x, x);
}
/// (x·g(x))″
template <class Gate, Leaf T> T gated_curvature(Gate, T x) {
    return Gate::slope(T(2) + Gate::pull(x), x);
}

template <class Gate, class T, Ordering o> Dual<T, o> gated(Gate gate, const Dual<T, o>& u) {
    return chain(gated(gate, u.value), gated_slope(gate, u.value), u);
}
// (x·g(b·x))′ is the slope of u·g(u) at u = b·x. b does not vary.
template <class Gate, class T, Ordering o> Dual<T, o> gated(Gate gate, const Dual<T, o>& u, double b) {
    return chain(gated(gate, u.value, b), gated_slope(gate, product(b, u.value)), u);
}
template <class Gate, class T, Ordering o>
Dual<T, o> gated(Gate gate, const Dual<T, o>& u, const Dual<T, o>& b) {
    return chain(gated(gate, u.value, b.value), gated_slope(gate, product(b.value, u.value)), u);
}
template <class Gate, class T, Ordering o> Dual<T, o> gated_slope(Gate gate, const Dual<T, o>& u) {
    return chain(gated_slope(gate, u.value), gated_curvature(gate, u.value), u);
}

/// 1/(1+exp(−x)): SiLU.
struct LogisticGate {
    template <Leaf T> static T value(T a, T x) {
        const Exponential<T> power = exponential(-abs(x));
        const T share = a / (T(1) + power.value());
        return select(x < T(0), power.times(share), share);
    }
    template <Leaf T> static T slope(T a, T x) { return times_sech2(T(0.25) * a, T(0.5) * x); }
    template <Leaf T> static T pull(T x) { return -x * tanh(T(0.5) * x); }
};

/// The normal distribution function: GELU.
struct NormalGate {
    template <Leaf T> static T value(T a, T x) { return times_normal_cdf(a, x); }
    template <Leaf T> static T slope(T a, T x) { return times_normal_pdf(a, x); }
    template <Leaf T> static T pull(T x) { return -x * x; }
};

/// tanh(x): LiSHT.
struct TanhGate {
    template <Leaf T> static T value(T a, T x) { return product(a, tanh(x)); }
    template <Leaf T> static T slope(T a, T x) { return times_sech2(a, x); }
    template <Leaf T> static T pull(T x) { return T(-2) * x * tanh(x); }
};

/// logistic(2u), u = √(2/π)·(x + 0.044715·x³): the tanh form of GELU, as (1 + tanh u)/2 would cancel on the
/// left. u and x·u′ are carried in two parts, because the tails magnify their rounding errors by 2u.
struct CubicGate {
    template <Leaf T> static T value(T a, T x) {
        const Split<T> u = cubic(x, T(1));
        const Exponential<T> power = exponential(T(-2) * abs(u.high));
        const T e = power.value();
        const T share = T(1) / (T(1) + e);
        const T moved = T(2) * u.low * (share * share); // logistic′ = e/(1+e)²
        return select(u.high < T(0), power.times(a * (share + moved)), a * (share + e * moved));
    }
    template <Leaf T> static T slope(T a, T x) {
        const Split<T> u = cubic(x, T(1));
        const T z = clamp(x, T(-40), T(40));
        const T inner = T(0.5 * c) + T(1.5 * ca) * (z * z);
        return times_sech2(a * (inner - inner * (T(2) * tanh(u.high) * u.low)), u.high);
    }
    // x·(u″/u′ − 2u′·tanh(u)); u″/u′ = 6kx/(1+3kx²), k = 0.044715, and x·u′ is u with three times the cube.
    template <Leaf T> static T pull(T x) {
        const Split<T> x_slope = cubic(x, T(3));
        const T t = tanh(cubic(x, T(1)).high);
        return T(6 * cubed) / (T(1) / (x * x) + T(3 * cubed)) - T(2) * (x_slope.high * t + x_slope.low * t);
    }

    template <Leaf T> struct Split {
        T high;
        T low;
    };
    /// √(2/π)·(x + k·0.044715·x³): u for k = 1, x·u′ for k = 3.
    template <Leaf T> static Split<T> cubic(T x, T k) {
        const T z = clamp(x, T(-40), T(40)); // the gate is 0 or 1 long before
        const T linear = T(c) * z;
        const T cube = k * (T(ca) * (z * z * z));
        return {linear + cube, sum_error(linear, cube) + (product_error(T(c), z) + T(c_rest) * z)};
    }

  private:
    static constexpr double cubed = 0.044715;
    static constexpr double c = 0.79788456080286535588;       // √(2/π)
    static constexpr double c_rest = -4.9846544045554602e-17; // √(2/π) − c
    static constexpr double ca = 0.035677408136300124388;     // 0.044715·√(2/π)
};

/// eˣ where x itself may be an exponential: batches of ordinary numbers (math/batch.h) have another.
template <Leaf T> Exponential<T> steep_exponential(T x) {
    return exponential(x);
}

/// exp(−e⁻ˣ), Gompertz' function: GoLU.
struct GompertzGate {
    template <Leaf T> static T value(T a, T x) { return steep_exponential(-exp(-x)).times(a); }
    template <Leaf T> static T slope(T a, T x) {
        const T e = exp(-x);
        const Exponential<T> gate = steep_exponential(-e);
        return select(x < T(0), gate.times(product(a, e)), exponential(-x).times(a * gate.value()));
    }
    template <Leaf T> static T pull(T x) { return product(x, expm1(-x)); }
};

/// tanh(eˣ): TanhExp. Left of −20 it is eˣ to the last digit.
struct TanhExpGate {
    template <Leaf T> static T value(T a, T x) {
        const Exponential<T> power = exponential(x);
        return select(x < T(-20), power.times(a), product(a, tanh(power.value())));
    }
    template <Leaf T> static T slope(T a, T x) {
        const Exponential<T> power = exponential(x);
        const T e = power.value();
        return select(x < T(-20), power.times(a), times_sech2(a * e, e));
    }
    template <Leaf T> static T pull(T x) { return x * (T(1) - T(2) * exp(x) * tanh(exp(x))); }
};

/// erf(ln(1+eˣ)): Serf. Left of −40 it is 2/√π·eˣ to the last digit.
struct ErfSoftplusGate {
    template <Leaf T> static T value(T a, T x) {
        return select(x < T(-40), exponential(x).times(T(steepest) * a), product(a, erf(softplus(x))));
    }
    template <Leaf T> static T slope(T a, T x) {
        const T s = softplus(x);
        return select(x < T(0), LogisticGate::value(T(steepest) * a * gaussian(s), x),
                      times_bell(T(steepest) * a * logistic(x), s, 1.0));
    }
    template <Leaf T> static T pull(T x) { return x * (logistic(-x) - T(2) * softplus(x) * logistic(x)); }

  private:
    static constexpr double steepest = 2.0 * std::numbers::inv_sqrtpi_v<double>; // erf′(0)
};

} // namespace act
