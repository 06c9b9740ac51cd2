#pragma once
// The files that were opened and saved last, kept in the state folder from run to run.

#include <filesystem>
#include <optional>
#include <vector>

namespace act {

inline constexpr std::size_t most_recent = 12;

struct Recent {
    std::vector<std::filesystem::path> files = {}; ///< the latest first, at most most_recent
    std::filesystem::path folder = {};             ///< where the chooser was last
    bool operator==(const Recent&) const = default;
};

/// Puts a file at the front and remembers its folder.
void remember(Recent& recent, const std::filesystem::path& file);

/// Forgets files that are not there any more.
void prune(Recent& recent);

/// $XDG_STATE_HOME/activarium/recent.toml
[[nodiscard]] std::filesystem::path recent_file();

/// The content of the file; empty where there is none yet. None where it cannot be read: the list is a convenience
/// that begins anew, but whoever misses it should be told.
[[nodiscard]] std::optional<Recent> load_recent(const std::filesystem::path& path);

/// Names that are not UTF-8 are left out. A folder that cannot be written to is no error either.
void save_recent(const Recent& recent, const std::filesystem::path& path);

} // namespace act
