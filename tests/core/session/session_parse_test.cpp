#include "session/session_file.h"

#include "activation/affine.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace act { namespace {

const Session defaults;
const std::string first_line = "activarium = 1\n";

Error error_of(std::string_view text) {
    const Result<Session> session = parse_session(text, "lesson.act");
    return session ? Error{} : session.error();
}

Session session_of(const std::string& lines) {
    return parse_session(first_line + lines, "lesson.act").value();
}

// A source of sessions that a user could have arrived at; std::mt19937_64 gives the same numbers everywhere,
// and so do the sums below (the standard distributions do not).
class RandomSessions {
  public:
    Session next() {
        Session session;
        session.view = pick<ViewId>(2);
        session.language = pick<Language>(2);
        session.theme = pick<ThemeId>(4);
        session.convention = pick<Convention>(8);
        session.explore.activation = std::string(any_activation().id);
        session.explore.windows = {window(), some_window(), some_window(), some_window()};
        session.explore.tangent = coin();
        session.explore.curvature = coin();
        session.explore.diagonal = coin();
        session.explore.saturation = coin();
        session.explore.saturation_threshold = uniform(saturation_shares.low, saturation_shares.high);
        session.explore.affine = coin();
        session.explore.training = coin();
        session.explore.seed = 1 + static_cast<int>(below(largest_seed));
        for (std::size_t n = below(6); n > 0; --n)
            change_a_parameter(session);
        session.exporting = {.format = pick_text({"png", "svg", "pdf"}),
                             .width = uniform(1.0, 2000.0),
                             .height = uniform(1.0, 2000.0),
                             .unit = pick<LengthUnit>(4),
                             .dpi = uniform(36.0, 1200.0),
                             .theme = pick<ThemeId>(4),
                             .transparent = coin(),
                             .outline_text = coin(),
                             .formula = coin(),
                             .folder = folder()};
        return session;
    }

  private:
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(bits_() % n); }
    bool coin() { return below(2) == 1; }
    double uniform(double low, double high) {
        return low + (high - low) * static_cast<double>(bits_() >> 11U) * 0x1p-53;
    }
    template <class Enum> Enum pick(std::size_t n) { return static_cast<Enum>(below(n)); }
    std::string pick_text(std::initializer_list<const char*> texts) {
        return texts.begin()[below(texts.size())];
    }
    const Activation& any_activation() { return catalogue()[below(catalogue().size())]; }

    Interval window() {
        const double magnitude = std::pow(10.0, uniform(-12.0, 12.0));
        const double low = uniform(-magnitude, magnitude);
        return {low, low + uniform(0.1, 1.0) * magnitude};
    }
    std::optional<Interval> some_window() { return coin() ? std::optional(window()) : std::nullopt; }

    void change_a_parameter(Session& session) {
        const Activation& activation = any_activation();
        const std::size_t k = below(parameter_count(activation));
        const Interval range = parameter(activation, k).range();
        set_value(session, activation, k, range.clamp(uniform(range.low, range.high)));
    }

    std::string folder() {
        std::string name;
        for (std::size_t n = below(12); n > 0; --n)
            name += pick_text(
                {"/", "a", ".", " ", "\"", "\\", "'", "#", "=", "[", "\n", "\t", "\x01", "图", "é", "𝛼"});
        return name;
    }

    std::mt19937_64 bits_{20240607};
};

TEST(ParseSession, GivesBackWhatWasPrinted) {
    RandomSessions sessions;
    for (int i = 0; i < 5000; ++i) {
        const Session session = sessions.next();
        const std::string text = print_session(session);
        const Result<Session> back = parse_session(text, "lesson.act");
        ASSERT_TRUE(back.ok()) << text << back.error().detail << " at " << back.error().hint;
        ASSERT_EQ(*back, session) << text;
    }
}

TEST(ParseSession, TakesDefaultsForWhatIsAbsent) {
    EXPECT_EQ(session_of(""), defaults);
}

TEST(ParseSession, AcceptsWholeNumbersAndOtherSpellingsOfNames) {
    const Session session = session_of("[explore]\nactivation = \"LeakyReLU\"\nx = [-2, 3]\n");
    EXPECT_EQ(session.explore.activation, "leaky-relu");
    EXPECT_EQ(session.explore.windows.x, (Interval{-2.0, 3.0}));
}

TEST(ParseSession, SaysLineAndColumnOfASyntaxError) {
    const Error error = error_of("activarium = 1\nview = explore\n");
    EXPECT_EQ(error.problem, Problem::bad_session);
    EXPECT_EQ(error.subject, "lesson.act");
    EXPECT_EQ(error.hint.substr(0, 2), "2:");
}

