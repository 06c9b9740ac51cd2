#pragma once
// The screen as a Canvas: page points become pixels of an ImDrawList.
//
//     const CanvasPlace place{.origin_x = 40.0, .origin_y = 60.0, .px_per_pt = 4.0 / 3.0};
//     ImguiCanvas canvas(*ImGui::GetWindowDrawList(), glyphs, place);
//     draw(figure, layout, theme, fonts, canvas);
//
// Lines are triangle strips with a soft rim of one pixel, so they look the same at every angle and never
// spike at sharp bends. Horizontal and vertical lines of two points, and rectangles, are moved to whole
// pixels to be crisp.

#include "figure/canvas.h"
#include "shell/glyphs.h"

namespace act {

/// Where the page's top left corner lies, in px, and how large a point is.
struct CanvasPlace {
    double origin_x = 0.0;
    double origin_y = 0.0;
    double px_per_pt = 1.0;
};

/// Coordinates must be finite: a figure leaves gaps out before it draws.
class ImguiCanvas final : public Canvas {
  public:
    /// `list` and `glyphs` must outlive it; clips that are pushed must be popped.
    ImguiCanvas(ImDrawList& list, Glyphs& glyphs, const CanvasPlace& place);

    void stroke(std::span<const PagePoint> line, const Stroke& stroke) override;
    void fill_band(std::span<const PagePoint> upper, std::span<const PagePoint> lower,
                   Colour colour) override;
    void fill_rect(const PageRect& rect, Colour colour) override;
    void fill_disc(PagePoint centre, double radius_pt, Colour colour) override;
    void text(PagePoint origin, std::string_view text, const TextStyle& style) override;
    void push_clip(const PageRect& rect) override;
    void pop_clip() override;

  private:
    [[nodiscard]] PagePoint to_px(PagePoint p) const;

    ImDrawList* list_;
    Glyphs* glyphs_;
    CanvasPlace place_;
};

} // namespace act
