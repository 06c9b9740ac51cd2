#include "view/guess/guess_score.h"

#include "figure/axes.h"
#include "session/guess.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::guess_score_test { namespace {

Panel plot_of(std::vector<Polyline> truth, Interval y = {-10.0, 10.0}) {
    Panel panel{.x = {.window = {-4.0, 4.0}}, .y = {.window = y}};
    panel.marks = {Line{.pieces = std::move(truth), .pen = {.ink = Ink::derivative}, .name = "f'"}};
    return panel;
}

Guess drawn(std::vector<Polyline> line) {
    return {.panel = 0, .revealed = true, .line = std::move(line)};
}

TEST(GuessScore, IsTheAreaBetweenOverTheAreaUnder) {
    // ∫|1 − x| = 1 and ∫|x| = 2 over [0, 2].
    const auto compared =
        compare_guess(plot_of({{{0.0, 0.0}, {2.0, 2.0}}}), drawn({{{0.0, 1.0}, {2.0, 1.0}}}));
    ASSERT_TRUE(compared);
    EXPECT_DOUBLE_EQ(compared->score.deviation, 0.5);
    EXPECT_EQ(compared->score.measure, GuessMeasure::share);
    EXPECT_EQ(compared->score.place, "x = 0");
    EXPECT_EQ(compared->score.truth, 0.0);
    EXPECT_EQ(compared->score.drawn, 1.0);
    EXPECT_EQ(compared->score.true_peak, 2.0);
    EXPECT_EQ(compared->score.drawn_peak, 1.0);
    EXPECT_DOUBLE_EQ(compared->score.covered, 0.25);
    EXPECT_EQ(compared->score.off_in_words(Language::english), "50 % off");
    EXPECT_EQ(compared->score.off_in_words(Language::chinese), "相差 50%");
    EXPECT_EQ(compared->score.worst_in_words(Language::english), "worst at x = 0");
    EXPECT_EQ(compared->pen.ink, Ink::derivative);
}

TEST(GuessScore, IsNoughtForTheTruthItself) {
    const std::vector<Polyline> truth{{{-4.0, 1.0}, {0.0, -2.0}, {1.0, 0.5}}};
    EXPECT_EQ(compare_guess(plot_of(truth), drawn(truth))->score.deviation, 0.0);
}

TEST(GuessScore, LeavesOutWhatWasNotDrawnAndGaps) {
    // Over [1, 2] alone, where ∫|3 − x| = 1.5 and ∫|x| = 1.5.
    const Panel whole = plot_of({{{-4.0, -4.0}, {4.0, 4.0}}});
    EXPECT_DOUBLE_EQ(compare_guess(whole, drawn({{{1.0, 3.0}, {2.0, 3.0}}}))->score.deviation, 1.0);
    const Panel gap = plot_of({{{0.0, 1.0}, {1.0, 1.0}}, {{3.0, 1.0}, {4.0, 1.0}}});
    const auto over_gap = compare_guess(gap, drawn({{{0.0, 2.0}, {4.0, 2.0}}}));
    EXPECT_DOUBLE_EQ(over_gap->score.deviation, 1.0);
    EXPECT_DOUBLE_EQ(over_gap->score.covered, 0.25);
    EXPECT_EQ(over_gap->between.size(), 2U);
    const double nan = std::nan("");
    const Panel holed = plot_of({{{0.0, 1.0}, {1.0, 1.0}, {2.0, nan}, {3.0, 1.0}, {4.0, 1.0}}});
    EXPECT_DOUBLE_EQ(compare_guess(holed, drawn({{{0.0, 2.0}, {4.0, 2.0}}}))->score.covered, 0.25);
}

TEST(GuessScore, LeavesOutWhatLiesOutsideTheHeight) {
    // A pole: only its part up to 1 could be drawn, the triangle over [0, 1].
    const Panel pole = plot_of({{{0.0, 0.0}, {4.0, 4.0}}}, {0.0, 1.0});
    const auto compared = compare_guess(pole, drawn({{{0.0, 0.0}, {4.0, 0.0}}}));
    EXPECT_DOUBLE_EQ(compared->score.deviation, 1.0);
    EXPECT_DOUBLE_EQ(compared->score.covered, 0.125);
    EXPECT_DOUBLE_EQ(compared->score.true_peak, 1.0);
    EXPECT_FALSE(
        compare_guess(plot_of({{{0.0, 5.0}, {1.0, 5.0}}}, {0.0, 1.0}), drawn({{{0.0, 0.0}, {1.0, 0.0}}})));
}

TEST(GuessScore, TakesTheWorseSideOfAJump) {
    const Panel step = plot_of({{{-4.0, 0.0}, {0.0, 0.0}, {0.0, 1.0}, {4.0, 1.0}}});
    const auto compared = compare_guess(step, drawn({{{-4.0, 0.25}, {4.0, 0.25}}}));
    EXPECT_DOUBLE_EQ(compared->score.deviation, (4.0 * 0.25 + 4.0 * 0.75) / 4.0);
    EXPECT_EQ(compared->score.truth, 1.0);
}

