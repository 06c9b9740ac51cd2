#include "widgets/slider.h"

#include "base/number.h"
#include "widgets/controls.h"
#include "widgets/focus.h"
#include "widgets/keys.h"
#include "widgets/menu.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

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

void draw_play(const Kit& kit, const Box& box, bool playing, Colour colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 c = box.centre();
    const float u = kit.px(1.0F);
    if (playing) {
        list.AddRectFilled({c.x - 4.5F * u, c.y - 5.0F * u}, {c.x - 1.2F * u, c.y + 5.0F * u}, pack(colour));
        list.AddRectFilled({c.x + 1.2F * u, c.y - 5.0F * u}, {c.x + 4.5F * u, c.y + 5.0F * u}, pack(colour));
    } else {
        list.AddTriangleFilled({c.x - 3.6F * u, c.y - 5.2F * u}, {c.x + 5.4F * u, c.y},
                               {c.x - 3.6F * u, c.y + 5.2F * u}, pack(colour));
    }
}

constexpr std::array play_speeds{std::pair(Text::play_slow, 0.25), std::pair(Text::play_normal, 1.0),
                                 std::pair(Text::play_fast, 3.0)};

// To and fro or in a loop, how fast, and into a file. True when the last was chosen.
bool show_play_menu(const Kit& kit, const Box& anchor, Play& play, bool can_be_saved) {
    if (!menu_is_open("play menu")) return false;
    std::vector<MenuEntry> entries{menu_entry(kit, Text::play_to_and_fro, play.ping_pong),
                                   menu_entry(kit, Text::play_loop, !play.ping_pong),
                                   {.kind = EntryKind::line}};
    for (const auto& [text, speed] : play_speeds)
        entries.push_back(menu_entry(kit, text, play.speed == speed));
    const std::size_t after_speeds = entries.size();
    if (can_be_saved) {
        entries.push_back({.kind = EntryKind::line});
        entries.push_back(menu_entry(kit, Text::sweep_save));
    }
    const auto chosen = show_menu(kit, "play menu", {.anchor = anchor, .align = 0.5F}, entries);
    if (!chosen) return false;
    if (*chosen > after_speeds) return true;
    if (*chosen < 2)
        play.ping_pong = *chosen == 0;
    else
        play.speed = play_speeds.at(*chosen - 3).second;
    return false;
}

// The keys of sliders go to this one: it has the keyboard, or nothing has and it comes first.
bool takes_letters(const SliderContext& context) {
    if (ImGui::GetIO().WantTextInput) return false;
    return context.has_keyboard || has_focus("track") || (context.by_default && focus_is_free());
}

// The button, and the value the slider has now when it is playing.
std::optional<double> play_button(const Kit& kit, const Box& box, double value, Interval range,
                                  const SliderContext& context) {
    std::optional<Play>& play = *context.play;
    const bool playing = play && play->target == context.target;
    const Touch t = touch("play", box, Stop::none);
    draw_play(kit, box, playing, t.hovered || playing ? kit.palette().accent : kit.palette().muted);
    tooltip(kit, kit.say(playing ? Text::play_pause : Text::play));
    static Play chosen; // how the last one was played
    if (t.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) open_menu("play menu");
    if (show_play_menu(kit, box, playing ? *play : chosen, context.save != nullptr))
        *context.save = context.target;
    if (playing) chosen = *play;
    if (t.clicked || (takes_letters(context) && pressed(Shortcut{letter('P')}, false))) {
        if (playing) {
            play.reset();
            return std::nullopt;
        }
        play = chosen;
        play->target = context.target;
        play->direction = 1.0;
        play->position = (range.clamp(value) - range.low) / range.width();
        play->shown = true;
        return std::nullopt;
    }
    if (!playing) return std::nullopt;
    play->shown = true;
    advance(*play, static_cast<double>(ImGui::GetIO().DeltaTime));
    return quantised(range.low + play->position * range.width(), range, context.step);
}

std::optional<double> stepped_by_keys(double value, Interval range, double step) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput) return std::nullopt;
    const double quantum = step > 0.0 ? step : slider_quantum(range);
    const double coarse = step > 0.0 ? 10.0 * step : page_quanta * quantum;
    const double usual = io.KeyShift || step > 0.0 ? quantum : arrow_quanta * quantum;
    const double arrow = io.KeyCtrl ? coarse : usual;
    if (pressed(Key::right)) return quantised(value + arrow, range, step);
    if (pressed(Key::left)) return quantised(value - arrow, range, step);
    if (pressed(Key::page_up)) return quantised(value + coarse, range, step);
    if (pressed(Key::page_down)) return quantised(value - coarse, range, step);
    if (pressed(Key::home)) return range.low;
    if (pressed(Key::end)) return range.high;
    return std::nullopt;
}

bool playable(const SliderContext& context) {
    return context.play != nullptr && !context.target.empty();
}

// While it is being typed the text belongs to ImGui; between times it shows the value.
void take_typed(const Kit& kit, const Box& field, double value, Interval limits, SliderEvent& event) {
    std::string typed = pretty(value, 6);
    const bool wanted = has_focus("track") && !ImGui::GetIO().WantTextInput && pressed(Key::enter, false);
    const FieldLook look{.align = 1.0F, .focus = wanted, .stop = false};
    if (text_field(kit, "##value", field, typed, look) != FieldEvent::committed || typed == pretty(value, 6))
        return;
    const auto number = parse_number(typed);
    if (number && limits.contains(*number))
        event.value = *number;
    else
        event.refused = typed;
}

