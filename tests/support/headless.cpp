#include "support/headless.h"

#include <cstddef>

namespace act {

Headless::Headless(int width, int height, GlyphTexture* texture)
    : glyphs_(fonts_, texture), width_(width), height_(height) {
    ImGui::CreateContext(&glyphs_.atlas());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DeltaTime = 1.0F / 60.0F;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
}

Headless::~Headless() {
    ImGui::DestroyContext();
}

Image Headless::frame(const std::function<void()>& contents) {
    glyphs_.prepare();
    ImGui::NewFrame();
    contents();
    ImGui::Render();
    glyphs_.send();
    Image image = blank(width_, height_, rgb(0xFFFFFF));
    rasterise(*ImGui::GetDrawData(), glyphs_.atlas(), image);
    return image;
}

Image Headless::drawing(const std::function<void(ImDrawList&)>& contents) {
    return frame([&] { contents(*ImGui::GetBackgroundDrawList()); });
}

unsigned pixel(const Image& image, int x, int y) {
    const std::uint8_t* const at =
        &image.rgba[4
                    * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width)
                       + static_cast<std::size_t>(x))];
    return static_cast<unsigned>(at[0] << 16 | at[1] << 8 | at[2]);
}

} // namespace act
