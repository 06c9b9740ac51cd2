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
#include <list>
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

// All that a record is made from, as one text. Each part stands behind its length: whatever is typed, two
// different functions have different keys.
std::string key_of(const TypedFunction& function) {
    std::string key;
    const auto add = [&](std::string_view text) {
        key.append(std::to_string(text.size())).append(":").append(text);
    };
    add(function.name);
    add(function.formula);
    add(function.note);
    for (const TypedParameter& p : function.parameters) {
        add(p.symbol);
        for (const double number : {p.initial, p.low, p.high, p.step})
            add(shortest(number));
    }
    return key;
}

// Records by every text that they were asked for with: as typed and as completed. A record lives as long as
// someone has it, or it is one of those that were asked for last: a frame asks for all functions of its
// session, and most of them have no other owner until the next one.
class Records {
  public:
    [[nodiscard]] SharedActivation find(const std::string& key) {
        const std::scoped_lock lock(guard_);
        const auto entry = known_.find(key);
        return entry == known_.end() ? nullptr : used(entry->second.lock());
    }

    SharedActivation add(const std::string& key, const std::string& completed_key,
                         const TypedFunction& function, const Expression& formula) {
        const std::scoped_lock lock(guard_);
        std::erase_if(known_, [](const auto& entry) { return entry.second.expired(); });
        SharedActivation record = known_[completed_key].lock();
        if (record == nullptr) {
            const auto made = std::make_shared<const Interned>(function, formula);
            record = SharedActivation(made, &made->activation);
        }
        known_.insert_or_assign(completed_key, record);
        known_.insert_or_assign(key, record);
        return used(std::move(record));
    }

  private:
    static constexpr std::size_t most_recent = 64;
    static_assert(most_recent > most_typed, "typing must not drop functions of the same session");

    SharedActivation used(SharedActivation record) {
        if (record == nullptr) return record;
        const auto known = std::ranges::find(recent_, record);
        if (known == recent_.end()) {
            if (recent_.size() == most_recent) recent_.pop_back();
            recent_.push_front(record);
        } else {
            recent_.splice(recent_.begin(), recent_, known);
        }
        return record;
    }

    std::mutex guard_;
    std::map<std::string, std::weak_ptr<const Activation>> known_;
    std::list<SharedActivation> recent_; // the latest first
};

Records& records() {
    static Records all;
    return all;
}

std::optional<Error> wrong_name(std::string_view name) {
    if (name.find_first_not_of(' ') == std::string_view::npos)
        return Error{Problem::missing_argument, "name"};
    if (name.size() > longest_typed_name)
        return Error{
            Problem::longer_text, "“" + std::string(name) + "”", {}, std::to_string(longest_typed_name)};
    if (find(name) != nullptr || find(typed_id(name)) != nullptr)
        return Error{Problem::name_taken, std::string(name)};
    return std::nullopt;
}

std::optional<Error> wrong_parameter(const TypedParameter& p) {
    const auto is_affine = [&](const Parameter& affine) { return affine.id == p.symbol; };
    if (std::ranges::any_of(affine_parameters, is_affine)) return Error{Problem::name_taken, p.symbol};
    const Interval range{p.low, p.high};
    if (!(range.width() > 0.0)) return Error{Problem::not_below, p.symbol, shortest(p.low), shortest(p.high)};
    if (!any_number.contains(p.low) || !any_number.contains(p.high))
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
        return Error{Problem::too_many, names.front() + ", …, " + names.back(), std::to_string(names.size()),
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

Result<SharedActivation> activate(const TypedFunction& function) {
    const std::string key = key_of(function);
    if (SharedActivation known = records().find(key)) return known;
    const Result<Checked> right = checked(function);
    if (!right) return right.error();
    return records().add(key, key_of(right->function), right->function, right->formula);
}

Result<SharedActivation> activate(const Expression& formula, std::string_view title) {
    Result<Expression> whole = expanded(formula);
    if (!whole) return whole.error();
    Result<Checked> right = with_parameters({.name = std::string(title)}, *std::move(whole));
    if (!right) return right.error();
    right->function.formula = print(right->formula);
    // A title may be the name of a function of the catalogue, which a name may not be.
    const std::string key = "title" + key_of(right->function);
    return records().add(key, key, right->function, right->formula);
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
