#include "canvas/ribbon.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace act::ribbon_test { namespace {

double distance(PagePoint p, PagePoint a, PagePoint b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double along = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
    return std::hypot(p.x - a.x - along * dx, p.y - a.y - along * dy);
}

double farthest(const std::vector<PagePoint>& line, const std::vector<Section>& sections) {
    double farthest = 0.0;
    for (const Section& section : sections)
        for (const PagePoint p : section.at) {
            double nearest = 1e300;
            for (std::size_t i = 1; i < line.size(); ++i)
                nearest = std::min(nearest, distance(p, line[i - 1], line[i]));
            farthest = std::max(farthest, nearest);
        }
    return farthest;
}

// Half the width and half a pixel of rim, 2 % more at gentle bends; a butt end's corner is half a pixel
// further on.
double reach(double width) {
    return std::hypot((std::max(width, 1.0) + 1.0) / 2.0, 0.5) / 0.98 + 1e-9;
}

TEST(Ribbon, NeverLeavesTheLineByMoreThanHalfItsWidth) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(0.0, 40.0);
    for (int round = 0; round < 200; ++round) {
        std::vector<PagePoint> line(12);
        for (PagePoint& p : line)
            p = {place(random), place(random)};
        const double width = 0.3 + 0.05 * round;
        EXPECT_LE(farthest(line, ribbon(line, width)), reach(width)) << "width " << width;
    }
}

TEST(Ribbon, HasNoSpikeWhereTheLineTurnsBack) {
    const std::vector<PagePoint> line = {{0.0, 0.0}, {100.0, 0.0}, {0.0, 0.001}, {100.0, 0.0}};
    EXPECT_LE(farthest(line, ribbon(line, 3.0)), reach(3.0));
}

TEST(Ribbon, CarriesTheWidthInItsCoverage) {
    const std::vector<PagePoint> line = {{0.0, 5.0}, {50.0, 5.0}};
    for (const double width : {0.25, 0.8, 1.0, 1.7, 6.0}) {
        const Section section = ribbon(line, width).at(1);
        const double inner = section.at[2].y - section.at[1].y;
        const double outer = section.at[3].y - section.at[0].y;
        EXPECT_NEAR(section.opacity * 0.5 * (inner + outer), width, 1e-12);
    }
}

TEST(Ribbon, EndsWhereTheLineEndsHoweverDenseItIs) {
    std::vector<PagePoint> line;
    for (int i = 0; i <= 1003; ++i)
        line.push_back({0.01 * i, 0.0});
    const std::vector<Section> sections = ribbon(line, 2.0);
    EXPECT_DOUBLE_EQ(sections.back().at[0].x, 10.03 + 0.5);
}

TEST(Ribbon, OfAHundredThousandPointsIsFiniteAndNoLongerThanItsPixels) {
    std::vector<PagePoint> line;
    for (int i = 0; i < 100000; ++i)
        line.push_back({0.005 * i, 50.0 * std::sin(1e-4 * i)});
    const std::vector<Section> sections = ribbon(line, 2.0);
    // Ten radians of this sine are less than 700 px long.
    EXPECT_LT(static_cast<double>(sections.size()), 700.0 / 0.05);
    for (const Section& section : sections)
        for (const PagePoint p : section.at)
            ASSERT_TRUE(std::isfinite(p.x) && std::isfinite(p.y));
}

TEST(Ribbon, OfPointsInOnePlaceIsEmpty) {
    const std::vector<PagePoint> line(5, PagePoint{3.0, 3.0});
    EXPECT_TRUE(ribbon(line, 2.0).empty());
    EXPECT_TRUE(ribbon(std::vector<PagePoint>{{1.0, 1.0}}, 2.0).empty());
}

}} // namespace act::ribbon_test
