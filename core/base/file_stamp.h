#pragma once
// Whether a file or folder has changed since it was seen, told without reading it.

#include <cstdint>
#include <filesystem>
#include <optional>

namespace act {

struct FileStamp {
    std::filesystem::file_time_type changed = {};
    std::uintmax_t size = 0; ///< 0 for folders
    bool operator==(const FileStamp&) const = default;
};

/// Links are followed. Nothing where there is neither a file nor a folder.
[[nodiscard]] std::optional<FileStamp> stamp_of(const std::filesystem::path& path);

} // namespace act
