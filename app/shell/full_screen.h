#pragma once
// Lets a window fill its monitor and return to its former place.

struct GLFWwindow;

namespace act {

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

} // namespace act
