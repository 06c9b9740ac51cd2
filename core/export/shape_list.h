#pragma once
// The canvas of images. It keeps everything as shapes, letters included: Cairo's image surface would move
// glyphs to whole pixels, while shapes stay where the layout put them. Afterwards any number of threads can
// paint from it, each its own part of the page.

#include "export/glyph_outlines.h"

#include <optional>

#include <cairo.h>

namespace act {

class ShapeList final : public Canvas {
  public:
    /// `fonts` must outlive the drawing, not the painting.
    explicit ShapeList(const Fonts& fonts) : fonts_(fonts), outlines_(fonts) {}

    void stroke(std::span<const PagePoint> line, const Stroke& stroke) override;
    void fill_band(std::span<const PagePoint> upper, std::span<const PagePoint> lower,
                   Colour colour) override;
    void fill_rect(const PageRect& rect, Colour colour) override;
    void fill_disc(PagePoint centre, double radius_pt, Colour colour) override;
    void text(PagePoint origin, std::string_view text, const TextStyle& style) override;
    void push_clip(const PageRect& rect) override;
    void pop_clip() override;

    /// After load_cairo(). Paints what lies in the context's present clip; its user space is the page in points.
    void paint(cairo_t* context) const;

  private:
    struct Extent {
        PagePoint low;
        PagePoint high;
    };
    struct Shape {
        GlyphOutline steps; ///< in page points
        Extent extent;      ///< of what is inked
        Extent clip;
        double width_pt = 0.0; ///< of a line; 0: an area
        Colour colour = {};
    };

    void add(GlyphOutline steps, double width_pt, Colour colour);
    static bool touch(const Extent& a, const Extent& b);
    static Extent common(const Extent& a, const Extent& b);
    static Extent extent_of(std::span<const OutlineStep> steps, double margin_pt);
    static void trace(const Shape& shape, const Extent& visible, cairo_t* context);

    const Fonts& fonts_;
    GlyphOutlines outlines_;
    std::vector<Shape> shapes_;
    std::vector<Extent> clips_;
};

} // namespace act
