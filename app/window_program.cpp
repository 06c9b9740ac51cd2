#include "window_program.h"

#include "cli/run.h"
#include "i18n/explain.h"
#include "panels/panels.h"
#include "session/session_file.h"
#include "shell/leave_signals.h"
#include "shell/screenshot.h"
#include "shell/window.h"

#include <imgui.h>

#include <atomic>
#include <cstdlib>
#include <system_error>

namespace act {
namespace {

// What the first start speaks: the system's language, where the program knows it.
Language system_language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') continue;
        return std::string_view(value).starts_with("zh") ? Language::chinese : Language::english;
    }
    return Language::english;
}

struct Start {
    Session session;
    std::optional<Notice> notice;
};

// The last session; one that cannot be read is kept aside and a clean one takes its place.
Start last_session() {
    Start start;
    start.session.language = system_language();
    const std::filesystem::path path = state_file();
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return start;
    const auto loaded = load_session(path);
    if (loaded) {
        start.session = *loaded;
        return start;
    }
    const auto kept = set_aside(path);
    start.notice =
        Notice{kept ? text(Text::session_set_aside, start.session.language, {{"path", kept->string()}})
                    : explain(kept.error(), start.session.language),
               true};
    return start;
}

Result<Start> start_of(const OpenWindow& options) {
    Start start;
    if (!options.file.empty()) {
        auto loaded = load_session(options.file);
        if (!loaded) return loaded.error();
        start.session = *std::move(loaded);
    } else if (!options.fresh && options.screenshot.empty()) {
        start = last_session();
    }
    if (options.panel) start.session.view = *options.panel;
    if (options.language) start.session.language = *options.language;
    if (options.theme) start.session.theme = *options.theme;
    return start;
}

int save_screenshot(Window& window, const OpenWindow& options, const std::function<void()>& frame,
                    std::ostream& err) {
    // The same picture wherever the mouse happens to be.
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NoMouse;
    for (int i = 0; i < options.frames; ++i)
        window.draw(frame);
    const auto image = window.read_pixels();
    if (!image) return report(image.error(), err);
    const auto written = save_png(*image, options.screenshot);
    return written ? 0 : report(written.error(), err);
}

} // namespace

int run_window(const OpenWindow& options, std::ostream& err) {
    auto start = start_of(options);
    if (!start) return report(start.error(), err);
    std::atomic<Window*> open = nullptr;
    std::atomic<bool> asked_to_leave = false;
    const LeaveSignals signals([&] {
        asked_to_leave = true;
        if (Window* window = open) window->wake();
    });
    const Fonts fonts;
    auto window = Window::open(
        {.width = options.width, .height = options.height, .scale = options.screenshot.empty() ? 0.0 : 1.0},
        fonts);
    if (!window) return report(window.error(), err);
    Window& shown = **window;
    open = &shown;

    Workspace workspace(start->session);
    workspace.wake = [&shown] { shown.wake(); };
    workspace.ui.notice = start->notice;
    if (!fonts.missing().empty() && !workspace.ui.notice)
        workspace.ui.notice = Notice{
            explain({Problem::no_font, fonts.missing().front(), {}, {}}, workspace.session.language), true};
    const auto frame = [&] {
        show_desk(workspace, shown.glyphs(), fonts, shown.scale());
        if (workspace.ui.wants_to_leave || asked_to_leave) shown.close();
        if (const auto wait = next_frame_wanted(workspace)) shown.request_frame_in(*wait);
    };
    if (!options.screenshot.empty()) return save_screenshot(shown, options, frame, err);

    shown.run(frame);
    open = nullptr;
    if (options.fresh) return 0;
    const auto saved = save_session(workspace.session, state_file());
    return saved ? 0 : report(saved.error(), err);
}

} // namespace act
