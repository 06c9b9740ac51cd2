#pragma once
// The parts of a window, which are acquired one after the other and released in reverse.

#include "base/result.h"
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

} // namespace act
