#pragma once
// Makes expressions from expressions and simplifies them on the way: no factor 1, no summand 0, numbers
// together and in front, signs outside. Equal parts are one node, so that comparing places compares parts.

#include "expression/syntax.h"

#include <compare>
#include <map>
#include <optional>
#include <vector>

namespace act {

class SimplifyingBuilder {
  public:
    using Part = std::uint32_t;

    /// Negative numbers become a minus and a number, as they are written.
    Part number(double value);
    /// Any other node, as it is; operands are parts of this builder.
    Part node(const ExpressionNode& node);

    Part negate(Part a);
    Part add(Part a, Part b);
    Part subtract(Part a, Part b);
    Part multiply(Part a, Part b);
    Part divide(Part a, Part b);
    Part power(Part a, Part b);
    /// `then` where the comparison of a with b holds, `otherwise` elsewhere.
    Part choose(Operation comparison, Part a, Part b, Part then, Part otherwise);
    /// A function by its id in elementary_functions() or in catalogue(), which must be there.
    Part elementary(std::string_view id, Part u);
    Part activation(std::string_view id, Part u);

    /// The number that a part is, with its sign; nothing where it is none.
    [[nodiscard]] std::optional<double> value(Part a) const;
    [[nodiscard]] bool is_zero(Part a) const { return value(a) == 0.0; }

    [[nodiscard]] const ExpressionNode& at(Part a) const { return nodes_[a]; }

    /// The tree under a part; nothing when it has more than `most` nodes.
    [[nodiscard]] std::optional<std::vector<ExpressionNode>> tree(Part root, std::size_t most) const;

  private:
    // Places are compared, so equal expressions compare equal; numbers go by their bits.
    struct Key {
        Operation operation;
        std::uint32_t subject;
        std::uint64_t number;
        std::array<std::uint32_t, most_operands> operands;
        std::uint8_t order;
        auto operator<=>(const Key&) const = default;
    };
    // A number times the rest; no rest for a number.
    struct Scaled {
        double factor = 1.0;
        std::optional<Part> rest = {};
    };

    Part two(Operation operation, Part a, Part b);
    [[nodiscard]] bool is(Part a, Operation operation) const { return nodes_[a].operation == operation; }
    [[nodiscard]] Part operand(Part a, std::size_t k) const { return nodes_[a].operands.at(k); }
    [[nodiscard]] Scaled scaled(Part a) const;
    Part product(Part a, Part b);
    std::optional<Part> joined(Part chain, Part b);
    std::uint32_t copy(Part part, std::vector<ExpressionNode>& out, std::size_t most) const;

    std::vector<ExpressionNode> nodes_;
    std::map<Key, Part> known_;
};

} // namespace act
