#pragma once
// A canvas that writes each call as a line of text, for tests that read or count the calls of a drawing.

#include "figure/canvas.h"

#include <string>
#include <vector>

namespace act {

class RecordingCanvas final : public Canvas {
  public:
    void stroke(std::span<const PagePoint> line, const Stroke& stroke) override;
    void fill_band(std::span<const PagePoint> upper, std::span<const PagePoint> lower,
                   Colour colour) override;
    void fill_rect(const PageRect& rect, Colour colour) override;
    void fill_disc(PagePoint centre, double radius_pt, Colour colour) override;
    void text(PagePoint origin, std::string_view text, const TextStyle& style) override;
    void push_clip(const PageRect& rect) override;
    void pop_clip() override;

    /// "stroke #d2232a 1.8: 10,20 30,40" and the like; coordinates rounded to 0.01 pt.
    [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }
    [[nodiscard]] std::string all() const;

  private:
    std::vector<std::string> lines_;
};

} // namespace act
