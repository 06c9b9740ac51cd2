#include "expression/program.h"

#include "activation/parameter.h"
#include "base/expects.h"
#include "expression/elementary.h"
#include "expression/names.h"
#include "expression/run_program.h"

#include <algorithm>
#include <bit>
#include <numbers>
#include <optional>
#include <unordered_map>

namespace act {
namespace {

std::size_t hash_of(const ExpressionNode& node) {
    std::uint64_t h = static_cast<std::uint64_t>(node.operation) + (std::uint64_t{node.subject} << 8U);
    const auto mix = [&h](std::uint64_t part) { h = (h ^ part) * 0x9E3779B97F4A7C15ULL, h ^= h >> 32U; };
    mix(std::bit_cast<std::uint64_t>(node.number));
    for (const std::uint32_t operand : node.operands)
        mix(operand);
    return h;
}

// Numbers by their bits: NaN is itself, and −0 is not 0.
bool are_same(const ExpressionNode& a, const ExpressionNode& b) {
    return a.operation == b.operation && a.subject == b.subject && a.operands == b.operands
           && std::bit_cast<std::uint64_t>(a.number) == std::bit_cast<std::uint64_t>(b.number);
}

// Lists nodes, each once. The table holds places in the list by hash, with open addressing.
class NodeList {
  public:
    std::uint32_t add(const ExpressionNode& node) {
        if (2 * nodes_.size() >= table_.size()) grow();
        std::uint32_t& slot = slot_of(node);
        if (slot != absent) return slot;
        slot = static_cast<std::uint32_t>(nodes_.size());
        nodes_.push_back(node);
        return slot;
    }

    [[nodiscard]] const ExpressionNode& operator[](std::uint32_t i) const { return nodes_[i]; }
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }
    [[nodiscard]] const std::vector<ExpressionNode>& nodes() const { return nodes_; }

  private:
    std::uint32_t& slot_of(const ExpressionNode& node) {
        const std::size_t mask = table_.size() - 1;
        std::size_t i = hash_of(node) & mask;
        while (table_[i] != absent && !are_same(nodes_[table_[i]], node))
            i = (i + 1) & mask;
        return table_[i];
    }

    void grow() {
        table_.assign(std::max<std::size_t>(64, 4 * table_.size()), absent);
        for (std::size_t i = 0; i < nodes_.size(); ++i)
            slot_of(nodes_[i]) = static_cast<std::uint32_t>(i);
    }

    std::vector<ExpressionNode> nodes_;
    std::vector<std::uint32_t> table_;
};

// Copies the nodes that the root needs, in their order.
std::vector<ExpressionNode> needed(const std::vector<ExpressionNode>& nodes, std::uint32_t root) {
    std::vector<bool> used(root + 1, false);
    used[root] = true;
    for (std::uint32_t i = root + 1; i-- > 0;)
        for (const std::uint32_t operand : nodes[i].operands)
            if (used[i] && operand != absent) used[operand] = true;
    std::vector<std::uint32_t> place(root + 1, absent);
    std::vector<ExpressionNode> kept;
    for (std::uint32_t i = 0; i <= root; ++i) {
        if (!used[i]) continue;
        ExpressionNode node = nodes[i];
        for (std::uint32_t& operand : node.operands)
            if (operand != absent) operand = place[operand];
        place[i] = static_cast<std::uint32_t>(kept.size());
        kept.push_back(node);
    }
    return kept;
}

class Compiler {
  public:
    explicit Compiler(std::span<const Definition> definitions) : definitions_(definitions) {}

    // The node for an expression with `x` in place of its variable.
    std::uint32_t place(const Syntax& syntax, std::uint32_t x) {
        return place(syntax, x, 0, static_cast<std::uint32_t>(syntax.nodes.size() - 1));
    }
    // For the part of it from `first` to `root`.
    std::uint32_t place(const Syntax& syntax, std::uint32_t x, std::uint32_t first, std::uint32_t root) {
        std::vector<std::uint32_t> places(root + 1 - first, 0);
        for (std::uint32_t i = first; i <= root; ++i) {
            if (++work_ > most_work || list_.size() > longest_program) return 0;
            ExpressionNode node = syntax.nodes[i];
            for (std::uint32_t& operand : node.operands)
                if (operand != absent) operand = places[operand - first];
            places[i - first] = placed(node, syntax, x);
        }
        return places.back();
    }

