#pragma once
// A file in the desktop's window of its folder.

#include <filesystem>

namespace act {

/// Whether the desktop has a program for it (xdg-open, in PATH).
[[nodiscard]] bool can_show_in_folder();

/// Has the desktop show the folder of the file, or the folder itself. It does not wait for it; false where no
/// program could be started.
bool show_in_folder(const std::filesystem::path& file);

} // namespace act
