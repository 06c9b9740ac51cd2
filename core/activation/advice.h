#pragma once
// What the five source documents say for and against a function, and when to use it. The facts are theirs, in
// our words; a fact is amended where a check showed it to be wrong, half right or too short.
//
//     for (const Advice& item : advice_on("relu"))   // {Stance::for_it, {"Cheap: …", "…"}, "001, 003"}

#include "activation/activation.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace act {

enum class Stance : std::uint8_t { for_it, against_it, when };

struct Advice {
    Stance stance = Stance::for_it;
    Note text = {};                ///< in both languages, a line or two of the inspector
    std::string_view sources = {}; ///< the documents that say so, by number: "002, 003"
    bool amended = false;          ///< the documents say less, or something that a check showed wrong
};

/// The advice on an activation or a vector function, by id: advantages first, then drawbacks, then advice.
/// Empty for functions that no document discusses.
[[nodiscard]] std::span<const Advice> advice_on(std::string_view id);

/// The functions that the documents discuss, by id.
[[nodiscard]] std::span<const std::string_view> discussed_functions();

} // namespace act
