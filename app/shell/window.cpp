#include "shell/window.h"

#include "shell/image.h"
#include "shell/imgui_versions.h"
#include "shell/plain_fills.h"
#include "shell/window_setup.h"

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <glad/gl.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

// GLFW's header for this brings all macros of Xlib. A GLFW for Wayland alone has no such function, which is
// then null.
extern "C" [[gnu::weak]] unsigned long glfwGetX11Window(GLFWwindow* window);

namespace act {
namespace {

// ImGui learns a window's size in one frame, lays it out in the next and shows hover states in a third.
constexpr int frames_after_event = 3;
// ImGui's caret is shown for 0.8 s and hidden for 0.4 s.
constexpr double caret_seconds = 0.4;
constexpr double never = std::numeric_limits<double>::infinity();

// Milliseconds since the last call.
class Stopwatch {
  public:
    double lap() {
        const auto now = std::chrono::steady_clock::now();
        const std::chrono::duration<double, std::milli> time = now - std::exchange(last_, now);
        return time.count();
    }

  private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

constexpr bool is_modifier(int key) {
    return key >= GLFW_KEY_LEFT_SHIFT && key <= GLFW_KEY_RIGHT_SUPER;
}

} // namespace

// In the order of acquisition; the destructors run in reverse.
struct Window::Parts {
    WindowOptions options;
    GlfwSession glfw;
    WindowHandle handle;
    FullScreen full_screen;
    WindowPlace place = {};
    std::unique_ptr<GlTexture> texture;
    std::unique_ptr<Glyphs> glyphs;
    std::optional<ImguiSession> imgui;

    StartTimes times;
    std::atomic<bool> woken = false;
    int due = frames_after_event;
    double next_at = never; // on GLFW's clock
    int drawn = 0;
    const std::function<void()>* frame = nullptr;
    bool drawing = false;
    PressQueue presses;
    std::vector<std::filesystem::path> dropped;
    PlainFills plain_fills;

