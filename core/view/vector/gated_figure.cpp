#include "view/vector/gated_figure.h"

#include "base/number.h"
#include "i18n/figure_texts.h"
#include "i18n/session_texts.h"
#include "vector/vector_catalogue.h"
#include "view/figure_parts.h"
#include "view/vector/vector_panels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr Interval side{-4.4, 4.4}; // no tick on the edge, against the other axis' first number
constexpr std::size_t cells = 160;  // of the map, each way: half a point on its usual page
constexpr int map_levels = 24;

// A gated unit with values for its parameters.
struct Unit {
    const VectorFunction& function;
    Values parameters;

    [[nodiscard]] double at(double a, double b) const {
        return value_of(function, {.z = std::array{a, b}, .parameters = parameters}).value().front();
    }
};

double middle(std::size_t k) {
    return side.low + (static_cast<double>(k) + 0.5) / static_cast<double>(cells) * side.width();
}

struct Slice {
    std::string text;
    std::optional<double> a; ///< none: a = b
    Pen pen;
};

std::string diagonal_text(const VectorFunction& function) {
    return function.diagonal.empty() ? "a = b" : "a = b: " + std::string(function.diagonal);
}

std::vector<Slice> slices_of(const VectorFunction& function) {
    const auto pen = [](int series, Dash dash) {
        return Pen{.ink = Ink::series, .series = series, .weight = Weight::curve, .dash = dash};
    };
    return {{"a = −2", -2.0, pen(0, Dash::dashed)},
            {"a = 1", 1.0, pen(2, Dash::dash_dot)},
            {"a = 3", 3.0, pen(3, Dash::dotted)},
            {diagonal_text(function), std::nullopt, pen(4, Dash::solid)}};
}

Panel map_panel(const Unit& unit, const std::vector<Slice>& slices, Language language) {
    Heat heat = {.x = side, .y = side, .rows = cells, .columns = cells, .scale = ColourScale::diverging};
    double largest = 0.0;
    for (std::size_t i = 0; i < cells; ++i)
        for (std::size_t j = 0; j < cells; ++j) {
            heat.values.push_back(unit.at(middle(j), middle(cells - 1 - i)));
            largest = std::max(largest, std::abs(heat.values.back()));
        }
    heat.range = {-std::ceil(largest), std::ceil(largest)};
    heat.levels = map_levels;
    heat.name = "y(a, b)";
    Panel panel;
    panel.title = heading(word(FigureText::vector_map, language));
    panel.x = {.window = side, .label = "a"};
    panel.y = {.window = side, .label = "b"};
    panel.zero_lines = false;
    panel.colour_key = true;
    panel.marks.emplace_back(std::move(heat));
    for (const Slice& slice : slices)
        panel.marks.emplace_back(Segment{
            {slice.a.value_or(side.low), side.low}, {slice.a.value_or(side.high), side.high}, slice.pen});
    return panel;
}

Panel slices_panel(const Unit& unit, const std::vector<Slice>& slices, Language language) {
    Panel panel;
    panel.title = heading(word(FigureText::vector_slices, language));
    panel.x = {.window = side, .label = "b"};
    Interval y{0.0, 0.0};
    for (const Slice& slice : slices) {
        Polyline curve;
        for (std::size_t k = 0; k <= 2 * cells; ++k) {
            const double b = side.low + static_cast<double>(k) / (2.0 * cells) * side.width();
            const double value = unit.at(slice.a.value_or(b), b);
            curve.push_back({b, value});
            y = hull(y, {value, value});
        }
        panel.marks.emplace_back(Line{{std::move(curve)}, slice.pen, slice.text});
    }
    panel.y = {.window = {y.low - 0.06 * y.width(), y.high + 0.06 * y.width()}, .label = "y"};
    return panel;
}

struct Piece {
    double w;
    double b;
    std::string_view text;
    [[nodiscard]] Jet at(double x) const { return {w * x + b, w, 0.0}; }
};

// They cross at −1 and 1, exactly.
constexpr std::array pieces{Piece{-1.0, -1.0, "−x − 1"}, Piece{0.5, 0.5, "x/2 + 1/2"},
                            Piece{2.0, -1.0, "2x − 1"}};

