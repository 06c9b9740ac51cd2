#include "curve/height.h"

#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>

namespace act::height_test { namespace {

constexpr Interval looked_at{-4.0, 4.0};

Function formula(const std::string& text) {
    return bind(parse(text).value(), {}, looked_at).value();
}

Interval height(const std::string& text, int order = 0) {
    return curve_height(formula(text), order, looked_at);
}

TEST(CurveHeight, HoldsTheValuesAndZero) {
    EXPECT_EQ(height("x/2+1"), (Interval{-1.0, 3.0}));
    EXPECT_EQ(height("x/2+1", 1), (Interval{0.0, 0.5}));
    EXPECT_EQ(height("exp(x)"), (Interval{0.0, std::exp(4.0)}));
    EXPECT_EQ(height("3"), (Interval{0.0, 3.0}));
    EXPECT_EQ(height("log(-1-x^2)"), (Interval{0.0, 0.0}));
}

TEST(CurveHeight, LeavesZeroOutWhereTheCurveWouldLookConstant) {
    EXPECT_EQ(height("x+1e9"), (Interval{1e9 - 4.0, 1e9 + 4.0}));
    EXPECT_EQ(height("x*1e-7+0.357"), (Interval{0.357 - 4e-7, 0.357 + 4e-7}));
    EXPECT_EQ(height("-50-x"), (Interval{-54.0, -46.0}));
    EXPECT_NEAR(height("cos(x)+10").low, 9.0, 1e-9);
    EXPECT_EQ(height("exp(x/100)").low, std::exp(-0.04));
}

TEST(CurveHeight, HoldsZeroWhereItCostsLittle) {
    EXPECT_EQ(height("exp(x/4)").low, 0.0);
    EXPECT_EQ(height("x+5"), (Interval{0.0, 9.0}));
    EXPECT_EQ(height("-x-5"), (Interval{-9.0, 0.0}));
}

TEST(CurveHeight, PutsZeroUnderWhatIsConstantButForRounding) {
    EXPECT_EQ(height("1e9"), (Interval{0.0, 1e9}));
    const Interval one = height("sin(x)^2+cos(x)^2");
    EXPECT_EQ(one.low, 0.0);
    EXPECT_NEAR(one.high, 1.0, 1e-12);
}

TEST(CurveHeight, HoldsPeaksOfAnyWidth) {
    EXPECT_NEAR(height("sigmoid(50(x-1.2345))", 1).high, 12.5, 1e-9);
    EXPECT_NEAR(height("1/(1+1e4*(x-1.2345)^2)").high, 1.0, 1e-9);
    EXPECT_NEAR(height("exp(-1e4(x-1.2345)^2)").high, 1.0, 1e-9);
    EXPECT_NEAR(height("-1/(1+1e10*(x+0.777)^2)").low, -1.0, 1e-9);
    EXPECT_NEAR(height("tanh(1e7*(x-2.1))", 1).high, 1e7, 1.0);
}

TEST(CurveHeight, HoldsWhatASmoothCurveReachesFarOut) {
    EXPECT_EQ(height("exp(10x)").high, std::exp(40.0)) << "large, and yet no pole";
    EXPECT_NEAR(height("1/(x^2+1e-9)").high, 1e9, 1.0);
}

// One function that leaves for infinity and what a picture of it must and must not show.
struct Pole {
    const char* formula;
    int order;
    Interval least; ///< the picture holds this
    Interval most;  ///< and is no larger than this
};
std::ostream& operator<<(std::ostream& out, const Pole& pole) {
    return out << pole.formula << " order " << pole.order;
}

class BesidePoles : public ::testing::TestWithParam<Pole> {};

TEST_P(BesidePoles, TheHeightIsOneInWhichTheRestCanBeSeen) {
    const Pole& pole = GetParam();
    const Interval y = height(pole.formula, pole.order);
    EXPECT_EQ(hull(y, pole.least), y) << y.low << " " << y.high;
    EXPECT_EQ(hull(y, pole.most), pole.most) << y.low << " " << y.high;
}

// More than half of what is defined lies farther than 1 % of the height from the axis.
TEST_P(BesidePoles, MostOfTheCurveLeavesTheAxis) {
    const Function f = formula(GetParam().formula);
    const Interval y = curve_height(f, GetParam().order, looked_at);
    int apart = 0;
    int all = 0;
    for (double x = looked_at.low; x <= looked_at.high; x += 1.0 / 128) {
        const double value = f.jet(x)[GetParam().order];
        if (std::isnan(value)) continue;
        ++all;
        if (std::abs(value) > 0.01 * y.width()) ++apart;
    }
    EXPECT_GT(apart, all / 2);
}

INSTANTIATE_TEST_SUITE_P(
    CurveHeight, BesidePoles,
    ::testing::Values(
        Pole{"1/x", 0, {-5.0, 5.0}, {-20.0, 20.0}}, Pole{"1/x", 1, {-3.0, 0.0}, {-20.0, 0.0}},
        Pole{"tan(x)", 0, {-5.0, 5.0}, {-20.0, 20.0}}, Pole{"tan(x)", 1, {0.0, 5.0}, {0.0, 70.0}},
        Pole{"log(x)", 0, {-2.0, 1.38}, {-8.0, 1.4}}, Pole{"log(x)", 1, {0.0, 4.0}, {0.0, 20.0}},
        Pole{"sqrt(x)", 1, {0.0, 1.0}, {0.0, 5.0}}, Pole{"1/x^2", 0, {0.0, 3.0}, {0.0, 20.0}},
        // 0/0 at the break itself
        Pole{"1/x^2", 1, {-2.0, 2.0}, {-20.0, 20.0}}, Pole{"log(x^2)", 1, {-5.0, 5.0}, {-20.0, 20.0}},
        Pole{"log(abs(x-1/3))", 1, {-5.0, 5.0}, {-20.0, 20.0}},
        Pole{"1/(x^2-2)", 0, {-1.0, 1.0}, {-20.0, 20.0}}, Pole{"exp(1/x)", 0, {0.0, 3.0}, {0.0, 60.0}},
        Pole{"5+1/(x-3.9)", 0, {0.0, 12.0}, {-20.0, 25.0}}));

// Wherever the curve stands, so much of it is seen.
TEST(CurveHeight, BesideAPoleIsTheSameFarFromZero) {
    const Interval low = height("1/x");
    const Interval high = height("1/x+1e6");
    EXPECT_NEAR(high.low, low.low + 1e6, 1e-6);
    EXPECT_NEAR(high.high, low.high + 1e6, 1e-6);
}

TEST(CurveHeight, HoldsAPeakBesideAPole) {
    EXPECT_GE(height("1/x+30/(1+1e4*(x-2)^2)").high, 30.5);
}

TEST(CurveHeight, TakesAHoleForNoPole) {
    const Interval y = height("sin(x)/x");
    EXPECT_NEAR(y.high, 1.0, 1e-6);
    EXPECT_GT(y.low, -0.3);
}

}} // namespace act::height_test
