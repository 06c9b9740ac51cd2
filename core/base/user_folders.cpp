#include "base/user_folders.h"

#include "base/plain_file.h"

#include <cctype>
#include <cstdlib>
#include <sstream>
#include <string>
#include <system_error>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace act {

namespace fs = std::filesystem;

fs::path home_folder() {
    const char* named = std::getenv("HOME");
    if (named != nullptr && *named != '\0') return named;
    const passwd* user = getpwuid(getuid());
    return user != nullptr && user->pw_dir != nullptr ? user->pw_dir : "/";
}

fs::path base_folder(const char* variable, const fs::path& usual) {
    const char* named = std::getenv(variable);
    return named != nullptr && *named == '/' ? fs::path(named) : home_folder() / usual;
}

void make_private_folders(const fs::path& folder) {
    std::error_code ignored;
    if (folder.empty() || fs::exists(folder, ignored)) return;
    make_private_folders(folder.parent_path());
    constexpr mode_t for_this_user_alone = 0700;
    ::mkdir(folder.c_str(), for_this_user_alone);
}

namespace {

// The file is written for shells: XDG_PICTURES_DIR="$HOME/图片". Empty when it does not say.
fs::path named_by_the_desktop(std::string_view purpose) {
    const std::string key = "XDG_" + std::string(purpose) + "_DIR=\"";
    constexpr std::string_view variable = "$HOME";
    const Result<std::string> text =
        read_plain_file(base_folder("XDG_CONFIG_HOME", ".config") / "user-dirs.dirs", 1);
    if (!text) return {};
    std::istringstream file(*text);
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(key) || !line.ends_with('"') || line.size() == key.size()) continue;
        const std::string value = line.substr(key.size(), line.size() - key.size() - 1);
        return value.starts_with(variable) ? fs::path(home_folder().string() + value.substr(variable.size()))
                                           : fs::path(value);
    }
    return {};
}

} // namespace

fs::path user_folder(std::string_view purpose) {
    std::string english(purpose); // PICTURES: Pictures
    for (std::size_t i = 1; i < english.size(); ++i)
        english[i] = static_cast<char>(std::tolower(static_cast<unsigned char>(english[i])));
    std::error_code ignored;
    for (const fs::path& folder : {named_by_the_desktop(purpose), home_folder() / english})
        if (!folder.empty() && fs::is_directory(folder, ignored)) return folder;
    return home_folder();
}

} // namespace act
