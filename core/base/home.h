#pragma once
// The user's home folder.

#include <filesystem>

namespace act {

/// $HOME, or what the system says where that is not set.
[[nodiscard]] std::filesystem::path home_folder();

} // namespace act
