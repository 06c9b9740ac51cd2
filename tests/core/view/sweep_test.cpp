#include "view/sweep.h"

#include "session/explore.h"
#include "session/vectors.h"
#include "support/sessions.h"
#include "view/compare/comparison.h"
#include "view/compose/composition.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace act::sweep_test { namespace {

Session on_vectors() {
    Session session;
    session.view = ViewId::vector;
    return session;
}

Session overlay() {
    Session session;
    session.view = ViewId::compare;
    for (const ComparisonPreset& preset : comparison_presets())
        if (preset.id == "overlay:leaky-relu") session.compare = preset.compare;
    return session;
}

Session composing() {
    Session session;
    session.view = ViewId::compose;
    return session;
}

Sweep sweep_of(const Session& session, std::string_view name, double from, double to, std::size_t frames) {
    return {.target = *require_target(session, name), .from = from, .to = to, .frames = frames};
}

Figure figure_of(const SteadySweep& steady, std::size_t frame) {
    const auto shown = sweep_figure(steady, frame, {}, std::nullopt, {});
    EXPECT_TRUE(shown.ok());
    return shown ? shown->figure : Figure{};
}

TEST(SweepTargets, AreAllNumbersOfTheShownView) {
    EXPECT_EQ(sweep_targets(exploring("elu")).front().name(), "alpha");
    EXPECT_EQ(sweep_targets(exploring("elu")).size(), 5U); // and scale and shift
    EXPECT_EQ(sweep_targets(composing()).front().name(), "A.weight");
    EXPECT_EQ(sweep_targets(on_vectors()).front().name(), "temperature");
    EXPECT_EQ(sweep_targets(overlay()).at(1).name(), "leaky-relu#2.negative_slope");
    Session gallery;
    gallery.view = ViewId::gallery;
    EXPECT_EQ(sweep_targets(gallery).front().name(), "step.threshold");
}

TEST(SweepTargets, AreSetOneByOneAndReadBack) {
    for (const Session& session : {exploring("elu"), composing(), on_vectors(), overlay()})
        for (const SweepTarget& target : sweep_targets(session)) {
            const double value = target.value == target.range.low ? target.range.high : target.range.low;
            const Session changed = with_target(session, target, value);
            EXPECT_EQ(require_target(changed, target.name())->value, value) << target.name();
            EXPECT_TRUE(with_target(changed, target, target.value) == session) << target.name();
        }
}

TEST(SweepTargets, AreFoundInAnySpellingAndWithoutTheirOwner) {
    EXPECT_EQ(require_target(exploring("elu"), "α")->name(), "alpha");
    EXPECT_EQ(require_target(exploring("elu"), "shift")->name(), "outer_shift");
    EXPECT_EQ(require_target(composing(), "A.bias")->name(), "A.bias");
    EXPECT_EQ(require_target(Session{.view = ViewId::compare}, "negative_slope")->name(),
              "leaky-relu.negative_slope");
}

TEST(SweepTargets, NameTheNearestOfWhatIsMistyped) {
    const Error typo = require_target(exploring("elu"), "alhpa").error();
    EXPECT_EQ(typo.problem, Problem::unknown_parameter);
    EXPECT_EQ(typo.hint, "alpha");
    EXPECT_EQ(require_target(composing(), "A.wieght").error().hint, "A.weight");
    EXPECT_EQ(require_target(on_vectors(), "qqqqqqqq").error().hint, "");
    EXPECT_NE(require_target(on_vectors(), "qqqqqqqq").error().detail.find("temperature, z1"),
              std::string::npos);
}

TEST(SweepTargets, AskWhoseNumberIsMeantWhereSeveralHaveIt) {
    const Error error = require_target(composing(), "weight").error();
    EXPECT_EQ(error.problem, Problem::ambiguous);
    EXPECT_EQ(error.hint, "A.weight, B.weight");
}

TEST(Sweep, BeginsAndEndsExactly) {
    const Sweep sweep = sweep_of(exploring("elu"), "alpha", 0.1, 1.0 / 3.0, 77);
    EXPECT_EQ(value_at(sweep, 0), 0.1);
    EXPECT_EQ(value_at(sweep, 76), 1.0 / 3.0);
}

