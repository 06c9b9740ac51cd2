#include "session/reading.h"

#include <algorithm>

namespace act {
namespace {

TypedParameter typed_parameter_in(Reading& reading, const toml::table& table) {
    TypedParameter parameter;
    // However long: a name is one where the formula has it, and the formula's length is bounded.
    if (const std::string* symbol = read_text(reading, table, "symbol")) parameter.symbol = *symbol;
    read_number(reading, table, "low", parameter.low, typed_limits);
    read_number(reading, table, "high", parameter.high, typed_limits);
    read_number(reading, table, "step", parameter.step, {0.0, typed_limits.high - typed_limits.low});
    read_number(reading, table, "initial", parameter.initial, {parameter.low, parameter.high});
    keep_unread(reading, table, parameter.unread);
    return parameter;
}

std::string what_is_wrong(const TypedFunction& function, const Error& error) {
    if (error.column != 0) return "formula has an error in column " + std::to_string(error.column);
    if (error.problem == Problem::name_taken) return "the name \"" + error.subject + "\" is taken";
    return "\"" + function.name + "\" is no function: " + error.subject + " " + error.detail;
}

// Nothing where the formula cannot be used.
std::optional<TypedFunction> typed_function_in(Reading& reading, const toml::table& table) {
    TypedFunction function;
    const std::size_t problems = reading.problems.size();
    read_short(reading, table, "name", function.name, longest_typed_name);
    read_short(reading, table, "formula", function.formula, longest_typed_formula);
    read_short(reading, table, "note", function.note, longest_typed_formula);
    static_cast<void>(
        read_list(reading, table, "parameters", most_typed_parameters, [&](const toml::table& entry) {
            function.parameters.push_back(typed_parameter_in(reading, entry));
        }));
    keep_unread(reading, table, function.unread);
    if (reading.problems.size() > problems) return std::nullopt; // it would only be found wrong once more
    Result<TypedFunction> whole = completed(function);
    if (whole) return *std::move(whole);
    const toml::node* formula = table.get("formula");
    fail(reading, formula != nullptr ? *formula : table, what_is_wrong(function, whole.error()));
    return std::nullopt;
}

} // namespace

void read_typed(Reading& reading, const toml::table& root, std::vector<TypedFunction>& typed) {
    std::vector<TypedFunction> functions;
    const bool listed = read_list(reading, root, "typed", most_typed, [&](const toml::table& table) {
        std::optional<TypedFunction> function = typed_function_in(reading, table);
        if (!function) return;
        const std::string id = typed_id(function->name);
        if (std::ranges::any_of(functions, [&](const TypedFunction& f) { return typed_id(f.name) == id; }))
            return fail(reading, table, "two functions are called \"" + function->name + "\"");
        functions.push_back(*std::move(function));
    });
    if (!listed) return;
    typed = std::move(functions);
    reading.repertoire = repertoire_of(typed);
}

} // namespace act
