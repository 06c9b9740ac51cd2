#include "state/state_table.h"

#include "base/atomic_file.h"
#include "base/home.h"
#include "base/plain_file.h"
#include "session/nesting.h"

namespace act {

toml::table load_state_table(const std::filesystem::path& path) {
    const Result<std::string> text = read_plain_file(path, 1);
    if (!text || line_nested_too_deeply(*text)) return {};
    try {
        return toml::parse(*text);
    } catch (const toml::parse_error&) {
        return {};
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
