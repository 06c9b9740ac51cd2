#include "export/cairo_library.h"
#include "export/picture.h"
#include "export/png_stream.h"
#include "export/shape_list.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <new>
#include <thread>
#include <vector>

namespace act {
namespace {

// The bytes of one band's pixels: they and the bytes before compression stay in a core's cache. The file
// depends on this number, but not on the number of cores.
constexpr int band_bytes = 1 << 20;
constexpr int widest_tile = 16384; // Cairo's surfaces end at 32767

struct Sheet {
    const ShapeList& shapes;
    PageSize size_pt;
    PixelSize pixels;
    bool transparent;

    [[nodiscard]] int band_rows() const { return std::max(1, band_bytes / (4 * pixels.width)); }
    [[nodiscard]] int bands() const { return (pixels.height + band_rows() - 1) / band_rows(); }
};

// Scaling each way by itself makes the page's edges meet the pixels' edges, whatever fraction the dpi leaves.
bool paint_tile(const Sheet& sheet, std::span<std::uint32_t> band, int left, int top) {
    const int width = std::min(widest_tile, sheet.pixels.width - left);
    const int rows = static_cast<int>(band.size()) / sheet.pixels.width;
    const CairoSurface surface(
        cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(band.data() + left),
                                            CAIRO_FORMAT_ARGB32, width, rows, 4 * sheet.pixels.width));
    const CairoContext context(cairo_create(surface.get()));
    cairo_translate(context.get(), -left, -top);
    cairo_scale(context.get(), sheet.pixels.width / sheet.size_pt.width,
                sheet.pixels.height / sheet.size_pt.height);
    sheet.shapes.paint(context.get());
    cairo_surface_flush(surface.get());
    return cairo_status(context.get()) == CAIRO_STATUS_SUCCESS;
}

bool paint_band(const Sheet& sheet, int top, std::vector<std::uint32_t>& band) {
    const int rows = std::min(sheet.band_rows(), sheet.pixels.height - top);
    constexpr std::uint32_t white = 0xFFFFFFFFU;
    band.assign(static_cast<std::size_t>(rows) * static_cast<std::size_t>(sheet.pixels.width),
                sheet.transparent ? 0U : white);
    for (int left = 0; left < sheet.pixels.width; left += widest_tile)
        if (!paint_tile(sheet, band, left, top)) return false;
    return true;
}

// Hands the stream to one band after the other, in their order. No band waits for memory: each thread holds
// one and waits with it.
class Queue {
  public:
    explicit Queue(PngStream& stream) : stream_(stream) {}

    /// False when there is nothing left to do.
    bool write(int band, const PackedRows& rows) {
        std::unique_lock lock(mutex_);
        turn_.wait(lock, [&] { return next_ == band || over_; });
        if (over_) return false;
        over_ = !stream_.add(rows);
        ++next_;
        turn_.notify_all();
        return !over_;
    }

    void give_up() {
        const std::lock_guard lock(mutex_);
        over_ = true;
        turn_.notify_all();
    }

  private:
    PngStream& stream_;
    std::mutex mutex_;
    std::condition_variable turn_;
    int next_ = 0;
    bool over_ = false;
};

// False when Cairo lacks memory.
bool write_bands(const Sheet& sheet, std::atomic<int>& next, Queue& queue) {
    const auto width = static_cast<std::size_t>(sheet.pixels.width);
    std::vector<std::uint32_t> band;
    for (int i = next++; i < sheet.bands(); i = next++) {
        if (!paint_band(sheet, i * sheet.band_rows(), band)) return false;
        if (!queue.write(i, pack_rows(band, width, sheet.transparent))) break;
    }
    return true;
}

bool write_all_bands(const Sheet& sheet, PngStream& stream) {
    std::atomic<int> next = 0;
    std::atomic<bool> fits = true;
    Queue queue(stream);
    const auto work = [&] {
        bool done = false;
        try {
            done = write_bands(sheet, next, queue);
        } catch (const std::bad_alloc&) {
            done = false;
        }
        if (done) return;
        fits = false;
        queue.give_up();
    };
    const unsigned useful =
        std::min(std::thread::hardware_concurrency(), static_cast<unsigned>(sheet.bands()));
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < useful; ++i)
            others.emplace_back(work);
        work();
    }
    return fits;
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
    if (const auto& loaded = load_cairo(); !loaded) return loaded.error();
    ShapeList shapes(fonts);
    picture.draw(shapes);
    const Sheet sheet{shapes, picture.size_pt, pixel_size(picture.size_pt, dpi), transparent};
    PngStream stream(file);
    stream.begin({sheet.pixels.width, sheet.pixels.height, dpi, transparent});
    if (!write_all_bands(sheet, stream)) return system_error(Problem::cannot_write, "PNG", ENOMEM);
    stream.end();
    return Done{};
}

} // namespace act
