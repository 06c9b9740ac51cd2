#include "views/plot_axes.h"

#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"
#include "support/even_metrics.h"
#include "support/headless_desk.h"
#include "support/sessions.h"
#include "view/explore/explore_figure.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace act::plot_axes_test { namespace {

constexpr const char* card = "explore/axes card/";

std::string in_card(const char* name) {
    return card + std::string(name);
}

void open_card(HeadlessDesk& desk, const char* button) {
    desk.click(button);
    desk.frames(2);
}

void type_into(HeadlessDesk& desk, const std::string& name, const char* text) {
    desk.click(name);
    desk.type(text);
    desk.key(Key::enter);
    desk.frames(2);
}

TEST(PlotAxes, KnowWhereCurvesAndTextsOfTheFigureAre) {
    Figure figure;
    Panel& panel = figure.panels.emplace_back();
    panel.x.window = panel.y.window = {0.0, 10.0};
    panel.marks = {Line{.pieces = {{{0.0, 0.0}, {10.0, 10.0}}}, .pen = {}, .name = {}},
                   Remark{.at = {8.0, 2.0}, .text = {{"slope 1"}}}};
    const EvenMetrics metrics;
    const Layout layout = arrange(figure, {300.0, 300.0}, theme(ThemeId::paper), metrics);
    const PanelLayout& placed = layout.panels.front();
    const auto is_taken_at = [&](Point at) {
        const PagePoint middle = placed.to_page(at);
        return is_taken({middle.x - 8.0, middle.y - 8.0, 16.0, 16.0}, panel, placed, metrics);
    };
    EXPECT_TRUE(is_taken_at({5.0, 5.0})) << "a curve";
    EXPECT_TRUE(is_taken_at({8.0, 2.0})) << "a note";
    EXPECT_FALSE(is_taken_at({2.0, 8.0})) << "only the grid";
}

// In units of the screen.
Box box_of(HeadlessDesk& desk, std::string_view name) {
    const std::vector<Item>& items = desk.items();
    const auto found = std::ranges::find(items, name, &Item::name);
    EXPECT_NE(found, items.end()) << name;
    return found == items.end() ? Box{} : found->box;
}

TEST(PlotAxes, HaveTheirButtonBesideTheZeroLines) {
    for (const float low : {-0.05F, -0.1F, -0.15F, -0.2F, -0.5F}) {
        Session session = exploring("tanh");
        session.explore->windows.slope = {static_cast<double>(low), 1.0};
        HeadlessDesk desk(session);
        desk.frames(3);
        const Box plot = box_of(desk, "explore/plot 2");
        const Box button = box_of(desk, "explore/axes 2");
        const float axis = plot.bottom() + low / (1.0F - low) * plot.height;
        EXPECT_TRUE(axis < button.y || axis > button.bottom()) << low;
    }
}

TEST(PlotAxes, TakeTypedWindows) {
    HeadlessDesk desk(exploring("sigmoid"));
    open_card(desk, "explore/axes 2");
    type_into(desk, in_card("x/low"), "-8");
    EXPECT_EQ(desk.session().explore->windows.x, (Interval{-8.0, 4.0}));
    EXPECT_FALSE(desk.session().explore->windows.f) << "heights that were not chosen stay fitted";
    type_into(desk, in_card("y/high"), "0.5");
    ASSERT_TRUE(desk.session().explore->windows.slope);
    EXPECT_EQ(desk.session().explore->windows.slope->high, 0.5);
    EXPECT_FALSE(desk.session().explore->windows.f);
}

TEST(PlotAxes, RefuseWhatIsNoWindow) {
    HeadlessDesk desk(exploring("sigmoid"));
    open_card(desk, "explore/axes 1");
    for (const char* wrong : {"9", "four", "inf"}) {
        desk.workspace().ui.notice.reset();
        type_into(desk, in_card("x/low"), wrong);
        EXPECT_EQ(desk.session().explore->windows.x, (Interval{-4.0, 4.0})) << wrong;
        ASSERT_TRUE(desk.workspace().ui.notice) << wrong;
        EXPECT_TRUE(desk.workspace().ui.notice->is_error);
    }
}

TEST(PlotAxes, BecomeEqualOrLogarithmicAndGoBack) {
    HeadlessDesk desk(exploring("sigmoid"));
    open_card(desk, "explore/axes 2");
    desk.click(in_card("log"));
    EXPECT_TRUE(desk.session().explore->axes.log_slope);
    EXPECT_FALSE(desk.session().explore->axes.log_f);
    desk.click(in_card("equal"));
    desk.click(in_card("named"));
    EXPECT_EQ(desk.session().explore->axes, (Axes{.equal = true, .log_slope = true, .named = true}));
    desk.click(in_card("reset"));
    EXPECT_EQ(desk.session().explore->axes, Axes{});
}

