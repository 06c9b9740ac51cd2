#pragma once
// The names of enumerators in files and on the command line, and how a message lists them.

#include "base/result.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace act {

/// "png, svg or pdf" with ", " between the words and " or " before the last; nothing of no words.
[[nodiscard]] std::string listed(std::span<const std::string_view> words, std::string_view between,
                                 std::string_view before_last);
/// The same with one text between all of them: "png|svg|pdf".
[[nodiscard]] std::string listed(std::span<const std::string_view> words, std::string_view between = ", ");

/// The enumerator of that name, counting from 0 in the order of `names`; else an error that lists them.
template <class Enum>
[[nodiscard]] Result<Enum> named(std::string_view subject, std::string_view name,
                                 std::span<const std::string_view> names) {
    const auto found = std::ranges::find(names, name);
    if (found != names.end()) return static_cast<Enum>(found - names.begin());
    return Error{Problem::unknown_option, std::string(subject), std::string(name), listed(names)};
}

/// What messages call an enumeration, and its enumerators in files, counting from 0. Stands beside it:
///     template <> inline constexpr EnumNames<2> enum_names<CompareForm>{"form", {"grid", "overlay"}};
template <std::size_t N> struct EnumNames {
    std::string_view subject = {};
    std::array<std::string_view, N> of = {};
};
template <class Enum> inline constexpr EnumNames<0> enum_names = {};

template <class Enum>
requires(!enum_names<Enum>.of.empty()) [[nodiscard]] std::string_view name_of(Enum value) {
    return enum_names<Enum>.of.at(static_cast<std::size_t>(value));
}

template <class Enum>
requires(!enum_names<Enum>.of.empty()) [[nodiscard]] Result<Enum> named(std::string_view name) {
    return named<Enum>(enum_names<Enum>.subject, name, enum_names<Enum>.of);
}

} // namespace act
