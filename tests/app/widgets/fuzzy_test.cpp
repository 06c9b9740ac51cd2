#include "widgets/fuzzy.h"

#include <gtest/gtest.h>

namespace act::fuzzy_test { namespace {

Answer answer(std::string_view query, std::string_view name) {
    return match(query, name).answer;
}

TEST(Fuzzy, TellsHowANameAnswers) {
    EXPECT_EQ(answer("elu", "ELU"), Answer::whole);
    EXPECT_EQ(answer("leaky_relu", "Leaky ReLU"), Answer::whole);
    EXPECT_EQ(answer("sig", "Sigmoid"), Answer::beginning);
    EXPECT_EQ(answer("relu", "Leaky ReLU"), Answer::word_start);
    EXPECT_EQ(answer("lu", "ReLU"), Answer::word_start);
    EXPECT_EQ(answer("elu", "ReLU"), Answer::inside);
    EXPECT_EQ(answer("sd", "Second derivative"), Answer::initials);
    EXPECT_EQ(answer("tanli", "Tangent line"), Answer::initials);
    EXPECT_EQ(answer("relux", "Softplus"), Answer::none);
}

TEST(Fuzzy, ForgivesOneCharacter) {
    for (const char* typed : {"sigmiod", "sigmod", "sigmooid", "sigmuid", "isgmoid", "sigmoud"})
        EXPECT_EQ(answer(typed, "Log-Sigmoid"), Answer::typo) << typed;
    EXPECT_EQ(answer("sigmi", "Sigmoid"), Answer::typo) << "while it is being typed";
    EXPECT_EQ(answer("sigmdio", "Sigmoid"), Answer::none) << "two";
    EXPECT_EQ(answer("eru", "ELU"), Answer::none) << "too short";
    EXPECT_EQ(answer("双曲正功", "双曲正切"), Answer::typo);
}

TEST(Fuzzy, ComparesChineseSignBySign) {
    EXPECT_EQ(answer("双曲", "双曲正切"), Answer::beginning);
    EXPECT_EQ(answer("正切", "双曲正切"), Answer::inside);
    EXPECT_EQ(answer("主题", "导出所有图形"), Answer::none);
    // Every byte of 指数 stands in it in that order.
    EXPECT_EQ(answer("指数", "S 型函数；逻辑斯谛函数；对数几率函数；挤压函数"), Answer::none);
    EXPECT_EQ(answer("sigmoid", "对数 sigmoid"), Answer::word_start);
}

TEST(Fuzzy, OrdersAnswersAndPutsTheShorterOfEqualsFirst) {
    EXPECT_GT(match("elu", "ELU"), match("elu", "ELU, parametric"));
    EXPECT_GT(match("elu", "ELU, parametric"), match("elu", "Parametric ELU"));
    EXPECT_GT(match("elu", "Parametric ELU"), match("elu", "SELU"));
    EXPECT_GT(match("elu", "SELU"), match("elu", "Hard-CELU"));
    EXPECT_GT(match("dark", "Theme: Dark"), match("dark", "Odd arrangement of keys"));
}

TEST(Fuzzy, FindsNothingWithoutAQuery) {
    EXPECT_EQ(match("", "anything"), Match{});
    EXPECT_EQ(match(" -", "anything"), Match{});
    EXPECT_EQ(match("x", ""), Match{});
    EXPECT_EQ(match("\xff\xfe", "\xff").answer, Answer::none);
}

}} // namespace act::fuzzy_test
