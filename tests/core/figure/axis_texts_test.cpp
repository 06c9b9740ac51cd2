#include "figure/axis_texts.h"

#include "support/even_metrics.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act::axis_texts_test { namespace {

const EvenMetrics metrics; // half an em a character
const AxisType type{10.0, metrics};

Axis eight_functions() {
    Axis axis{.window = {-0.6, 7.6}, .all_names = true};
    for (const char* name : {"ReLU", "LeakyReLU", "ELU", "Sigmoid", "Tanh", "Softplus", "GELU", "Mish"})
        axis.names.push_back({static_cast<double>(axis.names.size()), name});
    return axis;
}

PanelLayout along(const Axis& axis, double width) {
    PanelLayout panel;
    panel.plot = {40.0, 10.0, width, 100.0};
    panel.x = axis.window;
    panel.y = {0.0, 1.0};
    panel.x_ticks = texts_of_x(axis, width, type);
    place_below(panel.x_ticks, panel, type);
    return panel;
}

TEST(NamesOfBars, StandInOneLineThenInTwoThenUpwards) {
    const PanelLayout wide = along(eight_functions(), 500.0);
    EXPECT_TRUE(std::ranges::all_of(wide.x_ticks, [](const PlacedTick& t) { return t.line == 0; }));
    const PanelLayout middle = along(eight_functions(), 250.0);
    EXPECT_EQ(middle.x_ticks[1].line, 1);
    EXPECT_FALSE(middle.x_ticks[1].upwards);
    EXPECT_GT(middle.x_ticks[1].text_origin.y, middle.x_ticks[0].text_origin.y + 10.0);
    const PanelLayout narrow = along(eight_functions(), 100.0);
    EXPECT_TRUE(std::ranges::all_of(narrow.x_ticks, &PlacedTick::upwards));
    for (const PanelLayout& panel : {wide, middle, narrow}) {
        EXPECT_EQ(panel.x_ticks.size(), 8U) << "a bar without its name says nothing";
        EXPECT_TRUE(stand_apart(panel, type));
        // All of them below the plot, in the height that they are said to take.
        const double below = height_below(panel.x_ticks, type);
        for (const PlacedTick& tick : panel.x_ticks) {
            const double top = tick.text_origin.y - (tick.upwards ? type.width(tick.text) : type.cap());
            EXPECT_GT(top, panel.plot.bottom());
            EXPECT_LE(tick.text_origin.y, panel.plot.bottom() + below + 1e-9);
        }
    }
}

TEST(NamesOfBars, AreThinnedOutOnlyWhereNoWayIsLeft) {
    const PanelLayout sliver = along(eight_functions(), 50.0);
    EXPECT_LT(sliver.x_ticks.size(), 8U);
    EXPECT_TRUE(stand_apart(sliver, type));
    Axis indices = eight_functions();
    indices.all_names = false; // as the rows of a matrix, of which each follows from its neighbours
    EXPECT_LT(along(indices, 250.0).x_ticks.size(), 8U);
}

// Small type before names that are left out.
TEST(NamesOfBars, MakeTheTypeOfTheirFigureSmaller) {
    Figure figure;
    figure.panels.resize(1);
    figure.panels[0].x = eight_functions();
    figure.panels[0].y.window = {0.0, 1.0};
    const Theme& look = theme(ThemeId::projector);
    const Layout layout = arrange(figure, {170.0, 300.0}, look, metrics);
    EXPECT_EQ(layout.panels[0].x_ticks.size(), 8U);
    figure.panels[0].x.all_names = false;
    EXPECT_GT(arrange(figure, {170.0, 300.0}, look, metrics).type, layout.type);
}

}} // namespace act::axis_texts_test
