#include "widgets/slider.h"

#include "base/number.h"
#include "i18n/control_texts.h"
#include "widgets/controls.h"
#include "widgets/focus.h"
#include "widgets/keys.h"
#include "widgets/menu.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace act {
namespace {

constexpr float knob_radius = 8.0F;
constexpr double arrow_quanta = 5.0; // an arrow key's step
constexpr double page_quanta = 50.0;

struct Track {
    float x0 = 0.0F;
    float x1 = 0.0F;
    float y = 0.0F;

    [[nodiscard]] float at(double share) const { return x0 + static_cast<float>(share) * (x1 - x0); }
    [[nodiscard]] double share(float x) const { return static_cast<double>((x - x0) / (x1 - x0)); }
};

// What the slider moves: a value of the parameter in the range that is shown now.
struct Moved {
    const Parameter& parameter;
    Interval range;
    double value = 0.0;

    [[nodiscard]] double at(double share) const {
        return quantised(parameter, range, along(parameter.kind, range, share));
    }
    [[nodiscard]] double share() const { return share_of(parameter.kind, range, range.clamp(value)); }
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
    stroke_path(list, pack(colour), kit.px(1.5F));
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

constexpr std::array play_speeds{std::pair(ControlText::play_slow, 0.25),
                                 std::pair(ControlText::play_normal, 1.0),
                                 std::pair(ControlText::play_fast, 3.0)};

// Back to the default, to and fro or in a loop, how fast, and into a file.
enum class PlayChoice { none, reset, save };

PlayChoice show_play_menu(const Kit& kit, const Box& anchor, Play& play, const Parameter& parameter,
                          bool can_be_saved) {
    if (!menu_is_open("play menu")) return PlayChoice::none;
    MenuEntry reset = menu_entry(kit, ControlText::reset_to_default, false);
    reset.label += " · " + pretty(parameter.initial, 5);
    reset.keys = "0";
    std::vector<MenuEntry> entries{std::move(reset),
                                   {.kind = EntryKind::line},
                                   menu_entry(kit, ControlText::play_to_and_fro, play.ping_pong),
                                   menu_entry(kit, ControlText::play_loop, !play.ping_pong),
                                   {.kind = EntryKind::line}};
    for (const auto& [text, speed] : play_speeds)
        entries.push_back(menu_entry(kit, text, play.speed == speed));
    const std::size_t after_speeds = entries.size();
    if (can_be_saved) {
        entries.push_back({.kind = EntryKind::line});
        entries.push_back(menu_entry(kit, ControlText::sweep_save));
    }
    const auto chosen = show_menu(kit, "play menu", {.anchor = anchor, .align = 0.5F}, entries);
    constexpr std::size_t first_way = 2;
    constexpr std::size_t first_speed = first_way + 3;
    if (!chosen) return PlayChoice::none;
    if (*chosen < first_way) return PlayChoice::reset;
    if (*chosen > after_speeds) return PlayChoice::save;
    if (*chosen < first_speed)
        play.ping_pong = *chosen == first_way;
    else
        play.speed = play_speeds.at(*chosen - first_speed).second;
    return PlayChoice::none;
}

// The distance between two values it can take.
double quantum_of(const Parameter& parameter, Interval range, double value) {
    if (parameter.spacing() > 0.0) return parameter.spacing();
    const bool by_ratio = parameter.kind == ParameterKind::logarithmic;
    return slider_quantum(by_ratio ? Interval{0.0, value} : range);
}

bool is_playing(const SliderContext& context) {
    return context.play != nullptr && *context.play && (*context.play)->target == context.target;
}

// The keys of sliders go to this one: it has the keyboard, or nothing has and it comes first.
bool takes_letters(const SliderContext& context) {
    if (ImGui::GetIO().WantTextInput) return false;
    return context.has_keyboard || has_focus("track") || (context.by_default && focus_is_free());
}

// The button, and the value the slider has now when it is playing.
std::optional<double> play_button(const Kit& kit, const Box& box, const Moved& moved,
                                  const SliderContext& context) {
    std::optional<Play>& play = *context.play;
    const bool playing = is_playing(context);
    const Touch t = touch("play", box, Stop::none);
    draw_play(kit, box, playing, t.hovered || playing ? kit.palette().accent : kit.palette().muted);
    tooltip(kit, kit.say(playing ? ControlText::play_pause : ControlText::play));
    Play& chosen = kit.memory().played;
    if (t.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) open_menu("play menu");
    const PlayChoice choice =
        show_play_menu(kit, box, playing ? *play : chosen, moved.parameter, context.save != nullptr);
    if (choice == PlayChoice::save) *context.save = context.target;
    if (choice == PlayChoice::reset) {
        if (playing) play.reset();
        return moved.parameter.initial;
    }
    if (playing) chosen = *play;
    if (t.clicked || (takes_letters(context) && pressed(Shortcut{letter('P')}, false))) {
        if (playing) {
            play.reset();
            return std::nullopt;
        }
        play = chosen;
        play->target = context.target;
        play->direction = 1.0;
        play->position = moved.share();
        play->shown = true;
        return std::nullopt;
    }
    if (!playing) return std::nullopt;
    play->shown = true;
    advance(*play, static_cast<double>(ImGui::GetIO().DeltaTime));
    return moved.at(play->position);
}

std::optional<double> stepped_by_keys(const Moved& moved) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput) return std::nullopt;
    const auto& [parameter, range, value] = moved;
    const bool spaced = parameter.spacing() > 0.0;
    const double quantum = quantum_of(parameter, range, value);
    const double coarse = (spaced ? 10.0 : page_quanta) * quantum;
    const double usual = (io.KeyShift || spaced ? 1.0 : arrow_quanta) * quantum;
    const double arrow = io.KeyCtrl ? coarse : usual;
    if (pressed(Key::right)) return quantised(parameter, range, value + arrow);
    if (pressed(Key::left)) return quantised(parameter, range, value - arrow);
    if (pressed(Key::page_up)) return quantised(parameter, range, value + coarse);
    if (pressed(Key::page_down)) return quantised(parameter, range, value - coarse);
    if (pressed(Key::home)) return range.low;
    if (pressed(Key::end)) return range.high;
    return std::nullopt;
}

