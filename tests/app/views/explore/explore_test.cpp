#include "base/number.h"
#include "session/explore.h"
#include "support/headless_desk.h"
#include "support/sessions.h"
#include "view/explore/explore_figure.h"
#include "views/explore/explore_panels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace act::explore_test { namespace {

double alpha(HeadlessDesk& desk) {
    return values_in(desk.session(), *find("elu"))[0];
}

TEST(Explore, ShowsWhatFrameworksMeanByGeluThereAndBack) {
    HeadlessDesk desk(exploring("gelu"));
    desk.click("inspector/presets/JAX, NNlib");
    EXPECT_EQ(desk.session().explore->activation, "gelu-tanh");
    desk.click("inspector/presets/PyTorch, Keras, TensorFlow, ONNX, MLX, Wolfram");
    EXPECT_EQ(desk.session().explore->activation, "gelu");
}

TEST(Explore, GivesPlotsTheRoomOfTheNoteWhereTheWindowIsSmall) {
    const auto says = [](HeadlessDesk& desk, std::string_view beginning) {
        return std::ranges::any_of(
            desk.texts(), [&](const WrittenText& written) { return written.text.starts_with(beginning); });
    };
    HeadlessDesk usual(exploring("elu"));
    usual.frames(2);
    EXPECT_TRUE(says(usual, "Negative outputs"));

    Session enlarged = exploring("elu");
    enlarged.scale = 1.5;
    HeadlessDesk desk(enlarged, {1366.0F, 768.0F});
    desk.frames(2);
    EXPECT_FALSE(says(desk, "Negative outputs"));
    EXPECT_FALSE(says(desk, "The formula is too long"));
    const PageSize page = desk.workspace().ui.shown_page;
    EXPECT_GT(page.height, 0.6 * page.width) << "both plots are as wide as the page";
}

TEST(Explore, MovesBothCurvesWithTheSlider) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    const auto shown = [&] { return explore_figure(explore_spec(desk.session()), {}, {}); };
    const Figure before = shown();
    const int made = desk.workspace().parts.of<ExplorePart>().picture.made();
    desk.drag("inspector/alpha/track", {0.2F}, {0.5F});
    EXPECT_GT(alpha(desk), 2.0);
    EXPECT_LT(alpha(desk), 3.0);
    EXPECT_NE(shown().panels[0].marks, before.panels[0].marks);
    EXPECT_NE(shown().panels[1].marks, before.panels[1].marks);
    EXPECT_GT(desk.workspace().parts.of<ExplorePart>().picture.made(), made);
}

// They hold the slider's whole way from its first move on, and stand still then.
TEST(Explore, KeepsItsAxesWhileASliderMoves) {
    HeadlessDesk desk(exploring("leaky-relu"));
    desk.frames(2);
    desk.drag("inspector/negative_slope/track", {0.2F}, {0.3F});
    const Windows held = desk.session().explore->windows;
    for (const float to : {0.95F, 0.02F, 0.7F}) {
        desk.drag("inspector/negative_slope/track", {0.3F}, {to});
        EXPECT_EQ(desk.session().explore->windows, held);
        const Windows own = fitted(function_of(explore_spec(desk.session())), {.x = held.x});
        EXPECT_EQ(hull(held.f, own.f), held.f) << "the whole curve is seen";
        EXPECT_EQ(hull(held.slope, own.slope), held.slope);
    }
}

TEST(Explore, LeavesAxesAloneThatWereChosenByHand) {
    HeadlessDesk desk(exploring("leaky-relu"));
    desk.scroll("explore/plot 1", 2.0F, {0.5F});
    desk.frames(2);
    const Windows chosen = desk.session().explore->windows;
    desk.drag("inspector/negative_slope/track", {0.2F}, {0.9F});
    EXPECT_EQ(desk.session().explore->windows, chosen);
}

TEST(Explore, OffersToFitAxesThatACurveLeaves) {
    Session session = exploring("leaky-relu");
    session.explore->windows = {.x = {-4.0, 4.0}, .f = Interval{-1.0, 1.0}, .slope = Interval{0.0, 2.0}};
    HeadlessDesk desk(session);
    desk.frames(2);
    EXPECT_FALSE(desk.has("explore/fit 2")) << "all of the slope is seen";
    desk.click("explore/fit 1");
    desk.frames(2);
    EXPECT_EQ(desk.session().explore->windows, (Windows{.x = {-4.0, 4.0}}));
    EXPECT_FALSE(desk.has("explore/fit 1"));
}

TEST(Explore, UndoesADragInOneStep) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.drag("inspector/alpha/track", {0.2F}, {0.5F});
    desk.key('Z', true);
    EXPECT_EQ(desk.session(), exploring("elu"));
}

TEST(Explore, TakesATypedValue) {
    HeadlessDesk desk(exploring("elu"));
    desk.click("inspector/alpha/value");
    desk.type("2.7182818");
    desk.key(Key::enter);
    EXPECT_EQ(alpha(desk), 2.7182818);
}

TEST(Explore, TakesATypedValueAlsoWhenTheMouseLeavesTheField) {
    HeadlessDesk desk(exploring("elu"));
    desk.click("inspector/alpha/value");
    desk.type("3.25");
    desk.click("explore/plot 1");
    EXPECT_EQ(alpha(desk), 3.25);
}

TEST(Explore, RefusesAValueOutsideTheRangeWithAMessage) {
    HeadlessDesk desk(exploring("elu"));
    desk.click("inspector/alpha/value");
    desk.type("1e9");
    desk.key(Key::enter);
    EXPECT_EQ(alpha(desk), 1.0);
    ASSERT_TRUE(desk.workspace().ui.notice.has_value());
    EXPECT_TRUE(desk.workspace().ui.notice->is_error);
}

