#pragma once
// Makes a tree (expression/syntax.h) node by node, in the order in which an expression is written.
//
//     SyntaxBuilder make;
//     const auto two = make.number(2.0);
//     make.add(Operation::multiply, two, make.add(Operation::variable));
//     make.tree;                                  // 2*x

#include "expression/syntax.h"

#include <cmath>

namespace act {

struct SyntaxBuilder {
    /// The place of a node.
    using Part = std::uint32_t;

    Syntax tree = {.nodes = {}}; ///< what was added by now; the last node is the whole

    /// Operands must have been added before, and each is the operand of one node.
    Part add(const ExpressionNode& node) {
        tree.nodes.push_back(node);
        return static_cast<Part>(tree.nodes.size() - 1);
    }
    Part add(Operation operation, Part a = absent, Part b = absent) {
        return add({.operation = operation, .operands = {a, b, absent, absent}});
    }
    /// Written numbers have no sign: a negative one is a minus and a number.
    Part number(double value) {
        const Part size = add({.operation = Operation::number, .number = std::abs(value)});
        return std::signbit(value) ? add(Operation::negate, size) : size;
    }
};

} // namespace act
