#include "session/compare.h"
#include "session/explore.h"
#include "session/guess.h"
#include "support/headless_desk.h"
#include "support/sessions.h"
#include "views/explore/explore_panels.h"
#include "views/plot_mouse.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace act::points_test { namespace {

using Places = std::vector<double>;

const Places& points(HeadlessDesk& desk) {
    return desk.session().explore->pinned.places;
}

// Of x in a plot over [−4, 4].
float share(double x) {
    return static_cast<float>((x + 4.0) / 8.0);
}

Session with_points(Places places) {
    Session session = exploring("elu");
    session.explore->pinned.places = std::move(places);
    return session;
}

TEST(RoundestNear, PrefersFewDigits) {
    EXPECT_EQ(roundest_near(1.003, 0.02), 1.0);
    EXPECT_EQ(roundest_near(-0.98, 0.05), -1.0);
    EXPECT_EQ(roundest_near(0.26, 0.02), 0.25);
    EXPECT_EQ(roundest_near(0.004, 0.02), 0.0);
    EXPECT_EQ(roundest_near(1234.4, 2.0), 1235.0) << "a five rather than a four";
    EXPECT_EQ(roundest_near(0.3, 0.0), 0.3);
    EXPECT_NEAR(roundest_near(3.14159, 1e-4), 3.1416, 1e-4);
}

TEST(Points, ArePinnedByAClickOnARoundNumber) {
    HeadlessDesk desk(exploring("elu"));
    desk.click("explore/plot 1", {share(1.0) + 0.004F, 0.6F});
    EXPECT_EQ(points(desk), (Places{1.0}));
    desk.frames(40); // or the next click would be a double one
    desk.click("explore/plot 2", {share(-1.0), 0.3F});
    EXPECT_EQ(points(desk), (Places{1.0, -1.0}));
    EXPECT_EQ(desk.session().explore->pinned.selected, 1U);
}

TEST(Points, MoveWhenTheyAreDraggedAndTheWindowDoesNot) {
    HeadlessDesk desk(with_points({1.0}));
    desk.frames(2);
    const Windows before = desk.session().explore->windows;
    desk.drag("explore/plot 1", {share(1.0), 0.6F}, {share(2.0), 0.5F});
    EXPECT_EQ(points(desk), (Places{2.0}));
    EXPECT_EQ(desk.session().explore->windows, before);
    desk.key('Z', true);
    EXPECT_EQ(points(desk), (Places{1.0})) << "a drag is one step";
}

TEST(Points, AreNotPinnedByDragsAndDoubleClicks) {
    HeadlessDesk desk(exploring("elu"));
    desk.drag("explore/plot 1", {0.3F, 0.5F}, {0.5F, 0.5F});
    EXPECT_EQ(points(desk), Places{});
    desk.frames(40);
    // Twice at the same pixel: the table of the first click's point makes the plot lower meanwhile.
    desk.point("explore/plot 1", {0.7F, 0.4F});
    for (int i = 0; i < 2; ++i) {
        desk.press();
        desk.frames(2);
        desk.release();
        desk.frames(2);
    }
    EXPECT_EQ(points(desk), Places{});
    EXPECT_EQ(desk.session().explore->windows, Windows{}) << "it fits";
}

TEST(Points, OfTheDocumentComeByOneClickOrKeyAndGoByAnother) {
    HeadlessDesk desk(exploring("elu"));
    desk.click("inspector/points");
    EXPECT_EQ(points(desk), (Places{-1.0, 1.0, 2.0}));
    desk.click("inspector/points");
    EXPECT_EQ(points(desk), Places{});
    desk.key('T');
    EXPECT_EQ(points(desk), (Places{-1.0, 1.0, 2.0}));
    desk.frames(2);
    const auto texts = desk.texts();
    for (const char* number : {"−0.632121", "0.367879"})
        EXPECT_TRUE(std::ranges::any_of(texts, [&](const WrittenText& t) { return t.text == number; }))
            << number;
}

