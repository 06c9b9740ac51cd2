#pragma once
// When a run died within seconds of its start, its session may be what killed it and would kill the next run
// too. The program therefore does not read that session by itself: it keeps the file aside under another name
// and offers to open it.

#include "base/result.h"
#include "state/autosave.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace act {

/// What keep_early_deaths() has put aside.
struct EarlyDeathReport {
    std::vector<std::filesystem::path> files = {}; ///< the one to offer last
    bool had_session = false;                      ///< state_file() is among them: the next start is clean
    /// The given session with the look and the export settings of the session that was kept aside, if that
    /// file had been read before: then reading it again cannot kill the program.
    Session settings = {};
};

/// Removes the runs that died early from the list, keeps their sessions aside, and forgets the runs. The
/// session of state_file() is kept aside only if such a run began with it.
[[nodiscard]] EarlyDeathReport keep_early_deaths(std::vector<LostRun>& runs, Session start);

/// Renames a session to a free name in its folder: "session-crashed.act", "session-crashed-2.act" and so on.
/// Where one with the same content has such a name, the file is removed and that one returned: a crash that
/// comes again and again does not fill the folder. A file that cannot be renamed stays, under its own name.
[[nodiscard]] std::filesystem::path keep_aside(const std::filesystem::path& file);

} // namespace act
