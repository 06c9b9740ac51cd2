#pragma once
// What shells read to complete command lines: commands, options, their values, and the ids of functions and figures.

#include "base/named.h"

#include <cstdint>
#include <string>

namespace act {

enum class Shell : std::uint8_t { bash, zsh, fish };
template <> inline constexpr EnumNames<3> enum_names<Shell>{"shell", {"bash", "zsh", "fish"}};

/// A script for the shell, made from syntax(). It runs nothing of the program.
[[nodiscard]] std::string completion(Shell shell);

} // namespace act
