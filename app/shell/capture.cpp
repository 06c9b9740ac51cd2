#include "shell/capture.h"

#include <imgui.h>

#include <backends/imgui_impl_opengl3.h>
#include <glad/gl.h>

#include <algorithm>
#include <cstddef>

namespace act {
namespace {

// A colour buffer of the given size that is drawn on while it lives.
class Target {
  public:
    Target(int width, int height) {
        glGenRenderbuffers(1, &colour_);
        glBindRenderbuffer(GL_RENDERBUFFER, colour_);
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
        glGenFramebuffers(1, &frame_);
        glBindFramebuffer(GL_FRAMEBUFFER, frame_);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour_);
    }
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;
    ~Target() {
        glBindFramebuffer(GL_FRAMEBUFFER, 0);
        glDeleteFramebuffers(1, &frame_);
        glDeleteRenderbuffers(1, &colour_);
    }
    [[nodiscard]] bool complete() const {
        return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    }

  private:
    unsigned colour_ = 0;
    unsigned frame_ = 0;
};

} // namespace

Image capture(ImDrawData& frame, int width, int height) {
    const Target target(width, height);
    if (width <= 0 || height <= 0 || !target.complete()) return {};
    glViewport(0, 0, width, height);
    glClearColor(1.0F, 1.0F, 1.0F, 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&frame);

    const std::size_t row = 4 * static_cast<std::size_t>(width);
    Image image{.width = width,
                .height = height,
                .rgba = std::vector<std::uint8_t>(row * static_cast<std::size_t>(height))};
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
    // OpenGL's first row is the lowest.
    for (auto upper = image.rgba.begin(), lower = image.rgba.end() - static_cast<std::ptrdiff_t>(row);
         upper < lower; upper += static_cast<std::ptrdiff_t>(row), lower -= static_cast<std::ptrdiff_t>(row))
        std::swap_ranges(upper, upper + static_cast<std::ptrdiff_t>(row), lower);
    return image;
}

} // namespace act
