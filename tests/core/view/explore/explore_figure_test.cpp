#include "view/explore/explore_figure.h"
#include "view/figure_parts.h"
#include "view/guess/guessed_figure.h"

#include "curve/properties.h"
#include "session/explore.h"
#include "session/guess.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace act::explore_figure_test { namespace {

ExploreSpec spec_of(const char* name, std::vector<double> values) {
    return {.activation = of_catalogue(*find(name)), .values = std::move(values)};
}

Figure figure_of(const ExploreSpec& spec) {
    return explore_figure(spec, {}, {});
}

std::vector<Dot> dots_of(const Panel& panel) {
    std::vector<Dot> dots;
    for (const Mark& mark : panel.marks)
        if (const Dot* dot = std::get_if<Dot>(&mark)) dots.push_back(*dot);
    return dots;
}

std::string text_of(const Label& label) {
    std::string text;
    for (const act::Run& run : label)
        text += run.text;
    return text;
}

TEST(Explore, ShowsTheFunctionLeftAndItsDerivativeRight) {
    const Figure figure = figure_of(spec_of("tanh", {}));
    ASSERT_EQ(figure.panels.size(), 2U);
    EXPECT_EQ(text_of(figure.panels[0].title), "Function");
    EXPECT_EQ(text_of(figure.panels[1].title), "Derivative");
    EXPECT_EQ(figure.panels[0].x.window, figure.panels[1].x.window);
}

TEST(Explore, AddsTheSecondDerivativeOnRequest) {
    ExploreSpec spec = spec_of("tanh", {});
    spec.curvature = true;
    EXPECT_EQ(figure_of(spec).panels.size(), 3U);
}

TEST(Explore, CarriesTheParametersInForceInItsTitle) {
    EXPECT_EQ(text_of(figure_of(spec_of("elu", {1.5})).title), "ELU\u2003α = 1.5");
}

TEST(Explore, ShortensANameInItsTitleThatNobodyReads) {
    const std::string letters(2000, 'a');
    ExploreSpec spec;
    spec.activation = activate({.name = "mine", .formula = letters + "*x"}).value();
    spec.values = {1.0};
    EXPECT_EQ(text_of(figure_of(spec).title), "mine\u2003" + letters.substr(0, 24) + "… = 1");
}

TEST(Explore, FillsTheDotOfTheConventionAndLeavesTheOtherLimitOpen) {
    ExploreSpec spec = spec_of("elu", {1.5});
    spec.convention = Convention::right;
    const std::vector<Dot> dots = dots_of(figure_of(spec).panels[1]);
    ASSERT_EQ(dots.size(), 2U);
    EXPECT_EQ(dots[0].at, (Point{0.0, 1.5}));
    EXPECT_FALSE(dots[0].filled);
    EXPECT_EQ(dots[1].at, (Point{0.0, 1.0}));
    EXPECT_TRUE(dots[1].filled);
}

TEST(Explore, ShowsTheMeanBetweenTwoOpenDots) {
    ExploreSpec spec = spec_of("relu", {});
    spec.convention = Convention::mean;
    const std::vector<Dot> dots = dots_of(figure_of(spec).panels[1]);
    ASSERT_EQ(dots.size(), 3U);
    EXPECT_FALSE(dots[0].filled);
    EXPECT_FALSE(dots[1].filled);
    EXPECT_EQ(dots[2].at, (Point{0.0, 0.5}));
    EXPECT_TRUE(dots[2].filled);
}

std::vector<Impulse> impulses_of(const Panel& panel) {
    std::vector<Impulse> impulses;
    for (const Mark& mark : panel.marks)
        if (const Impulse* impulse = std::get_if<Impulse>(&mark)) impulses.push_back(*impulse);
    return impulses;
}

std::size_t count_undefined(const Panel& panel) {
    return static_cast<std::size_t>(std::ranges::count_if(panel.marks, [](const Mark& mark) {
        const Remark* remark = std::get_if<Remark>(&mark);
        return remark != nullptr && text_of(remark->text) == "undefined";
    }));
}

TEST(Explore, ShowsThatTheSlopeOfAStepIsAnImpulse) {
    const Panel panel = figure_of(spec_of("step", {0.5})).panels[1];
    ASSERT_EQ(dots_of(panel).size(), 1U);
    EXPECT_EQ(dots_of(panel)[0].at, (Point{0.5, 0.0}));
    EXPECT_FALSE(dots_of(panel)[0].filled);
    ASSERT_EQ(impulses_of(panel).size(), 1U);
    EXPECT_EQ(impulses_of(panel)[0].foot, (Point{0.5, 0.0}));
    EXPECT_TRUE(impulses_of(panel)[0].up);
    EXPECT_EQ(text_of(impulses_of(panel)[0].text), "δ");
    EXPECT_EQ(count_undefined(panel), 1U);
}

