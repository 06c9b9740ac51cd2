#include "activation/parameter.h"

#include "activation/affine.h"
#include "activation/catalogue.h"
#include "base/number.h"
#include "session/compose.h"
#include "session/vectors.h"
#include "vector/vector_catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace act::parameter_test { namespace {

constexpr Parameter number{.id = "alpha", .symbol = "α", .shown = {0.0, 4.0}, .legal = {-30.0, 300.0}};
constexpr Parameter seed{
    .id = "seed", .kind = ParameterKind::seed, .initial = 1.0, .shown = {1.0, 9.0}, .legal = {1.0, 99.0}};

std::vector<Parameter> all_parameters() {
    std::vector<Parameter> all{neuron_weight, neuron_bias, logit, logit_offset};
    all.insert(all.end(), affine_parameters.begin(), affine_parameters.end());
    for (const Activation& f : catalogue())
        all.insert(all.end(), f.parameters.begin(), f.parameters.end());
    for (const VectorFunction& f : vector_catalogue())
        all.insert(all.end(), f.parameters.begin(), f.parameters.end());
    return all;
}

TEST(Parameter, BeginsInsideWhatIsShownAndShowsOnlyWhatIsLegal) {
    for (const Parameter& p : all_parameters()) {
        const bool is_absent = p.initial == infinity; // a bound that is not there
        EXPECT_TRUE((p.shown.contains(p.initial) || is_absent) && p.allows(p.initial)) << p.id;
        EXPECT_TRUE(p.allows(p.shown.low) && p.allows(p.shown.high)) << p.id;
        EXPECT_GT(p.shown.width(), 0.0) << p.id;
    }
}

TEST(Parameter, AllowsWhatIsLegalAndOfItsKind) {
    EXPECT_TRUE(number.allows(-30.0) && number.allows(0.5) && number.allows(300.0));
    EXPECT_FALSE(number.allows(300.1) || number.allows(std::nan("")) || number.allows(infinity));
    EXPECT_TRUE(seed.allows(99.0));
    EXPECT_FALSE(seed.allows(1.5) || seed.allows(0.0) || seed.allows(std::nan("")));
}

// Where the formula or its limit is a function at 0, that is taken; where there is none, 0 is refused.
TEST(Parameter, IsTheLimitAtZeroOrRefusesIt) {
    struct Limit {
        const char* function;
        const char* becomes;
    };
    for (const auto& [id, becomes] : {Limit{"squareplus", "relu"},
                                      {"isru", "identity"},
                                      {"isrlu", "identity"},
                                      {"snake", "identity"},
                                      {"elu", "relu"},
                                      {"dyt", nullptr}}) {
        const Activation& f = *find(id);
        EXPECT_TRUE(f.parameters[0].allows(0.0)) << id;
        if (becomes == nullptr) continue;
        const Activation& limit = *find(becomes);
        for (const double x : {-1e200, -7.0, -0.3, -1e-200, 0.0, 1e-200, 0.3, 7.0, 1e200}) {
            const Jet there = limit.jet(x, initial_values(limit));
            EXPECT_EQ(f.jet(x, std::vector{0.0}).y, there.y) << id << " at " << x;
            EXPECT_EQ(f.jet(x, std::vector{0.0}).dy, there.dy) << id << " at " << x;
            // On the way to 0 nothing breaks either.
            if (std::abs(x) < 10.0) {
                EXPECT_NEAR(f.jet(x, std::vector{1e-300}).y, there.y, 1e-140) << id << " at " << x;
            }
        }
    }
    EXPECT_EQ(find("squareplus")->breaks(std::vector{0.0}).size(), 1U);
    EXPECT_EQ(find("squareplus")->breaks(std::vector{1e-300}).size(), 0U);
    for (const char* id : {"softplus", "celu", "laplace", "soft-cap"}) {
        const auto parameters = find(id)->parameters;
        EXPECT_TRUE(std::ranges::any_of(parameters, [](const Parameter& p) {
            return !p.allows(0.0) && refusal(p, 0.0).problem == Problem::out_of_range;
        })) << id;
    }
    EXPECT_FALSE(find("squareplus")->parameters[0].allows(-1e-6));
    EXPECT_FALSE(find("isru")->parameters[0].allows(-1e-6)) << "x/√(1 − x²/10⁶) is no function of all x";
    EXPECT_TRUE(find("snake")->parameters[0].allows(-2.0));
}

