#pragma once
// Sessions as TOML: readable, diffable, versioned.
//
//     activarium = 1
//     view = "explore"
//     language = "en"
//     [explore]
//     activation = "elu"
//     x = [-4.0, 4.0]
//     [parameters.elu]
//     alpha = 1.5
//
// Every key is described in assets/session-format.md. What cannot be read is reported and the rest is kept;
// keys of other versions are kept and written again. Comments and the order of keys are not.

#include "base/atomic_file.h"
#include "session/session.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// What is at its default is written too where a reader would look for it; maps in alphabetical order; the
/// same session gives the same text. parse_session(print_session(s)) == s for every session that
/// parse_session can return; a folder whose name is not UTF-8 is left out, because TOML cannot hold it.
[[nodiscard]] std::string print_session(const Session& session);

/// A session and what of its file could not be read.
struct OpenedSession {
    Session session = {};
    std::vector<Error> problems = {}; ///< each with line and column, in the order of the file
    bool operator==(const OpenedSession&) const = default;
};

/// What becomes of keys that are not known: later versions may know them, and a lesson's author has mistyped them.
enum class UnknownKeys : std::uint8_t { kept, refused };

/// Reads what can be read, over `start`: a wrong type, an unknown name, a value outside its range or a later
/// version is a problem and leaves what `start` has; a list's entries that are wrong are left out. An error
/// only where nothing can be read: text that is no TOML, or no session. `name` is what messages call the
/// source. The typed functions of `start` may be named where the text has none of its own.
[[nodiscard]] Result<OpenedSession> read_session(std::string_view text, std::string_view name, Session start,
                                                 UnknownKeys keys = UnknownKeys::kept);
[[nodiscard]] Result<OpenedSession> read_session(std::string_view text, std::string_view name);

/// All or nothing: the first problem is the error. For callers that cannot show a message beside a result.
[[nodiscard]] Result<Session> parse_session(std::string_view text, std::string_view name);

/// The same of a file. Reads at most 16 MB: too_large beyond, is_a_folder or cannot_read where there is
/// no plain file (base/plain_file.h).
[[nodiscard]] Result<OpenedSession> open_session(const std::filesystem::path& path, Session start);
[[nodiscard]] Result<OpenedSession> open_session(const std::filesystem::path& path);
[[nodiscard]] Result<Session> load_session(const std::filesystem::path& path);
/// Replaces the file as a whole (base/atomic_file.h). For state_file() the missing folders are made, for
/// others not.
[[nodiscard]] Result<Done> save_session(const Session& session, const std::filesystem::path& path,
                                        Readers readers = Readers::as_usual);

/// The folder of what the program keeps for itself: $XDG_STATE_HOME/activarium, ~/.local/state by default.
[[nodiscard]] std::filesystem::path state_folder();
/// Where the running program leaves its session: session.act in there.
[[nodiscard]] std::filesystem::path state_file();

/// Renames a file that could not be read to a free name beside it ("session.act.broken", "….broken-2"), so
/// that the next save does not overwrite what a user might mend. Returns the new path.
[[nodiscard]] Result<std::filesystem::path> set_aside(const std::filesystem::path& path);

} // namespace act
