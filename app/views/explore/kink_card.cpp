#include "views/explore/explore_panels.h"

#include "base/number.h"
#include "i18n/explore_texts.h"
#include "i18n/property_texts.h"
#include "session/labels.h"
#include "session/plot_state.h"
#include "view/explore/explore_figure.h"
#include "views/explore/explore_actions.h"
#include "widgets/controls.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace act {
namespace {

constexpr float break_row_height = 24.0F;
constexpr float break_section_gap = 16.0F;

// Frameworks that mean the same by the function's name, together.
struct Meaning {
    std::string frameworks;
    Preset preset; ///< with the id of the function meant
};

// The function whose name the frameworks share: itself, or the one that some of them mean this one by.
const Activation& named_alike(const Activation& activation) {
    if (!activation.presets.empty()) return activation;
    const auto means_it = [&](const Preset& preset) { return preset.activation == activation.id; };
    for (const Activation& each : catalogue())
        if (std::ranges::any_of(each.presets, means_it)) return each;
    return activation;
}

std::vector<Meaning> distinct_meanings(const Activation& activation) {
    const Activation& named = named_alike(activation);
    std::vector<Meaning> meanings;
    for (Preset preset : named.presets) {
        if (preset.activation.empty()) preset.activation = named.id;
        const auto same = std::find_if(meanings.begin(), meanings.end(), [&](const Meaning& known) {
            return known.preset.activation == preset.activation
                   && std::ranges::equal(known.preset.values, preset.values);
        });
        if (same == meanings.end())
            meanings.push_back({std::string(preset.framework), preset});
        else
            same->frameworks += ", " + std::string(preset.framework);
    }
    return meanings;
}

// A filled dot for the choice, open ones for the others, as in the figure.
bool show_offer(const Kit& kit, const Box& row, const OfferedSlope& offer, bool chosen) {
    const Palette& p = kit.palette();
    const Touch t = touch(name_of(offer.convention).data(), row);
    if (t.hovered) kit.fill(row.inset(-kit.px(6.0F), 0.0F), p.hover, 5.0F);
    Box rest = row;
    const Box mark = rest.take_left(kit.px(20.0F));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 centre{mark.x + kit.px(6.0F), mark.centre().y};
    list.AddCircleFilled(centre, kit.px(5.0F), pack(chosen ? p.derivative : p.faint), 24);
    if (!chosen) list.AddCircleFilled(centre, kit.px(3.7F), pack(t.hovered ? p.hover : p.page), 24);
    const Box value = rest.take_right(kit.px(84.0F));
    kit.draw_text_in(rest, kit.say(label_of(offer.convention)), type::small, chosen ? p.text : p.muted);
    kit.draw_text_in(value, pretty(offer.slope, 6), type::small, chosen ? p.text : p.muted, 1.0F);
    return t.clicked;
}

Text head_label(BreakShape kind) {
    switch (kind) {
    case BreakShape::jump: return ExploreText::slope_at_jump;
    case BreakShape::cusp: return ExploreText::slope_at_cusp;
    case BreakShape::vertical: return ExploreText::break_vertical;
    case BreakShape::pole: return ExploreText::break_pole;
    case BreakShape::hole: return ExploreText::break_hole;
    case BreakShape::end: return ExploreText::break_end;
    default: return ExploreText::slope_at_kink;
    }
}

void show_head(const Kit& kit, Column& column, const ListedBreak& at, Session& session) {
    const Box head = column.take(kit, section_head_height);
    section_head(kit, head, kit.say(head_label(at.kind), {{"x", pretty(at.x, 4)}}), Capitals::as_written);
    if (link(kit, "magnify", head, kit.say(ExploreText::magnify))) magnify(session, at.x);
}

// Several breaks: a chip each, the shown one's offers below.
std::size_t choose_break(const Kit& kit, Column& column, const std::vector<ListedBreak>& breaks,
                         std::size_t chosen) {
    if (breaks.size() < 2) return 0;
    std::vector<Choice> choices;
    choices.reserve(breaks.size());
    for (const ListedBreak& at : breaks)
        choices.push_back({"x = " + pretty(at.x, 4), numbered("break", choices.size())});
    float used = 0.0F;
    const std::size_t now =
        chips(kit, "breaks", column.rest, choices, std::min(chosen, breaks.size() - 1), used);
    column.rest.take_top(used + kit.px(6.0F));
    return now;
}

// The break at the selected pinned point comes first when that is another point than before.
void follow_pin(const PinnedPoints& pinned, const std::vector<ListedBreak>& breaks, ShownBreak& shown) {
    std::optional<double> pin;
    if (const auto selected = pinned.selection()) pin = pinned.places[*selected];
    if (pin == std::exchange(shown.pin, pin) || !pin) return;
    const auto there = std::ranges::find(breaks, *pin, &ListedBreak::x);
    if (there != breaks.end()) shown.number = static_cast<std::size_t>(there - breaks.begin());
}

} // namespace

bool has_meanings(const Activation& activation) {
    return distinct_meanings(activation).size() > 1;
}

void show_meanings(const Kit& kit, Column& column, const ExploreSpec& spec, Session& session) {
    const auto meanings = distinct_meanings(*spec.activation);
    if (meanings.size() < 2) return;
    std::vector<Choice> choices;
    std::size_t in_force = meanings.size(); // none
    for (std::size_t i = 0; i < meanings.size(); ++i) {
        choices.push_back({meanings[i].frameworks});
        const Preset& preset = meanings[i].preset;
        const bool own = preset.activation == spec.activation->id;
        if (own && std::equal(preset.values.begin(), preset.values.end(), spec.values.begin())) in_force = i;
    }
    float used = 0.0F;
    const std::size_t now = chips(kit, "presets", column.rest, choices, in_force, used);
    column.rest.take_top(used + kit.px(10.0F));
    if (now != in_force) apply_preset(session, meanings[now].preset);
}

void show_breaks(const Kit& kit, Column& column, const ExploreSpec& spec, Session& session,
                 ShownBreak& shown) {
    std::size_t& shown_break = shown.number;
    ListedBreaks list = function_of(spec).listed();
    std::vector<ListedBreak>& breaks = list.breaks;
    std::erase_if(breaks, [](const ListedBreak& at) { return at.kind == BreakShape::bend; });
    if (!list.known) {
        show_unmeasured(kit, column, PropertyText::breaks_unknown);
        column.take(kit, break_section_gap);
    }
    if (breaks.empty()) return;
    shown_break = std::min(shown_break, breaks.size() - 1);
    follow_pin(spec.pinned, breaks, shown);
    show_head(kit, column, breaks[shown_break], session);
    shown_break = choose_break(kit, column, breaks, shown_break);
    if (list.unlisted > 0)
        kit.draw_text_in(column.take(kit, break_row_height),
                         kit.say(PropertyText::measured_more, {{"count", std::to_string(list.unlisted)}}),
                         type::small, kit.palette().muted);

    // At a pole, a hole or an end of the domain there is no slope to choose.
    std::vector<OfferedSlope>& offers = breaks[shown_break].slopes;
    std::erase_if(offers, [](const OfferedSlope& offer) { return !std::isfinite(offer.slope); });
    const auto chosen = std::ranges::find(offers, session.convention, &OfferedSlope::convention);
    for (auto offer = offers.begin(); offer != offers.end(); ++offer) {
        const bool on = chosen == offers.end() ? offer == offers.begin() : offer == chosen;
        if (show_offer(kit, column.take(kit, break_row_height), *offer, on))
            session.convention = offer->convention;
    }
    column.take(kit, break_section_gap);
}

} // namespace act
