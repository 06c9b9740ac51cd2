#pragma once
// Letters as shapes, for surfaces of pixels: Cairo's image surface moves glyphs to whole pixels, shapes stay
// where the layout put them.

#include "export/fonts.h"

#include <array>
#include <map>
#include <utility>
#include <vector>

#include <cairo.h>

namespace act {

/// One step of an outline in ems, y up: a move (1 point), a line (1) or a cubic curve (3).
struct OutlineStep {
    enum class Kind : std::uint8_t { move, line, curve } kind = Kind::move;
    std::array<PagePoint, 3> points = {};
};
using GlyphOutline = std::vector<OutlineStep>;

/// Reads each glyph's shape from its font once.
class GlyphOutlines {
  public:
    explicit GlyphOutlines(const Fonts& fonts) : fonts_(fonts) {}

    /// Adds the glyph to the context's path with its origin at (x, y), in user space.
    void append(cairo_t* context, const PlacedGlyph& glyph, PagePoint origin, double size_pt);

  private:
    [[nodiscard]] const GlyphOutline& outline(int font, unsigned glyph);

    const Fonts& fonts_;
    std::map<std::pair<int, unsigned>, GlyphOutline> known_;
};

} // namespace act
