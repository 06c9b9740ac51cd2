#include "export/png_rows.h"

#include "export/sparse_deflate.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace act {
namespace {

using Pixels = std::span<const std::uint32_t>;

constexpr unsigned char filter_left = 1;
constexpr unsigned char filter_up = 2;
constexpr std::size_t compared_at_once = 64; // pixels

// A premultiplied channel back to a plain one, rounded.
std::uint32_t divided(std::uint32_t channel, std::uint32_t alpha) {
    return alpha == 0 ? 0U : std::min(255U, (channel * 255U + alpha / 2U) / alpha);
}

// The bytes of a pixel in the file's order: the first three, or all four.
std::array<std::uint32_t, 4> channels_of(std::uint32_t pixel, bool alpha) {
    const std::uint32_t opacity = pixel >> 24U;
    const std::array<std::uint32_t, 3> colour{(pixel >> 16U) & 0xFFU, (pixel >> 8U) & 0xFFU, pixel & 0xFFU};
    if (!alpha) return {colour[0], colour[1], colour[2], opacity};
    return {divided(colour[0], opacity), divided(colour[1], opacity), divided(colour[2], opacity), opacity};
}

class Filter {
  public:
    Filter(Pixels pixels, std::size_t width, bool alpha)
        : pixels_(pixels), width_(width), alpha_(alpha), pixel_bytes_(alpha ? 4 : 3) {
        data_.bytes.assign(pixels.size() / width * row_bytes(), 0);
    }

    // The first row against its left neighbours, so that a stretch of rows needs none from before it, the
    // others against the row above.
    SparseBytes run() && {
        const Pixels blank_then_first = first_row_moved_right();
        for (std::size_t top = 0; top * width_ < pixels_.size(); ++top) {
            begin_row(top);
            const Pixels row = pixels_.subspan(top * width_, width_);
            compare(row, top == 0 ? blank_then_first : pixels_.subspan((top - 1) * width_, width_));
        }
        return std::move(data_);
    }

  private:
    [[nodiscard]] std::size_t row_bytes() const { return 1 + width_ * pixel_bytes_; }

    Pixels first_row_moved_right() {
        moved_.assign(width_, 0);
        std::copy_n(pixels_.begin(), width_ - 1, moved_.begin() + 1);
        return moved_;
    }

    void begin_row(std::size_t row) {
        row_begin_ = row * row_bytes() + 1;
        data_.bytes[row_begin_ - 1] = row == 0 ? filter_left : filter_up;
        data_.stretches.push_back({row_begin_ - 1, row_begin_});
    }

    void compare(Pixels row, Pixels reference) {
        if (std::memcmp(row.data(), reference.data(), row.size_bytes()) == 0) return;
        for (std::size_t at = 0; at < width_; at += compared_at_once) {
            const std::size_t count = std::min(compared_at_once, width_ - at);
            if (std::memcmp(row.data() + at, reference.data() + at, 4 * count) == 0) continue;
            for (std::size_t x = at; x < at + count; ++x)
                if (row[x] != reference[x]) put_difference(x, row[x], reference[x]);
        }
    }

    void put_difference(std::size_t x, std::uint32_t pixel, std::uint32_t reference) {
        const auto wanted = channels_of(pixel, alpha_);
        const auto known = channels_of(reference, alpha_);
        const std::size_t at = row_begin_ + x * pixel_bytes_;
        for (std::size_t i = 0; i < pixel_bytes_; ++i)
            data_.bytes[at + i] = static_cast<unsigned char>(wanted[i] - known[i]);
        auto& last = data_.stretches.back();
        if (last.end == at)
            last.end += pixel_bytes_;
        else
            data_.stretches.push_back({at, at + pixel_bytes_});
    }

    Pixels pixels_;
    std::size_t width_;
    bool alpha_;
    std::size_t pixel_bytes_;
    std::size_t row_begin_ = 0;
    std::vector<std::uint32_t> moved_;
    SparseBytes data_;
};

} // namespace

PackedRows pack_rows(Pixels pixels, std::size_t width, bool alpha) {
    const SparseBytes data = Filter(pixels, width, alpha).run();
    return {deflate_piece(data), adler32(data), data.bytes.size()};
}

} // namespace act
