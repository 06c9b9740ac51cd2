#include "base/result.h"

#include <gtest/gtest.h>

namespace act::result_test { namespace {

TEST(Result, HoldsAValue) {
    const Result<int> result = 3;
    EXPECT_TRUE(result.ok());
    EXPECT_EQ(*result, 3);
}

TEST(Result, HoldsAnError) {
    const Result<int> result = Error{.problem = Problem::not_a_number, .subject = "--at"};
    EXPECT_FALSE(result);
    EXPECT_EQ(result.error().subject, "--at");
}

TEST(Result, OfAnErrorTypeTellsTheSidesApart) {
    const Result<std::string> result = std::string("text");
    EXPECT_EQ(result->size(), 4U);
}

TEST(Problem, OnlyTheMachineIsAtFaultForUnwritableTargets) {
    EXPECT_TRUE(is_machine_fault(Problem::cannot_write));
    EXPECT_TRUE(is_machine_fault(Problem::no_display));
    EXPECT_FALSE(is_machine_fault(Problem::cannot_read));
    EXPECT_FALSE(is_machine_fault(Problem::unknown_activation));
}

}} // namespace act::result_test
