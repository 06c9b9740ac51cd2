#include "core/export/png_reader.h"

#include <csetjmp>
#include <cstdio>
#include <memory>

#include <png.h>

namespace act {
namespace {

struct FileCloser {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

struct Reader {
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader() { png_destroy_read_struct(&png, &info, nullptr); }
};

// Free of objects with destructors: libpng jumps over them.
bool read_all(png_structp png, png_infop info) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;
    png_set_benign_errors(png, 0); // a wrong checksum is an error
    png_read_png(png, info, PNG_TRANSFORM_IDENTITY, nullptr);
    return true;
}

} // namespace

ReadPng read_png(const std::filesystem::path& path) {
    const std::unique_ptr<std::FILE, FileCloser> file(std::fopen(path.c_str(), "rb"));
    if (!file) return {};
    Reader reader;
    png_init_io(reader.png, file.get());
    if (!read_all(reader.png, reader.info)) return {};
    ReadPng image{.width = static_cast<int>(png_get_image_width(reader.png, reader.info)),
                  .height = static_cast<int>(png_get_image_height(reader.png, reader.info)),
                  .channels = png_get_channels(reader.png, reader.info),
                  .pixels_per_metre = png_get_pixels_per_meter(reader.png, reader.info),
                  .bytes = {}};
    const std::size_t stride = png_get_rowbytes(reader.png, reader.info);
    png_bytepp rows = png_get_rows(reader.png, reader.info);
    for (int y = 0; y < image.height; ++y)
        image.bytes.insert(image.bytes.end(), rows[y], rows[y] + stride);
    return image;
}

} // namespace act
