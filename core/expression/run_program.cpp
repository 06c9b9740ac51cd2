#include "expression/run_program.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {

void pin_value(Jet& jet, double value, double x) {
    // What the value is off by: as much as x, of which breaks within 8 last digits are one; and a few roundings.
    const double moved = std::isfinite(jet.dy) ? 16.0 * 0x1p-52 * std::abs(x * jet.dy) : 0.0;
    if (!(std::abs(jet.y - value) <= moved + 1e-14 * std::max(1.0, std::abs(value)))) return;
    jet.y = value;
    // Where it only touches the value, as sin touches 1, its slope is what rounding x has left of 0.
    if (std::abs(jet.dy) <= 16.0 * 0x1p-52 * std::abs(x * jet.ddy)) jet.dy = 0.0;
}

void run_nodes(const Program& program, const Setting& setting, std::span<const Pinned> pins,
               std::span<Jet> jets, std::size_t first) {
    auto pin = std::ranges::lower_bound(pins, first, {}, &Pinned::node);
    for (std::size_t i = first; i < jets.size(); ++i) {
        jets[i] = node_jet(program.nodes[i], jets, setting);
        for (; pin != pins.end() && pin->node == i; ++pin)
            pin_value(jets[i], pin->value, setting.x);
    }
}

Jet run_program(const Program& program, const Setting& setting, std::span<const Pinned> pins) {
    const auto run = [&](std::span<Jet> jets) {
        run_nodes(program, setting, pins, jets);
        return std::isnan(jets.back().y) ? Jet{unknown, unknown, unknown} : jets.back();
    };
    // Expressions that people type fit, and then nothing is allocated at a point.
    std::array<Jet, 48> few;
    const std::size_t count = program.nodes.size();
    if (count <= few.size()) return run(std::span(few).first(count));
    std::vector<Jet> many(count);
    return run(many);
}

} // namespace act
