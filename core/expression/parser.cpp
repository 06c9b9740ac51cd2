#include "expression/parser.h"

#include "activation/catalogue.h"
#include "base/utf8.h"
#include "expression/elementary.h"
#include "expression/names.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace act {
namespace {

// The last characters of the text before an error, to show where it is.
std::string tail(std::string_view text) {
    constexpr std::size_t longest = 16;
    while (text.ends_with(' '))
        text.remove_suffix(1);
    while (text.size() > longest)
        text.remove_prefix(character_length(text));
    return std::string(text);
}

// As it can be shown: a byte that is no character as U+FFFD.
std::string shown(std::string_view text) {
    const bool broken = text.size() == 1 && static_cast<unsigned char>(text.front()) >= 0x80;
    return broken ? "\uFFFD" : std::string(text);
}

} // namespace

ExpressionParser::ExpressionParser(std::string_view text, std::span<const Definition> definitions)
    : text_(text), definitions_(definitions), tokens_(tokens_of(text)) {
    syntax_.nodes.clear();
    syntax_.nodes.reserve(tokens_.size());
    for (std::uint32_t i = 0; i < definitions.size(); ++i)
        definition_places_.emplace(definitions[i].name, i);
}

Result<Syntax> ExpressionParser::parse() {
    const Part whole = sum();
    if (whole != absent && here().kind != TokenKind::end)
        fail(Problem::unexpected_text, here(), shown(here().text));
    if (error_) return *error_;
    syntax_.varies = varies_[whole];
    return std::move(syntax_);
}

Error ExpressionParser::located(Error error, const Syntax& syntax) const {
    for (const GivenValue& given : given_) {
        const Parameter& parameter = catalogue()[given.activation].parameters[given.parameter];
        const double value = constant_value(syntax, definitions_, given.first, given.root);
        if (std::isnan(value) || parameter.allows(value)) continue;
        error.column = column_at(text_, given.offset);
        return error;
    }
    return error;
}

ExpressionParser::Part ExpressionParser::sum() {
    Part left = product();
    while (left != absent && (sees('+') || sees('-'))) {
        const Operation operation = sees('+') ? Operation::add : Operation::subtract;
        ++at_;
        const Part right = product();
        left = add(operation, left, right);
    }
    return left;
}

ExpressionParser::Part ExpressionParser::product() {
    Part left = signed_power();
    std::size_t divisor = 0; // place of its first word; 0 after a multiplication
    while (left != absent) {
        if (sees('*') || sees('/')) {
            const bool divides = sees('/');
            ++at_;
            divisor = divides ? at_ : 0;
            left = add(divides ? Operation::divide : Operation::multiply, left, signed_power());
        } else if (begins_factor()) {
            if (divisor != 0) return fail_ambiguous(divisor - 1, "1/(2x), (1/2)x");
            left = implicit_product(left);
        } else {
            break;
        }
    }
    return left;
}

ExpressionParser::Part ExpressionParser::implicit_product(Part left) {
    const Token& before = tokens_[at_ - 1];
    // In e^2x the x would not be in the exponent, though it looks as if.
    const bool exponent = at_ >= 2 && tokens_[at_ - 2].kind == TokenKind::symbol
                          && (tokens_[at_ - 2].symbol == '^' || tokens_[at_ - 2].symbol == '-');
    const bool touching =
        before.kind == TokenKind::number && before.offset + before.text.size() == here().offset;
    if (exponent && touching && syntax_.nodes[left].operation == Operation::power)
        return fail_ambiguous(at_ - 2, "e^(2x), e^2*x");
    return add(Operation::multiply, left, power());
}

// From that word to this one.
ExpressionParser::Part ExpressionParser::fail_ambiguous(std::size_t first, std::string ways) {
    const Token& from = tokens_[first];
    const std::size_t end = here().offset + here().text.size();
    return fail(Problem::ambiguous, from, shown(text_.substr(from.offset, end - from.offset)),
                std::move(ways));
}

ExpressionParser::Part ExpressionParser::signed_power() {
    if (++depth_ > deepest_nesting)
        return fail(Problem::too_deep, here(), {}, std::to_string(deepest_nesting));
    Part part = absent;
    if (take('+')) {
        part = signed_power();
    } else if (take('-')) {
        part = signed_power();
        if (part != absent)
            part = add({.operation = Operation::negate, .operands = {part, absent, absent, absent}});
    } else {
        part = power();
    }
    --depth_;
    return part;
}

ExpressionParser::Part ExpressionParser::power() {
    const Part base = primary();
    if (base == absent) return absent;
    if (here().kind == TokenKind::superscript) {
        const Part exponent = add({.operation = Operation::number, .number = here().number});
        ++at_;
        return add(Operation::power, base, exponent);
    }
    if (!take('^')) return base;
    return add(Operation::power, base, signed_power());
}

ExpressionParser::Part ExpressionParser::primary() {
    if (here().kind == TokenKind::number) return number();
    if (here().kind == TokenKind::name) return name();
    if (sees('(')) return bracketed();
    if (sees('r')) return root();
    return fail_missing();
}