// Numbers to 50 digits by mpmath 1.2. PyTorch 1.13 computes the same values for negative β and α.
TEST(Parameter, MayBeNegativeWhereverTheFormulaIsAFunction) {
    struct Known {
        const char* function;
        double parameter;
        double x;
        double y;
        double dy;
        double by_parameter;
    };
    for (const auto& [id, value, x, y, dy, by_parameter] :
         {Known{"softplus", -1.0, -3.0, -3.0485873515737420588, 0.95257412682243321912,
                -0.1908649711064424014},
          {"softplus", -2.0, 0.5, -0.15663084375911141702, 0.26894142136999512075, -0.1455507772220544887},
          {"softplus", -0.5, 40.0, -4.1223072406287614065e-9, 2.0611536181902035814e-9,
           -1.7313690393647380933e-7},
          {"softplus", -1.0, -800.0, -800.0, 1.0, 0.0},
          {"celu", -1.0, -2.0, -6.3890560989306502272, 7.3890560989306502272, -8.3890560989306502272},
          {"celu", -1.5, -0.25, -0.27204061929846897046, 1.1813604128656459803, -0.015532989278628349746},
          {"celu", -0.5, -20.0, -117692633418509992.2, 235385266837019985.41, -9180025406643779431.9},
          {"celu", -3.0, -1e-3, -0.0010001666851867284979, 1.0003333888950622428, -5.5567902777914961516e-8},
          {"celu", -3.0, 2.0, 2.0, 1.0, 0.0}}) {
        const Activation& f = *find(id);
        std::vector<double> values = initial_values(f);
        values[0] = value;
        const Jet jet = f.jet(x, values);
        EXPECT_LE(std::abs(jet.y - y), 4e-15 * std::abs(y)) << id << " at " << x;
        EXPECT_LE(std::abs(jet.dy - dy), 1e-14 * std::abs(dy)) << id << " at " << x;
        EXPECT_LE(std::abs(f.sensitivity(x, values, 0) - by_parameter), 2e-14 * std::abs(by_parameter))
            << id << " at " << x;
    }
    const Activation& softplus = *find("softplus");
    const std::vector threshold{-2.0, 1.0}; // beyond βx = 1, that is left of −½, it is x
    ASSERT_EQ(softplus.breaks(threshold).size(), 1U);
    EXPECT_EQ(softplus.breaks(threshold)[0].x, -0.5);
    EXPECT_EQ(softplus.jet(-0.6, threshold).y, -0.6);
    EXPECT_LT(softplus.jet(-0.5, threshold).y, -0.6) << "-0.5 - ln(1 + 1/e)/2";
}

TEST(Parameter, ThatMustNotBeZeroIsKeptAwayFromIt) {
    const Parameter& beta = find("softplus")->parameters[0];
    EXPECT_FALSE(beta.allows(0.0) || beta.allows(-1e-7) || beta.allows(1e-7));
    EXPECT_EQ(refusal(beta, 0.0).hint, "[-1e+06, -1e-06] ∪ [1e-06, 1e+06]");
    EXPECT_EQ(nearest_legal(beta, 0.0), 1e-6);
    EXPECT_EQ(nearest_legal(beta, -1e-9), -1e-6);
    EXPECT_EQ(nearest_legal(beta, -2e6), -1e6);
    EXPECT_EQ(widened(beta, beta.shown, -3.0), (Interval{-5.0, beta.shown.high}));
}