    std::uint32_t variable() { return put({.operation = Operation::variable}); }
    [[nodiscard]] bool overflowed() const { return work_ > most_work || list_.size() > longest_program; }
    [[nodiscard]] std::size_t size() const { return std::max(work_, list_.size()); }
    [[nodiscard]] const std::optional<Error>& out_of_range() const { return out_of_range_; }
    [[nodiscard]] const ExpressionNode& node(std::uint32_t i) const { return list_[i]; }

    // A node whose operands are in the list already.
    std::uint32_t add(ExpressionNode node) {
        if (node.operation == Operation::elementary) return elementary(node);
        if (node.operation == Operation::modulo) return modulo(node.operands[0], node.operands[1]);
        if (node.operation == Operation::activation) fill_parameters(node);
        if (node.operation == Operation::power && list_[node.operands[0]].operation == Operation::number
            && list_[node.operands[0]].number == std::numbers::e)
            return add(meant("exponential", node.operands[1]));
        if (node.operation == Operation::maximum || node.operation == Operation::minimum)
            node.subject = varies_[node.operands[0]] == varies_[node.operands[1]] ? 0 : 1;
        return put(is_constant(node) ? folded(node) : node);
    }

    Program take(std::uint32_t root) { return {needed(list_.nodes(), root), std::move(parameters_)}; }

  private:
    std::uint32_t put(const ExpressionNode& node) {
        const std::uint32_t place = list_.add(node);
        if (place < varies_.size()) return place;
        varies_.push_back(node.operation == Operation::variable
                          || std::ranges::any_of(node.operands, [&](std::uint32_t operand) {
                                 return operand != absent && varies_[operand];
                             }));
        return place;
    }

    // Beyond it definitions apply each other to ever new arguments; what is written stays far below.
    static constexpr std::size_t most_work = 20 * longest_program;

    std::uint32_t placed(ExpressionNode node, const Syntax& syntax, std::uint32_t x) {
        switch (node.operation) {
        case Operation::variable: return x;
        case Operation::parameter: return parameter(syntax.names[node.subject]);
        case Operation::definition: return applied(node.subject, x);
        case Operation::application: return applied(node.subject, node.operands[0]);
        default: return add(node);
        }
    }

    std::uint32_t parameter(const std::string& name) {
        const auto [known, is_new] = names_.try_emplace(name, static_cast<std::uint32_t>(parameters_.size()));
        if (is_new) parameters_.push_back(name);
        return put({.operation = Operation::parameter, .subject = known->second});
    }

    std::uint32_t applied(std::uint32_t definition, std::uint32_t x) {
        const std::uint64_t key = (std::uint64_t{definition} << 32U) | x;
        if (const auto known = applications_.find(key); known != applications_.end()) return known->second;
        const std::uint32_t result = place(definitions_[definition].body, x);
        applications_.emplace(key, result);
        return result;
    }

    static ExpressionNode meant(std::string_view activation, std::uint32_t x) {
        return {.operation = Operation::activation,
                .subject = find_activation(activation),
                .operands = {x, absent, absent, absent}};
    }

    std::uint32_t elementary(const ExpressionNode& node) {
        const Elementary& f = elementary_functions()[node.subject];
        if (!f.meaning.empty()) return add(meant(f.meaning, node.operands[0]));
        if (f.jet != nullptr) return put(is_constant(node) ? folded(node) : node);
        const std::uint32_t above = f.above.empty() ? put({.operation = Operation::number, .number = 1.0})
                                                    : add(elementary_named(f.above, node.operands[0]));
        return divided(above, add(elementary_named(f.below, node.operands[0])));
    }

