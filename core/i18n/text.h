#pragma once
// Every string of the program, once: a key and its English. Other languages are TOML files in assets/lang
// that override by key and fall back to English. Widgets take the key, so an untranslated literal does not
// compile.
//
// The keys stand in lists, each in a header of its own beside this one: a new text is one line there and one in
// each language file, and what says nothing of that list is not compiled again.

#include "i18n/language.h"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace act {

/// A key: WindowText::undo and the like. Its list's number and its place there.
enum class Text : std::uint16_t {};

inline constexpr unsigned most_texts_of_a_list = 1024;

#define ACT_TEXT_PLACE(key, english) place_of_##key,
#define ACT_TEXT_KEY(key, english)                                                                           \
    static constexpr auto key = static_cast<Text>(list * most_texts_of_a_list + place_of_##key);
/// Keys of a list: X(key, English), with placeholders in braces: {name}. i18n/text.cpp has all lists by number.
#define ACT_TEXT_LIST(Name, number, TEXTS)                                                                   \
    class Name {                                                                                             \
        enum Place : unsigned { TEXTS(ACT_TEXT_PLACE) };                                                     \
                                                                                                             \
      public:                                                                                                \
        static constexpr unsigned list = number;                                                             \
        TEXTS(ACT_TEXT_KEY)                                                                                  \
    };

/// All keys, list by list, for tests and for the fonts that must cover them.
[[nodiscard]] std::span<const Text> all_texts();

/// The key's own name, as in the language files.
[[nodiscard]] std::string_view name_of(Text text);

/// The text in that language; English where the language has none. Lives as long as the program.
[[nodiscard]] std::string_view text(Text key, Language language);

/// The text with {placeholders} filled in; what no fill names stays as it is.
using Fill = std::pair<std::string_view, std::string_view>;
[[nodiscard]] std::string text(Text key, Language language, std::initializer_list<Fill> fills);

} // namespace act
