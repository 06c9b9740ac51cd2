#include "session/session_file.h"

#include "i18n/explain.h"
#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "support/any_session.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace act::reading_test { namespace {

OpenedSession opened(const std::string& text) {
    return read_session(text, "lesson.act").value();
}

std::vector<std::string> places(const OpenedSession& session) {
    std::vector<std::string> all;
    for (const Error& problem : session.problems)
        all.push_back(std::to_string(problem.at.line) + ":" + std::to_string(problem.at.column));
    return all;
}

TEST(ReadSession, TakesEverythingThatIsRight) {
    const OpenedSession read = opened("activarium = 1\n"
                                      "view = \"galery\"\n"
                                      "language = \"zh\"\n"
                                      "theme = 3\n"
                                      "convention = \"jax\"\n"
                                      "[explore]\n"
                                      "activation = \"reluu\"\n"
                                      "x = [nan, 1.0]\n"
                                      "f = [-2.0, 2.0]\n"
                                      "slope = [1.0, inf]\n"
                                      "show_tangent = 0\n"
                                      "show_curvature = true\n"
                                      "[parameters.elu]\n"
                                      "alpha = nan\n"
                                      "[parameters.nothing]\n"
                                      "a = 1.0\n"
                                      "[parameters.leaky-relu]\n"
                                      "gamma = 1.0\n"
                                      "negative_slope = 0.5\n"
                                      "[export]\n"
                                      "format = \"../x\"\n"
                                      "width = -1.0\n"
                                      "height = 50.0\n");
    Session expected;
    expected.language = Language::chinese;
    expected.convention = Convention::jax;
    expected.explore->windows.f = Interval{-2.0, 2.0};
    expected.explore->curvature = true;
    expected.parameters["leaky-relu"]["negative_slope"] = 0.5;
    expected.exporting->height = 50.0;
    expected.exporting->page = PageChoice::typed;
    EXPECT_EQ(read.session, expected);
    EXPECT_EQ(places(read), (std::vector<std::string>{"2:8", "4:9", "7:14", "8:5", "10:9", "11:16", "14:9",
                                                      "15:1", "18:9", "21:10", "22:9"}));
}

TEST(ReadSession, LeavesOutEntriesOfListsThatAreWrong) {
    const OpenedSession read =
        opened("activarium = 1\n"
               "[compare]\n"
               "functions = [{ activation = 'elu' }, 3, { activation = 'reluu' }, { hidden = true }, "
               "{ activation = 'relu', set = { alpha = 1.0 }, hidden = true }]\n"
               "[[typed]]\nname = 'f'\nformula = 'x*('\n"
               "[[typed]]\nname = 'g'\nformula = 'x*x'\n");
    EXPECT_EQ(read.session.compare->functions,
              (std::vector<Compared>{{.activation = "elu"}, {.activation = "relu", .hidden = true}}));
    ASSERT_EQ(read.session.typed.size(), 1U);
    EXPECT_EQ(read.session.typed[0].name, "g");
    EXPECT_EQ(read.problems.size(), 5U);
}

TEST(ReadSession, KeepsANeuronWhoseFunctionIsMissing) {
    const OpenedSession read =
        opened("activarium = 1\n[compose]\nneurons = [{ name = 'A', activation = 'later', "
               "set = { gamma = 1.0 }, weight = 2.0 }]\n");
    EXPECT_EQ(read.session.compose->neurons, (std::vector<Neuron>{{.name = "A", .weight = 2.0}}));
    EXPECT_EQ(read.problems.size(), 1U);
}

TEST(ReadSession, TakesTheFirstOfTooManyEntries) {
    std::string many = "activarium = 1\n[compose]\ncells = [";
    for (std::size_t i = 0; i < most_cells + 3; ++i)
        many += "{ formula = 'x' },";
    const OpenedSession read = opened(many + "]\n");
    EXPECT_EQ(read.session.compose->cells.size(), most_cells);
    EXPECT_EQ(read.problems.size(), 1U);
}

