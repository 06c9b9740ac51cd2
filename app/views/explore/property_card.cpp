#include "i18n/percent.h"
#include "views/explore/explore_panels.h"

#include "base/number.h"
#include "curve/break_shape.h"
#include "i18n/explore_texts.h"
#include "i18n/property_texts.h"
#include "session/labels.h"
#include "views/guess_card.h"
#include "widgets/controls.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

namespace act {
namespace {

constexpr float property_row_height = 25.0F;
constexpr float property_section_gap = 16.0F;
constexpr std::size_t most_recurring = 3; // of what goes on for ever
constexpr std::size_t most_listed = 10;
constexpr int digits = 4;

/// The card's lines: what they are called, what they say, and what the words mean.
class Rows {
  public:
    Rows(const Kit& kit, Column& column) : kit_(kit), column_(column) {}

    void add(Text name, std::string value, Text meaning) {
        add(std::string(kit_.say(name)), std::move(value), std::string(kit_.say(meaning)));
    }
    void add(const std::string& name, std::string value, const std::string& meaning) {
        if (value.empty()) value = kit_.say(PropertyText::measured_none);
        const Box box = column_.take(kit_, property_row_height);
        property_row(kit_, box, name, value);
        // What the row has to cut off is under the mouse.
        const float room = box.width - kit_.width(name, type::small) - kit_.px(10.0F);
        const bool is_cut = kit_.width(value, type::small) > room;
        tooltip_over(kit_, box, is_cut ? value + "  ·  " + meaning : meaning);
    }

