#include "app/cli/command_line.h"

#include "claim/claim.h"
#include "cli/commands.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace act::claims_test { namespace {

TEST(ClaimsCommand, ListsEveryClaimUnderItsDocument) {
    const Answer answer = run({"claims"});
    EXPECT_EQ(answer.code, 0) << answer.err;
    for (const Claim& claim : claims())
        EXPECT_NE(answer.out.find(claim.sentence.en), std::string::npos) << claim.id;
    EXPECT_NE(answer.out.find("value at x = 2: 6.38906 claimed, 2;"), std::string::npos) << answer.out;
    for (const SourceRecord& document : source_documents())
        EXPECT_NE(answer.out.find(document.title.en), std::string::npos) << document.id;
}

TEST(ClaimsCommand, ListsThoseOnASubject) {
    const auto rows = [](const std::string& subject) {
        const Answer answer = run({"claims", subject, "--format", "csv"});
        EXPECT_EQ(answer.code, 0) << answer.err;
        return std::ranges::count(answer.out, '\n') - 1;
    };
    EXPECT_EQ(rows("LeakyReLU"), std::ssize(claims_about("leaky-relu")));
    EXPECT_EQ(rows("softmax"), std::ssize(claims_about("softmax")));
    EXPECT_EQ(rows("study:gradient"), std::ssize(claims_about("study:gradient")));
    EXPECT_EQ(rows("elu-as-maximum"), 1);
    EXPECT_EQ(rows("gaussian"), 0);
    EXPECT_EQ(rows("document-002"),
              std::ranges::count(claims(), SourceDocument::pytorch_course, &Claim::document));
}

TEST(ClaimsCommand, WritesTables) {
    const std::string csv = run({"claims", "elu-as-maximum", "--format", "csv"}).out;
    EXPECT_TRUE(csv.starts_with("id,document,title,claim,verdict,reason,subjects,numbers\n"
                                "elu-as-maximum,document-002,Activation functions,"))
        << csv;
    const std::string json = run({"claims", "elu-as-maximum", "--format", "json"}).out;
    EXPECT_NE(json.find("\"verdict\": \"wrong\""), std::string::npos) << json;
    EXPECT_NE(json.find("\"claimed\": 6.38905609893065, \"computed\": 2"), std::string::npos) << json;
    EXPECT_NE(json.find("\"contradicts\": [\"elu-docstring\"]"), std::string::npos) << json;
    const std::string markdown = run({"claims", "elu-as-maximum", "--format", "markdown"}).out;
    EXPECT_TRUE(markdown.starts_with("| Document | Claim | Verdict | Numbers | Why |\n")) << markdown;
    EXPECT_EQ(std::ranges::count(markdown, '\n'), 3) << markdown;
}

TEST(ClaimsCommand, ChecksEveryVerdict) {
    const Answer answer = run({"claims", "--check"});
    EXPECT_EQ(answer.code, 0) << answer.err;
    EXPECT_EQ(answer.out, std::to_string(claims().size()) + " verdicts hold\n");
    EXPECT_EQ(run({"claims", "elu-docstring", "--check"}).out, "1 verdict holds\n");
}

TEST(ClaimsCommand, EndsWithOneAndALineForEachVerdictThatDoesNotHold) {
    const Claim wrong{.id = "made-up",
                      .verdict = Verdict::right,
                      .cases = {{.claimed = 1.0, .computed = [] { return 2.0; }}}};
    const std::array<const Claim*, 2> list{&wrong, find_claim("relu-array")};
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(check_claims(list, {in, out, err}), 1);
    EXPECT_EQ(out.str(), "");
    EXPECT_TRUE(
        err.str().starts_with("activarium: made-up is stated as right, and its numbers make it wrong\n"))
        << err.str();
}

TEST(ClaimsCommand, RefusesWhatItDoesNotKnow) {
    for (const std::vector<std::string>& line : {std::vector<std::string>{"claims", "reluu"},
                                                 {"claims", "document-009"},
                                                 {"claims", "study:gradients"},
                                                 {"claims", "relu", "--format", "pdf"},
                                                 {"claims", "--check", "--format", "csv"}})
        EXPECT_TRUE(is_refused(run(line))) << line.back() << ": " << run(line).err;
}

}} // namespace act::claims_test
