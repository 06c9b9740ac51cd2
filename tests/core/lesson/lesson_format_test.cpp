// What assets/lesson-format.md says is so: its example is a right lesson, its keys are those that are read, and its
// left sides can be computed.

#include "i18n/explain.h"
#include "lesson/expected_number.h"
#include "lesson/lesson.h"
#include "support/files.h"
#include "support/source_file.h"

#include <gtest/gtest.h>

#include <regex>

namespace act::lesson_format_test { namespace {

std::string page() {
    return content(source_file("assets/lesson-format.md"));
}

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
    const auto from = text.find(begin);
    const auto to = text.find(end, from + begin.size());
    return from == std::string::npos || to == std::string::npos
               ? std::string()
               : text.substr(from + begin.size(), to - from - begin.size());
}

// What stands in backquotes in the first cells of a section's table.
std::vector<std::string> first_cells(const std::string& heading) {
    std::vector<std::string> found;
    const std::string section = between(page() + "\n## ", "## " + heading + "\n", "\n## ");
    const std::regex quoted("`([^`]+)`");
    for (std::size_t at = section.find("\n| `"); at != std::string::npos;
         at = section.find("\n| `", at + 1)) {
        const std::string cell = section.substr(at + 3, section.find(" |", at + 3) - at - 3);
        for (std::sregex_iterator it(cell.begin(), cell.end(), quoted), none; it != none; ++it)
            found.push_back((*it)[1]);
    }
    return found;
}

TEST(LessonFormatPage, HasARightLessonAsItsExample) {
    const Result<OpenedLesson> opened = read_lesson(between(page(), "```toml\n", "```"), "example.lesson");
    ASSERT_TRUE(opened.ok()) << explain(opened.error(), Language::english);
    for (const Error& error : opened->problems)
        ADD_FAILURE() << explain(error, Language::english);
    for (const Error& error : check(opened->lesson))
        ADD_FAILURE() << explain(error, Language::english);
    EXPECT_EQ(expected_numbers(opened->lesson), 2U);
}

// A key that is read may be of the wrong kind, but is not unknown.
TEST(LessonFormatPage, NamesTheKeysThatAreRead) {
    const auto problems_with = [](const std::string& text, const std::string& key) {
        const OpenedLesson read = *read_lesson(text + key + " = 1979-05-27\n", "a.lesson");
        std::string unknown;
        for (const Error& error : read.problems)
            if (error.problem == Problem::unknown_key) unknown += error.subject;
        return unknown;
    };
    const std::vector<std::string> top = first_cells("At the top");
    EXPECT_EQ(top, (std::vector<std::string>{"lesson", "title", "initials", "steps"}));
    EXPECT_EQ(problems_with("lesson = 1\n", "title"), "");
    EXPECT_EQ(problems_with("lesson = 1\n", "steps"), "");
    const std::vector<std::string> keys = first_cells("`[[steps]]`, each of them");
    EXPECT_EQ(keys.size(), 10U);
    for (const std::string& key : keys)
        EXPECT_EQ(problems_with("lesson = 1\n[[steps]]\n", key), "") << key;
    EXPECT_EQ(problems_with("lesson = 1\n[[steps]]\n", "picture"), "picture");
}

TEST(LessonFormatPage, NamesTheLimits) {
    for (const std::string& text : {"up to " + std::to_string(most_lesson_steps) + " tables",
                                    "most " + std::to_string(longest_lesson_text) + " bytes",
                                    "up to " + std::to_string(longest_lesson_session) + " bytes",
                                    "up to " + std::to_string(most_lesson_controls) + " names",
                                    "2 to " + std::to_string(most_lesson_choices) + " texts",
                                    "up to " + std::to_string(most_expected_numbers) + " sentences"})
        EXPECT_NE(page().find(text), std::string::npos) << text;
}

TEST(LessonFormatPage, ShowsLeftSidesThatCanBeComputed) {
    const std::vector<std::string> left_sides = first_cells("Expected numbers");
    EXPECT_GE(left_sides.size(), 12U);
    NumberComputer computer;
    for (const std::string& left : left_sides) {
        Session session;
        if (left.find('y') != std::string::npos) session.view = ViewId::vector;
        const Result<ComputedNumber> number = computer.compute(left + " = 1", session);
        EXPECT_TRUE(number.ok()) << left << ": " << explain(number.error(), Language::english);
    }
}

}} // namespace act::lesson_format_test
