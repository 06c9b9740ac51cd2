#pragma once
// Animations as the formats' own decoders see them: whole frames, one over the other.

#include "export/animation.h"

#include <filesystem>
#include <vector>

namespace act {

struct ReadAnimation {
    PixelSize size = {}; ///< 0 when the file could not be read
    int loops = -1;      ///< 0: for ever
    int parts_per_second = 1;
    std::vector<int> delays = {}; ///< of each frame, in parts of a second
    std::vector<AnimationFrame> frames = {};
};

[[nodiscard]] ReadAnimation read_gif(const std::filesystem::path& path);
[[nodiscard]] ReadAnimation read_webp(const std::filesystem::path& path);
[[nodiscard]] ReadAnimation read_animation(const AnimationFormat& format, const std::filesystem::path& path);

} // namespace act
