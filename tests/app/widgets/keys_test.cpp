#include "widgets/keys.h"

#include <gtest/gtest.h>

namespace act::keys_test { namespace {

TEST(Keys, AreWrittenAsPeopleKnowThem) {
    EXPECT_EQ(name_of(Shortcut{letter('C'), true, true}), "Ctrl+Shift+C");
    EXPECT_EQ(name_of(Shortcut{Key::f11}), "F11");
    EXPECT_EQ(name_of(Shortcut{letter('='), true}), "Ctrl++");
    EXPECT_EQ(name_of(Shortcut{Key::right}), "→");
    EXPECT_EQ(name_of(Shortcut{Key::remove}), "Del");
    EXPECT_EQ(name_of(Shortcut{}), "");
}

}} // namespace act::keys_test
