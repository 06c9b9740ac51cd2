#include "session/reading.h"

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

const toml::node* wanted(Reading& reading, const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node) reading.known.insert(node);
    return node;
}

const toml::table* read_table(Reading& reading, const toml::table& table, std::string_view key) {
    const toml::node* node = wanted(reading, table, key);
    if (!node) return nullptr;
    if (!node->is_table()) fail(reading, *node, std::string(key) + " is not a table");
    return node->as_table();
}

void read_truth(Reading& reading, const toml::table& table, std::string_view key, bool& target) {
    const toml::node* node = wanted(reading, table, key);
    if (!node) return;
    if (!node->is_boolean()) return fail(reading, *node, std::string(key) + " is neither true nor false");
    target = node->as_boolean()->get();
}

bool read_number(Reading& reading, const toml::table& table, std::string_view key, double& target,
                 Interval range) {
    const toml::node* node = wanted(reading, table, key);
    if (!node) return false;
    const std::optional<double> value = node->is_number() ? node->value<double>() : std::nullopt;
    if (!value)
        fail(reading, *node, std::string(key) + " is not a number");
    else if (!range.contains(*value))
        fail(reading, *node,
             std::string(key) + " = " + shortest(*value) + " is outside [" + shortest(range.low) + ", "
                 + shortest(range.high) + "]");
    else
        target = *value;
    return value && range.contains(*value);
}

const std::string* read_text(Reading& reading, const toml::table& table, std::string_view key) {
    const toml::node* node = wanted(reading, table, key);
    if (!node) return nullptr;
    if (!node->is_string()) {
        fail(reading, *node, std::string(key) + " is not a text in quotes");
        return nullptr;
    }
    return &node->as_string()->get();
}

void read_short(Reading& reading, const toml::table& table, std::string_view key, std::string& target,
                std::size_t most) {
    const std::string* text = read_text(reading, table, key);
    if (!text) return;
    if (text->size() > most) return fail(reading, *table.get(key), std::string(key) + " is too long");
    target = *text;
}

namespace {

std::optional<Interval> interval_in(Reading& reading, const toml::node& node, std::string_view key) {
    const toml::array* ends = node.as_array();
    std::optional<double> low;
    std::optional<double> high;
    if (ends && ends->size() == 2 && ends->get(0)->is_number() && ends->get(1)->is_number()) {
        low = ends->get(0)->value<double>();
        high = ends->get(1)->value<double>();
    }
    const Interval window = low && high ? Interval{*low, *high} : Interval{};
    if (is_window(window)) return window;
    fail(reading, node, std::string(key) + " is not a window like [-4.0, 4.0]");
    return std::nullopt;
}

} // namespace

bool read_window(Reading& reading, const toml::table& table, std::string_view key, Interval& target) {
    const toml::node* node = wanted(reading, table, key);
    const std::optional<Interval> window = node ? interval_in(reading, *node, key) : std::nullopt;
    if (window) target = *window;
    return window.has_value();
}

void read_window(Reading& reading, const toml::table& table, std::string_view key,
                 std::optional<Interval>& target) {
    Interval window;
    if (read_window(reading, table, key, window)) target = window;
}

void read_count(Reading& reading, const toml::table& table, std::string_view key, int& target, int low,
                int high) {
    double value = target;
    read_number(reading, table, key, value, {static_cast<double>(low), static_cast<double>(high)});
    target = static_cast<int>(value);
}

const Activation* activation_named(Reading& reading, const toml::node& node, std::string_view name) {
    if (const Activation* found = find_in(reading.repertoire, name)) return found;
    if (reading.problems.size() >= most_problems) return nullptr; // the nearest name takes time to find
    const std::string nearest = require_in(reading.repertoire, name).error().hint;
    fail(reading, node,
         "unknown activation \"" + std::string(name) + "\""
             + (nearest.empty() ? "" : ", did you mean " + nearest + "?"));
    return nullptr;
}

void read_set(Reading& reading, const toml::table& table, const Activation& activation, Parameters& set) {
    const toml::table* values = read_table(reading, table, "set");
    if (!values) return;
    read_values(reading, *values, activation, [&](std::size_t k, double value) {
        set.insert_or_assign(std::string(parameter(activation, k).id), value);
    });
}

} // namespace act