    // a − b·⌊a/b⌋.
    std::uint32_t modulo(std::uint32_t a, std::uint32_t b) {
        const std::uint32_t whole = add(elementary_named("floor", divided(a, b)));
        const std::uint32_t multiple =
            add({.operation = Operation::multiply, .operands = {b, whole, absent, absent}});
        return add({.operation = Operation::subtract, .operands = {a, multiple, absent, absent}});
    }

    std::uint32_t divided(std::uint32_t a, std::uint32_t b) {
        return add({.operation = Operation::divide, .operands = {a, b, absent, absent}});
    }

    static ExpressionNode elementary_named(std::string_view id, std::uint32_t x) {
        return {.operation = Operation::elementary,
                .subject = find_elementary(id),
                .operands = {x, absent, absent, absent}};
    }

    void fill_parameters(ExpressionNode& node) {
        const auto& listed = catalogue()[node.subject].parameters;
        for (std::size_t k = 0; k < listed.size(); ++k) {
            std::uint32_t& operand = node.operands.at(k + 1);
            if (operand == absent)
                operand = put({.operation = Operation::number, .number = listed[k].initial});
            else if (const ExpressionNode& given = list_[operand]; given.operation == Operation::number)
                look_at_range(listed[k], given.number);
        }
    }

    void look_at_range(const Parameter& parameter, double value) {
        if (!out_of_range_ && !parameter.allows(value)) out_of_range_ = refusal(parameter, value);
    }

    [[nodiscard]] bool is_constant(const ExpressionNode& node) const {
        return node.operands[0] != absent && std::ranges::all_of(node.operands, [&](std::uint32_t operand) {
                   return operand == absent || list_[operand].operation == Operation::number;
               });
    }

    [[nodiscard]] ExpressionNode folded(ExpressionNode node) const {
        std::array<Jet, most_operands> jets{};
        for (std::uint32_t k = 0; k < most_operands; ++k)
            if (std::uint32_t& operand = node.operands.at(k); operand != absent) {
                jets.at(k).y = list_[operand].number;
                operand = k;
            }
        return {.operation = Operation::number, .number = node_jet(node, jets, {}).y};
    }

    std::span<const Definition> definitions_;
    NodeList list_;
    std::vector<bool> varies_; ///< by node of the list: with x
    std::vector<std::string> parameters_;
    std::unordered_map<std::string, std::uint32_t> names_;
    std::unordered_map<std::uint64_t, std::uint32_t> applications_; ///< by definition and argument
    std::size_t work_ = 0;
    std::optional<Error> out_of_range_; ///< of the first parameter that is
};

} // namespace

Result<Program> compile(const Syntax& syntax, std::span<const Definition> definitions) {
    expects(!syntax.nodes.empty(), "an expression has a node");
    Compiler compiler(definitions);
    const std::uint32_t root = compiler.place(syntax, compiler.variable());
    if (compiler.out_of_range()) return *compiler.out_of_range();
    if (compiler.overflowed())
        return Error{.problem = Problem::too_long,
                     .subject = std::to_string(compiler.size()),
                     .hint = std::to_string(longest_program)};
    return compiler.take(root);
}

Result<Program> with_values(const Program& program, std::span<const double> values) {
    Compiler compiler({});
    std::vector<std::uint32_t> places;
    for (ExpressionNode node : program.nodes) {
        for (std::uint32_t& operand : node.operands)
            if (operand != absent) operand = places[operand];
        if (node.operation == Operation::parameter) {
            const double value = node.subject < values.size() ? values[node.subject] : 1.0;
            node = {.operation = Operation::number, .number = value};
        }
        places.push_back(compiler.add(node));
    }
    if (compiler.out_of_range()) return *compiler.out_of_range();
    return compiler.take(places.back());
}

double constant_value(const Syntax& syntax, std::span<const Definition> definitions, std::uint32_t first,
                      std::uint32_t root) {
    Compiler compiler(definitions);
    const ExpressionNode& node = compiler.node(compiler.place(syntax, compiler.variable(), first, root));
    return node.operation == Operation::number && !compiler.overflowed() ? node.number : unknown;
}

} // namespace act
