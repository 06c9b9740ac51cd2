#include "cli/expression_target.h"

#include "activation/catalogue.h"
#include "activation/names.h"
#include "base/number.h"
#include "expression/print.h"
#include "expression/tokens.h"
#include "expression/typed.h"
#include "i18n/message_texts.h"
#include "i18n/text.h"
#include "session/explore.h"

#include <algorithm>

namespace act {
namespace {

std::string nearest_of(const std::string& name, const std::vector<std::string>& known) {
    const auto distance = [&](const std::string& each) { return edit_distance(name, each); };
    const auto best = std::ranges::min_element(known, {}, distance);
    return best != known.end() && is_near(name, distance(*best)) ? *best : std::string();
}

} // namespace

Result<Expression> expression_of(const std::string& target, std::span<const DefinitionText> let) {
    const Result<Definitions> definitions = define(let);
    if (!definitions) return definitions.error();
    return parse(target, *definitions);
}

Result<std::size_t> parameter_of(const Expression& expression, const std::string& typed) {
    const std::vector<std::string>& names = parameters(expression);
    const std::string name = spelled(typed);
    const auto found = std::ranges::find(names, name);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    std::string there;
    for (const std::string& each : names)
        there.append(there.empty() ? "" : ", ").append(each);
    return Error{Problem::unknown_parameter, typed, there, nearest_of(name, names)};
}

Result<std::vector<double>> values_of(const Expression& expression, const Parameters& set) {
    std::vector<double> values(parameters(expression).size(), 1.0);
    for (const auto& [name, value] : set) {
        const Result<std::size_t> k = parameter_of(expression, name);
        if (!k) return k.error();
        values[*k] = value;
    }
    return values;
}

std::vector<std::string> notes_about(const std::string& target, const Expression& expression,
                                     const std::vector<double>& values, std::string_view moved) {
    std::vector<std::string> notes;
    std::string list;
    for (std::size_t k = 0; k < values.size(); ++k)
        if (parameters(expression)[k] != moved)
            list.append(list.empty() ? "" : ", ")
                .append(parameters(expression)[k])
                .append(" = ")
                .append(shortest(values[k]));
    if (!list.empty())
        notes.push_back(
            text(MessageText::note_parameters, Language::english, {{"formula", target}, {"list", list}}));
    if (!expression.syntax().varies)
        notes.push_back(text(MessageText::note_without_x, Language::english, {{"formula", target}}));
    return notes;
}

Result<Session> typed_session(const std::string& target, const Expression& expression) {
    const Result<Expression> whole = expanded(expression);
    if (!whole) return whole.error();
    TypedFunction function{.name = target, .formula = print(*whole)};
    if (!activate(function)) function.name = "f(x)"; // the text is too long for a name, or it is one
    const Result<TypedFunction> typed = completed(function);
    if (!typed) return typed.error();
    Session session;
    session.typed = {*typed};
    session.explore->activation = typed_id(typed->name);
    return session;
}

// To the parser a name alone is a parameter; as a target it is meant as the name of a function.
bool reads_as_expression(const std::string& target, std::span<const DefinitionText> let) {
    if (find(target) != nullptr) return false;
    const Result<Expression> expression = expression_of(target, let);
    return !expression || expression->syntax().varies || parameters(*expression).empty()
           || target.find('(') != std::string::npos;
}

} // namespace act
