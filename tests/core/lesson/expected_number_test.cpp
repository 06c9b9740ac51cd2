#include "lesson/expected_number.h"

#include "i18n/explain.h"
#include "session/session_file.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::expected_number_test { namespace {

Session session_of(const std::string& text) {
    return parse_session("activarium = 1\n" + text, "a.act").value();
}

bool agrees(std::string_view text, const Session& session = {}) {
    const Result<ComputedNumber> number = NumberComputer().compute(text, session);
    EXPECT_TRUE(number.ok()) << text << ": " << explain(number.error(), Language::english);
    return number.ok() && number->agrees;
}

std::string refusal(std::string_view text, const Session& session = {}) {
    const Result<ComputedNumber> number = NumberComputer().compute(text, session);
    return number ? std::string() : explain(number.error(), Language::english);
}

TEST(ExpectedNumber, AsksTheFunctionThatIsExplored) {
    const Session session = session_of("[explore]\nactivation = 'elu'\n[parameters.elu]\nalpha = 2.0\n");
    EXPECT_TRUE(agrees("f(1) = 1", session));
    EXPECT_TRUE(agrees("f'(-1) = 0.736", session)); // 2/e
    EXPECT_TRUE(agrees("f''(-1) = 0.7358", session));
    EXPECT_FALSE(agrees("f'(-1) = 0.368", session));
}

TEST(ExpectedNumber, AsksFunctionsOfTheCatalogueAndFormulas) {
    EXPECT_TRUE(agrees("sigmoid'(0) = 1/4"));
    EXPECT_TRUE(agrees("elu'(-1; alpha=1.5) = 0.5518"));
    EXPECT_TRUE(agrees("relu(1.5) - 2*relu(0.5) = 0.5"));
    EXPECT_TRUE(agrees("(x*sigmoid(x))''(0) = 0.5"));
    EXPECT_TRUE(agrees("(x^3)'(2) = 12"));
    EXPECT_TRUE(agrees("tanh(relu(-3)) = 0"));
    EXPECT_TRUE(agrees("2*(1 + 2) = 6"));
}

TEST(ExpectedNumber, FollowsTheConventionAtBreaks) {
    EXPECT_TRUE(agrees("relu'(0) = 0"));
    EXPECT_TRUE(agrees("relu'(0) = 1/2", session_of("convention = 'mean'\n")));
    EXPECT_TRUE(agrees("f'(0) = 1", session_of("convention = 'right'\n[explore]\nactivation = 'relu'\n")));
}

TEST(ExpectedNumber, KnowsTheNeuronsOfCompose) {
    const Session session = session_of("view = 'compose'\n");
    EXPECT_TRUE(agrees("f'(0) = 0.968213", session));
    EXPECT_TRUE(agrees("A(0) = 0.4621", session));
    EXPECT_TRUE(agrees("(A+B)'(0) = 0.4250", session));
}

TEST(ExpectedNumber, AsksVectors) {
    EXPECT_TRUE(agrees("softmax(-1,1,2; temperature=0.5)[3] = 0.8789"));
    EXPECT_TRUE(agrees("softmax'(-1, 1, 2)[3, 3] = 0.208"));
    EXPECT_TRUE(agrees("entropy(softmax(-1, 1, 2)) = 0.7139"));
    const Session session = session_of("view = 'vector'\n[vector]\nlogits = [0.0, 0.0]\n");
    EXPECT_TRUE(agrees("y[2] = 1/2", session));
    EXPECT_TRUE(agrees("y'[1, 2] = -0.25", session));
    EXPECT_TRUE(agrees("entropy(y) = 0.693", session));
}

TEST(ExpectedNumber, ReadsStudies) {
    EXPECT_TRUE(agrees("study:gradient depth=10 sigmoid.best = 9.54e-7"));
    EXPECT_TRUE(agrees("study:layer sigmoid.condition = 577.3")); // which is not among the study's own
    const Session session =
        session_of("view = 'study'\n[study]\nstudy = 'gradient'\n[study.settings.gradient]\ndepth = 10\n");
    EXPECT_TRUE(agrees("study:gradient tanh.typical = 5.58e-4", session));
    EXPECT_TRUE(agrees("study:gradient depth=1 tanh.typical = 0.4728", session));
    EXPECT_TRUE(agrees("study:approximation units=15 greatest_error < 0.00112"));
    EXPECT_FALSE(agrees("study:approximation units=15 greatest_error > 0.00112"));
}

// A value is rounded to the digits that are written; what has none must be met.
TEST(ExpectedNumber, AgreesToTheDigitsThatAreWritten) {
    EXPECT_TRUE(agrees("1/3 = 0.333"));
    EXPECT_FALSE(agrees("1/3 = 0.334"));
    EXPECT_FALSE(agrees("1/3 = 0.3334"));
    EXPECT_TRUE(agrees("1/3 = 1/3"));
    EXPECT_FALSE(agrees("0.6 = 1"));
    EXPECT_TRUE(agrees("0.6 = 1e0"));
    EXPECT_TRUE(agrees("12345 = 1.23e4"));
    EXPECT_FALSE(agrees("12345 = 1.24e4"));
    EXPECT_TRUE(agrees("1/0 = inf"));
    EXPECT_FALSE(agrees("-1/0 = inf"));
    EXPECT_TRUE(agrees("0/0 = nan"));
    EXPECT_FALSE(agrees("1 = nan"));
    EXPECT_TRUE(agrees("-2 = −2"));
}

TEST(ExpectedNumber, SaysWhatItCannotRead) {
    for (const char* text : {"", "f(0)", "= 1", "f(0) = ", "f(0) = one", "x = 1", "f'''(0) = 1", "a*2 = 1",
                             "study:layer = 1", "softmax'(1, 2)[1] = 1", "y[1] = 1", "(x'(0) = 1", "]=1",
                             ")=1", "f(0 = 1", "study:layer tanh tanh.mean = 0", "'(1) = 2", "f(x) = 1"})
        EXPECT_NE(refusal(text), "") << text;
    EXPECT_EQ(refusal("sigmoidd'(0) = 1"), refusal("sigmoidd'(0) = 2"));
    EXPECT_NE(refusal("study:gradients sigmoid.best = 1").find("did you mean study:gradient?"),
              std::string::npos);
    EXPECT_NE(refusal("study:layer tanh.means = 1").find("tanh.mean, "), std::string::npos);
    EXPECT_NE(refusal("softmax(1, 2)[3] = 1").find("outside {1, …, 2}"), std::string::npos);
    EXPECT_NE(refusal("softmax(1, 2; heat=1)[1] = 1").find("unknown parameter “heat”"), std::string::npos);
    EXPECT_EQ(refusal("f(0) = "), "“f(0) = ” does not say what comes out — write it like f'(0) = 0.25");
}

}} // namespace act::expected_number_test
