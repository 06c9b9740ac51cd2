#include "view/guess/guess_line.h"

#include "figure/axes.h"
#include "session/guess.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace act::guess_line_test { namespace {

Panel plot(Interval x, Interval y) {
    return {.x = {.window = x}, .y = {.window = y}};
}

Panel three_bars() {
    Panel panel = plot({-0.5, 2.5}, {0.0, 1.0});
    panel.marks = {Bars{.tops = {{0.0, 0.2}, {1.0, 0.5}, {2.0, 0.3}}}};
    return panel;
}

double height_on(const std::vector<Polyline>& pieces, double x) {
    for (const Polyline& piece : pieces)
        for (std::size_t i = 1; i < piece.size(); ++i)
            if (piece[i - 1].x <= x && x <= piece[i].x)
                return std::lerp(piece[i - 1].y, piece[i].y,
                                 (x - piece[i - 1].x) / (piece[i].x - piece[i - 1].x));
    return std::nan("");
}

TEST(GuessLine, IsWhatThePenDrewInEitherDirection) {
    const Panel panel = plot({-4.0, 4.0}, {0.0, 1.0});
    for (const bool backwards : {false, true}) {
        Polyline stroke{{-2.0, 0.1}, {0.0, 0.9}, {2.0, 0.1}};
        if (backwards) std::ranges::reverse(stroke);
        Guess guess;
        draw_stroke(guess, panel, stroke);
        ASSERT_EQ(guess.line.size(), 1U);
        const auto line = line_on(panel, guess);
        EXPECT_NEAR(height_on(line, 0.0), 0.9, 0.02);
        EXPECT_NEAR(height_on(line, -1.0), 0.5, 0.01);
        EXPECT_TRUE(std::isnan(height_on(line, 3.0))) << "nothing was drawn there";
        EXPECT_LT(guess.line.front().size(), 10U) << "points on straight parts go";
    }
}

TEST(GuessLine, IsReplacedWhereItIsDrawnOverAndStaysElsewhere) {
    const Panel panel = plot({-4.0, 4.0}, {0.0, 1.0});
    Guess guess;
    draw_stroke(guess, panel, Polyline{{-4.0, 0.2}, {4.0, 0.2}});
    draw_stroke(guess, panel, Polyline{{-1.0, 0.8}, {1.0, 0.8}});
    const auto line = line_on(panel, guess);
    EXPECT_EQ(guess.line.size(), 1U);
    EXPECT_NEAR(height_on(line, 0.0), 0.8, 1e-9);
    EXPECT_NEAR(height_on(line, -2.0), 0.2, 1e-9);
    EXPECT_NEAR(height_on(line, 2.0), 0.2, 1e-9);
}

TEST(GuessLine, KeepsAGapBetweenStrokes) {
    const Panel panel = plot({-4.0, 4.0}, {0.0, 1.0});
    Guess guess;
    draw_stroke(guess, panel, Polyline{{1.0, 0.5}, {2.0, 0.6}});
    draw_stroke(guess, panel, Polyline{{-3.0, 0.1}, {-2.0, 0.2}});
    ASSERT_EQ(guess.line.size(), 2U);
    EXPECT_LT(guess.line[0].front().x, guess.line[1].front().x);
    draw_stroke(guess, panel, Polyline{{-2.5, 0.3}, {1.5, 0.3}});
    EXPECT_EQ(guess.line.size(), 1U) << "a stroke across it joins both";
}

TEST(GuessLine, StaysInsideThePlotAndWithinItsLimit) {
    const Panel panel = plot({0.0, 1.0}, {-1.0, 1.0});
    Guess guess;
    Polyline wild{{-5.0, 9.0}, {7.0, std::nan("")}};
    for (int i = 0; i < 5000; ++i)
        wild.push_back({i / 5000.0, i % 2 == 0 ? 3.0 : -3.0});
    draw_stroke(guess, panel, wild);
    std::size_t count = 0;
    double last = -1.0;
    for (const Polyline& piece : guess.line)
        for (const Point p : piece) {
            EXPECT_GT(p.x, last);
            EXPECT_TRUE(panel.x.window.contains(p.x) && panel.y.window.contains(p.y));
            last = p.x;
            ++count;
        }
    EXPECT_GT(count, 100U);
    EXPECT_LE(count, most_guess_points);
    draw_stroke(guess, panel, {});
    EXPECT_FALSE(guess.line.empty()) << "no stroke changes nothing";
}

