#pragma once
// Dear ImGui frames without a window: fonts, glyphs and a context, drawn by the software rasteriser.
//
//     Headless ui(400, 300);
//     const Image picture = ui.frame([&] { show_panel(session, ui.glyphs()); });

#include "export/fonts.h"
#include "shell/glyphs.h"
#include "shell/image.h"
#include "support/raster.h"

#include <functional>

namespace act {

class Headless {
  public:
    Headless(int width, int height, GlyphTexture* texture = nullptr);
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;
    ~Headless();

    [[nodiscard]] Fonts& fonts() { return fonts_; }
    [[nodiscard]] Glyphs& glyphs() { return glyphs_; }

    /// One frame of 1/60 s as the window would show it, on white.
    Image frame(const std::function<void()>& contents);

    /// One frame in which `contents` draws on an empty list that fills the window.
    Image drawing(const std::function<void(ImDrawList&)>& contents);

  private:
    Fonts fonts_;
    Glyphs glyphs_;
    int width_;
    int height_;
};

/// The pixel's colour as 0xRRGGBB.
[[nodiscard]] unsigned pixel(const Image& image, int x, int y);

} // namespace act
