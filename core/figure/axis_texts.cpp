#include "figure/axis_texts.h"

#include "figure/fitting.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

// In ems of the texts.
constexpr double x_room_em = 3.4;        // width for one number of x
constexpr double y_room_em = 3.6;        // height for one number of y
constexpr double name_line_em = 1.25;    // from one line of names to the next
constexpr double between_names_em = 0.5; // side by side
constexpr double upwards_em = 1.05;      // from one upward name to the next
constexpr double between_lines_em = 1.2; // from one name of y to the next, and of x at least

int room_for(double length, double ems, const AxisType& type) {
    return std::clamp(static_cast<int>(length / (ems * type.size_pt)), 2, most_ticks);
}

double away(const Axis& axis, std::size_t from, std::size_t to, double length) {
    return (axis.names[to].at - axis.names[from].at) / axis.window.width() * length;
}

// Whether every k-th name along x stands apart from the next.
bool are_apart(const Axis& axis, double length, std::size_t every, const AxisType& type) {
    const auto& names = axis.names;
    for (std::size_t k = every; k < names.size(); k += every) {
        const double both = type.width(names[k - every].text) + type.width(names[k].text);
        const double least =
            std::max(between_lines_em * type.size_pt, 0.5 * both + between_names_em * type.size_pt);
        if (away(axis, k - every, k, length) < least) return false;
    }
    return true;
}

// Whether names that stand in two lines by turns are apart from their neighbours in the same line.
bool are_apart_in_two_lines(const Axis& axis, double length, const AxisType& type) {
    const auto& names = axis.names;
    for (std::size_t k = 2; k < names.size(); ++k) {
        const double both = type.width(names[k - 2].text) + type.width(names[k].text);
        if (away(axis, k - 2, k, length) < 0.5 * both + between_names_em * type.size_pt) return false;
    }
    return true;
}

bool are_apart_upwards(const Axis& axis, double length, const AxisType& type) {
    for (std::size_t k = 1; k < axis.names.size(); ++k)
        if (away(axis, k - 1, k, length) < upwards_em * type.size_pt) return false;
    return true;
}

std::vector<PlacedTick> every_name(const Axis& axis, std::size_t every) {
    std::vector<PlacedTick> placed;
    for (std::size_t k = 0; k < axis.names.size(); k += every)
        placed.push_back({axis.names[k].at, 0.0, axis.names[k].text, {}});
    return placed;
}

std::vector<PlacedTick> names_of_x(const Axis& axis, double width, const AxisType& type) {
    std::vector<PlacedTick> all = every_name(axis, 1);
    if (are_apart(axis, width, 1, type)) return all;
    if (axis.all_names && are_apart_in_two_lines(axis, width, type)) {
        for (std::size_t k = 1; k < all.size(); k += 2)
            all[k].line = 1;
        return all;
    }
    if (axis.all_names && are_apart_upwards(axis, width, type)) {
        for (PlacedTick& tick : all)
            tick.upwards = true;
        return all;
    }
    std::size_t every = 2;
    while (every < axis.names.size() && !are_apart(axis, width, every, type))
        ++every;
    return every_name(axis, every);
}

} // namespace

double AxisType::widest(const std::vector<PlacedTick>& ticks) const {
    double widest = 0.0;
    for (const PlacedTick& tick : ticks)
        widest = std::max(widest, width(tick.text));
    return widest;
}

std::vector<PlacedTick> numbers_of(const Ticks& ticks) {
    std::vector<PlacedTick> placed;
    const std::vector<std::string> texts = format_ticks(ticks);
    for (std::size_t i = 0; i < ticks.places.size(); ++i)
        placed.push_back({ticks.places[i], 0.0, texts[i], {}});
    return placed;
}

int room_for_numbers(double height, const AxisType& type) {
    return room_for(height, y_room_em, type);
}

std::vector<PlacedTick> texts_of_x(const Axis& axis, double width, const AxisType& type) {
    if (!axis.names.empty()) return names_of_x(axis, width, type);
    const double em = type.size_pt;
    const double per_unit = width / axis.window.width();
    // Long numbers need more room than the usual: fewer ticks until neighbours stand apart.
    for (int most = room_for(width, x_room_em, type);; --most) {
        const Ticks ticks = locate_ticks(axis.window, most);
        const double widest = type.widest(numbers_of(ticks));
        if (most > 2 && ticks.step * per_unit <= widest + em) continue;
        return numbers_of(thinned(ticks, (widest + 0.5 * em) / per_unit));
    }
}

std::vector<PlacedTick> texts_of_y(const Axis& axis, double height, const AxisType& type) {
    if (!axis.names.empty()) {
        const double spacing = std::max(height / static_cast<double>(axis.names.size()), 0.01);
        return every_name(axis,
                          static_cast<std::size_t>(std::ceil(between_lines_em * type.size_pt / spacing)));
    }
    const Ticks ticks = locate_ticks(axis.window, room_for_numbers(height, type));
    return numbers_of(thinned(ticks, 1.2 * type.size_pt * axis.window.width() / height));
}

double height_below(const std::vector<PlacedTick>& ticks, const AxisType& type) {
    double height = type.cap();
    for (const PlacedTick& tick : ticks)
        height = std::max(height, tick.upwards ? type.width(tick.text)
                                               : type.cap() + tick.line * name_line_em * type.size_pt);
    return height + tick_gap_em * type.size_pt;
}

void place_below(std::vector<PlacedTick>& ticks, const PanelLayout& panel, const AxisType& type) {
    const double top = panel.plot.bottom() + tick_gap_em * type.size_pt;
    for (PlacedTick& tick : ticks) {
        const double width = type.width(tick.text);
        tick.at = panel.to_page({tick.value, panel.y.low}).x;
        if (tick.upwards)
            tick.text_origin = {tick.at + 0.5 * type.cap(), top + width};
        else
            tick.text_origin = {tick.at - 0.5 * width,
                                top + type.cap() + tick.line * name_line_em * type.size_pt};
    }
}

void place_left(std::vector<PlacedTick>& ticks, const PanelLayout& panel, const AxisType& type) {
    for (PlacedTick& tick : ticks) {
        tick.at = panel.to_page({panel.x.low, tick.value}).y;
        tick.text_origin = {panel.plot.x - tick_gap_em * type.size_pt - type.width(tick.text),
                            tick.at + 0.5 * type.cap()};
    }
}

bool stand_apart(const PanelLayout& panel, const AxisType& type) {
    const double em = type.size_pt;
    const auto& x = panel.x_ticks;
    for (std::size_t i = 1; i < x.size(); ++i) {
        // The one before it in the same line.
        std::size_t before = i - 1;
        while (before > 0 && x[before].line != x[i].line)
            --before;
        if (x[before].line != x[i].line) continue;
        const double end = x[before].upwards ? x[before].text_origin.x + (upwards_em - between_names_em) * em
                                             : x[before].text_origin.x + type.width(x[before].text);
        if (end + between_names_em * em > x[i].text_origin.x + rounding_pt) return false;
    }
    const auto& y = panel.y_ticks;
    for (std::size_t i = 1; i < y.size(); ++i)
        if (std::abs(y[i].at - y[i - 1].at) < em) return false;
    return true;
}

} // namespace act