TEST(Explore, ShowsTheCurvatureOfAKinkAsAnImpulseOfTheSlopesRise) {
    ExploreSpec spec = spec_of("leaky-relu", {0.25});
    spec.curvature = true;
    const Panel panel = figure_of(spec).panels[2];
    ASSERT_EQ(impulses_of(panel).size(), 1U);
    EXPECT_EQ(text_of(impulses_of(panel)[0].text), "0.75\u2009δ");
    ASSERT_EQ(dots_of(panel).size(), 1U);
    EXPECT_FALSE(dots_of(panel)[0].filled);
    EXPECT_EQ(count_undefined(panel), 1U);
}

TEST(Explore, PointsDownWhereTheSlopeFalls) {
    ExploreSpec spec = spec_of("hardtanh", {-1.0, 1.0});
    spec.curvature = true;
    const std::vector<Impulse> impulses = impulses_of(figure_of(spec).panels[2]);
    ASSERT_EQ(impulses.size(), 2U);
    EXPECT_TRUE(impulses[0].up);
    EXPECT_FALSE(impulses[1].up);
    EXPECT_EQ(text_of(impulses[1].text), "\u2212δ");
}

// f″ of ELU goes from 1 to 0 at 0, and its slope does not jump.
TEST(Explore, FillsNoDotOfACurvature) {
    ExploreSpec spec = spec_of("elu", {1.0});
    spec.curvature = true;
    const Panel panel = figure_of(spec).panels[2];
    EXPECT_EQ(dots_of(panel).size(), 2U);
    for (const Dot& dot : dots_of(panel))
        EXPECT_FALSE(dot.filled);
    EXPECT_TRUE(impulses_of(panel).empty());
}

TEST(Explore, KeepsTheConventionsDotBesideAnImpulse) {
    const Panel panel = figure_of(spec_of("hardshrink", {0.5})).panels[1];
    EXPECT_EQ(impulses_of(panel).size(), 2U);
    EXPECT_EQ(std::ranges::count_if(dots_of(panel), &Dot::filled), 2);
    EXPECT_EQ(count_undefined(panel), 0U) << "the convention gives it a value";
}

TEST(Explore, LeavesRoomForTheArrowOfAnImpulse) {
    for (const char* name : {"step", "hardshrink", "threshold", "thresholded-relu"}) {
        const Panel panel = figure_of(spec_of(name, initial_values(*find(name)))).panels[1];
        for (const Impulse& impulse : impulses_of(panel))
            EXPECT_GT((panel.y.window.high - impulse.foot.y) / panel.y.window.width(), 0.2) << name;
    }
}

TEST(Explore, HasNoImpulsesAtPolesAndWhereRoundingAloneJumps) {
    ExploreSpec pole;
    pole.activation = activate({.name = "mine", .formula = "log(x^2)"}).value();
    const Panel slope = figure_of(pole).panels[1];
    EXPECT_TRUE(impulses_of(slope).empty());
    EXPECT_TRUE(dots_of(slope).empty());
    EXPECT_TRUE(impulses_of(figure_of(spec_of("softplus", {4.0, 20.0})).panels[1]).empty());
}

TEST(Explore, HasNoDotsWhereTheSlopeIsContinuous) {
    EXPECT_TRUE(dots_of(figure_of(spec_of("elu", {1.0})).panels[1]).empty());
    EXPECT_TRUE(dots_of(figure_of(spec_of("celu", {2.0})).panels[1]).empty());
}

TEST(Explore, ShowsEveryDrawOfTrainingInsideTheBand) {
    ExploreSpec spec = spec_of("rrelu", {0.125, 0.5});
    spec.training_seed = 7;
    const Figure figure = figure_of(spec);
    for (const std::size_t panel : {0U, 1U}) {
        const Band* band = std::get_if<Band>(&figure.panels[panel].marks[0]);
        const Scatter* cloud = std::get_if<Scatter>(&figure.panels[panel].marks[1]);
        ASSERT_NE(band, nullptr);
        ASSERT_NE(cloud, nullptr);
        EXPECT_EQ(band->upper.size(), band->lower.size());
        for (const Point p : cloud->points) {
            const double slope = panel == 1 ? p.y : (p.x > 0.0 ? 1.0 : p.y / p.x);
            EXPECT_GE(slope, p.x > 0.0 ? 1.0 : 0.125 - 1e-12);
            EXPECT_LE(slope, p.x > 0.0 ? 1.0 : 0.5 + 1e-12);
        }
    }
}

