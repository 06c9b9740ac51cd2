#include "cli/grid.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace act::grid_test { namespace {

std::vector<double> points(const Grid& grid) {
    std::vector<double> all;
    for (std::size_t i = 0; i < grid.count; ++i)
        all.push_back(grid.at(i));
    return all;
}

TEST(Grid, ByStepGivesTheDecimalsThemselves) {
    EXPECT_EQ(points(*grid_by_step(-0.3, 0.3, 0.1)), (std::vector{-0.3, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3}));
}

TEST(Grid, ByStepStopsBeforeAnEndItDoesNotMeet) {
    EXPECT_EQ(points(*grid_by_step(0.0, 1.0, 0.4)), (std::vector{0.0, 0.4, 0.8}));
}

TEST(Grid, ByStepLargerThanTheRangeIsOnePoint) {
    EXPECT_EQ(points(*grid_by_step(2.0, 3.0, 5.0)), std::vector{2.0});
}

TEST(Grid, ByStepWithoutDecimalsStillEndsAtTheEnd) {
    const double third = 1.0 / 3.0;
    const Grid grid = *grid_by_step(0.0, 30.0 * third, third);
    EXPECT_EQ(grid.count, 31U);
    EXPECT_DOUBLE_EQ(grid.at(30), 10.0);
}

TEST(Grid, ByCountHasBothEnds) {
    EXPECT_EQ(points(*grid_by_count(-1.0, 1.0, 5)), (std::vector{-1.0, -0.5, 0.0, 0.5, 1.0}));
    EXPECT_EQ(points(*grid_by_count(0.0, 1.0, 11))[3], 0.3);
}

TEST(Grid, ByCountOfOneStandsAtTheStart) {
    EXPECT_EQ(points(*grid_by_count(2.0, 3.0, 1)), std::vector{2.0});
}

TEST(Grid, ByCountSpansAllDoubles) {
    const double largest = std::numeric_limits<double>::max();
    const Grid grid = *grid_by_count(-largest, largest, 3);
    EXPECT_EQ(points(grid), (std::vector{-largest, 0.0, largest}));
}

TEST(Grid, RefusesWhatGivesNoPoints) {
    const double inf = std::numeric_limits<double>::infinity();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(grid_by_step(0.0, 1.0, 0.0).ok());
    EXPECT_FALSE(grid_by_step(0.0, 1.0, -1.0).ok());
    EXPECT_FALSE(grid_by_step(0.0, 1.0, nan).ok());
    EXPECT_FALSE(grid_by_step(0.0, 1.0, inf).ok());
    EXPECT_FALSE(grid_by_step(1.0, 0.0, 1.0).ok());
    EXPECT_FALSE(grid_by_step(-inf, 0.0, 1.0).ok());
    EXPECT_FALSE(grid_by_count(0.0, nan, 3).ok());
    EXPECT_FALSE(grid_by_count(0.0, 1.0, 0).ok());
}

TEST(Grid, HasALargestSize) {
    EXPECT_TRUE(grid_by_count(0.0, 1.0, most_evaluated).ok());
    EXPECT_EQ(grid_by_count(0.0, 1.0, most_evaluated + 1).error().problem, Problem::too_large);
    EXPECT_EQ(grid_by_step(0.0, 1.0, 1e-300).error().problem, Problem::too_large);
    EXPECT_EQ(grid_by_step(-1e308, 1e308, 1.0).error().problem, Problem::too_large);
}

}} // namespace act::grid_test
