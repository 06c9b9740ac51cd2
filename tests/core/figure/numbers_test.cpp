// Numbers in cells and at bars, named ticks, and the colour key: what layout places for vectors and matrices.

#include "figure/colour_map.h"
#include "figure/draw.h"
#include "figure/recording_canvas.h"
#include "support/even_metrics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace act::numbers_test { namespace {

Figure of_panel(Panel panel) {
    Figure figure;
    figure.panels.push_back(std::move(panel));
    return figure;
}

Panel bars(std::vector<double> values, int decimals) {
    Panel panel;
    panel.x.window = {-0.6, static_cast<double>(values.size()) - 0.4};
    panel.y.window = {-1.0, 1.0};
    Bars mark{.decimals = decimals};
    for (std::size_t i = 0; i < values.size(); ++i) {
        mark.tops.push_back({static_cast<double>(i), values[i]});
        panel.x.names.push_back({static_cast<double>(i), std::to_string(i)});
    }
    panel.marks = {mark};
    return panel;
}

Panel cells(std::size_t side, int decimals) {
    Panel panel;
    panel.x.window = panel.y.window = {0.0, static_cast<double>(side)};
    Heat heat{.x = panel.x.window, .y = panel.y.window, .rows = side, .columns = side, .decimals = decimals};
    heat.values.assign(side * side, 0.25);
    panel.marks = {heat};
    return panel;
}

PanelLayout arranged(const Panel& panel, PageSize page = {300.0, 200.0}) {
    return arrange(of_panel(panel), page, theme(ThemeId::paper), EvenMetrics()).panels[0];
}

std::vector<std::string> drawn(const Panel& panel) {
    const Figure figure = of_panel(panel);
    const Theme& look = theme(ThemeId::paper);
    const EvenMetrics metrics;
    RecordingCanvas canvas;
    draw(figure, arrange(figure, {300.0, 200.0}, look, metrics), look, metrics, canvas);
    return canvas.lines();
}

std::size_t count(const std::vector<std::string>& lines, std::string_view part) {
    return static_cast<std::size_t>(std::ranges::count_if(
        lines, [&](const std::string& line) { return line.find(part) != std::string::npos; }));
}

