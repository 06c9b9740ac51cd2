#include "activation/formula.h"

#include "activation/catalogue.h"

#include <gtest/gtest.h>

#include <array>

namespace act::formula_test { namespace {

TEST(Formula, IsTheRecordsOwnWithoutScaleAndShift) {
    EXPECT_EQ(formula_latex(*find("relu"), {}), R"(f(x) = \max(x, 0))");
    EXPECT_EQ(slope_latex(*find("tanh"), {}), "f'(x) = " + std::string(find("tanh")->latex_slope));
}

TEST(Formula, SaysWhatIsDoneToTheFunction) {
    EXPECT_EQ(formula_latex(*find("relu"), std::array{2.0, 3.0, 0.5, -1.0}),
              R"(y = 2\,f(3x + 0.5) - 1, \quad f(x) = \max(x, 0))");
    EXPECT_TRUE(
        slope_latex(*find("relu"), std::array{2.0, 3.0, 0.5, -1.0}).starts_with(R"(y' = 6\,f'(3x + 0.5), )"));
}

TEST(Formula, LeavesOutOnesAndZeros) {
    EXPECT_TRUE(formula_latex(*find("relu"), std::array{-1.0, -1.0, 0.0, 0.0}).starts_with("y = -f(-x), "));
    EXPECT_TRUE(formula_latex(*find("relu"), std::array{1.0, 1.0, -2.0, 0.0}).starts_with("y = f(x - 2), "));
}

TEST(Formula, KnowsConstants) {
    EXPECT_TRUE(formula_latex(*find("relu"), std::array{0.0, 1.0, 0.0, 0.25}).starts_with("y = 0.25, "));
    EXPECT_TRUE(slope_latex(*find("relu"), std::array{2.0, 0.0, 1.0, 0.0}).starts_with("y' = 0, "));
}

}} // namespace act::formula_test
