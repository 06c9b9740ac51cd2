#include "figure/line_patterns.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::dash_test { namespace {

using Line = std::vector<PagePoint>;

double length(const Line& line) {
    double sum = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    return sum;
}

TEST(Dashes, LeaveASolidLineAsItIs) {
    const Line line{{0, 0}, {10, 0}};
    EXPECT_EQ(cut_dashes(line, Dash::solid, 1.0), std::vector<Line>{line});
}

TEST(Dashes, AlternateFourOnThreeOffAtAHairline) {
    const auto pieces = cut_dashes(Line{{0, 0}, {14, 0}}, Dash::dashed, 0.6);
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_EQ(pieces[0], (Line{{0, 0}, {4, 0}}));
    EXPECT_EQ(pieces[1], (Line{{7, 0}, {11, 0}}));
}

TEST(Dashes, KeepTheirRhythmAroundCorners) {
    const auto pieces = cut_dashes(Line{{0, 0}, {3, 0}, {3, 4}}, Dash::dashed, 0.6);
    ASSERT_EQ(pieces.size(), 1U);
    EXPECT_EQ(pieces[0], (Line{{0, 0}, {3, 0}, {3, 1}}));
}

TEST(Dashes, CoverTheSameShareHoweverTheLineIsSampled) {
    Line coarse{{0, 0}, {700, 0}};
    Line fine;
    for (int i = 0; i <= 7000; ++i)
        fine.push_back({0.1 * i, 0.0});
    for (const Dash dash : {Dash::dashed, Dash::dotted, Dash::dash_dot}) {
        double a = 0.0;
        double b = 0.0;
        for (const Line& piece : cut_dashes(coarse, dash, 2.0))
            a += length(piece);
        for (const Line& piece : cut_dashes(fine, dash, 2.0))
            b += length(piece);
        EXPECT_NEAR(a, b, 1e-6);
        EXPECT_LT(a, 700.0);
    }
}

TEST(Dashes, HaveNothingToCutInASinglePoint) {
    EXPECT_EQ(cut_dashes(Line{{1, 1}}, Dash::dotted, 1.0).size(), 1U);
}

}} // namespace act::dash_test
