#include "activation/catalogue.h"
#include "core/vector/vector_cases.h"
#include "support/ulp.h"

#include <array>
#include <cmath>

namespace act::checking::gated_units_test { namespace {

using Numbers = std::vector<double>;

struct Gate {
    const char* unit;
    const char* activation;
};
constexpr std::array gates{Gate{"glu", "sigmoid"}, Gate{"swiglu", "silu"}, Gate{"geglu", "gelu"},
                           Gate{"reglu", "relu"}};

TEST(GatedUnits, MultiplyByTheActivationTheyAreNamedAfter) {
    for (const auto& [unit, activation] : gates)
        for (const double b : {-30.0, -1.5, 0.0, 0.4, 12.0}) {
            const Jet gate = find(activation)->jet(b, {});
            const Numbers y = y_of(unit, {-3.0, b});
            const Matrix j = jacobian_at(unit, {-3.0, b});
            EXPECT_LE(ulps_between(y[0], -3.0 * gate.y), 4U) << unit << ' ' << b;
            EXPECT_LE(ulps_between(j(0, 0), gate.y), 4U) << unit << ' ' << b;
            // In units of a: the slope of a self-gated unit crosses zero near −1.3.
            EXPECT_NEAR(j(0, 1), -3.0 * gate.dy, 4.0 * 0x1p-51) << unit << ' ' << b;
        }
}

TEST(GatedUnits, TakeTheFirstHalfAsContentAndTheSecondAsGate) {
    EXPECT_EQ(y_of("reglu", {5.0, 7.0, 2.0, -1.0}), (Numbers{10.0, 0.0}));
    EXPECT_EQ(jacobian_at("reglu", {5.0, 7.0, 2.0, -1.0}).entries,
              (Numbers{2.0, 0.0, 5.0, 0.0, 0.0, 0.0, 0.0, 0.0}));
}

TEST(Glu, FedTheSameHalfTwiceIsSilu) {
    for (const double x : {-4.0, -1.2784645427610738, 0.5, 3.0})
        EXPECT_EQ(y_of("glu", {x, x})[0], find("silu")->value(x, {}));
}

TEST(GatedUnits, CloseOverInfiniteContents) {
    for (const char* unit : {"glu", "swiglu", "geglu", "reglu"}) {
        EXPECT_EQ(y_of(unit, {infinity, -infinity})[0], 0.0) << unit;
        EXPECT_EQ(y_of(unit, {1e300, -1e4})[0], 0.0) << unit;
        EXPECT_EQ(y_of(unit, {infinity, 2.0})[0], infinity) << unit;
    }
}

TEST(GatedUnits, DoNotOverflowBeforeTheGateCloses) {
    // 1e308 · −100 · σ(−100) = −1e310 · 3.72e-44
    EXPECT_NEAR(y_of("swiglu", {1e308, -100.0})[0] / -3.720075976020836e266, 1.0, 1e-15);
    EXPECT_TRUE(std::isfinite(jacobian_at("swiglu", {1e308, -100.0})(0, 1)));
}

TEST(GatedUnits, KeepNanToItsPair) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const char* unit : {"glu", "swiglu", "geglu", "reglu"}) {
        const Numbers y = y_of(unit, {1.0, 2.0, nan, 3.0});
        EXPECT_TRUE(std::isnan(y[0])) << unit;
        EXPECT_TRUE(std::isfinite(y[1])) << unit;
        const Matrix j = jacobian_at(unit, {1.0, 2.0, nan, 3.0});
        EXPECT_TRUE(std::isnan(j(0, 0)) && std::isnan(j(0, 2))) << unit;
        EXPECT_TRUE(std::isfinite(j(1, 1)) && std::isfinite(j(1, 3))) << unit;
    }
}

TEST(Swiglu, GatesByTheHalfThatIsChosen) {
    const Activation& swish = *find("swish");
    const Numbers z{-0.7, 2.0, 1.3, -4.0};
    for (const double alpha : {1.0, 1.702, -0.5, 0.0}) {
        const std::array beta{alpha};
        for (std::size_t i = 0; i < 2; ++i) {
            const double by_second = z[i] * swish.value(z[2 + i], beta);
            const double by_first = z[2 + i] * swish.value(z[i], beta);
            EXPECT_LE(ulps_between(y_of("swiglu", z, {1.0, alpha})[i], by_second), 4U) << alpha;
            EXPECT_LE(ulps_between(y_of("swiglu", z, {0.0, alpha})[i], by_first), 4U) << alpha;
        }
    }
    // ONNX's operator at A = 2, B = 3: 6·σ(2).
    EXPECT_NEAR(y_of("swiglu", {2.0, 3.0}, {0.0, 1.0})[0], 5.284782467867294, 1e-15);
}

