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

#include "session/session.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace act {

/// What is at its default is written too where a reader would look for it; maps in alphabetical order; the
/// same session gives the same text. parse_session(print_session(s)) == s for every session that
/// parse_session can return; a folder whose name is not UTF-8 is left out, because TOML cannot hold it.
[[nodiscard]] std::string print_session(const Session& session);

/// Unknown keys are ignored; a wrong type, an unknown name or a value outside its range is an error that says
/// line and column. `name` is what messages call the source.
[[nodiscard]] Result<Session> parse_session(std::string_view text, std::string_view name);

/// Reads at most a megabyte: too_large beyond, is_a_folder or cannot_read where there is no file.
[[nodiscard]] Result<Session> load_session(const std::filesystem::path& path);
/// Replaces the file as a whole (base/atomic_file.h). For state_file() the missing folders are made, for
/// others not.
[[nodiscard]] Result<Done> save_session(const Session& session, const std::filesystem::path& path);

/// Where the running program keeps its session: $XDG_STATE_HOME/activarium/session.act, ~/.local/state by
/// default.
[[nodiscard]] std::filesystem::path state_file();

/// Renames a file that could not be read to a free name beside it ("session.act.broken", "….broken-2"), so
/// that the next save does not overwrite what a user might mend. Returns the new path.
[[nodiscard]] Result<std::filesystem::path> set_aside(const std::filesystem::path& path);

} // namespace act
