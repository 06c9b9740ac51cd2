#pragma once
// Reads a session's tables. What is wrong is noted and skipped: its target keeps its value, and everything
// else is read. Only files that read sessions include this header, so that no other file depends on the TOML
// library.

#include "activation/affine.h"
#include "activation/catalogue.h"
#include "base/result.h"
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
    bool refuses_unknown = false; ///< keys that are not known are problems, and not kept
};

/// A file's tables. Errors: too_many_parts and no_toml, with the place.
[[nodiscard]] Result<toml::table> parse_toml(std::string_view text, std::string_view name);

/// How a file says what it is: the whole number of its format's version.
struct FormatVersion {
    std::string_view key;
    int latest = 1;
    Problem missing = Problem::no_session;
};
/// An error where the file is something else. A later version is noted: it may say more than can be read here.
[[nodiscard]] std::optional<Error> read_version(Reading& reading, const toml::table& root,
                                                const FormatVersion& format);

/// What was noted, in the order of the file.
[[nodiscard]] std::vector<Error> problems_in_order(Reading& reading);

/// Where in the file.
[[nodiscard]] FilePlace place_of(const Reading& reading, const toml::source_region& region);

/// Notes what is wrong with a value, a hundred times at most.
void fail(Reading& reading, const toml::node& node, Error error);

/// The same of an error that says itself where it is.
void note_at(Reading& reading, Error error);

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
/// again. What is too large for that is a problem; so is all of it in a reading that refuses it.
void keep_unread(Reading& reading, const toml::table& table, Unread& target);
/// For tables that have nowhere to keep it: what is left is a problem.
void refuse_unread(Reading& reading, const toml::table& table);

} // namespace act