TEST(Sweep, GoesInStepsThatAreEvenToATwentieth) {
    const Sweep sweep = sweep_of(exploring("elu"), "alpha", 0.0, 4.0, 100);
    for (std::size_t k = 0; k < 100; ++k) {
        const double step = 4.0 / 99.0;
        EXPECT_LE(std::abs(value_at(sweep, k) - static_cast<double>(k) * step), step / 20.0) << k;
        EXPECT_EQ(value_at(sweep, k), std::round(value_at(sweep, k) * 1000.0) / 1000.0) << k;
    }
}

TEST(Sweep, ComesBackTheWayItWent) {
    Sweep sweep = sweep_of(exploring("elu"), "alpha", 0.0, 4.0, 10);
    sweep.to_and_fro = true;
    EXPECT_EQ(value_at(sweep, 0), 0.0);
    EXPECT_EQ(value_at(sweep, 5), 4.0);
    for (std::size_t k = 1; k < 5; ++k)
        EXPECT_EQ(value_at(sweep, k), value_at(sweep, 10 - k));
    EXPECT_GT(value_at(sweep, 9), 0.0) << "the beginning would be shown twice";
}

TEST(Sweep, TakesOnlyValuesThatItsTargetCanHave) {
    Session session = exploring("mine");
    session.typed = {
        *completed({.name = "mine", .formula = "n*x", .parameters = {{"n", 1.0, -5.0, 5.0, 0.5}}})};
    const Sweep sweep = sweep_of(session, "n", -2.0, 2.0, 40);
    for (std::size_t k = 0; k < 40; ++k)
        EXPECT_EQ(value_at(sweep, k), std::round(value_at(sweep, k) * 2.0) / 2.0) << k;
}

TEST(Sweep, OfALogarithmicParameterGoesByEqualRatios) {
    const Sweep sweep = sweep_of(on_vectors(), "temperature", 0.1, 10.0, 41);
    EXPECT_EQ(value_at(sweep, 20), 1.0);
    const double ratio = std::pow(100.0, 1.0 / 40.0);
    for (std::size_t k = 1; k < 41; ++k)
        EXPECT_NEAR(value_at(sweep, k) / value_at(sweep, k - 1), ratio, 0.1 * (ratio - 1.0)) << k;
}

TEST(Sweep, OfASeedGoesThroughWholeNumbers) {
    Session session = on_vectors();
    session.vectors->function = "gumbel-softmax";
    Sweep sweep = sweep_of(session, "seed", 1.0, 5.0, 9);
    EXPECT_FALSE(fault_of_sweep(sweep));
    for (std::size_t k = 0; k < 9; ++k)
        EXPECT_EQ(value_at(sweep, k), std::round(value_at(sweep, k))) << k;
    sweep.from = 1.5;
    EXPECT_EQ(fault_of_sweep(sweep)->hint, "{1, …, 999999}");
}

TEST(Sweep, MayLeaveTheSliderButNotWhatIsLegal) {
    Sweep sweep = sweep_of(exploring("elu"), "alpha", -20.0, 20.0, 10);
    EXPECT_FALSE(fault_of_sweep(sweep));
    sweep.to = 2e6;
    EXPECT_EQ(fault_of_sweep(sweep)->hint, "[-1e+06, 1e+06]");
}

TEST(Sweep, CountsFramesByTime) {
    EXPECT_EQ(frames_in(4.0, 25.0, false), 100.0);
    EXPECT_EQ(frames_in(1.0, 12.5, false), 13.0);
    EXPECT_EQ(frames_in(1.0, 13.0, true), 14.0);
    EXPECT_EQ(frames_in(0.001, 1.0, false), 2.0);
}

