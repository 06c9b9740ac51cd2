#pragma once
// Words that stand in a record rather than in the list of texts (text.h): a record is then whole in one file.

#include "i18n/language.h"

#include <string>
#include <string_view>

namespace act {

/// A constant text in each language of the program.
struct Phrase {
    std::string_view en = {};
    std::string_view zh = {};

    [[nodiscard]] constexpr std::string_view in(Language language) const {
        return language == Language::chinese ? zh : en;
    }
};

/// The same of a text that was put together.
struct Sentence {
    std::string en = {};
    std::string zh = {};
    bool operator==(const Sentence&) const = default;

    [[nodiscard]] const std::string& in(Language language) const {
        return language == Language::chinese ? zh : en;
    }
};

} // namespace act