// While it is being typed the text belongs to ImGui; between times it shows the value. Choices are not typed.
void take_typed(const Kit& kit, const Box& field, const Parameter& parameter, double value,
                SliderEvent& event) {
    if (parameter.kind == ParameterKind::choice) return;
    std::string typed = pretty_value(value);
    const bool wanted = has_focus("track") && !ImGui::GetIO().WantTextInput && pressed(Key::enter, false);
    const FieldLook look{.align = 1.0F, .focus = wanted, .stop = false};
    if (text_field(kit, "##value", field, typed, look) != FieldEvent::committed
        || typed == pretty_value(value))
        return;
    const Result<double> number = typed_value(parameter, typed);
    if (number)
        event.value = *number;
    else
        event.refused = number.error();
}

// The track and its knob: dragged, stepped by keys, or played.
void use_track(const Kit& kit, const Box& box, const Moved& moved, const SliderContext& context,
               std::optional<double> played, SliderEvent& event) {
    const auto& [parameter, range, value] = moved;
    const float margin = kit.px(knob_radius);
    const Track track{box.x + margin, box.right() - margin - kit.px(4.0F), std::round(box.centre().y)};
    const Touch t = touch("track", box, Stop::slider);
    if (t.hovered && context.play != nullptr && ImGui::IsMouseClicked(ImGuiMouseButton_Right))
        open_menu("play menu");
    const bool keyed = t.focused || context.has_keyboard;
    event.focused = t.held || t.focused;
    if (t.held) {
        if (played) context.play->reset(); // taken out of its hands
        // A knob taken off its centre stays under the same point of the hand; a press beside it brings it there.
        float& grip = kit.memory().grip;
        const float mouse = ImGui::GetIO().MousePos.x;
        const float off = mouse - track.at(moved.share());
        if (ImGui::IsItemActivated()) grip = std::abs(off) <= kit.px(knob_radius + 2.0F) ? off : 0.0F;
        const double wanted = moved.at(track.share(mouse - grip));
        if (wanted != value) event.value = wanted;
    } else if (played && *played != value) {
        event.value = played;
    } else if (takes_letters(context) && pressed(Shortcut{letter('0')}, false)) {
        event.value = parameter.initial;
    } else if (keyed) {
        if (const auto stepped = stepped_by_keys(moved); stepped && *stepped != value) event.value = *stepped;
    }
    const Moved shown{parameter, range, event.value.value_or(value)};
    draw_track(kit, track, track.at(shown.share()), t.hovered || t.held, keyed);
}

// Wider than usual from the moment the value lies outside until it is back and let go of: the range must not
// change under the hand, nor while it plays.
Interval range_now(const Kit& kit, const Parameter& parameter, double value, const SliderContext& context) {
    std::map<unsigned, Interval>& wide = kit.memory().wide;
    const ImGuiID id = ImGui::GetID("range");
    const bool moving = is_playing(context) || ImGui::IsMouseDown(ImGuiMouseButton_Left);
    const auto held = wide.find(id);
    if (parameter.shown.contains(value) && (held == wide.end() || !moving)) {
        if (held != wide.end()) wide.erase(held);
        return parameter.shown;
    }
    const Interval before = held == wide.end() ? parameter.shown : hull(parameter.shown, held->second);
    return wide[id] = widened(parameter, before, value);
}

