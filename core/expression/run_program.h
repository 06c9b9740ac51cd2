#pragma once
// Runs a program: all its nodes in order, the result last.

#include "expression/breaks.h"
#include "expression/node_jet.h"

#include <span>
#include <vector>

namespace act {

/// Puts a pinned value in the place of a node's own where that misses it by rounding. Where the node jumps at x,
/// it may have the value on one side only, or jump past it: elsewhere its own value stays.
void pin_value(Jet& jet, double value, double x);

/// The jets of the first `jets.size()` nodes, with the pinned nodes at their values
/// (pin_value). Those before `first` are
/// there already.
void run_nodes(const Program& program, const Setting& setting, std::span<const Pinned> pins,
               std::span<Jet> jets, std::size_t first = 0);

/// The jet of the last node; without a value it has no derivatives either.
[[nodiscard]] Jet run_program(const Program& program, const Setting& setting,
                              std::span<const Pinned> pins = {});

} // namespace act
