#pragma once
// Every string of the program, once: a key and its English. Other languages are TOML files in assets/lang that override
// by key and fall back to English. Widgets take the key, so an untranslated literal does not compile.

#include "session/session.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace act {

// clang-format off
// X(key, English). Placeholders stand in braces: {name}.
#define ACT_TEXTS(X) \
    X(app_name, "Activarium") \
    X(view_explore, "Explore") \
    X(view_gallery, "Gallery") \
    X(search_hint, "Search {count} functions")
// clang-format on

enum class Text : std::uint16_t {
#define ACT_KEY(key, english) key,
    ACT_TEXTS(ACT_KEY)
#undef ACT_KEY
};

/// All keys in order, for tests and for the fonts that must cover them.
[[nodiscard]] std::span<const Text> all_texts();

/// The key's own name, as in the language files.
[[nodiscard]] std::string_view name_of(Text text);

/// The text in that language; English where the language has none.
[[nodiscard]] std::string_view text(Text key, Language language);

/// The text with {placeholders} filled in.
using Fill = std::pair<std::string_view, std::string_view>;
[[nodiscard]] std::string text(Text key, Language language, std::initializer_list<Fill> fills);

} // namespace act