TEST(ParseSession, SaysLineAndColumnOfAnUnknownActivationWithTheNearestName) {
    const Error error = error_of("activarium = 1\n[explore]\nactivation = \"leakyrelo\"\n");
    EXPECT_EQ(error.hint, "3:14");
    EXPECT_EQ(error.detail, "unknown activation \"leakyrelo\", did you mean leaky-relu?");
}

TEST(ParseSession, RefusesAParameterOutsideItsRange) {
    const Error error = error_of("activarium = 1\n[parameters.elu]\nalpha = 1e9\n");
    EXPECT_EQ(error.hint, "3:9");
    EXPECT_NE(error.detail.find("alpha = 1e+09 is outside ["), std::string::npos) << error.detail;
}

TEST(ParseSession, RefusesAParameterTheFunctionDoesNotHave) {
    EXPECT_EQ(error_of("activarium = 1\n[parameters.relu]\nalpha = 1.0\n").detail,
              "relu has no parameter \"alpha\"");
}

TEST(ParseSession, RefusesParametersOfAnUnknownFunction) {
    EXPECT_EQ(error_of("activarium = 1\n[parameters.nothing-like-it]\nalpha = 1.0\n").problem,
              Problem::bad_session);
}

TEST(ParseSession, RefusesWhatIsNoSession) {
    EXPECT_EQ(error_of("").problem, Problem::bad_session);
    EXPECT_EQ(error_of("[package]\nname = \"other\"\n").problem, Problem::bad_session);
}

TEST(ParseSession, RefusesALaterVersion) {
    EXPECT_EQ(error_of("activarium = 2\n").hint, "1:14");
}

struct Hostile {
    const char* name;
    std::string text;
};

class ParseHostileSession : public testing::TestWithParam<Hostile> {};

TEST_P(ParseHostileSession, IsAnErrorWithAPosition) {
    const Error error = error_of(first_line + GetParam().text);
    EXPECT_EQ(error.problem, Problem::bad_session);
    EXPECT_NE(error.hint.find(':'), std::string::npos);
    EXPECT_FALSE(error.detail.empty());
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += piece;
    return text;
}

INSTANTIATE_TEST_SUITE_P(
    Each, ParseHostileSession,
    testing::Values(
        Hostile{"WrongType", "view = 3"}, Hostile{"UnknownView", "view = \"galery\""},
        Hostile{"ThemeIsATable", "[theme]\n"}, Hostile{"ExploreIsANumber", "explore = 1"},
        Hostile{"NanWindow", "[explore]\nx = [nan, 1.0]"},
        Hostile{"InfiniteWindow", "[explore]\nx = [-inf, inf]"},
        Hostile{"EmptyWindow", "[explore]\nf = [2.0, 2.0]"},
        Hostile{"ReversedWindow", "[explore]\nslope = [1.0, -1.0]"},
        Hostile{"WindowTooWideForADouble", "[explore]\nx = [-1e308, 1e308]"},
        Hostile{"WindowOfOne", "[explore]\nx = [1.0]"},
        Hostile{"WindowOfTexts", "[explore]\nx = [\"a\", \"b\"]"},
        Hostile{"HugeInteger", "[explore]\nx = [0, 99999999999999999999999]"},
        Hostile{"NanParameter", "[parameters.elu]\nalpha = nan"},
        Hostile{"ParametersAreAList", "parameters = [1, 2]"}, Hostile{"ZeroWidth", "[export]\nwidth = 0.0"},
        Hostile{"NegativeDpi", "[export]\ndpi = -300.0"},
        Hostile{"FormatWithAPath", "[export]\nformat = \"../x\""}, Hostile{"NotUtf8", "view = \"\xFF\xFE\""},
        Hostile{"Nul", std::string("view\0 = 1", 9)}, Hostile{"DeepBrackets", "x = " + repeated("[", 300000)},
        Hostile{"DeepTables", "x = " + repeated("{a=", 300000)},
        Hostile{"DeepName", repeated("a.", 400000) + "a = 1"},
        Hostile{"DeepHead", "[" + repeated("a.", 400000) + "a]"},
        Hostile{"DeepQuotedName", repeated("\"a\".", 200000) + "a = 1"},
        Hostile{"DeepNameAfterAString", "x = { a = \"\"\"\"\"\"\"\", " + repeated("a.", 400000) + "a = 1 }"},
        Hostile{"Megabytes", repeated("\xC3", 4000000)}),
    [](const testing::TestParamInfo<Hostile>& each) { return each.param.name; });

}} // namespace act
