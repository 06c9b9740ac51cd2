#include "export/cairo_canvas.h"
#include "export/cairo_handles.h"
#include "export/picture.h"
#include "export/png_stream.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <future>
#include <vector>

namespace act {
namespace {

constexpr int band_bytes = 8 << 20; // of pixels; two bands are alive at a time
constexpr int most_band_rows = 512;

struct Band {
    CairoSurface surface;
    int rows = 0;
};

struct Sheet {
    const Picture& picture;
    PixelSize pixels;
    bool transparent;
    const Fonts& fonts;
};

Error out_of_memory() {
    return {.problem = Problem::cannot_write, .subject = "PNG", .detail = std::strerror(ENOMEM)};
}

// Scaling each way by itself makes the page's edges meet the pixels' edges, whatever fraction the dpi leaves.
Band draw_band(const Sheet& sheet, GlyphOutlines& outlines, int top, int rows) {
    Band band{CairoSurface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, sheet.pixels.width, rows)), rows};
    if (cairo_surface_status(band.surface.get()) != CAIRO_STATUS_SUCCESS) return {};
    const CairoContext context(cairo_create(band.surface.get()));
    if (!sheet.transparent) {
        cairo_set_source_rgb(context.get(), 1.0, 1.0, 1.0);
        cairo_paint(context.get());
    }
    cairo_translate(context.get(), 0.0, -top);
    cairo_scale(context.get(), sheet.pixels.width / sheet.picture.size_pt.width,
                sheet.pixels.height / sheet.picture.size_pt.height);
    CairoCanvas canvas(context.get(), sheet.fonts, outlines, TextAs::shapes);
    sheet.picture.draw(canvas);
    cairo_surface_flush(band.surface.get());
    return cairo_status(context.get()) == CAIRO_STATUS_SUCCESS ? std::move(band) : Band{};
}

// A premultiplied channel back to a plain one, rounded.
unsigned char divided(std::uint32_t channel, std::uint32_t alpha) {
    return static_cast<unsigned char>(alpha == 0 ? 0U
                                                 : std::min(255U, (channel * 255U + alpha / 2U) / alpha));
}

void convert_row(const unsigned char* pixels, bool transparent, std::span<unsigned char> row) {
    const std::size_t channels = transparent ? 4 : 3;
    for (std::size_t i = 0, at = 0; at + channels <= row.size(); ++i, at += channels) {
        std::uint32_t argb = 0;
        std::memcpy(&argb, pixels + 4 * i, sizeof argb);
        const std::uint32_t alpha = argb >> 24U;
        const std::uint32_t red = (argb >> 16U) & 0xFFU;
        const std::uint32_t green = (argb >> 8U) & 0xFFU;
        const std::uint32_t blue = argb & 0xFFU;
        if (!transparent) {
            row[at] = static_cast<unsigned char>(red);
            row[at + 1] = static_cast<unsigned char>(green);
            row[at + 2] = static_cast<unsigned char>(blue);
            continue;
        }
        row[at] = divided(red, alpha);
        row[at + 1] = divided(green, alpha);
        row[at + 2] = divided(blue, alpha);
        row[at + 3] = static_cast<unsigned char>(alpha);
    }
}

bool compress_band(const Band& band, const Sheet& sheet, PngStream& stream) {
    const unsigned char* pixels = cairo_image_surface_get_data(band.surface.get());
    const std::ptrdiff_t stride = cairo_image_surface_get_stride(band.surface.get());
    std::vector<unsigned char> row(static_cast<std::size_t>(sheet.pixels.width)
                                   * (sheet.transparent ? 4U : 3U));
    for (std::ptrdiff_t y = 0; y < band.rows; ++y) {
        convert_row(pixels + y * stride, sheet.transparent, row);
        if (!stream.write_row(row)) return false;
    }
    return true;
}

} // namespace

PixelSize pixel_size(PageSize size_pt, double dpi) {
    const auto pixels = [dpi](double pt) {
        return std::max(1, static_cast<int>(std::lround(pt * dpi / 72.0)));
    };
    return {pixels(size_pt.width), pixels(size_pt.height)};
}

Result<Done> write_png(const Picture& picture, double dpi, bool transparent, const Fonts& fonts,
                       AtomicFile& file) {
    const Sheet sheet{picture, pixel_size(picture.size_pt, dpi), transparent, fonts};
    PngStream stream(file);
    stream.begin({sheet.pixels.width, sheet.pixels.height, dpi, transparent});

    GlyphOutlines outlines(fonts);
    const int band_rows = std::clamp(band_bytes / (4 * sheet.pixels.width), 1, most_band_rows);
    // One band is compressed while the next is drawn: the two take about as long as each other.
    Band compressing;
    std::future<bool> compressed;
    for (int top = 0; top < sheet.pixels.height; top += band_rows) {
        Band band = draw_band(sheet, outlines, top, std::min(band_rows, sheet.pixels.height - top));
        if (compressed.valid() && !compressed.get()) break; // the file knows why and says so in commit()
        if (!band.surface) return out_of_memory();
        compressing = std::move(band);
        compressed =
            std::async(std::launch::async, [&] { return compress_band(compressing, sheet, stream); });
    }
    if (compressed.valid() && compressed.get()) stream.end();
    return Done{};
}

} // namespace act
