#include "expression/typed.h"

#include "activation/affine.h"
#include "base/expects.h"
#include "base/number.h"
#include "expression/derivative.h"
#include "expression/expression_body.h"
#include "expression/names.h"
#include "expression/print.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace act {
namespace {

// f′ worked out, or said to be the derivative of f where that is longer than anyone reads.
std::string slope_of(const Expression& formula, const std::string& whole) {
    const Result<Syntax> slope = derivative(formula);
    return slope ? latex(*slope, {}) : R"(\frac{\mathrm{d}}{\mathrm{d}x}\left()" + whole + R"(\right))";
}

// A record and the texts that its views point to.
struct Interned {
    Interned(const TypedFunction& function, Expression formula)
        : id(typed_id(function.name)),
          name(function.name),
          latex(act::latex(formula)),
          latex_slope(slope_of(formula, latex)),
          note(function.note.empty() ? "f(x) = " + print(formula) : function.note),
          source("f(x) = " + print(formula)),
          parameters(function.parameters),
          body(std::move(formula)) {
        for (const TypedParameter& p : parameters)
            symbols.push_back(shown_symbol(p.symbol));
        activation.id = id;
        activation.name = name;
        activation.family = Family::other;
        activation.latex = latex;
        activation.latex_slope = latex_slope;
        activation.note = {note, note};
        if (!function.note.empty()) activation.reference.text = source;
        for (std::size_t k = 0; k < parameters.size(); ++k)
            activation.parameters.push_back({.id = parameters[k].symbol,
                                             .symbol = symbols[k],
                                             .initial = parameters[k].initial,
                                             .shown = {parameters[k].low, parameters[k].high},
                                             .legal = any_number,
                                             .step = parameters[k].step});
        activation.formula = &body;
    }

    std::string id, name, latex, latex_slope, note, source;
    std::vector<TypedParameter> parameters;
    std::vector<std::string> symbols = {};
    ExpressionBody body;
    Activation activation = {};
};

// All that a record is made from, as one text.
std::string key_of(const TypedFunction& function) {
    std::string key = function.name + '\n' + function.formula + '\n' + function.note;
    for (const TypedParameter& p : function.parameters)
        key.append("\n" + p.symbol + ' ' + shortest(p.initial) + ' ' + shortest(p.low) + ' '
                   + shortest(p.high) + ' ' + shortest(p.step));
    return key;
}

// Records by every text that they were asked for with: as typed and as completed.
class Records {
  public:
    [[nodiscard]] const Activation* find(const std::string& key) {
        const std::scoped_lock lock(guard_);
        const auto entry = known_.find(key);
        return entry == known_.end() ? nullptr : &entry->second->activation;
    }

    const Activation* add(const std::string& key, const TypedFunction& function, const Expression& formula) {
        const std::scoped_lock lock(guard_);
        std::shared_ptr<const Interned>& record = known_[key_of(function)];
        if (record == nullptr) record = std::make_shared<const Interned>(function, formula);
        known_.insert_or_assign(key, record);
        return &record->activation;
    }

  private:
    std::mutex guard_;
    std::map<std::string, std::shared_ptr<const Interned>> known_;
};

Records& records() {
    static Records all;
    return all;
}

std::optional<Error> wrong_name(std::string_view name) {
    const auto too_large = [&](std::string detail) {
        return Error{Problem::too_large, "“" + std::string(name) + "”", std::move(detail),
                     std::to_string(longest_typed_name) + " bytes"};
    };
    if (name.find_first_not_of(' ') == std::string_view::npos)
        return Error{Problem::missing_argument, "name"};
    if (name.size() > longest_typed_name) return too_large(std::to_string(name.size()) + " bytes");
    if (find(name) != nullptr || find(typed_id(name)) != nullptr)
        return Error{Problem::name_taken, std::string(name)};
    return std::nullopt;
}

std::optional<Error> wrong_parameter(const TypedParameter& p) {
    const auto is_affine = [&](const Parameter& affine) { return affine.id == p.symbol; };
    if (std::ranges::any_of(affine_parameters, is_affine)) return Error{Problem::name_taken, p.symbol};
    const Interval range{p.low, p.high};
    if (!any_number.contains(p.low) || !any_number.contains(p.high) || !(range.width() > 0.0))
        return Error{Problem::out_of_range, p.symbol, "[" + shortest(p.low) + ", " + shortest(p.high) + "]",
                     "[" + shortest(any_number.low) + ", " + shortest(any_number.high) + "]"};
    if (!(p.step >= 0.0) || p.step > range.width())
        return Error{Problem::out_of_range, p.symbol, shortest(p.step),
                     "[0, " + shortest(range.width()) + "]"};
    if (!range.contains(p.initial))
        return Error{Problem::out_of_range, p.symbol, shortest(p.initial),
                     "[" + shortest(p.low) + ", " + shortest(p.high) + "]"};
    return std::nullopt;
}

// The function with its formula, both found right.
struct Checked {
    TypedFunction function;
    Expression formula;
};

Result<Checked> with_parameters(TypedFunction function, Expression formula) {
    const std::vector<std::string>& names = parameters(formula);
    if (names.size() > most_typed_parameters)
        return Error{Problem::too_large, "the list of parameters", std::to_string(names.size()),
                     std::to_string(most_typed_parameters)};
    std::vector<TypedParameter> listed;
    for (const std::string& name : names) {
        const auto known = std::ranges::find(function.parameters, name, &TypedParameter::symbol);
        listed.push_back(known == function.parameters.end() ? TypedParameter{.symbol = name} : *known);
        if (const auto error = wrong_parameter(listed.back())) return *error;
    }
    function.parameters = std::move(listed);
    return Checked{std::move(function), std::move(formula)};
}

Result<Checked> checked(TypedFunction function) {
    if (const auto error = wrong_name(function.name)) return *error;
    if (const std::size_t longest = std::max(function.formula.size(), function.note.size());
        longest > longest_typed_formula)
        return Error{Problem::too_long, std::to_string(longest), {}, std::to_string(longest_typed_formula)};
    Result<Expression> formula = parse(function.formula);
    if (!formula) return formula.error();
    return with_parameters(std::move(function), *std::move(formula));
}

} // namespace

