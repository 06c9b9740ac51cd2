// The lessons of the program: they are whole in both languages, and their numbers come out.

#include "i18n/explain.h"
#include "lesson/lesson.h"
#include "support/source_file.h"
#include "view/figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>

namespace act::lessons_test { namespace {

bool has_chinese(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE4; });
}

bool is_whole(const Sentence& sentence) {
    return !sentence.en.empty() && !has_chinese(sentence.en) && !sentence.zh.empty();
}

class EachLesson : public testing::TestWithParam<const Lesson*> {};

TEST_P(EachLesson, HasEveryNumberRight) {
    for (const Error& error : check(*GetParam()))
        ADD_FAILURE() << explain(error, Language::english);
    EXPECT_GE(expected_numbers(*GetParam()), GetParam()->steps.size());
}

TEST_P(EachLesson, IsFoundByTheInitialsOfItsTitle) {
    const std::string& initials = GetParam()->initials;
    const std::string& title = GetParam()->title.zh;
    EXPECT_TRUE(std::ranges::all_of(initials, [](char c) { return 'a' <= c && c <= 'z'; })) << initials;
    // A letter for each character of the title, and its Latin letters as they are.
    std::size_t letters = 0;
    for (const char c : title)
        if (static_cast<unsigned char>(c) >= 0xC0 || std::isalnum(static_cast<unsigned char>(c)) != 0)
            ++letters;
    EXPECT_EQ(initials.size(), letters) << title;
}

TEST_P(EachLesson, IsReadWithoutAProblem) {
    const Result<OpenedLesson> opened =
        open_lesson(source_file("assets/lessons/" + GetParam()->id + ".lesson"));
    ASSERT_TRUE(opened.ok()) << explain(opened.error(), Language::english);
    for (const Error& error : opened->problems)
        ADD_FAILURE() << explain(error, Language::english);
    EXPECT_EQ(opened->lesson.steps.size(), GetParam()->steps.size());
}

// Each step asks before it shows, and says why afterwards.
TEST_P(EachLesson, AsksAndAnswersInBothLanguages) {
    const Lesson& lesson = *GetParam();
    EXPECT_TRUE(is_whole(lesson.title));
    EXPECT_TRUE(4 <= lesson.steps.size() && lesson.steps.size() <= 7);
    for (const LessonStep& step : lesson.steps) {
        EXPECT_TRUE(is_whole(step.text) && has_chinese(step.text.zh)) << step.text.en;
        EXPECT_TRUE(is_whole(step.after) && has_chinese(step.after.zh)) << step.text.en;
        EXPECT_FALSE(step.expected.empty()) << step.text.en;
        EXPECT_TRUE(step.notes.en.empty() || (is_whole(step.notes) && has_chinese(step.notes.zh)))
            << step.text.en;
        ASSERT_TRUE(step.question.has_value()) << step.text.en;
        EXPECT_TRUE(is_whole(step.question->text) && has_chinese(step.question->text.zh));
        EXPECT_TRUE(!step.question->choices.empty() || step.mask.has_value()) << step.text.en;
        for (const Sentence& choice : step.question->choices)
            EXPECT_TRUE(is_whole(choice)) << choice.en;
    }
}

std::vector<const Lesson*> all_lessons() {
    std::vector<const Lesson*> all;
    for (const Lesson& lesson : lessons())
        all.push_back(&lesson);
    return all;
}

INSTANTIATE_TEST_SUITE_P(Lessons, EachLesson, testing::ValuesIn(all_lessons()), [](const auto& test) {
    std::string name = test.param->id;
    std::erase(name, '-');
    return name;
});

TEST(Lessons, AreThoseOfTheFolder) {
    std::set<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(source_file("assets/lessons")))
        files.insert(entry.path().stem());
    std::set<std::string> known;
    for (const Lesson& lesson : lessons())
        known.insert(lesson.id);
    EXPECT_EQ(known, files);
    EXPECT_EQ(find_lesson(lessons().front().id), &lessons().front());
    EXPECT_EQ(find_lesson("none"), nullptr);
}

TEST(CheckLesson, NamesWhatDoesNotComeOutAndWhere) {
    const Lesson lesson =
        read_lesson("lesson = 1\ntitle = 'x'\n[[steps]]\ntext = 'a'\nmask = 'panel 3'\n"
                    "expect = [\"relu'(1) = 1\",\n  \"sigmoid'(0) = 0.26\", \"nonsense\"]\n",
                    "a.lesson")
            ->lesson;
    std::string lines;
    for (const Error& error : check(lesson))
        lines += explain(error, Language::english) + "\n";
    EXPECT_EQ(lines,
              "a.lesson, line 3, column 1: mask = panel 3 is outside {panel 1, …, panel 2} — choose a value "
              "in that range\n"
              "a.lesson, line 7, column 3: sigmoid'(0) is 0.25, not 0.26 — correct the file\n"
              "a.lesson, line 7, column 25: “nonsense” does not say what comes out — write it like f'(0) = "
              "0.25\n");
    EXPECT_EQ(expected_numbers(lesson), 3U);
}

}} // namespace act::lessons_test
