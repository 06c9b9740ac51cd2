#include "curve/properties.h"

#include "activation/catalogue.h"
#include "curve/transformed.h"
#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>
#include <vector>

namespace act::properties_test { namespace {

// Of a formula over a window.
Properties measured(const char* formula, Interval window = {-4.0, 4.0},
                    const std::vector<DefinitionText>& texts = {}) {
    const Expression e = *parse(formula, *define(texts));
    return measure(*bind(e, {}, window));
}

// Of a function of the catalogue over the whole line.
Properties whole(const char* name, std::vector<double> values = {}) {
    const Activation& activation = *find(name);
    if (values.empty()) values = initial_values(activation);
    return measure(bind(activation, std::move(values), Convention::own));
}

Interval saturated(const char* name, double share, std::vector<double> values = {}) {
    const Activation& activation = *find(name);
    if (values.empty()) values = initial_values(activation);
    return saturation(bind(activation, values, Convention::own), share);
}

Interval ends(const Range& range) {
    return {range.low, range.high};
}

void expect_extrema(const Properties& found, const std::vector<std::pair<double, double>>& expected,
                    double x_bound) {
    ASSERT_EQ(found.extrema.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(found.extrema[i].x, expected[i].first, x_bound);
        EXPECT_NEAR(found.extrema[i].y, expected[i].second, 5.0e-6); // printed with five decimals
    }
}

TEST(Properties, HaveTheExtremaOfTheDocumentsNetwork) {
    const Properties found = measured(
        "C(A + B) + D(A + B)", {-3.0, 3.0},
        {{"A", "tanh(x + 0.5)"}, {"B", "tanh(-2x - 1.5)"}, {"C", "tanh(-3x + 1.5)"}, {"D", "tanh(4x + 1)"}});
    expect_extrema(found, {{-1.896, 1.71912}, {-1.427, 1.70576}, {-1.157, 1.71912}, {-.295, .20394}}, 1.0e-3);
}

TEST(Properties, HaveTheExtremaOfTheBooksNetwork) {
    const Properties found = measured("C(A + B) + D(A + B)", {-3.0, 3.0},
                                      {{"A", "tanh(-2x - 1.25)"},
                                       {"B", "tanh(x + 0.75)"},
                                       {"C", "tanh(4x + 1)"},
                                       {"D", "tanh(-3x + 1.5)"}});
    expect_extrema(found, {{-2.23, 1.71912}, {-1.109, 1.27103}, {-.596, 1.71912}, {-.029, 1.11705}}, 1.0e-2);
}

TEST(Properties, HaveExtremaAtKinksButNotOnPlateaus) {
    EXPECT_EQ(measured("abs(x - 1)").extrema, (std::vector<Extremum>{{1.0, 0.0, false}}));
    EXPECT_EQ(measured("relu(x)").extrema, std::vector<Extremum>{});
    EXPECT_EQ(measured("-x^2").extrema, (std::vector<Extremum>{{0.0, 0.0, true}}));
}

TEST(Properties, HaveZerosAndStretchesOfThem) {
    const Properties found = measured("relu(x - 1) - (x - 3)*step(x - 2; threshold=0)");
    ASSERT_FALSE(found.zeros.empty());
    EXPECT_EQ(found.zeros.front(), (Interval{-4.0, 1.0}));
    EXPECT_EQ(measured("x - 0.3").zeros, (std::vector<Interval>{{0.3, 0.3}}));
    EXPECT_EQ(measured("x^2 - 1").zeros, (std::vector<Interval>{{-1.0, -1.0}, {1.0, 1.0}}));
    EXPECT_EQ(measured("exp(x)").zeros, std::vector<Interval>{});
    EXPECT_EQ(whole("relu").zeros, (std::vector<Interval>{{-infinity, 0.0}}));
    EXPECT_EQ(whole("tanhshrink").zeros, (std::vector<Interval>{{0.0, 0.0}}));
}

TEST(Properties, DoNotTakeUnderflowForAZero) {
    EXPECT_EQ(whole("silu").zeros, (std::vector<Interval>{{0.0, 0.0}})); // silu(−800) computes as 0
    EXPECT_EQ(whole("gaussian").zeros, std::vector<Interval>{});
    EXPECT_EQ(whole("sigmoid").dead, std::vector<DeadZone>{});
}

TEST(Properties, TellJumpsKinksAndBendsApart) {
    EXPECT_EQ(
        measured("step(x) + relu(x - 1) + relu_squared(x - 2)").rough,
        (std::vector<Roughness>{{0.0, BreakShape::jump}, {1.0, BreakShape::kink}, {2.0, BreakShape::bend}}));
    EXPECT_EQ(measured("abs(x)*abs(x)").rough, std::vector<Roughness>{});
    EXPECT_EQ(measured("1/x").rough, (std::vector<Roughness>{{0.0, BreakShape::pole}}));
}

TEST(Properties, AreNotMonotoneAcrossPoles) {
    for (const char* formula : {"1/x", "-1/x", "tan(x)", "1/x^3", "where(x < 0, x, x - 1)"})
        EXPECT_EQ(measured(formula).monotone, Monotone::none) << formula;
    EXPECT_EQ(measured("log(x)").monotone, Monotone::increasing);
    EXPECT_EQ(measured("where(x < 0, x, x + 1)").monotone, Monotone::increasing);
}

TEST(Properties, CompareValuesAcrossGaps) {
    EXPECT_EQ(measured("sqrt(x^2 - 1) + 10*step(x)").monotone, Monotone::none);
    EXPECT_EQ(
        measured("where(x < -1, x, where(x > 1, x, N))", {-4.0, 4.0}, {{"N", "log(-1 - x^2)"}}).monotone,
        Monotone::increasing);
    EXPECT_EQ(measured("sqrt(x^2 - 1)").parity, Parity::even);
}

TEST(Properties, HaveARangeWithoutTheHoles) {
    const auto parts = [](const char* formula) {
        std::vector<Interval> all;
        for (const Range& part : measured(formula).image)
            all.push_back(ends(part));
        return all;
    };
    EXPECT_EQ(parts("1/x"), (std::vector<Interval>{{-infinity, -0.25}, {0.25, infinity}}));
    EXPECT_EQ(parts("step(x)"), (std::vector<Interval>{{0.0, 0.0}, {1.0, 1.0}}));
    EXPECT_EQ(parts("sign(x)*(2 + x^2)"), (std::vector<Interval>{{-18.0, -2.0}, {0.0, 0.0}, {2.0, 18.0}}));
    EXPECT_EQ(parts("where(x < 0, x, x + 1)"), (std::vector<Interval>{{-4.0, 0.0}, {1.0, 5.0}}));
    EXPECT_EQ(parts("where(x < 0, x, x - 1)"), (std::vector<Interval>{{-4.0, 3.0}})) << "they overlap";
    EXPECT_EQ(parts("where(x <= 0, x - 1, x - 1)"), (std::vector<Interval>{{-5.0, 3.0}}));
    EXPECT_EQ(parts("max(x, 0)"), (std::vector<Interval>{{0.0, 4.0}}));
    const Range below = measured("where(x < 0, x, x + 1)").image.front();
    EXPECT_TRUE(below.low_reached && !below.high_reached);
    const Range hole = measured("sin(x)/x").range;
    EXPECT_EQ(hole.high, 1.0);
    EXPECT_FALSE(hole.high_reached) << "0/0 has no value";
    EXPECT_EQ(whole("step").image.size(), 2U);
    EXPECT_EQ(whole("gelu").image.size(), 1U);
}

TEST(Properties, AreNotLipschitzBesidePolesAndVerticalTangents) {
    for (const char* steep : {"1/x", "1/x^2", "tan(x)", "sqrt(abs(x))", "cbrt(x)", "log(x)", "sign(x)",
                              "abs(sign(x))", "exp(1/x)"})
        EXPECT_EQ(measured(steep).lipschitz, infinity) << steep;
    EXPECT_NEAR(measured("asin(sin(x))").lipschitz, 1.0, 1e-6);
    EXPECT_NEAR(measured("sin(x)/x").lipschitz, 0.43618, 1e-4);
}

TEST(Properties, TellACuspFromAKink) {
    EXPECT_EQ(measured("sqrt(abs(x))").rough, (std::vector<Roughness>{{0.0, BreakShape::cusp}}));
    EXPECT_EQ(measured("sqrt(abs(x))").smoothness(), 1);
    EXPECT_EQ(measured("cbrt(x)").rough, (std::vector<Roughness>{{0.0, BreakShape::vertical}}));
    EXPECT_EQ(measured("abs(x)^1.5").smoothness(), 2);
}

TEST(Properties, SeeAThirdDerivativeThatJumps) {
    for (const double alpha : {0.1, 1.0, 4.0})
        EXPECT_EQ(whole("isrlu", {alpha}).rough, (std::vector<Roughness>{{0.0, BreakShape::corner}}))
            << alpha;
    const Properties cubic = measured("max(x - 0.3, 0)^3");
    ASSERT_EQ(cubic.rough.size(), 1U);
    EXPECT_EQ(cubic.rough[0].kind, BreakShape::corner);
    EXPECT_NEAR(cubic.rough[0].x, 0.3, 1e-6);
    for (const char* smooth : {"tanh", "gelu", "mish", "sine", "log-cosh", "bent-identity", "swish"})
        EXPECT_EQ(whole(smooth).smoothness(), std::nullopt) << smooth;
}

TEST(Properties, TellWhetherAnEndOfTheRangeIsReached) {
    EXPECT_EQ(whole("sigmoid").range.high, 1.0);
    EXPECT_FALSE(whole("sigmoid").range.high_reached); // though sigmoid(40) computes as 1
    EXPECT_TRUE(whole("hard-sigmoid").range.high_reached);
    EXPECT_TRUE(whole("sine").range.high_reached);
    const Range gaussian = whole("gaussian").range;
    EXPECT_FALSE(gaussian.low_reached);
    EXPECT_TRUE(gaussian.high_reached);
    const Range above_jump = whole("threshold", {1.0, 2.0}).range; // x beyond 1, else 2
    EXPECT_EQ(above_jump.low, 1.0);
    EXPECT_FALSE(above_jump.low_reached);
}

TEST(Properties, HaveRangeAndSteepness) {
    EXPECT_DOUBLE_EQ(whole("silu").range.low, -0.27846454276107380);
    EXPECT_NEAR(whole("silu").lipschitz, 1.09984, 5.0e-6); // printed with five decimals in the catalogue
    EXPECT_EQ(ends(measured("sin(x)").range), (Interval{-1.0, 1.0}));
    EXPECT_EQ(ends(measured("sign(x)").range), (Interval{-1.0, 1.0}));
    EXPECT_EQ(measured("sign(x)").lipschitz, infinity);
    EXPECT_EQ(measured("sign(x)").steepest, 0.0);
    EXPECT_EQ(ends(measured("1/x").range), (Interval{-infinity, infinity}));
    EXPECT_EQ(whole("elu", {1.5}).lipschitz, 1.5);
    EXPECT_EQ(whole("exponential").lipschitz, infinity);
}

TEST(Properties, TellMonotony) {
    EXPECT_EQ(measured("relu(x)").monotone, Monotone::increasing);
    EXPECT_EQ(measured("-step(x)").monotone, Monotone::decreasing);
    EXPECT_EQ(measured("step(x) - x").monotone, Monotone::none);
    EXPECT_EQ(measured("2 + 0*x").monotone, Monotone::constant);
    EXPECT_EQ(whole("silu").monotone, Monotone::none);
}

TEST(Properties, TellStrictMonotonyFromNeverFalling) {
    for (const char* id : {"sigmoid", "tanh", "elu", "leaky-relu", "identity", "snake"})
        EXPECT_TRUE(whole(id).is_strictly_monotone()) << id;
    EXPECT_TRUE(measured("where(x < 0, x, x + 1)").is_strictly_monotone()) << "a jump upwards";
    EXPECT_TRUE(measured("-x^3").is_strictly_monotone()) << "a slope of 0 in one point";
    for (const char* id : {"relu", "hardtanh", "step", "silu", "sine"})
        EXPECT_FALSE(whole(id).is_strictly_monotone()) << id;
    EXPECT_FALSE(measured("2 + 0*x").is_strictly_monotone());
}

TEST(Properties, SeeWhereThereIsNoValue) {
    const Properties found = measured("log(x)", {-2.0, 2.0});
    EXPECT_TRUE(found.has_gaps);
    EXPECT_EQ(found.monotone, Monotone::increasing);
    EXPECT_DOUBLE_EQ(found.range.high, std::log(2.0));
    EXPECT_FALSE(measured("exp(x)").has_gaps);
    EXPECT_FALSE(whole("sine").has_gaps); // at ∞ a wave has no limit
}

TEST(Properties, HaveDeadZonesWithTheirValues) {
    EXPECT_EQ(whole("relu6").dead, (std::vector<DeadZone>{{{-infinity, 0.0}, 0.0}, {{6.0, infinity}, 6.0}}));
    EXPECT_EQ(whole("softshrink").dead, (std::vector<DeadZone>{{{-0.5, 0.5}, 0.0}}));
    EXPECT_EQ(whole("elu", {0.0}).dead, (std::vector<DeadZone>{{{-infinity, 0.0}, 0.0}}));
    EXPECT_EQ(whole("elu", {1.0}).dead, std::vector<DeadZone>{});
}

TEST(Properties, KnowThatAWaveGoesOn) {
    const Properties sine = whole("sine");
    EXPECT_TRUE(sine.zeros_recur && sine.extrema_recur);
    EXPECT_FALSE(sine.saturates_left || sine.saturates_right);
    EXPECT_TRUE(std::isnan(sine.right_limit));
    const Properties snake = whole("snake"); // its waves never turn it
    EXPECT_FALSE(snake.zeros_recur || snake.extrema_recur);
    EXPECT_EQ(snake.monotone, Monotone::increasing);
}

TEST(Properties, FindASingleZeroFarOut) {
    const Properties line = whole("identity", {0.01, 1.0, 0.0, -10.0}); // x/100 − 10
    ASSERT_EQ(line.zeros.size(), 1U);
    EXPECT_NEAR(line.zeros[0].low, 1000.0, 1e-9);
    EXPECT_FALSE(line.zeros_recur);
    const Properties snake = whole("snake", {1.0, 0.1, 1.0, 0.0, -10.0});
    ASSERT_EQ(snake.zeros.size(), 1U);
    EXPECT_NEAR(snake.zeros[0].low, 100.0, 1.0);
}

TEST(Properties, FollowScaleAndShift) {
    const Properties tanh = whole("tanh", {-2.0, 0.1, 3.0, 1.0}); // 1 − 2·tanh(x/10 + 3)
    EXPECT_EQ(ends(tanh.range), (Interval{-1.0, 3.0}));
    EXPECT_EQ(tanh.monotone, Monotone::decreasing);
    EXPECT_NEAR(tanh.lipschitz, 0.2, 1e-15);
    ASSERT_EQ(tanh.zeros.size(), 1U);
    EXPECT_NEAR(tanh.zeros[0].low, 10.0 * (std::atanh(0.5) - 3.0), 1e-12);
    EXPECT_EQ(whole("relu", {1.0, -1.0, 2.0, 0.0}).dead,
              (std::vector<DeadZone>{{{2.0, infinity}, 0.0}})); // relu(2 − x)
}

TEST(Saturation, BeginsWhereTheSlopeHasFallenToItsShare) {
    // Computed independently, with four digits.
    for (const auto& [share, sigmoid] : {std::pair{0.1, 3.637}, {0.01, 5.986}, {0.001, 8.294}}) {
        EXPECT_NEAR(saturated("sigmoid", share).high, sigmoid, 1e-3);
        EXPECT_NEAR(saturated("sigmoid", share).low, -sigmoid, 1e-3);
        EXPECT_NEAR(saturated("tanh", share).high, 0.5 * sigmoid, 1e-3);
    }
    EXPECT_NEAR(saturated("elu", 0.01, {1.5}).low, std::log(0.01), 1e-12);
    EXPECT_EQ(saturated("elu", 0.01, {1.5}).high, infinity);
}

TEST(Saturation, EndsAtKinksAndDoesNotComeBackForAWave) {
    EXPECT_EQ(saturated("relu", 0.1), (Interval{0.0, infinity}));
    EXPECT_EQ(saturated("hardtanh", 0.001), (Interval{-1.0, 1.0}));
    EXPECT_EQ(saturated("sine", 0.1), (Interval{-infinity, infinity}));
    EXPECT_EQ(saturated("identity", 0.1), (Interval{-infinity, infinity}));
}

TEST(Saturation, IsWhereTheSlopeIsZeroWhenThereIsNoGreatestOrNoneAtAll) {
    EXPECT_EQ(saturated("relu-squared", 0.1), (Interval{0.0, infinity}));
    EXPECT_EQ(saturated("exponential", 0.1), (Interval{-infinity, infinity}));
    EXPECT_TRUE(saturated("step", 0.1).empty());
}

TEST(Properties, HaveNothingToSayOfAnEmptyWindow) {
    Function tanh = bind(*find("tanh"), {}, Convention::own);
    tanh.outlook.x = {1.0, 0.0};
    const Properties nothing = measure(tanh);
    EXPECT_EQ(ends(nothing.range), (Interval{infinity, -infinity}));
    EXPECT_TRUE(nothing.zeros.empty() && nothing.extrema.empty() && nothing.rough.empty());
    EXPECT_EQ(nothing.monotone, Monotone::none);
}

TEST(Properties, ClaimNothingThatDependsOnUnknownBreaks) {
    const Properties found = measured("step(sin(1e4*x))");
    EXPECT_FALSE(found.breaks_known);
    EXPECT_TRUE(found.zeros.empty() && found.extrema.empty() && found.rough.empty() && found.dead.empty());
    EXPECT_EQ(found.monotone, Monotone::none);
    EXPECT_TRUE(std::isnan(found.lipschitz));
}

TEST(LookLimit, EndsMeasuringSoonAfterTheLastLook) {
    std::size_t looks = 0;
    const Function wave{.name = {},
                        .jet =
                            [&looks](double x) {
                                ++looks;
                                return Jet{std::sin(300.0 * x), 300.0 * std::cos(300.0 * x), 0.0};
                            },
                        .limit = [](double, Side) { return Jet{}; },
                        .breaks = {},
                        .cost = 10,
                        .outlook = {.x = {-4.0, 4.0}}};
    const LookLimit few(wave, 10 * 2000);
    static_cast<void>(measure(few.bound_to(wave)));
    EXPECT_TRUE(few.is_passed());
    EXPECT_LE(looks, 2000U);
    const LookLimit many(wave, 10 * 1'000'000);
    static_cast<void>(measure(many.bound_to(wave)));
    EXPECT_FALSE(many.is_passed());
}

TEST(Properties, AreOfNoParityWhereOnlyABreakFarOutTellsTheSidesApart) {
    for (const char* function : {"step", "thresholded-relu"}) {
        const Properties p = measure(bind(*find(function), {106.06}, Convention::own));
        EXPECT_EQ(p.parity, Parity::none) << function;
    }
    for (const char* function : {"hardshrink", "softshrink"})
        EXPECT_EQ(measure(bind(*find(function), {106.06}, Convention::own)).parity, Parity::odd) << function;
}

}} // namespace act::properties_test