TEST(Points, AreTypedInTheTableAndRemovedThere) {
    HeadlessDesk desk(with_points({-1.0, 1.0, 2.0}));
    desk.click("explore/points/point 2/row");
    EXPECT_EQ(desk.session().explore->pinned.selected, 1U);
    desk.click("explore/points/point 2/x");
    desk.type("0.5");
    desk.key(Key::enter);
    EXPECT_EQ(points(desk), (Places{-1.0, 0.5, 2.0}));
    desk.click("explore/points/point 1/remove");
    EXPECT_EQ(points(desk), (Places{0.5, 2.0}));
    EXPECT_EQ(desk.session().explore->pinned.selected, 0U);
    desk.key(Key::escape);
    desk.key(Key::remove);
    EXPECT_EQ(points(desk), (Places{2.0}));
}

TEST(Points, AreAddedAsAList) {
    HeadlessDesk desk(with_points({1.0}));
    desk.click("explore/points/list");
    desk.type("x = -3, 1; 2.5");
    desk.key(Key::enter);
    EXPECT_EQ(points(desk), (Places{1.0, -3.0, 2.5})) << "1 is there already";
    desk.click("explore/points/list");
    desk.type("1, two");
    desk.key(Key::enter);
    EXPECT_EQ(points(desk).size(), 3U);
    ASSERT_TRUE(desk.workspace().ui.notice);
    EXPECT_TRUE(desk.workspace().ui.notice->is_error);
}

TEST(Points, AreCopiedAsATable) {
    HeadlessDesk desk(with_points({-1.0, 2.0}));
    desk.click("explore/points/copy");
    const std::string copied = ImGui::GetClipboardText();
    EXPECT_TRUE(copied.starts_with("x,ELU f,ELU f'\r\n-1,-0.63212")) << copied;
    EXPECT_TRUE(copied.ends_with("2,2,1\r\n")) << copied;
}

TEST(Points, StayWhileASliderMovesAndWithAnotherFunction) {
    HeadlessDesk desk(with_points({1.0}));
    desk.frames(2);
    desk.drag("inspector/alpha/track", {0.2F}, {0.5F});
    EXPECT_EQ(points(desk), (Places{1.0}));
    desk.key(Key::down);
    EXPECT_EQ(points(desk), (Places{1.0}));
}

TEST(Sliders, HaveAMenu) {
    Session session = exploring("elu");
    session.parameters["elu"] = {{"alpha", 2.5}};
    HeadlessDesk desk(session);
    desk.point("inspector/alpha/track", {0.2F});
    ImGui::GetIO().MouseDown[1] = true;
    desk.frames(2);
    ImGui::GetIO().MouseDown[1] = false;
    desk.frames(3);
    EXPECT_EQ(desk.session().parameters.count("elu"), 1U) << "the right button moves nothing";
    ASSERT_TRUE(desk.has("inspector/alpha/play menu/play_loop"));
    desk.click("inspector/alpha/play menu/reset_to_default");
    desk.frames(2);
    EXPECT_EQ(desk.session().parameters.count("elu"), 0U);
}

// A number whose end is cut off is another number; a row of which half is seen is none.
TEST(Points, AreWholeNumbersInWholeRowsInASmallWindow) {
    Session session = exploring("elu");
    session.explore->pinned = {.places = {-1.0, -0.5, 0.5, 1.0, 2.0, 3.0}, .selected = 5};
    session.explore->curvature = true;
    HeadlessDesk desk(session, {960.0F, 640.0F});
    desk.move_mouse({-1.0F, -1.0F});
    desk.frames(4);
    for (const WrittenText& text : desk.texts()) {
        EXPECT_EQ(text.text.find("0.63…"), std::string::npos) << text.text;
        const bool is_seen = text.high.y > text.clip_low.y && text.low.y < text.clip_high.y;
        if (text.low.x < 208.0F || text.high.x > 664.0F || !is_seen)
            continue; // the lists at the sides scroll
        EXPECT_LE(text.high.y, text.clip_high.y + 1.0F) << text.text;
    }
    const Item selected = desk.item("explore/points/point 6/x");
    EXPECT_GE(selected.visible.height, 24.0F) << "scrolled to";
}

