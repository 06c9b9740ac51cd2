#include "expression/parser.h"

#include "activation/catalogue.h"
#include "base/utf8.h"
#include "expression/elementary.h"
#include "expression/names.h"

#include <algorithm>
#include <array>
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
    const Part whole = choice();
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

// A sum, or a > b ? u : v.
ExpressionParser::Part ExpressionParser::choice() {
    ExpressionNode node;
    node.operands[0] = sum();
    const auto operation = comparison();
    if (node.operands[0] == absent || !operation) return node.operands[0];
    if (++depth_ > deepest_nesting)
        return fail(Problem::too_deep, here(), {}, std::to_string(deepest_nesting));
    ++at_;
    node.operation = *operation;
    node.operands[1] = sum();
    if (node.operands[1] == absent || !expect('?', "?")) return absent;
    const Part chosen = compared(node, ':');
    --depth_;
    return chosen;
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
    const std::size_t first = at_;
    Part left = signed_power();
    std::size_t divisor = 0; // place of its first word; 0 after a multiplication
    while (left != absent) {
        if (sees('*') || sees('/')) {
            const bool divides = sees('/');
            ++at_;
            divisor = divides ? at_ : 0;
            left = add(divides ? Operation::divide : Operation::multiply, left, signed_power());
        } else if (begins_factor()) {
            if (divisor != 0) return fail_ambiguous_divisor(first, divisor - 1);
            left = implicit_product(left);
        } else {
            break;
        }
    }
    return left;
}

ExpressionParser::Part ExpressionParser::implicit_product(Part left) {
    // In e^-2x the x would not be in the exponent, though it looks as if.
    const Token& before = tokens_[at_ - 1];
    const bool is_word = before.kind == TokenKind::number || before.kind == TokenKind::name;
    const bool touching = is_word && before.offset + before.text.size() == here().offset;
    if (touching && latest_power_.end == at_) return fail_ambiguous_power();
    return add(Operation::multiply, left, power());
}

// 1/2x: the factor here may belong below the line.
ExpressionParser::Part ExpressionParser::fail_ambiguous_divisor(std::size_t first, std::size_t slash) {
    const std::size_t factor = at_;
    if (power() == absent) return absent;
    const std::string dividend = words(first, slash);
    return fail_ambiguous(slash, dividend + "/(" + words(slash + 1, at_) + "), (" + dividend + "/"
                                     + words(slash + 1, factor) + ")" + words(factor, at_));
}

// e^-2x: the factor here may belong to the exponent.
ExpressionParser::Part ExpressionParser::fail_ambiguous_power() {
    const WrittenPower written = latest_power_;
    const std::size_t factor = at_;
    if (power() == absent) return absent;
    const std::string base = words(written.first, written.caret) + "^";
    return fail_ambiguous(written.caret, base + "(" + words(written.caret + 1, at_) + "), " + base
                                             + words(written.caret + 1, factor) + "*" + words(factor, at_));
}

// From that word to this one.
ExpressionParser::Part ExpressionParser::fail_ambiguous(std::size_t first, std::string ways) {
    return fail(Problem::ambiguous, tokens_[first], words(first, at_), std::move(ways));
}

// As they were typed; long texts are cut short.
std::string ExpressionParser::words(std::size_t first, std::size_t end) const {
    constexpr std::size_t longest = 40;
    const Token& last = tokens_[end - 1];
    const std::size_t offset = tokens_[first].offset;
    const std::string_view text = text_.substr(offset, last.offset + last.text.size() - offset);
    return text.size() <= longest ? std::string(text) : "…" + tail(text);
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
    const std::size_t first = at_;
    const Part base = primary();
    if (base == absent) return absent;
    if (here().kind == TokenKind::superscript) return add(Operation::power, base, superscript());
    const std::size_t caret = at_;
    if (!take('^')) return base;
    const Part exponent = signed_power();
    if (latest_power_.end != at_) latest_power_ = {first, caret, at_};
    return add(Operation::power, base, exponent);
}

ExpressionParser::Part ExpressionParser::superscript() {
    const double exponent = here().number;
    ++at_;
    const Part size = add({.operation = Operation::number, .number = std::abs(exponent)});
    if (exponent >= 0.0) return size;
    return add({.operation = Operation::negate, .operands = {size, absent, absent, absent}});
}

ExpressionParser::Part ExpressionParser::primary() {
    if (here().kind == TokenKind::number) return number();
    if (here().kind == TokenKind::name) return name();
    if (sees('(')) return bracketed();
    if (sees('|')) return bars();
    if (sees('r')) return root();
    return fail_missing();
}

ExpressionParser::Part ExpressionParser::number() {
    const double value = here().number;
    if (std::isinf(value)) return fail(Problem::number_too_large, here(), std::string(here().text));
    ++at_;
    return add({.operation = Operation::number, .number = value});
}

