#include "base/named.h"

#include <gtest/gtest.h>

#include <array>

namespace act::listed_test { namespace {

constexpr std::array<std::string_view, 3> words{"png", "svg", "pdf"};

TEST(Listed, PutsCommasBetweenWords) {
    EXPECT_EQ(listed(words), "png, svg, pdf");
    EXPECT_EQ(listed(words, "|"), "png|svg|pdf");
}

TEST(Listed, TakesAnotherTextBeforeTheLast) {
    EXPECT_EQ(listed(words, ", ", " or "), "png, svg or pdf");
}

TEST(Listed, PutsNothingAroundOneWordOrNone) {
    EXPECT_EQ(listed(std::span(words).first(1), ", ", " or "), "png");
    EXPECT_EQ(listed({}, ", ", " or "), "");
}

}} // namespace act::listed_test
