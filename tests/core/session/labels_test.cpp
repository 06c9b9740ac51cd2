#include "session/labels.h"

#include <gtest/gtest.h>

namespace act::labels_test { namespace {

TEST(Names, FollowTheOrderOfTheEnumerators) {
    EXPECT_EQ(label_of(ViewId::gallery), Text::view_gallery);
    EXPECT_EQ(label_of(Language::chinese), Text::language_chinese);
    EXPECT_EQ(label_of(ThemeId::document), Text::theme_document);
    EXPECT_EQ(label_of(Family::gated), Text::family_gated);
    EXPECT_EQ(label_of(Family::other), Text::family_other);
    EXPECT_EQ(label_of(Convention::mlx), Text::convention_mlx);
    EXPECT_EQ(label_of(Convention::mean), Text::convention_mean);
    EXPECT_EQ(label_of(Monotone::decreasing), Text::monotone_decreasing);
    EXPECT_EQ(label_of(Parity::odd), Text::parity_odd);
}

}} // namespace act::labels_test