TEST(PlotAxes, OfALogarithmBeginAboveZero) {
    Session session = exploring("sigmoid");
    session.explore->axes.log_f = true;
    HeadlessDesk desk(session);
    open_card(desk, "explore/axes 1");
    type_into(desk, in_card("y/low"), "-1");
    EXPECT_FALSE(desk.session().explore->windows.f);
    type_into(desk, in_card("y/low"), "0.001");
    ASSERT_TRUE(desk.session().explore->windows.f);
    EXPECT_EQ(desk.session().explore->windows.f->low, 0.001);
}

TEST(PlotAxes, ZoomALogarithmicAxisByDecades) {
    Session session = exploring("sigmoid");
    session.explore->axes.log_slope = true;
    HeadlessDesk desk(session);
    desk.frames(2);
    desk.scroll("explore/plot 2", -4.0F, {0.5F, 0.5F});
    desk.frames(2);
    const auto slope = desk.session().explore->windows.slope;
    ASSERT_TRUE(slope);
    EXPECT_GT(slope->low, 0.0);
    EXPECT_GT(slope->high, 0.25);
    EXPECT_LT(slope->low, 0.0177);
}

TEST(PlotAxes, CloseByAClickElsewhereAndByEscape) {
    HeadlessDesk desk(exploring("sigmoid"));
    open_card(desk, "explore/axes 2");
    EXPECT_TRUE(desk.has(in_card("log")));
    desk.click("explore/plot 1", {0.2F, 0.2F});
    desk.frames(2);
    EXPECT_FALSE(desk.has(in_card("log")));
    open_card(desk, "explore/axes 2");
    desk.key(Key::escape);
    desk.frames(2);
    EXPECT_FALSE(desk.has(in_card("log")));
}

TEST(PlotAxes, AreThoseOfAComparisonToo) {
    Session session;
    session.view = ViewId::compare;
    HeadlessDesk desk(session);
    open_card(desk, "compare/axes 2");
    desk.click("compare/axes card/log");
    EXPECT_TRUE(desk.session().compare->axes.log_slope);
    type_into(desk, "compare/axes card/x/high", "6");
    ASSERT_TRUE(desk.session().compare->functions[0].windows);
    EXPECT_EQ(desk.session().compare->functions[0].windows->x.high, 6.0);
}

TEST(PlotAxes, AreThoseOfACompositionToo) {
    Session session;
    session.view = ViewId::compose;
    HeadlessDesk desk(session);
    open_card(desk, "compose/axes 2");
    type_into(desk, "compose/axes card/x/high", "6");
    EXPECT_EQ(desk.session().compose->extent, (Interval{-3.0, 6.0}));
    type_into(desk, "compose/axes card/y/high", "2");
    ASSERT_TRUE(desk.session().compose->cells[1].y);
    EXPECT_EQ(desk.session().compose->cells[1].y->high, 2.0);
    EXPECT_FALSE(desk.session().compose->cells[0].y) << "a height is its cell's own";
    desk.click("compose/axes card/log");
    desk.click("compose/axes card/named");
    EXPECT_EQ(desk.session().compose->axes, (Axes{.log_f = true, .named = true}));
    EXPECT_FALSE(desk.session().compose->cells[1].y) << "the height of one scale says nothing on another";
    desk.click("compose/axes card/reset");
    EXPECT_EQ(desk.session().compose->axes, Axes{});
}

TEST(PlotAxes, ZoomALogarithmicCellByDecades) {
    Session session;
    session.view = ViewId::compose;
    session.compose->axes.log_f = true;
    HeadlessDesk desk(session);
    desk.frames(2);
    desk.scroll("compose/plot 1", -2.0F, {0.5F, 0.5F});
    desk.frames(2);
    const auto y = desk.session().compose->cells[0].y;
    ASSERT_TRUE(y);
    EXPECT_GT(y->low, 0.0);
}

TEST(PlotAxes, OfTheDocumentsStyleAreTypedAsFarAsItsLinesReach) {
    Session session;
    session.view = ViewId::compare;
    session.compare->style = GridStyle::document;
    HeadlessDesk desk(session);
    open_card(desk, "compare/axes 1");
    type_into(desk, "compare/axes card/x/low", "-5");
    EXPECT_EQ(desk.session().compare->extent, (Interval{-5.0, 3.0}));
    desk.click("compare/axes card/log");
    EXPECT_TRUE(desk.session().compare->axes.log_f);
}

TEST(Bands, AreWidenedToWhenTheyLieOutside) {
    Session session = exploring("sigmoid");
    session.explore->saturation = true;
    session.explore->saturation_threshold = 0.01;
    HeadlessDesk desk(session);
    desk.frames(2);
    desk.click("explore/bands");
    desk.frames(2);
    EXPECT_LT(desk.session().explore->windows.x.low, -6.0);
    EXPECT_GT(desk.session().explore->windows.x.high, 6.0);
    EXPECT_FALSE(desk.has("explore/bands"));
}

}} // namespace act::plot_axes_test
