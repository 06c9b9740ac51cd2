#pragma once
// The manual page, from the same words as --help.

#include <string>

namespace act {

/// In the language of man(7), as `man -l` shows it.
[[nodiscard]] std::string manual();

} // namespace act
