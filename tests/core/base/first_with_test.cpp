#include "base/first_with.h"

#include <gtest/gtest.h>

#include <array>
#include <string_view>
#include <vector>

namespace act::first_with_test { namespace {

struct Fruit {
    std::string_view name;
    int price;
};

TEST(FirstWith, IsThePlaceOfTheFirstElementWithThatValue) {
    static constexpr std::array fruits{Fruit{"fig", 2}, Fruit{"pear", 1}, Fruit{"plum", 1}};
    static_assert(first_with(fruits, 1, &Fruit::price) == fruits.data() + 1);
    EXPECT_EQ(first_with(fruits, "plum", &Fruit::name), fruits.data() + 2);
    EXPECT_EQ(first_with(fruits, "apple", &Fruit::name), nullptr);
}

TEST(FirstWith, ChangesTheElementThatItFinds) {
    std::vector<int> numbers{3, 5, 5};
    *first_with(numbers, 5) = 8;
    EXPECT_EQ(numbers, (std::vector{3, 8, 5}));
    numbers.clear();
    EXPECT_EQ(first_with(numbers, 5), nullptr);
}

}} // namespace act::first_with_test
