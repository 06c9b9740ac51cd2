#pragma once
// Reading a session's tables. What is wrong is noted and passed over: its target stays as it was, and
// everything else is read. Only the files that read sessions include this: nothing else sees the TOML
// library.

#include "activation/affine.h"
#include "base/number.h"
#include "session/session.h"

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace act {

struct Reading {
    std::string_view name; ///< of the file, for messages
    std::vector<std::pair<toml::source_position, Error>> problems = {};
    Repertoire repertoire = catalogue_alone();        ///< the catalogue and the session's own functions
    std::unordered_set<const toml::node*> known = {}; ///< what was asked for; the rest is Unread
    std::size_t unread_bytes = 0;
};

/// "line:column"
[[nodiscard]] std::string position(const toml::source_region& region);

/// Notes what is wrong with a value. Beyond a hundred, nobody reads on.
void fail(Reading& reading, const toml::node& node, std::string detail);

/// Null when the key is absent.
[[nodiscard]] const toml::node* wanted(Reading& reading, const toml::table& table, std::string_view key);
[[nodiscard]] const toml::table* read_table(Reading& reading, const toml::table& table, std::string_view key);
[[nodiscard]] const std::string* read_text(Reading& reading, const toml::table& table, std::string_view key);

/// A text of bounded length in bytes; whether it makes sense is for others to say.
void read_short(Reading& reading, const toml::table& table, std::string_view key, std::string& target,
                std::size_t most);

void read_truth(Reading& reading, const toml::table& table, std::string_view key, bool& target);
void read_count(Reading& reading, const toml::table& table, std::string_view key, int& target, int low,
                int high);

/// These say whether there was a right value.
bool read_number(Reading& reading, const toml::table& table, std::string_view key, double& target,
                 Interval range);
bool read_window(Reading& reading, const toml::table& table, std::string_view key, Interval& target);
void read_window(Reading& reading, const toml::table& table, std::string_view key,
                 std::optional<Interval>& target);

/// Null, with a problem that names the nearest id, when the repertoire does not have it.
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
        double value = 0.0;
        if (!k)
            fail(reading, node,
                 std::string(activation.id) + " has no parameter \"" + std::string(key.str()) + "\"");
        else if (read_number(reading, table, key.str(), value, parameter(activation, *k).range()))
            take(*k, value);
    }
}

/// Parameters in the table `set`.
void read_set(Reading& reading, const toml::table& table, const Activation& activation, Parameters& set);

/// Calls read(table) for each entry of a list of tables, the first `most` of them; says whether there is such
/// a list.
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
    if (list->size() > most)
        fail(reading, *node, std::string(key) + " has more than " + std::to_string(most) + " entries");
    for (std::size_t i = 0; i < list->size() && i < most; ++i) {
        const toml::node& entry = (*list)[i];
        if (entry.is_table())
            read(*entry.as_table());
        else
            fail(reading, entry, std::string(key) + " has an entry that is no table");
    }
    return true;
}

/// After everything that was asked of a table: what is left in it goes to `target` as text, to be printed
/// again. What is too large for that is a problem.
void keep_unread(Reading& reading, const toml::table& table, Unread& target);
/// For tables that have nowhere to keep it: what is left is a problem.
void refuse_unread(Reading& reading, const toml::table& table);

/// Before everything that may use these functions.
void read_typed(Reading& reading, const toml::table& root, std::vector<TypedFunction>& typed);
void read_compose(Reading& reading, const toml::table& root, Compose& compose);
void read_vectors(Reading& reading, const toml::table& root, Vectors& vectors);
void read_compare(Reading& reading, const toml::table& root, Compare& compare);

} // namespace act
