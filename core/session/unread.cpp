#include "base/text_layout.h"
#include "session/reading.h"
#include "session/toml_text.h"

#include <sstream>

namespace act {
namespace {

// What is kept goes through every step of the undo history, so it must stay small beside a session.
constexpr std::size_t most_unread = std::size_t{1} << 16U; // bytes of all of it
// Printed in one line it must be readable again: the parser counts brackets.
constexpr int deepest_unread = 32;

// False when the value is nested too deeply.
bool append_value(std::string& out, const toml::node& node, int depth);

bool append_list(std::string& out, const toml::array& list, int depth) {
    out += '[';
    for (const toml::node& entry : list) {
        if (out.back() != '[') out += ", ";
        if (!append_value(out, entry, depth)) return false;
    }
    out += ']';
    return true;
}

bool append_table(std::string& out, const toml::table& table, int depth) {
    const std::size_t start = out.size();
    out += '{';
    for (const auto& [key, value] : table) {
        out.append(out.size() > start + 1 ? ", " : " ").append(toml_key(key.str())).append(" = ");
        if (!append_value(out, value, depth)) return false;
    }
    out += " }";
    return true;
}

bool append_value(std::string& out, const toml::node& node, int depth) {
    if (depth >= deepest_unread) return false;
    if (const toml::array* list = node.as_array()) return append_list(out, *list, depth + 1);
    if (const toml::table* table = node.as_table()) return append_table(out, *table, depth + 1);
    node.visit([&](const auto& value) {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (toml::is_string<Value>) {
            out += toml_quoted(value.get());
        } else if constexpr (toml::is_floating_point<Value>) {
            out += toml_number(value.get());
        } else if constexpr (toml::is_integer<Value>) {
            out += std::to_string(value.get());
        } else if constexpr (toml::is_boolean<Value>) {
            out += value.get() ? "true" : "false";
        } else if constexpr (toml::is_value<Value>) {
            std::ostringstream date; // or a time
            date << value.get();
            out += date.str();
        }
    });
    return true;
}

} // namespace

std::string value_text(const toml::node& node) {
    std::string text;
    if (!append_value(text, node, deepest_unread - 2)) text += "…";
    constexpr std::size_t most_shown = 40; // letters
    return shortened(text, most_shown,
                     [](std::string_view part) { return static_cast<double>(part.size()); });
}

void keep_unread(Reading& reading, const toml::table& table, Unread& target) {
    for (const auto& [key, node] : table) {
        if (reading.known.contains(&node)) continue;
        if (reading.refuses_unknown) {
            fail(reading, node, {Problem::unknown_key, std::string(key.str())});
            continue;
        }
        std::string value;
        const bool kept = append_value(value, node, 0);
        reading.unread_bytes += key.str().size() + value.size();
        if (kept && reading.unread_bytes <= most_unread)
            target.insert_or_assign(toml_key(key.str()), std::move(value));
        else
            fail(reading, node, {Problem::unkept_key, std::string(key.str())});
    }
}

void refuse_unread(Reading& reading, const toml::table& table) {
    for (const auto& [key, node] : table)
        if (!reading.known.contains(&node))
            fail(reading, node, {Problem::unknown_key, std::string(key.str())});
}

} // namespace act