std::string typed_id(std::string_view name) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string id;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80)
            id.append(1, hex[byte >> 4U]).append(1, hex[byte & 15U]);
        else if (std::isalnum(byte) != 0)
            id += static_cast<char>(std::tolower(byte));
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    if (!id.empty() && id.back() == '-') id.pop_back();
    return id.empty() ? "function" : id;
}

Result<const Activation*> activate(const TypedFunction& function) {
    const std::string key = key_of(function);
    if (const Activation* known = records().find(key)) return known;
    const Result<Checked> right = checked(function);
    if (!right) return right.error();
    return records().add(key, right->function, right->formula);
}

Result<const Activation*> activate(const Expression& formula, std::string_view title) {
    Result<Expression> whole = expanded(formula);
    if (!whole) return whole.error();
    Result<Checked> right = with_parameters({.name = std::string(title)}, *std::move(whole));
    if (!right) return right.error();
    right->function.formula = print(right->formula);
    return records().add("title\n" + key_of(right->function), right->function, right->formula);
}

Result<TypedFunction> completed(TypedFunction function) {
    Result<Checked> right = checked(std::move(function));
    if (!right) return right.error();
    return std::move(right->function);
}

const Expression* expression_behind(const Activation& activation) {
    const auto* const body = dynamic_cast<const ExpressionBody*>(activation.formula);
    return body == nullptr ? nullptr : &body->formula();
}

Repertoire repertoire_of(std::span<const TypedFunction> functions) {
    Repertoire repertoire = catalogue_alone();
    for (const TypedFunction& function : functions)
        if (const auto activation = activate(function);
            activation
            && std::ranges::find(repertoire.typed, (*activation)->id, &Activation::id)
                   == repertoire.typed.end())
            repertoire.typed.push_back(*activation);
    return repertoire;
}

std::vector<const Activation*> all_of(const Repertoire& repertoire) {
    std::vector<const Activation*> all;
    for (const Activation& activation : catalogue())
        all.push_back(&activation);
    all.insert(all.end(), repertoire.typed.begin(), repertoire.typed.end());
    return all;
}

const Activation* find_in(const Repertoire& repertoire, std::string_view name) {
    const auto typed = std::ranges::find(repertoire.typed, name, &Activation::id);
    return typed != repertoire.typed.end() ? *typed : find(name);
}

Result<const Activation*> require_in(const Repertoire& repertoire, std::string_view name) {
    if (const Activation* found = find_in(repertoire, name)) return found;
    return require(name);
}

const Activation& known_in(const Repertoire& repertoire, std::string_view name) {
    const Activation* found = find_in(repertoire, name);
    expects(found != nullptr, "a session names only functions of its repertoire");
    return *found;
}

std::span<const TypedExample> typed_examples() {
    static const std::vector<TypedExample> examples = {
        {{.name = "My Swish", .formula = "x*sigmoid(beta*x)", .parameters = {{"beta", 1.0, 0.0, 5.0}}}},
        {{.name = "My Mish", .formula = "x*tanh(softplus(x))"}},
        {{.name = "My RandomReLU",
          .formula = "max(x, 0) + a*min(x, 0)",
          .parameters = {{"a", 0.2, 0.0, 1.0}}},
         {.en = "Training draws a anew every time; here it is a single draw, which the slider chooses.",
          .zh = "训练时每次都重新随机抽取 a；这里是其中一次抽取，由滑块选定。"}}};
    return examples;
}

} // namespace act
