#include "state/early_death.h"

#include "session/session_file.h"
#include "state/document.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

namespace act {
namespace {

namespace fs = std::filesystem;

bool have_same_content(const fs::path& a, const fs::path& b) {
    std::error_code error;
    if (fs::file_size(a, error) != fs::file_size(b, error) || error) return false;
    std::ifstream first(a, std::ios::binary);
    std::ifstream second(b, std::ios::binary);
    using Bytes = std::istreambuf_iterator<char>;
    return first && second && std::equal(Bytes(first), Bytes(), Bytes(second), Bytes());
}

fs::path numbered(const fs::path& folder, int n) {
    return folder / ("session-crashed" + (n == 1 ? std::string() : "-" + std::to_string(n)) + ".act");
}

void keep(const LostRun& run, EarlyDeathReport& kept) {
    const fs::path session = state_file();
    if (run.record.session && stamp_of(session) == run.record.session) {
        kept.files.push_back(keep_aside(session));
        kept.had_session = true;
        if (run.record.read)
            if (const Result<OpenedSession> opened = open_session(kept.files.back(), kept.settings))
                kept.settings = settings_of(opened->session);
    }
    if (run.changed) kept.files.push_back(keep_aside(run.file));
}

} // namespace

fs::path keep_aside(const fs::path& file) {
    std::error_code error;
    for (int n = 1;; ++n) {
        fs::path name = numbered(file.parent_path(), n);
        if (!fs::exists(fs::symlink_status(name, error))) {
            fs::rename(file, name, error);
            return error ? file : name;
        }
        if (!have_same_content(file, name)) continue;
        fs::remove(file, error);
        return name;
    }
}

EarlyDeathReport keep_early_deaths(std::vector<LostRun>& runs, Session start) {
    EarlyDeathReport kept{.settings = std::move(start)};
    std::vector<LostRun> others;
    for (LostRun& run : runs) {
        if (!died_early(run)) {
            others.push_back(std::move(run));
            continue;
        }
        keep(run, kept);
        // What could not be renamed stays for the next start to try again.
        const bool stays = std::ranges::find(kept.files, run.file) != kept.files.end();
        if (!stays) forget(std::move(run));
    }
    runs = std::move(others);
    return kept;
}

} // namespace act
