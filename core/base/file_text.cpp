#include "base/file_text.h"

#include <cerrno>
#include <cstdio>
#include <memory>

namespace act {
namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

} // namespace

Result<std::string> file_text(const std::filesystem::path& path, std::size_t most_megabytes) {
    const auto unreadable = [&](int reason) {
        return system_error(Problem::cannot_read, path.string(), reason);
    };
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return Error{Problem::is_a_folder, path.string(), {}, {}};
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rbe"));
    if (!file) return unreadable(errno);
    const std::size_t most = most_megabytes << 20U;
    std::string text(most + 1, '\0'); // read blindly: a pipe or device has no size to ask for
    text.resize(std::fread(text.data(), 1, text.size(), file.get()));
    if (std::ferror(file.get())) return unreadable(errno);
    const std::string limit = std::to_string(most_megabytes) + " MB";
    if (text.size() > most) return Error{Problem::too_large, path.string(), "> " + limit, limit};
    return text;
}

} // namespace act