TEST(Explore, ResetsAParameterToItsDefault) {
    Session session = exploring("elu");
    session.parameters["elu"]["alpha"] = 2.5;
    HeadlessDesk desk(session);
    desk.click("inspector/alpha/reset");
    EXPECT_EQ(alpha(desk), 1.0);
    EXPECT_TRUE(desk.session().parameters.empty());
}

TEST(Explore, StepsTheSliderByArrowKeysOnceItHasTheKeyboard) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key(Key::right);
    EXPECT_EQ(alpha(desk), 1.0);
    desk.click("inspector/alpha/track");
    const double start = alpha(desk);
    desk.key(Key::right);
    EXPECT_NEAR(alpha(desk), start + 0.05, 1e-12);
    desk.key(Key::right, false, true);
    EXPECT_NEAR(alpha(desk), start + 0.06, 1e-12);
}

TEST(Explore, ZoomsAboutTheCursor) {
    // In plots of this height the axis' numbers stay as wide when zoomed, and so the plot where it is.
    Session session = exploring("elu");
    session.explore->formula = false;
    HeadlessDesk desk(std::move(session));
    desk.point("explore/plot 1", {0.3F});
    const double x = *desk.workspace().ui.cursor_x;
    desk.scroll("explore/plot 1", 3.0F, {0.3F});
    desk.frames(2);
    EXPECT_LT(desk.session().explore->windows.x.width(), 8.0);
    const double one_px = 8.0 / 318.0;
    EXPECT_NEAR(*desk.workspace().ui.cursor_x, x, one_px);
}

TEST(Explore, PansWithTheMouseAndGoesHomeOnADoubleClick) {
    HeadlessDesk desk(exploring("elu"));
    desk.drag("explore/plot 1", {0.4F}, {0.65F});
    EXPECT_NEAR(desk.session().explore->windows.x.width(), 8.0, 1e-9);
    EXPECT_LT(desk.session().explore->windows.x.low, -5.0);
    desk.frames(60);
    for (int i = 0; i < 2; ++i) {
        desk.press();
        desk.frame();
        desk.release();
        desk.frame();
    }
    desk.frames(2);
    EXPECT_EQ(desk.session().explore->windows, Windows{});
}

TEST(Explore, ZoomsToABoxDrawnWithShift) {
    HeadlessDesk desk(exploring("elu"));
    ImGui::GetIO().KeyShift = true;
    desk.drag("explore/plot 1", {0.3F, 0.3F}, {0.6F, 0.6F});
    ImGui::GetIO().KeyShift = false;
    desk.frames(2);
    const Windows& windows = desk.session().explore->windows;
    EXPECT_LT(windows.x.width(), 4.0);
    ASSERT_TRUE(windows.f.has_value());
    EXPECT_LT(windows.f->width(), 4.0);
}

TEST(Explore, NeverZoomsBeyondWhatDoublesCanShow) {
    HeadlessDesk desk(exploring("tanh"));
    for (int i = 0; i < 40; ++i)
        desk.scroll("explore/plot 1", 50.0F);
    EXPECT_GT(desk.session().explore->windows.x.width(), 0.0);
    for (int i = 0; i < 80; ++i)
        desk.scroll("explore/plot 1", -50.0F);
    EXPECT_TRUE(std::isfinite(desk.session().explore->windows.x.width()));
}

// Beside a kink a straight line stays one, however near one looks.
TEST(Explore, OffersToMagnifyWhatIsNotStraight) {
    const auto offers = [](const char* activation, float across) {
        HeadlessDesk desk(exploring(activation));
        desk.point("explore/plot 1", {across, 0.3F});
        ImGui::GetIO().MouseDown[1] = true;
        desk.frames(2);
        ImGui::GetIO().MouseDown[1] = false;
        desk.frames(3);
        EXPECT_TRUE(desk.has("explore/plot menu/fit")) << activation;
        return desk.has("explore/plot menu/magnify");
    };
    EXPECT_TRUE(offers("relu", 0.5F));
    EXPECT_FALSE(offers("relu", 0.8F));
    EXPECT_FALSE(offers("relu", 0.2F));
    EXPECT_TRUE(offers("step", 0.5F));
    EXPECT_FALSE(offers("step", 0.7F));
    EXPECT_TRUE(offers("tanh", 0.7F));
}

TEST(Explore, LinksTheCursorOfBothPlots) {
    HeadlessDesk desk(exploring("sigmoid"));
    desk.point("explore/plot 2");
    ASSERT_TRUE(desk.workspace().ui.cursor_x.has_value());
    EXPECT_NEAR(*desk.workspace().ui.cursor_x, 0.0, 0.1);
}

TEST(ExplorePlot, ReadsTheFunctionAtTheVeryNumberThatIsShown) {
    HeadlessDesk desk(exploring("relu"));
    for (const float across : {0.137F, 0.5F, 0.8311F}) {
        desk.point("explore/plot 1", {across, 0.4F});
        ASSERT_TRUE(desk.workspace().ui.cursor_x.has_value());
        const double x = *desk.workspace().ui.cursor_x;
        EXPECT_EQ(x, std::round(x * 100.0) / 100.0) << "eight units are some 300 px";
        EXPECT_NEAR(x, -4.0 + 8.0 * static_cast<double>(across), 0.04);
        const Function relu = bind(*find("relu"), {}, Convention::own);
        const Label label = cursor_labels(relu, 1, x).front();
        if (x > 0.0) {
            EXPECT_EQ(label.front().text, "f(" + shortest(x) + ") = " + shortest(x));
        }
    }
}

}} // namespace act::explore_test