void choose(const Kit& kit, const Box& box, const Parameter& parameter, double value, SliderEvent& event) {
    std::vector<Choice> choices;
    for (const std::string_view choice : parameter.choices)
        choices.push_back({std::string(choice), std::string(choice)});
    float used = 0.0F;
    const auto now =
        static_cast<double>(chips(kit, "choices", box, choices, static_cast<std::size_t>(value), used));
    if (now != value) event.value = now;
}

// Chips; or a track and the button that plays it, where there is one.
void use_control(const Kit& kit, Box rest, float button_width, const Parameter& parameter, double value,
                 const SliderContext& context, SliderEvent& event) {
    if (parameter.kind == ParameterKind::choice) return choose(kit, rest, parameter, value, event);
    const Moved moved{parameter, range_now(kit, parameter, value, context), value};
    const bool playable = context.play != nullptr && !context.target.empty();
    const std::optional<double> played =
        playable ? play_button(kit, rest.take_right(kit.px(button_width)), moved, context) : std::nullopt;
    use_track(kit, rest, moved, context, played, event);
}

} // namespace

double slider_quantum(Interval range) {
    return std::pow(10.0, std::floor(std::log10(range.width() / 200.0)));
}

double quantised(const Parameter& parameter, Interval range, double value) {
    if (value <= range.low) return range.low;
    if (value >= range.high) return range.high;
    const double quantum = quantum_of(parameter, range, value);
    // Dividing by 10ⁿ gives the double nearest the decimal; multiplying by 10⁻ⁿ does not.
    const double per_unit = std::round(1.0 / quantum);
    const bool whole = per_unit >= 1.0 && std::abs(per_unit * quantum - 1.0) < 1e-9;
    const double near =
        whole ? std::round(value * per_unit) / per_unit : std::round(value / quantum) * quantum;
    return nearest_legal(parameter, range.clamp(near));
}

double stepped(const Parameter& parameter, Interval range, double value, int presses) {
    const double quanta = parameter.spacing() > 0.0 ? 1.0 : arrow_quanta;
    return quantised(parameter, range, value + quanta * presses * quantum_of(parameter, range, value));
}

Result<double> typed_value(const Parameter& parameter, const std::string& typed) {
    const auto number = parse_value(typed);
    if (number && parameter.allows(*number)) return *number;
    if (!number) return Error{Problem::not_a_number, std::string(parameter.id), typed, {}};
    return Error{Problem::out_of_range, std::string(parameter.id), typed, legal_values(parameter)};
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
    SliderEvent event;
    const IdScope scope(parameter.id);

    Box rest = box;
    Box top = rest.take_top(kit.px(27.0F));
    const Box field = top.take_right(kit.px(84.0F));
    // A name can be as long as a formula; where there is no room for it twice, it is cut twice.
    const float wanted = std::max(kit.px(30.0F), kit.width(parameter.symbol, type::symbol) + kit.px(14.0F));
    const Box symbol = top.take_right(std::min(wanted, 0.5F * top.width));
    const std::string_view name = context.name.empty() ? parameter.id : context.name;
    kit.draw_text_in(top, name, type::body, p.text);
    if (name != parameter.symbol) kit.draw_text_in(symbol, parameter.symbol, type::symbol, p.parameter, 0.5F);

    take_typed(kit, field, parameter, value, event);

    const Box reset = rest.take_right(kit.px(26.0F));
    const bool changed = value != parameter.initial;
    if (changed && touch("reset", reset, Stop::none).clicked) event.value = parameter.initial;
    if (changed)
        tooltip(kit,
                std::string(kit.say(ControlText::reset_to_default)) + " · " + pretty(parameter.initial, 5));
    draw_reset(kit, reset, changed ? p.muted : p.track);

    use_control(kit, rest, 24.0F, parameter, value, context, event);
    return event;
}

SliderEvent row_slider(const Kit& kit, const Box& box, const Parameter& parameter, double value,
                       const SliderContext& context) {
    SliderEvent event;
    const IdScope scope(parameter.id);
    Box rest = box;
    const Box field = rest.take_right(kit.px(62.0F)).inset(0.0F, kit.px(0.25F));
    rest.take_right(kit.px(2.0F));
    // A word needs more room than a letter.
    const float symbol = std::max(kit.px(20.0F), kit.width(parameter.symbol, type::symbol) + kit.px(6.0F));
    kit.draw_text_in(rest.take_left(std::min(symbol, 0.3F * rest.width)), parameter.symbol, type::symbol,
                     kit.palette().parameter);
    take_typed(kit, field, parameter, value, event);
    use_control(kit, rest, 27.0F, parameter, value, context, event);
    return event;
}

} // namespace act
