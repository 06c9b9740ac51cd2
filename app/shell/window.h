#pragma once
// The program's window: GLFW, OpenGL 3.3 and Dear ImGui set up and taken down in the right order, and a loop
// that draws when something happens and sleeps otherwise.
//
//     auto window = Window::open({.title = "Activarium"}, fonts);
//     if (!window) return report(window.error());
//     (*window)->run([&] { show_everything(workspace, **window); });
//
// Lengths are pixels, which are also ImGui's units.

#include "base/result.h"
#include "shell/glyphs.h"
#include "shell/image.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace act {

/// Where a window is when it fills no screen.
struct WindowPlace {
    struct Corner {
        int x = 0;
        int y = 0;
        bool operator==(const Corner&) const = default;
    };
    std::optional<Corner> corner = {}; ///< upper left, on all monitors; empty: the desktop chooses
    int width = 1280;                  ///< at scale 1; multiplied by the monitor's scale
    int height = 800;
    bool maximised = false;
    bool operator==(const WindowPlace&) const = default;
};

struct WindowOptions {
    std::string title = "Activarium";
    WindowPlace place = {}; ///< a corner that is on no monitor is left to the desktop
    bool visible = true;
    double scale = 0.0; ///< pixels per 1/96 in / 1; 0 asks the monitor
};

/// How long each part of the start took, in milliseconds.
struct StartTimes {
    double glfw = 0.0;
    double window = 0.0;
    double gl = 0.0;
    double imgui = 0.0;
    double glyphs = 0.0;
};

class Window {
    struct Parts;

  public:
    /// Fails with no_display when no window system answers and with no_opengl when less than OpenGL 3.3 is
    /// offered. `fonts` must outlive the window. One window at a time.
    [[nodiscard]] static Result<std::unique_ptr<Window>> open(const WindowOptions& options,
                                                              const Fonts& fonts);
    /// For open(), the only one that can name Parts.
    explicit Window(std::unique_ptr<Parts> parts);
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    [[nodiscard]] Glyphs& glyphs();

    /// How much larger than on a 96-dpi screen everything is to be: 1, 1.25, 2 …
    [[nodiscard]] double scale() const;
    /// Width and height of what is drawn on.
    [[nodiscard]] ImVec2 size() const;
    /// Where the window is, or goes back to from full screen, from being maximised or hidden.
    [[nodiscard]] WindowPlace place() const;

    /// Calls `frame` between ImGui::NewFrame and ImGui::Render for every picture until the window is closed.
    /// After each event three pictures are drawn (ImGui settles sizes over two), then nothing until the next
    /// event.
    void run(const std::function<void()>& frame);
    /// One picture now, events polled before it: for screenshots and tests.
    void draw(const std::function<void()>& frame);

    /// More pictures are wanted although nothing happens: an animation asks in every frame.
    void request_frames(int count);
    /// A picture is wanted after so many seconds (a tooltip's delay, a caret); the earliest request counts.
    void request_frame_in(double seconds);
    /// Has run() draw soon. From any thread.
    void wake();

    /// Asks run() to return.
    void close();
    /// True when the user or close() asks to leave; keep_open() takes it back, so that unsaved work can be
    /// asked about.
    [[nodiscard]] bool closing() const;
    void keep_open();

    void set_title(const std::string& title);

    /// X11's number of the window, by which other programs name it; 0 under other window systems.
    [[nodiscard]] unsigned long x11_number() const;

    /// Fills the monitor, or takes the window back to its place. Where that cannot be done nothing happens.
    void set_full_screen(bool wanted);
    [[nodiscard]] bool full_screen() const;

    /// Files that were dropped on the window since the last call.
    [[nodiscard]] std::vector<std::filesystem::path> take_dropped();

    /// What the last picture shows. Fails with no_opengl when nothing can be read.
    [[nodiscard]] Result<Image> read_pixels() const;

    [[nodiscard]] int frames_drawn() const;
    [[nodiscard]] const StartTimes& start_times() const;

  private:
    std::unique_ptr<Parts> parts_;
};

} // namespace act