// Of two marks side by side, as the bars of a pair are: numbers get smaller, and then some go.
TEST(BarNumbers, TouchNeitherOneAnotherNorOtherBarsNorLines) {
    for (const double page : {500.0, 260.0, 160.0}) {
        Panel panel;
        panel.x.window = {-0.6, 5.6};
        panel.y.window = {0.0, 1.2};
        Bars left{.width = 0.4, .decimals = 2};
        Bars right = left;
        for (int i = 0; i < 6; ++i) {
            left.tops.push_back({i - 0.2, 0.9});
            right.tops.push_back({i + 0.2, 0.5});
        }
        panel.marks = {left, right, Segment{{3.2, 0.2}, {3.2, 0.7}, {}}};
        const PanelLayout placed = arranged(panel, {page, 200.0});
        std::vector<PageRect> numbers;
        for (const PlacedLabel& number : placed.numbers) {
            const double size = number.size_pt;
            const double cap = EvenMetrics().cap_height(Face::regular, size);
            numbers.push_back({number.origin.x, number.origin.y - cap,
                               EvenMetrics().advance(number.label.front().text, Face::regular, size), cap});
        }
        EXPECT_GE(numbers.size(), page == 500.0 ? 11U : 1U) << page;
        EXPECT_LE(numbers.size(), 11U) << "the segment runs through one";
        for (std::size_t i = 0; i < numbers.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                EXPECT_FALSE(overlap(numbers[i], numbers[k])) << page << ": " << i << ", " << k;
    }
}

TEST(BarNumbers, StandAboveBarsThatGoUpAndBelowThoseThatGoDown) {
    const PanelLayout placed = arranged(bars({0.5, -0.5}, 2));
    ASSERT_EQ(placed.numbers.size(), 2U);
    EXPECT_EQ(placed.numbers[0].label[0].text, "0.50");
    EXPECT_LT(placed.numbers[0].origin.y, placed.to_page({0.0, 0.5}).y);
    EXPECT_GT(placed.numbers[1].origin.y, placed.to_page({0.0, -0.5}).y);
}

TEST(BarNumbers, StayInsideThePlot) {
    const PanelLayout placed = arranged(bars({1.0, -1.0, 1e9}, 0));
    for (const PlacedLabel& number : placed.numbers) {
        EXPECT_GE(number.origin.y, placed.plot.y);
        EXPECT_LE(number.origin.y, placed.plot.bottom());
    }
}

TEST(BarNumbers, DoNotTouchThePlotsFrame) {
    const Theme& look = theme(ThemeId::paper);
    for (double top = 0.5; top <= 1.0; top += 0.01)
        for (const PlacedLabel& number : arranged(bars({top, -top}, 2)).numbers) {
            const PageRect plot = arranged(bars({top, -top}, 2)).plot;
            const double cap = EvenMetrics().cap_height(Face::regular, number.size_pt);
            EXPECT_GT(number.origin.y - cap, plot.y + look.hair_pt) << top;
            EXPECT_LT(number.origin.y, plot.bottom() - look.hair_pt) << top;
        }
}

TEST(BarNumbers, AreReadableInsideABarThatFillsThePlot) {
    const PanelLayout placed = arranged(bars({1.0, 0.5}, 1));
    EXPECT_EQ(placed.numbers[1].label[0].ink, Ink::text);
    EXPECT_EQ(placed.numbers[0].label[0].ink,
              ink_on(theme(ThemeId::paper), theme(ThemeId::paper).colour(Pen{})));
    EXPECT_GT(placed.numbers[0].origin.y - 0.7 * placed.numbers[0].size_pt, placed.plot.y);
}

TEST(BarNumbers, HaveFewerDecimalsWhereAllHaveNoRoom) {
    EXPECT_EQ(arranged(bars({0.12345678, 0.5}, 8)).numbers[0].label[0].text, "0.12345678");
    const PanelLayout placed = arranged(bars(std::vector(9, 0.12345678), 8));
    ASSERT_EQ(placed.numbers.size(), 9U);
    const std::string text = placed.numbers[0].label[0].text;
    EXPECT_LT(text.size(), 10U);
    EXPECT_GE(text.size(), 4U);
    EXPECT_EQ(text, std::string("0.123456780").substr(0, text.size() - 1) + text.back());
}

TEST(BarNumbers, AreLeftOutWhereTheyWouldTouch) {
    EXPECT_TRUE(arranged(bars(std::vector(60, 0.5), 3)).numbers.empty());
    EXPECT_TRUE(arranged(bars({0.5}, -1)).numbers.empty());
}

TEST(CellNumbers, StandInTheMiddleOfTheirCells) {
    const PanelLayout placed = arranged(cells(2, 2));
    ASSERT_EQ(placed.numbers.size(), 4U);
    const PagePoint centre = placed.to_page({0.5, 1.5}); // rows run downwards
    const double width = 4.0 * 0.5 * placed.numbers[0].size_pt;
    EXPECT_NEAR(placed.numbers[0].origin.x + 0.5 * width, centre.x, 1e-9);
    EXPECT_NEAR(placed.numbers[0].origin.y - 0.35 * placed.numbers[0].size_pt, centre.y, 1e-9);
}

// "0.000" in a cell that is coloured as the largest would say that nothing is there.
TEST(CellNumbers, SayHowSmallTheyAre) {
    Panel panel = cells(2, 3);
    std::get<Heat>(panel.marks[0]).values = {0.00045, -0.00045, 1e-9, 0.0};
    std::vector<std::string> texts;
    for (const PlacedLabel& number : arranged(panel).numbers)
        texts.push_back(number.label[0].text);
    EXPECT_EQ(texts, (std::vector<std::string>{"0.00045", "\u22120.00045", "≈0", "0"}));
}

TEST(BarNumbers, TellASmallShareFromNone) {
    const PanelLayout placed = arranged(bars({0.00004, 0.99996, 0.0}, 3));
    ASSERT_EQ(placed.numbers.size(), 3U);
    EXPECT_EQ(placed.numbers[0].label[0].text, "≈0");
    EXPECT_EQ(placed.numbers[1].label[0].text, "1.000");
    EXPECT_EQ(placed.numbers[2].label[0].text, "0");
}

// The longest of them is no reason to leave out short ones far from it.
TEST(NamedTicks, AreLeftOutOnlyWhereNeighboursTouch) {
    Panel panel = cells(4, -1);
    panel.x.names = {{0.5, "1"}, {1.5, "2"}, {2.5, "3"}, {3.5, "row sum"}};
    EXPECT_EQ(arranged(panel, {150.0, 200.0}).x_ticks.size(), 4U);
    panel.x.names = {{0.5, "column 1"}, {1.5, "column 2"}, {2.5, "column 3"}, {3.5, "column 4"}};
    EXPECT_LT(arranged(panel, {150.0, 200.0}).x_ticks.size(), 4U);
}

TEST(CellNumbers, AreAllLeftOutWhereOneDoesNotFit) {
    EXPECT_TRUE(arranged(cells(20, 2)).numbers.empty());
}

TEST(NamedTicks, ReplaceNumbersAndGridLines) {
    const PanelLayout placed = arranged(bars({0.1, 0.2, 0.3}, -1));
    ASSERT_EQ(placed.x_ticks.size(), 3U);
    EXPECT_EQ(placed.x_ticks[2].text, "2");
    EXPECT_NEAR(placed.x_ticks[2].at, placed.to_page({2.0, 0.0}).x, 1e-9);
}

TEST(NamedTicks, AreThinnedOutUntilNeighboursStandApart) {
    const PanelLayout placed = arranged(bars(std::vector(200, 0.1), -1));
    ASSERT_GE(placed.x_ticks.size(), 2U);
    for (std::size_t i = 1; i < placed.x_ticks.size(); ++i) {
        const double width =
            0.5 * theme(ThemeId::paper).tick_pt * static_cast<double>(placed.x_ticks[i - 1].text.size());
        EXPECT_GT(placed.x_ticks[i].text_origin.x, placed.x_ticks[i - 1].text_origin.x + width);
    }
}

TEST(ColourKey, TakesItsRoomFromThePlotAndSpansItsHeight) {
    Panel panel = cells(2, -1);
    const double without = arranged(panel).plot.width;
    panel.colour_key = true;
    const PanelLayout placed = arranged(panel);
    EXPECT_LT(placed.plot.width, without);
    EXPECT_GT(placed.key.x, placed.plot.right());
    EXPECT_EQ(placed.key.height, placed.plot.height);
    ASSERT_GE(placed.key_ticks.size(), 2U);
    EXPECT_NEAR(placed.key_ticks.front().at, placed.plot.bottom(), 1e-9);
    EXPECT_LE(placed.key_ticks.back().text_origin.x
                  + 0.5 * theme(ThemeId::paper).tick_pt
                        * static_cast<double>(placed.key_ticks.back().text.size()),
              300.0);
}

TEST(Drawing, FillsABarFromItsBaseToItsTop) {
    const Panel panel = bars({0.5}, -1);
    const PanelLayout placed = arranged(panel);
    const auto lines = drawn(panel);
    const auto bar =
        std::ranges::find_if(lines, [](const std::string& line) { return line.starts_with("rect #cc2430"); });
    ASSERT_NE(bar, lines.end());
    char expected[64];
    std::snprintf(expected, sizeof expected, "x%.10g", std::round(100.0 * 0.25 * placed.plot.height) / 100.0);
    EXPECT_TRUE(bar->ends_with(expected)) << *bar << " should end with " << expected;
}

TEST(Drawing, LeavesCellsWithoutAFiniteValueEmpty) {
    Panel panel = cells(2, 1);
    std::get<Heat>(panel.marks[0]).values[3] = std::nan("");
    const auto full = drawn(cells(2, 1));
    const auto lines = drawn(panel);
    EXPECT_EQ(count(full, "rect ") - count(lines, "rect "), 1U);
    EXPECT_EQ(count(lines, "\"NaN\""), 1U);
}

TEST(Drawing, JoinsNeighboursOfOneLevelInAMap) {
    Panel panel = cells(100, -1);
    std::get<Heat>(panel.marks[0]).levels = 4;
    EXPECT_EQ(count(drawn(panel), "rect "), 1U + 100U); // the page, and one a row
}

// A bar that ends so near to the edge that its number has no room above it has it inside, below its end.
TEST(BarNumbers, AreWhollyInsideTheBarWhereThereIsNoRoomAboveIt) {
    const Panel panel = bars({0.2, 0.97, 1.5}, 2);
    const PanelLayout placed = arranged(panel);
    ASSERT_EQ(placed.numbers.size(), 3U);
    for (const std::size_t i : {1U, 2U}) {
        const PlacedLabel& number = placed.numbers[i];
        const double cap = EvenMetrics().cap_height(Face::regular, number.size_pt);
        const double end = placed.to_page({0.0, std::min(1.0, i == 1 ? 0.97 : 1.5)}).y;
        EXPECT_GT(number.origin.y - cap, end) << i;
        EXPECT_LT(number.origin.y, placed.to_page({0.0, 0.0}).y) << i;
    }
    EXPECT_LT(placed.numbers[0].origin.y, placed.to_page({0.0, 0.2}).y);
}

TEST(BarNumbers, AreLeftOutOfBarsThatAreNarrowerThanTheyAre) {
    Panel panel = bars({1.0, 0.5}, 1);
    std::get<Bars>(panel.marks.front()).width = 0.05;
    const PanelLayout placed = arranged(panel);
    ASSERT_EQ(placed.numbers.size(), 1U)
        << "beside the narrow bar it would stand on the page in the bar's ink";
    EXPECT_EQ(placed.numbers[0].label[0].text, "0.5");
}

TEST(BarNumbers, AreLeftOutOfBarsThatAreLowerThanTheyAre) {
    Panel panel = bars({0.9998}, 2);
    panel.y.window = {0.99, 1.0};
    std::get<Bars>(panel.marks[0]).base = 0.9997;
    EXPECT_TRUE(arranged(panel).numbers.empty());
}

PageRect box_of(const PlacedLabel& number) {
    const double cap = EvenMetrics().cap_height(Face::regular, number.size_pt);
    return {number.origin.x, number.origin.y - cap, advance(number.label, number.size_pt, EvenMetrics()),
            cap};
}

// Where the margin of the window is too low for type that is large beside the plot, the window grows.
TEST(BarNumbers, HaveRoomOutsideTheLongestBarsInLowPlots) {
    for (const double height : {90.0, 110.0, 150.0, 400.0})
        for (const ThemeId look : {ThemeId::paper, ThemeId::projector}) {
            Panel panel = bars({3.0, 1.0, -0.6}, 1);
            panel.y.window = {-0.7, 3.1};
            panel.y.bar_ends = {-0.6, 3.0};
            const PanelLayout placed =
                arrange(of_panel(panel), {400.0, height}, theme(look), EvenMetrics()).panels[0];
            ASSERT_EQ(placed.numbers.size(), 3U) << height;
            EXPECT_LT(box_of(placed.numbers[0]).bottom(), placed.to_page({0.0, 3.0}).y) << height;
            EXPECT_GT(box_of(placed.numbers[0]).y, placed.plot.y) << height;
            EXPECT_GT(box_of(placed.numbers[2]).y, placed.to_page({2.0, -0.6}).y) << height;
            EXPECT_LT(box_of(placed.numbers[2]).bottom(), placed.plot.bottom()) << height;
        }
}

TEST(BarNumbers, LeaveAWindowAloneThatHasTheRoom) {
    Panel panel = bars({0.4, -0.4}, 1);
    panel.y.bar_ends = {-0.4, 0.4};
    EXPECT_EQ(arranged(panel).y, panel.y.window);
    panel.y.bar_ends = {};
    panel.y.window = {-0.4, 0.4};
    EXPECT_EQ(arranged(panel).y, panel.y.window) << "and one that does not ask for it";
}

// A handle at the bar's end, by which it is dragged.
TEST(BarNumbers, KeepClearInsideOfWhatCoversTheBarsEnd) {
    Panel panel = bars({0.99, -0.99}, 1);
    constexpr double handle_pt = 7.0;
    std::get<Bars>(panel.marks[0]).covered_pt = handle_pt;
    const PanelLayout placed = arranged(panel);
    ASSERT_EQ(placed.numbers.size(), 2U);
    EXPECT_GT(box_of(placed.numbers[0]).y, placed.to_page({0.0, 0.99}).y + handle_pt);
    EXPECT_LT(box_of(placed.numbers[1]).bottom(), placed.to_page({1.0, -0.99}).y - handle_pt);
}

TEST(BarNumbers, AreSmallerBeforeOneOfThemIsLeftOut) {
    Panel panel = bars({0.5, -0.3}, 1);
    // Below the second bar is no room for type of the full size, and that bar is lower than the type.
    panel.y.window = {-0.5, 9.0};
    const PanelLayout placed = arranged(panel, {300.0, 360.0});
    ASSERT_EQ(placed.numbers.size(), 2U);
    EXPECT_LT(placed.numbers[1].size_pt, theme(ThemeId::paper).tick_pt);
}

// One long number is no reason to tell none.
TEST(BarNumbers, HaveFewerDigitsBeforeTheyAreLeftOut) {
    const auto texts = [](double width) {
        Panel panel = bars({20.09, 2.72, 1.22, 0.55, 8.17}, 2);
        panel.y.window = {0.0, 24.0};
        std::vector<std::string> all;
        for (const PlacedLabel& number : arranged(panel, {width, 200.0}).numbers)
            all.push_back(number.label[0].text);
        return all;
    };
    EXPECT_EQ(texts(300.0), (std::vector<std::string>{"20.09", "2.72", "1.22", "0.55", "8.17"}));
    bool has_fewer = false;
    for (double width = 300.0; width > 110.0; width -= 2.0) {
        EXPECT_EQ(texts(width).size(), 5U) << width;
        has_fewer =
            has_fewer || texts(width) == std::vector<std::string>{"20.1", "2.72", "1.22", "0.55", "8.17"};
    }
    EXPECT_TRUE(has_fewer);
}

TEST(BarNumbers, MayBeWiderThanTheBarsAreApartWhereNoTwoTouch) {
    Panel panel = bars({0.2, -0.6, 0.3}, 1);
    for (double width = 60.0; width < 80.0; width += 1.0) {
        const PanelLayout placed = arranged(panel, {width, 200.0});
        for (std::size_t i = 1; i < placed.numbers.size(); ++i)
            EXPECT_FALSE(overlap(box_of(placed.numbers[i]), box_of(placed.numbers[i - 1]))) << width;
        for (const PlacedLabel& number : placed.numbers) {
            EXPECT_GE(box_of(number).x, placed.plot.x) << width;
            EXPECT_LE(box_of(number).right(), placed.plot.right()) << width;
        }
    }
}

// A matrix of cells with sums beside them, as the Jacobian's.
Panel summed_cells(std::size_t side) {
    Panel panel = cells(side, 3);
    panel.x.window.high += 1.0;
    for (std::size_t i = 0; i < side; ++i) {
        const double middle = static_cast<double>(side - i) - 0.5;
        panel.y.names.insert(panel.y.names.begin(), {middle, std::to_string(i + 1)});
        panel.marks.emplace_back(Remark{.at = {static_cast<double>(side) + 0.5, middle},
                                        .text = {{"0"}},
                                        .is_one = true,
                                        .with_cells = true});
    }
    return panel;
}

TEST(CellNumbers, AppearTogetherWithTheSumsBesideThemAndInTheirSize) {
    bool with = false;
    bool without = false;
    for (double height = 60.0; height < 300.0; height += 10.0) {
        const PanelLayout placed = arranged(summed_cells(12), {500.0, height});
        EXPECT_EQ(placed.numbers.empty(), placed.notes.empty()) << height;
        for (const PlacedLabel& sum : placed.notes)
            EXPECT_EQ(sum.size_pt, placed.numbers[0].size_pt) << height;
        (placed.numbers.empty() ? without : with) = true;
    }
    EXPECT_TRUE(with && without) << "the heights that were tried are high enough and too low";
}

TEST(CellNumbers, AreAsLargeAsTheRowsAllow) {
    const PanelLayout placed = arranged(summed_cells(5), {300.0, 90.0});
    ASSERT_FALSE(placed.numbers.empty());
    EXPECT_LT(placed.numbers[0].size_pt, placed.plot.height / 5.0);
}

// Type is smaller before every second row goes without its name.
TEST(NamedTicks, NameEveryRowOfAMatrixWithNumbersAsFarAsTypeMayShrink) {
    const Figure figure = of_panel(summed_cells(5));
    const Layout low = arrange(figure, {300.0, 70.0}, theme(ThemeId::paper), EvenMetrics());
    EXPECT_LT(low.type, 1.0);
    EXPECT_EQ(low.panels[0].y_ticks.size(), 5U);
    EXPECT_EQ(low.panels[0].numbers.size(), 25U);
    const Layout crowded =
        arrange(of_panel(summed_cells(40)), {300.0, 120.0}, theme(ThemeId::paper), EvenMetrics());
    EXPECT_EQ(crowded.type, 1.0) << "where that would not help, type stays as it is";
}

}} // namespace act::numbers_test
