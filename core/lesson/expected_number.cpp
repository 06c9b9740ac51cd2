#include "lesson/expected_number.h"

#include "activation/catalogue.h"
#include "base/number.h"
#include "expression/evaluate.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/studies.h"
#include "session/vectors.h"
#include "vector/vector_catalogue.h"
#include "view/compose/composition.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

namespace act {
namespace {

constexpr const char* example_expectation = "f'(0) = 0.25";

Error no_expectation(std::string_view text) {
    return {.problem = Problem::no_expectation, .subject = std::string(text), .hint = example_expectation};
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

/// A sentence taken apart: "f'(0)", '=', "0.25".
struct Expectation {
    std::string_view left;
    char relation = '=';
    std::string_view right;
};

// The settings of studies have '=', too: the last one counts.
Result<Expectation> taken_apart(std::string_view text) {
    const auto at = text.find_last_of("=<>");
    if (at == std::string_view::npos) return no_expectation(text);
    const Expectation parts{trimmed(text.substr(0, at)), text[at], trimmed(text.substr(at + 1))};
    if (parts.left.empty() || !parse_value(parts.right)) return no_expectation(text);
    return parts;
}

// Half of the last digit's unit; of whole numbers and fractions what rounding leaves.
double tolerance(std::string_view digits, double value) {
    const auto exponent = std::min(digits.find_first_of("eE"), digits.size());
    const auto point = digits.substr(0, exponent).find('.');
    const bool is_rounded = digits.find_first_of("xX/") == std::string_view::npos
                            && (exponent < digits.size() || point != std::string_view::npos);
    if (!is_rounded) return 1e-9 * std::max(1.0, std::abs(value));
    const double decimals = point == std::string_view::npos ? 0.0 : static_cast<double>(exponent - point - 1);
    const double power =
        exponent < digits.size() ? parse_number(digits.substr(exponent + 1)).value_or(0.0) : 0.0;
    return 0.5000001 * std::pow(10.0, power - decimals);
}

bool is_met(const Expectation& expectation, double computed) {
    const double right = *parse_value(expectation.right);
    if (expectation.relation == '<') return computed < right;
    if (expectation.relation == '>') return computed > right;
    if (!std::isfinite(right) || !std::isfinite(computed))
        return computed == right || (std::isnan(computed) && std::isnan(right));
    return std::abs(computed - right) <= tolerance(expectation.right, right);
}

// Where the bracket is opened that the last character closes; npos where it closes none.
std::size_t opening_of(std::string_view text) {
    int depth = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
        depth += text[i] == ')' || text[i] == ']' ? 1 : 0;
        depth -= text[i] == '(' || text[i] == '[' ? 1 : 0;
        if (depth == 0) return i;
    }
    return std::string_view::npos;
}

/// "elu'(-1; alpha=1.5)": what is asked, how often it is differentiated, where, and with which parameters.
struct Asked {
    std::string_view subject;
    int order = 0;
    std::string_view place;
    std::string_view set;
};

std::optional<Asked> asked_in(std::string_view text) {
    const std::size_t open = text.ends_with(')') ? opening_of(text) : std::string_view::npos;
    if (open == std::string_view::npos) return std::nullopt;
    const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    const auto semicolon = std::min(inside.find(';'), inside.size());
    Asked asked{text.substr(0, open), 0, inside.substr(0, semicolon), inside.substr(semicolon)};
    for (; asked.subject.ends_with('\''); ++asked.order)
        asked.subject.remove_suffix(1);
    return asked;
}

double entry(const Jet& jet, int order) {
    return order == 0 ? jet.y : order == 1 ? jet.dy : jet.ddy;
}

Result<Expression> formula_in(const Session& session, const std::string& formula) {
    if (session.view != ViewId::compose) return parse(formula);
    const Result<Definitions> neurons = definitions_of(session.compose, repertoire_of(session));
    return neurons ? parse(formula, *neurons) : neurons.error();
}

// A formula that says itself where its functions are asked.
Result<double> constant(std::string_view text, const Session& session) {
    const Result<Expression> formula = formula_in(session, std::string(text));
    if (!formula) return formula.error();
    if (formula->syntax().varies || !parameters(*formula).empty()) return no_expectation(text);
    return evaluate(*formula, 0.0, {}, session.convention).y;
}

// f is the function that is explored, or the selected cell.
Result<Jet> shown_at(double x, const Session& session) {
    const Repertoire repertoire = repertoire_of(session);
    if (session.view == ViewId::explore) {
        const SharedActivation activation = known_in(repertoire, session.explore->activation);
        const Interval seen{std::min(-10.0, x - 1.0), std::max(10.0, x + 1.0)};
        return bind(*activation, values_in(session, *activation), session.convention, seen).jet(x);
    }
    const Compose& compose = session.compose;
    if (session.view != ViewId::compose || compose.cells.empty()) return no_expectation("f");
    const std::size_t cell = std::min(compose.selected, compose.cells.size() - 1);
    const Result<Expression> formula = cell_expression(compose, cell, repertoire);
    return formula ? Result<Jet>(evaluate(*formula, x, {}, session.convention)) : formula.error();
}

Result<double> value_asked(const Asked& asked, std::string_view whole, const Session& session) {
    if (asked.order > 2 || (asked.order > 0 && asked.subject.empty())) return no_expectation(whole);
    const bool is_shown = asked.subject == "f" && asked.set.empty();
    if (!is_shown && asked.order == 0) return constant(whole, session);
    const Result<double> x = constant(asked.place, session);
    if (!x) return x.error();
    const Result<Jet> jet = [&]() -> Result<Jet> {
        if (is_shown) return shown_at(*x, session);
        std::string text(asked.subject);
        if (!text.starts_with('(')) {
            std::ranges::replace(text, '-', '_'); // an id, which would be a difference in a formula
            text.append("(x").append(asked.set).append(")");
        }
        const Result<Expression> formula = formula_in(session, text);
        if (!formula) return formula.error();
        if (!parameters(*formula).empty()) return no_expectation(whole);
        return evaluate(*formula, *x, {}, session.convention);
    }();
    if (!jet) return jet.error();
    return entry(*jet, asked.order);
}

/// A vector function with all that it is given.
struct VectorAsked {
    const VectorFunction* function = nullptr;
    std::vector<double> z = {};
    std::vector<double> parameters = {};
    int order = 0;
};

Result<std::vector<double>> numbers_between_commas(std::string_view text) {
    std::vector<double> numbers;
    for (const std::string& each : split_list(text)) {
        const std::optional<double> number = parse_value(each);
        if (!number)
            return Error{.problem = Problem::not_a_number, .subject = std::string(text), .detail = each};
        numbers.push_back(*number);
    }
    return numbers;
}

// "y", "y'": the slice that the Vector view shows.
VectorAsked shown_vector(const Vectors& vectors, int order) {
    VectorAsked asked{&function_in(vectors), {}, values_in(vectors, function_in(vectors)), order};
    for (const std::size_t place : shown_places(vectors))
        asked.z.push_back(vectors.logits[place]);
    return asked;
}

Result<VectorAsked> vector_in(std::string_view text, const Session& session) {
    if (session.view == ViewId::vector && (text == "y" || text == "y'"))
        return shown_vector(session.vectors, text.ends_with('\'') ? 1 : 0);
    const std::optional<Asked> asked = asked_in(text);
    if (!asked || asked->order > 1) return no_expectation(text);
    const Result<const VectorFunction*> function = require_vector(asked->subject);
    if (!function) return function.error();
    const Result<std::vector<double>> z = numbers_between_commas(asked->place);
    if (!z) return z.error();
    VectorAsked vector{*function, *z, initial_values(**function), asked->order};
    for (const std::string& each : split_list(asked->set.substr(asked->set.empty() ? 0 : 1))) {
        const auto equals = std::min(each.find('='), each.size());
        const std::optional<double> value =
            equals < each.size() ? parse_value(std::string_view(each).substr(equals + 1)) : std::nullopt;
        if (!value)
            return Error{.problem = Problem::not_a_number, .subject = std::string(text), .detail = each};
        if (const auto done = set_parameter(**function, vector.parameters,
                                            trimmed(std::string_view(each).substr(0, equals)), *value);
            !done)
            return done.error();
    }
    return vector;
}

Result<double> entropy(std::string_view text, const Session& session) {
    const Result<VectorAsked> vector = vector_in(text, session);
    if (!vector) return vector.error();
    const auto shares = value_of(*vector->function, {vector->z, vector->parameters});
    if (!shares) return shares.error();
    double sum = 0.0;
    for (const double share : *shares)
        sum -= share > 0.0 ? share * std::log(share) : 0.0;
    return sum;
}

// A number of a vector or of its Jacobian: "…[3]", "…[3, 1]", counted from 1.
Result<double> vector_entry(std::string_view text, const Session& session) {
    const std::size_t open = opening_of(text);
    if (open == std::string_view::npos) return no_expectation(text);
    const Result<std::vector<double>> indices =
        numbers_between_commas(text.substr(open + 1, text.size() - open - 2));
    if (!indices) return indices.error();
    const Result<VectorAsked> vector = vector_in(trimmed(text.substr(0, open)), session);
    if (!vector) return vector.error();
    const VectorInput input{vector->z, vector->parameters};
    if (indices->size() != (vector->order == 0 ? 1 : 2)) return no_expectation(text);
    const auto outputs = value_of(*vector->function, input);
    if (!outputs) return outputs.error();
    const std::array<std::size_t, 2> ends{outputs->size(), vector->z.size()};
    for (std::size_t k = 0; k < indices->size(); ++k) {
        const double index = (*indices)[k];
        if (!(index >= 1.0 && index <= static_cast<double>(ends.at(k))) || index != std::trunc(index))
            return Error{Problem::out_of_range, std::string(text), shortest(index),
                         "{1, …, " + std::to_string(ends.at(k)) + "}"};
    }
    const auto at = [&](std::size_t k) { return static_cast<std::size_t>(indices->at(k)) - 1; };
    if (vector->order == 0) return (*outputs)[at(0)];
    const Result<Matrix> jacobian = jacobian_of(*vector->function, input);
    if (!jacobian) return jacobian.error();
    return (*jacobian)(at(0), at(1));
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!(text = trimmed(text)).empty()) {
        words.push_back(text.substr(0, text.find(' ')));
        text.remove_prefix(words.back().size());
    }
    return words;
}

// The function that a reading belongs to takes part where nobody says which ones do.
void let_take_part(std::string_view reading, const Study& study, StudySettings& settings) {
    const auto dot = reading.rfind('.');
    if (dot == std::string_view::npos) return;
    for (const StudyParameter& each : study.parameters)
        if (each.kind == StudyInputKind::functions && !settings.contains(each.parameter.id))
            settings.emplace(each.parameter.id, reading.substr(0, dot));
}

} // namespace