ExpressionParser::Part ExpressionParser::bracketed() {
    const std::size_t bars_around = std::exchange(open_bars_, 0);
    ++at_;
    const Part inner = choice();
    open_bars_ = bars_around;
    return inner != absent && expect(')', ")") ? inner : absent;
}

// |u|. Where a factor may begin or the bars end, they end.
ExpressionParser::Part ExpressionParser::bars() {
    ++open_bars_;
    ++at_;
    const Part inner = sum();
    --open_bars_;
    if (inner == absent || !expect('|', "|")) return absent;
    return add({.operation = Operation::elementary,
                .subject = find_elementary("abs"),
                .operands = {inner, absent, absent, absent}});
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
    const bool raised = here().kind == TokenKind::superscript && tokens_[at_ + 1].symbol == '(';
    if (raised && is_function(name)) return raised_call(name, token);
    if (!sees('(') || multiplies(name)) return bare(name, token);
    ++at_;
    const std::size_t bars_around = std::exchange(open_bars_, 0);
    const Part called = call(name, token);
    open_bars_ = bars_around;
    return called;
}

// sin²(x). The inverse function is written sin⁻¹ as often as the reciprocal.
ExpressionParser::Part ExpressionParser::raised_call(const std::string& name, const Token& token) {
    if (here().number == -1.0) return fail_without_argument(name, token);
    const std::size_t raised = at_;
    at_ += 2;
    const std::size_t bars_around = std::exchange(open_bars_, 0);
    const Part called = call(name, token);
    open_bars_ = bars_around;
    const std::size_t end = std::exchange(at_, raised);
    const Part exponent = superscript();
    at_ = end;
    return add(Operation::power, called, exponent);
}

// sin^2(x) and the like, with what was probably meant.
ExpressionParser::Part ExpressionParser::fail_without_argument(const std::string& name, const Token& token) {
    std::size_t end = at_;
    std::string exponent;
    if (here().kind == TokenKind::superscript) {
        ++end;
        exponent = words(at_, end);
    } else if (sees('^')) {
        end = end_of_group(at_ + 1);
        exponent = words(at_, end);
    }
    const std::size_t argument_end = end_of_group(end);
    const bool has_argument = tokens_[end].symbol == '(' && argument_end > end;
    const std::string argument = has_argument ? words(end, argument_end) : "(x)";
    const std::string typed(token.text);
    if (exponent == "⁻¹" || exponent == "^-1" || exponent == "^(-1)") {
        std::string ways = "1/" + typed + argument;
        if (const std::string inverse = "a" + name; find_elementary(inverse) != absent)
            ways = inverse + argument + ", " + ways;
        const std::string whole = typed + exponent + (has_argument ? argument : "");
        return fail(Problem::ambiguous, token, whole, std::move(ways));
    }
    return fail(Problem::missing_argument, token, name, typed + argument + exponent);
}

// Behind a number with its sign, or a whole bracket, or a name.
std::size_t ExpressionParser::end_of_group(std::size_t first) const {
    std::size_t end = first;
    if (tokens_[end].symbol == '-') ++end;
    if (tokens_[end].symbol != '(') return std::min(end + 1, tokens_.size() - 1);
    std::size_t open = 0;
    for (; tokens_[end].kind != TokenKind::end; ++end) {
        if (tokens_[end].symbol == '(') ++open;
        if (tokens_[end].symbol == ')' && --open == 0) return end + 1;
    }
    return end;
}

bool ExpressionParser::is_function(const std::string& name) const {
    return definition_places_.contains(name) || is_built_in(name) || find_activation(name) != absent;
}

// In a(x + 1) a number stands before the bracket: a parameter, or a letter that one would not call a function.
bool ExpressionParser::multiplies(const std::string& name) const {
    if (is_function(name)) return false;
    const bool is_letter = name.size() == 1 && name[0] >= 'a' && name[0] <= 'w';
    const bool is_usual_function = name == "f" || name == "g" || name == "h";
    const bool is_constant = name == "e" || name == "pi";
    return parameter_places_.contains(name)
           || (!is_constant && ((is_letter && !is_usual_function) || is_greek_name(name)));
}

// "leaky-relu(" is that function, not leaky minus relu(…), and "gelu-10(" one, too. Leaves at_ at the bracket; empty when it is none.
std::string ExpressionParser::hyphenated_name() {
    const std::string_view rest = text_.substr(here().offset);
    const bool joined =
        at_ + 3 < tokens_.size() && tokens_[at_ + 1].symbol == '-' && tokens_[at_ + 3].symbol == '('
        && (tokens_[at_ + 2].kind == TokenKind::name || tokens_[at_ + 2].kind == TokenKind::number);
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
        return fail_without_argument(name, token);
    const auto is_taken = [this](const std::string& word) {
        return parameter_places_.contains(word) || definition_places_.contains(word);
    };
    if (std::string meant = meant_by_word(name, is_taken); !meant.empty())
        return fail(Problem::unclear_name, token, name, std::move(meant));
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
    return here().kind == TokenKind::name || sees('(') || sees('r') || (sees('|') && open_bars_ == 0);
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
