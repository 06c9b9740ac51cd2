#include "base/fixed_list.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace act::fixed_list_test { namespace {

TEST(FixedList, IsAConstant) {
    constexpr FixedList<int, 3> list{1, 2};
    static_assert(list.size() == 2 && list[1] == 2 && !list.empty());
    EXPECT_EQ(*list.begin(), 1);
    EXPECT_EQ(list.end() - list.begin(), 2);
}

TEST(FixedList, RefusesMoreThanItsCapacity) {
    FixedList<int, 1> list{1};
    EXPECT_THROW(list.push_back(2), std::out_of_range);
    EXPECT_EQ(list.size(), 1U);
}

}} // namespace act::fixed_list_test
