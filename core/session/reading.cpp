#include "session/reading.h"

#include "activation/parameter.h"
#include "base/number.h"

namespace act {
namespace {

constexpr std::size_t most_problems = 100;

} // namespace

FilePlace place_of(const Reading& reading, const toml::source_region& region) {
    return {std::string(reading.name), region.begin.line, region.begin.column};
}

void fail(Reading& reading, const toml::node& node, Error error) {
    if (reading.problems.size() >= most_problems) return;
    error.at = place_of(reading, node.source());
    reading.problems.emplace_back(node.source().begin, std::move(error));
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
