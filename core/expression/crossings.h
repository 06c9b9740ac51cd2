#pragma once
// Where the nodes of a program break, told by their operands: |u| breaks where u is 0, and max(u, v) where
// both are equal.

#include "expression/program.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace act {

/// A node breaks where `node`, one of its operands, equals another one or a number.
struct Crossing {
    std::uint32_t node = 0;
    std::uint32_t other = absent;
    double number = 0.0;
    bool each_unit = false; ///< or equals this number plus any whole one
};

/// The crossings at which a node of the program breaks. The program has no parameters any more.
[[nodiscard]] std::vector<Crossing> crossings_of(const Program& program, const ExpressionNode& node);

/// w·x + b.
struct StraightLine {
    double w = 0.0;
    double b = 0.0;
};

/// For each node the straight line that it is; nothing where it is none.
[[nodiscard]] std::vector<std::optional<StraightLine>> straight_lines(const Program& program);

/// What stands at the other side of a crossing, as a straight line.
[[nodiscard]] std::optional<StraightLine> other_line(const Crossing& crossing,
                                                     std::span<const std::optional<StraightLine>> lines);

} // namespace act
