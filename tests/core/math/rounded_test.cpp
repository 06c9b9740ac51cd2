// Rounding to few digits, against the hardware's float where there is one and known facts of the formats
// where there is none.

#include "math/rounded.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace act::rounded_test { namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

using Half = Rounded<Float16>;
using Brain = Rounded<Bfloat16>;
using Single = Rounded<Float32>;

double as_float(double x) {
    return static_cast<double>(static_cast<float>(x));
}

// Doubles of every size and both signs: random bits.
std::vector<double> doubles(std::size_t count) {
    std::mt19937_64 bits(1);
    std::vector<double> all(count);
    for (double& x : all)
        x = std::bit_cast<double>(bits());
    return all;
}

// Of every size that a float can have, and of some that it cannot.
std::vector<double> doubles_around_floats(std::size_t count) {
    std::mt19937_64 bits(2);
    std::vector<double> all(count);
    for (double& x : all)
        x = std::ldexp(static_cast<double>(static_cast<std::int64_t>(bits())),
                       static_cast<int>(bits() % 300) - 220);
    return all;
}

TEST(RoundTo, IsTheConversionOfTheHardwareForFloat32) {
    for (const auto& all : {doubles(20000), doubles_around_floats(20000)})
        for (const double x : all) {
            if (std::isnan(x)) continue;
            ASSERT_EQ(round_to<Float32>(x), as_float(x)) << x;
            ASSERT_EQ(std::signbit(round_to<Float32>(x)), std::signbit(x)) << x;
        }
}

TEST(RoundTo, TakesTheEvenOneOfTwoEquallyNear) {
    EXPECT_EQ(round_to<Float16>(1.0 + 0x1p-11), 1.0);
    EXPECT_EQ(round_to<Float16>(1.0 + 0x3p-11), 1.0 + 0x2p-10);
    EXPECT_EQ(round_to<Float16>(2049.0), 2048.0);
    EXPECT_EQ(round_to<Float16>(2051.0), 2052.0);
    EXPECT_EQ(round_to<Bfloat16>(257.0), 256.0);
    EXPECT_EQ(round_to<Bfloat16>(-259.0), -260.0);
}

TEST(RoundTo, MovesAtMostHalfALastDigit) {
    for (const double x : doubles_around_floats(20000)) {
        if (!std::isfinite(x) || std::abs(x) < 0x1p-14 || std::abs(x) > 65504.0) continue;
        EXPECT_LE(std::abs(round_to<Float16>(x) - x), 0x1p-11 * std::abs(x)) << x;
        EXPECT_LE(std::abs(round_to<Bfloat16>(x) - x), 0x1p-8 * std::abs(x)) << x;
    }
}

TEST(RoundTo, OverflowsFromHalfALastDigitBeyondTheLargest) {
    EXPECT_EQ(round_to<Float16>(65504.0), 65504.0);
    EXPECT_EQ(round_to<Float16>(std::nextafter(65520.0, 0.0)), 65504.0);
    EXPECT_EQ(round_to<Float16>(65520.0), inf);
    EXPECT_EQ(round_to<Float16>(-65520.0), -inf);
    EXPECT_EQ(round_to<Bfloat16>(0x1.FEp127), 0x1.FEp127);
    EXPECT_EQ(round_to<Bfloat16>(0x1.FFp127), inf);
    EXPECT_EQ(round_to<Float32>(std::numeric_limits<double>::max()), inf);
}

TEST(RoundTo, LosesDigitsGraduallyBelowTheSmallestNormal) {
    EXPECT_EQ(round_to<Float16>(0x1p-24), 0x1p-24);
    EXPECT_EQ(round_to<Float16>(0x1.8p-24), 0x1p-23);
    EXPECT_EQ(round_to<Float16>(std::nextafter(0x1p-25, 1.0)), 0x1p-24);
    EXPECT_EQ(round_to<Float16>(0x1p-25), 0.0);
    EXPECT_EQ(round_to<Bfloat16>(0x1p-133), 0x1p-133);
    EXPECT_EQ(round_to<Bfloat16>(0x1p-134), 0.0);
}

