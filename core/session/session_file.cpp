#include "session/session_file.h"

#include "base/atomic_file.h"
#include "base/plain_file.h"
#include "base/user_folders.h"

#include <system_error>

namespace act {
namespace {

namespace fs = std::filesystem;

// Sessions have a few kilobytes. One with every list and every text as long as they can be, all of characters
// that are quoted with six, has 10 megabytes: a larger file is not a session.
constexpr std::size_t largest_session_mb = 16;

} // namespace

Result<OpenedSession> open_session(const fs::path& path) {
    Session usual;
    return open_session(path, std::move(usual));
}

Result<OpenedSession> open_session(const fs::path& path, Session start) {
    const Result<std::string> text = read_plain_file(path, largest_session_mb);
    if (!text) return text.error();
    return read_session(*text, path.string(), std::move(start));
}

Result<Session> load_session(const fs::path& path) {
    const Result<std::string> text = read_plain_file(path, largest_session_mb);
    if (!text) return text.error();
    return parse_session(*text, path.string());
}

Result<Done> save_session(const Session& session, const fs::path& path, Readers readers) {
    if (path == state_file()) make_private_folders(path.parent_path());
    Result<AtomicFile> file = AtomicFile::create(path, readers);
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
