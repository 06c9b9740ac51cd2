#pragma once
// How well a name answers what somebody typed, by characters and not by bytes: a query in Chinese is compared
// sign by sign.

#include <compare>
#include <cstdint>
#include <string_view>

namespace act {

/// From the worst to the best.
enum class Answer : std::uint8_t {
    none,
    typo,       ///< a word begins with the query but for one character wrong, missing, too many or swapped
    initials,   ///< the beginnings of words: "tl", "tanli" for "Tangent line"; Latin letters only
    inside,     ///< anywhere: "elu" in "ReLU"
    word_start, ///< a word begins with it: "elu" in "Parametric ELU"
    beginning,  ///< the name begins with it
    whole,      ///< it is the name
};

struct Match {
    Answer answer = Answer::none;
    double share = 0.0; ///< of the name's characters that were typed: of equal answers the shorter name wins
    auto operator<=>(const Match&) const = default;
};

/// Blanks, hyphens and the like do not matter, nor does the case of Latin letters. Capitals inside a word start one
/// too: the L of "ReLU". An empty query matches nothing.
[[nodiscard]] Match match(std::string_view query, std::string_view name);

} // namespace act
