#pragma once
// What the forms of `list` have in common.

#include "activation/activation.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace act {

/// Framework and the activation's name there; the name is empty where it does not have it.
[[nodiscard]] std::array<std::pair<std::string_view, std::string_view>, 6>
framework_names(const Activation& activation);

/// In English.
[[nodiscard]] std::string_view family_name(const Activation& activation);

/// The whole catalogue as an array of objects: what the records say at any parameters.
[[nodiscard]] std::string functions_as_json();

} // namespace act
