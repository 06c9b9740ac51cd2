#include "session/compose.h"
#include "view/figures.h"
#include "view/view.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace act::axis_windows_test { namespace {

constexpr Interval x{-2.0, 3.0};
constexpr Interval f{-1.5, 1.25};
constexpr Interval slope{-0.5, 4.0};
constexpr Interval curvature{-7.0, 2.0};

Figure made(const std::string& id, const AxisWindows& windows) {
    Result<Figure> figure = make_figure({.id = id, .windows = windows}, {});
    EXPECT_TRUE(figure.ok()) << id;
    return figure ? *std::move(figure) : Figure{};
}

TEST(AxisWindows, AreThoseOfAnExploredFunction) {
    for (const char* id : {"elu", "explore:step", "gelu"}) {
        const Figure figure = made(id, {x, f, slope, curvature});
        ASSERT_EQ(figure.panels.size(), 3U) << id;
        for (const Panel& panel : figure.panels)
            EXPECT_EQ(panel.x.window, x) << id;
        EXPECT_EQ(figure.panels[0].y.window, f) << id;
        EXPECT_EQ(figure.panels[1].y.window, slope) << id;
        EXPECT_EQ(figure.panels[2].y.window, curvature) << id;
    }
    EXPECT_EQ(made("elu", {.x = x}).panels.size(), 2U);
}

TEST(AxisWindows, LeaveHeightsThatAreNotGivenFittedToTheChosenX) {
    const Figure near = made("softplus", {.x = Interval{-1.0, 1.0}});
    const Figure far = made("softplus", {.x = Interval{-1.0, 30.0}});
    EXPECT_LT(near.panels[0].y.window.high, 2.0);
    EXPECT_GT(far.panels[0].y.window.high, 29.0);
    EXPECT_EQ(made("softplus", {.f = f}).panels[0].y.window, f);
}

TEST(AxisWindows, AreThoseOfEveryFunctionOfAComparison) {
    std::size_t compared = 0;
    for (const FigureEntry& entry : figure_entries()) {
        if (entry.kind != FigureKind::comparison) continue;
        ++compared;
        const Session before = entry.session();
        Session session = before;
        ASSERT_TRUE(set_windows(session, {x, f, slope, {}}).ok()) << entry.id;
        EXPECT_NE(session, before) << entry.id;
        const Figure figure = made(entry.id, {.f = f});
        EXPECT_TRUE(std::ranges::any_of(figure.panels, [](const Panel& p) { return p.y.window == f; }))
            << entry.id;
        EXPECT_FALSE(set_windows(session, {.curvature = curvature}).ok()) << entry.id;
    }
    EXPECT_GT(compared, 3U);
}

TEST(AxisWindows, AreThoseOfTheCellsOfAComposition) {
    const Figure figure = made("compose:document-001", {.f = f});
    ASSERT_FALSE(figure.panels.empty());
    for (const Panel& panel : figure.panels)
        EXPECT_EQ(panel.y.window, f);
    EXPECT_FALSE(make_figure({.id = "compose:document-001", .windows = {.slope = slope}}, {}).ok());
}

TEST(AxisWindows, DivideAndNameTheAxesOfCurves) {
    const AxisWindows asked{.axes = {.log_slope = true, .named = true}};
    for (const char* id : {"sigmoid", "overlay"}) {
        const Figure figure = made(id, asked);
        ASSERT_GE(figure.panels.size(), 2U) << id;
        EXPECT_FALSE(figure.panels[0].y.logarithmic) << id;
        EXPECT_TRUE(figure.panels[1].y.logarithmic) << id;
        EXPECT_EQ(figure.panels[0].y.label, "f(x)") << id;
        EXPECT_EQ(figure.panels[1].x.label, "x") << id;
    }
    for (const Panel& panel : made("elu", {.axes = {.equal = true}}).panels)
        EXPECT_TRUE(panel.equal);
    EXPECT_EQ(made("elu", {.axes = {.log_curvature = true}}).panels.size(), 3U);
    EXPECT_FALSE(make_figure({.id = "gallery", .windows = {.axes = {.equal = true}}}, {}).ok());
}

TEST(AxisWindows, DivideAndNameThoseOfOtherStylesToo) {
    for (const char* id : {"grid:document-001", "grid:pytorch", "compose:document-001"}) {
        const Figure figure = made(id, {.axes = {.log_f = true, .named = true}});
        const Panel& first = figure.panels.front();
        EXPECT_TRUE(first.y.logarithmic) << id;
        EXPECT_EQ(first.x.label, "x") << id;
        for (const Panel& panel : figure.panels)
            EXPECT_TRUE(std::isfinite(panel.y.window.low) && panel.y.window.width() > 0.0) << id;
        const Figure equal = made(id, {.axes = {.equal = true}});
        EXPECT_TRUE(std::ranges::all_of(equal.panels, &Panel::equal)) << id;
    }
    EXPECT_FALSE(
        make_figure({.id = "compose:document-001", .windows = {.axes = {.log_slope = true}}}, {}).ok())
        << "its cells have one height";
    Session session;
    session.view = ViewId::compose;
    session.compose->derivative = session.compose->slope_apart = true;
    EXPECT_TRUE(set_windows(session, {.axes = {.log_slope = true}}).ok());
    EXPECT_TRUE(session.compose->axes.log_slope);
}

TEST(AxisWindows, AreRefusedWhereAFigureHasNoSuchAxes) {
    for (const char* id : {"gallery", "vector:softmax", "vector:glu"}) {
        const auto figure = make_figure({.id = id, .windows = {.x = x}}, {});
        ASSERT_FALSE(figure.ok()) << id;
        EXPECT_NE(figure.error().subject.find("no axes"), std::string::npos) << id;
    }
}

}} // namespace act::axis_windows_test
