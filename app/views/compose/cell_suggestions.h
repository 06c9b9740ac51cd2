#pragma once
// What is likely to be composed next from a bench of neurons.

#include "session/compose.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// Of a neuron's name in a formula: letters, digits, underscores, and all bytes that are not ASCII.
[[nodiscard]] bool is_part_of_name(char c);

/// Formulas for a further cell that begin with what was typed, likely ones first, at most `most`: neurons that
/// no cell shows, sums of neurons, neurons applied to sums, and after letters the names that complete them.
/// What a cell shows already is left out.
[[nodiscard]] std::vector<std::string> cell_suggestions(const Compose& compose, std::string_view typed,
                                                        std::size_t most);

} // namespace act
