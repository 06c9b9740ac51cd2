#pragma once
// Reads files that somebody names or that should lie in the user's folders. Only plain files are read: a named
// pipe would be waited for without end, and a device may never end.

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>

namespace act {

/// The file's content, byte for byte; links are followed. Fails with is_a_folder, cannot_read (it is not there, may not
/// be read, or is no plain file) and too_large (it has more than `most_megabytes`, of 2²⁰ bytes each). Never waits.
[[nodiscard]] Result<std::string> read_plain_file(const std::filesystem::path& path,
                                                  std::size_t most_megabytes);

} // namespace act
