#include "curve/sample.h"

#include "activation/catalogue.h"

#include <gtest/gtest.h>

namespace act::tabulate_test { namespace {

Function function(std::string_view id) {
    return bind(*find(id), initial_values(*find(id)), Convention::own);
}

TEST(Tabulate, EvaluatesAtExactlyThePlacesInsideTheWindow) {
    const std::vector places{-5.0, -0.1, 0.0, 1.0 / 3.0, 9.0};
    const Function tanh = function("tanh");
    const Curve curve = tabulate(tanh, 1, {-1.0, 1.0}, places);
    ASSERT_EQ(curve.pieces.size(), 1U);
    ASSERT_EQ(curve.pieces[0].size(), 3U);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(curve.pieces[0][i], (Point{places[i + 1], tanh.jet(places[i + 1]).dy}));
}

TEST(Tabulate, AddsBothLimitsAtItsOwnJumps) {
    const Curve curve = tabulate(function("relu"), 1, {-1.0, 1.0}, std::vector{-1.0, 1.0});
    ASSERT_EQ(curve.pieces.size(), 2U);
    EXPECT_EQ(curve.pieces[0], (Polyline{{-1.0, 0.0}, {0.0, 0.0}}));
    EXPECT_EQ(curve.pieces[1], (Polyline{{0.0, 1.0}, {1.0, 1.0}}));
    ASSERT_EQ(curve.jumps.size(), 1U);
}

TEST(Tabulate, GoesThroughAKinkInOnePiece) {
    const Curve curve = tabulate(function("relu"), 0, {-1.0, 1.0}, std::vector{-1.0, 1.0});
    ASSERT_EQ(curve.pieces.size(), 1U);
    EXPECT_EQ(curve.pieces[0], (Polyline{{-1.0, 0.0}, {0.0, 0.0}, {1.0, 1.0}}));
}

TEST(Tabulate, TakesOnlyTheInnerLimitAtTheWindowsEnds) {
    const Curve left = tabulate(function("relu"), 1, {0.0, 1.0}, std::vector{0.0, 1.0});
    ASSERT_EQ(left.pieces.size(), 1U);
    EXPECT_EQ(left.pieces[0].front(), (Point{0.0, 1.0}));
    const Curve right = tabulate(function("relu"), 1, {-1.0, 0.0}, std::vector{-1.0, 0.0});
    ASSERT_EQ(right.pieces.size(), 1U);
    EXPECT_EQ(right.pieces[0].back(), (Point{0.0, 0.0}));
}

}} // namespace act::tabulate_test
