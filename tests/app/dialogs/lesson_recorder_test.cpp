// Recording lessons in the window.

#include "dialogs/documents.h"
#include "dialogs/file_dialog.h"
#include "dialogs/lesson_recorder.h"
#include "i18n/explain.h"
#include "i18n/lesson_texts.h"
#include "session/explore.h"
#include "session/guess.h"
#include "state/lesson_play.h"
#include "support/files.h"
#include "support/headless_desk.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace act::lesson_recorder_test { namespace {

// Counts what a teacher does, and how long it takes who types with two fingers.
class CountingTeacher {
  public:
    explicit CountingTeacher(HeadlessDesk& desk) : desk_(desk) {}

    void click(std::string_view name) {
        desk_.click(name);
        ++clicks_;
    }
    template <class... Keys> void key(Keys... keys) {
        desk_.key(keys...);
        ++keys_;
    }
    void type(const char* text) {
        desk_.type(text);
        letters_ += std::string_view(text).size();
    }
    [[nodiscard]] std::size_t clicks() const { return clicks_; }
    [[nodiscard]] std::size_t keys() const { return keys_; }
    [[nodiscard]] std::size_t letters() const { return letters_; }
    [[nodiscard]] double seconds() const {
        constexpr double a_click = 2.0;
        constexpr double a_key = 1.0;
        constexpr double a_letter = 0.3;
        return a_click * static_cast<double>(clicks_) + a_key * static_cast<double>(keys_)
               + a_letter * static_cast<double>(letters_);
    }

  private:
    HeadlessDesk& desk_;
    std::size_t clicks_ = 0;
    std::size_t keys_ = 0;
    std::size_t letters_ = 0;
};

class LessonRecorder : public testing::Test {
  protected:
    LessonRecorder() {
        workspace().recent.folder = folder_.path();
        desk_.frames(2);
    }
    Workspace& workspace() { return desk_.workspace(); }
    RecorderPart& part() { return workspace().parts.of<RecorderPart>(); }
    Lesson& draft() { return part().draft.lesson; }
    // A step with a text, added without the mouse.
    void add(const char* text) {
        desk_.key('L', true);
        desk_.frame();
        desk_.type(text);
        desk_.click("recorder/close");
        desk_.frame();
    }
    void give_title() { draft().title = {"Mine", ""}; }

    TemporaryFolder folder_;
    HeadlessDesk desk_{Session{}};
};

TEST_F(LessonRecorder, RecordsThreeStepsFromNothingInTwoMinutes) {
    CountingTeacher teacher(desk_);
    teacher.key('L', true); // the first picture
    teacher.type("This is ELU.");
    teacher.key(Key::tab);
    teacher.type("Where is it flat?");
    teacher.key(Key::tab);
    teacher.key(Key::tab); // past the circle
    teacher.click("recorder/step 1/choice 1");
    teacher.type("left");
    teacher.click("recorder/step 1/choice 2");
    teacher.type("right");
    teacher.click("recorder/close");
    teacher.key(Key::down); // the next function
    teacher.key('L', true);
    teacher.type("Another one.");
    teacher.click("recorder/close");
    teacher.click("top bar/compose");
    teacher.key('L', true);
    teacher.type("Both together.");
    teacher.click("recorder/title");
    teacher.type("Flat parts");
    teacher.click("recorder/save");
    desk_.frames(2);
    teacher.type("flat");
    teacher.key(Key::enter);
    desk_.frames(2);

    const Result<OpenedLesson> saved = open_lesson(folder_ / "flat.lesson");
    ASSERT_TRUE(saved.ok()) << explain(saved.error(), Language::english);
    EXPECT_TRUE(saved->problems.empty());
    const Lesson& lesson = saved->lesson;
    EXPECT_EQ(lesson.title.en, "Flat parts");
    ASSERT_EQ(lesson.steps.size(), 3U);
    EXPECT_EQ(lesson.steps[0].text.en, "This is ELU.");
    ASSERT_TRUE(lesson.steps[0].question);
    EXPECT_EQ(lesson.steps[0].question->text.en, "Where is it flat?");
    EXPECT_EQ(lesson.steps[0].question->choices,
              (std::vector<Sentence>{{"left", "left"}, {"right", "right"}}));
    EXPECT_EQ(lesson.steps[0].question->right, 0U);
    EXPECT_NE(lesson.steps[1].session.explore->activation, lesson.steps[0].session.explore->activation);
    EXPECT_EQ(lesson.steps[2].session.view, ViewId::compose);
    EXPECT_EQ(lesson.steps[2].text.en, "Both together.");

    RecordProperty("clicks", static_cast<int>(teacher.clicks()));
    RecordProperty("keys", static_cast<int>(teacher.keys()));
    RecordProperty("letters", static_cast<int>(teacher.letters()));
    EXPECT_LE(teacher.clicks(), 8U);
    EXPECT_LE(teacher.keys(), 10U);
    EXPECT_LE(teacher.seconds(), 120.0);
}

