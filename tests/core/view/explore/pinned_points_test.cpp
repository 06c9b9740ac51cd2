#include "view/explore/pinned_points.h"

#include "session/plot_state.h"
#include "view/figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace act::pinned_points_test { namespace {

ExploreSpec elu_at(std::vector<double> points) {
    return {
        .activation = of_catalogue(*find("elu")), .values = {2.0}, .pinned = {.places = std::move(points)}};
}

Figure figure_of(const ExploreSpec& spec) {
    return explore_figure(spec, Language::english, {});
}

std::vector<Dot> dots_in(const Panel& panel, double x) {
    std::vector<Dot> dots;
    for (const Mark& mark : panel.marks)
        if (const auto* dot = std::get_if<Dot>(&mark); dot != nullptr && dot->at.x == x) dots.push_back(*dot);
    return dots;
}

std::string tag_in(const Panel& panel) {
    for (const Mark& mark : panel.marks)
        if (const auto* tag = std::get_if<Tag>(&mark)) return tag->text.front().text;
    return {};
}

TEST(PinnedPoints, StandOnEveryCurve) {
    ExploreSpec spec = elu_at({-1.0, 1.0, 2.0});
    spec.curvature = true;
    const Figure figure = figure_of(spec);
    ASSERT_EQ(figure.panels.size(), 3U);
    for (int order = 0; order < 3; ++order)
        for (const double x : spec.pinned.places) {
            const auto dots = dots_in(figure.panels[static_cast<std::size_t>(order)], x);
            ASSERT_FALSE(dots.empty()) << order << " " << x;
            EXPECT_EQ(dots.back().at.y, function_of(spec).jet(x)[order]);
            EXPECT_TRUE(dots.back().filled);
        }
}

TEST(PinnedPoints, GiveTheSelectedOneARingATangentAndItsSlope) {
    ExploreSpec spec = elu_at({-1.0, 1.0});
    const Figure figure = figure_of(spec);
    EXPECT_EQ(dots_in(figure.panels[0], -1.0).size(), 2U);
    EXPECT_EQ(dots_in(figure.panels[0], 1.0).size(), 1U);
    EXPECT_EQ(tag_in(figure.panels[0]), "slope 0.735759");
    EXPECT_EQ(tag_in(figure.panels[1]), "0.735759");
    const auto tangent = std::ranges::find_if(figure.panels[0].marks, [](const Mark& mark) {
        const auto* rule = std::get_if<Rule>(&mark);
        return rule != nullptr && std::isfinite(rule->slope);
    });
    ASSERT_NE(tangent, figure.panels[0].marks.end());
    EXPECT_NEAR(std::get<Rule>(*tangent).slope, 2.0 * std::exp(-1.0), 1e-15);
    spec.tangent = false;
    EXPECT_EQ(tag_in(figure_of(spec).panels[0]), "");
    spec.pinned.selected = 7; // the last one
    EXPECT_EQ(dots_in(figure_of(spec).panels[0], 1.0).size(), 2U);
}

TEST(PinnedPoints, LeaveOutOfThePanelsWhatIsBeyondX) {
    const Figure figure = figure_of(elu_at({-100.0, 1.0}));
    EXPECT_TRUE(dots_in(figure.panels[0], -100.0).empty());
    EXPECT_EQ(figure.table.rows.size(), 2U) << "the table has it";
}

TEST(PinnedPoints, AreATableOfNumbersThatReadBack) {
    const FigureTable table = figure_of(elu_at({-1.0, 2.0})).table;
    EXPECT_EQ(table.columns, (std::vector<std::string>{"x", "ELU alpha=2 f", "ELU alpha=2 f'"}));
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0][0], "-1");
    EXPECT_EQ(std::stod(table.rows[0][2]), function_of(elu_at({})).jet(-1.0).dy);
    EXPECT_EQ(table.rows[1], (std::vector<std::string>{"2", "2", "1"}));
}

TEST(PinnedPoints, TellInTheirTableWhatTheSlopeOfAKinkCanBe) {
    const FigureTable table = figure_of(elu_at({0.0, 1.0})).table;
    ASSERT_EQ(table.columns.size(), 4U);
    EXPECT_NE(table.rows[0].back().find("left 2"), std::string::npos);
    EXPECT_EQ(table.rows[1].back(), "");
}

TEST(PinnedPoints, AreNoneUsually) {
    EXPECT_TRUE(figure_of(elu_at({})).table.columns.empty());
    EXPECT_FALSE(elu_at({}).pinned.selection());
}

TEST(PinnedPoints, CanBeAskedForByTheNameOfAFigureOfFunctions) {
    const auto figure = make_figure({.id = "elu", .windows = {.points = {1.0}}}, Language::english);
    ASSERT_TRUE(figure.ok());
    EXPECT_EQ(figure->table.rows.size(), 1U);
    const auto grid = make_figure({.id = "grid:book", .windows = {.points = {1.0, 2.0}}}, Language::english);
    ASSERT_TRUE(grid.ok());
    EXPECT_EQ(grid->table.rows.size(), 2U);
    for (const char* id : {"compose:document-001", "gallery"})
        EXPECT_FALSE(make_figure({.id = id, .windows = {.points = {1.0}}}, Language::english).ok()) << id;
}

}} // namespace act::pinned_points_test
