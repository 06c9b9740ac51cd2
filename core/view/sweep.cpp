#include "view/sweep.h"

#include "activation/affine.h"
#include "activation/names.h"
#include "activation/parameter.h"
#include "base/number.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr std::size_t most_looks = 65; // values at which windows are fitted
constexpr double value_parts = 10.0;   // of a step that values are rounded to, at least
constexpr double shown_parts = 2.0;    // of a step that can be told apart in a title, at least

std::size_t steps_of(const Sweep& sweep) {
    return sweep.to_and_fro ? sweep.frames / 2 : sweep.frames - 1;
}

// The values that the target can have.
Parameter limits_of(const SweepTarget& target) {
    return {.kind = target.kind, .legal = target.limits, .least_size = target.least_size};
}

double even_value(const Sweep& sweep, std::size_t step) {
    const double share = static_cast<double>(step) / static_cast<double>(steps_of(sweep));
    return along(sweep.target.kind, {sweep.from, sweep.to}, share);
}

// Decimals that tell so many parts of a step apart. The first is the shortest.
int decimals_of(const Sweep& sweep, double parts) {
    const bool is_even = sweep.target.kind != ParameterKind::logarithmic;
    const double step = is_even ? (sweep.to - sweep.from) / static_cast<double>(steps_of(sweep))
                                : even_value(sweep, 1) - sweep.from;
    return std::clamp(static_cast<int>(-std::floor(std::log10(step / parts))), 0, 12);
}

double value_after(const Sweep& sweep, std::size_t step) {
    const std::size_t steps = steps_of(sweep);
    if (step == 0) return sweep.from;
    if (step == steps) return sweep.to;
    const double even = even_value(sweep, step);
    const SweepTarget& target = sweep.target;
    if (target.step > 0.0) {
        const double low = target.range.low;
        return std::clamp(low + std::round((even - low) / target.step) * target.step, sweep.from, sweep.to);
    }
    // Dividing by 10ⁿ gives the double nearest the decimal.
    const double scale = std::pow(10.0, decimals_of(sweep, value_parts));
    const double near = std::clamp(std::round(even * scale) / scale, sweep.from, sweep.to);
    return nearest_legal(limits_of(target), near);
}

// Sessions evenly along the way, both ends among them.
std::vector<Session> looks_at(const Session& session, const Sweep& sweep) {
    const std::size_t steps = steps_of(sweep);
    const std::size_t count = std::min(most_looks, steps + 1);
    std::vector<Session> looks;
    for (std::size_t i = 0; i < count; ++i)
        looks.push_back(with_target(session, sweep.target, value_after(sweep, i * steps / (count - 1))));
    return looks;
}

HeldPanel held_by(const Panel& panel) {
    HeldPanel held{.x = panel.x.window,
                   .y = panel.y.window,
                   .colours = {1.0, 0.0}, // none: empty
                   .bar_ends = panel.y.bar_ends};
    for (const Mark& mark : panel.marks)
        if (const Heat* heat = std::get_if<Heat>(&mark)) held.colours = hull(held.colours, heat->range);
    return held;
}

void hold_panel(Panel& panel, const HeldPanel& held) {
    if (held.x.width() > 0.0) panel.x.window = held.x;
    if (held.y.width() > 0.0) {
        panel.y.window = held.y;
        panel.y.bar_ends = held.bar_ends;
    }
    for (Mark& mark : panel.marks)
        if (Heat* heat = std::get_if<Heat>(&mark); heat != nullptr && held.colours.width() > 0.0)
            heat->range = held.colours;
}

// "α = 0.5" as "α = 0.500", so that a title's length does not flicker.
void write_evenly(Label& label, std::string_view symbol, double value, int decimals) {
    const std::string written = " = " + pretty(value, 6);
    for (std::size_t i = 1; i < label.size(); ++i)
        if (label[i].text == written && label[i - 1].text.ends_with(symbol))
            label[i].text = " = " + fixed(value, decimals);
}

// Any spelling of the number's own name.
bool answers_to(const SweepTarget& target, std::string_view id) {
    if (target.id == id) return true;
    if (target.activation == nullptr) return false;
    const auto k = require_parameter(*target.activation, id);
    return k && parameter(*target.activation, *k).id == target.id;
}

Error unknown_target(std::string_view name, const std::vector<SweepTarget>& targets) {
    Error error{.problem = Problem::unknown_parameter, .subject = std::string(name)};
    std::size_t least = std::string_view::npos;
    for (const SweepTarget& target : targets) {
        error.detail.append(error.detail.empty() ? "" : ", ").append(target.name());
        const std::size_t distance =
            std::min(edit_distance(name, target.name()), edit_distance(name, target.id));
        if (distance >= least || !is_near(name, distance)) continue;
        least = distance;
        error.hint = target.name();
    }
    return error;
}

} // namespace

