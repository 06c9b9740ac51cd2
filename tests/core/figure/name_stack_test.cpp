#include "figure/plot_texts.h"

#include "figure/layout.h"
#include "support/even_metrics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace act::name_stack_test { namespace {

const EvenMetrics metrics; // half an em a character
constexpr double em = 10.0;

// Lines end at x = 8 of 10, with 60 pt to the right of them.
PanelLayout panel(double height) {
    PanelLayout placed;
    placed.plot = {0.0, 0.0, 300.0, height};
    placed.x = {0.0, 10.0};
    placed.y = {0.0, 1.0};
    return placed;
}

Remark name(const char* text, double y) {
    return {.at = {8.0, y}, .text = {{text}}, .align = 0.0, .stacked = true};
}

Remark limit(const char* text, double y) {
    Remark remark = name(text, y);
    remark.line = Segment{.from = {0.0, y}, .to = {8.0, y}};
    return remark;
}

TEST(NameStack, KeepsNamesApartWithTheirRealSizes) {
    const std::vector<Remark> names{name("a", 0.5), name("b", 0.5), name("c", 0.49), name("d", 0.0)};
    PlacedNotes placed = stacked_names(names, panel(100.0), em, metrics);
    ASSERT_EQ(placed.labels.size(), 4U);
    std::ranges::sort(placed.labels, {}, [](const PlacedLabel& label) { return label.origin.y; });
    for (std::size_t i = 1; i < 4; ++i)
        EXPECT_GE(placed.labels[i].origin.y - placed.labels[i - 1].origin.y, 0.999 * em);
    EXPECT_LE(placed.labels.back().origin.y, 100.0);
}

// "Sigmoid" was left out beside "Tanh" because it was the longer name.
TEST(NameStack, SetsAllNamesSmallerWhereOneWouldLeaveThePlot) {
    const std::vector<Remark> names{name("Sigmoid or so", 0.2), name("Tanh", 0.8)};
    const PlacedNotes placed = stacked_names(names, panel(100.0), em, metrics);
    ASSERT_EQ(placed.labels.size(), 2U);
    EXPECT_LT(placed.labels[0].size_pt, em);
    EXPECT_EQ(placed.labels[0].size_pt, placed.labels[1].size_pt);
    for (const PlacedLabel& label : placed.labels)
        EXPECT_LE(label.origin.x + advance(label.label, label.size_pt, metrics), 300.0);
}

TEST(NameStack, LeavesOutALineWithoutRoomForItsName) {
    const std::vector<Remark> names{name("a", 0.52), name("b", 0.5), name("c", 0.48), limit("float16", 0.5)};
    const PlacedNotes crowded = stacked_names(names, panel(40.0), em, metrics);
    EXPECT_EQ(crowded.labels.size(), 3U);
    EXPECT_TRUE(crowded.lines.empty()) << "a line that nothing names";
    const std::vector<Remark> roomy{name("a", 0.9), name("b", 0.1), limit("float16", 0.5)};
    const PlacedNotes placed = stacked_names(roomy, panel(100.0), em, metrics);
    EXPECT_EQ(placed.labels.size(), 3U);
    ASSERT_EQ(placed.lines.size(), 1U);
    EXPECT_EQ(placed.lines[0].from.y, 0.5);
}

TEST(NameStack, LeavesOutTheLastOfTooManyNames) {
    const std::vector<Remark> names{name("a", 0.1), name("b", 0.2), name("c", 0.3), name("d", 0.4)};
    const PlacedNotes placed = stacked_names(names, panel(35.0), em, metrics);
    ASSERT_EQ(placed.labels.size(), 3U);
    EXPECT_TRUE(std::ranges::none_of(placed.labels,
                                     [](const PlacedLabel& label) { return label.label[0].text == "d"; }));
}

}} // namespace act::name_stack_test
