#include "base/memo.h"

#include <gtest/gtest.h>

namespace act::memo_test { namespace {

TEST(Memo, MakesAValueOncePerKey) {
    Memo<int, int> square;
    const auto make = [](int x) { return x * x; };
    EXPECT_EQ(square.get(3, make), 9);
    EXPECT_EQ(square.get(3, make), 9);
    EXPECT_EQ(square.made(), 1);
    EXPECT_EQ(square.get(4, make), 16);
    EXPECT_EQ(square.made(), 2);
}

}} // namespace act::memo_test