TEST(Swiglu, DependsOnAlphaAsDifferencesShow) {
    const VectorFunction& f = *find_vector("swiglu");
    const Numbers z{-0.7, 2.0, 1.3, -4.0};
    constexpr double h = 0x1p-17;
    for (const double gate : {0.0, 1.0}) {
        const Numbers p{gate, 1.3};
        const Numbers slopes = sensitivity_of(f, {.z = z, .parameters = p}, 1).value();
        const Numbers above = y_of("swiglu", z, {gate, 1.3 + h});
        const Numbers below = y_of("swiglu", z, {gate, 1.3 - h});
        for (std::size_t i = 0; i < slopes.size(); ++i)
            EXPECT_NEAR(slopes[i], (above[i] - below[i]) / (2.0 * h), 1e-9);
        EXPECT_EQ(sensitivity_of(f, {.z = z, .parameters = p}, 0).value(), (Numbers{0.0, 0.0}));
    }
}

TEST(ClampedSwiglu, IsThatOfGptOss) {
    EXPECT_NEAR(y_of("clamped-swiglu", {2.0, 3.0})[0], 7.7426345, 5e-8);
    EXPECT_EQ(y_of("clamped-swiglu", {2.0, -1.0})[0], 0.0);
}

TEST(ClampedSwiglu, IsFlatBeyondItsLimits) {
    // (100, 3) is (7, 3); (2, 50) is (2, 7); (2, −50) is (2, −7); a gate has no lower limit.
    EXPECT_EQ(y_of("clamped-swiglu", {100.0, 3.0}), y_of("clamped-swiglu", {7.0, 3.0}));
    EXPECT_EQ(y_of("clamped-swiglu", {2.0, 50.0}), y_of("clamped-swiglu", {2.0, 7.0}));
    EXPECT_EQ(y_of("clamped-swiglu", {2.0, -50.0}), y_of("clamped-swiglu", {2.0, -7.0}));
    EXPECT_NE(y_of("clamped-swiglu", {-9.0, 3.0}), y_of("clamped-swiglu", {-7.0, 3.0}));
    const Matrix beyond = jacobian_at("clamped-swiglu", {100.0, 50.0});
    EXPECT_EQ(beyond.entries, (Numbers{0.0, 0.0}));
    const Matrix at_limits = jacobian_at("clamped-swiglu", {7.0, 7.0});
    EXPECT_GT(at_limits(0, 0), 7.9) << "on a limit the slope is that of the inside, as torch.clamp has it";
    EXPECT_GT(at_limits(0, 1), 6.9);
}

TEST(ClampedSwiglu, DependsOnItsLimitWhereThatIsMet) {
    const VectorFunction& f = *find_vector("clamped-swiglu");
    constexpr double h = 0x1p-17;
    for (const Numbers& z : {Numbers{100.0, 3.0}, {2.0, 50.0}, {2.0, -50.0}, {100.0, 50.0}, {2.0, 3.0}}) {
        for (const std::size_t k : {0U, 1U}) {
            Numbers up{7.0, 1.702};
            Numbers down = up;
            up[k] += h;
            down[k] -= h;
            const double slope = sensitivity_of(f, {.z = z, .parameters = Numbers{7.0, 1.702}}, k).value()[0];
            EXPECT_NEAR(slope,
                        (y_of("clamped-swiglu", z, up)[0] - y_of("clamped-swiglu", z, down)[0]) / (2.0 * h),
                        1e-8)
                << z[0] << ", " << z[1] << ", parameter " << k;
        }
    }
}

TEST(Crelu, KeepsBothSigns) {
    EXPECT_EQ(y_of("crelu", {3.0, -2.0}), (Numbers{3.0, 0.0, 0.0, 2.0}));
    EXPECT_EQ(
        jacobian_at("crelu", {3.0, -2.0, 0.0}).entries,
        (Numbers{1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0}));
}

}} // namespace act::checking::gated_units_test