    void wait();
    void draw(const std::function<void()>& contents);
    void listen();
};

// Sleeps until a frame is due; returns at once when one is.
void Window::Parts::wait() {
    if (due > 0) {
        glfwPollEvents();
    } else if (next_at < never) {
        glfwWaitEventsTimeout(std::max(next_at - glfwGetTime(), 1e-3));
    } else {
        glfwWaitEvents();
    }
    if (woken.exchange(false)) due = frames_after_event;
    if (glfwGetTime() >= next_at) {
        next_at = never;
        due = std::max(due, 1);
    }
}

void Window::Parts::draw(const std::function<void()>& contents) {
    drawing = true;
    glyphs->prepare();
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    presses.show_first();
    ImGui::NewFrame();
    contents();
    ImGui::Render();
    presses.end_frame(*handle);
    glyphs->send();

    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(handle.get(), &width, &height);
    glViewport(0, 0, width, height);
    glClearColor(1.0F, 1.0F, 1.0F, 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    plain_fills.take_from(*ImGui::GetDrawData());
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(handle.get());

    ++drawn;
    due = std::max(due - 1, glyphs->wants_prepare() || presses.waiting() ? 1 : 0);
    if (ImGui::GetIO().WantTextInput) next_at = std::min(next_at, glfwGetTime() + caret_seconds);
    drawing = false;
}

// Whatever happens to the window is a reason to draw. Before ImGui's backend, which calls these after its
// own.
void Window::Parts::listen() {
    GLFWwindow* const window = handle.get();
    glfwSetWindowUserPointer(window, this);
    constexpr auto touched = [](GLFWwindow* source, auto...) {
        static_cast<Parts*>(glfwGetWindowUserPointer(source))->due = frames_after_event;
    };
    glfwSetKeyCallback(window, [](GLFWwindow* source, int key, int, int action, int modifiers) {
        auto& parts = *static_cast<Parts*>(glfwGetWindowUserPointer(source));
        parts.due = frames_after_event;
        if (action == GLFW_PRESS && key != GLFW_KEY_UNKNOWN && !is_modifier(key))
            parts.presses.add(key, modifiers);
    });
    glfwSetCharCallback(window, touched);
    glfwSetCursorPosCallback(window, touched);
    glfwSetCursorEnterCallback(window, touched);
    glfwSetMouseButtonCallback(window, touched);
    glfwSetScrollCallback(window, touched);
    glfwSetWindowFocusCallback(window, touched);
    glfwSetWindowCloseCallback(window, touched);
    glfwSetFramebufferSizeCallback(window, touched);
    glfwSetWindowContentScaleCallback(window, touched);
    glfwSetDropCallback(window, [](GLFWwindow* source, int count, const char** paths) {
        auto& parts = *static_cast<Parts*>(glfwGetWindowUserPointer(source));
        parts.due = frames_after_event;
        parts.dropped.insert(parts.dropped.end(), paths, paths + count);
    });
    // Where the system keeps the loop waiting while a window is resized, this is the only chance to draw.
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* source) {
        auto& parts = *static_cast<Parts*>(glfwGetWindowUserPointer(source));
        parts.due = frames_after_event;
        if (parts.frame && !parts.drawing) parts.draw(*parts.frame);
    });
}

Window::Window(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Window::~Window() = default;

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options, const Fonts& fonts) {
    Stopwatch watch;
    auto parts = std::make_unique<Parts>();
    parts->options = options;
    parts->place = options.place;
    if (!parts->glfw.ok()) return Error{.problem = Problem::no_display, .detail = GlfwSession::last_words()};
    parts->times.glfw = watch.lap();

    auto handle = open_window(options);
    if (!handle) return handle.error();
    parts->handle = std::move(handle).value();
    parts->listen();
    parts->times.window = watch.lap();

    parts->texture = std::make_unique<GlTexture>();
    parts->glyphs = std::make_unique<Glyphs>(fonts, parts->texture.get());
    parts->times.glyphs = watch.lap();
    parts->imgui.emplace(*parts->handle, parts->glyphs->atlas());
    parts->times.imgui = watch.lap();
    return std::make_unique<Window>(std::move(parts));
}

Glyphs& Window::glyphs() {
    return *parts_->glyphs;
}

double Window::scale() const {
    return content_scale(*parts_->handle, parts_->options);
}

ImVec2 Window::size() const {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(parts_->handle.get(), &width, &height);
    return {static_cast<float>(width), static_cast<float>(height)};
}

WindowPlace Window::place() const {
    GLFWwindow& window = *parts_->handle;
    WindowPlace& place = parts_->place;
    if (full_screen() || glfwGetWindowAttrib(&window, GLFW_ICONIFIED) == GLFW_TRUE) return place;
    place.maximised = glfwGetWindowAttrib(&window, GLFW_MAXIMIZED) == GLFW_TRUE;
    return place.maximised ? place : place = place_of(window, scale());
}

void Window::run(const std::function<void()>& frame) {
    parts_->frame = &frame;
    while (!closing()) {
        parts_->wait();
        if (parts_->due > 0) parts_->draw(frame);
    }
    parts_->frame = nullptr;
}

void Window::draw(const std::function<void()>& frame) {
    glfwPollEvents();
    parts_->draw(frame);
}

void Window::request_frames(int count) {
    parts_->due = std::max(parts_->due, count + (parts_->drawing ? 1 : 0));
}

void Window::request_frame_in(double seconds) {
    parts_->next_at = std::min(parts_->next_at, glfwGetTime() + seconds);
}

void Window::wake() {
    parts_->woken = true;
    glfwPostEmptyEvent();
}

void Window::close() {
    glfwSetWindowShouldClose(parts_->handle.get(), GLFW_TRUE);
}
bool Window::closing() const {
    return glfwWindowShouldClose(parts_->handle.get()) == GLFW_TRUE;
}
void Window::keep_open() {
    glfwSetWindowShouldClose(parts_->handle.get(), GLFW_FALSE);
}

void Window::set_title(const std::string& title) {
    glfwSetWindowTitle(parts_->handle.get(), title.c_str());
}

unsigned long Window::x11_number() const {
    return glfwGetX11Window == nullptr ? 0 : glfwGetX11Window(parts_->handle.get());
}

std::vector<std::filesystem::path> Window::take_dropped() {
    return std::exchange(parts_->dropped, {});
}

void Window::set_full_screen(bool wanted) {
    parts_->full_screen.set(*parts_->handle, wanted);
}
bool Window::full_screen() const {
    return FullScreen::is_on(*parts_->handle);
}

Result<Image> Window::read_pixels() const {
    ImDrawData* const frame = ImGui::GetDrawData();
    const ImVec2 area = size();
    Image image;
    if (frame) image = capture(*frame, static_cast<int>(area.x), static_cast<int>(area.y));
    if (image.rgba.empty())
        return Error{.problem = Problem::no_opengl, .detail = "no buffer to read a picture from"};
    return image;
}

int Window::frames_drawn() const {
    return parts_->drawn;
}
const StartTimes& Window::start_times() const {
    return parts_->times;
}

} // namespace act
