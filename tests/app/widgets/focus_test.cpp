#include "widgets/focus.h"

#include <gtest/gtest.h>

namespace act::focus_test { namespace {

FocusStop stop(unsigned id, float x, float y, int group = 0, int layer = 0) {
    return {.id = id, .box = {x, y, 40.0F, 20.0F}, .layer = layer, .group = group};
}

std::vector<unsigned> ids(const std::vector<FocusStop>& stops) {
    std::vector<unsigned> out;
    for (const FocusStop& each : stops)
        out.push_back(each.id);
    return out;
}

TEST(Focus, ReadsLineByLineFromTheLeft) {
    const auto order = in_reading_order({stop(3, 0, 40), stop(2, 60, 4), stop(1, 0, 0), stop(4, 60, 38)});
    EXPECT_EQ(ids(order), (std::vector<unsigned>{1, 2, 3, 4}));
}

TEST(Focus, ReadsOnePartOfTheWindowAfterTheOther) {
    const auto order =
        in_reading_order({stop(3, 500, 0, 2), stop(1, 0, 300, 1), stop(4, 500, 40, 2), stop(2, 0, 400, 1)});
    EXPECT_EQ(ids(order), (std::vector<unsigned>{1, 2, 3, 4}));
}

TEST(Focus, ReachesOnlyWhatLiesOnTop) {
    const auto order = in_reading_order({stop(1, 0, 0), stop(2, 0, 30, 0, 1), stop(3, 0, 60)});
    EXPECT_EQ(ids(order), (std::vector<unsigned>{2}));
}

TEST(Focus, HasNoOrderWithoutControls) {
    EXPECT_TRUE(in_reading_order({}).empty());
}

}} // namespace act::focus_test