TEST(RoundTo, KeepsTheSignOfZero) {
    EXPECT_TRUE(std::signbit(round_to<Float16>(-0.0)));
    EXPECT_TRUE(std::signbit(round_to<Float16>(-1e-300)));
    EXPECT_FALSE(std::signbit(round_to<Float16>(1e-300)));
}

TEST(RoundTo, KeepsNanAndInfinity) {
    for (const Precision precision :
         {Precision::float64, Precision::float32, Precision::float16, Precision::bfloat16}) {
        EXPECT_TRUE(std::isnan(round_to(nan, precision)));
        EXPECT_EQ(round_to(-inf, precision), -inf);
    }
}

TEST(RoundTo, LeavesFloat64Alone) {
    for (const double x : {0.1, 1e300, 5e-324})
        EXPECT_EQ(round_to(x, Precision::float64), x);
}

TEST(Rounded, CalculatesLikeTheHardwareInFloat32) {
    const std::vector<double> all = doubles_around_floats(20001);
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto a = static_cast<float>(all[i - 1]);
        const auto b = static_cast<float>(all[i]);
        const Single x = all[i - 1];
        const Single y = all[i];
        const auto agrees = [](Single ours, float theirs) {
            return ours.number() == static_cast<double>(theirs) || (isnan(ours) && std::isnan(theirs));
        };
        ASSERT_TRUE(agrees(x + y, a + b)) << a << " + " << b;
        ASSERT_TRUE(agrees(x - y, a - b)) << a << " - " << b;
        ASSERT_TRUE(agrees(x * y, a * b)) << a << " * " << b;
        ASSERT_TRUE(agrees(x / y, a / b)) << a << " / " << b;
        ASSERT_TRUE(agrees(sqrt(x), std::sqrt(a))) << "sqrt " << a;
    }
}

TEST(Rounded, RoundsLiteralsAsTheyEnter) {
    EXPECT_EQ(Half(0.1).number(), 0x1.998p-4);
    EXPECT_EQ((1.0 * Half(1.0) + 0.0004).number(), 1.0);
    EXPECT_TRUE(Half(0.1) <= 0.1 && Half(0.1) >= 0.1);
}

TEST(Rounded, AbsorbsWhatIsSmallerThanHalfALastDigit) {
    EXPECT_EQ((Half(2048.0) + 1.0).number(), 2048.0);
    EXPECT_EQ((Brain(256.0) + 1.0).number(), 256.0);
    EXPECT_EQ((Half(1.0) + Half(0x1p-12)).number(), 1.0);
}

TEST(Rounded, ExpOverflowsFloat16Beyond11Point09) {
    // ln(65520) = 11.0901…; the two neighbours in float16 are 1/128 apart.
    EXPECT_EQ(exp(Half(11.0859375)).number(), round_to<Float16>(std::exp(11.0859375)));
    EXPECT_LT(exp(Half(11.0859375)).number(), inf);
    EXPECT_EQ(exp(Half(11.09375)).number(), inf);
    EXPECT_LT(exp(Brain(88.5)).number(), inf);
    EXPECT_EQ(exp(Brain(89.0)).number(), inf);
}

TEST(Rounded, ExpLeavesFloat16BelowMinus17Point3) {
    // 2⁻²⁵ = exp(−17.33) is where half of the smallest number is.
    EXPECT_EQ(exp(Half(-17.328125)).number(), 0x1p-24);
    EXPECT_EQ(exp(Half(-17.34375)).number(), 0.0);
}

TEST(Rounded, RoundsAGateOnce) {
    for (const double x : {-9.0, -2.5, 0.3, 40.0})
        EXPECT_EQ(gated(NormalGate{}, Half(x)).number(),
                  round_to<Float16>(gated(NormalGate{}, round_to<Float16>(x))));
}

TEST(Rounded, HasNoOrderWithNan) {
    EXPECT_TRUE(isnan(Half(nan)));
    EXPECT_FALSE(Half(nan) < 1.0 || Half(nan) >= 1.0);
}

TEST(Rounded, CarriesDerivativesInDualNumbers) {
    const Dual<Half> y = tanh(Dual<Half>{0.5, 1.0});
    EXPECT_EQ(y.value.number(), round_to<Float16>(std::tanh(0.5)));
    EXPECT_EQ(y.slope.number(), round_to<Float16>(sech2(0.5)));
}

}} // namespace act::rounded_test
