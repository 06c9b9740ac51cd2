#include "export/printable.h"

#include <limits>

#include <gtest/gtest.h>

namespace act::printable_test { namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
using Points = std::vector<PagePoint>;

TEST(Printable, CutsALineWhereItIsNotFinite) {
    const auto pieces = printable_pieces(Points{{0, 0}, {1, 1}, {2, nan}, {3, 3}, {4, 4}, {infinity, 0}});
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_EQ(pieces[0], (Points{{0, 0}, {1, 1}}));
    EXPECT_EQ(pieces[1], (Points{{3, 3}, {4, 4}}));
}

TEST(Printable, DropsPiecesOfASinglePoint) {
    EXPECT_TRUE(printable_pieces(Points{{0, 0}, {1, nan}, {2, 2}}).empty());
    EXPECT_TRUE(printable_pieces({}).empty());
}

TEST(Printable, HoldsFarPointsAtTheLimit) {
    const auto pieces = printable_pieces(Points{{0, 0}, {1, -1.0e300}});
    ASSERT_EQ(pieces.size(), 1U);
    EXPECT_EQ(pieces[0][1], (PagePoint{1.0, -printable_limit_pt}));
}

TEST(Printable, OutlinesABandUpAndBack) {
    const auto bands = printable_bands(Points{{0, 0}, {1, 0}}, Points{{0, 2}, {1, 3}});
    ASSERT_EQ(bands.size(), 1U);
    EXPECT_EQ(bands[0], (Points{{0, 0}, {1, 0}, {1, 3}, {0, 2}}));
}

TEST(Printable, CutsABandWhereEitherSideIsNotFinite) {
    const Points upper{{0, 0}, {1, 0}, {2, nan}, {3, 0}, {4, 0}};
    const Points lower{{0, 1}, {1, 1}, {2, 1}, {3, 1}, {4, infinity}};
    EXPECT_EQ(printable_bands(upper, lower).size(), 1U);
}

}} // namespace act::printable_test
