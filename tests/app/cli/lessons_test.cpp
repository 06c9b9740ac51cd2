#include "app/cli/command_line.h"

#include "lesson/lesson.h"
#include "support/sanitized.h"
#include "support/source_file.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace act::lessons_test { namespace {

TEST(LessonsCommand, ListsEveryLesson) {
    const Answer text = run({"lessons"});
    const Answer csv = run({"lessons", "--format", "csv"});
    const Answer json = run({"lessons", "--format", "json"});
    EXPECT_EQ(text.code, 0) << text.err;
    EXPECT_TRUE(csv.out.starts_with("id,title,steps\n")) << csv.out;
    for (const Lesson& lesson : lessons()) {
        EXPECT_NE(text.out.find(lesson.title.en + " (" + std::to_string(lesson.steps.size()) + " steps)\n"),
                  std::string::npos)
            << text.out;
        EXPECT_NE(csv.out.find("\n" + lesson.id + ","), std::string::npos) << csv.out;
        EXPECT_NE(json.out.find("\"zh\": \"" + lesson.title.zh + "\""), std::string::npos) << json.out;
    }
}

TEST(LessonsCommand, ChecksTheProgramsOwn) {
    if (sanitized) GTEST_SKIP() << "test_lesson computes the same numbers";
    const Answer answer = run({"lessons", "--check"});
    EXPECT_EQ(answer.code, 0) << answer.err;
    EXPECT_EQ(std::ranges::count(answer.out, '\n'), std::ssize(lessons()));
}

TEST(LessonsCommand, ChecksFiles) {
    const std::string right = source_file("assets/lessons/softmax-temperature.lesson");
    const Answer answer = run({"lessons", "--check", right});
    EXPECT_EQ(answer.code, 0) << answer.err;
    EXPECT_EQ(answer.out, right + ": 5 steps, "
                              + std::to_string(expected_numbers(*find_lesson("softmax-temperature")))
                              + " numbers checked\n");
}

TEST(LessonsCommand, SaysWhatIsWrongInEachFileAndWhere) {
    const TemporaryFolder folder;
    const std::string wrong = folder / "wrong.lesson";
    std::ofstream(wrong)
        << "lesson = 1\ntitle = 'x'\n[[steps]]\ntext = 'a'\nmask = 'all'\nexpect = ['relu(1) = 2']\n";
    const std::string small = folder / "small.lesson";
    std::ofstream(small) << "lesson = 1\ntitle = 'x'\n[[steps]]\ntext = 'a'\nexpect = ['relu(1) = 1']\n";
    const std::string missing = folder / "missing.lesson";
    const Answer answer = run({"lessons", "--check", wrong, small, missing});
    EXPECT_EQ(answer.code, 2);
    EXPECT_EQ(answer.out, small + ": 1 step, 1 number checked\n");
    EXPECT_TRUE(
        answer.err.starts_with("activarium: " + wrong + ", line 5, column 8: mask cannot be “all” — "))
        << answer.err;
    EXPECT_NE(answer.err.find("activarium: " + wrong + ", line 6, column 11: relu(1) is 1, not 2 — "),
              std::string::npos)
        << answer.err;
    EXPECT_NE(answer.err.find("activarium: cannot read " + missing), std::string::npos) << answer.err;
}

TEST(LessonsCommand, RefusesWhatGoesNotTogether) {
    for (const std::vector<std::string>& line : {std::vector<std::string>{"lessons", "a.lesson"},
                                                 {"lessons", "--check", "--format", "csv"},
                                                 {"lessons", "--format", "markdown"},
                                                 {"lessons", "--cheque"}})
        EXPECT_TRUE(is_refused(run(line))) << line.back() << ": " << run(line).err;
}

TEST(LessonsCommand, PutsALessonOnPaper) {
    const TemporaryFolder folder;
    const std::string file = folder / "kinks.pdf";
    const Answer answer = run({"lessons", "--handout", "kinks", "--out", file, "--lang", "zh"});
    EXPECT_EQ(answer.code, 0) << answer.err;
    EXPECT_TRUE(answer.out.starts_with(file + "  ")) << answer.out;
    EXPECT_NE(answer.out.find(" pages, answers from page "), std::string::npos) << answer.out;
    EXPECT_TRUE(std::filesystem::exists(file));
    const Answer again = run({"lessons", "--handout", "kinks", "--out", file});
    EXPECT_EQ(again.code, 2);
    EXPECT_EQ(run({"lessons", "--handout", "kinks", "--out", file, "--overwrite"}).code, 0);
    const Answer own = run(
        {"lessons", "--handout", source_file("assets/lessons/kinks.lesson"), "--out", folder / "own.pdf"});
    EXPECT_EQ(own.code, 0) << own.err;
}

TEST(LessonsCommand, SaysWhatAHandoutLacks) {
    const TemporaryFolder folder;
    const Answer unknown = run({"lessons", "--handout", "kink", "--out", folder / "a.pdf"});
    EXPECT_EQ(unknown.code, 2);
    EXPECT_NE(unknown.err.find("--handout cannot be “kink” — choose why-nonlinear, "), std::string::npos)
        << unknown.err;
    EXPECT_EQ(run({"lessons", "--handout", "kinks"}).err,
              "activarium: a handout is a PDF — add --out lesson.pdf\n");
    EXPECT_EQ(run({"lessons", "--handout", "kinks", "--out", folder / "a.pdf", "--check"}).code, 2);
    EXPECT_EQ(run({"lessons", "--out", folder / "a.pdf"}).code, 2);
    EXPECT_FALSE(std::filesystem::exists(folder / "a.pdf"));
}

}} // namespace act::lessons_test