TEST(Explore, DrawsTheSameForTheSameSeedOnly) {
    ExploreSpec spec = spec_of("rrelu", {0.125, 0.5});
    spec.training_seed = 7;
    const Figure seven = figure_of(spec);
    EXPECT_EQ(figure_of(spec), seven);
    spec.training_seed = 8;
    EXPECT_NE(figure_of(spec), seven);
}

TEST(Explore, HasNoDrawsWhereTrainingIsNotRandom) {
    ExploreSpec spec = spec_of("elu", {1.0});
    const Figure plain = figure_of(spec);
    spec.training_seed = 7;
    EXPECT_EQ(figure_of(spec), plain);
}

std::vector<Interval> shades_of(const Panel& panel) {
    std::vector<Interval> shades;
    for (const Mark& mark : panel.marks)
        if (const Shade* shade = std::get_if<Shade>(&mark)) shades.push_back(shade->x);
    return shades;
}

std::vector<std::string> remarks_of(const Panel& panel) {
    std::vector<std::string> remarks;
    for (const Mark& mark : panel.marks)
        if (const Remark* remark = std::get_if<Remark>(&mark)) remarks.push_back(text_of(remark->text));
    return remarks;
}

TEST(Explore, ShadesWhereTheSlopeStaysBelowAShareOfItsPeak) {
    ExploreSpec spec = spec_of("sigmoid", {});
    EXPECT_TRUE(shades_of(figure_of(spec).panels[0]).empty());
    spec.saturation = 0.1;
    spec.windows.x = {-10.0, 10.0};
    const Figure figure = figure_of(spec);
    for (const Panel& panel : figure.panels) {
        const std::vector<Interval> shades = shades_of(panel);
        ASSERT_EQ(shades.size(), 2U);
        EXPECT_EQ(std::min(shades[0].low, shades[1].low), -10.0);
        EXPECT_EQ(std::max(shades[0].high, shades[1].high), 10.0);
        EXPECT_NEAR(std::max(shades[0].low, shades[1].low), 3.637, 1e-3); // computed independently
    }
    EXPECT_TRUE(remarks_of(figure.panels[0]).empty()); // the curve is there
    for (const std::string& remark : remarks_of(figure.panels[1]))
        EXPECT_NE(remark.find("10 %"), std::string::npos);
    EXPECT_EQ(remarks_of(figure.panels[1]).size(), 2U);
}

TEST(Explore, ShadesOneSideOfReluNothingOfALineAndAllOfAStep) {
    const auto shades = [](const char* name, std::vector<double> values) {
        ExploreSpec spec = spec_of(name, std::move(values));
        spec.saturation = 0.01;
        return shades_of(figure_of(spec).panels[1]);
    };
    EXPECT_EQ(shades("relu", {}), (std::vector<Interval>{{-4.0, 0.0}}));
    EXPECT_TRUE(shades("identity", {}).empty());
    EXPECT_EQ(shades("step", {0.0}), (std::vector<Interval>{{-4.0, 4.0}}));
}

TEST(FittedWindows, HoldTheWholeWayOfASlider) {
    for (const auto& [name, k] : {std::pair{"leaky-relu", 0U}, {"selu", 0U}, {"elu", 0U}, {"prelu", 0U}}) {
        const Activation& activation = *find(name);
        ExploreSpec spec = spec_of(name, initial_values(activation));
        const Windows held = fitted_to_slider(spec, k);
        const Interval way = activation.parameters[k].shown;
        for (int i = 0; i <= 20; ++i) {
            spec.values[k] = way.low + way.width() * i / 20.0;
            const Windows own = fitted(spec);
            EXPECT_EQ(hull(held.f, own.f), held.f) << name << " " << spec.values[k];
            EXPECT_EQ(hull(held.slope, own.slope), held.slope) << name << " " << spec.values[k];
        }
    }
}

// e^(5x) would leave nothing to be seen of e^x.
TEST(FittedWindows, LeaveAQuarterOfTheHeightToTheUsualCurve) {
    const ExploreSpec spec = spec_of("exponential", initial_values(*find("exponential")));
    const std::size_t inner_w = find("exponential")->parameters.size() + 1;
    const Windows usual = fitted(spec);
    const Windows held = fitted_to_slider(spec, inner_w);
    EXPECT_NEAR(held.f->width(), 4.0 * usual.f->width(), 1e-9 * held.f->width());
    EXPECT_EQ(hull(held.f, usual.f), held.f);
}