Result<const StudyReport*> NumberComputer::report(const Study& study, const StudySettings& settings) {
    const std::pair key{std::string(study.id), settings};
    if (const auto known = reports_.find(key); known != reports_.end()) return &known->second;
    Result<StudyReport> report = run_study(study, settings, catalogue_alone());
    if (!report) return report.error();
    return &reports_.emplace(key, *std::move(report)).first->second;
}

Result<double> NumberComputer::reading(std::string_view text, const Session& session) {
    const std::vector<std::string_view> words = words_of(text);
    if (words.size() < 2) return no_expectation(text);
    const Result<const Study*> study = require_study(words.front());
    if (!study) return study.error();
    const std::string_view name = words.back();
    StudySettings settings;
    if (const auto set = session.studies->settings.find((*study)->id);
        session.view == ViewId::study && set != session.studies->settings.end())
        settings = set->second;
    for (const std::string_view word : std::span(words).subspan(1, words.size() - 2)) {
        const auto equals = word.find('=');
        if (equals == std::string_view::npos) return no_expectation(text);
        settings.insert_or_assign(std::string(word.substr(0, equals)), std::string(word.substr(equals + 1)));
    }
    let_take_part(name, **study, settings);
    const Result<const StudyReport*> found = report(**study, settings);
    if (!found) return found.error();
    std::string names;
    for (const StudyReading& each : (*found)->readings) {
        const std::string known = name_of(**study, each);
        if (known == name) return each.value;
        names.append(names.empty() ? "" : ", ").append(known);
    }
    return Error{Problem::unknown_option, std::string(words.front()), std::string(name), names};
}

Result<ComputedNumber> NumberComputer::compute(std::string_view text, const Session& session) {
    const Result<Expectation> parts = taken_apart(text);
    if (!parts) return parts.error();
    constexpr std::string_view entropy_of = "entropy(";
    const std::string_view left = parts->left;
    const Result<double> value = [&]() -> Result<double> {
        if (left.starts_with(study_prefix)) return reading(left, session);
        if (left.ends_with(']')) return vector_entry(left, session);
        if (left.starts_with(entropy_of) && left.ends_with(')'))
            return entropy(left.substr(entropy_of.size(), left.size() - entropy_of.size() - 1), session);
        const std::optional<Asked> asked = asked_in(left);
        return asked ? value_asked(*asked, left, session) : constant(left, session);
    }();
    if (!value) return value.error();
    const std::string sign = parts->relation == '=' ? "" : std::string(1, parts->relation) + " ";
    return ComputedNumber{*value, is_met(*parts, *value), std::string(left),
                          sign + std::string(parts->right)};
}

} // namespace act
