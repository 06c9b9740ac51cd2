#pragma once
// The canvas of SVG files. It is written here because Cairo's SVG turns text into shapes and has no title and
// no description. In our files text stays text, for search, for screen readers and for editing.

#include "export/glyph_outlines.h"
#include "export/svg_parcel.h"

#include <optional>
#include <string>

namespace act {

struct SvgHead {
    PageSize size_pt = {};
    std::string title;
    std::string description;
    bool small = false; ///< shapes in parcels (svg_parcel.h): for pages
};

/// The document is complete once finish() was called and every clip was popped.
class SvgCanvas final : public Canvas {
  public:
    /// With `outlined` letters become shapes of these fonts, which must outlive the canvas.
    explicit SvgCanvas(const SvgHead& head, const Fonts* outlined = nullptr);

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

    /// The whole document.
    [[nodiscard]] std::string finish() &&;

  private:
    void outlined_text(PagePoint origin, std::string_view text, const TextStyle& style);
    void end_parcel();

    const Fonts* outlined_;
    std::optional<GlyphOutlines> outlines_;
    std::string document_;
    std::optional<SvgParcel> parcel_ = {};
    std::string id_prefix_; ///< keeps clips apart when several figures stand in one web page
    int clips_ = 0;
};

} // namespace act
