#include "shell/image.h"

#include "base/expects.h"
#include "export/png_stream.h"
#include "shell/icon_files.h"

#include <backends/imgui_impl_opengl3.h>
#include <glad/gl.h>
#include <imgui.h>
#include <stb_image.h>

#include <algorithm>
#include <cstddef>
#include <memory>

namespace act {

Result<Done> save_png(const Image& image, const std::filesystem::path& target) {
    expects(image.rgba.size()
                == static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4,
            "an image has four bytes a pixel");
    auto file = AtomicFile::create(target);
    if (!file) return file.error();
    PngStream png(*file);
    png.begin({.width = image.width, .height = image.height, .dpi = 96.0, .alpha = false});
    std::vector<std::uint32_t> pixels;
    for (std::size_t at = 0; at < image.rgba.size(); at += 4)
        pixels.push_back(0xFF000000U | std::uint32_t{image.rgba[at]} << 16U
                         | std::uint32_t{image.rgba[at + 1]} << 8U | image.rgba[at + 2]);
    png.add(pack_rows(pixels, static_cast<std::size_t>(image.width), false));
    png.end();
    return file->commit();
}

std::vector<Image> icon_pictures() {
    constexpr int channels = 4;
    std::vector<Image> pictures;
    for (const std::vector<unsigned char>& file : icon_files) {
        Image picture;
        int unused = 0;
        const std::unique_ptr<stbi_uc, void (*)(void*)> pixels(
            stbi_load_from_memory(file.data(), static_cast<int>(file.size()), &picture.width, &picture.height,
                                  &unused, channels),
            stbi_image_free);
        if (!pixels) continue;
        picture.rgba.assign(pixels.get(), pixels.get() + channels * picture.width * picture.height);
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

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
