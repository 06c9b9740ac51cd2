#pragma once
// The versions of the program and of the libraries and the system under it, as compiled and as running now.

#include "export/libraries.h"

#include <string>
#include <vector>

namespace act {

/// "0.1.0"
[[nodiscard]] std::string_view program_version();

/// The window's own libraries and then those of export_libraries().
[[nodiscard]] std::vector<LibraryVersion> all_libraries();

/// What the driver says of itself; empty without a window.
[[nodiscard]] std::string opengl_version();

} // namespace act
