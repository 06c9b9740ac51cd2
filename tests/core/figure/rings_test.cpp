#include "figure/rings.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::rings_test { namespace {

using Path = std::vector<PagePoint>;

constexpr Ring unit_ring{{0.0, 0.0}, 1.0, 0.2};

TEST(Rings, LeaveALineWholeThatPassesBy) {
    const Path line{{-5.0, 2.0}, {0.0, 1.5}, {5.0, 2.0}};
    EXPECT_EQ(outside(line, std::vector{unit_ring}), (std::vector<Path>{line}));
}

TEST(Rings, CutALineThatGoesThroughThemInTwo) {
    const Path line{{-3.0, 0.0}, {-2.0, 0.0}, {4.0, 0.0}};
    const auto parts = outside(line, std::vector{unit_ring});
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].size(), 3U);
    EXPECT_NEAR(parts[0].back().x, -1.0, 1e-12);
    EXPECT_NEAR(parts[1].front().x, 1.0, 1e-12);
    EXPECT_EQ(parts[1].back(), (PagePoint{4.0, 0.0}));
}

TEST(Rings, LeaveNothingOfALineInsideThem) {
    EXPECT_TRUE(outside(Path{{-0.5, 0.0}, {0.0, 0.5}, {0.9, 0.0}}, std::vector{unit_ring}).empty());
}

TEST(Rings, ThatOverlapCutOnce) {
    const auto parts =
        outside(Path{{-3.0, 0.0}, {4.0, 0.0}}, std::vector{Ring{{1.0, 0.0}, 1.0, 0.2}, unit_ring});
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_NEAR(parts[0].back().x, -1.0, 1e-12);
    EXPECT_NEAR(parts[1].front().x, 2.0, 1e-12);
}

TEST(Rings, HaveARoundRimWithoutASeam) {
    struct Surface : Canvas {
        Path rim;
        void stroke(std::span<const PagePoint> line, const Stroke&) override {
            rim.assign(line.begin(), line.end());
        }
        void fill_band(std::span<const PagePoint>, std::span<const PagePoint>, Colour) override {}
        void fill_rect(const PageRect&, Colour) override {}
        void fill_disc(PagePoint, double, Colour) override {}
        void text(PagePoint, std::string_view, const TextStyle&) override {}
        void push_clip(const PageRect&) override {}
        void pop_clip() override {}
    } surface;
    surface.stroke_circle({3.0, -2.0}, 5.0, {});
    const Path& rim = surface.rim;
    ASSERT_GT(rim.size(), 40U);
    for (const PagePoint p : rim)
        EXPECT_NEAR(std::hypot(p.x - 3.0, p.y + 2.0), 5.0, 1e-12);
    EXPECT_NEAR(rim.back().x, rim[1].x, 1e-12);
    EXPECT_NEAR(rim.back().y, rim[1].y, 1e-12);
}

}} // namespace act::rings_test
