#include "state/state_table.h"

#include "base/atomic_file.h"
#include "base/plain_file.h"
#include "base/user_folders.h"
#include "session/toml_text.h"

#include <system_error>

namespace act {

std::optional<toml::table> load_state_table(const std::filesystem::path& path) {
    std::error_code unknown_state; // what cannot be asked for is not there for us
    if (!std::filesystem::exists(path, unknown_state)) return toml::table();
    const Result<std::string> text = read_plain_file(path, 1);
    if (!text || line_nested_too_deeply(*text)) return std::nullopt;
    try {
        return toml::parse(*text);
    } catch (const toml::parse_error&) {
        return std::nullopt;
    }
}

void save_state_table(std::string_view text, const std::filesystem::path& path) {
    make_private_folders(path.parent_path());
    Result<AtomicFile> file = AtomicFile::create(path, Readers::user_alone);
    if (!file) return;
    file->write(text);
    static_cast<void>(file->commit());
}

} // namespace act
