#pragma once
// The parts of a window, which are acquired one after the other and released in reverse.

#include "base/result.h"
#include "shell/glyphs.h"
#include "shell/window.h"

#include <memory>
#include <string>

struct GLFWwindow;

namespace act {

/// GLFW itself, for as long as it lives. One at a time.
class GlfwSession {
  public:
    GlfwSession();
    GlfwSession(const GlfwSession&) = delete;
    GlfwSession& operator=(const GlfwSession&) = delete;
    ~GlfwSession();

    /// False when no window system answers; last_words() says why.
    [[nodiscard]] bool ok() const { return ok_; }
    /// GLFW's own words about what last went wrong.
    [[nodiscard]] static const std::string& last_words();

  private:
    bool ok_ = false;
};

struct CloseWindow {
    void operator()(GLFWwindow* window) const;
};
using WindowHandle = std::unique_ptr<GLFWwindow, CloseWindow>;

/// A window with a current OpenGL 3.3 core context and its functions loaded.
[[nodiscard]] Result<WindowHandle> open_window(const WindowOptions& options);

/// Where it is now, at a scale.
[[nodiscard]] WindowPlace place_of(GLFWwindow& window, double scale);

/// How much larger than on a 96-dpi screen things are to be.
[[nodiscard]] double content_scale(GLFWwindow& window, const WindowOptions& options);

/// ImGui's context over an atlas and its two backends.
class ImguiSession {
  public:
    ImguiSession(GLFWwindow& window, ImFontAtlas& atlas);
    ImguiSession(const ImguiSession&) = delete;
    ImguiSession& operator=(const ImguiSession&) = delete;
    ~ImguiSession();
};

/// Lets a window fill its monitor and return to its former place.
class FullScreen {
  public:
    /// Fills the monitor under the window's middle, or takes the window back to its place. Nothing happens
    /// where that is so already, or where the system knows no monitor.
    void set(GLFWwindow& window, bool wanted);
    [[nodiscard]] static bool is_on(GLFWwindow& window);

  private:
    int x_ = 0; // the window's place before, in screen coordinates
    int y_ = 0;
    int width_ = 1280;
    int height_ = 800;
};

/// The glyph atlas on the graphics card: one byte a pixel, read by the shader as white with that coverage.
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
