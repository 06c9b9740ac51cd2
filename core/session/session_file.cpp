#include "session/session_file.h"

#include "base/atomic_file.h"
#include "base/home.h"

#include <cerrno>
#include <cstdio>
#include <memory>

namespace act {
namespace {

namespace fs = std::filesystem;

// Sessions have a few kilobytes. One with every list and every text as long as they can be, all of characters
// that are quoted with six, has 10 megabytes: a larger file is not a session.
constexpr std::size_t largest_session = std::size_t{16} << 20U;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

Error unreadable(const fs::path& path, int reason) {
    return system_error(Problem::cannot_read, path.string(), reason);
}

Result<std::string> text_of(const fs::path& path) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) return Error{Problem::is_a_folder, path.string(), {}, {}};
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rbe"));
    if (!file) return unreadable(path, errno);
    std::string text(largest_session + 1, '\0'); // read blindly: a pipe or device has no size to ask for
    text.resize(std::fread(text.data(), 1, text.size(), file.get()));
    if (std::ferror(file.get())) return unreadable(path, errno);
    if (text.size() > largest_session) return Error{Problem::too_large, path.string(), "> 16 MB", "16 MB"};
    return text;
}

} // namespace

Result<OpenedSession> open_session(const fs::path& path, Session start) {
    const Result<std::string> text = text_of(path);
    if (!text) return text.error();
    return read_session(*text, path.string(), std::move(start));
}

Result<Session> load_session(const fs::path& path) {
    const Result<std::string> text = text_of(path);
    if (!text) return text.error();
    return parse_session(*text, path.string());
}

Result<Done> save_session(const Session& session, const fs::path& path) {
    if (path == state_file()) make_private_folders(path.parent_path());
    Result<AtomicFile> file = AtomicFile::create(path);
    if (!file) return file.error();
    file->write(print_session(session)); // a failure is remembered and reported by commit()
    return file->commit();
}

fs::path state_folder() {
    return base_folder("XDG_STATE_HOME", ".local/state") / "activarium";
}

fs::path state_file() {
    return state_folder() / "session.act";
}

Result<fs::path> set_aside(const fs::path& path) {
    std::error_code error;
    fs::path free_name = path.string() + ".broken";
    for (int n = 2; fs::exists(fs::symlink_status(free_name, error)); ++n)
        free_name = path.string() + ".broken-" + std::to_string(n);
    fs::rename(path, free_name, error);
    if (error) return system_error(Problem::cannot_write, free_name.string(), error.value());
    return free_name;
}

} // namespace act