// The track and its knob: dragged, stepped by keys, or played.
void use_track(const Kit& kit, const Box& box, double value, Interval range, const SliderContext& context,
               std::optional<double> played, SliderEvent& event) {
    const float margin = kit.px(knob_radius);
    const Track track{box.x + margin, box.right() - margin - kit.px(4.0F), std::round(box.centre().y)};
    const Touch t = touch("track", box, Stop::slider);
    const bool keyed = t.focused || context.has_keyboard;
    event.focused = t.held || t.focused;
    if (t.held) {
        if (played) context.play->reset(); // taken out of its hands
        const double wanted = quantised(track.value(ImGui::GetIO().MousePos.x, range), range, context.step);
        if (wanted != value) event.value = wanted;
    } else if (played && *played != value) {
        event.value = played;
    } else if (takes_letters(context) && context.initial && pressed(Shortcut{letter('0')}, false)) {
        event.value = context.initial;
    } else if (keyed) {
        if (const auto stepped = stepped_by_keys(value, range, context.step); stepped && *stepped != value)
            event.value = *stepped;
    }
    const double shown = range.clamp(event.value.value_or(value));
    draw_track(kit, track, track.at(shown, range), t.hovered || t.held, keyed);
}

} // namespace

double slider_quantum(Interval range) {
    return std::pow(10.0, std::floor(std::log10(range.width() / 200.0)));
}

double quantised(double value, Interval range, double step) {
    if (value <= range.low) return range.low;
    if (value >= range.high) return range.high;
    const double quantum = step > 0.0 ? step : slider_quantum(range);
    // Dividing by 10ⁿ gives the double nearest the decimal; multiplying by 10⁻ⁿ does not.
    const double per_unit = std::round(1.0 / quantum);
    const bool whole = per_unit >= 1.0 && std::abs(per_unit * quantum - 1.0) < 1e-9;
    const double near =
        whole ? std::round(value * per_unit) / per_unit : std::round(value / quantum) * quantum;
    return range.clamp(near);
}

double stepped(double value, Interval range, double step, int presses) {
    const double one = step > 0.0 ? step : arrow_quanta * slider_quantum(range);
    return quantised(value + one * presses, range, step);
}

void advance(Play& play, double seconds) {
    play.position += play.direction * play.speed * seconds / play_seconds;
    if (!play.ping_pong) {
        play.position -= std::floor(play.position);
        return;
    }
    if (play.position > 1.0) {
        play.position = std::max(0.0, 2.0 - play.position);
        play.direction = -1.0;
    } else if (play.position < 0.0) {
        play.position = std::min(1.0, -play.position);
        play.direction = 1.0;
    }
}

SliderEvent slider(const Kit& kit, const Box& box, const Parameter& parameter, double value,
                   const SliderContext& context) {
    const Palette& p = kit.palette();
    const Interval range = parameter.range();
    SliderEvent event;
    const IdScope scope(parameter.id);

    Box rest = box;
    Box top = rest.take_top(kit.px(27.0F));
    const Box field = top.take_right(kit.px(84.0F));
    // A name can be as long as a formula; where there is no room for it twice, it is cut twice.
    const float wanted = std::max(kit.px(30.0F), kit.width(parameter.symbol, type::symbol) + kit.px(14.0F));
    const Box symbol = top.take_right(std::min(wanted, 0.5F * top.width));
    kit.draw_text_in(top, parameter.id, type::body, p.text);
    kit.draw_text_in(symbol, parameter.symbol, type::symbol, p.parameter, 0.5F);

    take_typed(kit, field, value, context.limits.value_or(range), event);

    const Box reset = rest.take_right(kit.px(26.0F));
    const bool changed = value != parameter.initial;
    if (changed && touch("reset", reset, Stop::none).clicked) event.value = parameter.initial;
    if (changed)
        tooltip(kit, std::string(kit.say(Text::reset_to_default)) + " · " + pretty(parameter.initial, 5));
    draw_reset(kit, reset, changed ? p.muted : p.track);

    const std::optional<double> played =
        playable(context) ? play_button(kit, rest.take_right(kit.px(24.0F)), value, range, context)
                          : std::nullopt;
    SliderContext tracked = context;
    tracked.initial = parameter.initial;
    use_track(kit, rest, value, range, tracked, played, event);
    return event;
}

SliderEvent row_slider(const Kit& kit, const Box& box, const char* id, std::string_view symbol, double value,
                       Interval range, Interval limits, const SliderContext& context) {
    SliderEvent event;
    const IdScope scope(id);
    Box rest = box;
    const Box field = rest.take_right(kit.px(62.0F)).inset(0.0F, kit.px(1.5F));
    rest.take_right(kit.px(2.0F));
    kit.draw_text_in(rest.take_left(kit.px(20.0F)), symbol, type::symbol, kit.palette().parameter);
    take_typed(kit, field, value, limits, event);
    const std::optional<double> played =
        playable(context) ? play_button(kit, rest.take_right(kit.px(22.0F)), value, range, context)
                          : std::nullopt;
    use_track(kit, rest, value, range, context, played, event);
    return event;
}

} // namespace act
