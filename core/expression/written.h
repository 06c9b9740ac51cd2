#pragma once
// Writes a tree as text, from its leaves: the text of each node is made from the texts of its operands, which
// are put in brackets where they bind less tightly than their place demands. There is no recursion, so no
// expression is too deep.

#include "expression/syntax.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace act {

/// How tightly the outermost operator of a text binds.
enum class Binding : std::uint8_t { sum, product, sign, power, atom };

struct OperandText {
    std::string text;
    Binding binding = Binding::atom;

    /// The text, in brackets unless it binds at least so tightly.
    [[nodiscard]] std::string within(Binding least, std::string_view open, std::string_view close) && {
        if (binding >= least) return std::move(text);
        return std::string(open).append(text).append(close);
    }
};

/// Applies write(node, texts of the nodes before) to each node and gives the last one's text. A node is the
/// operand of one other, which may move its text away.
template <class Write> [[nodiscard]] std::string written(const Syntax& syntax, const Write& write) {
    std::vector<OperandText> done;
    done.reserve(syntax.nodes.size());
    for (const ExpressionNode& node : syntax.nodes)
        done.push_back(write(node, std::span<OperandText>(done)));
    return std::move(done.back().text);
}

/// " < " and its like, as expressions and programs write them.
[[nodiscard]] constexpr std::string_view comparison_sign(Operation operation) {
    switch (operation) {
    case Operation::less: return " < ";
    case Operation::less_equal: return " <= ";
    case Operation::greater: return " > ";
    default: return " >= ";
    }
}

/// Which parameters a call of an activation gives, in the order in which they are written.
[[nodiscard]] std::vector<std::size_t> given_in_order(const ExpressionNode& activation);

} // namespace act
