#include "i18n/explain.h"
#include "lesson/lesson.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "session/session_file.h"
#include "support/source_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

namespace act::lesson_parse_test { namespace {

const std::string head = "lesson = 1\ntitle = \"Two\"\n";

OpenedLesson opened(const std::string& text) {
    const Result<OpenedLesson> lesson = read_lesson(text, "folder/two.lesson");
    EXPECT_TRUE(lesson.ok()) << text;
    return lesson ? *lesson : OpenedLesson{};
}

// All messages, one a line.
std::string problems(const std::string& text) {
    std::string lines;
    for (const Error& error : opened(text).problems)
        lines += explain(error, Language::english) + "\n";
    return lines;
}

TEST(ReadLesson, TakesEveryKey) {
    const OpenedLesson read = opened(R"(lesson = 1
title.en = "Two steps"
title.zh = "两步"
[[steps]]
text = "x"
session = '''
view = "explore"
[explore]
activation = "elu"
'''
controls = ["alpha"]
mask = "derivative"
question.en = "Why?"
question.zh = "为什么？"
choices = ["a", { en = "b", zh = "乙" }]
right = 2
after = "because"
notes = "slowly"
expect = ["f'(0) = 1"]
)");
    EXPECT_TRUE(read.problems.empty());
    EXPECT_EQ(read.lesson.id, "two");
    EXPECT_EQ(read.lesson.title, (Sentence{"Two steps", "两步"}));
    ASSERT_EQ(read.lesson.steps.size(), 1U);
    const LessonStep& step = read.lesson.steps[0];
    EXPECT_EQ(step.text, (Sentence{"x", "x"}));
    EXPECT_EQ(step.session.explore->activation, "elu");
    EXPECT_EQ(step.controls, std::vector<std::string>{"alpha"});
    EXPECT_EQ(step.mask, 1U);
    ASSERT_TRUE(step.question.has_value());
    EXPECT_EQ(step.question->choices, (std::vector<Sentence>{{"a", "a"}, {"b", "乙"}}));
    EXPECT_EQ(step.question->right, 1U);
    EXPECT_EQ(step.after.en, "because");
    EXPECT_EQ(step.notes.en, "slowly");
    ASSERT_EQ(step.expected.size(), 1U);
    EXPECT_EQ(step.expected[0].text, "f'(0) = 1");
    EXPECT_EQ(step.expected[0].at.line, 19U);
}

TEST(ReadLesson, ChangesTheSessionOfTheStepBefore) {
    const std::string first =
        head + "[[steps]]\ntext = 'a'\nsession = '''\n[explore]\nactivation = 'elu'\nx = [-2, 2]\n'''\n";
    const Lesson lesson =
        opened(first
               + "[[steps]]\ntext = 'b'\n"
                 "[[steps]]\ntext = 'c'\nsession = \"[parameters.elu]\\nalpha = 2.0\"\n"
                 "[[steps]]\ntext = 'd'\nsession = '''\nactivarium = 1\nview = 'vector'\n'''\n")
            .lesson;
    ASSERT_EQ(lesson.steps.size(), 4U);
    EXPECT_EQ(lesson.steps[1].session, lesson.steps[0].session);
    EXPECT_EQ(lesson.steps[2].session.explore->windows.x, (Interval{-2.0, 2.0}));
    EXPECT_EQ(lesson.steps[2].session.parameters.at("elu").at("alpha"), 2.0);
    Session whole;
    whole.view = ViewId::vector;
    EXPECT_EQ(lesson.steps[3].session, whole);
}

TEST(ReadLesson, KnowsTheTypedFunctionsOfTheStepBefore) {
    const std::string text =
        head
        + "[[steps]]\ntext = 'a'\nsession = '''\n[[typed]]\nname = 'Mine'\nformula = 'x^2'\n'''\n"
          "[[steps]]\ntext = 'b'\nsession = '''\n[explore]\nactivation = 'mine'\n'''\nexpect = [\"f(3) = "
          "9\"]\n";
    EXPECT_EQ(problems(text), "");
    EXPECT_EQ(opened(text).lesson.steps.at(1).session.explore->activation, "mine");
    EXPECT_TRUE(check(opened(text).lesson).empty());
}

TEST(ReadLesson, TakesAWrittenSessionAndLeavesTheWindowAlone) {
    Session session;
    session.view = ViewId::compose;
    session.language = Language::chinese;
    session.theme = ThemeId::dark;
    session.scale = 2.0;
    session.exporting->format = "svg";
    session.compose->selected = 3;
    const OpenedLesson read =
        opened(head + "[[steps]]\ntext = 'a'\nsession = '''\n" + print_session(session) + "'''\n");
    EXPECT_TRUE(read.problems.empty());
    Session expected;
    expected.view = ViewId::compose;
    expected.compose->selected = 3;
    EXPECT_EQ(read.lesson.steps.at(0).session, expected);
}

TEST(ReadLesson, SaysWhereEverythingIsWrong) {
    EXPECT_EQ(problems("lesson = 1\n"
                       "titel = 'x'\n"
                       "[[steps]]\n"
                       "text = 3\n"
                       "mask = 'slope'\n"
                       "right = 1\n"
                       "expect = 'f(0) = 1'\n"),
              "folder/two.lesson, line 1, column 1: title is missing — correct the file\n"
              "folder/two.lesson, line 2, column 9: titel is unknown — correct the file\n"
              "folder/two.lesson, line 3, column 1: text is missing — correct the file\n"
              "folder/two.lesson, line 3, column 1: choices is missing — correct the file\n"
              "folder/two.lesson, line 4, column 8: text is not a text in quotes — correct the file\n"
              "folder/two.lesson, line 5, column 8: mask cannot be “slope” — choose function, derivative, "
              "curvature, panel 1, panel 2, …\n"
              "folder/two.lesson, line 7, column 10: expect is not a list — correct the file\n");
}

TEST(ReadLesson, CountsTheLinesOfASessionInTheFile) {
    const std::string step = head + "[[steps]]\ntext = 'a'\n";
    EXPECT_EQ(
        problems(step + "session = '''\nview = 'explor'\n'''\n"),
        "folder/two.lesson, line 6, column 8: view cannot be “explor” — choose explore, gallery, compare, "
        "compose, vector, study\n");
    EXPECT_EQ(problems(step + "session = '''\nactivarium = 1\n\n[explore]\nactivaton = 'elu'\n'''\n"),
              "folder/two.lesson, line 9, column 13: activaton is unknown — correct the file\n");
    EXPECT_EQ(problems(step + "session = '[explore'\n").substr(0, 38),
              "folder/two.lesson, line 5, column 20: ");
    EXPECT_EQ(problems(step + "session = '''[explore]\nx = 3'''\n"),
              "folder/two.lesson, line 6, column 5: x is not a window like [-4.0, 4.0] — correct the file\n");
}

TEST(ReadLesson, ChecksQuestions) {
    const std::string step = head + "[[steps]]\ntext = 'a'\nquestion = 'q'\n";
    EXPECT_NE(problems(step + "choices = ['a', 'b']\n").find("right is missing"), std::string::npos);
    EXPECT_NE(problems(step + "choices = ['a']\nright = 1\n").find("choices: 1 are too few — at least 2"),
              std::string::npos);
    EXPECT_NE(problems(step + "choices = ['a', 'b']\nright = 3\n").find("right = 3 is outside {1, …, 2}"),
              std::string::npos);
    EXPECT_NE(problems(step + "choices = ['a', 'b']\nright = 1.5\n").find("right = 1.5 is outside"),
              std::string::npos);
    EXPECT_NE(problems(head + "[[steps]]\ntext = 'a'\nchoices = ['a', 'b']\nright = 1\n")
                  .find("question is missing"),
              std::string::npos);
    EXPECT_NE(
        problems(step + "choices = [1, 2, 3, 4, 5, 6, 7]\nright = 1\n").find("7 are too many — at most 6"),
        std::string::npos);
}

TEST(ReadLesson, KnowsTheSlidersOfEachView) {
    const auto with = [](const std::string& session, const std::string& control) {
        return problems(head + "[[steps]]\ntext = 'a'\nsession = '''\n" + session + "\n'''\ncontrols = ['"
                        + control + "']\n");
    };
    EXPECT_EQ(with("view = 'explore'", "alpha"), "");
    EXPECT_EQ(with("view = 'compose'", "A.weight"), "");
    EXPECT_EQ(with("view = 'vector'", "temperature"), "");
    EXPECT_EQ(with("view = 'study'", "activations"), "");
    EXPECT_NE(with("view = 'explore'", "temperature").find("unknown parameter “temperature”"),
              std::string::npos);
    EXPECT_NE(with("view = 'study'", "depthh").find("unknown parameter “depthh”"), std::string::npos);
}

TEST(ReadLesson, RefusesWhatIsNoLesson) {
    const auto refusal = [](std::string_view text) {
        const Result<OpenedLesson> lesson = read_lesson(text, "a.lesson");
        return lesson ? std::string() : explain(lesson.error(), Language::english);
    };
    EXPECT_EQ(refusal(""), "a.lesson, line 1, column 1: this is no lesson: the line lesson = 1 is missing — "
                           "correct the file");
    EXPECT_NE(refusal("activarium = 1\n").find("this is no lesson"), std::string::npos);
    EXPECT_NE(refusal("lesson = 'one'\n").find("lesson is not a version like 1"), std::string::npos);
    EXPECT_NE(refusal("lesson = 1\n[[steps]\n").find("line 2"), std::string::npos);
    EXPECT_NE(refusal("lesson = 1\na.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s = 1\n").find("too many parts"),
              std::string::npos);
    EXPECT_NE(problems("lesson = 2\ntitle = 'x'\nsteps = []\n").find("a file of version 2"),
              std::string::npos);
}

TEST(ReadLesson, HasLimits) {
    std::string many = head;
    for (std::size_t i = 0; i <= most_lesson_steps; ++i)
        many += "[[steps]]\ntext = 'a'\n";
    EXPECT_EQ(opened(many).lesson.steps.size(), most_lesson_steps);
    EXPECT_NE(problems(many).find("steps: 41 are too many — at most 40"), std::string::npos);
    EXPECT_NE(problems(head + "[[steps]]\ntext = '" + std::string(longest_lesson_text + 1, 'a') + "'\n")
                  .find("text is too long: at most 2000 bytes"),
              std::string::npos);
    EXPECT_NE(problems(head + "steps = [3]\n").find("steps has an entry that is no table"),
              std::string::npos);
}

TEST(OpenLesson, SaysWhyAFileCannotBeRead) {
    EXPECT_EQ(open_lesson("/no/such.lesson").error().problem, Problem::cannot_read);
    EXPECT_EQ(open_lesson("/").error().problem, Problem::is_a_folder);
}

// Whatever is done to a lesson's file, it is read or refused, and every problem says where.
TEST(ReadLesson, StandsDamagedFiles) {
    std::ifstream file(source_file("assets/lessons/softmax-temperature.lesson"));
    const std::string whole(std::istreambuf_iterator<char>(file), {});
    ASSERT_GT(whole.size(), 1000U);
    std::mt19937 random(1); // NOLINT: the same damages each time
    constexpr std::string_view pieces[] = {"'''", "\"",          "[",    "]", "{", "\n",
                                           "= ",  "[[steps]]\n", "\xFF", "0", ".", "\\"};
    std::size_t problems = 0;
    for (int i = 0; i < 400; ++i) {
        std::string text = whole;
        for (int k = 0; k < 1 + i % 4; ++k) {
            const std::size_t at = random() % text.size();
            if (random() % 2 == 0)
                text.erase(at, random() % 40);
            else
                text.insert(at, pieces[random() % std::size(pieces)]);
        }
        const Result<OpenedLesson> read = read_lesson(text, "a.lesson");
        if (!read) {
            EXPECT_GT(read.error().at.line, 0U);
            continue;
        }
        for (const Error& error : read->problems) {
            ++problems;
            EXPECT_GT(error.at.line, 0U) << explain(error, Language::english);
            EXPECT_GT(error.at.column, 0U) << explain(error, Language::english);
        }
    }
    EXPECT_GT(problems, 10U); // how many depends on the lesson's words
}

}} // namespace act::lesson_parse_test
