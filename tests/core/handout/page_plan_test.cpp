#include "handout/page_plan.h"

#include <gtest/gtest.h>

namespace act::page_plan_test { namespace {

constexpr PageHeights pages{.first = 660.0, .others = 700.0, .gap = 20.0};

double height_of(const std::vector<PlannedStep>& steps, const PlannedPage& page) {
    double height = 20.0 * static_cast<double>(page.count - 1);
    for (std::size_t i = page.first; i < page.first + page.count; ++i)
        height += steps[i].texts + page.stretch * steps[i].figure;
    return height;
}

TEST(PagePlan, LowersFiguresSoThatTwoStepsFillAPage) {
    // 2·(120 + 260) + 20 is more than a page, and one step half of it.
    const std::vector<PlannedStep> steps(5, {120.0, 260.0});
    const std::vector<PlannedPage> plan = plan_pages(steps, pages);
    ASSERT_EQ(plan.size(), 3U);
    EXPECT_EQ(plan[0].count + plan[1].count + plan[2].count, 5U);
    for (std::size_t i = 0; i + 1 < plan.size(); ++i)
        EXPECT_NEAR(height_of(steps, plan[i]), i == 0 ? pages.first : pages.others, 1e-9);
    EXPECT_LE(plan[2].stretch, 1.0) << "the last page may end early";
}

TEST(PagePlan, KeepsEveryPageWithinItsHeight) {
    for (const double texts : {30.0, 90.0, 200.0})
        for (const double figure : {120.0, 200.0, 330.0})
            for (std::size_t count = 1; count < 9; ++count) {
                const std::vector<PlannedStep> steps(count, {texts, figure});
                const std::vector<PlannedPage> plan = plan_pages(steps, pages);
                std::size_t next = 0;
                for (const PlannedPage& page : plan) {
                    EXPECT_EQ(page.first, next);
                    next += page.count;
                    EXPECT_LE(height_of(steps, page), (page.first == 0 ? pages.first : pages.others) + 1e-9);
                    EXPECT_GE(page.stretch, least_stretch);
                    EXPECT_LE(page.stretch, most_stretch);
                }
                EXPECT_EQ(next, count);
            }
}

TEST(PagePlan, GivesAStepThatFitsNoPageOneForItself) {
    const std::vector<PlannedStep> steps{{100.0, 100.0}, {900.0, 100.0}, {100.0, 100.0}};
    const std::vector<PlannedPage> plan = plan_pages(steps, pages);
    ASSERT_EQ(plan.size(), 3U);
    EXPECT_EQ(plan[1].stretch, least_stretch);
    EXPECT_TRUE(plan_pages({}, pages).empty());
}

}} // namespace act::page_plan_test
