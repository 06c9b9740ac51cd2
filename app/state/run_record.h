#pragma once
// What a run notes in its lock file while it lives, so that the next run can judge what became of it. One
// line of ASCII in which every mark has a place of its own, for a handler of signals can do no more than
// write a byte there:
//
//     rs-- session 1795888588859322009 5321
//     ||||    |            |            size of state_file() when the run began with it
//     ||||    |            when that was changed
//     ||||    what the run began with: "session", "file" or "nothing"
//     read, stood, crashed, busy; '-' for what is not so

#include "state/document.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <csignal>

namespace act {

/// A file that one process holds as long as it lives: the system releases it however the process ends.
class FileLock {
  public:
    /// Makes the file where there is none. Nothing when another process holds it or it cannot be made.
    [[nodiscard]] static std::optional<FileLock> take(const std::filesystem::path& path);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// Of the file, open for reading and writing.
    [[nodiscard]] int descriptor() const { return descriptor_; }

  private:
    FileLock(std::filesystem::path path, int descriptor);

    std::filesystem::path path_;
    int descriptor_ = -1; ///< −1: moved away
};

enum class Beginning : std::uint8_t { nothing, left_session, file };

/// In the order of their places.
enum class RunMark : std::uint8_t { read, stood, crashed, busy };

struct RunRecord {
    Beginning beginning = Beginning::nothing;
    std::optional<FileStamp> session = {}; ///< of state_file(), when the run began with it
    bool read = false;                     ///< it got through reading what it began with
    bool stood = false;                    ///< it lived through its first seconds (state/first_seconds.h)
    bool crashed = false;                  ///< by a fault of its own (CrashMark)
    bool busy = false;                     /// < with one frame for seconds: a user who waits ends the program
    bool operator==(const RunRecord&) const = default;
};

[[nodiscard]] std::string print_record(const RunRecord& record);
/// A text that is no record, such as the empty file of an earlier version, gives the default.
[[nodiscard]] RunRecord parse_record(std::string_view text);

void write_record(const FileLock& lock, const RunRecord& record);
[[nodiscard]] RunRecord read_record(const FileLock& lock);

/// Sets or removes one mark of the record in an open file. Async-signal-safe.
void set_mark(int file, RunMark mark, bool on) noexcept;

/// True of a run that ended unexpectedly in its first seconds, through its own fault as far as can be known:
/// it crashed, it hung, or its user had not changed anything (`changed`) when it ended.
[[nodiscard]] bool died_early(const RunRecord& record, bool changed);

/// While it lives, the signals of a program's own faults (SIGSEGV, SIGABRT and the like) mark the record in
/// this open file as crashed and then do what they would have done: end the process with the same status and
/// core. Signals that other code handles, such as a sanitizer, are left alone. One at a time; make it on the
/// thread whose overflowing stack is to be marked too.
class CrashMark {
  public:
    explicit CrashMark(int record);
    CrashMark(const CrashMark&) = delete;
    CrashMark& operator=(const CrashMark&) = delete;
    ~CrashMark();

  private:
    void use_own_stack();

    std::vector<int> signals_;           ///< those that are handled
    std::unique_ptr<std::byte[]> stack_; ///< for the handler: the usual one may be what overflowed
};

} // namespace act
