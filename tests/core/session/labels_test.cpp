#include "session/labels.h"

#include "view/words.h"

#include <gtest/gtest.h>

namespace act { namespace {

TEST(Names, FollowTheOrderOfTheEnumerators) {
    EXPECT_EQ(label_of(View::gallery), Text::view_gallery);
    EXPECT_EQ(label_of(Language::chinese), Text::language_chinese);
    EXPECT_EQ(label_of(ThemeId::document), Text::theme_document);
    EXPECT_EQ(label_of(Family::gated), Text::family_gated);
    EXPECT_EQ(label_of(Family::other), Text::family_other);
    EXPECT_EQ(label_of(Convention::mlx), Text::convention_mlx);
    EXPECT_EQ(label_of(Convention::mean), Text::convention_mean);
    EXPECT_EQ(label_of(Monotone::decreasing), Text::monotone_decreasing);
    EXPECT_EQ(label_of(Parity::odd), Text::parity_odd);
}

TEST(Words, HeadEveryFamily) {
    const Words words = words_in(Language::chinese);
    ASSERT_EQ(words.families.size(), static_cast<std::size_t>(Family::other) + 1);
    EXPECT_EQ(words.families.front(), "基础");
    EXPECT_EQ(words.derivative, "导数");
}

TEST(Words, InEnglishAreTheDefaultsOfFigures) {
    Words defaults;
    defaults.families = words_in(Language::english).families;
    const Words words = words_in(Language::english);
    EXPECT_EQ(words.function, defaults.function);
    EXPECT_EQ(words.gallery_caption, defaults.gallery_caption);
    EXPECT_EQ(words.explore_description, defaults.explore_description);
    EXPECT_EQ(words.gallery_description, defaults.gallery_description);
}

}} // namespace act
