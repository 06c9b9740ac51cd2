#include "dialogs/chooser_list.h"

#include "support/environment.h"

#include <gtest/gtest.h>

namespace act { namespace {

TEST(ChooserList, SaysSizesShortly) {
    EXPECT_EQ(size_text(0), "0 B");
    EXPECT_EQ(size_text(999), "999 B");
    EXPECT_EQ(size_text(4200), "4.2 kB");
    EXPECT_EQ(size_text(1'300'000), "1.3 MB");
    EXPECT_EQ(size_text(2'500'000'000), "2.5 GB");
}

TEST(ChooserList, SaysWhenAFileWasChanged) {
    const EnvironmentValue zone("TZ", "UTC");
    tzset();
    EXPECT_EQ(date_text(1'700'000'000), "2023-11-14 22:13");
}

}} // namespace act
