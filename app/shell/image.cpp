#include "shell/image.h"

#include "base/expects.h"
#include "export/png_stream.h"

namespace act {

Result<Done> save_png(const Image& image, const std::filesystem::path& target) {
    expects(image.rgba.size()
                == static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4,
            "an image has four bytes a pixel");
    auto file = AtomicFile::create(target);
    if (!file) return file.error();
    PngStream png(*file);
    png.begin({.width = image.width, .height = image.height, .dpi = 96.0, .alpha = false});
    std::vector<std::uint32_t> pixels;
    for (std::size_t at = 0; at < image.rgba.size(); at += 4)
        pixels.push_back(0xFF000000U | std::uint32_t{image.rgba[at]} << 16U
                         | std::uint32_t{image.rgba[at + 1]} << 8U | image.rgba[at + 2]);
    png.add(pack_rows(pixels, static_cast<std::size_t>(image.width), false));
    png.end();
    return file->commit();
}

} // namespace act
