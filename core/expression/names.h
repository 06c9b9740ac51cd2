#pragma once
// The words of the language: activations in every spelling, Greek letters, and the known word nearest to an
// unknown one.

#include "expression/syntax.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace act {

/// Place in the catalogue by any spelling that find() accepts, and as printed (with '_' for '-'); `absent`
/// when there is none. Looked up in a table: find() compares with every spelling there is.
[[nodiscard]] std::uint32_t find_activation(std::string_view name);

/// How an activation is written in expressions: its id with '_' for '-', which would be a minus.
[[nodiscard]] std::string printed_name(std::uint32_t activation);

/// The name of a Greek letter in UTF-8, "beta" for "β"; empty for others.
[[nodiscard]] std::string_view greek_name(std::string_view letter);
/// The letter for a name, "β" for "beta"; other names as they are.
[[nodiscard]] std::string shown_symbol(std::string_view name);
/// True for "alpha" … "omega", "Gamma" and the like, which LaTeX has letters for.
[[nodiscard]] bool is_greek_name(std::string_view name);

/// True for max, min, clip, mod, pow, where and the elementary functions.
[[nodiscard]] bool is_built_in(std::string_view name);

/// What a word says that nobody would choose as the name of a parameter: x for X, pi*x for pix, 0/0 for nan;
/// empty for others. `is_taken` tells the names that stand for something already.
[[nodiscard]] std::string meant_by_word(const std::string& word,
                                        const std::function<bool(const std::string&)>& is_taken);

/// True for names that expressions cannot give to something else: x, pi, e, the operators' and elementary
/// functions' names, and activations as they are printed.
[[nodiscard]] bool is_reserved(std::string_view name);

/// The function whose name is nearest, as one would write it; empty when none is near.
[[nodiscard]] std::string nearest_function(std::string_view name, std::span<const Definition> definitions);

} // namespace act