TEST_F(LessonRecorder, PlaysWhatIsRecorded) {
    desk_.session().explore->activation = "relu";
    add("First.");
    desk_.session().explore->activation = "gelu";
    add("Second.");
    give_title();
    desk_.session().explore->activation = "elu";
    open_recorder(workspace());
    desk_.frames(2);
    desk_.click("recorder/row 1");
    desk_.click("recorder/play");
    desk_.frames(2);
    ASSERT_NE(lesson_play(workspace()), nullptr);
    EXPECT_EQ(desk_.session().explore->activation, "relu");
    EXPECT_EQ(lesson_play(workspace())->lesson.title.zh, "Mine"); // where Chinese is absent
    desk_.key(Key::right);
    EXPECT_EQ(desk_.session().explore->activation, "gelu");
    desk_.key(Key::escape);
    EXPECT_EQ(desk_.session().explore->activation, "elu");
}

TEST_F(LessonRecorder, OrdersRemovesAndReplacesSteps) {
    for (const char* id : {"relu", "gelu", "elu"}) {
        desk_.session().explore->activation = id;
        add(id);
    }
    open_recorder(workspace());
    desk_.frames(2);
    const auto order = [&] {
        std::string all;
        for (const LessonStep& step : draft().steps)
            all += step.text.en + " ";
        return all;
    };
    desk_.click("recorder/row 3");
    desk_.click("recorder/up");
    EXPECT_EQ(order(), "relu elu gelu ");
    EXPECT_EQ(part().step, 1U);
    desk_.click("recorder/down");
    EXPECT_EQ(order(), "relu gelu elu ");
    desk_.click("recorder/row 1");
    desk_.click("recorder/remove");
    EXPECT_EQ(order(), "gelu elu ");
    desk_.session().explore->activation = "mish";
    desk_.click("recorder/take picture");
    EXPECT_EQ(draft().steps[0].session.explore->activation, "mish");
    EXPECT_EQ(draft().steps[0].text.en, "gelu");
}

TEST_F(LessonRecorder, TypesEitherLanguage) {
    add("English.");
    open_recorder(workspace());
    desk_.frames(2);
    desk_.click("recorder/language/language_chinese");
    desk_.click("recorder/step 1/text");
    desk_.type("中文。");
    desk_.click("recorder/title");
    desk_.type("题目");
    desk_.click("recorder/close");
    EXPECT_EQ(draft().steps[0].text, (Sentence{"English.", "中文。"}));
    EXPECT_EQ(draft().title, (Sentence{"", "题目"}));
}

TEST_F(LessonRecorder, SaysWhatIsMissing) {
    open_recorder(workspace());
    desk_.frames(2);
    desk_.click("recorder/save");
    EXPECT_EQ(part().fault, (DraftFault{LessonText::recorder_no_title}));
    give_title();
    desk_.click("recorder/save");
    EXPECT_EQ(part().fault, (DraftFault{LessonText::recorder_no_steps}));
    desk_.click("recorder/add");
    desk_.click("recorder/save");
    EXPECT_EQ(part().fault, (DraftFault{LessonText::recorder_no_text, 0}));
    draft().steps[0].text.zh = "字";
    draft().steps[0].question = LessonQuestion{.choices = {{"a", "a"}}};
    desk_.click("recorder/save");
    EXPECT_EQ(part().fault, (DraftFault{LessonText::recorder_no_question, 0}));
    draft().steps[0].question->text.en = "q";
    desk_.click("recorder/save");
    EXPECT_EQ(part().fault, (DraftFault{LessonText::recorder_few_choices, 0}));
    draft().steps[0].question->choices.push_back({"b", "b"});
    desk_.click("recorder/save");
    EXPECT_FALSE(part().fault);
    EXPECT_TRUE(asks_for_file(workspace()));
}

TEST_F(LessonRecorder, MarksTheRightAnswerAndDropsEmptyOnes) {
    add("a");
    draft().steps[0].question =
        LessonQuestion{.text = {"q", ""}, .choices = {{"one", ""}, {"two", ""}, {"three", ""}}, .right = 2};
    open_recorder(workspace());
    desk_.frames(2);
    desk_.click("recorder/step 1/right 2");
    EXPECT_EQ(draft().steps[0].question->right, 1U);
    desk_.click("recorder/step 1/choice 1");
    desk_.key(Key::backspace); // all of it was selected
    desk_.key(Key::enter);
    EXPECT_EQ(draft().steps[0].question->choices, (std::vector<Sentence>{{"two", ""}, {"three", ""}}));
    EXPECT_EQ(draft().steps[0].question->right, 0U);
}

