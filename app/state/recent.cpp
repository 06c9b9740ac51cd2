#include "state/recent.h"

#include "base/utf8.h"
#include "session/session_file.h"
#include "session/toml_text.h"
#include "state/state_table.h"

#include <algorithm>
#include <system_error>

namespace act {
namespace {

namespace fs = std::filesystem;

std::string printed(const Recent& recent) {
    std::string text;
    if (!recent.folder.empty() && is_utf8(recent.folder.string()))
        text = "folder = " + toml_quoted(recent.folder.string()) + "\n";
    text += "files = [\n";
    for (const fs::path& file : recent.files)
        if (is_utf8(file.string())) text += "  " + toml_quoted(file.string()) + ",\n";
    return text + "]\n";
}

Recent read(const toml::table& table) {
    Recent recent;
    recent.folder = table["folder"].value_or(std::string());
    if (const toml::array* files = table["files"].as_array())
        for (const toml::node& file : *files)
            if (const auto name = file.value<std::string>(); name && recent.files.size() < most_recent)
                recent.files.emplace_back(*name);
    return recent;
}

} // namespace

void remember(Recent& recent, const fs::path& file) {
    std::erase(recent.files, file);
    recent.files.insert(recent.files.begin(), file);
    if (recent.files.size() > most_recent) recent.files.resize(most_recent);
    recent.folder = file.parent_path();
}

void prune(Recent& recent) {
    std::erase_if(recent.files, [](const fs::path& file) {
        std::error_code ignored;
        return !fs::exists(file, ignored);
    });
}

fs::path recent_file() {
    return state_folder() / "recent.toml";
}

std::optional<Recent> load_recent(const fs::path& path) {
    const std::optional<toml::table> table = load_state_table(path);
    return table ? std::optional(read(*table)) : std::nullopt;
}

void save_recent(const Recent& recent, const fs::path& path) {
    save_state_table(printed(recent), path);
}

} // namespace act
