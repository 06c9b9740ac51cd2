#pragma once
// A PNG file as libpng reads it.

#include <cstddef>
#include <filesystem>
#include <vector>

namespace act {

struct ReadPng {
    int width = 0; ///< 0 when the file could not be read
    int height = 0;
    int channels = 0;
    unsigned pixels_per_metre = 0;
    std::vector<unsigned char> bytes; ///< rows from the top, without padding

    [[nodiscard]] int at(int x, int y, int channel) const {
        return bytes[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width)
                      + static_cast<std::size_t>(x))
                         * static_cast<std::size_t>(channels)
                     + static_cast<std::size_t>(channel)];
    }
};

[[nodiscard]] ReadPng read_png(const std::filesystem::path& path);

} // namespace act
