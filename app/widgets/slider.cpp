#include "widgets/slider.h"

#include "base/number.h"
#include "widgets/controls.h"
#include "widgets/keys.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float knob_radius = 8.0F;
constexpr double arrow_quanta = 5.0; // an arrow key's step
constexpr double page_quanta = 50.0;

struct Track {
    float x0 = 0.0F;
    float x1 = 0.0F;
    float y = 0.0F;

    [[nodiscard]] float at(double value, Interval range) const {
        return x0 + static_cast<float>((value - range.low) / range.width()) * (x1 - x0);
    }
    [[nodiscard]] double value(float x, Interval range) const {
        return range.low + static_cast<double>((x - x0) / (x1 - x0)) * range.width();
    }
};

void draw_track(const Kit& kit, const Track& track, float knob_x, bool lit, bool focused) {
    const Palette& p = kit.palette();
    const float half = kit.px(2.0F);
    kit.fill({track.x0, track.y - half, track.x1 - track.x0, 2.0F * half}, p.track, 2.0F);
    kit.fill({track.x0, track.y - half, knob_x - track.x0, 2.0F * half}, p.parameter, 2.0F);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = kit.px(lit ? knob_radius + 1.0F : knob_radius);
    if (focused)
        list.AddCircleFilled({knob_x, track.y}, radius + kit.px(4.0F),
                             pack({p.parameter.red, p.parameter.green, p.parameter.blue, 0.22F}), 32);
    list.AddCircleFilled({knob_x, track.y}, radius, pack(p.parameter), 32);
    list.AddCircleFilled({knob_x, track.y}, radius - kit.px(2.2F), pack(p.page), 32);
}

// An arrow that turns back: three quarters of a circle and a head.
void draw_reset(const Kit& kit, const Box& box, Colour colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 c = box.centre();
    const float r = kit.px(5.2F);
    list.PathArcTo(c, r, -2.2F, 2.5F, 24);
    list.PathStroke(pack(colour), 0, kit.px(1.5F));
    const ImVec2 tip{c.x + r * std::cos(-2.2F), c.y + r * std::sin(-2.2F)};
    const float a = kit.px(3.6F);
    list.AddTriangleFilled({tip.x - 1.05F * a, tip.y + 0.55F * a}, {tip.x + 0.15F * a, tip.y - 1.0F * a},
                           {tip.x + 0.75F * a, tip.y + 0.75F * a}, pack(colour));
}

std::optional<double> stepped_by_keys(double value, Interval range) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput) return std::nullopt;
    const double quantum = slider_quantum(range);
    const double arrow = io.KeyShift ? quantum : arrow_quanta * quantum;
    if (pressed(Key::right)) return quantised(value + arrow, range);
    if (pressed(Key::left)) return quantised(value - arrow, range);
    if (pressed(Key::page_up)) return quantised(value + page_quanta * quantum, range);
    if (pressed(Key::page_down)) return quantised(value - page_quanta * quantum, range);
    if (pressed(Key::home)) return range.low;
    if (pressed(Key::end)) return range.high;
    return std::nullopt;
}

} // namespace

double slider_quantum(Interval range) {
    return std::pow(10.0, std::floor(std::log10(range.width() / 200.0)));
}

double quantised(double value, Interval range) {
    if (value <= range.low) return range.low;
    if (value >= range.high) return range.high;
    // Dividing by 10ⁿ gives the double nearest the decimal; multiplying by 10⁻ⁿ does not.
    const double per_unit = std::round(1.0 / slider_quantum(range));
    const double near = per_unit >= 1.0 ? std::round(value * per_unit) / per_unit
                                        : std::round(value / slider_quantum(range)) * slider_quantum(range);
    return range.clamp(near);
}

SliderEvent slider(const Kit& kit, const Box& box, const Parameter& parameter, double value,
                   bool has_keyboard) {
    const Palette& p = kit.palette();
    const Interval range = parameter.range();
    SliderEvent event;
    ImGui::PushID(parameter.id.data());

    Box rest = box;
    Box top = rest.take_top(kit.px(27.0F));
    const Box field = top.take_right(kit.px(84.0F));
    const Box symbol =
        top.take_right(std::max(kit.px(30.0F), kit.width(parameter.symbol, type::symbol) + kit.px(14.0F)));
    kit.draw_text_in(top, parameter.id, type::body, p.text);
    kit.draw_text_in(symbol, parameter.symbol, type::symbol, p.parameter, 0.5F);

    // While it is being typed the text belongs to ImGui; between times it shows the value.
    std::string typed = pretty(value, 6);
    if (text_field(kit, "##value", field, typed, {.align = 1.0F}) == FieldEvent::committed
        && typed != pretty(value, 6)) {
        const auto number = parse_number(typed);
        if (number && range.contains(*number))
            event.value = *number;
        else
            event.refused = typed;
    }

    const Box reset = rest.take_right(kit.px(26.0F));
    const bool changed = value != parameter.initial;
    if (changed && touch("reset", reset).clicked) event.value = parameter.initial;
    if (changed)
        tooltip(kit, std::string(kit.say(Text::reset_to_default)) + " · " + pretty(parameter.initial, 5));
    draw_reset(kit, reset, changed ? p.muted : p.track);

    const float margin = kit.px(knob_radius);
    const Track track{rest.x + margin, rest.right() - margin - kit.px(4.0F), std::round(rest.centre().y)};
    const Touch t = touch("track", rest);
    if (t.held) {
        event.focused = true;
        const double wanted = quantised(track.value(ImGui::GetIO().MousePos.x, range), range);
        if (wanted != value) event.value = wanted;
    } else if (has_keyboard) {
        if (const auto stepped = stepped_by_keys(value, range); stepped && *stepped != value)
            event.value = *stepped;
    }
    draw_track(kit, track, track.at(event.value.value_or(value), range), t.hovered || t.held, has_keyboard);
    ImGui::PopID();
    return event;
}

} // namespace act
