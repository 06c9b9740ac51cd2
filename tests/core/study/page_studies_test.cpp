#include "study/all_studies.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace act { namespace {

TEST(PageStudies, AreAllButThoseThatMeasure) {
    for (const Study* study : studies()) {
        const auto places =
            std::ranges::count(moving_studies, study) + std::ranges::count(long_studies, study);
        EXPECT_EQ(places, study->measures ? 0 : 1) << study->id;
    }
}

}} // namespace act
