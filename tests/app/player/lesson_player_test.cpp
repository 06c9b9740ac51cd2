// What the player does, on a lesson of two steps.

#include "desk/commands.h"
#include "dialogs/documents.h"
#include "i18n/lesson_texts.h"
#include "session/explore.h"
#include "session/guess.h"
#include "session/session_file.h"
#include "state/lesson_play.h"
#include "support/files.h"
#include "support/headless_desk.h"
#include "support/temporary_folder.h"
#include "views/explore/explore_panels.h"
#include "views/panel_parts.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act::lesson_player_test { namespace {

constexpr std::string_view two_steps = R"(lesson = 1
title.en = "Two steps"
title.zh = "两步"
[[steps]]
text.en = "The first picture."
text.zh = "第一幅图。"
session = '''
[explore]
activation = "elu"
'''
controls = []
question.en = "Which one is it?"
question.zh = "是哪一个？"
choices = ["this one", "that one"]
right = 2
after.en = "That one, of course."
after.zh = "当然是那一个。"
notes.en = "Wait for a hand."
notes.zh = "等学生举手。"
[[steps]]
text.en = "The second picture."
text.zh = "第二幅图。"
session = '''
view = "compose"
'''
controls = ["A.bias"]
question.en = "And now?"
question.zh = "现在呢？"
after.en = "So it is."
after.zh = "正是如此。"
)";

class LessonPlayer : public testing::Test {
  protected:
    LessonPlayer() {
        put(folder_ / "two.lesson", two_steps);
        desk_.session().explore->activation = "gelu";
        desk_.frames(2);
        desk_.session().explore->seed = 7; // a step of the user's own
        desk_.frames(2);
        open_path(workspace(), folder_ / "two.lesson");
        desk_.frames(3);
    }

    Workspace& workspace() { return desk_.workspace(); }
    Session& session() { return desk_.session(); }
    std::size_t step() { return lesson_play(workspace())->step; }
    bool says(std::string_view words) {
        return std::ranges::any_of(desk_.texts(),
                                   [&](const WrittenText& text) { return text.text == words; });
    }

    TemporaryFolder folder_;
    HeadlessDesk desk_{Session{}};
};

TEST_F(LessonPlayer, ShowsTheFirstStep) {
    EXPECT_EQ(session().explore->activation, "elu");
    EXPECT_EQ(window_title(workspace().documents, session()), "Two steps — Activarium");
    EXPECT_TRUE(says("Which one is it?"));
    EXPECT_TRUE(says("The first picture."));
    EXPECT_TRUE(says("step 1 of 2"));
    EXPECT_FALSE(says("That one, of course."));
    EXPECT_TRUE(says("← → steps · R reveals · 1 … 6 answer · N notes · Esc leaves the lesson"));
    EXPECT_EQ(workspace().recent.files.front(), folder_ / "two.lesson");
}

TEST_F(LessonPlayer, SpeaksTheWindowsLanguage) {
    session().language = Language::chinese;
    desk_.frames(2);
    EXPECT_TRUE(says("是哪一个？"));
    EXPECT_TRUE(says("第 1 步，共 2 步"));
    desk_.key(Key::right);
    EXPECT_TRUE(says("现在呢？"));
}

TEST_F(LessonPlayer, TakesAnAnswerByKeyAndByClick) {
    desk_.key('1');
    EXPECT_EQ(lesson_play(workspace())->done().answer, 0U);
    EXPECT_TRUE(says("That one, of course."));
    EXPECT_FALSE(says("The first picture."));
    desk_.click("lesson/choice 2");
    EXPECT_EQ(lesson_play(workspace())->done().answer, 1U);
    desk_.key('3'); // there is none
    EXPECT_EQ(lesson_play(workspace())->done().answer, 1U);
}

TEST_F(LessonPlayer, LeavesTheFigureWhereItIsWhenItReveals) {
    const Box before = desk_.item("lesson/strip").box;
    desk_.key('R');
    EXPECT_TRUE(is_revealed(workspace()));
    const Box after = desk_.item("lesson/strip").box;
    EXPECT_EQ(before.y, after.y);
    EXPECT_FALSE(desk_.has("lesson/reveal"));
}

