#include "shell/glyph_field.h"

#include <algorithm>
#include <span>
#include <utility>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include FT_SIZES_H

namespace act {
namespace {

// The bilinear filter reads a neighbour's pixels at the edge: they must be empty.
constexpr int gap = 1;

// Gives a shared face another size as long as this lives. Afterwards the face has its former size again.
class FaceSize {
  public:
    FaceSize(FT_Face face, int eighths) : former_(face->size) {
        if (FT_New_Size(face, &size_) != 0) return;
        FT_Activate_Size(size_);
        ready_ = FT_Set_Char_Size(face, 0, FT_F26Dot6{8} * eighths, 72, 72) == 0;
    }
    FaceSize(const FaceSize&) = delete;
    FaceSize& operator=(const FaceSize&) = delete;
    ~FaceSize() {
        if (!size_) return;
        FT_Activate_Size(former_);
        FT_Done_Size(size_);
    }
    [[nodiscard]] bool ready() const { return ready_; }

  private:
    FT_Size former_;
    FT_Size size_ = nullptr;
    bool ready_ = false;
};

// The coverage of the glyph in the face's slot, or null when the font has no outline for it.
const FT_Bitmap* render(FT_Face face, const BitmapKey& key) {
    if (FT_Load_Glyph(face, key.glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return nullptr;
    if (face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) return nullptr;
    FT_Outline_Translate(&face->glyph->outline, FT_Pos{16} * key.phase, 0);
    if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return nullptr;
    return &face->glyph->bitmap;
}

// As FieldPlace says of pixels.
void write_row(std::span<const unsigned char> coverage, unsigned char* pixels, int pixel_bytes) {
    if (pixel_bytes == 1) {
        std::ranges::copy(coverage, pixels);
        return;
    }
    for (const unsigned char alpha : coverage) {
        pixels[0] = pixels[1] = pixels[2] = 0xFF;
        pixels[3] = alpha;
        pixels += pixel_bytes;
    }
}

} // namespace

std::size_t GlyphField::Hash::operator()(const BitmapKey& key) const {
    std::uint64_t bits = key.glyph;
    bits = bits << 8 | static_cast<std::uint8_t>(key.font);
    bits = bits << 16 | static_cast<std::uint16_t>(key.eighths);
    bits = bits << 2 | static_cast<std::uint8_t>(key.phase);
    return std::hash<std::uint64_t>{}(bits * 0x9E3779B97F4A7C15U);
}

void GlyphField::start() {
    bitmaps_.clear();
    pen_x_ = row_y_ = row_height_ = 0;
    full_ = false;
    written_ = {};
}

bool GlyphField::reserve(Bitmap& bitmap, const FieldPlace& place) {
    if (pen_x_ + bitmap.width + gap > place.width) {
        row_y_ += row_height_;
        pen_x_ = row_height_ = 0;
    }
    if (bitmap.width + gap > place.width || row_y_ + bitmap.height + gap > place.height) return false;
    bitmap.x = pen_x_;
    bitmap.y = row_y_;
    pen_x_ += bitmap.width + gap;
    row_height_ = std::max(row_height_, bitmap.height + gap);
    return true;
}

const Bitmap* GlyphField::find(const BitmapKey& key, void* freetype_face, const FieldPlace& place) {
    if (const auto known = bitmaps_.find(key); known != bitmaps_.end()) return &known->second;

    auto* const face = static_cast<FT_Face>(freetype_face);
    const FaceSize size(face, key.eighths);
    const FT_Bitmap* const source = size.ready() ? render(face, key) : nullptr;
    if (!source || source->width == 0 || source->rows == 0) return &(bitmaps_[key] = {});

    Bitmap bitmap{.width = static_cast<int>(source->width),
                  .height = static_cast<int>(source->rows),
                  .left = face->glyph->bitmap_left,
                  .top = face->glyph->bitmap_top};
    if (!reserve(bitmap, place)) {
        full_ = true;
        return nullptr;
    }
    for (std::ptrdiff_t row = 0; row < bitmap.height; ++row)
        write_row({source->buffer + row * source->pitch, source->width},
                  place.pixels + (place.y + bitmap.y + row) * place.pitch
                      + std::ptrdiff_t{place.x + bitmap.x} * place.pixel_bytes,
                  place.pixel_bytes);
    const bool first = written_.top >= written_.bottom;
    written_.top = first ? bitmap.y : std::min(written_.top, bitmap.y);
    written_.bottom = std::max(written_.bottom, bitmap.y + bitmap.height);
    return &(bitmaps_[key] = bitmap);
}

GlyphField::Rows GlyphField::take_written() {
    return std::exchange(written_, {});
}

} // namespace act
