#pragma once
// An expression as it was written: a tree in a flat list, in which operands stand before the nodes that use
// them and the last node is the whole. The program that is evaluated is made from it (expression/program.h).
//
//     2*tanh(b*x)   →   0: 2    1: b    2: x    3: multiply 1 2    4: tanh 3    5: multiply 0 4

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace act {

enum class Operation : std::uint8_t {
    number,
    variable,
    parameter, ///< subject: its place among the names
    negate,
    add,
    subtract,
    multiply,
    divide,
    power,
    modulo,  ///< a − b·⌊a/b⌋, which has the sign of b
    maximum, ///< subject, in a program: 1 where exactly one of the two varies with x (a bound: torch.clamp)
    minimum,
    less, ///< operands: the two compared, the value where it holds, the value elsewhere
    less_equal,
    greater,
    greater_equal,
    elementary,  ///< subject: its place in elementary_functions()
    activation,  ///< subject: its place in catalogue(); operands: x and the parameters, absent: initial
    definition,  ///< subject: its place among the definitions
    application, ///< of a definition to another x
};

inline constexpr std::uint32_t absent = 0xFFFFFFFF;
inline constexpr std::size_t most_operands = 4;

struct ExpressionNode {
    Operation operation = Operation::number;
    std::uint32_t subject = 0;
    double number = 0.0;
    std::array<std::uint32_t, most_operands> operands = {absent, absent, absent, absent};
    std::uint8_t order = 0; ///< of an activation: 1 for its slope (expression/derivative.h); never parsed

    bool operator==(const ExpressionNode&) const = default;
};

/// True for the four that compare.
[[nodiscard]] constexpr bool is_comparison(Operation operation) {
    return operation >= Operation::less && operation <= Operation::greater_equal;
}

/// True for those that are written as calls with two arguments.
[[nodiscard]] constexpr bool takes_two(Operation operation) {
    return operation >= Operation::modulo && operation <= Operation::minimum;
}

struct Syntax {
    std::vector<ExpressionNode> nodes = std::vector(1, ExpressionNode{.operation = Operation::variable});
    std::vector<std::string> names = {}; ///< of parameters, in order of appearance
    bool varies = true;                  ///< with x
    bool operator==(const Syntax&) const = default;
};

/// `C = tanh(-3x + 1.5)`. Elsewhere C means its value at x, and C(A + B) its value at A + B.
struct Definition {
    std::string name;
    Syntax body;
    bool operator==(const Definition&) const = default;
};

} // namespace act
