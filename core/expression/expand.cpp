#include "expression/print.h"
#include "expression/syntax_builder.h"

#include <algorithm>
#include <optional>

namespace act {
namespace {

// An expression of more parts is too long to be read.
constexpr std::size_t most_expanded_parts = 2000;

class Expander {
  public:
    Expander(const Expression& expression, std::span<const double> values)
        : definitions_(expression.definitions().list()), names_(parameters(expression)), values_(values) {
        out_.tree.varies = expression.syntax().varies;
    }

    std::optional<Syntax> run(const Syntax& syntax) {
        copy(syntax, root_of(syntax), nullptr);
        if (visits_ > most_expanded_parts) return std::nullopt;
        return std::move(out_.tree);
    }

  private:
    // What x stands for: a part of some expression, in which x may stand for something in turn.
    struct Argument {
        const Syntax* syntax;
        std::uint32_t node;
        const Argument* x;
    };

    static std::uint32_t root_of(const Syntax& syntax) {
        return static_cast<std::uint32_t>(syntax.nodes.size() - 1);
    }

    std::uint32_t copy(const Syntax& syntax, std::uint32_t place, const Argument* x) {
        if (++visits_ > most_expanded_parts) return 0;
        ExpressionNode node = syntax.nodes[place];
        switch (node.operation) {
        case Operation::variable:
            if (x != nullptr) return copy(*x->syntax, x->node, x->x);
            break;
        case Operation::parameter: return parameter(syntax.names[node.subject]);
        case Operation::definition: return definition(node.subject, x);
        case Operation::application: {
            const Argument argument{&syntax, node.operands[0], x};
            return definition(node.subject, &argument);
        }
        default: break;
        }
        // In the order in which they were written, which is that of their places.
        std::array<std::size_t, most_operands> order{0, 1, 2, 3};
        std::ranges::sort(order, {}, [&](std::size_t k) { return node.operands.at(k); });
        for (const std::size_t k : order)
            if (std::uint32_t& operand = node.operands.at(k); operand != absent)
                operand = copy(syntax, operand, x);
        return out_.add(node);
    }

    std::uint32_t definition(std::uint32_t place, const Argument* x) {
        const Syntax& body = definitions_[place].body;
        return copy(body, root_of(body), x);
    }

    std::uint32_t parameter(const std::string& name) {
        const auto place = std::ranges::find(names_, name) - names_.begin();
        if (const auto k = static_cast<std::size_t>(place); k < values_.size())
            return out_.number(values_[k]);
        std::vector<std::string>& used = out_.tree.names;
        const auto known = std::ranges::find(used, name);
        const auto subject = static_cast<std::uint32_t>(known - used.begin());
        if (known == used.end()) used.push_back(name);
        return out_.add({.operation = Operation::parameter, .subject = subject});
    }

    std::span<const Definition> definitions_;
    const std::vector<std::string>& names_;
    std::span<const double> values_;
    SyntaxBuilder out_;
    std::size_t visits_ = 0;
};

} // namespace

Result<Expression> expanded(const Expression& expression, std::span<const double> values) {
    std::optional<Syntax> syntax = Expander(expression, values).run(expression.syntax());
    if (!syntax)
        return Error{.problem = Problem::too_long,
                     .subject = std::to_string(most_expanded_parts) + "+",
                     .hint = std::to_string(most_expanded_parts)};
    return compiled(*std::move(syntax), {});
}

} // namespace act