TEST(GuessScore, IsAMeanDistanceWhereTheTruthIsNought) {
    const auto compared =
        compare_guess(plot_of({{{0.0, 0.0}, {2.0, 0.0}}}), drawn({{{0.0, 0.5}, {2.0, 0.5}}}));
    EXPECT_EQ(compared->score.measure, GuessMeasure::value);
    EXPECT_DOUBLE_EQ(compared->score.deviation, 0.5);
    EXPECT_EQ(compared->score.off_in_words(Language::english), "off by 0.5 on average");
}

TEST(GuessScore, IsAFactorOnLogarithmicAxes) {
    Panel panel = plot_of({{{0.0, -2.0}, {4.0, -2.0}}});
    panel.y = decade_axis({-6.0, 0.0}, "");
    const auto compared = compare_guess(panel, drawn({{{0.0, 0.1}, {4.0, 0.1}}}));
    EXPECT_EQ(compared->score.measure, GuessMeasure::decades);
    EXPECT_NEAR(compared->score.deviation, 1.0, 1e-12);
    EXPECT_NEAR(compared->score.truth, 0.01, 1e-12);
    EXPECT_NEAR(compared->score.drawn, 0.1, 1e-12);
    EXPECT_EQ(compared->score.off_in_words(Language::english), "off by a factor of 10");
}

TEST(GuessScore, ComparesWithTheNearestOfTheMostEmphasisedCurves) {
    Panel panel = plot_of({{{-4.0, 1.0}, {4.0, 1.0}}});
    panel.marks.emplace_back(
        Line{.pieces = {{{-4.0, 2.0}, {4.0, 2.0}}}, .pen = {.ink = Ink::function}, .name = "g"});
    panel.marks.emplace_back(
        Line{.pieces = {{{-4.0, 1.9}, {4.0, 1.9}}}, .pen = {.ink = Ink::function, .weight = Weight::thin}});
    panel.marks.emplace_back(Line{.pieces = {{{-4.0, 1.8}, {4.0, 1.8}}}, .pen = {.ink = Ink::muted}});
    const auto compared = compare_guess(panel, drawn({{{-4.0, 1.8}, {4.0, 1.8}}}));
    EXPECT_EQ(compared->score.curve, "g");
    EXPECT_NEAR(compared->score.deviation, 0.1, 1e-12);
}

TEST(GuessScore, SumsOverBars) {
    Panel panel{.x = {.window = {-0.5, 2.5}, .names = {{0.0, "1"}, {1.0, "2"}, {2.0, "3"}}},
                .y = {.window = {0.0, 1.0}}};
    panel.marks = {Bars{.tops = {{0.0, 0.2}, {1.0, 0.5}, {2.0, 0.3}}, .name = "y"}};
    const auto compared = compare_guess(panel, drawn({{{0.0, 0.3}, {1.0, 0.2}}}));
    ASSERT_TRUE(compared);
    EXPECT_NEAR(compared->score.deviation, 0.4 / 0.7, 1e-12);
    EXPECT_EQ(compared->score.place, "y₂");
    EXPECT_NEAR(compared->score.covered, 2.0 / 3.0, 1e-12);
}

TEST(GuessScore, IsNoneWhereNothingCanBeCompared) {
    EXPECT_FALSE(compare_guess(plot_of({{{0.0, 0.0}, {2.0, 2.0}}}), drawn({})));
    EXPECT_FALSE(compare_guess(plot_of({}), drawn({{{0.0, 0.0}, {1.0, 1.0}}})));
    // A curve that goes back is no function of x.
    EXPECT_FALSE(
        compare_guess(plot_of({{{0.0, 0.0}, {2.0, 2.0}, {1.0, 3.0}}}), drawn({{{0.0, 0.0}, {1.0, 1.0}}})));
}

TEST(GuessScore, CallsTheNearestCurveAsTheLegendDoes) {
    Panel panel;
    panel.x.window = panel.y.window = {0.0, 1.0};
    const Pen low{.ink = Ink::series, .series = 0};
    const Pen high{.ink = Ink::series, .series = 1};
    panel.marks = {Line{{{{0.0, 0.2}, {1.0, 0.2}}}, low, "log10 a"},
                   Line{{{{0.0, 0.8}, {1.0, 0.8}}}, high, "log10 b"}};
    Guess guess;
    guess.line = {{{0.0, 0.7}, {1.0, 0.7}}};
    const std::vector<LegendEntry> legend{{{{"A"}}, low}, {{{"B"}}, high}};
    EXPECT_EQ(compare_guess(panel, guess, legend)->score.curve, "B");
    EXPECT_EQ(compare_guess(panel, guess)->score.curve, "log10 b");
}

}} // namespace act::guess_score_test
