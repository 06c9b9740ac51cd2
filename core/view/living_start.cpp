#include "view/living_figure.h"

#include "activation/parameter.h"
#include "session/packed.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr std::size_t most_way_looks = 65; // values at which windows are fitted, of all controls together
constexpr std::size_t least_way_looks = 5; // of each

// The session itself and then, control by control, others evenly along the way of its slider.
std::vector<Session> looks_along(const Session& session, const std::vector<SweepTarget>& targets) {
    std::vector<Session> looks{session};
    const std::size_t count =
        targets.empty() ? 0 : std::max(least_way_looks, most_way_looks / targets.size());
    for (const SweepTarget& target : targets)
        for (std::size_t i = 0; i < count; ++i) {
            const double share = static_cast<double>(i) / static_cast<double>(count - 1);
            const double way = along(target.kind, target.range, share);
            // A whole number has no value between two of them.
            const double value =
                target.step > 0.0
                    ? target.range.low + std::round((way - target.range.low) / target.step) * target.step
                    : way;
            if (!fault_of_value(target, value)) looks.push_back(with_target(session, target, value));
        }
    return looks;
}

// What a panel is held to takes in what it begins with; where it is so much wider that this could hardly be read (an
// exponential at a low temperature), the axis moves with the slider instead.
void keep_readable(std::vector<HeldPanel>& held, std::span<const HeldPanel> first) {
    constexpr double most_wider = 3.0;
    for (std::size_t i = 0; i < std::min(first.size(), held.size()); ++i)
        for (Interval HeldPanel::*const each : {&HeldPanel::x, &HeldPanel::y, &HeldPanel::colours})
            if ((held[i].*each).width() > most_wider * (first[i].*each).width()) held[i].*each = {0.0, 0.0};
}

// First answers do for the windows along the way; what the figure begins with has all that it shows.
std::vector<HeldPanel> held_along(const Session& session, std::span<const Session> looks) {
    std::vector<HeldPanel> held = held_panels(looks, Answers::first);
    const std::vector<HeldPanel> first = held_panels(std::span(&session, 1), Answers::whole);
    for (std::size_t i = 0; i < std::min(first.size(), held.size()); ++i)
        for (Interval HeldPanel::*const each : held_intervals)
            held[i].*each = hull(held[i].*each, first[i].*each);
    keep_readable(held, first);
    return held;
}

// Ids of all of them, or of those that are wished for; these are no sliders.
std::vector<std::string> wished_settings(const Session& session, const LivingWishes& wishes) {
    std::vector<std::string> ids;
    const View& view = shown_view(session);
    if (!can_live(session) || view.settings == nullptr) return ids;
    for (const TextSetting& setting : view.settings(session)) {
        const bool is_wished = !wishes.controls || std::ranges::count(*wishes.controls, setting.id) > 0;
        if (is_wished) ids.push_back(setting.id);
    }
    return ids;
}

Result<std::vector<SweepTarget>> wished(const Session& session, const LivingWishes& wishes) {
    if (!can_live(session)) return std::vector<SweepTarget>();
    std::vector<SweepTarget> targets;
    if (!wishes.controls) {
        targets = sweep_targets(session);
        std::erase_if(targets, [](const SweepTarget& target) { return target.aside; });
        return targets;
    }
    const std::vector<std::string> settings = wished_settings(session, wishes);
    for (const std::string& name : *wishes.controls) {
        if (std::ranges::find(settings, name) != settings.end()) continue;
        Result<SweepTarget> target = require_target(session, name);
        if (!target) return target.error();
        targets.push_back(*std::move(target));
    }
    return targets;
}

} // namespace

bool can_live(const Session& session) {
    return shown_view(session).follows_sliders(session);
}

Result<LivingStart> living_start(const Session& session, const LivingWishes& wishes,
                                 std::optional<PageSize> page_pt) {
    LivingStart start{.session = shown_alone(session)};
    const Result<std::vector<SweepTarget>> targets = wished(start.session, wishes);
    if (!targets) return targets.error();
    const View& view = shown_view(start.session);
    std::vector<Session> looks = looks_along(start.session, *targets);
    if (wishes.at_home && view.show_home != nullptr) {
        view.show_home(start.session, looks);
        looks = looks_along(start.session, *targets);
    }
    start.place = wishes.place;
    const bool has_windows = targets->size() > 0 && !start.place;
    if (has_windows && view.hold_windows != nullptr) view.hold_windows(start.session, looks);
    // What is worked on piece by piece has no answer along the way.
    if (has_windows && view.has_free_panels(start.session) && !view.takes_long(start.session))
        start.held = held_along(start.session, looks);
    for (const SweepTarget& target : *targets)
        start.controls.push_back(target.name());
    start.settings = wished_settings(start.session, wishes);
    start.page_pt = page_pt.value_or(own_page(start.session));
    return start;
}

std::string packed(const LivingStart& start) {
    Packing packing;
    pack(packing, start.session);
    packing.put(static_cast<double>(start.held.size()));
    for (const HeldPanel& held : start.held)
        for (const Interval HeldPanel::*const each : held_intervals) {
            packing.put((held.*each).low);
            packing.put((held.*each).high);
        }
    for (const std::vector<std::string>* list : {&start.controls, &start.settings}) {
        packing.put(static_cast<double>(list->size()));
        for (const std::string& name : *list)
            packing.put(std::string_view(name));
    }
    packing.put(start.page_pt.width);
    packing.put(start.page_pt.height);
    packing.put(start.place ? 1.0 : 0.0);
    if (start.place) packing.put(*start.place);
    return packing.text();
}

std::optional<LivingStart> unpacked_start(std::string_view text) {
    Unpacking from(text);
    std::optional<Session> session = unpack_session(from);
    if (!session) return std::nullopt;
    LivingStart start{.session = *std::move(session)};
    start.held.resize(from.count());
    for (HeldPanel& held : start.held)
        for (Interval HeldPanel::*const each : held_intervals) {
            (held.*each).low = from.number();
            (held.*each).high = from.number();
        }
    for (std::vector<std::string>* list : {&start.controls, &start.settings}) {
        list->resize(from.count());
        for (std::string& name : *list)
            name = from.text();
    }
    start.page_pt.width = from.number();
    start.page_pt.height = from.number();
    if (from.number() != 0.0) start.place = from.number();
    if (!from.is_whole()) return std::nullopt;
    return start;
}

} // namespace act
