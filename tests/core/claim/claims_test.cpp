#include "claim/claim.h"

#include "activation/catalogue.h"
#include "study/study.h"
#include "vector/vector_catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

namespace act::claims_test { namespace {

bool is_kebab(std::string_view id) {
    return !id.empty() && std::ranges::all_of(id, [](unsigned char c) {
        return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '-';
    });
}

bool is_known(std::string_view subject) {
    if (subject.starts_with(study_prefix)) return find_study(subject) != nullptr;
    const Activation* activation = find(subject);
    const VectorFunction* function = find_vector(subject);
    return (activation != nullptr && activation->id == subject)
           || (function != nullptr && function->id == subject);
}

TEST(Claims, HaveTheVerdictThatTheirNumbersMake) {
    for (const Claim& claim : claims()) {
        const CheckedClaim checked = check(claim);
        EXPECT_TRUE(checked.holds()) << claim.id << " is stated as " << name_of(claim.verdict)
                                     << ", computed as " << name_of(checked.verdict);
    }
}

TEST(Claims, AreWholeInBothLanguages) {
    std::set<std::string_view> ids;
    for (const Claim& claim : claims()) {
        EXPECT_TRUE(is_kebab(claim.id)) << claim.id;
        EXPECT_TRUE(ids.insert(claim.id).second) << claim.id;
        for (const Phrase& phrase : {claim.sentence, claim.reason}) {
            EXPECT_TRUE(phrase.en.ends_with('.')) << claim.id << ": " << phrase.en;
            EXPECT_TRUE(phrase.zh.ends_with("。")) << claim.id << ": " << phrase.zh;
            EXPECT_LE(phrase.en.size(), 320U) << claim.id; // a card has room for a few lines
        }
        EXPECT_FALSE(claim.subjects.empty()) << claim.id;
        for (const std::string_view subject : claim.subjects)
            EXPECT_TRUE(is_known(subject)) << claim.id << ": " << subject;
        for (const ClaimCase& each : claim.cases) {
            EXPECT_FALSE(each.what.en.empty() || each.what.zh.empty()) << claim.id;
            EXPECT_NE(each.computed, nullptr) << claim.id;
            const double claimed = each.claimed.value_or(0.0);
            EXPECT_TRUE(!each.is_question || claimed == 0.0 || claimed == 1.0) << claim.id;
        }
    }
    EXPECT_GE(ids.size(), 60U);
}

TEST(Claims, AreTheDocumentsInTheirOrder) {
    EXPECT_TRUE(std::ranges::is_sorted(claims(), {}, &Claim::document));
    for (const SourceRecord& document : source_documents()) {
        EXPECT_FALSE(document.title.en.empty() || document.title.zh.empty()) << document.id;
        EXPECT_GE(std::ranges::count_if(
                      claims(), [&](const Claim& claim) { return &record_of(claim.document) == &document; }),
                  10)
            << document.id;
    }
}

TEST(Claims, AreFoundByWhatTheyAreAbout) {
    EXPECT_EQ(find_claim("elu-as-maximum")->document, SourceDocument::pytorch_course);
    EXPECT_EQ(find_claim("no-such-claim"), nullptr);
    // What the documents draw, define or name.
    for (const std::string_view id : {"identity", "step", "relu", "relu6", "leaky-relu", "prelu", "rrelu",
                                      "elu", "selu", "celu", "sigmoid", "tanh", "hardtanh", "softplus",
                                      "swish", "mish", "softmax", "study:gradient", "study:training"})
        EXPECT_FALSE(claims_about(id).empty()) << id;
    EXPECT_TRUE(claims_about("gaussian").empty());
    for (const Claim* claim : claims_about("elu"))
        EXPECT_GT(std::ranges::count(claim->subjects, "elu"), 0) << claim->id;
}

TEST(Claims, ContradictEachOtherInQuestions) {
    for (const Contradiction& each : contradictions()) {
        EXPECT_TRUE(each.question.en.ends_with('?')) << each.question.en;
        EXPECT_TRUE(each.question.zh.ends_with("？")) << each.question.zh;
        EXPECT_GE(each.claims.size(), 2U) << each.question.en;
        for (const std::string_view id : each.claims) {
            ASSERT_NE(find_claim(id), nullptr) << id;
            EXPECT_EQ(contradiction_of(*find_claim(id)), &each) << id; // in one question only
        }
    }
    EXPECT_EQ(contradiction_of(*find_claim("relu-array")), nullptr);
}

// One claim each of cases that agree, differ, or do not decide.
constexpr ClaimCase agreeing{.what = {"a", "a"}, .claimed = 1.0, .computed = [] { return 1.0; }};
constexpr ClaimCase differing{.what = {"b", "b"}, .claimed = 2.0, .computed = [] { return 1.0; }};
constexpr ClaimCase informing{.what = {"c", "c"}, .computed = [] { return 3.0; }};
constexpr ClaimCase beside{
    .what = {"d", "d"}, .claimed = 1.0, .computed = [] { return 1.0; }, .decides = false};

Verdict verdict_by(std::initializer_list<ClaimCase> cases) {
    return check({.id = "made-up", .cases = cases}).verdict;
}

TEST(ClaimVerdict, FollowsFromTheCasesThatDecide) {
    EXPECT_EQ(verdict_by({}), Verdict::open);
    EXPECT_EQ(verdict_by({informing}), Verdict::open);
    EXPECT_EQ(verdict_by({beside}), Verdict::open);
    EXPECT_EQ(verdict_by({agreeing, informing}), Verdict::right);
    EXPECT_EQ(verdict_by({agreeing, differing}), Verdict::conditional);
    EXPECT_EQ(verdict_by({differing, beside, informing}), Verdict::wrong);
    const Claim claim{.id = "made-up", .verdict = Verdict::right, .cases = {differing}};
    EXPECT_FALSE(check(claim).holds());
}

TEST(ClaimVerdict, TakesNumbersAsEqualWithinTheTolerance) {
    const ClaimCase about{.claimed = 0.5, .tolerance = 0.25};
    EXPECT_TRUE(agrees(about, 0.75));
    EXPECT_FALSE(agrees(about, 0.7500001));
    EXPECT_FALSE(agrees(about, unknown));
    EXPECT_TRUE(agrees({.claimed = infinity}, infinity));
    EXPECT_FALSE(agrees({.claimed = infinity}, -infinity));
    EXPECT_FALSE(agrees({.claimed = 1.0, .tolerance = infinity}, unknown));
    EXPECT_TRUE(agrees({.claimed = unknown}, unknown));
    EXPECT_TRUE(agrees({}, unknown));
}

TEST(ClaimCases, AreSaidAsNumbersOrAsYesAndNo) {
    EXPECT_EQ(case_text({.digits = 3}, 0.0265922, Language::english), "0.0266");
    EXPECT_EQ(case_text({.is_question = true}, 1.0, Language::english), "yes");
    EXPECT_EQ(case_text({.is_question = true}, 0.0, Language::chinese), "否");
}

}} // namespace act::claims_test
