#include "shell/window_setup.h"

#include "shell/icon.h"
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
    glfwWindowHint(GLFW_VISIBLE, options.visible ? GLFW_TRUE : GLFW_FALSE);
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

double monitor_scale() {
    float x = 1.0F;
    float y = 1.0F;
    if (GLFWmonitor* const monitor = glfwGetPrimaryMonitor()) glfwGetMonitorContentScale(monitor, &x, &y);
    return static_cast<double>(std::max(x, 1.0F));
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
    const double scale = options.scale > 0.0 ? options.scale : monitor_scale();
    const auto scaled = [&](int length) { return static_cast<int>(std::lround(scale * length)); };
    WindowHandle window(glfwCreateWindow(scaled(options.width), scaled(options.height), options.title.c_str(),
                                         nullptr, nullptr));
    if (!window) return Error{.problem = Problem::no_opengl, .detail = offered()};

    glfwMakeContextCurrent(window.get());
    if (gladLoadGL(glfwGetProcAddress) == 0 || !GLAD_GL_VERSION_3_3)
        return Error{.problem = Problem::no_opengl, .detail = offered()};
    // Frames of a hidden window are never shown: some drivers would make them wait for it.
    glfwSwapInterval(options.visible ? 1 : 0);
    glfwSetWindowSizeLimits(window.get(), scaled(std::min(options.width, smallest_width)),
                            scaled(std::min(options.height, smallest_height)), GLFW_DONT_CARE,
                            GLFW_DONT_CARE);
    set_icon(window.get());
    return window;
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

} // namespace act