TEST(ReadSession, StartsFromWhatItIsGiven) {
    Session start;
    start.language = Language::chinese;
    start.theme = ThemeId::dark;
    const OpenedSession read = read_session("activarium = 1\ntheme = \"paper\"\n", "a", start).value();
    EXPECT_EQ(read.session.language, Language::chinese);
    EXPECT_EQ(read.session.theme, ThemeId::paper);
}

TEST(ReadSession, ReadsWhatItKnowsOfALaterVersion) {
    const OpenedSession read =
        opened("activarium = 2\nview = \"gallery\"\n[explore]\nactivation = \"relu\"\nzoom = 2\n");
    EXPECT_EQ(read.session.view, ViewId::gallery);
    EXPECT_EQ(read.session.explore->activation, "relu");
    EXPECT_EQ(read.session.explore->unread, (Unread{{"zoom", "2"}}));
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(places(read), (std::vector<std::string>{"1:14"}));
    EXPECT_EQ(read.problems[0].problem, Problem::later_version);
}

TEST(ReadSession, RefusesVersionsThatNeverWere) {
    for (const char* version : {"0", "-1", "1.5", "\"1\"", "true", "[1]"})
        EXPECT_FALSE(read_session(std::string("activarium = ") + version, "a")) << version;
}

TEST(ReadSession, ReadsNothingWhenTheSyntaxIsWrong) {
    const Result<OpenedSession> read = read_session("activarium = 1\nview = \"gallery\"\n[explore\n", "a");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().at.line, 3U);
}

TEST(ReadSession, CountsNoMoreThanAHundredProblems) {
    std::string many = "activarium = 1\n[parameters]\n";
    for (int i = 0; i < 300; ++i)
        many += "f" + std::to_string(i) + " = 1\n";
    EXPECT_EQ(opened(many).problems.size(), 100U);
}

TEST(ReadSession, SurvivesBeingCutAnywhere) {
    const std::string whole = print_session(rich_session());
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        const std::string_view cut = std::string_view(whole).substr(0, length);
        const Result<OpenedSession> read = read_session(cut, "lesson.act");
        if (!read) {
            EXPECT_EQ(read.error().at.file, "lesson.act") << length;
            EXPECT_GT(read.error().at.line, 0U) << length;
        }
    }
}

TEST(ReadSession, SurvivesAnyByteAnywhere) {
    const std::string whole = print_session(rich_session());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string changed = whole;
        for (const char byte : {'\0', '\xFF', '[', '"'}) {
            changed[i] = byte;
            const Result<OpenedSession> read = read_session(changed, "lesson.act");
            if (read) {
                const std::string printed = print_session(read->session);
                EXPECT_EQ(opened(printed).session, read->session) << printed;
            }
        }
    }
}

// Unknown things of every kind.
const std::string strange =
    "strange = { a = [1, -2.5, inf, true, \"\\\"x\\\"\", 1979-05-27T07:32:00Z], \"b c\" = {} }\n";

// The text with a line added to every table in it, and to those in one line.
std::string with_strange_keys(const std::string& text) {
    std::string out;
    std::size_t start = 0;
    const auto flush = [&](std::size_t end) {
        out += text.substr(start, end - start);
        if (!out.ends_with('\n')) out += '\n';
        const std::size_t head = out.rfind("\n[");
        const std::string_view table = head == std::string::npos ? "" : std::string_view(out).substr(head);
        const bool has_no_place = table.starts_with("\n[parameters.")
                                  || table.starts_with("\n[vector.parameters]")
                                  || table.starts_with("\n[[compose.key_frames]]");
        if (!has_no_place) out += strange;
        start = end;
    };
    for (std::size_t head = text.find("\n["); head != std::string::npos; head = text.find("\n[", head + 1))
        flush(head);
    flush(text.size());
    for (const std::string key : {"{ symbol = ", "{ name = "})
        for (std::size_t at = out.find(key); at != std::string::npos; at = out.find(key, at + 20))
            out.insert(at + 2, "odd = 1, ");
    return out;
}

std::ptrdiff_t count(std::string_view text, std::string_view part) {
    std::ptrdiff_t n = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++n;
    return n;
}

