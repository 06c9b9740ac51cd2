#pragma once
// The glyph atlas on the graphics card: one byte a pixel, read by the shader as white with that coverage.

#include "shell/glyphs.h"

namespace act {

/// Needs a current OpenGL context from construction to destruction.
class GlTexture final : public GlyphTexture {
  public:
    GlTexture();
    ~GlTexture() override;

    std::uintptr_t replace(const unsigned char* pixels, int width, int height) override;
    void update(const unsigned char* pixels, int width, int top, int bottom) override;

  private:
    unsigned name_ = 0;
};

} // namespace act