TEST(FittedWindows, DoNotDependOnWhereTheSliderStands) {
    ExploreSpec spec = spec_of("elu", {1.0});
    const Windows held = fitted_to_slider(spec, 0);
    spec.values[0] = 3.7;
    EXPECT_EQ(fitted_to_slider(spec, 0), held);
}

TEST(LeavesWindow, IsSaidOfCurvesThatAreCutAndNotOfPoles) {
    ExploreSpec spec = spec_of("leaky-relu", {0.01});
    spec.windows = fitted(spec);
    spec.values[0] = 1.7;
    const Figure cut = figure_of(spec);
    EXPECT_TRUE(leaves_window(cut.panels[0], function_of(spec), 0));
    EXPECT_TRUE(leaves_window(cut.panels[1], function_of(spec), 1));
    spec.values[0] = 0.02;
    EXPECT_FALSE(leaves_window(figure_of(spec).panels[0], function_of(spec), 0));

    ExploreSpec pole;
    pole.activation = activate({.name = "mine", .formula = "1/x"}).value();
    pole.windows = fitted(pole);
    EXPECT_FALSE(leaves_window(figure_of(pole).panels[0], function_of(pole), 0));
}

TEST(FittedWindows, HoldTheWholeCurveWithRoomAndZero) {
    for (const Activation& activation : catalogue()) {
        const ExploreSpec spec{.activation = of_catalogue(activation), .values = initial_values(activation)};
        const Windows windows = fitted(spec);
        for (int i = 0; i <= 1000; ++i) {
            const double x = windows.x.low + windows.x.width() * i / 1000.0;
            const Jet jet = activation.jet(x, spec.values);
            EXPECT_TRUE(windows.f->contains(jet.y)) << activation.id << " at " << x;
            EXPECT_TRUE(windows.slope->contains(jet.dy)) << activation.id << " at " << x;
        }
        EXPECT_TRUE(windows.f->contains(0.0)) << activation.id;
        // A slope that hardly varies would be a straight line beside 0.
        const bool is_flat = windows.slope->width() < 0.1 * std::abs(windows.slope->high);
        EXPECT_TRUE(is_flat || windows.slope->contains(0.0)) << activation.id;
    }
}

Interval home_of(const char* name) {
    return home_x(bind(*find(name), initial_values(*find(name)), Convention::own));
}

TEST(HomeWindow, HoldsTheBreaksThatMakeAFunctionWhatItIs) {
    EXPECT_EQ(home_of("tanh"), (Interval{-4.0, 4.0}));
    EXPECT_EQ(home_of("relu6"), (Interval{-4.0, 8.0}));
    EXPECT_EQ(home_of("hard-swish"), (Interval{-5.0, 5.0}));
    EXPECT_EQ(home_of("softplus"), (Interval{-4.0, 4.0}));
}

TEST(HomeWindow, ShowsWhereAFunctionFlattensOut) {
    EXPECT_EQ(home_of("sigmoid"), (Interval{-7.0, 7.0}));
    EXPECT_EQ(home_of("elu"), (Interval{-4.0, 4.0})) << "it is flat there already";
    for (const Activation& activation : catalogue()) {
        const Function function = bind(activation, initial_values(activation), Convention::own);
        const Interval home = home_x(function);
        const Interval common = common_home_x(function);
        EXPECT_TRUE(home.contains(common.low) && home.contains(common.high)) << activation.id;
        const Interval steep = saturation(function, 0.05);
        for (const double end : {steep.low, steep.high})
            EXPECT_TRUE(std::abs(end) > 8.0 || home.contains(end)) << activation.id << " at " << end;
        EXPECT_LE(home.high, 12.0) << activation.id;
    }
}

TEST(FittedWindows, KeepWhatTheUserChose) {
    ExploreSpec spec = spec_of("tanh", {});
    spec.windows.f = Interval{-7.0, 7.0};
    EXPECT_EQ(*fitted(spec).f, (Interval{-7.0, 7.0}));
}

TEST(FittedWindows, AreReadBackFromTheFigure) {
    const ExploreSpec spec = spec_of("mish", {});
    EXPECT_EQ(fitted_windows(figure_of(spec), spec), fitted(spec));
}

TEST(Cursor, TouchesTheCurveWithItsTangent) {
    const auto panels = cursor_marks(bind(*find("sigmoid"), {}, Convention::own), ExploreSpec{}, 0.0);
    ASSERT_EQ(panels.size(), 2U);
    const Rule* tangent = std::get_if<Rule>(&panels[0][1]);
    ASSERT_NE(tangent, nullptr);
    EXPECT_EQ(tangent->through, (Point{0.0, 0.5}));
    EXPECT_EQ(tangent->slope, 0.25);
    EXPECT_EQ(std::get<Dot>(panels[1].back()).at, (Point{0.0, 0.25}));
}

