#include "shell/window_setup.h"

#include "shell/image.h"
#include "shell/imgui_versions.h"

#include <imgui.h>

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <glad/gl.h>

// After the loader, which forbids a second set of OpenGL headers.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace act {
namespace {

constexpr int smallest_width = 960;
constexpr int smallest_height = 640;

std::string& words() {
    static std::string text;
    return text;
}

void set_hints(const WindowOptions& options) {
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE); // until it is in its place
    glfwWindowHint(GLFW_MAXIMIZED, options.place.maximised ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "activarium");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "activarium");
}

// What a context without any demand turns out to be: "OpenGL 2.1", or GLFW's words when there is none at all.
std::string offered() {
    std::string refusal = words();
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    const WindowHandle probe(glfwCreateWindow(16, 16, "", nullptr, nullptr));
    if (!probe) return refusal;
    return "OpenGL " + std::to_string(glfwGetWindowAttrib(probe.get(), GLFW_CONTEXT_VERSION_MAJOR)) + "."
           + std::to_string(glfwGetWindowAttrib(probe.get(), GLFW_CONTEXT_VERSION_MINOR));
}

double scale_of(GLFWmonitor* monitor) {
    float x = 1.0F;
    float y = 1.0F;
    if (monitor != nullptr) glfwGetMonitorContentScale(monitor, &x, &y);
    return static_cast<double>(std::max(x, 1.0F));
}

// The part of a monitor that panels of the desktop leave free.
struct WorkArea {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};

WorkArea work_area(GLFWmonitor* monitor) {
    WorkArea area;
    glfwGetMonitorWorkarea(monitor, &area.left, &area.top, &area.width, &area.height);
    return area;
}

// The monitor on which a window at this corner can be taken hold of by its title; null when there is none.
GLFWmonitor* monitor_under(const WindowPlace::Corner& corner) {
    constexpr int to_hold = 100;
    int count = 0;
    GLFWmonitor** const first = glfwGetMonitors(&count);
    for (GLFWmonitor* monitor : std::span(first, static_cast<std::size_t>(count))) {
        const WorkArea area = work_area(monitor);
        if (corner.x > area.left - to_hold && corner.x < area.left + area.width - to_hold
            && corner.y >= area.top && corner.y < area.top + area.height - to_hold)
            return monitor;
    }
    return nullptr;
}

void set_icon(GLFWwindow* window) {
    std::vector<Image> pictures = icon_pictures();
    std::vector<GLFWimage> icons;
    icons.reserve(pictures.size());
    for (Image& picture : pictures)
        icons.push_back({picture.width, picture.height, picture.rgba.data()});
    glfwSetWindowIcon(window, static_cast<int>(icons.size()), icons.data());
}

} // namespace

GlfwSession::GlfwSession() {
    glfwSetErrorCallback([](int, const char* text) { words() = text; });
    ok_ = glfwInit() == GLFW_TRUE;
}

GlfwSession::~GlfwSession() {
    glfwTerminate();
}

const std::string& GlfwSession::last_words() {
    return words();
}

void CloseWindow::operator()(GLFWwindow* window) const {
    glfwDestroyWindow(window);
}

Result<WindowHandle> open_window(const WindowOptions& options) {
    set_hints(options);
    const WindowPlace& place = options.place;
    GLFWmonitor* const known = place.corner ? monitor_under(*place.corner) : nullptr;
    const double scale =
        options.scale > 0.0 ? options.scale : scale_of(known ? known : glfwGetPrimaryMonitor());
    const auto scaled = [&](int length) { return static_cast<int>(std::lround(scale * length)); };
    WindowHandle window(
        glfwCreateWindow(scaled(place.width), scaled(place.height), options.title.c_str(), nullptr, nullptr));
    if (!window) return Error{.problem = Problem::no_opengl, .detail = offered()};

    glfwMakeContextCurrent(window.get());
    if (gladLoadGL(glfwGetProcAddress) == 0 || !GLAD_GL_VERSION_3_3)
        return Error{.problem = Problem::no_opengl, .detail = offered()};
    // Frames of a hidden window are never shown: some drivers would make them wait for it.
    glfwSwapInterval(options.visible ? 1 : 0);
    glfwSetWindowSizeLimits(window.get(), scaled(std::min(place.width, smallest_width)),
                            scaled(std::min(place.height, smallest_height)), GLFW_DONT_CARE, GLFW_DONT_CARE);
    set_icon(window.get());
    if (known != nullptr) glfwSetWindowPos(window.get(), place.corner->x, place.corner->y);
    if (options.visible) glfwShowWindow(window.get());
    return window;
}

WindowPlace place_of(GLFWwindow& window, double scale) {
    int width = 0;
    int height = 0;
    glfwGetWindowSize(&window, &width, &height);
    const auto unscaled = [&](int length) { return static_cast<int>(std::lround(length / scale)); };
    // Wayland tells no program where its windows are, which GLFW reports as an error.
    WindowPlace::Corner corner;
    const std::string before = std::exchange(words(), {});
    glfwGetWindowPos(&window, &corner.x, &corner.y);
    const bool is_told = std::exchange(words(), before).empty();
    return {.corner = is_told ? std::optional(corner) : std::nullopt,
            .width = unscaled(width),
            .height = unscaled(height)};
}

double content_scale(GLFWwindow& window, const WindowOptions& options) {
    if (options.scale > 0.0) return options.scale;
    float x = 1.0F;
    float y = 1.0F;
    glfwGetWindowContentScale(&window, &x, &y);
    return static_cast<double>(std::max(x, 1.0F));
}

ImguiSession::ImguiSession(GLFWwindow& window, ImFontAtlas& atlas) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext(&atlas);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    ImGui_ImplGlfw_InitForOpenGL(&window, true);
    start_renderer(atlas);
}

ImguiSession::~ImguiSession() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
}

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

namespace {

void bind(unsigned name) {
    glBindTexture(GL_TEXTURE_2D, name);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

} // namespace

GlTexture::GlTexture() {
    glGenTextures(1, &name_);
    bind(name_);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    const GLint white_with_coverage[] = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
    glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white_with_coverage);
}

GlTexture::~GlTexture() {
    glDeleteTextures(1, &name_);
}

std::uintptr_t GlTexture::replace(const unsigned char* pixels, int width, int height) {
    bind(name_);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, pixels);
    return name_;
}

void GlTexture::update(const unsigned char* pixels, int width, int top, int bottom) {
    bind(name_);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, top, width, bottom - top, GL_RED, GL_UNSIGNED_BYTE,
                    pixels + static_cast<std::ptrdiff_t>(top) * width);
}

} // namespace act
