#pragma once
// Dear ImGui's draw lists without a graphics card: textured triangles into pixels, by the rules of OpenGL
// (pixel centres, top-left rule, bilinear filter, source-over blending), so that real frames can be looked at
// and compared.

#include "shell/glyphs.h"
#include "shell/image.h"

#include <imgui.h>

namespace act {

/// An opaque picture of one colour.
[[nodiscard]] Image blank(int width, int height, Colour colour);

/// Draws a list whose only texture is the atlas; its coordinates are pixels of the image.
void rasterise(const ImDrawList& list, const ImFontAtlas& atlas, Image& image);

/// All lists of a frame.
void rasterise(const ImDrawData& data, const ImFontAtlas& atlas, Image& image);

} // namespace act
