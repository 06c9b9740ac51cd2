// Typed functions as records: interned, usable like an activation, refused where they cannot be.

#include "expression/typed.h"

#include "activation/affine.h"
#include "curve/properties.h"
#include "curve/sample.h"
#include "expression/breaks.h"

#include <gtest/gtest.h>

#include <numbers>

#include <algorithm>
#include <array>
#include <cmath>
#include <thread>

namespace act::typed_test { namespace {

SharedActivation typed_record(const std::string& formula) {
    return *activate({.name = "mine", .formula = formula});
}

// For the length of a test, which asks for few others.
const Activation& typed(const std::string& formula) {
    return *typed_record(formula);
}

// Every letter that is typed makes another function.
void type_many() {
    for (int i = 0; i < 2000; ++i)
        ASSERT_TRUE(activate({.name = "many", .formula = "x + " + std::to_string(i)}).ok());
}

Function bound(const Activation& activation, std::vector<double> values = {}) {
    return bind(activation, std::move(values), Convention::own);
}

std::vector<ListedBreak> listed(const Activation& activation) {
    return bound(activation).listed().breaks;
}

TEST(Typed, FindsTheParametersOfTheFormula) {
    const Activation& f = typed("alpha*x + tanh(b*x)");
    ASSERT_EQ(f.parameters.size(), 2U);
    EXPECT_EQ(f.parameters[0].id, "alpha");
    EXPECT_EQ(f.parameters[0].symbol, "α");
    EXPECT_EQ(f.parameters[1].id, "b");
    EXPECT_EQ(initial_values(f), (std::vector{1.0, 1.0}));
}

TEST(Typed, GivesEqualFunctionsOneRecord) {
    const TypedFunction f{.name = "one", .formula = "b*x"};
    EXPECT_EQ(*activate(f), *activate(f));
    EXPECT_EQ(*activate(f), *activate(*completed(f)));
    TypedFunction wider = *completed(f);
    wider.parameters[0].high = 9.0;
    EXPECT_NE(*activate(f), *activate(wider));
}

TEST(Typed, TakesNoTextForTheEndOfAnother) {
    const TypedFunction with_range{
        .name = "crafted", .formula = "b*x", .parameters = {{"b", 2.0, -1.0, 9.0}}, .note = "n"};
    const SharedActivation record = *activate(with_range);
    for (const char* note : {"n\nb 2 -1 9 0", "n\n1:b1:22:-11:91:0", "n1:b1:22:-11:91:0"}) {
        const SharedActivation other = *activate({.name = "crafted", .formula = "b*x", .note = note});
        EXPECT_NE(other, record);
        EXPECT_EQ(other->note.en, note);
        EXPECT_EQ(other->parameters[0].initial, 1.0);
    }
    const SharedActivation first = *activate({.name = "crafted", .formula = "x\n", .note = "n"});
    const SharedActivation second = *activate({.name = "crafted", .formula = "x", .note = "\nn"});
    EXPECT_EQ(first->note.en, "n");
    EXPECT_EQ(second->note.en, "\nn");
}

TEST(Typed, GivesANameToNoFunctionOfTheCatalogueAfterATitleHadIt) {
    ASSERT_TRUE(activate(*parse("x + 1"), "elu").ok());
    EXPECT_EQ(activate({.name = "elu", .formula = "x + 1"}).error().problem, Problem::name_taken);
}

TEST(Typed, ForgetsRecordsThatNobodyHas) {
    std::vector<std::weak_ptr<const Activation>> records;
    for (int i = 0; i < 2000; ++i)
        records.emplace_back(typed_record("b*x - " + std::to_string(i)));
    const auto alive =
        records.end() - std::ranges::find_if(records, [](const auto& record) { return !record.expired(); });
    EXPECT_GE(alive, static_cast<std::ptrdiff_t>(most_typed)) << "a session asks for as many in each frame";
    EXPECT_LE(alive, 100);
}

TEST(Typed, KeepsARecordThatSomeoneHas) {
    const SharedActivation kept = typed_record("alpha*x + tanh(b*x)");
    type_many();
    EXPECT_EQ(kept, typed_record("alpha*x + tanh(b*x)"));
    EXPECT_EQ(kept->parameters[0].symbol, "α");
    EXPECT_EQ(bound(*kept, {1.0, 1.0}).jet(1.0).y, 1.0 + std::tanh(1.0));
}

TEST(Typed, StaysBoundWithoutItsRecord) {
    const Function f = bound(typed("b*abs(x)"), {3.0});
    type_many();
    EXPECT_EQ(f.jet(2.0).y, 6.0);
    EXPECT_EQ(f.limit(0.0, Side::left).dy, -3.0);
    EXPECT_EQ(f.listed().breaks.size(), 1U);
}

TEST(Typed, GivesThreadsTheSameRecord) {
    std::array<SharedActivation, 4> records{};
    std::vector<std::thread> threads;
    for (SharedActivation& record : records)
        threads.emplace_back([&record] { record = *activate({.name = "shared", .formula = "x^3 + b"}); });
    for (std::thread& thread : threads)
        thread.join();
    for (const SharedActivation& record : records)
        EXPECT_EQ(record, records.front());
}

TEST(Typed, NamesRecordsInTheAlphabetOfFiles) {
    EXPECT_EQ(typed_id("My swish"), "my-swish");
    EXPECT_EQ(typed_id("  a  (2) "), "a-2");
    EXPECT_EQ(typed_id("折"), "e68a98");
    EXPECT_EQ(typed_id("!"), "function");
}

TEST(Typed, HasTheJetsOfTheActivationItImitates) {
    const Function swish = bound(typed("x*sigmoid(b*x)"), {1.0});
    const Function silu = bound(*find("silu"));
    for (double x = -6.0; x <= 6.0; x += 0.37) {
        const Jet mine = swish.jet(x);
        const Jet theirs = silu.jet(x);
        EXPECT_NEAR(mine.y, theirs.y, 1e-14) << x;
        EXPECT_NEAR(mine.dy, theirs.dy, 1e-14) << x;
        EXPECT_NEAR(mine.ddy, theirs.ddy, 1e-14) << x;
    }
}

TEST(Typed, HasKinksWhereRoundingWouldMissThem) {
    const Function f = bound(typed("relu(3x - 1)"));
    const std::vector<ListedBreak> breaks = f.listed().breaks;
    ASSERT_EQ(breaks.size(), 1U);
    EXPECT_EQ(breaks[0].x, 1.0 / 3.0);
    EXPECT_EQ(breaks[0].kind, BreakShape::kink);
    EXPECT_EQ(f.limit(breaks[0].x, Side::left).dy, 0.0);
    EXPECT_EQ(f.limit(breaks[0].x, Side::right).dy, 3.0);
}

TEST(Typed, SaysWhatFrameworksReturnAtAKink) {
    const std::vector<ListedBreak> breaks = listed(typed("2*relu6(x)"));
    ASSERT_EQ(breaks.size(), 2U);
    const std::vector<ListedBreak> plain = listed(*find("relu6"));
    for (const Convention convention : all_conventions)
        EXPECT_EQ(breaks[0].slope_by(convention), 2.0 * plain[0].slope_by(convention));
}

TEST(Typed, HasNoBreaksWhereItHasNoValues) {
    const std::vector<ListedBreak> breaks = listed(typed("sqrt(x - 1) + relu(x + 2)"));
    ASSERT_EQ(breaks.size(), 1U);
    EXPECT_EQ(breaks[0].x, 1.0);
    EXPECT_EQ(breaks[0].kind, BreakShape::end);
}

TEST(Typed, SaysWhatABreakIs) {
    const auto kinds = [](const char* formula) {
        std::vector<std::pair<double, BreakShape>> all;
        for (const ListedBreak& at : listed(typed(formula)))
            if (at.x > -4.0 && at.x < 4.0) all.emplace_back(std::round(at.x * 1e9) / 1e9, at.kind);
        return all;
    };
    using Kinds = std::vector<std::pair<double, BreakShape>>;
    EXPECT_EQ(kinds("1/x"), (Kinds{{0.0, BreakShape::pole}}));
    EXPECT_EQ(kinds("1/x^2"), (Kinds{{0.0, BreakShape::pole}}));
    EXPECT_EQ(kinds("exp(1/x)"), (Kinds{{0.0, BreakShape::pole}}));
    EXPECT_EQ(kinds("log(x)"), (Kinds{{0.0, BreakShape::end}}));
    EXPECT_EQ(kinds("sqrt(x^2 - 1)"), (Kinds{{-1.0, BreakShape::end}, {1.0, BreakShape::end}}));
    EXPECT_EQ(kinds("sin(x)/x"), (Kinds{{0.0, BreakShape::hole}}));
    EXPECT_EQ(kinds("(x^2 - 1)/(x - 1)"), (Kinds{{1.0, BreakShape::hole}}));
    EXPECT_EQ(kinds("sqrt(abs(x))"), (Kinds{{0.0, BreakShape::cusp}}));
    EXPECT_EQ(kinds("cbrt(x)"), (Kinds{{0.0, BreakShape::vertical}}));
    EXPECT_EQ(kinds("sign(x)"), (Kinds{{0.0, BreakShape::jump}}));
    EXPECT_EQ(kinds("abs(x - 1)"), (Kinds{{1.0, BreakShape::kink}}));
    const double quarter = std::round(std::numbers::pi / 2.0 * 1e9) / 1e9;
    EXPECT_EQ(kinds("asin(sin(x))"), (Kinds{{-quarter, BreakShape::kink}, {quarter, BreakShape::kink}}));
    EXPECT_EQ(kinds("tan(x)"), (Kinds{{-quarter, BreakShape::pole}, {quarter, BreakShape::pole}}));
}

TEST(Typed, KeepsTheNearestKinksWhereThereAreMany) {
    const std::vector<ListedBreak> breaks = listed(typed("abs(sin(4x))"));
    ASSERT_EQ(breaks.size(), 6U);
    for (std::size_t i = 0; i + 1 < breaks.size(); ++i)
        EXPECT_LT(breaks[i].x, breaks[i + 1].x);
    EXPECT_LT(breaks[5].x, 2.5);
}

TEST(Typed, BindsEveryKinkOfTheWindow) {
    const Function f = bind(typed("abs(sin(4x))"), {}, Convention::own, {20.0, 30.0});
    EXPECT_EQ(f.breaks.size(), 13U); // multiples of π/4 from 26 to 38
    EXPECT_GE(f.breaks.front(), 20.0);
}

TEST(Typed, TakesScaleAndShift) {
    const Activation& f = typed("relu(x)");
    const std::vector values{2.0, -3.0, 1.0, 0.5};
    const Function plain = bind(*find("relu"), values, Convention::left);
    const Function mine = bind(f, values, Convention::left);
    EXPECT_EQ(mine.breaks, plain.breaks);
    for (const double x : {-1.0, 1.0 / 3.0, 0.2, 2.0}) {
        EXPECT_EQ(mine.jet(x).y, plain.jet(x).y) << x;
        EXPECT_EQ(mine.jet(x).dy, plain.jet(x).dy) << x;
        EXPECT_EQ(mine.limit(x, Side::left).dy, plain.limit(x, Side::left).dy) << x;
    }
}

TEST(Typed, HasNoValueWhereAParameterIsNotLegal) {
    const Activation& f = typed("leaky_relu(x; negative_slope=a)");
    EXPECT_TRUE(std::isnan(bound(f, {1.0e7}).jet(-1.0).y));
    EXPECT_TRUE(bound(f, {1.0e7}).listed().breaks.empty());
}

TEST(Typed, TakesTheExactParameterWhereOthersAreSpelledAlike) {
    const Activation& f = typed("b*x + B");
    EXPECT_EQ(*require_parameter(f, "b"), 0U);
    EXPECT_EQ(*require_parameter(f, "B"), 1U);
}

TEST(Typed, RefusesNamesThatAreTaken) {
    EXPECT_EQ(activate({.name = "Swish", .formula = "x"}).error().problem, Problem::name_taken);
    EXPECT_EQ(activate({.name = "elu", .formula = "x"}).error().problem, Problem::name_taken);
    EXPECT_EQ(activate({.name = "fine", .formula = "outer_scale*x"}).error().problem, Problem::name_taken);
    EXPECT_FALSE(activate({.name = " ", .formula = "x"}).ok());
    EXPECT_FALSE(activate({.name = std::string(41, 'a'), .formula = "x"}).ok());
}

TEST(Typed, SaysTheColumnOfAnErrorInTheFormula) {
    EXPECT_EQ(activate({.name = "broken", .formula = "x*(2 + "}).error().problem, Problem::missing_value);
    EXPECT_EQ(activate({.name = "broken", .formula = "x + tahn(x)"}).error().column, 5U);
}

TEST(Typed, RefusesMoreParametersThanSlidersFit) {
    EXPECT_TRUE(activate({.name = "six", .formula = "a+b+c+d+f+g*x"}).ok());
    EXPECT_EQ(activate({.name = "seven", .formula = "a+b+c+d+f+g+h*x"}).error().problem, Problem::too_many);
}

TEST(Typed, RefusesRangesThatHoldNoSlider) {
    const auto with = [](double initial, double low, double high) {
        return activate({.name = "range", .formula = "b*x", .parameters = {{"b", initial, low, high}}}).ok();
    };
    EXPECT_TRUE(with(1.0, 0.0, 2.0));
    EXPECT_FALSE(with(1.0, 2.0, 0.0));
    EXPECT_FALSE(with(3.0, 0.0, 2.0));
    EXPECT_FALSE(with(unknown, 0.0, 2.0));
    EXPECT_FALSE(with(1.0, 0.0, infinity));
}

TEST(Typed, ForgetsParametersThatTheFormulaHasNoMore) {
    const auto whole = completed(
        {.name = "less", .formula = "c*x", .parameters = {{"b", 1.0, 0.0, 2.0}, {"c", 2.0, 1.0, 3.0}}});
    ASSERT_TRUE(whole.ok());
    EXPECT_EQ(whole->parameters, (std::vector<TypedParameter>{{"c", 2.0, 1.0, 3.0}}));
}

TEST(Typed, StandsBesideTheCatalogueInARepertoire) {
    const std::vector<TypedFunction> list{{.name = "mine", .formula = "x"},
                                          {.name = "Mine!", .formula = "2x"},
                                          {.name = "bad", .formula = "(("}};
    const Repertoire repertoire = repertoire_of(list);
    ASSERT_EQ(repertoire.typed.size(), 1U) << "one id, one function; errors have none";
    EXPECT_EQ(find_in(repertoire, "mine"), repertoire.typed[0]);
    EXPECT_EQ(
        find_in(repertoire_of(std::vector<TypedFunction>{{.name = "激活", .formula = "x"}}), "激活")->name,
        "激活");
    EXPECT_EQ(find_in(repertoire, "LeakyReLU").get(), find("leaky-relu"));
    EXPECT_EQ(find_in(catalogue_alone(), "mine"), nullptr);
    EXPECT_EQ(all_of(repertoire).size(), catalogue().size() + 1);
    EXPECT_EQ(require_in(repertoire, "tanhh").error().hint, "tanh");
}

TEST(Typed, BringsExamplesThatWork) {
    for (const TypedExample& example : typed_examples())
        EXPECT_TRUE(activate(example.function).ok()) << example.function.name;
    const SharedActivation mish = *activate(typed_examples()[1].function);
    EXPECT_NEAR(bound(*mish).jet(1.3).dy, find("mish")->jet(1.3, {}).dy, 1e-14);
}

TEST(Typed, IsMeasuredLikeAnyFunction) {
    const Properties p = measure(bind(typed("max(x, 0) + a*min(x, 0)"), {0.2}, Convention::own, {-4.0, 4.0}));
    EXPECT_EQ(p.seen, (Interval{-4.0, 4.0}));
    EXPECT_EQ(p.monotone, Monotone::increasing);
    EXPECT_EQ(p.rough, (std::vector<Roughness>{{0.0, BreakShape::kink}}));
    EXPECT_EQ(p.lipschitz, 1.0);
}

TEST(Typed, IsSearchedOnceForAllConventions) {
    const Activation& f = typed("step(sin(7x)) + abs(x - 0.3)");
    const std::size_t before = searches_made();
    for (const Convention convention : {Convention::own, Convention::pytorch, Convention::mean})
        EXPECT_FALSE(bind(f, {}, convention, {-3.0, 3.0}).breaks.empty());
    EXPECT_EQ(searches_made(), before + 1);
    EXPECT_EQ(listed(f).size(), 6U);
    EXPECT_EQ(bound(f).listed().unlisted, 46U - 6U); // 45 jumps and a kink
    EXPECT_EQ(searches_made(), before + 2);          // from −10 to 10
}

TEST(Typed, ListsNoBreaksWhereThereAreTooMany) {
    const Activation& f = typed("step(sin(1e4*x))");
    EXPECT_TRUE(listed(f).empty());
    EXPECT_FALSE(bound(f).listed().known);
    EXPECT_TRUE(bound(*find("relu")).listed().known);
    EXPECT_FALSE(bound(f).breaks_known);
    EXPECT_FALSE(bind(f, {2.0, 3.0, 0.0, 0.0}, Convention::own).breaks_known); // scaled
}

}} // namespace act::typed_test
