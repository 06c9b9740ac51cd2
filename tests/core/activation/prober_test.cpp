// The tool that proves declared breaks complete must itself be able to fail.

#include "support/prober.h"

#include "activation/define.h"

#include <gtest/gtest.h>

namespace act::checking::prober_test { namespace {

constexpr About nameless{.id = "probe",
                         .name = "Probe",
                         .latex = "x",
                         .latex_slope = "1",
                         .recipe = {"x"},
                         .known = {{0.0, 0.0}},
                         .reference = {"none", 2000},
                         .note = {"en", "zh"}};

constexpr About with_parameter(Breaks (*breaks)(Values)) {
    About about = nameless;
    about.parameters.push_back({.id = "alpha",
                                .symbol = "α",
                                .initial = 1.5,
                                .shown = {0.0, 4.0},
                                .legal = any_number,
                                .source = "test"});
    about.breaks = breaks;
    return about;
}

TEST(Prober, SaysWhatToWriteForAnUndeclaredKink) {
    constexpr Activation elu = define(with_parameter([](Values) { return Breaks{}; }),
                                      [](auto x, auto p) { return select(x > 0.0, x, p[0] * expm1(x)); });
    const std::vector<double> values{1.5};
    EXPECT_EQ(
        undeclared_breaks(elu, values, -9.0, 9.0),
        (std::vector<std::string>{"probe: kink at x = 0 (alpha = 1.5) is not declared — add it to .breaks"}));
}

TEST(Prober, TellsAKinkFromABend) {
    constexpr Activation elu = define(with_parameter([](Values) { return Breaks{kink(0.0)}; }),
                                      [](auto x, auto p) { return select(x > 0.0, x, p[0] * expm1(x)); });
    const std::vector<double> values{1.0};
    EXPECT_EQ(undeclared_breaks(elu, values, -9.0, 9.0),
              (std::vector<std::string>{
                  "probe: bend at x = 0 (alpha = 1) is declared as a kink — correct it in .breaks"}));
}

TEST(Prober, FindsAJumpOfOneBillionth) {
    constexpr Activation jumping =
        define(nameless, [](auto x, auto) { return select(x > 0.7, x + 1e-9, x); });
    const auto found = probe(jumping, {}, -9.0, 9.0);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].x, 0.7);
    EXPECT_EQ(found[0].kind, BreakKind::jump);
}

TEST(Prober, FindsNothingInASmoothFunction) {
    constexpr Activation smooth = define(nameless, [](auto x, auto) { return tanh(3.0 * x); });
    EXPECT_TRUE(probe(smooth, {}, -9.0, 9.0).empty());
}

TEST(Prober, ReportsADeclaredBreakThatIsNotThere) {
    constexpr Activation smooth = define(with_parameter([](Values) { return Breaks{kink(0.5)}; }),
                                         [](auto x, auto p) { return p[0] * tanh(x); });
    const std::vector<double> values{1.0};
    EXPECT_EQ(unreal_breaks(smooth, values),
              (std::vector<std::string>{
                  "probe: kink at x = 0.5 (alpha = 1) is declared but not there — remove it from .breaks"}));
}

}} // namespace act::checking::prober_test