std::vector<SweepTarget> sweep_targets(const Session& session) {
    return shown_view(session).targets(session);
}

Result<SweepTarget> require_target(const Session& session, std::string_view name) {
    const std::vector<SweepTarget> targets = sweep_targets(session);
    for (const SweepTarget& target : targets)
        if (target.name() == name) return target;
    const auto dot = name.rfind('.');
    const std::string_view owner = dot == std::string_view::npos ? std::string_view() : name.substr(0, dot);
    const std::string_view id = name.substr(owner.empty() ? 0 : dot + 1);
    std::vector<SweepTarget> meant;
    for (const SweepTarget& target : targets)
        if ((owner.empty() || target.owner == owner) && answers_to(target, id)) meant.push_back(target);
    if (meant.empty()) return unknown_target(name, targets);
    if (meant.size() > 1)
        return Error{.problem = Problem::ambiguous,
                     .subject = std::string(name),
                     .hint = meant[0].name() + ", " + meant[1].name()};
    return meant.front();
}

Session with_target(Session session, const SweepTarget& target, double value) {
    target.set(session, target, value);
    return session;
}

double frames_in(double seconds, double fps, bool to_and_fro) {
    const double share = to_and_fro ? 2.0 : 1.0;
    return std::max(2.0, share * std::round(seconds * fps / share));
}

std::optional<Error> fault_of_value(const SweepTarget& target, double value) {
    Parameter parameter = limits_of(target);
    const std::string name = target.name();
    parameter.id = name;
    if (parameter.allows(value)) return std::nullopt;
    return refusal(parameter, value);
}

std::optional<Error> fault_of_sweep(const Sweep& sweep) {
    for (const double end : {sweep.from, sweep.to})
        if (auto fault = fault_of_value(sweep.target, end)) return fault;
    if (sweep.from < sweep.to) return std::nullopt;
    return Error{.problem = Problem::out_of_range,
                 .subject = sweep.target.name(),
                 .detail = shortest(sweep.to),
                 .hint = "(" + shortest(sweep.from) + ", " + shortest(sweep.target.limits.high) + "]"};
}

double value_at(const Sweep& sweep, std::size_t frame) {
    const std::size_t steps = steps_of(sweep);
    return value_after(sweep, sweep.to_and_fro && frame > steps ? sweep.frames - frame : frame);
}

std::vector<HeldPanel> held_panels(std::span<const Session> looks, Answers answers) {
    const Fineness rough{.px_per_pt = 0.5, .quick = answers == Answers::first};
    std::vector<HeldPanel> held;
    for (const Session& look : looks) {
        const auto shown = session_figure(look, {}, {}, std::nullopt, rough);
        if (!shown) return {};
        const std::vector<Panel>& panels = shown->figure.panels;
        for (std::size_t i = 0; i < panels.size(); ++i) {
            const HeldPanel own = held_by(panels[i]);
            if (i == held.size()) held.push_back(own);
            for (Interval HeldPanel::*const each : held_intervals)
                held[i].*each = hull(held[i].*each, own.*each);
        }
    }
    return held;
}

void hold(Figure& figure, std::span<const HeldPanel> held) {
    for (std::size_t i = 0; i < std::min(held.size(), figure.panels.size()); ++i)
        hold_panel(figure.panels[i], held[i]);
}

SteadySweep steadied(const Session& session, const Sweep& sweep) {
    const std::vector<Session> looks = looks_at(session, sweep);
    SteadySweep steady{.session = session, .sweep = sweep};
    const View& view = shown_view(session);
    if (view.hold_windows != nullptr) view.hold_windows(steady.session, looks);
    if (view.has_free_panels(session)) steady.held = held_panels(looks);
    return steady;
}

Result<SessionFigure> sweep_figure(const SteadySweep& steady, std::size_t frame, Language language,
                                   std::optional<PageSize> page_pt, const Fineness& fineness) {
    const Sweep& sweep = steady.sweep;
    const double value = value_at(sweep, frame);
    auto shown =
        session_figure(with_target(steady.session, sweep.target, value), {}, language, page_pt, fineness);
    if (!shown) return shown.error();
    Figure& figure = shown->figure;
    hold(figure, steady.held);
    if (sweep.target.step > 0.0) return *std::move(shown);
    const auto evenly = [&](Label& label) {
        write_evenly(label, sweep.target.symbol, value, decimals_of(sweep, shown_parts));
    };
    evenly(figure.title);
    for (Panel& panel : figure.panels)
        evenly(panel.title);
    for (LegendEntry& entry : figure.legend)
        evenly(entry.text);
    return *std::move(shown);
}

} // namespace act
