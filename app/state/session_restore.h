#pragma once
// How a run of the program takes up the session that the run before it left or lost, and leaves its own
// session for the next run.

#include "state/autosave.h"
#include "state/document.h"
#include "state/history.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace act {

/// What a run begins with.
struct StartState {
    Session session = {};
    Documents documents = {Document{}};
    std::vector<Error> problems = {};                            ///< of a session that was read in part
    std::optional<Result<std::filesystem::path>> set_aside = {}; ///< where a broken one is kept now
};

/// The session of state_file(), over `start`; a broken one is set aside and `start` takes its place.
[[nodiscard]] StartState last_session(Session start);

/// The user's settings as the last run left them, with nothing of what it showed.
[[nodiscard]] Session last_settings(Session start);

/// True when what is shown is in no file: it would be gone if the session could not be left for the next run.
[[nodiscard]] bool has_unsaved_work(const Documents& documents, const Session& session);

/// True when the session that the last run left is nowhere else: it has no file, or not this content.
[[nodiscard]] bool left_unsaved_work();

/// The result of restoring lost runs.
struct RestoreReport {
    bool something = false; ///< a session was restored that was not on screen already
    /// Where files are kept now that could not be read, or not all of which could; errors say that one could
    /// not be put there and stays where it is.
    std::vector<Result<std::filesystem::path>> set_aside = {};
};

/// Takes what runs that ended unexpectedly had on screen, each as one step of the history, the latest last.
/// It is written to `autosave` before it is forgotten.
RestoreReport restore_lost_runs(Session& session, History& history, Documents& documents, Autosave& autosave,
                                std::vector<LostRun> runs);

/// Takes a session that was kept aside, with the document that it belongs to. Returns what could not be read;
/// on an error nothing changes.
[[nodiscard]] Result<std::vector<Error>> open_kept(Documents& documents, Session& session,
                                                   const std::filesystem::path& path);

/// Leaves the session in state_file(). What another run has left there since `known` was taken is kept beside
/// it under a free name, which is returned (empty: there is none).
[[nodiscard]] Result<std::filesystem::path> leave_session(const Documents& documents, const Session& session,
                                                          const std::optional<FileStamp>& known);

} // namespace act
