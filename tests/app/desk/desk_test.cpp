// The window's parts used as a person would, by mouse and keys, without a window.

#include "i18n/document_texts.h"
#include "session/explore.h"
#include "state/left_session.h"
#include "support/headless_desk.h"
#include "support/sessions.h"
#include "support/temporary_folder.h"
#include "views/browser.h"
#include "views/explore/explore_panels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace act::desk_test { namespace {

TEST(Desk, FindsAFunctionByAnyFrameworksSpelling) {
    HeadlessDesk desk(exploring("elu"));
    desk.click("browser/search");
    desk.type("leaky_relu");
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().explore->activation, "leaky-relu");
    EXPECT_TRUE(desk.workspace().parts.of<BrowserPart>().search.empty());
}

TEST(Desk, StepsThroughTheFunctionsByArrowKeys) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key(Key::down);
    EXPECT_NE(desk.session().explore->activation, "elu");
    EXPECT_EQ(find(desk.session().explore->activation), find("elu") + 1);
}

TEST(Desk, OpensAFunctionFromTheGallery) {
    HeadlessDesk desk(exploring("elu"));
    desk.click("top bar/gallery");
    EXPECT_EQ(desk.session().view, ViewId::gallery);
    desk.click("gallery/" + std::string(catalogue().front().id));
    EXPECT_EQ(desk.session().view, ViewId::explore);
    EXPECT_EQ(desk.session().explore->activation, catalogue().front().id);
}

TEST(Desk, KeepsTheBarsPartsApartInANarrowWindow) {
    for (const Language language : all_languages)
        for (const double scale : {0.8, 1.0, 1.25, 1.5, 2.0})
            for (const ImVec2 size : {ImVec2{960.0F, 640.0F}, ImVec2{1366.0F, 768.0F}}) {
                Session session = exploring("elu");
                session.language = language;
                session.scale = scale;
                HeadlessDesk desk(session, size);
                desk.frames(2);
                std::vector<Box> boxes;
                for (const Item& item : desk.items())
                    if (item.name.starts_with("top bar/")) boxes.push_back(item.box);
                std::ranges::sort(boxes, {}, &Box::x);
                for (std::size_t i = 1; i < boxes.size(); ++i)
                    EXPECT_GE(boxes[i].x, boxes[i - 1].right() - 0.5F)
                        << name_of(language) << " " << scale << " " << size.x;
            }
}

TEST(Desk, UndoesWithTheButtonAndTheKey) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key(Key::down);
    desk.click("top bar/undo");
    EXPECT_EQ(desk.session().explore->activation, "elu");
    desk.key('Y', true);
    EXPECT_NE(desk.session().explore->activation, "elu");
    desk.key('Z', true);
    EXPECT_EQ(desk.session().explore->activation, "elu");
}

TEST(Desk, SwitchesTheLanguageWhileRunning) {
    HeadlessDesk desk(exploring("elu"));
    desk.click("top bar/settings");
    desk.click("top bar/settings menu/language_chinese");
    EXPECT_EQ(desk.session().language, Language::chinese);
}

TEST(Desk, MakesNoFigureAnewWhenNothingChanged) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(10);
    EXPECT_EQ(desk.workspace().parts.of<ExplorePart>().picture.made(), 1);
    desk.point("explore/plot 1");
    desk.frames(10);
    EXPECT_EQ(desk.workspace().parts.of<ExplorePart>().picture.made(), 1);
}

TEST(Desk, ShowsEveryViewInEverySizeThemeAndLanguage) {
    for (const ImVec2 size : {ImVec2(960, 640), ImVec2(1280, 800), ImVec2(1920, 1080)})
        for (const ThemeId theme : {ThemeId::paper, ThemeId::dark, ThemeId::projector, ThemeId::document})
            for (const ViewId view : {ViewId::explore, ViewId::gallery, ViewId::compare, ViewId::compose}) {
                Session session = exploring("selu");
                session.theme = theme;
                session.view = view;
                session.language = Language::chinese;
                session.explore->curvature = true;
                HeadlessDesk desk(session, size, size.x > 1900.0F ? 2.0 : 1.0);
                desk.frames(3);
                EXPECT_EQ(desk.session(), session);
            }
}

TEST(Desk, OpensWhatANoticeOffersAsOneStep) {
    for (const Language language : {Language::english, Language::chinese}) {
        const TemporaryFolder folder;
        ASSERT_TRUE(leave(exploring("relu"), {}, folder / "session-crashed.act"));
        Session clean;
        clean.language = language;
        HeadlessDesk desk(clean);
        const std::string message =
            text(DocumentText::session_crashed, language, {{"path", "session-crashed.act"}});
        desk.workspace().ui.notice = Notice{.text = message, .offer = folder / "session-crashed.act"};
        desk.frames(1000);
        const auto written = desk.texts();
        const auto shown = std::ranges::find(written, message, &WrittenText::text);
        ASSERT_NE(shown, written.end()) << "it is shown whole";
        EXPECT_GT(desk.item("notice/open kept").box.x, shown->high.x);
        desk.click("notice/open kept");
        EXPECT_EQ(desk.session().explore->activation, "relu");
        EXPECT_FALSE(desk.workspace().ui.notice);
        EXPECT_EQ(desk.workspace().recent.files.front(), folder / "session-crashed.act");
        desk.workspace().history.undo(desk.session());
        EXPECT_EQ(desk.session(), clean);
    }
}

TEST(Desk, KeepsAnErrorUntilItIsDismissed) {
    HeadlessDesk desk(exploring("elu"));
    desk.workspace().ui.notice = Notice{"something is wrong", true};
    desk.frames(1000);
    EXPECT_TRUE(desk.workspace().ui.notice.has_value());
}

}} // namespace act::desk_test