TEST_F(LessonPlayer, GoesByButtonsAndByKeys) {
    desk_.click("lesson/next");
    EXPECT_EQ(step(), 1U);
    EXPECT_EQ(session().view, ViewId::compose);
    desk_.key(Key::right); // there is no third step
    EXPECT_EQ(step(), 1U);
    desk_.click("lesson/previous");
    EXPECT_EQ(step(), 0U);
    desk_.key(Key::right);
    desk_.key(Key::left);
    EXPECT_EQ(step(), 0U);
}

TEST_F(LessonPlayer, IsLedByARemoteControl) {
    session().theme = ThemeId::projector;
    desk_.frames(2);
    desk_.key(Key::page_down);
    EXPECT_EQ(step(), 0U);
    EXPECT_TRUE(is_revealed(workspace()));
    EXPECT_EQ(session().explore->activation, "elu"); // and not the next function
    desk_.key(Key::page_down);
    EXPECT_EQ(step(), 1U);
    desk_.key(Key::page_up);
    EXPECT_EQ(step(), 0U);
    EXPECT_TRUE(is_revealed(workspace()));
}

TEST_F(LessonPlayer, UndoesWithinAStep) {
    session().explore->tangent = false;
    desk_.frames(2);
    session().explore->activation = "relu";
    desk_.frames(2);
    desk_.key('Z', true);
    EXPECT_EQ(session().explore->activation, "elu");
    desk_.key('Z', true);
    desk_.key('Z', true); // no further than the step's beginning
    EXPECT_EQ(session().explore->activation, "elu");
    EXPECT_TRUE(session().explore->tangent);
    EXPECT_EQ(step(), 0U);
}

TEST_F(LessonPlayer, FindsAStepAsItWasLeft) {
    session().explore->activation = "relu";
    desk_.key('2');
    desk_.key(Key::right);
    desk_.key('Z', true);
    EXPECT_EQ(session().view, ViewId::compose);
    desk_.key(Key::left);
    EXPECT_EQ(session().explore->activation, "relu");
    EXPECT_TRUE(is_revealed(workspace()));
    desk_.key('Z', true);
    EXPECT_EQ(session().explore->activation, "elu");
}

TEST_F(LessonPlayer, GivesTheUsersOwnWorkBack) {
    session().explore->activation = "relu";
    session().theme = ThemeId::dark;
    EXPECT_EQ(own_session(workspace()).explore->activation, "gelu");
    desk_.frames(2);
    desk_.key(Key::right);
    desk_.key(Key::escape);
    EXPECT_EQ(lesson_play(workspace()), nullptr);
    EXPECT_EQ(session().explore->activation, "gelu");
    EXPECT_EQ(session().explore->seed, 7);
    EXPECT_EQ(session().theme, ThemeId::dark); // the look is the window's
    EXPECT_EQ(window_title(workspace().documents, session()), "Activarium");
    desk_.key('Z', true); // the look
    desk_.key('Z', true);
    EXPECT_EQ(session().explore->seed, Session{}.explore->seed);
}

TEST_F(LessonPlayer, IsLeftByItsCrossToo) {
    desk_.click("lesson/leave");
    EXPECT_EQ(lesson_play(workspace()), nullptr);
}

TEST_F(LessonPlayer, KeepsEscForWhatIsOpenOverIt) {
    desk_.key('K', true);
    desk_.frames(2);
    desk_.key(Key::escape);
    EXPECT_NE(lesson_play(workspace()), nullptr);
    desk_.key(Key::tab); // outlines a control
    desk_.key(Key::escape);
    EXPECT_NE(lesson_play(workspace()), nullptr);
    desk_.key(Key::escape);
    EXPECT_EQ(lesson_play(workspace()), nullptr);
}

