#include "session/packed.h"

#include "session/compose.h"
#include "session/fields.h"
#include "support/any_session.h"
#include "support/sessions.h"

#include <gtest/gtest.h>

namespace act::packed_test { namespace {

std::optional<Session> there_and_back(const Session& session) {
    Packing packing;
    pack(packing, session);
    Unpacking from(packing.text());
    return unpack_session(from);
}

TEST(Packed, SessionsComeBackWhateverTheyHold) {
    AnyHand hand(7);
    Session session;
    for (int i = 0; i < 300; ++i) {
        hand.vary_one(session, fields<Session>);
        const auto back = there_and_back(session);
        ASSERT_TRUE(back) << i;
        ASSERT_EQ(*back, session) << i;
    }
}

TEST(Packed, TextsMayHoldAnything) {
    Session session;
    session.compose->note = "12:a 3 “Netz”\n;";
    EXPECT_EQ(there_and_back(session), session);
}

TEST(Packed, TextThatIsNoSessionIsRefused) {
    Packing packing;
    pack(packing, Session{});
    const std::string whole = packing.text();
    for (const std::string_view text :
         {std::string_view(), std::string_view("word "), std::string_view("1 2 3 "),
          std::string_view(whole).substr(0, whole.size() / 2)}) {
        Unpacking from(text);
        EXPECT_FALSE(unpack_session(from)) << text;
    }
}

TEST(Packed, ListsCannotAskForMoreThanThereIs) {
    Unpacking from("1000000000 ");
    EXPECT_EQ(from.count(), 0U);
    EXPECT_FALSE(from.is_whole());
}

}} // namespace act::packed_test
