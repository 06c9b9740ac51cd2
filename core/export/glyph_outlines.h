#pragma once
// Letters as shapes, where a surface has no letters of its own or the reader may lack the font.

#include "export/fonts.h"

#include <array>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace act {

/// One step of an outline: a move (1 point), a line (1) or a cubic curve (3). A contour that is filled closes
/// by itself.
struct OutlineStep {
    enum class Kind : std::uint8_t { move, line, curve } kind = Kind::move;
    std::array<PagePoint, 3> points = {};
};
using GlyphOutline = std::vector<OutlineStep>;

/// The points that a step's kind makes use of.
[[nodiscard]] std::span<const PagePoint> points_of(const OutlineStep& step);

/// Reads each glyph's shape from its font once.
class GlyphOutlines {
  public:
    explicit GlyphOutlines(const Fonts& fonts) : fonts_(fonts) {}

    /// The outlines of a text placed at the style's size (Fonts::place), in page points.
    [[nodiscard]] GlyphOutline of_text(std::span<const PlacedGlyph> glyphs, PagePoint origin,
                                       const TextStyle& style);

  private:
    /// In ems, y up.
    [[nodiscard]] const GlyphOutline& outline(int font, unsigned glyph);

    const Fonts& fonts_;
    std::map<std::pair<int, unsigned>, GlyphOutline> known_;
};

} // namespace act