TEST(GuessLine, SnapsToTheTicksAndTheMiddlesBetweenThem) {
    const Panel panel = plot({-4.0, 4.0}, {-1.0, 1.0});
    Guess guess{.snap = true};
    draw_stroke(guess, panel, Polyline{{-3.9, 0.03}, {-0.1, -0.04}, {0.1, 0.97}, {3.9, 1.0}});
    for (const Point p : guess.line.front()) {
        EXPECT_NEAR(std::remainder(p.x, snap_step(panel.x)), 0.0, 1e-9) << p.x;
        EXPECT_NEAR(std::remainder(p.y, snap_step(panel.y)), 0.0, 1e-9) << p.y;
    }
}

TEST(GuessLine, HoldsValuesAndNotLogarithms) {
    Panel panel = plot({0.0, 1.0}, {});
    panel.y = decade_axis({-3.0, 0.0}, "");
    Guess guess;
    draw_stroke(guess, panel, Polyline{{0.0, -3.0}, {1.0, -1.0}});
    EXPECT_NEAR(guess.line.front().front().y, 1e-3, 1e-9);
    EXPECT_NEAR(guess.line.front().back().y, 0.1, 1e-9);
    EXPECT_NEAR(height_on(line_on(panel, guess), 0.5), -2.0, 0.01) << "straight along the axis";
    guess.line = {{{0.2, -1.0}, {0.4, 0.0}, {0.6, 0.01}}};
    EXPECT_EQ(points_on(panel, guess).size(), 1U) << "what is not positive has no place";
}

TEST(GuessLine, HasHandlesOnWhatWasDrawnAndIsSmoothBetweenThem) {
    const Panel panel = plot({-4.0, 4.0}, {0.0, 1.0});
    Guess guess;
    choose_handles(guess, panel, 5);
    ASSERT_EQ(points_on(panel, guess).size(), 5U);
    EXPECT_EQ(points_on(panel, guess)[2], (Point{0.0, 0.5})) << "in the middle where nothing was drawn";
    for (std::size_t i = 0; i < 5; ++i)
        move_point(guess, panel, i, i == 2 ? 7.0 : 0.0);
    EXPECT_EQ(points_on(panel, guess)[2].y, 1.0) << "inside the plot";
    const auto curve = line_on(panel, guess);
    for (const Polyline& piece : curve)
        for (const Point p : piece)
            EXPECT_TRUE(panel.y.window.contains(p.y)) << "no overshoot at " << p.x;
    EXPECT_NEAR(height_on(curve, -0.94), 0.5, 1e-3) << "a curve with level ends is even about its middle";
    choose_handles(guess, panel, 0);
    EXPECT_FALSE(guess.has_handles());
    EXPECT_NEAR(height_on(line_on(panel, guess), -0.5), height_on(curve, -0.5), 0.01)
        << "and stays as a drawn line";
    choose_handles(guess, panel, 9);
    EXPECT_EQ(points_on(panel, guess).size(), 9U);
    EXPECT_NEAR(points_on(panel, guess)[4].y, 1.0, 1e-9);
}

TEST(GuessLine, IsATopForEachBarThatThePenPasses) {
    const Panel panel = three_bars();
    EXPECT_EQ(guess_kind(panel), GuessKind::bars);
    Guess guess;
    draw_stroke(guess, panel, Polyline{{0.9, 0.4}, {2.1, 0.7}});
    const Polyline tops = points_on(panel, guess);
    ASSERT_EQ(tops.size(), 2U);
    EXPECT_EQ(tops[0].x, 1.0);
    EXPECT_NEAR(tops[0].y, 0.425, 0.01);
    EXPECT_EQ(tops[1].x, 2.0);
    place_bars(guess, panel);
    EXPECT_EQ(points_on(panel, guess).size(), 3U);
    EXPECT_EQ(points_on(panel, guess)[0], (Point{0.0, 0.0}));
}

TEST(GuessLine, HasNothingToDrawOverMapsAndNetworks) {
    Panel panel = plot({0.0, 1.0}, {0.0, 1.0});
    EXPECT_EQ(guess_kind(panel), GuessKind::line);
    panel.marks = {Heat{.rows = 1, .columns = 1, .values = {1.0}}};
    EXPECT_EQ(guess_kind(panel), GuessKind::nothing);
    EXPECT_EQ(guess_kind({.bare = true}), GuessKind::nothing);
}

}} // namespace act::guess_line_test
