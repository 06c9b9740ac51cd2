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
void keep_readable(std::vector<HeldPanel>& held, const Session& session) {
    constexpr double most_wider = 3.0;
    const std::vector<HeldPanel> first = held_panels(std::span(&session, 1));
    for (std::size_t i = 0; i < std::min(first.size(), held.size()); ++i)
        for (Interval HeldPanel::*const each : {&HeldPanel::x, &HeldPanel::y, &HeldPanel::colours})
            if ((held[i].*each).width() > most_wider * (first[i].*each).width()) held[i].*each = {0.0, 0.0};
}

Result<std::vector<SweepTarget>> wished(const Session& session, const LivingWishes& wishes) {
    if (!can_live(session)) return std::vector<SweepTarget>();
    std::vector<SweepTarget> targets;
    if (!wishes.controls) {
        targets = sweep_targets(session);
        std::erase_if(targets, [](const SweepTarget& target) { return target.aside; });
        return targets;
    }
    for (const std::string& name : *wishes.controls) {
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
    if (targets->size() > 0 && view.hold_windows != nullptr) view.hold_windows(start.session, looks);
    if (targets->size() > 0 && view.has_free_panels(start.session)) {
        start.held = held_panels(looks);
        keep_readable(start.held, start.session);
    }
    for (const SweepTarget& target : *targets)
        start.controls.push_back(target.name());
    start.page_pt = page_pt.value_or(own_page(start.session));
    return start;
}

std::string packed(const LivingStart& start) {
    Packing packing;
    pack(packing, start.session);
    packing.put(static_cast<double>(start.held.size()));
    for (const HeldPanel& held : start.held)
        for (const Interval& each : {held.x, held.y, held.colours}) {
            packing.put(each.low);
            packing.put(each.high);
        }
    packing.put(static_cast<double>(start.controls.size()));
    for (const std::string& name : start.controls)
        packing.put(std::string_view(name));
    packing.put(start.page_pt.width);
    packing.put(start.page_pt.height);
    return packing.text();
}

std::optional<LivingStart> unpacked_start(std::string_view text) {
    Unpacking from(text);
    std::optional<Session> session = unpack_session(from);
    if (!session) return std::nullopt;
    LivingStart start{.session = *std::move(session)};
    start.held.resize(from.count());
    for (HeldPanel& held : start.held)
        for (Interval* each : {&held.x, &held.y, &held.colours}) {
            each->low = from.number();
            each->high = from.number();
        }
    start.controls.resize(from.count());
    for (std::string& name : start.controls)
        name = from.text();
    start.page_pt.width = from.number();
    start.page_pt.height = from.number();
    if (!from.is_whole()) return std::nullopt;
    return start;
}

} // namespace act
