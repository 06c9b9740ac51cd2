#pragma once
// Writes the running session beside the window, a moment after each change, so that a crash loses a few
// seconds at most. Each run has a file of its own, running-N.act. While it lives, it holds the lock
// running-N.lock, which contains its record (state/run_record.h); a lock that is free belongs to a run that
// ended unexpectedly.

#include "base/result.h"
#include "session/session.h"
#include "state/first_seconds.h"
#include "state/run_record.h"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace act {

/// A run that ended without leaving in order. No other process can restore it while this lives.
struct LostRun {
    std::filesystem::path file; ///< what it had on screen; there is none where it had changed nothing
    FileLock lock;
    RunRecord record = {};
    bool changed = true; ///< the file is there
};

/// The lost runs in the folder, the latest last. The files of runs that lost nothing, and that did not die of
/// what they began with, are removed.
[[nodiscard]] std::vector<LostRun> lost_runs(const std::filesystem::path& folder);

[[nodiscard]] inline bool died_early(const LostRun& run) {
    return died_early(run.record, run.changed);
}

/// When what it held is safe elsewhere.
void forget(LostRun run);

/// Invariant: `pending_` is what was seen last, unless it has been written. What cannot be written is tried again
/// after each pause.
class Autosave {
  public:
    /// `pause` lies between one write and the next.
    explicit Autosave(const std::filesystem::path& folder,
                      std::chrono::milliseconds pause = std::chrono::seconds(2));
    Autosave(const Autosave&) = delete;
    Autosave& operator=(const Autosave&) = delete;
    ~Autosave();

    /// Notes what the run is about to read, before it is read: the next run must know if this one dies of it.
    void begin_with(Beginning beginning, std::optional<FileStamp> session = {});
    /// Notes that it has been read.
    void note_read();
    /// Notes that the run leaves in order: a failure from now on is no fault of what it began with.
    void note_leaving();
    /// Around each frame: see FirstSeconds.
    void begin_frame();
    void end_frame();

    /// Call once a frame: costs a comparison, and a copy when something changed. What is observed first is
    /// safe elsewhere.
    void observe(const Session& session, const std::filesystem::path& document);

    /// Waits until what was observed last is written, or a try to do so has failed: false then.
    bool settle();

    /// The session is safe elsewhere: nothing is left behind for the next run.
    void finish();

    /// Why there is no place to write to, or why the last write failed: each reason once, until a write succeeds.
    [[nodiscard]] std::optional<Error> take_problem();

  private:
    struct Snapshot {
        Session session;
        std::filesystem::path document;
        bool operator==(const Snapshot&) const = default;
    };
    void run(const std::stop_token& stop);
    void note_attempt(const Result<Done>& written, Snapshot seen);

    std::optional<FileLock> lock_;
    std::optional<CrashMark> crash_mark_;
    std::optional<FirstSeconds> first_seconds_;
    std::filesystem::path file_; ///< empty: there is no place for it
    std::chrono::milliseconds pause_;
    std::optional<Snapshot> last_;

    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::optional<Snapshot> pending_;
    std::optional<Error> problem_;    ///< to be told
    std::optional<Error> last_error_; ///< of the last write; empty: it succeeded
    bool failed_ = false;             ///< the last write
    bool writing_ = false;
    bool hurry_ = false;
    std::jthread thread_; // last: it is joined before anything it uses goes
};

} // namespace act
