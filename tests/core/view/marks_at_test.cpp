#include "view/marks_at.h"

#include "figure/decades.h"

#include <gtest/gtest.h>

namespace act::marks_at_test { namespace {

Figure with(Mark mark) {
    Figure figure;
    figure.panels.emplace_back();
    figure.panels[0].marks.push_back(std::move(mark));
    return figure;
}

TEST(MarksAt, ReadsCurvesBetweenTheirPoints) {
    Figure figure =
        with(Line{.pieces = {{{0.0, 0.0}, {2.0, 4.0}}}, .pen = {.ink = Ink::series}, .name = "a"});
    figure.panels[0].x.label = "layer";
    const auto values = marks_at(figure, 0, {0.5, 9.0});
    ASSERT_EQ(values.size(), 2U);
    EXPECT_EQ(values[0].name, "layer");
    EXPECT_EQ(values[0].value, 0.5);
    EXPECT_EQ(values[1].name, "a");
    EXPECT_EQ(values[1].value, 1.0);
    EXPECT_TRUE(marks_at(figure, 0, {3.0, 0.0}).empty());
    EXPECT_TRUE(marks_at(figure, 1, {0.5, 0.0}).empty());
    EXPECT_EQ(reading_marks(figure, 0, {0.5, 9.0}).size(), 2U);
    EXPECT_TRUE(reading_marks(figure, 0, {3.0, 0.0}).empty());
}

TEST(MarksAt, NamesCurvesAsTheLegendDoes) {
    Figure figure =
        with(Line{.pieces = {{{0.0, 0.0}, {1.0, 1.0}}}, .pen = {.ink = Ink::series, .series = 2}});
    figure.legend.push_back({{{"Tanh"}}, {.ink = Ink::series, .series = 2}});
    EXPECT_EQ(marks_at(figure, 0, {0.5, 0.0})[1].name, "Tanh");
}

TEST(MarksAt, ReadsValuesOfLogarithmicAxes) {
    Figure figure = with(Line{.pieces = {{{0.0, -2.0}, {2.0, 0.0}}}});
    figure.panels[0].y = decade_axis({-3.0, 1.0}, "y");
    EXPECT_DOUBLE_EQ(marks_at(figure, 0, {1.0, 0.0})[1].value, 0.1);
}

TEST(MarksAt, ReadsBarsAndCells) {
    Figure bars = with(Bars{.tops = {{0.0, 3.0}, {1.0, 5.0}}, .name = "y"});
    bars.panels[0].x.names = {{0.0, "ReLU"}, {1.0, "Tanh"}};
    const auto bar = marks_at(bars, 0, {1.2, 1.0});
    ASSERT_EQ(bar.size(), 1U);
    EXPECT_EQ(bar[0].name, "Tanh y");
    EXPECT_EQ(bar[0].value, 5.0);
    const Figure map = with(
        Heat{.x = {0.0, 2.0}, .y = {0.0, 1.0}, .rows = 1, .columns = 2, .values = {7.0, 8.0}, .name = "z"});
    const auto cell = marks_at(map, 0, {1.5, 0.5});
    ASSERT_EQ(cell.size(), 3U);
    EXPECT_EQ(cell[2].name, "z");
    EXPECT_EQ(cell[2].value, 8.0);
    EXPECT_EQ(reading_marks(map, 0, {1.5, 0.5}).size(), 2U);
}

}} // namespace act::marks_at_test
