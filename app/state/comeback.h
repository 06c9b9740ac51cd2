#pragma once
// How a run finds back to what the one before it showed, and leaves its own for the next.

#include "state/autosave.h"
#include "state/document.h"
#include "state/history.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace act {

/// What a run begins with.
struct Comeback {
    Session session = {};
    Documents documents = {Document{}};
    std::vector<Error> problems = {};                            ///< of a session that was read in part
    std::optional<Result<std::filesystem::path>> set_aside = {}; ///< where a broken one is kept now
};

/// The session of state_file(), over `start`; a broken one is set aside and `start` takes its place.
[[nodiscard]] Comeback last_session(Session start);

/// Takes what runs that ended unexpectedly had on screen, each as one step of the history, the latest last.
/// True when there was something new in it. It is written to `autosave` before it is forgotten.
bool restore_lost_runs(Session& session, History& history, Documents& documents, Autosave& autosave,
                       const std::filesystem::path& folder);

/// Leaves the session in state_file(). What another run has left there since `known` was taken is kept beside
/// it under a free name, which is returned (empty: there is none).
[[nodiscard]] Result<std::filesystem::path> leave_session(const Documents& documents, const Session& session,
                                                          const std::optional<FileStamp>& known);

} // namespace act
