#pragma once
// A picture in memory as a PNG file.

#include "base/result.h"
#include "shell/image.h"

#include <filesystem>

namespace act {

/// Writes the picture opaquely, replacing what is there.
[[nodiscard]] Result<Done> save_png(const Image& image, const std::filesystem::path& target);

} // namespace act
