#pragma once
// How names are compared. People write the name of a function with different case, separators and module
// prefixes.

#include "activation/activation.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// Lower case, without module prefixes ("torch.nn.", "jax.nn.", "F."), '-', '_' and blanks: "leakyrelu".
[[nodiscard]] std::string normalised(std::string_view name);

struct FrameworkName {
    std::string_view framework = {}; ///< as in CSV and JSON: "hugging_face"
    std::string_view name = {};      ///< the function's; empty where the framework does not have it
    std::string_view owner = {};     ///< to be said before a name without a module: "ONNX"
};

/// What each framework calls the function, in the order of all lists.
[[nodiscard]] std::array<FrameworkName, 7> framework_names(const Names& names);

/// Every spelling a function answers to: id, name, the frameworks' names, others, Chinese ones.
[[nodiscard]] std::vector<std::string_view> spellings(const Activation& activation);
[[nodiscard]] std::vector<std::string_view> spellings(std::string_view id, std::string_view name,
                                                      const Names& names);

/// Fewest insertions, deletions and replacements of a character that turn a into b.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// Whether a name so many edits away may be what was meant: a wrong letter in three, and one.
[[nodiscard]] bool is_near(std::string_view name, std::size_t distance);

/// Id of the function whose spelling is nearest to the name; empty when none is near. Of the parameter, when
/// there is one to choose.
[[nodiscard]] std::string_view nearest_activation(std::string_view name, std::span<const Activation> among);
[[nodiscard]] std::string_view nearest_parameter(std::string_view name, const Activation& activation);

} // namespace act
