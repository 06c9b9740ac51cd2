#include "base/home.h"

#include <cstdlib>
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

} // namespace act
