#pragma once
// The form of an expression that is evaluated: each node once, operands first, equal nodes shared,
// definitions put in place, constants computed. C(A + B) + D(A + B) holds one A, one B and one sum.

#include "base/result.h"
#include "expression/syntax.h"

#include <span>
#include <string>
#include <vector>

namespace act {

/// The most operations a program may have.
inline constexpr std::size_t longest_program = 20'000;

/// Nodes as in Syntax, without definitions; an activation has an operand for each parameter. The last node is
/// the result.
struct Program {
    std::vector<ExpressionNode> nodes = std::vector(1, ExpressionNode{.operation = Operation::variable});
    std::vector<std::string> parameters = {};
    bool operator==(const Program&) const = default;
};

/// The program of an expression. Definitions may use only those before them. An error when it takes too many
/// operations, or gives an activation a constant parameter that is not legal. The work is proportional to
/// what is written plus what comes out.
[[nodiscard]] Result<Program> compile(const Syntax& syntax, std::span<const Definition> definitions);

/// The program with numbers in place of its parameters, 1 beyond the end of `values`, computed as far as that
/// goes. An error when one leaves the range of an activation's parameter it is given to.
[[nodiscard]] Result<Program> with_values(const Program& program, std::span<const double> values);

/// The number that the nodes from `first` to `root` stand for; NaN when x or a parameter is among them.
[[nodiscard]] double constant_value(const Syntax& syntax, std::span<const Definition> definitions,
                                    std::uint32_t first, std::uint32_t root);

} // namespace act