TEST(ReadSession, KeepsUnknownKeysOfEveryTable) {
    const std::string text = with_strange_keys(print_session(rich_session()));
    OpenedSession read = opened(text);
    EXPECT_TRUE(read.problems.empty()) << explain(read.problems, Language::english);
    EXPECT_EQ(opened(print_session(read.session)), read);

    read.session.view = ViewId::compose;
    read.session.explore->activation = "relu";
    const std::string saved = print_session(read.session);
    EXPECT_EQ(count(saved, "strange = "), count(text, "strange = ")) << saved;
    EXPECT_GT(count(saved, "strange = "), 20);
    EXPECT_EQ(count(saved, "odd = 1"), count(text, "odd = 1")) << saved;
    EXPECT_GT(count(saved, "odd = 1"), 4);
    EXPECT_EQ(opened(saved).session, read.session);
}

TEST(ReadSession, KeepsUnknownTablesAsOneLine) {
    const OpenedSession read =
        opened("activarium = 1\n[notes]\ntext = \"\"\"a\nb\"\"\"\n[[marks]]\nx = 1\n[[marks]]\nx = 2\n");
    EXPECT_EQ(read.session.unread,
              (Unread{{"marks", "[{ x = 1 }, { x = 2 }]"}, {"notes", "{ text = \"a\\u000Ab\" }"}}));
}

TEST(ReadSession, DoesNotKeepWhatIsTooLargeOrTooDeep) {
    for (const std::string& text : {"junk = \"" + std::string(100'000, 'x') + "\"\n",
                                    "junk = " + std::string(60, '[') + std::string(60, ']') + "\n"}) {
        const OpenedSession read = opened("activarium = 1\n" + text + "view = \"gallery\"\n");
        EXPECT_EQ(read.session.view, ViewId::gallery);
        EXPECT_TRUE(read.session.unread.empty());
        ASSERT_EQ(read.problems.size(), 1U);
        EXPECT_EQ(read.problems[0].problem, Problem::unkept_key);
    }
}

TEST(PrintSession, IsReadableEvenWhenATextIsNotUtf8) {
    Session session;
    session.compose->note = "caf\xE9";
    EXPECT_EQ(opened(print_session(session)).session.compose->note, "caf?");
}

TEST(PrintSession, LetsAKeysOwnMeaningWin) {
    Session session;
    session.explore->unread = {{"seed", "\"old\""}};
    EXPECT_EQ(opened(print_session(session)).session.explore->seed, session.explore->seed);
}

TEST(ReadSession, TakesThePageThatOldFilesAllHeldForNoChoice) {
    const std::string head = "activarium = 1\n[export]\nheight = 90.0\nunit = \"mm\"\n";
    EXPECT_EQ(opened(head + "width = 160.0\ntheme = \"paper\"\n").session.exporting, ExportChoice{});
    const ExportChoice wide = opened(head + "width = 200.0\ntheme = \"paper\"\n").session.exporting;
    EXPECT_EQ(wide.page, PageChoice::typed);
    EXPECT_EQ(wide.width, 200.0);
    EXPECT_EQ(wide.theme, ThemeId::paper);
    const ExportChoice dark = opened(head + "width = 160.0\ntheme = \"dark\"\n").session.exporting;
    EXPECT_EQ(dark.page, PageChoice::typed);
    EXPECT_EQ(dark.theme, ThemeId::dark);
}

TEST(ReadSession, KnowsAThemeThatIsNotChosen) {
    const OpenedSession read =
        opened("activarium = 1\n[export]\npage = \"own\"\nwidth = 200.0\ntheme = \"shown\"\n");
    EXPECT_TRUE(read.problems.empty());
    EXPECT_EQ(read.session.exporting->page, PageChoice::own);
    EXPECT_EQ(read.session.exporting->theme, std::nullopt);
    EXPECT_EQ(opened("activarium = 1\n[export]\ntheme = \"blue\"\n").problems.size(), 1U);
}

}} // namespace act::reading_test
