#pragma once
// The canvas of pixel images and of PDF. Its user space is the page in points.

#include "export/fonts.h"
#include "export/glyph_outlines.h"

#include <cairo.h>

namespace act {

/// Images need shapes at exact places; PDF needs letters that can be selected, searched and embedded.
enum class TextAs : std::uint8_t { shapes, letters };

class CairoCanvas final : public Canvas {
  public:
    /// `outlines` is used for TextAs::shapes only and may serve several canvases of one thread. What lies
    /// outside the context's present clip is skipped early. All three must outlive the canvas.
    CairoCanvas(cairo_t* context, const Fonts& fonts, GlyphOutlines& outlines, TextAs text_as);

    void stroke(std::span<const PagePoint> line, const Stroke& stroke) override;
    void fill_band(std::span<const PagePoint> upper, std::span<const PagePoint> lower,
                   Colour colour) override;
    void fill_rect(const PageRect& rect, Colour colour) override;
    void fill_disc(PagePoint centre, double radius_pt, Colour colour) override;
    void text(PagePoint origin, std::string_view text, const TextStyle& style) override;
    void push_clip(const PageRect& rect) override;
    void pop_clip() override;

  private:
    void trace(std::span<const PagePoint> points);
    void show_letters(std::span<const PlacedGlyph> glyphs, std::string_view text);
    [[nodiscard]] bool touches(PagePoint low, PagePoint high, double margin_pt) const;

    cairo_t* context_;
    const Fonts& fonts_;
    GlyphOutlines& outlines_;
    TextAs text_as_;
    PageRect visible_ = {};
};

} // namespace act