TEST_F(LessonPlayer, KeepsNotesFromTheClass) {
    EXPECT_FALSE(says("Wait for a hand."));
    desk_.key('N');
    EXPECT_TRUE(says("Wait for a hand."));
    session().theme = ThemeId::projector;
    desk_.frames(2);
    EXPECT_FALSE(says("Wait for a hand."));
    desk_.key('N'); // asked for
    EXPECT_TRUE(says("Wait for a hand."));
    desk_.key(Key::right);
    desk_.key(Key::left);
    EXPECT_FALSE(says("Wait for a hand."));
}

TEST_F(LessonPlayer, ShowsTheStepsSlidersAlone) {
    EXPECT_FALSE(desk_.has("inspector/alpha/track"));
    desk_.key(Key::right);
    EXPECT_FALSE(shows_slider(workspace().ui, "weight", 0));
    EXPECT_TRUE(shows_slider(workspace().ui, "bias", 0));
    EXPECT_FALSE(shows_slider(workspace().ui, "bias", 1));
    session().view = ViewId::explore; // looked at beside the lesson
    desk_.frames(2);
    EXPECT_TRUE(shows_slider(workspace().ui, "weight", 0));
    desk_.key(Key::escape);
    EXPECT_TRUE(shows_slider(workspace().ui, "alpha", 0));
}

TEST_F(LessonPlayer, IsLeftForAnotherFileAndUndoComesBackToOwnWork) {
    ASSERT_TRUE(save_session(Session{}, folder_ / "other.act"));
    open_path(workspace(), folder_ / "none.act");
    EXPECT_NE(lesson_play(workspace()), nullptr);
    EXPECT_EQ(session().explore->activation, "elu");
    open_path(workspace(), folder_ / "other.act");
    desk_.frames(2);
    EXPECT_EQ(lesson_play(workspace()), nullptr);
    desk_.key('Z', true);
    EXPECT_EQ(session().explore->activation, "gelu");
}

TEST_F(LessonPlayer, OpensWhatIsDropped) {
    desk_.key(Key::escape);
    const std::vector<std::filesystem::path> dropped{folder_ / "two.lesson"};
    open_dropped(workspace(), dropped);
    EXPECT_NE(lesson_play(workspace()), nullptr);
}

TEST_F(LessonPlayer, SaysWhatOfAFileIsWrongAndShowsTheRest) {
    put(folder_ / "bad.lesson",
        "lesson = 1\ntitle = \"Bad\"\n[[steps]]\ntext = \"a\"\nmask = \"slope\"\nright = 1\n");
    open_path(workspace(), folder_ / "bad.lesson");
    ASSERT_TRUE(workspace().ui.notice);
    EXPECT_TRUE(workspace().ui.notice->is_error);
    EXPECT_TRUE(workspace().ui.notice->text.starts_with("bad.lesson, line 3, column 1: choices is missing"))
        << workspace().ui.notice->text;
    EXPECT_EQ(lesson_play(workspace())->lesson.title.en, "Bad");
    put(folder_ / "worse.lesson", "lesson = [");
    open_path(workspace(), folder_ / "worse.lesson");
    EXPECT_NE(workspace().ui.notice->text.find("line 1"), std::string::npos);
    EXPECT_EQ(lesson_play(workspace())->lesson.title.en, "Bad");
}

TEST_F(LessonPlayer, RefusesALessonWithoutSteps) {
    put(folder_ / "none.lesson", "lesson = 1\ntitle = \"None\"\nsteps = []\n");
    open_path(workspace(), folder_ / "none.lesson");
    ASSERT_TRUE(workspace().ui.notice);
    EXPECT_EQ(workspace().ui.notice->text, "None: the lesson has no steps");
}

TEST_F(LessonPlayer, IsFoundByItsNameInBothLanguages) {
    const auto found = [&](std::string_view query) {
        const std::vector<Action> actions = found_actions(workspace(), query);
        return actions.empty() ? std::string() : actions.front().id;
    };
    EXPECT_EQ(found("vanishing through"), "lesson vanishing-gradient");
    EXPECT_EQ(found("深度带来的"), "lesson vanishing-gradient");
    EXPECT_EQ(found("selu's fixed"), "lesson selu-fixed-point");
    EXPECT_EQ(found_actions(workspace(), "", LessonText::group_lessons).size(), lessons().size());
}

