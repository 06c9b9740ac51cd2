#include "base/expects.h"

#include "base/result.h"
#include "expression/typed.h"

#include <gtest/gtest.h>

namespace act::expects_test { namespace {

constexpr int half(int even) {
    expects(even % 2 == 0, "only even numbers have halves");
    return even / 2;
}
static_assert(half(4) == 2);

TEST(ExpectsDeathTest, StopsWithOneLineInEveryBuild) {
    EXPECT_EQ(half(6), 3);
    EXPECT_DEATH(half(7),
                 "^activarium: only even numbers have halves \\(.*expects_test.cpp:[0-9]+\\); this is a "
                 "mistake in the program\n$");
}

TEST(ExpectsDeathTest, GuardsTheOtherSideOfAResult) {
    const Result<int> none(Error{Problem::bad_size, "1x1"});
    EXPECT_DEATH(static_cast<void>(none.value()), "the other side of a Result");
}

TEST(ExpectsDeathTest, GuardsFunctionsThatARepertoireLacks) {
    EXPECT_DEATH(static_cast<void>(known_in(catalogue_alone(), "my-swish")), "repertoire");
}

}} // namespace act::expects_test
