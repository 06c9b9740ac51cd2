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
#include "state/file_lock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace act {

enum class Beginning : std::uint8_t { nothing, left_session, file };

/// In the order of their places.
enum class RunMark : std::uint8_t { read, stood, crashed, busy };

struct RunRecord {
    Beginning beginning = Beginning::nothing;
    std::optional<FileStamp> session = {}; ///< of state_file(), when the run began with it
    bool read = false;                     ///< it got through reading what it began with
    bool stood = false;                    ///< it lived through its first seconds (state/first_seconds.h)
    bool crashed = false;                  ///< by a fault of its own (state/crash_mark.h)
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

} // namespace act
