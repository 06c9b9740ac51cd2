#include "session/session_file.h"

#include "activation/affine.h"
#include "base/number.h"
#include "session/nesting.h"

#include <toml++/toml.h>

#include <algorithm>

namespace act {
namespace {

// The first error wins; every read after it leaves its target alone.
struct Reading {
    std::string_view name;
    std::optional<Error> error = {};
};

std::string position(const toml::source_region& region) {
    return std::to_string(region.begin.line) + ":" + std::to_string(region.begin.column);
}

void fail(Reading& reading, const toml::node& node, std::string detail) {
    if (reading.error) return;
    reading.error =
        Error{Problem::bad_session, std::string(reading.name), std::move(detail), position(node.source())};
}

const toml::node* wanted(const Reading& reading, const toml::table& table, std::string_view key) {
    return reading.error ? nullptr : table.get(key);
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

void read_number(Reading& reading, const toml::table& table, std::string_view key, double& target,
                 Interval range) {
    const toml::node* node = wanted(reading, table, key);
    if (!node) return;
    const std::optional<double> value = node->is_number() ? node->value<double>() : std::nullopt;
    if (!value) return fail(reading, *node, std::string(key) + " is not a number");
    if (!range.contains(*value))
        return fail(reading, *node,
                    std::string(key) + " = " + shortest(*value) + " is outside [" + shortest(range.low) + ", "
                        + shortest(range.high) + "]");
    target = *value;
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

template <class T>
void read_named(Reading& reading, const toml::table& table, std::string_view key, T& target,
                Result<T> (*named)(std::string_view)) {
    const std::string* name = read_text(reading, table, key);
    if (!name) return;
    const Result<T> value = named(*name);
    if (value)
        target = *value;
    else
        fail(reading, *table.get(key),
             std::string(key) + " = \"" + *name + "\" is none of " + value.error().hint);
}

Interval interval_in(Reading& reading, const toml::node& node, std::string_view key) {
    const toml::array* ends = node.as_array();
    std::optional<double> low;
    std::optional<double> high;
    if (ends && ends->size() == 2 && ends->get(0)->is_number() && ends->get(1)->is_number()) {
        low = ends->get(0)->value<double>();
        high = ends->get(1)->value<double>();
    }
    // The width must be finite too: axes divide by it.
    if (!low || !high || !(*low < *high) || !(*high - *low < infinity)) {
        fail(reading, node, std::string(key) + " is not a window like [-4.0, 4.0]");
        return {};
    }
    return {*low, *high};
}

template <class Window>
void read_window(Reading& reading, const toml::table& table, std::string_view key, Window& target) {
    const toml::node* node = wanted(reading, table, key);
    if (!node) return;
    const Interval window = interval_in(reading, *node, key);
    if (!reading.error) target = window;
}

const Activation* activation_named(Reading& reading, const toml::node& node, std::string_view name) {
    const Result<const Activation*> found = require(name);
    if (found) return *found;
    const std::string& nearest = found.error().hint;
    fail(reading, node,
         "unknown activation \"" + std::string(name) + "\""
             + (nearest.empty() ? "" : ", did you mean " + nearest + "?"));
    return nullptr;
}

void read_explore(Reading& reading, const toml::table& root, Explore& explore) {
    const toml::table* table = read_table(reading, root, "explore");
    if (!table) return;
    if (const std::string* name = read_text(reading, *table, "activation"))
        if (const Activation* found = activation_named(reading, *table->get("activation"), *name))
            explore.activation = found->id;
    read_window(reading, *table, "x", explore.windows.x);
    read_window(reading, *table, "f", explore.windows.f);
    read_window(reading, *table, "slope", explore.windows.slope);
    read_window(reading, *table, "curvature", explore.windows.curvature);
    read_truth(reading, *table, "show_tangent", explore.tangent);
    read_truth(reading, *table, "show_curvature", explore.curvature);
    read_truth(reading, *table, "show_diagonal", explore.diagonal);
    read_truth(reading, *table, "scale_and_shift", explore.affine);
    read_truth(reading, *table, "training", explore.training);
    double seed = explore.seed;
    read_number(reading, *table, "seed", seed, {1.0, largest_seed});
    explore.seed = static_cast<int>(seed);
}

void read_values(Reading& reading, const toml::table& table, const Activation& activation, Session& session) {
    for (const auto& [key, node] : table) {
        const Result<std::size_t> k = require_parameter(activation, key.str());
        if (!k)
            return fail(reading, node,
                        std::string(activation.id) + " has no parameter \"" + std::string(key.str()) + "\"");
        double value = 0.0;
        read_number(reading, table, key.str(), value, parameter(activation, *k).range());
        if (reading.error) return;
        set_value(session, activation, *k, value);
    }
}

void read_parameters(Reading& reading, const toml::table& root, Session& session) {
    const toml::table* table = read_table(reading, root, "parameters");
    if (!table) return;
    for (const auto& [key, node] : *table) {
        const Activation* activation = activation_named(reading, node, key.str());
        const toml::table* values = activation ? read_table(reading, *table, key.str()) : nullptr;
        if (!values) return;
        read_values(reading, *values, *activation, session);
    }
}

// Whether a format can be written is for core/export to say; here it only has to look like a file's
// extension.
bool is_extension(std::string_view text) {
    return !text.empty() && text.size() <= 8
           && std::all_of(text.begin(), text.end(), [](char c) { return 'a' <= c && c <= 'z'; });
}

void read_export(Reading& reading, const toml::table& root, ExportChoice& choice) {
    constexpr Interval lengths = {1e-3, 1e6}; // what of it fits a page is checked when it is written
    const toml::table* table = read_table(reading, root, "export");
    if (!table) return;
    if (const std::string* format = read_text(reading, *table, "format")) {
        if (!is_extension(*format))
            return fail(reading, *table->get("format"), "format is not a file's extension like pdf");
        choice.format = *format;
    }
    read_number(reading, *table, "width", choice.width, lengths);
    read_number(reading, *table, "height", choice.height, lengths);
    read_named(reading, *table, "unit", choice.unit, unit_named);
    read_number(reading, *table, "dpi", choice.dpi, {1.0, 1e5});
    read_named(reading, *table, "theme", choice.theme, theme_named);
    read_truth(reading, *table, "transparent", choice.transparent);
    if (const std::string* folder = read_text(reading, *table, "folder")) choice.folder = *folder;
}

void read_version(Reading& reading, const toml::table& root) {
    const toml::node* node = root.get("activarium");
    if (!node) return fail(reading, root, "this is no session: the line activarium = 1 is missing");
    if (node->value<std::int64_t>() != 1)
        fail(reading, *node, "this version reads sessions of version 1 only");
}

Result<Session> session_in(const toml::table& root, std::string_view name) {
    Reading reading = {.name = name};
    Session session;
    read_version(reading, root);
    read_named(reading, root, "view", session.view, view_named);
    read_named(reading, root, "language", session.language, language_named);
    read_named(reading, root, "theme", session.theme, theme_named);
    read_named(reading, root, "convention", session.convention, convention_named);
    read_explore(reading, root, session.explore);
    read_parameters(reading, root, session);
    read_export(reading, root, session.exporting);
    if (reading.error) return *reading.error;
    return session;
}

} // namespace

Result<Session> parse_session(std::string_view text, std::string_view name) {
    if (const auto line = line_nested_too_deeply(text))
        return Error{Problem::bad_session, std::string(name), "a name has too many parts",
                     std::to_string(*line) + ":1"};
    try {
        return session_in(toml::parse(text), name);
    } catch (const toml::parse_error& error) {
        return Error{Problem::bad_session, std::string(name), std::string(error.description()),
                     position(error.source())};
    }
}

} // namespace act
