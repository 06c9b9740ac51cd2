// The Vector view used by mouse and keys, without a window.

#include "support/headless_desk.h"
#include "views/vector/vector_actions.h"
#include "views/vector/vector_panels.h"

#include <gtest/gtest.h>

namespace act::vector_test { namespace {

Session vectors() {
    Session session;
    session.view = ViewId::vector;
    return session;
}

TEST(VectorPanel, MovesALogitWithItsBar) {
    HeadlessDesk desk(vectors());
    desk.drag("vector/bar 3", {0.5F, 0.6F}, {0.5F, 0.2F});
    const Vectors& after = desk.session().vectors;
    EXPECT_GT(after.logits[2], 0.5);
    EXPECT_EQ(after.logits[1], 1.0);
    desk.key('Z', true);
    EXPECT_EQ(desk.session().vectors, Vectors{}) << "one drag is one step";
}

TEST(VectorPanel, KeepsTheHeightsWhileABarIsDragged) {
    HeadlessDesk desk(vectors());
    desk.point("vector/bar 3", {0.5F, 0.6F});
    desk.press();
    desk.frames(2);
    const auto held = desk.workspace().parts.of<VectorPart>().bars.held;
    ASSERT_EQ(held.size(), 3U);
    desk.point("top bar/undo");
    EXPECT_EQ(desk.workspace().parts.of<VectorPart>().bars.held, held);
    EXPECT_LE(desk.session().vectors.logits[2], held[0].high) << "a bar stays inside its plot";
    desk.release();
    desk.frames(2);
    EXPECT_TRUE(desk.workspace().parts.of<VectorPart>().bars.held.empty());
}

TEST(VectorPanel, StepsTheSelectedBarByATenth) {
    HeadlessDesk desk(vectors());
    desk.click("vector/bar 1");
    EXPECT_EQ(desk.session().vectors, Vectors{}) << "a click alone moves nothing";
    desk.key(Key::up);
    EXPECT_EQ(desk.session().vectors.logits[0], 3.1);
    desk.key(Key::right);
    desk.key(Key::up);
    EXPECT_EQ(desk.session().vectors.logits[1], 1.1);
}

TEST(VectorPanel, TakesATypedLogit) {
    HeadlessDesk desk(vectors());
    desk.click("vector/logit 1");
    desk.key('A', true);
    desk.type("-2.5");
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().vectors.logits[0], -2.5);
}

TEST(VectorPanel, AddsAnEntry) {
    HeadlessDesk desk(vectors());
    desk.click("vector/more");
    EXPECT_EQ(desk.session().vectors.logits.size(), 6U);
}

TEST(VectorPanel, SaysTheEntryUnderTheMouse) {
    HeadlessDesk desk(vectors());
    desk.point("vector/jacobian", {0.1F, 0.1F});
    desk.frames(3);
    EXPECT_EQ(desk.workspace().parts.of<VectorPart>().pointed, "J[1][1] = ∂y₁/∂z₁ = 0.237");
}

TEST(VectorPanel, MakesNothingAnewWhenNothingChanges) {
    HeadlessDesk desk(vectors());
    desk.frames(3);
    const int steps = desk.workspace().parts.of<VectorPart>().steps.made();
    const int jacobian = desk.workspace().parts.of<VectorPart>().jacobian.made();
    desk.frames(5);
    EXPECT_EQ(desk.workspace().parts.of<VectorPart>().steps.made(), steps);
    EXPECT_EQ(desk.workspace().parts.of<VectorPart>().jacobian.made(), jacobian);
}

TEST(VectorPanel, ShowsEveryFunctionAtEverySize) {
    for (const ImVec2 size : {ImVec2{960.0F, 640.0F}, ImVec2{1920.0F, 1080.0F}})
        for (const char* id : {"softmax", "softmax2d", "gumbel-softmax", "logsumexp", "crelu", "reglu"}) {
            Session session = vectors();
            session.vectors = {.function = id, .logits = {1.0, -1.0}, .beside = true};
            HeadlessDesk desk(session, size);
            desk.frames(3);
            EXPECT_EQ(desk.session(), session) << id;
        }
}

TEST(VectorActions, AddAColumnToEveryRow) {
    Session session = vectors();
    session.vectors.logits = {1.0, 2.0, 3.0, 4.0};
    session.vectors.rows = 2;
    add_entry(session);
    EXPECT_EQ(session.vectors.logits, (std::vector<double>{1.0, 2.0, 0.0, 3.0, 4.0, 0.0}));
    remove_entry(session);
    EXPECT_EQ(session.vectors.logits, (std::vector<double>{1.0, 2.0, 3.0, 4.0}));
}

TEST(VectorActions, AddARowWhereColumnsAreShown) {
    Session session = vectors();
    session.vectors.logits = {1.0, 2.0, 3.0, 4.0};
    session.vectors.rows = 2;
    session.vectors.along = Along::columns;
    add_entry(session);
    EXPECT_EQ(session.vectors.rows, 3U);
    EXPECT_EQ(session.vectors.columns(), 2U);
}

TEST(VectorActions, KeepAtLeastOneEntryAndAtMostTwelve) {
    Session session = vectors();
    for (int i = 0; i < 20; ++i)
        remove_entry(session);
    EXPECT_EQ(session.vectors.logits.size(), 1U);
    for (int i = 0; i < 20; ++i)
        add_entry(session);
    EXPECT_EQ(session.vectors.logits.size(), most_logits);
}

}} // namespace act::vector_test
