#pragma once
// Files of the source tree that tests read.

#include <filesystem>
#include <string_view>

namespace act {

/// `path` is relative to the project's folder: "tests/golden/panel.txt".
[[nodiscard]] std::filesystem::path source_file(std::string_view path);

} // namespace act
