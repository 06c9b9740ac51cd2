#include "base/indirect_members.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <utility>

namespace act {

template class Indirect<std::string>;

namespace indirect_test { namespace {

struct Holder {
    Indirect<std::string> name = {};
    bool operator==(const Holder&) const = default;
};

TEST(Indirect, IsCopiedAndComparedAsItsValue) {
    Holder first;
    EXPECT_EQ(first.name, std::string()) << "the value's own beginning";
    first.name = std::string("elu");
    Holder second = first;
    EXPECT_EQ(second, first);
    second.name->append("s");
    EXPECT_NE(second, first);
    EXPECT_EQ(first.name, std::string("elu")) << "a copy has a value of its own";
    second = first;
    EXPECT_EQ(second, first);
}

TEST(Indirect, IsItsValueWhereOneIsAskedFor) {
    Holder holder{std::string("relu")};
    std::string& same = holder.name;
    same = "gelu";
    EXPECT_EQ(*std::as_const(holder).name, "gelu");
    EXPECT_EQ(std::invoke(apart<&Holder::name>, holder), "gelu");
}

TEST(Indirect, CanBeAssignedToAfterItWasMovedFrom) {
    Holder from{std::string("tanh")};
    const Holder to = std::move(from);
    EXPECT_EQ(to.name, std::string("tanh"));
    from = to;
    EXPECT_EQ(from, to);
    Holder taken = std::move(from);
    from.name = std::string("silu");
    EXPECT_EQ(from.name, std::string("silu"));
    EXPECT_EQ(taken, to);
}

}} // namespace indirect_test
} // namespace act
