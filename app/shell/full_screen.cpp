#include "shell/full_screen.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <span>

namespace act {
namespace {

// The one under the window's middle; the first where the window is on none. Null without any.
GLFWmonitor* monitor_of(GLFWwindow& window) {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    glfwGetWindowPos(&window, &x, &y);
    glfwGetWindowSize(&window, &width, &height);
    x += width / 2;
    y += height / 2;
    int count = 0;
    GLFWmonitor** const first = glfwGetMonitors(&count);
    for (GLFWmonitor* monitor : std::span(first, static_cast<std::size_t>(count))) {
        const GLFWvidmode* const mode = glfwGetVideoMode(monitor);
        int left = 0;
        int top = 0;
        glfwGetMonitorPos(monitor, &left, &top);
        if (mode != nullptr && x >= left && x < left + mode->width && y >= top && y < top + mode->height)
            return monitor;
    }
    return count > 0 ? *first : nullptr;
}

} // namespace

void FullScreen::set(GLFWwindow& window, bool wanted) {
    if (wanted == is_on(window)) return;
    if (!wanted) {
        glfwSetWindowMonitor(&window, nullptr, x_, y_, width_, height_, GLFW_DONT_CARE);
        return;
    }
    GLFWmonitor* const monitor = monitor_of(window);
    const GLFWvidmode* const mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
    if (mode == nullptr) return;
    glfwGetWindowPos(&window, &x_, &y_);
    glfwGetWindowSize(&window, &width_, &height_);
    // With a second screen the teacher works beside the full one: it must not vanish with the focus.
    glfwSetWindowAttrib(&window, GLFW_AUTO_ICONIFY, GLFW_FALSE);
    glfwSetWindowMonitor(&window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

bool FullScreen::is_on(GLFWwindow& window) {
    return glfwGetWindowMonitor(&window) != nullptr;
}

} // namespace act
