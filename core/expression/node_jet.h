#pragma once
// One node of a program: its value, slope and curvature from those of its operands.

#include "activation/catalogue.h"
#include "expression/syntax.h"
#include "math/jet.h"

#include <span>

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

} // namespace act
