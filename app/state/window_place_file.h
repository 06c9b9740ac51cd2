#pragma once
// Where the window was when the program was left, kept in the state folder from run to run.

#include "shell/window.h"

#include <filesystem>

namespace act {

/// $XDG_STATE_HOME/activarium/window.toml
[[nodiscard]] std::filesystem::path window_place_file();

/// The content of the file; the default where it is missing, cannot be read or makes no sense. This is no
/// error, since the place is a convenience.
[[nodiscard]] WindowPlace load_window_place(const std::filesystem::path& path);

/// A folder that cannot be written to is no error either.
void save_window_place(const WindowPlace& place, const std::filesystem::path& path);

} // namespace act