TEST_F(LessonRecorder, TakesTheMaskOfAGuess) {
    mask_panel(desk_.session(), 1);
    add("Draw it.");
    EXPECT_EQ(draft().steps[0].mask, 1U);
    EXPECT_EQ(draft().steps[0].session.guess, Guess{});
}

TEST_F(LessonRecorder, ChoosesMaskAndSliders) {
    add("a");
    open_recorder(workspace());
    desk_.frames(2);
    desk_.click("recorder/step 1/mask/panel 2");
    EXPECT_EQ(draft().steps[0].mask, 1U);
    EXPECT_FALSE(draft().steps[0].controls);
    desk_.click("recorder/step 1/sliders/alpha");
    ASSERT_TRUE(draft().steps[0].controls);
    EXPECT_EQ(std::ranges::count(*draft().steps[0].controls, "alpha"), 0);
    desk_.click("recorder/step 1/sliders/alpha");
    EXPECT_FALSE(draft().steps[0].controls) << "all of them";
}

TEST_F(LessonRecorder, OffersWhatThePictureHas) {
    add("a");
    desk_.session().explore->affine = true;
    desk_.session().explore->curvature = true;
    add("b");
    desk_.session().view = ViewId::gallery;
    add("c");
    open_recorder(workspace());
    desk_.frames(2);
    desk_.click("recorder/row 1");
    EXPECT_TRUE(desk_.has("recorder/step 1/mask/panel 2"));
    EXPECT_FALSE(desk_.has("recorder/step 1/mask/panel 3")) << "f and f′ alone";
    EXPECT_FALSE(desk_.has("recorder/step 1/sliders/outer_scale"));
    desk_.click("recorder/row 2");
    EXPECT_TRUE(desk_.has("recorder/step 2/mask/panel 3"));
    EXPECT_FALSE(desk_.has("recorder/step 2/mask/panel 4"));
    EXPECT_TRUE(desk_.has("recorder/step 2/sliders/outer_scale")) << "its slider is shown";
    desk_.click("recorder/row 3");
    EXPECT_FALSE(desk_.has("recorder/step 3/mask/panel 1")) << "nothing can be masked";
    EXPECT_GE(workspace().parts.of<RecorderPart>().panel_names.made(), 3);
}

TEST_F(LessonRecorder, ChangesAFileAndKeepsWhatItDoesNotShow) {
    Lesson lesson = lessons()[1];
    ASSERT_TRUE(save_lesson(lesson, folder_ / "copy.lesson"));
    open_path(workspace(), folder_ / "copy.lesson");
    desk_.frames(2);
    edit_lesson(workspace());
    desk_.frames(2);
    EXPECT_EQ(lesson_play(workspace()), nullptr);
    desk_.click("recorder/title");
    desk_.type("Changed");
    desk_.click("recorder/save");
    const Result<OpenedLesson> saved = open_lesson(folder_ / "copy.lesson");
    ASSERT_TRUE(saved.ok());
    EXPECT_EQ(saved->lesson.title, (Sentence{"Changed", lesson.title.zh}));
    ASSERT_EQ(saved->lesson.steps.size(), lesson.steps.size());
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        EXPECT_EQ(saved->lesson.steps[i].session, lesson.steps[i].session);
        EXPECT_EQ(saved->lesson.steps[i].expected.size(), lesson.steps[i].expected.size());
        EXPECT_EQ(saved->lesson.steps[i].after, lesson.steps[i].after);
    }
    EXPECT_FALSE(part().draft.is_changed());
}

TEST_F(LessonRecorder, AsksBeforeItReplacesOrDiscards) {
    put(folder_ / "there.lesson", "precious");
    add("a");
    give_title();
    open_recorder(workspace());
    desk_.frames(2);
    desk_.click("recorder/save");
    desk_.frames(2);
    desk_.type("there");
    desk_.key(Key::enter);
    desk_.frames(2);
    EXPECT_EQ(content(folder_ / "there.lesson"), "precious");
    desk_.click("recorder/refuse");
    EXPECT_EQ(content(folder_ / "there.lesson"), "precious");
    desk_.click("recorder/new");
    EXPECT_EQ(draft().steps.size(), 1U);
    desk_.click("recorder/refuse");
    EXPECT_EQ(draft().steps.size(), 1U);
    desk_.click("recorder/new");
    desk_.click("recorder/agree");
    EXPECT_TRUE(part().draft.is_empty());
}

TEST_F(LessonRecorder, DoesNotLoseADraftToAnotherLesson) {
    add("a");
    open_lesson_of(workspace(), lessons().front());
    desk_.frames(2);
    edit_lesson(workspace());
    EXPECT_EQ(draft().steps.size(), 1U);
    ASSERT_TRUE(workspace().ui.notice);
    EXPECT_TRUE(workspace().ui.notice->is_error);
}

}} // namespace act::lesson_recorder_test
