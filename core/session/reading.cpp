#include "session/reading.h"

#include "activation/parameter.h"
#include "base/number.h"

namespace act {
namespace {

constexpr std::size_t most_problems = 100;

} // namespace

std::string position(const toml::source_region& region) {
    return std::to_string(region.begin.line) + ":" + std::to_string(region.begin.column);
}

void fail(Reading& reading, const toml::node& node, std::string detail) {
    if (reading.problems.size() >= most_problems) return;
    reading.problems.emplace_back(node.source().begin, Error{Problem::bad_session, std::string(reading.name),
                                                             std::move(detail), position(node.source())});
}

const toml::table* TableKey::as_table() const {
    if (!node.is_table()) fail("is not a table");
    return node.as_table();
}

const std::string* TableKey::as_text() const {
    if (node.is_string()) return &node.as_string()->get();
    fail("is not a text in quotes");
    return nullptr;
}

std::optional<double> TableKey::as_value_of(const Parameter& parameter) const {
    const std::optional<double> value = node.is_number() ? node.value<double>() : std::nullopt;
    if (value && parameter.allows(*value)) return value;
    fail(value ? "= " + shortest(*value) + " is outside " + legal_values(parameter) : "is not a number");
    return std::nullopt;
}

SharedActivation activation_named(Reading& reading, const toml::node& node, std::string_view name) {
    if (SharedActivation found = find_in(reading.repertoire, name)) return found;
    if (reading.problems.size() >= most_problems) return nullptr; // the nearest name takes time to find
    const std::string nearest = require_in(reading.repertoire, name).error().hint;
    fail(reading, node,
         "unknown activation \"" + std::string(name) + "\""
             + (nearest.empty() ? "" : ", did you mean " + nearest + "?"));
    return nullptr;
}

} // namespace act
