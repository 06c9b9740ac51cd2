// The Vector view used by mouse and keys, without a window.

#include "session/vectors.h"
#include "support/headless_desk.h"
#include "views/vector/vector_actions.h"
#include "views/vector/vector_panels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

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
    EXPECT_LE(desk.session().vectors->logits[2], held[0].high) << "a bar stays inside its plot";
    desk.release();
    desk.frames(2);
    EXPECT_TRUE(desk.workspace().parts.of<VectorPart>().bars.held.empty());
}

TEST(VectorPanel, StepsTheSelectedBarByATenth) {
    HeadlessDesk desk(vectors());
    desk.click("vector/bar 1");
    EXPECT_EQ(desk.session().vectors, Vectors{}) << "a click alone moves nothing";
    desk.key(Key::up);
    EXPECT_EQ(desk.session().vectors->logits[0], 3.1);
    desk.key(Key::right);
    desk.key(Key::up);
    EXPECT_EQ(desk.session().vectors->logits[1], 1.1);
}

TEST(VectorPanel, TakesATypedLogit) {
    HeadlessDesk desk(vectors());
    desk.click("vector/logit 1");
    desk.key('A', true);
    desk.type("-2.5");
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().vectors->logits[0], -2.5);
}

TEST(VectorPanel, AddsAnEntry) {
    HeadlessDesk desk(vectors());
    desk.click("vector/more");
    EXPECT_EQ(desk.session().vectors->logits.size(), 6U);
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
            session.vectors = Vectors{.function = id, .logits = {1.0, -1.0}, .beside = true};
            HeadlessDesk desk(session, size);
            desk.frames(3);
            EXPECT_EQ(desk.session(), session) << id;
        }
}

constexpr float whole = 0.999F; // but for rounding

// What is shown of an item, as a share of its height.
float seen(const Item& item) {
    const float low = std::max(item.box.y, item.visible.y);
    const float high = std::min(item.box.bottom(), item.visible.bottom());
    return std::max(0.0F, high - low) / item.box.height;
}

Session vectors_in(ThemeId look, double scale, std::size_t entries) {
    Session session = vectors();
    session.theme = look;
    session.scale = scale;
    session.vectors->logits.resize(entries, 0.5);
    return session;
}

TEST(VectorPanel, IsSeenWholeBeforeAClass) {
    for (const ImVec2 size : {ImVec2{960.0F, 640.0F}, ImVec2{1366.0F, 768.0F}, ImVec2{1920.0F, 1080.0F}})
        for (const double scale : {1.0, 1.5})
            for (const std::size_t entries : {5U, 12U})
                for (const bool beside : {false, true}) {
                    Session session = vectors_in(ThemeId::projector, scale, entries);
                    session.vectors->beside = beside;
                    HeadlessDesk desk(session, size);
                    desk.frames(3);
                    EXPECT_GT(seen(desk.item("vector/jacobian figure")), whole)
                        << size.x << ", " << scale << ", " << entries << ", " << beside;
                }
}

TEST(VectorPanel, ShowsTheWholeJacobianWhereLittleIsMissing) {
    for (const ImVec2 size : {ImVec2{960.0F, 640.0F}, ImVec2{1280.0F, 800.0F}, ImVec2{1366.0F, 768.0F}})
        for (const double scale : {1.0, 1.25, 1.5}) {
            HeadlessDesk desk(vectors_in(ThemeId::paper, scale, 5), size);
            desk.frames(3);
            EXPECT_GT(seen(desk.item("vector/jacobian figure")), whole) << size.x << ", " << scale;
        }
}

// Twelve rows in half of a low window are not to be read.
TEST(VectorPanel, ScrollsRatherThanShowRowsThatCannotBeRead) {
    HeadlessDesk desk(vectors_in(ThemeId::paper, 1.5, 12), {1280.0F, 800.0F});
    desk.frames(3);
    EXPECT_LT(seen(desk.item("vector/jacobian figure")), whole);
}

// The rim of the selected handle leaves its light middle open, however large the window's scale is.
TEST(VectorPanel, DrawsHandlesOfOneFormAtEveryScale) {
    constexpr float soft_edge = 1.0F; // of lines in Dear ImGui, in px
    for (const double scale : {1.0, 1.5, 2.0}) {
        HeadlessDesk desk(vectors_in(ThemeId::paper, scale, 5), {2560.0F, 1600.0F});
        desk.frames(3);
        const Box handle = desk.workspace().parts.of<VectorPart>().bars.handle;
        EXPECT_GT(handle.width, 1.5F * handle.height) << scale;
        const Colour accent = palette(ThemeId::paper).accent;
        const ImU32 rim = ImGui::ColorConvertFloat4ToU32({accent.red, accent.green, accent.blue, 1.0F});
        float nearest = handle.height;
        int found = 0;
        const ImDrawData& drawn = *ImGui::GetDrawData();
        for (int k = 0; k < drawn.CmdListsCount; ++k)
            for (const ImDrawVert& vertex : drawn.CmdLists[k]->VtxBuffer) {
                const ImVec2 middle = handle.centre();
                const float across = std::abs(vertex.pos.x - middle.x);
                const float down = std::abs(vertex.pos.y - middle.y);
                // Where the rim is straight, and not its round ends.
                if (vertex.col != rim || across > 0.5F * (handle.width - handle.height) + 1.0F
                    || down > handle.height)
                    continue;
                ++found;
                nearest = std::min(nearest, down);
            }
        EXPECT_GT(found, 0) << scale;
        EXPECT_GT(nearest + soft_edge, 0.2F * handle.height) << scale;
    }
}

TEST(VectorActions, AddAColumnToEveryRow) {
    Session session = vectors();
    session.vectors->logits = {1.0, 2.0, 3.0, 4.0};
    session.vectors->rows = 2;
    add_entry(session);
    EXPECT_EQ(session.vectors->logits, (std::vector<double>{1.0, 2.0, 0.0, 3.0, 4.0, 0.0}));
    remove_entry(session);
    EXPECT_EQ(session.vectors->logits, (std::vector<double>{1.0, 2.0, 3.0, 4.0}));
}

TEST(VectorActions, AddARowWhereColumnsAreShown) {
    Session session = vectors();
    session.vectors->logits = {1.0, 2.0, 3.0, 4.0};
    session.vectors->rows = 2;
    session.vectors->along = Along::columns;
    add_entry(session);
    EXPECT_EQ(session.vectors->rows, 3U);
    EXPECT_EQ(session.vectors->columns(), 2U);
}

TEST(VectorActions, KeepAtLeastOneEntryAndAtMostTwelve) {
    Session session = vectors();
    for (int i = 0; i < 20; ++i)
        remove_entry(session);
    EXPECT_EQ(session.vectors->logits.size(), 1U);
    for (int i = 0; i < 20; ++i)
        add_entry(session);
    EXPECT_EQ(session.vectors->logits.size(), most_logits);
}

}} // namespace act::vector_test
