#include "state/autosave.h"

#include "base/user_folders.h"
#include "session/session_file.h"
#include "state/left_session.h"

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include <unistd.h>

namespace act {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view beginning = "running-";

fs::path session_beside(const fs::path& lock) {
    return fs::path(lock).replace_extension(".act");
}

// The lock with the process's number. This number may be taken, by a run in another container or by a lost
// run whose record is still to be read; then a number is appended.
std::optional<FileLock> own_lock(const fs::path& folder) {
    constexpr int most_tries = 16;
    const std::string name = std::string(beginning) + std::to_string(::getpid());
    for (int i = 0; i < most_tries; ++i) {
        const fs::path path = folder / (name + (i == 0 ? "" : "-" + std::to_string(i)) + ".lock");
        std::error_code ignored;
        if (fs::exists(path, ignored) || fs::exists(session_beside(path), ignored)) continue;
        if (auto lock = FileLock::take(path)) return lock;
    }
    return std::nullopt;
}

LostRun lost_run(FileLock lock) {
    std::error_code ignored;
    const fs::path file = session_beside(lock.path());
    const RunRecord record = read_record(lock);
    return {file, std::move(lock), record, fs::exists(file, ignored)};
}

} // namespace

std::vector<LostRun> lost_runs(const fs::path& folder) {
    std::vector<std::pair<fs::file_time_type, LostRun>> found;
    std::error_code error;
    for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator();
         at.increment(error)) {
        const fs::path path = at->path();
        if (path.extension() != ".lock" || !path.filename().string().starts_with(beginning)) continue;
        std::optional<FileLock> lock = FileLock::take(path);
        if (!lock) continue;
        LostRun run = lost_run(*std::move(lock));
        if (!run.changed && !(died_early(run) && run.record.session))
            forget(std::move(run));
        else
            found.emplace_back(fs::last_write_time(run.changed ? run.file : path, error), std::move(run));
    }
    std::ranges::sort(found, {}, [](const auto& each) { return each.first; });
    std::vector<LostRun> runs;
    for (auto& [written, run] : found)
        runs.push_back(std::move(run));
    return runs;
}

void forget(LostRun run) {
    std::error_code ignored;
    fs::remove(run.file, ignored);
    fs::remove(run.lock.path(), ignored);
}

Autosave::Autosave(const fs::path& folder, std::chrono::milliseconds pause) : pause_(pause) {
    make_private_folders(folder);
    errno = 0;
    lock_ = own_lock(folder);
    if (!lock_) {
        problem_ = system_error(Problem::cannot_write, folder.string(), errno != 0 ? errno : EBUSY);
        return;
    }
    write_record(*lock_, {});
    crash_mark_.emplace(lock_->descriptor());
    first_seconds_.emplace(lock_->descriptor());
    file_ = session_beside(lock_->path());
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

Autosave::~Autosave() = default;

void Autosave::begin_with(Beginning beginning, std::optional<FileStamp> session) {
    if (lock_) write_record(*lock_, {.beginning = beginning, .session = session});
}

void Autosave::note_read() {
    if (lock_) set_mark(lock_->descriptor(), RunMark::read, true);
}

void Autosave::note_leaving() {
    if (lock_) set_mark(lock_->descriptor(), RunMark::stood, true);
}

void Autosave::begin_frame() {
    if (first_seconds_) first_seconds_->begin_frame();
}

void Autosave::end_frame() {
    if (first_seconds_) first_seconds_->end_frame();
}

void Autosave::observe(const Session& session, const fs::path& document) {
    if (last_ && session == last_->session && document == last_->document) return;
    const bool is_first = !last_;
    last_ = Snapshot{session, document};
    if (is_first || file_.empty()) return;
    const std::lock_guard lock(mutex_);
    pending_ = last_;
    changed_.notify_all();
}

bool Autosave::settle() {
    std::unique_lock lock(mutex_);
    hurry_ = true;
    if (pending_ || writing_) failed_ = false;
    changed_.notify_all();
    changed_.wait(lock, [&] { return failed_ || (!pending_ && !writing_); });
    hurry_ = false;
    return !file_.empty() && !failed_;
}

void Autosave::finish() {
    settle();
    if (thread_.joinable()) {
        thread_.request_stop();
        thread_.join();
    }
    first_seconds_.reset();
    crash_mark_.reset();
    if (lock_) forget({file_, *std::move(lock_)});
    lock_.reset();
    file_.clear();
}

std::optional<Error> Autosave::take_problem() {
    const std::lock_guard lock(mutex_);
    return std::exchange(problem_, std::nullopt);
}

// What could not be written is tried again after the pause, unless something newer takes its place.
void Autosave::note_attempt(const Result<Done>& written, Snapshot seen) {
    failed_ = !written;
    if (written) {
        last_error_.reset();
        return;
    }
    if (!pending_) pending_ = std::move(seen);
    if (last_error_ == written.error()) return;
    last_error_ = problem_ = written.error();
}

void Autosave::run(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [&] { return pending_.has_value(); })) {
        Snapshot seen = *std::exchange(pending_, std::nullopt);
        writing_ = true;
        lock.unlock();
        const Result<Done> written = leave(seen.session, seen.document, file_);
        lock.lock();
        writing_ = false;
        note_attempt(written, std::move(seen));
        changed_.notify_all();
        if (stop.stop_requested() && failed_) return;
        changed_.wait_for(lock, stop, pause_, [&] { return hurry_; });
    }
}

} // namespace act
