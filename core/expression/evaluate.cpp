#include "expression/evaluate.h"

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

Jet evaluate(const Expression& expression, double x, std::span<const double> values, Convention convention) {
    return run_program(expression.program(), {.x = x, .values = values, .convention = convention});
}

Jet limit(const Expression& expression, double x, std::span<const double> values, Side side) {
    return run_program(expression.program(),
                       {.x = x, .values = values, .direction = side == Side::right ? 1.0 : -1.0});
}

std::vector<double> breaks(const Expression& expression, Interval interval, std::span<const double> values) {
    std::vector<double> places;
    const Result<Program> program = with_values(expression.program(), values);
    if (!program) return places; // NaN everywhere
    for (const BreakPoint& point : find_breaks(*program, interval).points)
        places.push_back(point.x);
    return places;
}

} // namespace act
