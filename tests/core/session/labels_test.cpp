#include "i18n/property_texts.h"
#include "i18n/session_texts.h"
#include "session/labels.h"

#include <gtest/gtest.h>

namespace act::labels_test { namespace {

TEST(Names, FollowTheOrderOfTheEnumerators) {
    EXPECT_EQ(label_of(ViewId::gallery), SessionText::view_gallery);
    EXPECT_EQ(label_of(Language::chinese), SessionText::language_chinese);
    EXPECT_EQ(label_of(ThemeId::document), SessionText::theme_document);
    EXPECT_EQ(label_of(Family::gated), SessionText::family_gated);
    EXPECT_EQ(label_of(Family::other), SessionText::family_other);
    EXPECT_EQ(label_of(Convention::mlx), SessionText::convention_mlx);
    EXPECT_EQ(label_of(Convention::mean), SessionText::convention_mean);
    EXPECT_EQ(label_of(Monotone::decreasing), PropertyText::monotone_decreasing);
    EXPECT_EQ(label_of(Parity::odd), PropertyText::parity_odd);
}

}} // namespace act::labels_test