TEST_F(LessonPlayer, MasksThePanelUntilTheReveal) {
    put(folder_ / "mask.lesson", "lesson = 1\ntitle = 'Mask'\n[[steps]]\ntext = 'a'\nmask = 'derivative'\n"
                                 "question = 'Draw it.'\nafter = 'So it is.'\n[[steps]]\ntext = 'b'\n");
    open_path(workspace(), folder_ / "mask.lesson");
    desk_.frames(2);
    EXPECT_EQ(masked_panel(session()), 1U);
    EXPECT_FALSE(is_revealed(workspace()));
    EXPECT_FALSE(desk_.has("lesson/clear"));
    session().guess->line = {{{-1.0, 0.0}, {1.0, 1.0}}};
    desk_.frames(2);
    desk_.click("lesson/clear");
    EXPECT_TRUE(session().guess->line.empty());
    desk_.key('R');
    EXPECT_EQ(masked_panel(session()), std::nullopt);
    EXPECT_TRUE(says("So it is."));
    desk_.key('Z', true); // hides it again
    EXPECT_EQ(masked_panel(session()), 1U);
    EXPECT_FALSE(says("So it is."));
    desk_.key('R');
    desk_.key(Key::right);
    EXPECT_EQ(guessed_panel(session()), std::nullopt);
    desk_.key(Key::escape);
    EXPECT_EQ(guessed_panel(session()), std::nullopt);
}

class BuiltInLesson : public testing::Test {
  protected:
    void show(std::string_view lesson, std::size_t step) {
        begin_lesson(desk_.workspace(), *find_lesson(lesson));
        go_to_step(desk_.workspace(), step);
        desk_.frames(3);
    }
    bool says(std::string_view words) {
        return std::ranges::any_of(desk_.texts(),
                                   [&](const WrittenText& text) { return text.text == words; });
    }

    HeadlessDesk desk_{Session{}};
};

// The strip has them, and says what was not drawn by saying nothing.
TEST_F(BuiltInLesson, HasTheButtonsOfADrawingOnce) {
    show("kinks", 0);
    EXPECT_TRUE(desk_.has("lesson/reveal"));
    EXPECT_TRUE(desk_.has("inspector/guess/handles/5"));
    for (const char* twice : {"inspector/guess/reveal", "inspector/guess/again", "inspector/guess/stop"})
        EXPECT_FALSE(desk_.has(twice)) << twice;
    EXPECT_TRUE(says("Choose or draw, then press"));
    desk_.key('R');
    desk_.frames(2);
    EXPECT_FALSE(std::ranges::any_of(
        desk_.texts(), [](const WrittenText& text) { return text.text.starts_with("Nothing was drawn"); }));
}

TEST_F(BuiltInLesson, NamesThePointsThatArePinned) {
    show("kinks", 0);
    EXPECT_TRUE(says("Points 0"));
    desk_.session().language = Language::chinese;
    desk_.frames(2);
    EXPECT_TRUE(says("固定点 0"));
    desk_.click("inspector/points"); // and those of the documents are there to be pinned
    EXPECT_TRUE(says("固定点 −1、1、2"));
}

TEST_F(BuiltInLesson, ListsTheSlopesAtThePinnedPoint) {
    show("kinks", 2);
    desk_.key('R');
    desk_.frames(2);
    const ShownBreak& shown = desk_.workspace().parts.of<ExplorePart>().shown_break;
    EXPECT_EQ(shown.number, 1U);
    desk_.click("inspector/breaks/break 1");
    desk_.frames(2);
    EXPECT_EQ(shown.number, 0U) << "the point was followed once";
}

TEST_F(BuiltInLesson, SaysBeforeAProjectorWhatTheStageShows) {
    show("why-nonlinear", 2);
    desk_.session().theme = ThemeId::projector;
    desk_.key('R');
    desk_.frames(3);
    EXPECT_TRUE(std::ranges::any_of(desk_.texts(), [](const WrittenText& text) {
        return text.text.starts_with("A + B · x = 0 · f(x) = 0.5");
    }));
}

}} // namespace act::lesson_player_test
