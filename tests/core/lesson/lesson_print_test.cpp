// A lesson that is written is read again as it was.

#include "i18n/explain.h"
#include "lesson/lesson.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "session/session_file.h"
#include "support/files.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace act::lesson_print_test { namespace {

Lesson without_places(Lesson lesson) {
    for (LessonStep& step : lesson.steps) {
        step.at = {};
        for (ExpectedNumber& each : step.expected)
            each.at = {};
    }
    return lesson;
}

// As it is read again; what cannot be read fails the test.
Lesson again(const Lesson& lesson) {
    const Result<OpenedLesson> opened = read_lesson(print_lesson(lesson), lesson.id + ".lesson");
    EXPECT_TRUE(opened.ok()) << explain(opened.error(), Language::english);
    if (!opened) return {};
    for (const Error& problem : opened->problems)
        ADD_FAILURE() << explain(problem, Language::english);
    return without_places(opened->lesson);
}

LessonStep step_of(Session session) {
    return {.text = {"a", "a"}, .session = std::move(session)};
}

TEST(PrintLesson, IsReadAgainAsItWas) {
    for (const Lesson& lesson : lessons())
        EXPECT_EQ(again(lesson), without_places(lesson)) << lesson.id;
}

TEST(PrintLesson, WritesTheSameTextAgain) {
    for (const Lesson& lesson : lessons())
        EXPECT_EQ(print_lesson(again(lesson)), print_lesson(lesson)) << lesson.id;
}

TEST(PrintLesson, KeepsAwkwardTexts) {
    const std::string awkward = "\"quoted\" \\ '''three''' \t tab\nline \x7F \x01 $\\frac{1}{2}$ # 中文，。";
    Lesson lesson{.id = "awkward", .title = {awkward, "题\"目"}, .initials = "t'm\""};
    LessonStep step{.text = {awkward, "\n"}, .after = {"", ""}, .notes = {"'", "'''"}};
    step.question =
        LessonQuestion{.text = {awkward, awkward}, .choices = {{"]", "}"}, {",", ","}}, .right = 1};
    step.controls.emplace();
    step.expected = {{"f(0) = -0.0", {}}};
    lesson.steps = {step};
    EXPECT_EQ(again(lesson), lesson);
}

TEST(PrintLesson, KeepsASessionWithThreeApostrophes) {
    Session session;
    session.view = ViewId::compose;
    session.compose->note = "three ''' in a note";
    const Lesson lesson{.id = "a", .title = {"A", "A"}, .steps = {step_of(session)}};
    EXPECT_EQ(again(lesson), lesson);
}

TEST(PrintLesson, LeavesOutWhatTheStepBeforeShows) {
    Session elu;
    elu.explore->activation = "elu";
    elu.explore->windows.x = {-2.0, 2.0};
    Session plain;
    const Lesson lesson{
        .id = "a", .title = {"A", "A"}, .steps = {step_of(elu), step_of(elu), step_of(plain), step_of(elu)}};
    EXPECT_EQ(again(lesson), lesson);
    const std::string text = print_lesson(lesson);
    std::size_t sessions = 0;
    for (auto at = text.find("session = "); at != std::string::npos; at = text.find("session = ", at + 1))
        ++sessions;
    EXPECT_EQ(sessions, 3U);
}

TEST(PrintLesson, LeavesTheWindowOut) {
    Session session;
    session.language = Language::chinese;
    session.theme = ThemeId::projector;
    session.scale = 2.0;
    session.exporting->dpi = 72.0;
    session.document = 3;
    const Lesson lesson{.id = "a", .title = {"A", "A"}, .steps = {step_of(session)}};
    EXPECT_EQ(again(lesson).steps.at(0).session, Session{});
}

TEST(PrintLesson, NamesMaskedPanelsAsTeachersDo) {
    Session compose;
    compose.view = ViewId::compose;
    Lesson lesson{.id = "a", .title = {"A", "A"}, .steps = {step_of({}), step_of({}), step_of(compose)}};
    lesson.steps[0].mask = 1;
    lesson.steps[1].mask = 5;
    lesson.steps[2].mask = 0;
    const std::string text = print_lesson(lesson);
    for (const std::string_view line :
         {"mask = \"derivative\"\n", "mask = \"panel 6\"\n", "mask = \"panel 1\"\n"})
        EXPECT_NE(text.find(line), std::string::npos) << line;
    EXPECT_EQ(again(lesson), lesson);
}

TEST(PrintLesson, LetsOneLanguageStandForBoth) {
    Lesson lesson{.id = "a", .title = {"Title", ""}, .steps = {step_of({})}};
    lesson.steps[0].text = {"", "只有中文"};
    const Lesson read = again(lesson);
    EXPECT_EQ(read.title, (Sentence{"Title", "Title"}));
    EXPECT_EQ(read.steps.at(0).text, (Sentence{"只有中文", "只有中文"}));
}

TEST(SaveLesson, ReplacesTheFileAndSaysWhyItCannot) {
    const TemporaryFolder folder;
    const auto path = folder / "mine.lesson";
    Lesson lesson = lessons().front();
    ASSERT_TRUE(save_lesson(lesson, path).ok());
    lesson.title = {"Other", "另一课"};
    ASSERT_TRUE(save_lesson(lesson, path).ok());
    const Result<OpenedLesson> opened = open_lesson(path);
    ASSERT_TRUE(opened.ok());
    EXPECT_EQ(opened->lesson.id, "mine");
    EXPECT_EQ(opened->lesson.title, lesson.title);
    EXPECT_EQ(save_lesson(lesson, folder / "no" / "x.lesson").error().problem, Problem::no_such_folder);
}

}} // namespace act::lesson_print_test
