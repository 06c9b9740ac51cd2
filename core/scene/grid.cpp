#include "scene/grid.h"

#include "scene/parts.h"

#include <cassert>

namespace act {
namespace {

constexpr double inch = 72.0;

constexpr Interval document_extent{-3.0, 3.0};
constexpr Interval document_window{-3.3, 3.3}; // the extent of y = x and 5 % on either side
constexpr Interval manual_window{-7.0, 7.0};

// Same functions and styles in both; order and LeakyReLU's slope differ.
std::vector<ComparisonGrid> gather() {
    const PageSize document_page{14.0 * inch, 8.0 * inch};
    return {
        {"grid:document-001",
         "The six functions of document 001",
         GridStyle::document,
         3,
         document_page,
         ThemeId::document,
         {{"sigmoid"}, {"tanh"}, {"hardtanh", {}, false}, {"relu"}, {"leaky-relu"}, {"softplus", {}, false}}},
        {"grid:book",
         "The six functions of the book",
         GridStyle::document,
         3,
         document_page,
         ThemeId::document,
         {{"tanh"},
          {"hardtanh", {}, false},
          {"sigmoid"},
          {"softplus", {}, false},
          {"relu"},
          {"leaky-relu", {{"negative_slope", 0.1}}}}},
        {"grid:document-002",
         "The functions of document 002",
         GridStyle::own,
         3,
         {14.0 * inch, 9.0 * inch},
         ThemeId::paper,
         {{"sigmoid"},
          {"tanh"},
          {"relu"},
          {"leaky-relu"},
          {"prelu"},
          {"elu"},
          {"selu"},
          {"relu6"},
          {"celu"}}},
        {"grid:document-003",
         "The functions of document 003",
         GridStyle::own,
         3,
         {14.0 * inch, 12.0 * inch},
         ThemeId::paper,
         {{"relu"},
          {"leaky-relu"},
          {"prelu"},
          {"rrelu"},
          {"sigmoid"},
          {"tanh"},
          {"swish", {{"beta", 0.5}}},
          {"swish"},
          {"swish", {{"beta", 5.0}}},
          {"mish"}}},
        {"grid:pytorch",
         "The functions drawn in PyTorch's documentation",
         GridStyle::manual,
         4,
         {14.0 * inch, 21.0 * inch},
         ThemeId::paper,
         {{"elu"},         {"hardshrink"}, {"hard-sigmoid", {}, false},
          {"hardtanh"},    {"hard-swish"}, {"leaky-relu", {{"negative_slope", 0.1}}},
          {"log-sigmoid"}, {"prelu"},      {"relu"},
          {"relu6"},       {"rrelu"},      {"selu"},
          {"celu"},        {"gelu"},       {"sigmoid"},
          {"silu"},        {"mish"},       {"softplus"},
          {"softshrink"},  {"softsign"},   {"tanh"},
          {"tanhshrink"},  {"threshold"}}},
    };
}

struct Bound {
    const Activation* activation;
    std::vector<double> values;
    Function function;
    Label title;
};

Bound bound(const GridCell& cell) {
    const Activation* activation = find(cell.activation);
    assert(activation != nullptr);
    std::vector<double> values = initial_values(*activation);
    for (const auto& [name, value] : cell.set) {
        [[maybe_unused]] const auto done = set_parameter(*activation, values, name, value);
        assert(done.ok());
    }
    Label title = title_label(*activation, values, 0.9);
    if (!cell.titled_with_parameters) title.resize(1);
    return {activation, values, bind(*activation, values, Convention::own), std::move(title)};
}

Panel document_cell(const Bound& cell, const Fineness& fineness) {
    const Interval e = document_extent;
    const Pen black{.ink = Ink::reference, .weight = Weight::thin};
    Panel panel;
    panel.title = cell.title;
    panel.x.window = panel.y.window = document_window;
    panel.zero_lines = false;
    panel.marks = {Segment{{e.low, e.low}, {e.high, e.high}, black},
                   Segment{{e.low, 0.0}, {e.high, 0.0}, black}, Segment{{0.0, e.low}, {0.0, e.high}, black}};
    add_curve(panel, cell.function, 0, e, {.ink = Ink::function}, fineness);
    return panel;
}

Panel manual_cell(const Bound& cell, const Words& words, const Fineness& fineness) {
    Panel panel;
    panel.title = cell.title;
    panel.x = {.window = manual_window, .label = words.input};
    panel.y = {.window = manual_window, .label = words.output};
    panel.dashed_grid = true;
    add_curve(panel, cell.function, 0, manual_window, {.ink = Ink::derivative}, fineness);
    return panel;
}

// f and f′ as a group.
void add_own_cells(std::vector<Panel>& panels, const Bound& cell, const Fineness& fineness) {
    const Windows windows = fitted({.activation = cell.activation,
                                    .values = cell.values,
                                    .windows = {.x = home_x(*cell.activation, cell.values)}});
    for (const int order : {0, 1}) {
        Panel panel;
        if (order == 0) panel.title = cell.title;
        panel.x.window = windows.x;
        panel.y.window = order == 0 ? *windows.f : *windows.slope;
        add_curve(panel, cell.function, order, windows.x,
                  {.ink = order == 0 ? Ink::function : Ink::derivative}, fineness);
        panels.push_back(std::move(panel));
    }
}

} // namespace

std::span<const ComparisonGrid> comparison_grids() {
    static const std::vector<ComparisonGrid> all = gather();
    return all;
}

Figure grid_figure(const ComparisonGrid& grid, const Words& words, const Fineness& fineness) {
    Figure figure;
    figure.name = grid.name;
    figure.description = words.grid_description;
    figure.columns = grid.style == GridStyle::own ? 2 * grid.columns : grid.columns;
    figure.group = grid.style == GridStyle::own ? 2 : 1;
    for (const GridCell& cell : grid.cells) {
        const Bound function = bound(cell);
        switch (grid.style) {
        case GridStyle::own: add_own_cells(figure.panels, function, fineness); break;
        case GridStyle::document: figure.panels.push_back(document_cell(function, fineness)); break;
        case GridStyle::manual: figure.panels.push_back(manual_cell(function, words, fineness)); break;
        }
    }
    return figure;
}

} // namespace act