TEST(Parameter, OfALogarithmicKindIsGoneThroughEvenlyFromZero) {
    const Parameter& b = find("squareplus")->parameters[0];
    const Interval from_zero = widened(b, b.shown, 0.0);
    EXPECT_EQ(from_zero, (Interval{0.0, b.shown.high}));
    EXPECT_EQ(along(b.kind, from_zero, 0.25), 0.25 * b.shown.high) << "no ratio leads away from 0";
    EXPECT_EQ(share_of(b.kind, from_zero, 0.25 * b.shown.high), 0.25);
}

TEST(Parameter, SaysWhichValuesAreLegal) {
    EXPECT_EQ(refusal(number, 301.0), (Error{Problem::out_of_range, "alpha", "301", "[-30, 300]"}));
    EXPECT_EQ(refusal(seed, 1.5), (Error{Problem::out_of_range, "seed", "1.5", "{1, …, 99}"}));
}

TEST(Parameter, AnswersToItsIdItsSymbolAndItsAliases) {
    const Parameter& slope = find("leaky-relu")->parameters[0];
    for (const char* name : {"negative_slope", "negativeSlope", "alpha", "s"})
        EXPECT_TRUE(answers_to(slope, name)) << name;
    EXPECT_FALSE(answers_to(slope, "a"));
}

TEST(Parameter, IsGoneThroughEvenlyOrByEqualRatios) {
    EXPECT_EQ(along(ParameterKind::number, {0.0, 4.0}, 0.25), 1.0);
    EXPECT_DOUBLE_EQ(along(ParameterKind::logarithmic, {0.01, 100.0}, 0.75), 10.0);
    for (const ParameterKind kind : {ParameterKind::number, ParameterKind::logarithmic})
        for (const double share : {0.0, 0.1, 0.5, 1.0})
            EXPECT_NEAR(share_of(kind, {0.3, 7.0}, along(kind, {0.3, 7.0}, share)), share, 1e-15);
    EXPECT_EQ(along(ParameterKind::logarithmic, {0.3, 7.0}, 1.0), 7.0) << "the ends exactly";
}

TEST(Parameter, WidensToTheNextPleasantNumberAndNoFurtherThanIsLegal) {
    EXPECT_EQ(widened(number, number.shown, 3.0), number.shown);
    EXPECT_EQ(widened(number, number.shown, 5.0), (Interval{0.0, 5.0}));
    EXPECT_EQ(widened(number, number.shown, 5.1), (Interval{0.0, 10.0}));
    EXPECT_EQ(widened(number, number.shown, 299.0), (Interval{0.0, 300.0}));
    EXPECT_EQ(widened(number, number.shown, -0.003), (Interval{-0.005, 4.0}));
    EXPECT_EQ(widened(number, {0.0, 20.0}, -30.0), (Interval{-30.0, 20.0}));
    const Parameter ratio{.kind = ParameterKind::logarithmic, .shown = {0.1, 5.0}, .legal = positive_number};
    EXPECT_EQ(widened(ratio, ratio.shown, 0.007), (Interval{0.005, 5.0}));
    EXPECT_EQ(widened(ratio, {3.0, 5.0}, 0.2), (Interval{0.2, 5.0}));
}

TEST(Parameter, WidensToHoldEveryLegalValue) {
    for (const Parameter& p : all_parameters())
        for (const double value : {p.legal.low, p.legal.high, nearest_legal(p, p.legal.middle())}) {
            if (!std::isfinite(value)) continue; // a bound that is not there
            const Interval range = widened(p, p.shown, value);
            EXPECT_TRUE(range.contains(value) && p.legal.contains(range.low) && p.legal.contains(range.high))
                << p.id << " = " << shortest(value);
        }
}

TEST(Widened, StaysAsItIsForABoundThatIsNotThere) {
    const Parameter& cap = find("keras-relu")->parameters[1];
    EXPECT_EQ(cap.initial, infinity);
    EXPECT_EQ(widened(cap, cap.shown, infinity), cap.shown);
    EXPECT_EQ(widened(cap, cap.shown, 12.0), (Interval{0.5, 20.0}));
}

}} // namespace act::parameter_test