// Of the largest pieces the first, or beside a crossing the one that is larger there.
Jet largest_piece(double x, std::optional<Side> from) {
    const Piece* best = pieces.data();
    for (const Piece& piece : pieces) {
        const double ahead = piece.at(x).y - best->at(x).y;
        const bool steeper = from && (*from == Side::right ? piece.w > best->w : piece.w < best->w);
        if (ahead > 0.0 || (ahead == 0.0 && steeper)) best = &piece;
    }
    return best->at(x);
}

Function maxout_of_pieces() {
    return {.name = "maxout",
            .jet = [](double x) { return largest_piece(x, std::nullopt); },
            .limit = [](double x, Side from) { return largest_piece(x, from); },
            .breaks = {-1.0, 1.0}};
}

// f left and f′ right, as in Explore.
std::array<Panel, 2> curve_panels(Language language, Interval x, Interval y, Interval slope) {
    std::array<Panel, 2> panels;
    panels[0].title = heading(word(SessionText::function, language), Ink::function);
    panels[1].title = heading(word(FigureText::derivative, language), Ink::derivative);
    panels[0].x.window = panels[1].x.window = x;
    panels[0].y.window = y;
    panels[1].y.window = slope;
    return panels;
}

} // namespace

Figure gated_figure(const VectorFunction& function, Values parameters, Language language) {
    const Unit unit{function, parameters};
    const std::vector<Slice> slices = slices_of(function);
    Figure figure;
    figure.columns = 2;
    figure.panels = {map_panel(unit, slices, language), slices_panel(unit, slices, language)};
    for (const Slice& slice : slices)
        figure.legend.push_back({{{slice.text, Ink::text, Face::regular, 1.0}}, slice.pen});
    return figure;
}

Figure crelu_figure(Language language, const Fineness& fineness) {
    const Function positive = bind(*find("relu"), {}, Convention::own);
    auto panels = curve_panels(language, {-4.0, 4.0}, {-0.3, 4.3}, {-1.25, 1.25});
    Figure figure;
    figure.columns = 2;
    struct Output {
        Function function;
        std::string text;
        Pen pen;
    };
    for (const Output& output : {Output{positive, "y₁ = max(z, 0)", {.ink = Ink::series, .series = 1}},
                                 Output{bind(*find("relu"), {1.0, -1.0, 0.0, 0.0}, Convention::own),
                                        "y₂ = max(−z, 0)",
                                        {.ink = Ink::series, .series = 0, .dash = Dash::dashed}}}) {
        for (const int order : {0, 1}) {
            Panel& panel = panels.at(static_cast<std::size_t>(order));
            add_curve(panel, output.function, order, panel.x.window, output.pen, fineness,
                      output.text.substr(0, output.text.find(' ')) + (order == 0 ? "" : "'"));
        }
        figure.legend.push_back({{{output.text, Ink::text, Face::regular, 1.0}}, output.pen});
    }
    figure.panels.assign(panels.begin(), panels.end());
    return figure;
}

Figure maxout_figure(Language language, const Fineness& fineness) {
    auto panels = curve_panels(language, {-4.0, 4.0}, {-5.5, 7.5}, {-1.5, 2.5});
    Figure figure;
    figure.columns = 2;
    int series = 0;
    for (const Piece& piece : pieces) {
        const Pen pen{.ink = Ink::series,
                      .series = std::array{0, 2, 3}.at(static_cast<std::size_t>(series++)),
                      .weight = Weight::thin,
                      .dash = Dash::dashed};
        panels[0].marks.emplace_back(Rule{{0.0, piece.b}, piece.w, pen});
        figure.legend.push_back({{{std::string(piece.text), Ink::text, Face::regular, 1.0}}, pen});
    }
    const Function function = maxout_of_pieces();
    for (const int order : {0, 1}) {
        Panel& panel = panels.at(static_cast<std::size_t>(order));
        add_curve(panel, function, order, panel.x.window,
                  {.ink = order == 0 ? Ink::function : Ink::derivative}, fineness);
    }
    figure.legend.push_back({{{"max", Ink::text, Face::regular, 1.0}}, {.ink = Ink::function}});
    figure.panels.assign(panels.begin(), panels.end());
    return figure;
}

} // namespace act
