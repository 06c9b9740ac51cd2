#include "views/range_field.h"

#include "base/number.h"
#include "i18n/explain.h"
#include "views/panel_parts.h"
#include "widgets/controls.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float end_width = 72.0F;
constexpr float dots_width = 22.0F;
constexpr int end_digits = 4;

} // namespace

bool is_usable(Interval window) {
    constexpr double narrowest = 1e-9; // against its distance from zero
    constexpr double widest = 1e9;
    const double magnitude = std::max(std::abs(window.low), std::abs(window.high));
    return std::isfinite(magnitude) && window.width() > narrowest * std::max(1e-3, magnitude)
           && magnitude < widest;
}

std::optional<Interval> range_fields(const Kit& kit, const Box& row, std::string_view id,
                                     std::string_view name, Interval shown, bool positive, Ui& ui) {
    const IdScope scope(id);
    Box rest = row;
    const float width = std::min(kit.px(end_width), 0.36F * row.width);
    const Box high_box = rest.take_right(width);
    const Box dots = rest.take_right(kit.px(dots_width));
    const Box low_box = rest.take_right(width);
    kit.draw_text_in(rest, name, type::body, kit.palette().text);
    kit.draw_text_in(dots, "…", type::body, kit.palette().muted, 0.5F);
    std::string low = pretty(shown.low, end_digits);
    std::string high = pretty(shown.high, end_digits);
    const auto typed_low = text_field(kit, "##low", low_box, low, {.align = 1.0F});
    const auto typed_high = text_field(kit, "##high", high_box, high, {.align = 1.0F});
    const auto window_from = [&](const std::string& typed, bool is_low) -> std::optional<Interval> {
        const auto number = parse_value(typed);
        Interval wanted = shown;
        if (number) (is_low ? wanted.low : wanted.high) = *number;
        if (number && wanted.low < wanted.high && is_usable(wanted) && (!positive || wanted.low > 0.0))
            return wanted;
        const Problem problem = number ? Problem::out_of_range : Problem::not_a_number;
        const std::string least = positive ? "0" : "−∞";
        const std::string range = is_low ? "(" + least + ", " + pretty(shown.high, end_digits) + ")"
                                         : "(" + pretty(shown.low, end_digits) + ", ∞)";
        notify(ui, explain({problem, std::string(name), typed, range}, kit.language()), true);
        return std::nullopt;
    };
    if (typed_low == FieldEvent::committed && low != pretty(shown.low, end_digits))
        return window_from(low, true);
    if (typed_high == FieldEvent::committed && high != pretty(shown.high, end_digits))
        return window_from(high, false);
    return std::nullopt;
}

} // namespace act