TEST(Sweep, RefusesEndsThatAreNone) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    Sweep sweep = sweep_of(exploring("elu"), "alpha", 0.0, 4.0, 10);
    EXPECT_FALSE(fault_of_sweep(sweep));
    for (const auto& [from, to] : {std::pair{1.0, 1.0},
                                   {2.0, 1.0},
                                   {nan, 1.0},
                                   {0.0, nan},
                                   {0.0, infinity},
                                   {-infinity, 1.0},
                                   {0.0, 1e7}}) {
        sweep.from = from;
        sweep.to = to;
        ASSERT_TRUE(fault_of_sweep(sweep)) << from << ' ' << to;
        EXPECT_EQ(fault_of_sweep(sweep)->problem, Problem::out_of_range);
    }
}

TEST(SteadySweep, KeepsEveryAxisWhereItIs) {
    const std::vector<std::pair<Session, std::string>> cases{{exploring("elu"), "alpha"},
                                                             {composing(), "A.weight"},
                                                             {on_vectors(), "temperature"},
                                                             {on_vectors(), "z2"},
                                                             {overlay(), "leaky-relu#2.negative_slope"}};
    for (const auto& [session, name] : cases) {
        const SweepTarget target = *require_target(session, name);
        const SteadySweep steady = steadied(
            session, {.target = target, .from = target.range.low, .to = target.range.high, .frames = 7});
        const Figure first = figure_of(steady, 0);
        for (std::size_t frame = 1; frame < 7; ++frame) {
            const Figure other = figure_of(steady, frame);
            ASSERT_EQ(other.panels.size(), first.panels.size()) << name;
            for (std::size_t i = 0; i < first.panels.size(); ++i) {
                EXPECT_EQ(other.panels[i].x, first.panels[i].x) << name << ' ' << frame << ' ' << i;
                EXPECT_EQ(other.panels[i].y, first.panels[i].y) << name << ' ' << frame << ' ' << i;
            }
        }
    }
}

TEST(SteadySweep, HasRoomForEveryFrame) {
    const Session session = exploring("elu");
    const SteadySweep steady = steadied(session, sweep_of(session, "alpha", 0.0, 4.0, 9));
    for (std::size_t frame = 0; frame < 9; ++frame) {
        Session there = session;
        there = with_target(std::move(there), steady.sweep.target, value_at(steady.sweep, frame));
        const Figure fitted_to_it = session_figure(there, {}, {}, std::nullopt, {})->figure;
        const Interval needed = fitted_to_it.panels[0].y.window;
        EXPECT_EQ(hull(figure_of(steady, frame).panels[0].y.window, needed),
                  figure_of(steady, frame).panels[0].y.window);
    }
}

TEST(SteadySweep, LeavesWindowsAloneThatAreSet) {
    Session session = exploring("elu");
    session.explore->windows = {.x = {-2.0, 1.0}, .f = Interval{-1.0, 1.0}, .slope = Interval{0.0, 3.0}};
    const SteadySweep steady = steadied(session, sweep_of(session, "alpha", 0.0, 4.0, 9));
    EXPECT_EQ(steady.session.explore->windows, session.explore->windows);
}

TEST(SteadySweep, ShowsWhatTheSessionWouldShowThere) {
    const Session session = exploring("elu");
    const SteadySweep steady = steadied(session, sweep_of(session, "alpha", 0.0, 4.0, 11));
    const Session there = with_target(steady.session, steady.sweep.target, 2.0);
    Figure expected = session_figure(there, {}, {}, std::nullopt, {})->figure;
    const Figure shown = figure_of(steady, 5);
    EXPECT_EQ(shown.title.back().text, " = 2.0");
    expected.title = shown.title;
    EXPECT_EQ(shown, expected);
}

TEST(SteadySweep, WritesTheValueWithAsManyDecimalsInEveryFrame) {
    const Session session = exploring("elu");
    const SteadySweep steady = steadied(session, sweep_of(session, "alpha", 0.0, 4.0, 100));
    EXPECT_EQ(figure_of(steady, 0).title.back().text, " = 0.00");
    EXPECT_EQ(figure_of(steady, 50).title.back().text, " = 2.02");
    EXPECT_EQ(figure_of(steady, 99).title.back().text, " = 4.00");
}

}} // namespace act::sweep_test
