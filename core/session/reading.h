#pragma once
// Reading a session's tables. The first error wins; every read after it leaves its target alone. Only the
// files that read sessions include this: nothing else sees the TOML library.

#include "activation/affine.h"
#include "base/number.h"
#include "session/session.h"

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>

namespace act {

struct Reading {
    std::string_view name; ///< of the file, for messages
    std::optional<Error> error = {};
    Repertoire repertoire = {}; ///< the catalogue and the session's own functions
};

/// "line:column"
[[nodiscard]] std::string position(const toml::source_region& region);

void fail(Reading& reading, const toml::node& node, std::string detail);

/// Null when the key is absent or something failed before.
[[nodiscard]] const toml::node* wanted(const Reading& reading, const toml::table& table,
                                       std::string_view key);
[[nodiscard]] const toml::table* read_table(Reading& reading, const toml::table& table, std::string_view key);
[[nodiscard]] const std::string* read_text(Reading& reading, const toml::table& table, std::string_view key);

/// A text of bounded length in bytes; whether it makes sense is for others to say.
void read_short(Reading& reading, const toml::table& table, std::string_view key, std::string& target,
                std::size_t most);

void read_truth(Reading& reading, const toml::table& table, std::string_view key, bool& target);
void read_number(Reading& reading, const toml::table& table, std::string_view key, double& target,
                 Interval range);
void read_count(Reading& reading, const toml::table& table, std::string_view key, int& target, int low,
                int high);
void read_window(Reading& reading, const toml::table& table, std::string_view key, Interval& target);
void read_window(Reading& reading, const toml::table& table, std::string_view key,
                 std::optional<Interval>& target);

/// Null, with an error that names the nearest id, when the repertoire does not have it.
[[nodiscard]] const Activation* activation_named(Reading& reading, const toml::node& node,
                                                 std::string_view name);

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

/// Calls take(k, value) for every parameter of the activation that the table sets.
template <class Take>
void read_values(Reading& reading, const toml::table& table, const Activation& activation, Take&& take) {
    for (const auto& [key, node] : table) {
        const Result<std::size_t> k = require_parameter(activation, key.str());
        if (!k)
            return fail(reading, node,
                        std::string(activation.id) + " has no parameter \"" + std::string(key.str()) + "\"");
        double value = 0.0;
        read_number(reading, table, key.str(), value, parameter(activation, *k).range());
        if (reading.error) return;
        take(*k, value);
    }
}

/// Parameters in the table `set`.
void read_set(Reading& reading, const toml::table& table, const Activation& activation, Parameters& set);

/// Calls read(table) for each entry of a list of tables, at most `most`; says whether there is such a list.
template <class Read>
bool read_list(Reading& reading, const toml::table& table, std::string_view key, std::size_t most,
               Read&& read) {
    const toml::node* node = wanted(reading, table, key);
    if (!node) return false;
    const toml::array* list = node->as_array();
    if (!list) {
        fail(reading, *node, std::string(key) + " is not a list");
        return false;
    }
    if (list->size() > most) {
        fail(reading, *node, std::string(key) + " has more than " + std::to_string(most) + " entries");
        return false;
    }
    for (const toml::node& entry : *list) {
        if (!entry.is_table()) fail(reading, entry, std::string(key) + " has an entry that is no table");
        if (reading.error) return false;
        read(*entry.as_table());
    }
    return !reading.error;
}

/// Before everything that may use these functions.
void read_typed(Reading& reading, const toml::table& root, std::vector<TypedFunction>& typed);
void read_compose(Reading& reading, const toml::table& root, Compose& compose);
void read_vectors(Reading& reading, const toml::table& root, Vectors& vectors);
void read_compare(Reading& reading, const toml::table& root, Compare& compare);

} // namespace act
