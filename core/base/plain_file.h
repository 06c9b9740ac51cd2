#pragma once
// Files that somebody names or that should lie in the user's folders: their content, and whether they have changed
// since they were seen. Only plain files are read: a named pipe would be waited for without end, and a device may never
// end.

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace act {

/// The file's content, byte for byte; links are followed. Fails with is_a_folder, cannot_read (it is not there, may not
/// be read, or is no plain file) and too_large (it has more than `most_megabytes`, of 2²⁰ bytes each). Never waits.
[[nodiscard]] Result<std::string> read_plain_file(const std::filesystem::path& path,
                                                  std::size_t most_megabytes);

struct FileStamp {
    std::filesystem::file_time_type changed = {};
    std::uintmax_t size = 0; ///< 0 for folders
    bool operator==(const FileStamp&) const = default;
};

/// Links are followed. Nothing where there is neither a file nor a folder.
[[nodiscard]] std::optional<FileStamp> stamp_of(const std::filesystem::path& path);

} // namespace act
