#include "base/file_stamp.h"

#include <system_error>

namespace act {

std::optional<FileStamp> stamp_of(const std::filesystem::path& path) {
    std::error_code error;
    FileStamp stamp{std::filesystem::last_write_time(path, error)};
    if (error) return std::nullopt;
    stamp.size = std::filesystem::file_size(path, error);
    if (error == std::errc::is_a_directory) return FileStamp{stamp.changed};
    return error ? std::nullopt : std::optional(stamp);
}

} // namespace act
