#include "base/home.h"

#include <cstdlib>

#include <pwd.h>
#include <unistd.h>

namespace act {

std::filesystem::path home_folder() {
    const char* named = std::getenv("HOME");
    if (named != nullptr && *named != '\0') return named;
    const passwd* user = getpwuid(getuid());
    return user != nullptr && user->pw_dir != nullptr ? user->pw_dir : "/";
}

} // namespace act
