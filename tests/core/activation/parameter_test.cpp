#include "activation/parameter.h"

#include "activation/affine.h"
#include "activation/catalogue.h"
#include "base/number.h"
#include "session/compose.h"
#include "session/vectors.h"
#include "vector/vector_catalogue.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace act { namespace {

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
        for (const double value : {p.legal.low, p.legal.high, p.legal.middle()}) {
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

}} // namespace act
