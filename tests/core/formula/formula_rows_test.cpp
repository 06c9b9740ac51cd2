#include "formula/formula_rows.h"

#include "support/even_metrics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace act::formula_rows_test { namespace {

FormulaRows rows(std::string_view a, std::string_view b, PageSize room, double second = 100.0) {
    const std::array formulas{read_maths(a), read_maths(b)};
    const std::array starts{0.0, second};
    return arrange_formulas(formulas, starts, room, 10.0, EvenMetrics());
}

// Right end and lower edge of all.
PageSize extent(const FormulaRows& rows) {
    PageSize size;
    for (const PlacedFormula& placed : rows.formulas) {
        size.width = std::max(size.width, placed.origin.x + placed.box.width);
        size.height = std::max(size.height, placed.origin.y + placed.box.below);
    }
    return size;
}

TEST(FormulaRows, StandSideBySideOnOneBaselineWhereTheyFit) {
    const FormulaRows placed = rows("x", R"(\frac{x}{2})", {200.0, 0.0});
    ASSERT_EQ(placed.formulas.size(), 2U);
    EXPECT_FALSE(placed.stacked);
    EXPECT_DOUBLE_EQ(placed.formulas[1].origin.x, 100.0);
    EXPECT_DOUBLE_EQ(placed.formulas[0].origin.y, placed.formulas[1].origin.y);
}

TEST(FormulaRows, MakeRoomForALongNeighbour) {
    EXPECT_GT(rows("aaaaaaaaaaaaaaaaaaaaaaaa", "x", {200.0, 0.0}).formulas[1].origin.x, 120.0);
    EXPECT_LT(rows("x", "aaaaaaaaaaaaaaaaaaaaaaaa", {200.0, 0.0}).formulas[1].origin.x, 100.0);
}

TEST(FormulaRows, StandOneUnderAnotherWhereTheyDoNotFit) {
    const FormulaRows placed = rows("aaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaa", {200.0, 0.0});
    EXPECT_TRUE(placed.stacked);
    EXPECT_DOUBLE_EQ(placed.formulas[1].origin.x, 0.0);
    EXPECT_GT(placed.formulas[1].origin.y, placed.formulas[0].origin.y + 10.0);
}

TEST(FormulaRows, StaySideBySideAndAreSmallerWhereTheRoomIsLow) {
    const FormulaRows placed = rows("x", R"(\frac{x}{2})", {200.0, 8.0});
    EXPECT_FALSE(placed.stacked);
    EXPECT_LT(placed.scale, 1.0);
    EXPECT_DOUBLE_EQ(placed.formulas[0].origin.y, placed.formulas[1].origin.y);
    EXPECT_NEAR(placed.height, 8.0, 1e-9);
}

TEST(FormulaRows, NeverLeaveTheRoom) {
    const std::string endless(300, 'a');
    for (const PageSize room : {PageSize{200.0, 0.0}, PageSize{200.0, 30.0}, PageSize{30.0, 8.0}}) {
        const FormulaRows placed = rows(endless, R"(\frac{x}{2})", room);
        EXPECT_LE(extent(placed).width, room.width + 1e-9);
        EXPECT_LE(extent(placed).height, placed.height + 1e-9);
        EXPECT_TRUE(room.height == 0.0 || placed.height <= room.height + 1e-9);
        EXPECT_LT(placed.scale, 1.0);
    }
}

TEST(FormulaRows, AreNoneWhereThereIsNoRoom) {
    EXPECT_TRUE(rows("x", "y", {0.0, 0.0}).formulas.empty());
}

}} // namespace act::formula_rows_test
