#include "activation/catalogue.h"
#include "core/vector/vector_cases.h"
#include "support/ulp.h"

#include <array>
#include <cmath>

namespace act::testing { namespace {

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

TEST(Crelu, KeepsBothSigns) {
    EXPECT_EQ(y_of("crelu", {3.0, -2.0}), (Numbers{3.0, 0.0, 0.0, 2.0}));
    EXPECT_EQ(
        jacobian_at("crelu", {3.0, -2.0, 0.0}).entries,
        (Numbers{1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0}));
}

}} // namespace act::testing
