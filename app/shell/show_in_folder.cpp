#include "shell/show_in_folder.h"

#include "shell/subprocess.h"

#include <system_error>

namespace act {
namespace {

constexpr const char* opener = "xdg-open";

} // namespace

bool can_show_in_folder() {
    return find_program(opener).has_value();
}

bool show_in_folder(const std::filesystem::path& file) {
    const auto program = find_program(opener);
    if (!program) return false;
    std::error_code ignored;
    const std::filesystem::path whole = std::filesystem::absolute(file, ignored);
    const bool is_folder = std::filesystem::is_directory(whole, ignored);
    const ProgramCall call{*program, {(is_folder ? whole : whole.parent_path()).string()}};
    return start(call, G_SUBPROCESS_FLAGS_STDOUT_SILENCE) != nullptr;
}

} // namespace act
