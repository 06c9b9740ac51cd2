#pragma once
// Runs a program: the value, slope and curvature of each node from those of its operands, in order, the result last.

#include "activation/catalogue.h"
#include "expression/breaks.h"
#include "expression/syntax.h"
#include "math/jet.h"

#include <span>
#include <vector>

namespace act {

/// What is evaluated: x itself or a limit there.
struct Setting {
    double x = 0.0;
    std::span<const double> values = {}; ///< of parameters; 1 beyond its end
    double direction = 0.0;              ///< 0: at x, by the convention; −1, +1: limit from the left, right
    Convention convention = Convention::own;
    /// By which parameter the slope is taken, its place among the values; `absent`: by x. By a parameter there
    /// is neither a limit nor a curvature.
    std::uint32_t by = absent;
};

/// `jets` holds those of the nodes before. A parameter of an activation that is not legal gives NaN,
/// as does a comparison with NaN.
[[nodiscard]] Jet node_jet(const ExpressionNode& node, std::span<const Jet> jets, const Setting& setting);

/// Which operand max, min or a comparison takes whose first two differ by a number of this sign; the first of
/// equal ones. Not for NaN.
[[nodiscard]] std::size_t operand_taken(Operation operation, double order);

/// True when every parameter of the activation is legal, and they rise where they have to.
[[nodiscard]] bool are_legal(const Activation& activation, Values values);

/// The values of an activation's parameters.
struct ActivationValues {
    std::array<double, max_parameters> numbers = {};
    std::size_t count = 0;
    operator Values() const { return {numbers.data(), count}; }
};
[[nodiscard]] ActivationValues activation_values(const ExpressionNode& node, std::span<const Jet> jets);

/// Puts a pinned value in the place of a node's own where that misses it by rounding. Where the node jumps at x,
/// it may have the value on one side only, or jump past it: elsewhere its own value stays.
void pin_value(Jet& jet, double value, double x);

/// The jets of the first `jets.size()` nodes, with the pinned nodes at their values (pin_value).
/// Those before `first` are there already.
void run_nodes(const Program& program, const Setting& setting, std::span<const Pinned> pins,
               std::span<Jet> jets, std::size_t first = 0);

/// The jet of the last node; without a value it has no derivatives either.
[[nodiscard]] Jet run_program(const Program& program, const Setting& setting,
                              std::span<const Pinned> pins = {});

} // namespace act
