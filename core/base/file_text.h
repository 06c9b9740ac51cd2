#pragma once
// Reads a file that should be a text.

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>

namespace act {

/// All of it, whatever its bytes are. Errors: is_a_folder, cannot_read, and too_large beyond so many megabytes.
[[nodiscard]] Result<std::string> file_text(const std::filesystem::path& path, std::size_t most_megabytes);

} // namespace act
