#include "study/all_studies.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace act::page_studies_test { namespace {

TEST(PageStudies, AreInOneEngineOrStandStill) {
    std::size_t still = 0;
    for (const Study* study : studies()) {
        const auto places =
            std::ranges::count(moving_studies, study) + std::ranges::count(long_studies, study);
        EXPECT_EQ(places, moves_in_pages(*study) ? 1 : 0) << study->id;
        EXPECT_FALSE(study->measures && moves_in_pages(*study)) << study->id;
        still += moves_in_pages(*study) ? 0U : 1U;
    }
    EXPECT_EQ(still, 2U);
}

}} // namespace act::page_studies_test