TEST(Cursor, SaysItsNumbers) {
    const auto labels = cursor_labels(bind(*find("sigmoid"), {}, Convention::own), 2, 0.0);
    ASSERT_EQ(labels.size(), 2U);
    EXPECT_EQ(text_of(labels[0]), "f(0) = 0.5");
    EXPECT_EQ(text_of(labels[1]), "f′(0) = 0.25");
}

TEST(Cursor, LeavesTheTangentOutWhenItIsNotWanted) {
    EXPECT_EQ(cursor_marks(bind(*find("sigmoid"), {}, Convention::own), {.tangent = false}, 0.0)[0].size(),
              2U);
}

TEST(Explore, LeavesOutDotsThatWouldHideTheCurve) {
    const auto dots = [](const std::string& formula) {
        const SharedActivation f = *activate({.name = "dots", .formula = formula});
        return dots_of(figure_of({.activation = f}).panels[0]).size();
    };
    EXPECT_EQ(dots("step(sin(3x))"), 2U * 7U);
    EXPECT_EQ(dots("step(sin(50x))"), 0U);
}

TEST(Explore, DrawsALongFormulaThroughEvenPointsRatherThanForMinutes) {
    std::string waves = "0";
    for (int k = 1; k <= 700; ++k)
        waves += "+sin(" + std::to_string(k) + "x)";
    const Figure figure = figure_of({.activation = *activate({.name = "waves", .formula = waves})});
    const Line* line = nullptr;
    for (const Mark& mark : figure.panels[0].marks)
        if (line == nullptr) line = std::get_if<Line>(&mark);
    ASSERT_NE(line, nullptr);
    ASSERT_EQ(line->pieces.size(), 1U);
    EXPECT_GT(line->pieces[0].size(), 1000U);
    EXPECT_EQ(line->pieces[0].front().x, -4.0);
    EXPECT_EQ(line->pieces[0].back().x, 4.0);
}

TEST(Explore, MarksPanelsWhoseBreaksWereNotSearchedFor) {
    const auto known = [](const std::string& formula) {
        return breaks_known(figure_of({.activation = *activate({.name = "marked", .formula = formula})}));
    };
    EXPECT_TRUE(known("step(sin(50x))"));
    EXPECT_FALSE(known("step(sin(1e5*x))"));
}

const Line* ghost_in(const Panel& panel) {
    for (const Mark& mark : panel.marks)
        if (const Line* line = std::get_if<Line>(&mark); line != nullptr && line->pen.dash == Dash::dashed)
            return line;
    return nullptr;
}

double ghost_at(const Panel& panel, double x) {
    const Line* ghost = ghost_in(panel);
    if (ghost == nullptr) return 0.0;
    for (const Polyline& piece : ghost->pieces)
        for (const Point p : piece)
            if (p.x == x) return p.y;
    return 0.0;
}

TEST(Explore, DrawsAGhostBesideTheFunctionInEveryPanel) {
    ExploreSpec spec = spec_of("elu", {2.0});
    EXPECT_EQ(ghost_in(figure_of(spec).panels[0]), nullptr);
    spec.ghost = "max(x, alpha*(exp(x) - 1))";
    spec.windows.f = Interval{-3.0, 20.0};
    spec.pinned.places = {1.0};
    spec.tangent = false;
    const Figure figure = explore_figure(spec, {}, {.at = {1.0}});
    // α is the slider's, in both: 2(e − 1) where ELU is 1.
    EXPECT_DOUBLE_EQ(ghost_at(figure.panels[0], 1.0), 2.0 * (std::exp(1.0) - 1.0));
    EXPECT_DOUBLE_EQ(ghost_at(figure.panels[1], 1.0), 2.0 * std::exp(1.0));
    ASSERT_EQ(figure.legend.size(), 1U);
    EXPECT_EQ(text_of(figure.legend[0].text), "as printed: max(x, α·(exp(x) − 1))");
    EXPECT_NE(figure.description.find("as printed"), std::string::npos);
    spec.ghost = "max(x, ";
    EXPECT_EQ(ghost_in(figure_of(spec).panels[0]), nullptr) << "no formula";
}

TEST(Explore, HidesTheGhostWhileAPanelIsMasked) {
    Session session;
    session.explore->ghost = "exp(x) - 1";
    mask_panel(session, 1);
    EXPECT_TRUE(without_answers(session).explore->ghost.empty());
    session.guess->revealed = true;
    EXPECT_FALSE(without_answers(session).explore->ghost.empty());
}

}} // namespace act::explore_figure_test
