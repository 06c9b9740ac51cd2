#pragma once
// The user's folders by their purpose: pictures, documents and so on. Desktops name them in the user's
// language.

#include <filesystem>
#include <string_view>

namespace act {

/// The folder for "DOCUMENTS", "PICTURES", "DESKTOP" … as $XDG_CONFIG_HOME/user-dirs.dirs names it; else the
/// one with the English name in home; else, where there is none, home.
[[nodiscard]] std::filesystem::path user_folder(std::string_view purpose);

} // namespace act
