#include "session/session_file.h"
#include "session/vectors.h"

#include <gtest/gtest.h>

namespace act::vectors_test { namespace {

Session with_vectors(Vectors vectors) {
    Session session;
    session.view = ViewId::vector;
    session.vectors = std::move(vectors);
    return session;
}

TEST(Vectors, AreReadAsTheyWerePrinted) {
    const Session session =
        with_vectors({.function = "gumbel-softmax",
                      .logits = {3.0, 1.0, 0.2, 0.5, 2.5, -2.0},
                      .rows = 2,
                      .along = Along::columns,
                      .slice = 2,
                      .offset = 88.7,
                      .beside = true,
                      .parameters = {{"gumbel-softmax", {{"seed", 7.0}, {"temperature", 0.5}}}}});
    EXPECT_EQ(parse_session(print_session(session), "s").value(), session);
}

TEST(Vectors, RefuseMoreLogitsThanFitTheScreen) {
    EXPECT_FALSE(parse_session("activarium = 1\n[vector]\nlogits = [1,2,3,4,5,6,7,8,9,10,11,12,13]", "s"));
    EXPECT_TRUE(parse_session("activarium = 1\n[vector]\nlogits = [1,2,3,4,5,6,7,8,9,10,11,12]", "s"));
}

TEST(Vectors, RefuseWhatIsNoLogit) {
    for (const char* logits : {"[]", "[1.0, nan]", "[20000.0]", "[\"1\"]", "3.0"})
        EXPECT_FALSE(parse_session(std::string("activarium = 1\n[vector]\nlogits = ") + logits, "s"))
            << logits;
}

TEST(Vectors, RefuseRowsThatDoNotDivideTheLogits) {
    EXPECT_FALSE(parse_session("activarium = 1\n[vector]\nlogits = [1, 2, 3]\nrows = 2", "s"));
}

TEST(Vectors, RefuseParametersThatAreNotLegal) {
    EXPECT_FALSE(parse_session("activarium = 1\n[vector.parameters]\nsoftmax = { temperature = 0.0 }", "s"));
    EXPECT_FALSE(parse_session("activarium = 1\n[vector.parameters]\nsoftmax = { warmth = 1.0 }", "s"));
    EXPECT_FALSE(parse_session("activarium = 1\n[vector.parameters]\ngumbel-softmax = { seed = 1.5 }", "s"));
}

TEST(Vectors, ShowOneRowOneColumnOrAll) {
    Vectors vectors{.logits = {1.0, 2.0, 3.0, 4.0, 5.0, 6.0}, .rows = 2, .slice = 1};
    EXPECT_EQ(shown_places(vectors), (std::vector<std::size_t>{3, 4, 5}));
    vectors.along = Along::columns;
    EXPECT_EQ(shown_places(vectors), (std::vector<std::size_t>{1, 4}));
    vectors.along = Along::whole;
    EXPECT_EQ(shown_places(vectors).size(), 6U);
}

TEST(Vectors, ShowTheLastRowWhereTheChosenOneIsGone) {
    const Vectors vectors{.logits = {1.0, 2.0, 3.0, 4.0}, .rows = 2, .slice = 5};
    EXPECT_EQ(shown_places(vectors), (std::vector<std::size_t>{2, 3}));
}

}} // namespace act::vectors_test
