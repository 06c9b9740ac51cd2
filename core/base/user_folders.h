#pragma once
// The user's folders: as the XDG base directory specification names them, and by their purpose (pictures, documents and
// so on), in the user's language where the desktop has named them.

#include <filesystem>
#include <string_view>

namespace act {

/// $HOME, or what the system says where that is not set.
[[nodiscard]] std::filesystem::path home_folder();

/// What `variable` (XDG_STATE_HOME …) names; `usual`, a path in the home folder, where it is not set or is
/// relative: by the specification such a value is invalid and to be ignored.
[[nodiscard]] std::filesystem::path base_folder(const char* variable, const std::filesystem::path& usual);

/// Makes a folder and what is missing above it, for this user alone, as the specification asks. What cannot be
/// made shows when a file is written into it.
void make_private_folders(const std::filesystem::path& folder);

/// The folder for "DOCUMENTS", "PICTURES", "DESKTOP" … as $XDG_CONFIG_HOME/user-dirs.dirs names it; else the
/// one with the English name in home; else, where there is none, home.
[[nodiscard]] std::filesystem::path user_folder(std::string_view purpose);

} // namespace act
