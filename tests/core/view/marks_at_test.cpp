#include "view/marks_at.h"

#include "activation/catalogue.h"
#include "figure/axes.h"
#include "study/all_studies.h"
#include "support/study_readings.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

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

// There is no layer 0.5, and no value in it.
TEST(MarksAt, ReadsWholeNumbersOnACountedAxis) {
    Figure figure = with(Line{.pieces = {{{0.0, 0.0}, {1.0, 3.0}, {2.0, 4.0}}}, .name = "a"});
    figure.panels[0].x.counted = true;
    const auto values = marks_at(figure, 0, {0.7, 9.0});
    ASSERT_EQ(values.size(), 2U);
    EXPECT_EQ(values[0].value, 1.0);
    EXPECT_EQ(values[1].value, 3.0);
    EXPECT_EQ(std::get<Dot>(reading_marks(figure, 0, {0.7, 9.0})[1]).at, (Point{1.0, 3.0}));
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

// Words that are written in small Latin letters and are not names of functions: English in a Chinese sentence.
bool has_english(std::string text) {
    std::vector<std::string_view> names;
    for (const Activation& activation : catalogue())
        names.push_back(activation.name);
    std::ranges::sort(names, std::greater{}, &std::string_view::size); // LeakyReLU before ReLU
    for (const std::string_view name : names)
        if (const auto at = text.find(name); at != std::string::npos) text.erase(at, name.size());
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    for (auto at = text.begin(); at != text.end();) {
        at = std::find_if(at, text.end(), small);
        const auto end = std::find_if_not(at, text.end(), small);
        const std::string_view word(at, end);
        if (word.size() > 2 && word != "log" && word != "exp") return true;
        at = end;
    }
    return false;
}

TEST(MarksAt, ReadEveryPanelOfAStudyInItsLanguage) {
    for (const Study* study : studies()) {
        const Figure figure =
            checking::report_of(std::string(study->id).c_str(), {}).figure(Language::chinese);
        for (std::size_t panel = 0; panel < figure.panels.size(); ++panel) {
            const Panel& each = figure.panels[panel];
            std::set<std::string> names;
            for (int i = 0; i < 200; ++i) {
                const double share = (i + 0.5) / 200.0;
                const Point at{each.x.window.low + share * each.x.window.width(),
                               each.y.window.low + 0.5 * each.y.window.width()};
                for (const ValueAt& value : marks_at(figure, panel, at))
                    names.insert(value.name);
            }
            const bool has_lines = std::ranges::any_of(each.marks, [](const Mark& mark) {
                const auto* line = std::get_if<Line>(&mark);
                return line != nullptr && line->pen.weight != Weight::hair;
            });
            EXPECT_TRUE(!has_lines || !names.empty()) << study->id << " " << panel;
            for (const std::string& name : names)
                EXPECT_FALSE(has_english(name)) << study->id << " " << panel << ": " << name;
        }
    }
}

}} // namespace act::marks_at_test
