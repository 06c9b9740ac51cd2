// Calls: one argument and named parameters for functions, several arguments for max, min, clip, mod, pow and
// where.

#include "activation/catalogue.h"
#include "activation/names.h"
#include "expression/elementary.h"
#include "expression/names.h"
#include "expression/parser.h"

#include <algorithm>
#include <utility>

namespace act {
namespace {

// Place of an activation's own parameter by any of its names.
std::optional<std::size_t> parameter_named(const Activation& activation, std::string_view name) {
    const std::string wanted = normalised(name);
    for (std::size_t k = 0; k < activation.parameters.size(); ++k) {
        const Parameter& parameter = activation.parameters[k];
        const auto matches = [&](std::string_view spelling) { return normalised(spelling) == wanted; };
        if (matches(parameter.id) || spelled(parameter.symbol) == name
            || std::ranges::any_of(parameter.aliases, matches))
            return k;
    }
    return std::nullopt;
}

std::string listed(const Activation& activation) {
    std::string text;
    for (const Parameter& parameter : activation.parameters)
        text.append(text.empty() ? "" : ", ").append(parameter.id);
    return text;
}

} // namespace

// The opening bracket has been read.
ExpressionParser::Part ExpressionParser::call(const std::string& name, const Token& token) {
    if (const auto known = definition_places_.find(name); known != definition_places_.end())
        return call_one({.operation = Operation::application, .subject = known->second}, name, token);
    if (name == "max") return call_extremum(Operation::maximum, token);
    if (name == "min") return call_extremum(Operation::minimum, token);
    if (name == "clip" || name == "clamp") return call_clip(token);
    if (name == "mod") return call_two(Operation::modulo, token);
    if (name == "pow") return call_two(Operation::power, token);
    if (name == "where") return call_where();
    if (const std::uint32_t known = find_elementary(name); known != absent)
        return call_one({.operation = Operation::elementary, .subject = known}, name, token);
    if (const std::uint32_t known = find_activation(name); known != absent)
        return call_activation(known, name, token);
    if (name == "x" || name == "pi" || name == "e" || parameter_places_.contains(name))
        return fail(Problem::not_a_function, token, name);
    const auto is_known = [this](const std::string& word) {
        return is_function(word) || parameter_places_.contains(word);
    };
    std::string meant = meant_by_word(name, is_known);
    if (meant.empty()) meant = nearest_function(name, definitions_);
    return fail(Problem::unknown_function, token, name, std::move(meant));
}

ExpressionParser::Part ExpressionParser::call_one(ExpressionNode node, const std::string& name,
                                                  const Token& token) {
    node.operands[0] = choice();
    if (node.operands[0] == absent) return absent;
    if (sees(',') || sees(';')) {
        if (!is_named(at_ + 1)) return fail_arity(name, token, 1, "1");
        const Token& word = tokens_[at_ + 1];
        return fail(Problem::unknown_parameter, word, spelled(word.text));
    }
    return expect(')', ")") ? add(node) : absent;
}

ExpressionParser::Part ExpressionParser::call_activation(std::uint32_t activation, const std::string& name,
                                                         const Token& token) {
    ExpressionNode node = {.operation = Operation::activation, .subject = activation};
    node.operands[0] = choice();
    if (node.operands[0] == absent) return absent;
    while (sees(',') || sees(';')) {
        if (!is_named(at_ + 1)) return fail_arity(name, token, 1, "1");
        ++at_;
        if (!named_value(node)) return absent;
    }
    return expect(')', ")") ? add(node) : absent;
}

// "alpha =" begins at that word.
bool ExpressionParser::is_named(std::size_t word) const {
    return tokens_[word].kind == TokenKind::name && tokens_[word + 1].symbol == '=';
}

// "alpha = 1.5" into the operand for alpha.
bool ExpressionParser::named_value(ExpressionNode& node) {
    const Activation& activation = catalogue()[node.subject];
    const Token& word = here();
    const std::string name = spelled(word.text);
    at_ += 2;
    const auto k = parameter_named(activation, name);
    if (!k) {
        const bool any = !activation.parameters.empty();
        fail(Problem::unknown_parameter, word, name,
             any ? std::string(nearest_parameter(name, activation)) : std::string(), listed(activation));
        return false;
    }
    if (node.operands.at(*k + 1) != absent) {
        fail(Problem::given_twice, word, name);
        return false;
    }
    const Token& value = here();
    const auto first = static_cast<std::uint32_t>(syntax_.nodes.size());
    const Part part = sum();
    if (part == absent) return false;
    if (varies_[part]) {
        fail(Problem::varying_parameter, value, name);
        return false;
    }
    given_.push_back({node.subject, *k, first, part, value.offset});
    node.operands.at(*k + 1) = part;
    return true;
}

ExpressionParser::Part ExpressionParser::call_extremum(Operation operation, const Token& token) {
    Part part = choice();
    std::size_t given = 1;
    for (; part != absent && take(','); ++given)
        part = add(operation, part, choice());
    if (part == absent) return absent;
    if (given < 2) {
        if (!sees(')')) return expect(')', ")") ? part : absent;
        return fail_arity(std::string(token.text), token, given, "≥ 2");
    }
    return expect(')', ")") ? part : absent;
}

// min(max(x, low), high)
ExpressionParser::Part ExpressionParser::call_clip(const Token& token) {
    const std::string name(token.text);
    Part part = choice();
    for (std::size_t given = 1; part != absent && given < 3; ++given) {
        if (!take(',')) return sees(')') ? fail_arity(name, token, given, "3") : (expect(')', ","), absent);
        part = add(given == 1 ? Operation::maximum : Operation::minimum, part, choice());
    }
    if (part == absent) return absent;
    if (sees(',')) return fail_arity(name, token, 3, "3");
    return expect(')', ")") ? part : absent;
}

ExpressionParser::Part ExpressionParser::call_where() {
    ExpressionNode node;
    node.operands[0] = sum();
    if (node.operands[0] == absent) return absent;
    const auto operation = comparison();
    if (!operation)
        return fail(Problem::missing_symbol, here(), "< <= > >=", {},
                    std::string(text_.substr(0, here().offset)));
    node.operation = *operation;
    ++at_;
    node.operands[1] = sum();
    if (node.operands[1] == absent || !expect(',', ",")) return absent;
    const Part chosen = compared(node, ',');
    return chosen != absent && expect(')', ")") ? chosen : absent;
}

// The two values of a comparison.
ExpressionParser::Part ExpressionParser::compared(ExpressionNode node, char between) {
    node.operands[2] = choice();
    if (node.operands[2] == absent || !expect(between, std::string_view(&between, 1))) return absent;
    node.operands[3] = choice();
    return node.operands[3] == absent ? absent : add(node);
}

std::optional<Operation> ExpressionParser::comparison() const {
    constexpr std::array comparisons{std::pair{'<', Operation::less}, std::pair{'l', Operation::less_equal},
                                     std::pair{'>', Operation::greater},
                                     std::pair{'g', Operation::greater_equal}};
    for (const auto& [symbol, operation] : comparisons)
        if (sees(symbol)) return operation;
    return std::nullopt;
}

// mod(a, b) and pow(a, b).
ExpressionParser::Part ExpressionParser::call_two(Operation operation, const Token& token) {
    const std::string name(token.text);
    const Part first = choice();
    if (first == absent) return absent;
    if (!take(',')) return sees(')') ? fail_arity(name, token, 1, "2") : (expect(')', ","), absent);
    const Part second = choice();
    if (second == absent) return absent;
    if (sees(',')) return fail_arity(name, token, 2, "2");
    return expect(')', ")") ? add(operation, first, second) : absent;
}

ExpressionParser::Part ExpressionParser::fail_arity(const std::string& name, const Token& token,
                                                    std::size_t given, std::string taken) {
    // The rest of the arguments is read only to count them.
    for (; take(',') || take(';'); ++given)
        if (choice() == absent) return absent;
    return fail(Problem::wrong_arity, token, name, std::move(taken), std::to_string(given));
}

} // namespace act
