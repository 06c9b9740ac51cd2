#include "session/reading.h"

#include "activation/parameter.h"
#include "base/number.h"
#include "session/plot_state.h"
#include "session/toml_text.h"

#include <algorithm>

namespace act {
namespace {

constexpr std::size_t most_problems = 100;

} // namespace

Result<toml::table> parse_toml(std::string_view text, std::string_view name) {
    if (const auto line = line_nested_too_deeply(text))
        return Error{.problem = Problem::too_many_parts, .at = {std::string(name), *line, 1}};
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        const auto [line, column] = error.source().begin;
        return Error{.problem = Problem::no_toml,
                     .detail = std::string(error.description()),
                     .at = {std::string(name), line, column}};
    }
}

std::optional<Error> read_version(Reading& reading, const toml::table& root, const FormatVersion& format) {
    const std::string key(format.key);
    const auto refusal = [&](Error error, const toml::node& node) {
        error.at = place_of(reading, node.source());
        return error;
    };
    const toml::node* node = root.get(key);
    if (!node)
        return refusal({.problem = format.missing, .hint = key + " = " + std::to_string(format.latest)},
                       root);
    reading.known.insert(node);
    const auto version = node->is_integer() ? node->value<std::int64_t>() : std::nullopt;
    if (!version || *version < 1) return refusal({Problem::no_version, key}, *node);
    if (*version > format.latest)
        fail(reading, *node,
             {Problem::later_version, key, std::to_string(*version), std::to_string(format.latest)});
    return std::nullopt;
}

std::vector<Error> problems_in_order(Reading& reading) {
    std::ranges::stable_sort(reading.problems, {}, [](const auto& problem) {
        return std::pair(problem.first.line, problem.first.column);
    });
    std::vector<Error> problems;
    for (auto& [place, problem] : reading.problems)
        problems.push_back(std::move(problem));
    return problems;
}

FilePlace place_of(const Reading& reading, const toml::source_region& region) {
    return {std::string(reading.name), region.begin.line, region.begin.column};
}

void fail(Reading& reading, const toml::node& node, Error error) {
    error.at = place_of(reading, node.source());
    note_at(reading, std::move(error));
}

void note_at(Reading& reading, Error error) {
    if (reading.problems.size() >= most_problems) return;
    const toml::source_position at{static_cast<toml::source_index>(error.at.line),
                                   static_cast<toml::source_index>(error.at.column)};
    reading.problems.emplace_back(at, std::move(error));
}

const toml::table* TableKey::as_table() const {
    if (!node.is_table()) fail(Problem::not_a_table);
    return node.as_table();
}

const std::string* TableKey::as_text() const {
    if (node.is_string()) return &node.as_string()->get();
    fail(Problem::not_a_text);
    return nullptr;
}

std::optional<double> TableKey::as_value_of(const Parameter& parameter) const {
    const std::optional<double> value = node.is_number() ? node.value<double>() : std::nullopt;
    if (value && parameter.allows(*value)) return value;
    if (value)
        fail(Problem::out_of_range, shortest(*value), legal_values(parameter));
    else
        fail(Problem::not_a_number, value_text(node));
    return std::nullopt;
}

SharedActivation activation_named(Reading& reading, const toml::node& node, std::string_view name) {
    if (SharedActivation found = find_in(reading.repertoire, name)) return found;
    if (reading.problems.size() >= most_problems) return nullptr; // the nearest name takes time to find
    fail(reading, node, require_in(reading.repertoire, name).error());
    return nullptr;
}

Parameters read_values(Reading& reading, const toml::table& table, const Activation& activation) {
    Parameters set;
    for (const auto& [key, node] : table) {
        const TableKey at{reading, table, key.str(), node};
        if (const Result<std::size_t> k = require_parameter(activation, key.str()); !k)
            fail(reading, node, k.error());
        else if (const auto value = at.as_value_of(parameter(activation, *k)))
            set.insert_or_assign(std::string(parameter(activation, *k).id), *value);
    }
    std::vector<double> values = initial_values(activation);
    if (const auto together = set_parameters(activation, values, set); !together) {
        fail(reading, table, together.error());
        return {};
    }
    return set;
}

} // namespace act
