#pragma once
// A canvas that draws on another one from a given corner: a figure on a page among other things.

#include "figure/canvas.h"

#include <vector>

namespace act {

class ShiftedCanvas final : public Canvas {
  public:
    /// `canvas` must outlive it.
    ShiftedCanvas(Canvas& canvas, PagePoint corner) : canvas_(canvas), corner_(corner) {}

    void stroke(std::span<const PagePoint> line, const Stroke& stroke) override {
        canvas_.stroke(shifted(line), stroke);
    }
    void stroke_dashed(std::span<const PagePoint> line, const Stroke& stroke,
                       std::span<const double> lengths) override {
        canvas_.stroke_dashed(shifted(line), stroke, lengths);
    }
    void fill_band(std::span<const PagePoint> upper, std::span<const PagePoint> lower,
                   Colour colour) override {
        canvas_.fill_band(shifted(upper), shifted(lower), colour);
    }
    void fill_rect(const PageRect& rect, Colour colour) override { canvas_.fill_rect(shifted(rect), colour); }
    void fill_disc(PagePoint centre, double radius_pt, Colour colour) override {
        canvas_.fill_disc(shifted(centre), radius_pt, colour);
    }
    void stroke_circle(PagePoint centre, double radius_pt, const Stroke& stroke) override {
        canvas_.stroke_circle(shifted(centre), radius_pt, stroke);
    }
    void text(PagePoint origin, std::string_view text, const TextStyle& style) override {
        canvas_.text(shifted(origin), text, style);
    }
    void push_clip(const PageRect& rect) override { canvas_.push_clip(shifted(rect)); }
    void pop_clip() override { canvas_.pop_clip(); }

  private:
    [[nodiscard]] PagePoint shifted(PagePoint p) const { return {p.x + corner_.x, p.y + corner_.y}; }
    [[nodiscard]] PageRect shifted(const PageRect& r) const {
        return {r.x + corner_.x, r.y + corner_.y, r.width, r.height};
    }
    [[nodiscard]] std::vector<PagePoint> shifted(std::span<const PagePoint> line) const {
        std::vector<PagePoint> points;
        points.reserve(line.size());
        for (const PagePoint p : line)
            points.push_back(shifted(p));
        return points;
    }

    Canvas& canvas_;
    PagePoint corner_;
};

} // namespace act
