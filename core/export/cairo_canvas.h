#pragma once
// The canvas of PDF. Letters stay letters: they can be selected and searched, and their font is embedded. The
// unit of length is the page's point.

#include "export/fonts.h"

#include <cairo.h>

namespace act {

class CairoCanvas final : public Canvas {
  public:
    /// Both must outlive the canvas. After load_cairo().
    CairoCanvas(cairo_t* context, const Fonts& fonts);

    void stroke(std::span<const PagePoint> line, const Stroke& stroke) override;
    void stroke_dashed(std::span<const PagePoint> line, const Stroke& stroke,
                       std::span<const double> lengths) override;
    void fill_band(std::span<const PagePoint> upper, std::span<const PagePoint> lower,
                   Colour colour) override;
    void fill_rect(const PageRect& rect, Colour colour) override;
    void fill_disc(PagePoint centre, double radius_pt, Colour colour) override;
    void stroke_circle(PagePoint centre, double radius_pt, const Stroke& stroke) override;
    void text(PagePoint origin, std::string_view text, const TextStyle& style) override;
    void push_clip(const PageRect& rect) override;
    void pop_clip() override;

  private:
    void trace(std::span<const PagePoint> points);
    void show_letters(std::span<const PlacedGlyph> glyphs, std::string_view text);

    cairo_t* context_;
    const Fonts& fonts_;
};

} // namespace act
