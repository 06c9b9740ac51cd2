#pragma once
// Reads a session's tables. What is wrong is noted and skipped: its target keeps its value, and everything
// else is read. Only files that read sessions include this header, so that no other file depends on the TOML
// library.

#include "activation/affine.h"
#include "activation/catalogue.h"
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

/// Where in the file.
[[nodiscard]] FilePlace place_of(const Reading& reading, const toml::source_region& region);

/// Notes what is wrong with a value, a hundred times at most.
void fail(Reading& reading, const toml::node& node, Error error);

/// A key of a table and its value.
struct TableKey {
    Reading& reading;
    const toml::table& table;
    std::string_view key;
    const toml::node& node;

    /// Notes at the value what is wrong with the key.
    void fail(Problem problem, std::string detail = {}, std::string hint = {}) const {
        act::fail(reading, node, {problem, std::string(key), std::move(detail), std::move(hint)});
    }

    // These give nothing where the value is something else, which they note.
    [[nodiscard]] const toml::table* as_table() const;
    [[nodiscard]] const std::string* as_text() const;
    [[nodiscard]] std::optional<double> as_value_of(const Parameter& parameter) const;
    [[nodiscard]] std::optional<double> as_number(Interval range) const {
        return as_value_of({.legal = range});
    }
};

/// Null, with a problem that names the nearest id, when the repertoire does not have it.
[[nodiscard]] SharedActivation activation_named(Reading& reading, const toml::node& node,
                                                std::string_view name);

/// The parameters of the activation that the table sets. None of them where they do not go together
/// (About::rising), which is noted.
[[nodiscard]] Parameters read_values(Reading& reading, const toml::table& table,
                                     const Activation& activation);

/// A value as it would be printed again, cut where it is long.
[[nodiscard]] std::string value_text(const toml::node& node);

/// After everything that was asked of a table: what is left in it goes to `target` as text, to be printed
/// again. What is too large for that is a problem.
void keep_unread(Reading& reading, const toml::table& table, Unread& target);
/// For tables that have nowhere to keep it: what is left is a problem.
void refuse_unread(Reading& reading, const toml::table& table);

} // namespace act
