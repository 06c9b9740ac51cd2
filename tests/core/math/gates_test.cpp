// A gate's three functions are written by hand, so they are held against the general rules here.

#include "math/gates.h"

#include "math/mish.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::gates_test { namespace {

using Second = Dual<Dual<double>>;

Second at(double x) {
    return {{x, 1.0}, {1.0, 0.0}};
}

constexpr double inputs[] = {-9.3, -3.1, -1.2, -0.4, 0.0, 0.3, 1.7, 4.9, 8.8};

// Both are right to a few last digits of the terms they are made of, which are below 10 here.
void expect_equal(const Second& computed, const Second& by_rules) {
    EXPECT_NEAR(computed.value.value, by_rules.value.value, 1e-14);
    EXPECT_NEAR(computed.value.slope, by_rules.value.slope, 1e-14);
    EXPECT_NEAR(computed.slope.slope, by_rules.slope.slope, 1e-14);
}

TEST(Gates, AgreeWithTheProductRule) {
    for (const double input : inputs) {
        SCOPED_TRACE(input);
        const Second x = at(input);
        expect_equal(gated(LogisticGate{}, x), x * logistic(x));
        expect_equal(gated(NormalGate{}, x), x * normal_cdf(x));
        expect_equal(gated(TanhGate{}, x), x * tanh(x));
        expect_equal(gated(TanhExpGate{}, x), x * tanh(exp(x)));
        expect_equal(gated(ErfSoftplusGate{}, x), x * erf(softplus(x)));
        expect_equal(gated(CubicGate{}, x), x * logistic(1.5957691216057308 * (x + 0.044715 * (x * x * x))));
        expect_equal(mish(x), x * tanh(softplus(x)));
    }
}

TEST(Gates, AClosedGateWinsOverInfinity) {
    const double inf = std::numeric_limits<double>::infinity();
    for (const Second& y : {gated(LogisticGate{}, at(-inf)), gated(NormalGate{}, at(-inf)), mish(at(-inf)),
                            gated(CubicGate{}, at(-inf)), gated(TanhExpGate{}, at(-inf))}) {
        EXPECT_EQ(y.value.value, 0.0);
        EXPECT_EQ(y.value.slope, 0.0);
        EXPECT_EQ(y.slope.slope, 0.0);
    }
}

}} // namespace act::gates_test
