#include "view/marks_at.h"

#include "figure/axes.h"
#include "view/description.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace act {
namespace {

constexpr std::size_t most_read_curves = 12;

// A curve's height between its points; nothing where it has none, or several.
std::optional<double> height_over(const Line& line, double x) {
    std::optional<double> height;
    for (const Polyline& piece : line.pieces) {
        if (piece.empty() || x < piece.front().x || x > piece.back().x) continue;
        const auto next = std::ranges::lower_bound(piece, x, {}, &Point::x);
        if (next == piece.end()) continue;
        if (next == piece.begin() || next->x == x) {
            height = next->y;
            continue;
        }
        const Point& from = *std::prev(next);
        height = std::lerp(from.y, next->y, (x - from.x) / (next->x - from.x));
    }
    return height;
}

bool is_read(const Line& line) {
    if (line.pen.ink == Ink::guide || line.pen.ink == Ink::reference) return false;
    if (line.pen.weight == Weight::hair) return false; // the outline of an area
    return std::ranges::all_of(
        line.pieces, [](const Polyline& piece) { return std::ranges::is_sorted(piece, {}, &Point::x); });
}

const NamedTick* tick_at(const Axis& axis, double place, double reach) {
    for (const NamedTick& tick : axis.names)
        if (!axis.lined && std::abs(tick.at - place) <= reach) return &tick;
    return nullptr;
}

std::string label_or(const std::string& label, const std::string& usual) {
    return label.empty() ? usual : label;
}

// What bars or cells are called; without a name as their panel.
template <class Mark> std::string name_of(const Mark& mark, const Panel& panel) {
    return label_or(mark.told, label_or(mark.name, plain_text(panel.title)));
}

// The whole number that is nearest, where nothing lies between two of them.
Point read_place(const Panel& panel, Point at) {
    return panel.x.counted ? Point{std::round(at.x), at.y} : at;
}

const Point* bar_at(const Bars& bars, double x) {
    const auto found = std::ranges::find_if(
        bars.tops, [&](const Point& top) { return std::abs(top.x - x) <= 0.5 * bars.width; });
    return found == bars.tops.end() ? nullptr : &*found;
}

} // namespace

std::string read_name(std::span<const LegendEntry> legend, const Line& line) {
    if (!line.told.empty()) return line.told;
    const auto same = [&](const LegendEntry& entry) {
        return entry.pen.ink == line.pen.ink && entry.pen.series == line.pen.series
               && entry.pen.dash == line.pen.dash;
    };
    const auto entry = std::ranges::find_if(legend, same);
    return entry == legend.end() ? line.name : plain_text(entry->text);
}

std::vector<ValueAt> marks_at(const Figure& figure, std::size_t panel_index, Point at) {
    if (panel_index >= figure.panels.size() || figure.panels[panel_index].bare) return {};
    const Panel& panel = figure.panels[panel_index];
    at = read_place(panel, at);
    std::vector<ValueAt> values;
    for (const Mark& mark : panel.marks) {
        if (const auto* heat = std::get_if<Heat>(&mark)) {
            const auto value = heat->value_at(at);
            if (!value) continue;
            return {{label_or(panel.x.label, "x"), value_on(panel.x, at.x)},
                    {label_or(panel.y.label, "y"), value_on(panel.y, at.y)},
                    {name_of(*heat, panel), *value}};
        }
        if (const auto* bars = std::get_if<Bars>(&mark)) {
            const Point* const top = bar_at(*bars, at.x);
            if (top == nullptr) continue;
            const NamedTick* const tick = tick_at(panel.x, top->x, 0.5);
            const std::string name = name_of(*bars, panel);
            values.push_back({tick == nullptr ? name : tick->text + " " + name, value_on(panel.y, top->y)});
        }
    }
    if (!values.empty()) return values;
    for (const Mark& mark : panel.marks) {
        const auto* line = std::get_if<Line>(&mark);
        if (line == nullptr || !is_read(*line) || values.size() == most_read_curves) continue;
        if (const auto height = height_over(*line, at.x))
            values.push_back({read_name(figure.legend, *line), value_on(panel.y, *height)});
    }
    if (!values.empty())
        values.insert(values.begin(), {label_or(panel.x.label, "x"), value_on(panel.x, at.x)});
    return values;
}

std::vector<Mark> reading_marks(const Figure& figure, std::size_t panel_index, Point at) {
    std::vector<Mark> marks;
    const Pen guide{.ink = Ink::guide, .weight = Weight::thin, .dash = Dash::dotted};
    at = read_place(figure.panels[panel_index], at);
    for (const Mark& mark : figure.panels[panel_index].marks) {
        if (const auto* heat = std::get_if<Heat>(&mark); heat != nullptr && heat->value_at(at))
            return {Rule{at, infinity, guide}, Rule{at, 0.0, guide}};
        const auto* line = std::get_if<Line>(&mark);
        if (line == nullptr || !is_read(*line) || marks.size() > most_read_curves) continue;
        if (const auto height = height_over(*line, at.x))
            marks.emplace_back(Dot{{at.x, *height}, true, line->pen});
    }
    if (!marks.empty()) marks.insert(marks.begin(), Rule{at, infinity, guide});
    return marks;
}

} // namespace act