ExpressionParser::Part ExpressionParser::number() {
    const double value = here().number;
    ++at_;
    return add({.operation = Operation::number, .number = value});
}

ExpressionParser::Part ExpressionParser::bracketed() {
    ++at_;
    const Part inner = sum();
    return inner != absent && expect(')', ")") ? inner : absent;
}

ExpressionParser::Part ExpressionParser::root() {
    if (++depth_ > deepest_nesting)
        return fail(Problem::too_deep, here(), {}, std::to_string(deepest_nesting));
    ++at_;
    const Part inner = primary();
    --depth_;
    if (inner == absent) return absent;
    return add({.operation = Operation::elementary,
                .subject = find_elementary("sqrt"),
                .operands = {inner, absent, absent, absent}});
}

ExpressionParser::Part ExpressionParser::name() {
    const Token& token = here();
    std::string name = hyphenated_name();
    if (name.empty()) name = spelled(token.text);
    return take('(') ? call(name, token) : bare(name, token);
}

// "leaky-relu(" is that function, not leaky minus relu(…). Leaves at_ at the bracket; empty when it is none.
std::string ExpressionParser::hyphenated_name() {
    const std::string_view rest = text_.substr(here().offset);
    const bool joined = at_ + 3 < tokens_.size() && tokens_[at_ + 1].symbol == '-'
                        && tokens_[at_ + 2].kind == TokenKind::name && tokens_[at_ + 3].symbol == '(';
    if (joined) {
        const Token& last = tokens_[at_ + 2];
        const std::string_view whole = rest.substr(0, last.offset + last.text.size() - here().offset);
        const std::uint32_t activation = find_activation(whole);
        if (activation != absent && catalogue()[activation].id == whole) {
            at_ += 3;
            return printed_name(activation);
        }
    }
    ++at_;
    return {};
}

ExpressionParser::Part ExpressionParser::bare(const std::string& name, const Token& token) {
    if (name == "x") return add({.operation = Operation::variable});
    if (const auto known = parameter_places_.find(name); known != parameter_places_.end())
        return add({.operation = Operation::parameter, .subject = known->second});
    if (name == "pi") return add({.operation = Operation::number, .number = std::numbers::pi});
    if (name == "e") return add({.operation = Operation::number, .number = std::numbers::e});
    if (const auto known = definition_places_.find(name); known != definition_places_.end())
        return add({.operation = Operation::definition, .subject = known->second});
    if (is_reserved(name) || (find_activation(name) != absent && !is_greek_name(name)))
        return fail(Problem::missing_argument, token, name);
    if (name.find('.') != std::string::npos) return fail(Problem::unexpected_text, token, name);
    const auto place = static_cast<std::uint32_t>(syntax_.names.size());
    parameter_places_.emplace(name, place);
    syntax_.names.push_back(name);
    return add({.operation = Operation::parameter, .subject = place});
}

ExpressionParser::Part ExpressionParser::add(ExpressionNode node) {
    bool varies = node.operation == Operation::variable
                  || (node.operation == Operation::definition && definitions_[node.subject].body.varies);
    for (const std::uint32_t operand : node.operands)
        varies = varies || (operand != absent && varies_[operand]);
    if (node.operation == Operation::application) varies = varies && definitions_[node.subject].body.varies;
    syntax_.nodes.push_back(node);
    varies_.push_back(varies);
    return static_cast<Part>(syntax_.nodes.size() - 1);
}

ExpressionParser::Part ExpressionParser::add(Operation operation, Part first, Part second) {
    if (first == absent || second == absent) return absent;
    return add({.operation = operation, .operands = {first, second, absent, absent}});
}

bool ExpressionParser::take(char symbol) {
    if (!sees(symbol)) return false;
    ++at_;
    return true;
}

bool ExpressionParser::expect(char symbol, std::string_view shown_symbol) {
    if (take(symbol)) return true;
    const bool reads_on = here().kind == TokenKind::end || here().kind == TokenKind::symbol;
    if (reads_on)
        fail(Problem::missing_symbol, here(), std::string(shown_symbol), {},
             tail(text_.substr(0, here().offset)));
    else
        fail(Problem::unexpected_text, here(), shown(here().text));
    return false;
}

// What may follow a factor without a sign between. A number may not: 2 3 is a slip.
bool ExpressionParser::begins_factor() const {
    return here().kind == TokenKind::name || sees('(') || sees('r');
}

ExpressionParser::Part ExpressionParser::fail(Problem problem, const Token& at, std::string subject,
                                              std::string hint, std::string detail) {
    if (!error_)
        error_ = Error{.problem = problem,
                       .subject = std::move(subject),
                       .detail = std::move(detail),
                       .hint = std::move(hint),
                       .column = column_at(text_, at.offset)};
    return absent;
}

ExpressionParser::Part ExpressionParser::fail_missing() {
    if (here().kind == TokenKind::other) return fail(Problem::unexpected_text, here(), shown(here().text));
    return fail(Problem::missing_value, here(), std::string(here().text));
}

} // namespace act
