#include "view/explore/pinned_points.h"

#include "base/number.h"
#include "figure/axes.h"
#include "i18n/plot_texts.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr double point_size = 1.15; // of a usual dot
constexpr double selected_point_size = 1.4;
constexpr double ring_size = 2.2;
constexpr int point_digits = 6;

int orders_in(const ExploreSpec& spec) {
    return spec.curvature ? 3 : 2;
}

Axis axis_of(const ExploreSpec& spec, int order) {
    return {.logarithmic = spec.axes.is_logarithmic(order)};
}

// The tangent at the selected point, with its slope in words; and in f′ the height of the slope.
void mark_slope(Figure& figure, const PointNumbers& point, Language language) {
    const double y = point.jet.y;
    const double dy = point.jet.dy;
    if (!std::isfinite(y) || !std::isfinite(dy)) return;
    const Pen tangent{.ink = Ink::guide, .weight = Weight::thin, .dash = Dash::dashed};
    const Pen level{.ink = Ink::guide, .weight = Weight::hair, .dash = Dash::dashed};
    const std::string slope = pretty(dy, point_digits);
    Panel& f = figure.panels.at(0);
    f.marks.push_back(straight_line(f.y, f.x.window, {point.x, y}, dy, tangent));
    f.marks.emplace_back(Tag{{point.x, place_on(f.y, y)},
                             {{text(PlotText::figure_slope_tag, language, {{"value", slope}}), Ink::muted}}});
    Panel& derivative = figure.panels.at(1);
    const double place = place_on(derivative.y, dy);
    const double left = derivative.x.window.low;
    if (!derivative.y.window.contains(place)) return;
    derivative.marks.emplace_back(Segment{{left, place}, {point.x, place}, level});
    derivative.marks.emplace_back(Tag{{left, place}, {{slope, Ink::muted}}, {left, point.x}});
}

} // namespace

void mark_places(Panel& panel, std::span<const double> places) {
    for (const double x : places)
        if (panel.x.window.contains(x))
            panel.marks.emplace_back(
                Rule{{x, 0.0}, infinity, {.ink = Ink::guide, .weight = Weight::hair, .dash = Dash::dotted}});
}

void mark_points(Panel& panel, std::span<const PointNumbers> points, int order,
                 std::optional<std::size_t> selected, Pen curve) {
    const Pen dot{.ink = curve.ink, .series = curve.series};
    const Pen ring{.ink = curve.ink, .series = curve.series, .weight = Weight::thin};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double place = place_on(panel.y, points[i].jet[order]);
        if (!panel.x.window.contains(points[i].x) || !std::isfinite(place)) continue;
        const Point at{points[i].x, place};
        if (selected == i) panel.marks.emplace_back(Dot{at, false, ring, ring_size});
        panel.marks.emplace_back(Dot{at, true, dot, selected == i ? selected_point_size : point_size});
    }
}

void pin_points(Figure& figure, const Function& function, const ExploreSpec& spec, Language language) {
    const auto selected = spec.pinned.selection();
    if (!selected) return;
    const std::vector<PointNumbers> points = numbers_at(function, spec.pinned.places);
    if (spec.tangent && spec.windows.x.contains(points[*selected].x))
        mark_slope(figure, points[*selected], language);
    std::vector<int> orders;
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const int order = orders.emplace_back(static_cast<int>(i));
        mark_places(figure.panels[i], spec.pinned.places);
        mark_points(figure.panels[i], points, order, selected, {.ink = inks_of_orders.at(i)});
    }
    figure.table = points_table({&function, 1}, spec.pinned.places, orders);
}

FigureTable points_table(std::span<const Function> functions, std::span<const double> places,
                         std::span<const int> orders) {
    FigureTable table{.columns = {"x"}, .rows = {}};
    std::vector<std::vector<PointNumbers>> numbers;
    bool have_choices = false;
    for (const Function& function : functions) {
        numbers.push_back(numbers_at(function, places));
        for (const int order : orders)
            table.columns.push_back(function.name + " f"
                                    + std::string(static_cast<std::size_t>(order), '\''));
        const bool has_slopes = std::ranges::find(orders, 1) != orders.end();
        have_choices |= has_slopes && std::ranges::any_of(numbers.back(), [](const PointNumbers& at) {
                            return !at.slopes.empty();
                        });
    }
    if (have_choices) table.columns.emplace_back("slopes at breaks");
    for (std::size_t i = 0; i < places.size(); ++i) {
        std::vector<std::string>& row = table.rows.emplace_back();
        row.push_back(shortest(places[i] + 0.0));
        std::string choices;
        for (const auto& of_function : numbers) {
            for (const int order : orders)
                row.push_back(shortest(of_function[i].jet[order] + 0.0));
            const std::string more = of_function[i].choices();
            choices.append(choices.empty() || more.empty() ? "" : " | ").append(more);
        }
        if (have_choices) row.push_back(choices);
    }
    return table;
}

std::vector<std::vector<Mark>> cursor_marks(const Function& function, const ExploreSpec& spec, double x) {
    const Jet jet = function.jet(x);
    const Pen guide{.ink = Ink::guide, .weight = Weight::hair, .dash = Dash::dashed};
    const Pen tangent{.ink = Ink::guide, .weight = Weight::thin, .dash = Dash::dashed};
    std::vector<std::vector<Mark>> all;
    for (int order = 0; order < orders_in(spec); ++order) {
        const Axis y = axis_of(spec, order);
        const double place = place_on(y, jet[order]);
        std::vector<Mark> marks{Rule{{x, 0.0}, infinity, guide}};
        if (order == 0 && spec.tangent && std::isfinite(jet.y) && std::isfinite(jet.dy))
            marks.push_back(straight_line(y, spec.windows.x, {x, jet.y}, jet.dy, tangent));
        if (std::isfinite(place))
            marks.emplace_back(
                Dot{{x, place}, true, {.ink = inks_of_orders.at(static_cast<std::size_t>(order))}});
        all.push_back(std::move(marks));
    }
    return all;
}

std::vector<Label> cursor_labels(const Function& function, int panels, double x) {
    const Jet jet = function.jet(x);
    std::vector<Label> labels;
    for (int order = 0; order < panels; ++order) {
        const auto i = static_cast<std::size_t>(order);
        std::string text = "f";
        text.append(primes_of_orders.at(i)).append("(").append(pretty(x, all_digits));
        text.append(") = ").append(pretty(jet[order], 4));
        labels.push_back({{std::move(text), inks_of_orders.at(i), Face::regular, 1.0}});
    }
    return labels;
}

} // namespace act
