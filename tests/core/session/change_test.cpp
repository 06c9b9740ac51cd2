#include "session/change.h"
#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"

#include <gtest/gtest.h>

namespace act::change_test { namespace {

std::string english(const Session& before, const Session& after) {
    return change_between(before, after, Language::english);
}

TEST(Change, NamesTheParameterAndBothItsValues) {
    Session before;
    Session after = before;
    set_value(after, *find("elu"), 0, 1.5);
    EXPECT_EQ(english(before, after), "alpha 1 → 1.5");
}

TEST(Change, NamesThePointThatCameWentOrMoved) {
    Session none;
    Session one = none;
    one.explore->pinned.places = {1.0};
    Session moved = one;
    moved.explore->pinned.places = {1.5};
    EXPECT_EQ(english(none, one), "Pinned points: + x = 1");
    EXPECT_EQ(english(one, none), "Pinned points: − x = 1");
    EXPECT_EQ(english(one, moved), "x1 1 → 1.5");
    Session equal = none;
    equal.explore->axes.equal = true;
    EXPECT_EQ(english(none, equal), "Equal scale 1:1: on");
}

TEST(Change, NamesBothFunctions) {
    Session before;
    Session after = before;
    after.explore->activation = "gelu";
    EXPECT_EQ(english(before, after), "ELU → GELU");
}

TEST(Change, SaysOnlyThatItIsAnotherSession) {
    Session before;
    Session after = before;
    after.explore->activation = "gelu";
    after.document = 1;
    EXPECT_EQ(english(before, after), "Another session");
}

TEST(Change, SpeaksTheLanguageOfTheWindow) {
    Session before;
    Session after = before;
    after.theme = ThemeId::dark;
    EXPECT_EQ(english(before, after), "Theme: Dark");
    EXPECT_EQ(change_between(before, after, Language::chinese), "主题：深色");
}

TEST(Change, NamesWhatJoinedOrLeftTheComparison) {
    Session before;
    Session after = before;
    after.compare->functions.push_back({.activation = "mish"});
    EXPECT_EQ(english(before, after), "Compare: + Mish");
    EXPECT_EQ(english(after, before), "Compare: − Mish");
}

TEST(Change, NamesTheNeuronsNumber) {
    Session before;
    Session after = before;
    after.compose->neurons[1].weight = 3.0;
    EXPECT_EQ(english(before, after), "B w −2 → 3");
}

TEST(Change, SaysWhichEntryOfAListItIs) {
    Session before;
    Session after = before;
    after.compare->functions[2].hidden = true;
    EXPECT_EQ(english(before, after), "ELU Show curve: off");
    after = before;
    after.compose->key_frames.push_back(after.compose->neurons);
    EXPECT_EQ(english(before, after), "Key frames 0 → 1");
    after = before;
    std::swap(after.compare->functions[0], after.compare->functions[1]);
    EXPECT_EQ(english(before, after), "Compare");
}

TEST(Change, LeavesOutTheWindowsThatComeWithAFunction) {
    Session before;
    Session after = before;
    after.explore->windows.x = {-1.0, 1.0};
    EXPECT_EQ(english(before, after), "View moved or zoomed");
    after.explore->activation = "gelu";
    EXPECT_EQ(english(before, after), "ELU → GELU");
}

TEST(Change, SaysThatThereIsMore) {
    Session before;
    Session after = before;
    after.explore->activation = "gelu";
    after.theme = ThemeId::dark;
    EXPECT_EQ(english(before, after), "ELU → GELU and more");
}

TEST(Change, IsNothingBetweenEqualSessions) {
    EXPECT_EQ(english(Session{}, Session{}), "");
}

}} // namespace act::change_test
