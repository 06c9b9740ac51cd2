#include "widgets/fuzzy.h"

#include <gtest/gtest.h>

namespace act { namespace {

TEST(Fuzzy, FindsLettersInTheirOrder) {
    EXPECT_TRUE(fuzzy_rank("lrl", "Leaky ReLU"));
    EXPECT_TRUE(fuzzy_rank("leaky_relu", "Leaky ReLU"));
    EXPECT_FALSE(fuzzy_rank("ulr", "Leaky ReLU"));
    EXPECT_FALSE(fuzzy_rank("relux", "ReLU"));
}

TEST(Fuzzy, FindsChineseWords) {
    EXPECT_TRUE(fuzzy_rank("导出", "导出所有图形"));
    EXPECT_FALSE(fuzzy_rank("主题", "导出所有图形"));
}

TEST(Fuzzy, PutsTheStartOfWordsBeforeTheirMiddle) {
    EXPECT_GT(fuzzy_rank("dark", "Theme: Dark"), fuzzy_rank("dark", "Odd arrangement of keys"));
    EXPECT_GT(fuzzy_rank("tl", "Tangent line"), fuzzy_rank("tl", "Fractal, metal"));
}

TEST(Fuzzy, PutsTheShorterOfEqualMatchesFirst) {
    EXPECT_GT(fuzzy_rank("elu", "ELU"), fuzzy_rank("elu", "ELU, parametric"));
}

TEST(Fuzzy, FindsEverythingWithoutAQuery) {
    EXPECT_EQ(fuzzy_rank("", "anything"), 0.0);
    EXPECT_EQ(fuzzy_rank("  ", ""), 0.0);
}

}} // namespace act
