#include "expression/run_program.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {

void run_nodes(const Program& program, const Setting& setting, std::span<const Pinned> pins,
               std::span<Jet> jets, std::size_t first) {
    auto pin = std::ranges::lower_bound(pins, first, {}, &Pinned::node);
    for (std::size_t i = first; i < jets.size(); ++i) {
        jets[i] = node_jet(program.nodes[i], jets, setting);
        for (; pin != pins.end() && pin->node == i; ++pin)
            jets[i].y = pin->value;
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
