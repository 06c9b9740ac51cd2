#include "window_program.h"

#include "cli/run.h"
#include "i18n/explain.h"
#include "panels/documents.h"
#include "panels/panels.h"
#include "panels/tour.h"
#include "session/session_file.h"
#include "shell/leave_signals.h"
#include "shell/screenshot.h"
#include "shell/window.h"
#include "state/comeback.h"

#include <imgui.h>

#include <atomic>
#include <cstdlib>
#include <string>

namespace act {
namespace {

constexpr double restored_notice_s = 12.0; // from the first picture

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
    Comeback comeback = {};
    std::optional<Notice> notice = {};
};

Start begin_with_last_session(Session clean) {
    Start start{.comeback = last_session(std::move(clean))};
    const Language language = start.comeback.session.language;
    const std::vector<Error>& problems = start.comeback.problems;
    const auto& kept = start.comeback.set_aside;
    if (!problems.empty())
        start.notice = Notice{explain(problems, language), true};
    else if (kept)
        start.notice = Notice{*kept ? text(Text::session_set_aside, language, {{"path", (*kept)->string()}})
                                    : explain(kept->error(), language),
                              true};
    return start;
}

// What of the file cannot be read is said here as well: whoever starts a program from a terminal looks there.
Result<Start> begin_with_file(Session clean, const std::filesystem::path& file, std::ostream& err) {
    Start start{.comeback = {.session = std::move(clean)}};
    Comeback& comeback = start.comeback;
    auto problems = open_document(comeback.documents, comeback.session, file);
    if (!problems) return problems.error();
    if (problems->empty()) return start;
    err << "activarium: " << explain(*problems, Language::english) << '\n';
    start.notice = Notice{explain(*problems, comeback.session.language), true};
    return start;
}

Result<Start> start_of(const OpenWindow& options, std::ostream& err) {
    Session clean;
    clean.language = system_language();
    Result<Start> start(Start{.comeback = {.session = clean}});
    if (!options.file.empty())
        start = begin_with_file(clean, options.file, err);
    else if (!options.fresh && options.screenshot.empty())
        start = begin_with_last_session(clean);
    if (!start) return start;
    Session& session = start->comeback.session;
    if (options.panel) session.view = *options.panel;
    if (options.language) session.language = *options.language;
    if (options.theme) session.theme = *options.theme;
    return start;
}

// What the running session leaves on the disk: itself, a moment after each change, and the recent files.
class Keeper {
  public:
    Keeper(Workspace& workspace, bool takes_up_lost_runs) : workspace_(workspace) {
        workspace.recent = written_ = load_recent(recent_file());
        autosave_.observe(workspace.session, path());
        if (takes_up_lost_runs
            && restore_lost_runs(workspace.session, workspace.history, workspace.documents, autosave_,
                                 state_folder()))
            workspace.ui.notice =
                Notice{std::string(text(Text::session_restored, workspace.session.language)), false,
                       restored_notice_s};
    }

    /// Once a frame.
    void keep() {
        autosave_.observe(workspace_.session, path());
        if (const auto problem = autosave_.take_problem())
            notify(workspace_.ui, explain(*problem, workspace_.session.language), true);
        if (workspace_.recent == written_) return;
        written_ = workspace_.recent;
        save_recent(written_, recent_file());
    }

    /// Before the program ends. Where the session cannot be left, the next run finds it as one that was lost.
    [[nodiscard]] Result<Done> leave() {
        const auto other = leave_session(workspace_.documents, workspace_.session, known_);
        if (!other) return other.error();
        if (!other->empty()) remember(workspace_.recent, *other);
        keep();
        autosave_.finish();
        return Done{};
    }

    /// True when no run before this one has left anything.
    [[nodiscard]] bool is_first() const { return !known_ && !workspace_.ui.notice; }

  private:
    [[nodiscard]] const std::filesystem::path& path() const {
        return document_of(workspace_.documents, workspace_.session).path;
    }

    Workspace& workspace_;
    std::optional<FileStamp> known_ = stamp_of(state_file());
    Autosave autosave_{state_folder()};
    Recent written_;
};

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
    auto start = start_of(options, err);
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

    Workspace workspace(start->comeback.session);
    workspace.documents = start->comeback.documents;
    workspace.wake = [&shown] { shown.wake(); };
    workspace.ui.notice = start->notice;
    if (!fonts.missing().empty() && !workspace.ui.notice)
        workspace.ui.notice = Notice{
            explain({Problem::no_font, fonts.missing().front(), {}, {}}, workspace.session.language), true};
    std::optional<Keeper> keeper;
    if (!options.fresh && options.screenshot.empty()) keeper.emplace(workspace, options.file.empty());
    if (keeper && keeper->is_first() && options.file.empty() && !options.panel) start_tour(workspace);
    std::string title;
    const auto frame = [&] {
        open_dropped(workspace, shown.take_dropped());
        show_desk(workspace, shown.glyphs(), fonts, shown.scale());
        shown.set_full_screen(workspace.ui.full_screen);
        workspace.ui.full_screen = shown.full_screen();
        if (keeper) keeper->keep();
        if (std::string now = window_title(workspace.documents, workspace.session); now != title)
            shown.set_title(title = std::move(now));
        if (workspace.ui.wants_to_leave || asked_to_leave) shown.close();
        if (const auto wait = next_frame_wanted(workspace)) shown.request_frame_in(*wait);
    };
    if (!options.screenshot.empty()) return save_screenshot(shown, options, frame, err);

    shown.run(frame);
    open = nullptr;
    if (!keeper) return 0;
    const auto left = keeper->leave();
    return left ? 0 : report(left.error(), err);
}

} // namespace act
