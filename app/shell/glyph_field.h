#pragma once
// A rectangle of a texture in which glyph bitmaps are laid out in rows, each rasterised when first asked for.

#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace act {

/// Which bitmap: the glyph `glyph` of Fonts::files()[font], at em_px = eighths / 8, moved right by phase / 4
/// px.
struct BitmapKey {
    int font = 0;
    unsigned glyph = 0;
    int eighths = 0;
    int phase = 0;
    bool operator==(const BitmapKey&) const = default;
};

/// Where it is in the field and relative to the pen, in px; y grows downwards. A blank has no width.
struct Bitmap {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    int left = 0;
    int top = 0;
};

/// Pixels of a texture and the rectangle in them that is free to use. A pixel is one byte of coverage, or
/// four bytes: white, and the coverage as its alpha.
struct FieldPlace {
    unsigned char* pixels = nullptr;
    int pitch = 0; ///< bytes from one row to the next
    int pixel_bytes = 1;
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

/// Every bitmap keeps its place in the field until the next start(); the field itself may be moved.
class GlyphField {
  public:
    /// Forgets all bitmaps. The field's pixels must be zero.
    void start();

    /// The bitmap, rasterised to `place` now if it is new. Null when the field has no room, which full() then
    /// says. `freetype_face` is the FT_Face of key.font; its own size is left as it was.
    [[nodiscard]] const Bitmap* find(const BitmapKey& key, void* freetype_face, const FieldPlace& place);

    [[nodiscard]] bool full() const { return full_; }
    [[nodiscard]] int count() const { return static_cast<int>(bitmaps_.size()); }

    /// Rows of the field written since the last call: [top, bottom), empty when top >= bottom.
    struct Rows {
        int top = 0;
        int bottom = 0;
    };
    [[nodiscard]] Rows take_written();

  private:
    struct Hash {
        std::size_t operator()(const BitmapKey& key) const;
    };

    bool reserve(Bitmap& bitmap, const FieldPlace& place);

    std::unordered_map<BitmapKey, Bitmap, Hash> bitmaps_;
    int pen_x_ = 0; ///< of the current row
    int row_y_ = 0;
    int row_height_ = 0;
    bool full_ = false;
    Rows written_;
};

} // namespace act
