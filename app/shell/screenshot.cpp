#include "shell/screenshot.h"

#include "export/png_stream.h"

#include <cassert>

namespace act {

Result<Done> save_png(const Image& image, const std::filesystem::path& target) {
    assert(image.rgba.size()
           == static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4);
    auto file = AtomicFile::create(target);
    if (!file) return file.error();
    PngStream png(*file);
    png.begin({.width = image.width, .height = image.height, .dpi = 96.0, .alpha = false});
    std::vector<unsigned char> row(static_cast<std::size_t>(image.width) * 3);
    for (int y = 0; y < image.height; ++y) {
        const unsigned char* source = image.rgba.data() + static_cast<std::ptrdiff_t>(y) * image.width * 4;
        for (std::size_t x = 0; x < static_cast<std::size_t>(image.width); ++x)
            for (std::size_t c = 0; c < 3; ++c)
                row[3 * x + c] = source[4 * x + c];
        png.write_row(row);
    }
    png.end();
    return file->commit();
}

} // namespace act