// Each language's words have room at each scale, or the button, whose part Return has, is left out.
TEST(Points, AreAddedAndCopiedByControlsThatDoNotOverlap) {
    for (const Language language : {Language::english, Language::chinese})
        for (const double scale : {1.0, 1.25, 1.5}) {
            Session session = exploring("elu");
            session.language = language;
            session.scale = scale;
            session.explore->pinned = {.places = {-1.0, 1.0, 2.0}, .selected = 0};
            HeadlessDesk desk(session, {960.0F, 640.0F});
            desk.frames(4);
            const Box copy = desk.item("explore/points/copy").box;
            const Box field = desk.item("explore/points/list").box;
            EXPECT_LE(field.right(), copy.x) << scale;
            if (desk.has("explore/points/add")) {
                const Box add = desk.item("explore/points/add").box;
                EXPECT_LE(field.right(), add.x) << scale;
                EXPECT_LE(add.right(), copy.x) << scale;
            }
        }
}

TEST(Points, HaveAMenu) {
    HeadlessDesk desk(exploring("elu"));
    desk.point("explore/plot 1", {share(2.0), 0.7F});
    ImGui::GetIO().MouseDown[1] = true;
    desk.frames(2);
    ImGui::GetIO().MouseDown[1] = false;
    desk.frames(3);
    desk.click("explore/plot menu/pin");
    EXPECT_EQ(points(desk), (Places{2.0}));
    desk.frames(2);
    EXPECT_FALSE(desk.has("explore/plot menu/pin"));
}

Session overlay_with_points(Places places) {
    Session session;
    session.view = ViewId::compare;
    session.compare->form = CompareForm::overlay;
    session.compare->pinned.places = std::move(places);
    return session;
}

TEST(ComparedPoints, ArePinnedDraggedAndTypedAsInExplore) {
    HeadlessDesk desk(overlay_with_points({}));
    const Places& places = desk.session().compare->pinned.places;
    desk.click("compare/plot 1", {share(1.0) + 0.004F, 0.6F});
    ASSERT_EQ(places, (Places{1.0}));
    desk.frames(40);
    desk.drag("compare/plot 2", {share(1.0), 0.4F}, {share(2.0), 0.4F});
    EXPECT_EQ(places, (Places{2.0}));
    EXPECT_FALSE(desk.session().compare->windows) << "the axes stand still";
    desk.click("compare/points/point 1/x");
    desk.type("-0.5");
    desk.key(Key::enter);
    EXPECT_EQ(places, (Places{-0.5}));
    desk.click("compare/points/point 1/remove");
    EXPECT_EQ(places, Places{});
    EXPECT_FALSE(desk.has("compare/points/copy"));
    desk.key('T');
    EXPECT_EQ(places, (Places{-1.0, 1.0, 2.0}));
    desk.click("inspector/points");
    EXPECT_EQ(places, Places{});
}

TEST(ComparedPoints, TurnPagesWhereNotAllFunctionsHaveRoom) {
    HeadlessDesk desk(overlay_with_points({1.0}));
    desk.frames(2);
    const auto shows = [&](const char* name) {
        const auto texts = desk.texts();
        return std::ranges::count_if(texts, [&](const WrittenText& t) { return t.text == name; });
    };
    const auto before = shows("SiLU");
    desk.click("compare/points/after");
    EXPECT_GT(shows("SiLU"), before) << "the last one has its columns now";
    desk.click("compare/points/copy");
    const std::string copied = ImGui::GetClipboardText();
    EXPECT_NE(copied.find("ReLU f,"), std::string::npos) << copied;
    EXPECT_NE(copied.find("SiLU f'"), std::string::npos) << "the table has all of them";
}

TEST(ComparedPoints, SayNothingWhileAPanelIsMasked) {
    Session session = overlay_with_points({1.0});
    HeadlessDesk desk(session);
    EXPECT_TRUE(desk.has("compare/points/copy"));
    desk.session().guess->panel = 1;
    desk.session().guess->view = ViewId::compare;
    desk.frames(2);
    EXPECT_FALSE(desk.has("compare/points/copy"));
}

}} // namespace act::points_test
