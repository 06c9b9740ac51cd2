#pragma once
// The canvas of a web page: each primitive is a call of a function that the page's script (assets/page/page.js) gives to
// the engine, and so is each width of a text. Points are doubles one after another in the engine's memory, colours
// 0xRRGGBBAA, faces and sizes as in figure/canvas.h.

#include "figure/canvas.h"

#include <functional>
#include <map>
#include <string>
#include <unordered_map>

namespace act {

class BrowserCanvas final : public Canvas {
  public:
    void stroke(std::span<const PagePoint> line, const Stroke& stroke) override;
    void fill_band(std::span<const PagePoint> upper, std::span<const PagePoint> lower,
                   Colour colour) override;
    void fill_rect(const PageRect& rect, Colour colour) override;
    void fill_disc(PagePoint centre, double radius_pt, Colour colour) override;
    void text(PagePoint origin, std::string_view text, const TextStyle& style) override;
    void push_clip(const PageRect& rect) override;
    void pop_clip() override;
};

/// What the browser measures, remembered: its fonts do not change while a page is open.
class BrowserMetrics final : public TextMetrics {
  public:
    [[nodiscard]] double advance(std::string_view text, Face face, double size_pt) const override;
    [[nodiscard]] double cap_height(Face face, double size_pt) const override;
    [[nodiscard]] TextExtent extent(std::string_view text, Face face, double size_pt) const override;
    /// After the page has loaded fonts.
    void forget() { known_.clear(); }

  private:
    [[nodiscard]] const TextExtent& per_em(std::string_view text, Face face) const;

    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    mutable std::map<Face, std::unordered_map<std::string, TextExtent, TextHash, std::equal_to<>>> known_;
};

} // namespace act