  private:
    const Kit& kit_;
    Column& column_;
};

// The first few, and how many more there are; of what goes on for ever those nearest to where things happen.
template <class Items, class Say>
std::string listed(const Kit& kit, const Items& items, bool goes_on, Say&& say) {
    const std::size_t most = goes_on ? most_recurring : most_listed;
    const std::size_t extra = items.size() > most ? items.size() - most : 0;
    const std::size_t first = goes_on ? extra / 2 : 0;
    std::string text;
    for (std::size_t i = first; i < first + items.size() - extra; ++i)
        text.append(text.empty() ? "" : ",  ").append(say(items[i]));
    if (goes_on) return "…  " + text + "  …";
    if (extra > 0) text += "  " + kit.say(PropertyText::measured_more, {{"count", std::to_string(extra)}});
    return text;
}

std::string place_text(const Interval& place) {
    if (place.low == place.high) return pretty(place.low, digits);
    if (std::isinf(place.low)) return "x ≤ " + pretty(place.high, digits);
    if (std::isinf(place.high)) return "x ≥ " + pretty(place.low, digits);
    return "[" + pretty(place.low, digits) + ", " + pretty(place.high, digits) + "]";
}

// An end of a range, or a limit. Chinese textbooks never leave out the sign of +∞.
std::string end_text(const Kit& kit, double y) {
    if (std::isnan(y)) return "–";
    return y == infinity ? std::string(kit.say(PropertyText::plus_infinity)) : pretty(y, digits);
}

// "[0, 1)"; a single value stands as {1}.
std::string interval_text(const Kit& kit, const Range& range) {
    if (range.low == range.high) return "{" + pretty(range.low, digits) + "}";
    return (range.low_reached ? "[" : "(") + end_text(kit, range.low) + ", " + end_text(kit, range.high)
           + (range.high_reached ? "]" : ")");
}

std::string range_text(const Kit& kit, const Properties& p) {
    constexpr std::size_t most_parts = 3;
    std::string text;
    for (const Range& part : p.image.size() > most_parts ? std::vector{p.range} : p.image)
        text.append(text.empty() ? "" : " ∪ ").append(interval_text(kit, part));
    if (p.image.size() > most_parts) text += "  " + std::string(kit.say(PropertyText::measured_holes));
    if (p.has_gaps) text += "  " + std::string(kit.say(PropertyText::measured_gaps));
    return text;
}

Text monotone_label(const Properties& p) {
    if (!p.is_strictly_monotone()) return label_of(p.monotone);
    return p.monotone == Monotone::increasing ? PropertyText::monotone_strictly_increasing
                                              : PropertyText::monotone_strictly_decreasing;
}

Text smoothness_label(BreakShape kind) {
    switch (kind) {
    case BreakShape::jump: return PropertyText::smoothness_jump;
    case BreakShape::kink: return PropertyText::smoothness_kink;
    case BreakShape::bend: return PropertyText::smoothness_bend;
    case BreakShape::corner: return PropertyText::smoothness_corner;
    case BreakShape::cusp: return PropertyText::smoothness_cusp;
    case BreakShape::vertical: return PropertyText::smoothness_vertical;
    case BreakShape::pole: return PropertyText::smoothness_pole;
    case BreakShape::hole: return PropertyText::smoothness_hole;
    case BreakShape::end: break;
    }
    return PropertyText::smoothness_end;
}

// The worst that happens: "C⁰, kink at 0"; of several kinds each by itself.
std::string smoothness_text(const Kit& kit, const Properties& p) {
    const auto order = p.smoothness();
    if (!order)
        return std::string(
            kit.say(p.on_whole_line() ? PropertyText::smoothness_smooth : PropertyText::smoothness_third));
    std::map<BreakShape, std::vector<double>> places;
    for (const Roughness& each : p.rough)
        if (order_of(each.kind) == *order) places[each.kind].push_back(each.x);
    std::string text;
    for (const auto& [kind, all] : places)
        text.append(text.empty() ? "" : ";  ")
            .append(kit.say(smoothness_label(kind),
                            {{"x", listed(kit, all, false, [](double x) { return pretty(x, digits); })}}));
    return text;
}

Text saturation_text(const Properties& p) {
    if (p.saturates_left && p.saturates_right) return PropertyText::saturates_both;
    if (p.saturates_left) return PropertyText::saturates_left;
    return p.saturates_right ? PropertyText::saturates_right : PropertyText::saturates_none;
}

// Outside the steep interval, where it does not go on for ever.
std::string below_text(const Kit& kit, const Properties& p, Interval steep) {
    if (steep.empty()) return std::string(kit.say(PropertyText::saturates_everywhere));
    std::string text;
    if (steep.low > p.seen.low) text = "x < " + pretty(steep.low, digits);
    if (steep.high < p.seen.high)
        text.append(text.empty() ? "" : ",  ").append("x > ").append(pretty(steep.high, digits));
    return text.empty() ? std::string(kit.say(PropertyText::saturates_nowhere)) : text;
}

std::string extrema_text(const Kit& kit, const Properties& p, bool maxima) {
    std::vector<Extremum> kind;
    std::ranges::copy_if(p.extrema, std::back_inserter(kind),
                         [&](const Extremum& e) { return e.is_maximum == maxima; });
    return listed(kit, kind, p.extrema_recur, [&](const Extremum& e) {
        return kit.say(PropertyText::measured_at, {{"y", pretty(e.y, digits)}, {"x", pretty(e.x, digits)}});
    });
}

std::string dead_text(const Kit& kit, const Properties& p) {
    return listed(kit, p.dead, false, [&](const DeadZone& zone) {
        return kit.say(PropertyText::dead_at, {{"place", place_text(zone.x)}, {"y", pretty(zone.y, digits)}});
    });
}

void add_parity(const Kit& kit, Rows& rows, const Properties& p) {
    rows.add(PropertyText::property_parity, std::string(kit.say(label_of(p.parity))),
             PropertyText::explain_parity);
}

void add_shape(const Kit& kit, Rows& rows, const Properties& p, const Moments& moments) {
    rows.add(PropertyText::property_range, range_text(kit, p), PropertyText::explain_range);
    if (!std::isnan(moments.mean))
        rows.add(PropertyText::property_centred,
                 std::string(kit.say(moments.are_centred() ? ExploreText::yes : ExploreText::no)),
                 PropertyText::explain_centred);
    rows.add(PropertyText::property_monotone, std::string(kit.say(monotone_label(p))),
             PropertyText::explain_monotone);
    add_parity(kit, rows, p);
    rows.add(PropertyText::property_smoothness, smoothness_text(kit, p), PropertyText::explain_smoothness);
    if (p.on_whole_line())
        rows.add(PropertyText::property_limits,
                 kit.say(PropertyText::limits_at,
                         {{"left", end_text(kit, p.left_limit)}, {"right", end_text(kit, p.right_limit)}}),
                 PropertyText::explain_limits);
}

void add_slope(const Kit& kit, Rows& rows, const Measured& measured) {
    const Properties& p = measured.properties;
    rows.add(PropertyText::property_saturates, std::string(kit.say(saturation_text(p))),
             PropertyText::explain_saturates);
    for (std::size_t i = 0; i < measured_shares.size(); ++i) {
        const std::string share = percent_text(measured_shares.at(i), kit.language());
        rows.add(kit.say(PropertyText::property_below, {{"share", share}}), below_text(kit, p, p.steep.at(i)),
                 kit.say(PropertyText::explain_below, {{"share", share}}));
    }
    rows.add(PropertyText::property_lipschitz, pretty(p.lipschitz, 5), PropertyText::explain_lipschitz);
    rows.add(PropertyText::property_dead, dead_text(kit, p), PropertyText::explain_dead);
}

void add_places(const Kit& kit, Rows& rows, const Properties& p) {
    rows.add(PropertyText::measured_minimum, extrema_text(kit, p, false), PropertyText::explain_extrema);
    rows.add(PropertyText::measured_maximum, extrema_text(kit, p, true), PropertyText::explain_extrema);
    rows.add(PropertyText::measured_zeros, listed(kit, p.zeros, p.zeros_recur, place_text),
             PropertyText::explain_zeros);
}

void add_statistics(Rows& rows, const Measured& measured) {
    const auto number = [&](double value) {
        // What is left of an odd function's mean is rounding.
        const bool is_zero = measured.moments.are_centred() && value == measured.moments.mean;
        if (!measured.moments_known) return std::string("–");
        return std::isnan(value) ? std::string() : pretty(is_zero ? 0.0 : value, 5);
    };
    rows.add(PropertyText::property_mean, number(measured.moments.mean), PropertyText::explain_mean);
    rows.add(PropertyText::property_variance, number(measured.moments.variance),
             PropertyText::explain_variance);
}

void add_cost(const Kit& kit, Rows& rows, const Measured& measured) {
    if (!measured.cost) return;
    const double times = static_cast<double>(measured.cost->value) / measured.unit_cost.value;
    rows.add(
        std::string(kit.say(PropertyText::property_cost)), pretty(times, 3) + " × ReLU",
        kit.say(PropertyText::explain_cost, {{"unit", std::to_string(measured.unit_cost.value)},
                                             {"value", std::to_string(measured.cost->value)},
                                             {"slope", std::to_string(measured.cost->value_and_slope)}}));
}

} // namespace

void show_unmeasured(const Kit& kit, Column& column, Text reason) {
    column.rest.take_top(kit.draw_paragraph(column.rest, kit.say(reason), type::small, kit.palette().muted)
                         + kit.px(6.0F));
}

void show_property_card(const Kit& kit, Column& column, const Measured& measured,
                        std::optional<std::size_t> masked) {
    const Properties& p = measured.properties;
    const Box head = column.take(kit, section_head_height);
    if (!p.on_whole_line())
        section_head(kit, head,
                     kit.say(PropertyText::measured_head,
                             {{"low", pretty(p.seen.low, 4)}, {"high", pretty(p.seen.high, 4)}}),
                     Capitals::as_written);
    else
        section_head(kit, head, kit.say(ExploreText::properties));
    if (masked == 0U) return show_held_back(kit, column);
    Rows rows(kit, column);
    if (p.breaks_known && measured.in_time) {
        add_shape(kit, rows, p, measured.moments);
        if (masked) column.take(kit, 6.0F);
        if (masked) return show_held_back(kit, column); // slopes, and extrema, where they are 0
        add_slope(kit, rows, measured);
        add_places(kit, rows, p);
        add_statistics(rows, measured);
    } else {
        show_unmeasured(kit, column,
                        p.breaks_known ? PropertyText::measured_too_long : PropertyText::breaks_unknown);
        if (measured.in_time) add_parity(kit, rows, p);
    }
    add_cost(kit, rows, measured);
    column.take(kit, property_section_gap);
}

} // namespace act
