#include "view/vector/gated_figure.h"

#include "vector/vector_catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace act::gated_figure_test { namespace {

const Line& line_named(const Panel& panel, std::string_view name) {
    for (const Mark& mark : panel.marks)
        if (const Line* line = std::get_if<Line>(&mark))
            if (line->name == name) return *line;
    throw std::out_of_range(std::string(name));
}

TEST(GatedFigure, ShowsThatEqualHalvesOfGluAreSilu) {
    const Figure figure = gated_figure(*find_vector("glu"), {}, {});
    const Activation& silu = *find("silu");
    for (const Point p : line_named(figure.panels[1], "a = b: SiLU").pieces.front())
        EXPECT_EQ(p.y, silu.value(p.x, {}));
}

TEST(GatedFigure, MapsTheWholePlaneWithinItsColours) {
    const VectorFunction& swiglu = *find_vector("swiglu");
    const Figure figure = gated_figure(swiglu, initial_values(swiglu), {});
    const Heat& heat = std::get<Heat>(figure.panels[0].marks.front());
    ASSERT_EQ(heat.values.size(), heat.rows * heat.columns);
    for (const double value : heat.values)
        EXPECT_TRUE(heat.range.contains(value));
    EXPECT_EQ(heat.range.low, -heat.range.high);
}

TEST(GatedFigure, FollowsTheParametersOfTheUnit) {
    const VectorFunction& swiglu = *find_vector("swiglu");
    const auto map = [&](double gate, double alpha) {
        const Figure figure = gated_figure(swiglu, std::array{gate, alpha}, {});
        return std::get<Heat>(figure.panels[0].marks.front());
    };
    const Heat second = map(1.0, 1.0);
    const Heat first = map(0.0, 1.0);
    // The halves change places: the map is mirrored along a = b, whose rows run downwards.
    for (const std::size_t i : {0U, 13U, 80U})
        for (const std::size_t j : {2U, 80U, 159U})
            EXPECT_EQ(first.values[i * first.columns + j],
                      second.values[(159 - j) * second.columns + (159 - i)]);
    EXPECT_NE(map(1.0, 0.5).values, second.values);
}

TEST(CreluFigure, MirrorsReluWithItsKink) {
    const Figure figure = crelu_figure({}, {});
    for (const Polyline& piece : line_named(figure.panels[0], "y₂").pieces)
        for (const Point p : piece)
            EXPECT_EQ(p.y, std::max(-p.x, 0.0));
    EXPECT_TRUE(std::ranges::any_of(figure.panels[1].marks, [](const Mark& mark) {
        const Dot* dot = std::get_if<Dot>(&mark);
        return dot != nullptr && dot->at == Point{0.0, -1.0} && !dot->filled;
    }));
}

TEST(MaxoutFigure, BendsAtTheCrossingsOfItsLines) {
    const Figure figure = maxout_figure({}, {});
    std::vector<Point> steps;
    for (const Mark& mark : figure.panels[1].marks)
        if (const Dot* dot = std::get_if<Dot>(&mark)) steps.push_back(dot->at);
    for (const Point wanted : {Point{-1.0, -1.0}, {-1.0, 0.5}, {1.0, 0.5}, {1.0, 2.0}})
        EXPECT_NE(std::ranges::find(steps, wanted), steps.end()) << wanted.x << ' ' << wanted.y;
}

}} // namespace act::gated_figure_test
