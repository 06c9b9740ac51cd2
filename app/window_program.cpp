#include "window_program.h"

#include "base/user_folders.h"
#include "cli/run.h"
#include "desk/desk.h"
#include "desk/tour.h"
#include "dialogs/dialogs.h"
#include "dialogs/documents.h"
#include "dialogs/lesson_recorder.h"
#include "i18n/document_texts.h"
#include "i18n/explain.h"
#include "item_file.h"
#include "session/session_file.h"
#include "shell/desktop.h"
#include "shell/image.h"
#include "shell/leave_signals.h"
#include "shell/stock_fonts.h"
#include "shell/window.h"
#include "state/early_death.h"
#include "state/lesson_play.h"
#include "state/projecting.h"
#include "state/session_restore.h"
#include "state/window_place_file.h"
#include "views/panel_parts.h"

#include <imgui.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <string>

namespace act {
namespace {

constexpr std::chrono::milliseconds desktop_patience{300}; // after the window has opened
constexpr double restored_notice_s = 12.0;                 // from the first picture

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
    StartState state = {};
    std::optional<OpenedLesson> lesson = {}; ///< to be played over it
    std::optional<Notice> notice = {};
    std::vector<LostRun> lost = {}; ///< to be restored
};

// The line of a notice is short: what lies at home is written as people write it.
std::string shown_path(const std::filesystem::path& path) {
    const std::filesystem::path beneath = path.lexically_relative(home_folder());
    const bool at_home = !beneath.empty() && *beneath.begin() != "..";
    return at_home ? (std::filesystem::path("~") / beneath).string() : path.string();
}

// That a file was not read, or not all of it, and where it is kept now.
Notice notice_of(const Result<std::filesystem::path>& set_aside, Text what, Language language) {
    if (!set_aside) return {explain(set_aside.error(), language), true};
    return {text(what, language, {{"path", shown_path(*set_aside)}}), true};
}

// The files are remembered at once: the next picture may be one that is never drawn.
Notice offer_of(const EarlyDeathReport& kept, Language language) {
    Recent recent = load_recent(recent_file()).value_or(Recent());
    for (const std::filesystem::path& file : kept.files)
        remember(recent, file);
    save_recent(recent, recent_file());
    const std::filesystem::path& offered = kept.files.back();
    return {.text = text(DocumentText::session_crashed, language, {{"path", offered.filename().string()}}),
            .offer = offered};
}

// Goes on where the last run left, unless that is what a run died of.
void begin_with_last_session(Start& start, Autosave& autosave) {
    start.lost = lost_runs(state_folder());
    const EarlyDeathReport kept = keep_early_deaths(start.lost, start.state.session);
    start.state.session = kept.settings;
    if (!kept.had_session) {
        if (const auto stamp = stamp_of(state_file())) autosave.begin_with(Beginning::left_session, stamp);
        start.state = last_session(kept.settings);
    }
    const Language language = start.state.session.language;
    const auto& set_aside = start.state.set_aside;
    if (!kept.files.empty())
        start.notice = offer_of(kept, language);
    else if (set_aside)
        start.notice = notice_of(*set_aside,
                                 start.state.problems.empty() ? DocumentText::session_set_aside
                                                              : DocumentText::session_read_in_part,
                                 language);
}

// Parts of the file that cannot be read are reported in the terminal as well, for users who started there.
Result<Start> begin_with_file(Session clean, const std::filesystem::path& file, std::ostream& err) {
    Start start{.state = {.session = std::move(clean)}};
    StartState& state = start.state;
    auto problems = open_document(state.documents, state.session, file);
    if (!problems) return problems.error();
    if (problems->empty()) return start;
    err << "activarium: " << explain(*problems, Language::english) << '\n';
    start.notice = Notice{explain(*problems, state.session.language), true};
    return start;
}

// The user's work is what the last run left; the lesson is played over it.
Result<Start> begin_with_lesson(Session clean, const std::filesystem::path& file, std::ostream& err) {
    Result<OpenedLesson> lesson = open_lesson(file);
    if (!lesson) return lesson.error();
    if (!lesson->problems.empty())
        err << "activarium: " << explain(lesson->problems, Language::english) << '\n';
    return Start{.state = {.session = std::move(clean)}, .lesson = *std::move(lesson)};
}

OpenWindow without_lesson(OpenWindow options) {
    if (is_lesson(options.file)) options.file.clear();
    return options;
}

Result<Start> start_of(const OpenWindow& options, std::ostream& err) {
    Session clean;
    clean.language = options.language.value_or(system_language());
    Result<Start> start(Start{.state = {.session = clean}});
    if (is_lesson(options.file))
        start = begin_with_lesson(clean, options.file, err);
    else if (!options.file.empty())
        start = begin_with_file(clean, options.file, err);
    return start;
}

// Nothing of `autosave` where the run leaves nothing on the disk. After the window is open: what goes wrong
// there is not the session's fault.
void begin_run(const OpenWindow& options, Start& start, std::optional<Autosave>& autosave) {
    if (!options.fresh && options.screenshot.empty()) autosave.emplace(state_folder());
    Session& session = start.state.session;
    if (options.clean) session = last_settings(session);
    if (autosave && options.file.empty() && !options.clean) begin_with_last_session(start, *autosave);
    if (autosave && !options.file.empty()) autosave->begin_with(Beginning::file);
    if (options.panel) session.view = *options.panel;
    if (options.language) session.language = *options.language;
    if (options.theme) session.theme = *options.theme;
}

// Saves the running session a moment after each change, and the list of recent files.
class StateSaver {
  public:
    /// `goes_on`: with what the last run left, which is part of the session then.
    StateSaver(Workspace& workspace, Autosave& autosave, std::vector<LostRun> lost, bool goes_on)
        : workspace_(workspace), autosave_(autosave) {
        if (goes_on || !left_unsaved_work()) known_ = stamp_of(state_file());
        const std::optional<Recent> recent = load_recent(recent_file());
        workspace.recent = written_ = recent.value_or(Recent());
        find_recording();
        autosave_.observe(own_session(workspace), path());
        const RestoreReport restored = restore_lost_runs(workspace.session, workspace.history,
                                                         workspace.documents, autosave_, std::move(lost));
        autosave_.note_read();
        const Language language = workspace.session.language;
        std::optional<Notice>& notice = workspace.ui.notice;
        if (notice && !notice->offer.empty()) return; // what is offered is gone otherwise
        if (!restored.set_aside.empty())
            notice = notice_of(restored.set_aside.back(), DocumentText::session_read_in_part, language);
        else if (restored.something)
            notice =
                Notice{std::string(text(DocumentText::session_restored, language)), false, restored_notice_s};
        else if (!recent && !notice)
            notice = Notice{
                text(DocumentText::recent_dropped, language, {{"path", shown_path(recent_file())}}), true};
    }

    /// Once a frame.
    void save() {
        autosave_.observe(own_session(workspace_), path());
        if (const auto problem = autosave_.take_problem())
            notify(workspace_.ui,
                   text(DocumentText::session_not_kept, workspace_.session.language,
                        {{"problem", explain(*problem, workspace_.session.language)}}),
                   true);
        keep_recording();
        if (workspace_.recent == written_) return;
        written_ = workspace_.recent;
        save_recent(written_, recent_file());
    }

    /// Before the program ends. Where the session cannot be left, the next run finds it as one that was lost.
    [[nodiscard]] Result<Done> leave() {
        autosave_.note_leaving();
        const auto other = leave_session(workspace_.documents, own_session(workspace_), known_);
        if (!other) return other.error();
        if (!other->empty()) remember(workspace_.recent, *other);
        save();
        autosave_.finish();
        return Done{};
    }

    /// True when no run before this one has left anything.
    [[nodiscard]] bool is_first() const { return is_first_ && !workspace_.ui.notice; }

  private:
    // A lesson that is being recorded and is in no file yet is kept for the next start. While somebody types it waits.
    void keep_recording() {
        if (ImGui::IsAnyItemActive()) return;
        const LessonDraft& draft = workspace_.parts.of<RecorderPart>().draft;
        const Lesson wanted = draft.is_changed() ? draft.lesson : Lesson{};
        if (wanted == recording_) return;
        recording_ = wanted;
        std::error_code ignored;
        if (wanted == Lesson{})
            std::filesystem::remove(recording_file(), ignored);
        else if (const auto saved = save_lesson(wanted, recording_file()); !saved)
            notify(workspace_.ui, explain(saved.error(), workspace_.session.language), true);
    }
    void find_recording() {
        const Result<OpenedLesson> left = open_lesson(recording_file());
        if (!left) return; // there is none
        recording_ = left->lesson;
        workspace_.parts.of<RecorderPart>().draft.lesson = left->lesson;
    }
    [[nodiscard]] static std::filesystem::path recording_file() {
        return state_folder() / "recording.lesson";
    }

    [[nodiscard]] const std::filesystem::path& path() const {
        return document_of(workspace_.documents, own_session(workspace_)).path;
    }

    Workspace& workspace_;
    bool is_first_ = !stamp_of(state_file());
    std::optional<FileStamp> known_ = {}; ///< of a session that may be replaced
    Autosave& autosave_;
    Recent written_;
    Lesson recording_ = {}; ///< as it is kept
};

// Where the session cannot be kept, work that is in no file would be gone: the user is asked first. False when there
// is none, or the user has answered.
bool asks_to_stay(Workspace& workspace, const Error& problem) {
    LeaveQuestionPart& question = workspace.parts.of<LeaveQuestionPart>();
    if (question.leaves_anyway || !has_unsaved_work(workspace.documents, own_session(workspace)))
        return false;
    leave_lesson(workspace); // the question is about the user's own work
    question.problem = problem;
    workspace.ui.wants_to_leave = false;
    return true;
}

// Before the first session of all; later the user's choice holds.
bool asks_desktop(const OpenWindow& options) {
    return !options.fresh && options.screenshot.empty() && options.file.empty() && !options.theme
           && !stamp_of(state_file());
}

// As it was left; a window beside another is put somewhere else by the desktop.
WindowPlace place_for(const OpenWindow& options) {
    if (options.size) return {.width = options.size->first, .height = options.size->second};
    if (options.fresh || !options.screenshot.empty()) return {};
    WindowPlace place = load_window_place(window_place_file());
    if (options.clean || !options.file.empty()) place.corner.reset();
    return place;
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

int run_window(const OpenWindow& asked, std::ostream& err) {
    auto start = start_of(asked, err);
    const OpenWindow options = without_lesson(asked);
    if (!start) return report(start.error(), err);
    std::atomic<Window*> open = nullptr;
    std::atomic<bool> asked_to_leave = false;
    const LeaveSignals signals([&] {
        asked_to_leave = true;
        if (Window* window = open) window->wake();
    });
    std::optional<ColourSchemeQuestion> colour_scheme;
    if (asks_desktop(options)) colour_scheme.emplace();
    std::optional<LastFont> last_font;
    std::optional<Fonts> found_fonts(std::in_place);
    if (found_fonts->main_font(Face::regular) < 0) found_fonts.emplace(last_font.emplace().path());
    const Fonts& fonts = *found_fonts;
    const WindowPlace last_place = place_for(options);
    auto window = Window::open({.place = last_place, .scale = options.screenshot.empty() ? 0.0 : 1.0}, fonts);
    if (!window) return report(window.error(), err);
    Window& shown = **window;
    open = &shown;

    std::optional<Autosave> autosave;
    begin_run(options, *start, autosave);
    if (colour_scheme && colour_scheme->prefers_dark(desktop_patience).value_or(false))
        start->state.session.theme = ThemeId::dark;
    const ThemeId usual_theme = start->state.session.theme;
    if (options.projector && !is_projecting(start->state.session))
        start->state.session.theme = projector_theme(usual_theme);
    Workspace workspace(start->state.session);
    if (!is_for_projectors(usual_theme)) workspace.ui.usual_theme = usual_theme;
    workspace.documents = start->state.documents;
    workspace.wake = [&shown] { shown.wake(); };
    workspace.window_number = shown.x11_number();
    workspace.ui.notice = start->notice;
    if (!fonts.missing().empty() && !workspace.ui.notice)
        workspace.ui.notice =
            Notice{explain({.problem = Problem::no_font, .subject = last_font ? "" : fonts.missing().front()},
                           workspace.session.language),
                   true};
    std::optional<StateSaver> saver;
    const bool goes_on = options.file.empty() && !options.clean;
    if (autosave) saver.emplace(workspace, *autosave, std::move(start->lost), goes_on);
    if (saver && saver->is_first() && asked.file.empty() && !options.panel) start_tour(workspace);
    if (start->lesson) play_opened(workspace, *start->lesson, asked.file);
    ItemFile item_file;
    std::string title;
    WindowPlace place = last_place;
    const auto frame = [&] {
        place = shown.place();
        if (autosave) autosave->begin_frame();
        open_dropped(workspace, shown.take_dropped());
        item_file.begin_frame();
        show_desk(workspace, shown.glyphs(), fonts, shown.scale());
        item_file.end_frame();
        shown.set_full_screen(workspace.ui.full_screen);
        workspace.ui.full_screen = shown.full_screen();
        if (saver) saver->save();
        if (std::string now = window_title(workspace.documents, workspace.session); now != title)
            shown.set_title(title = std::move(now));
        if (workspace.ui.wants_to_leave || asked_to_leave) shown.close();
        if (const auto wait = next_frame_wanted(workspace)) shown.request_frame_in(*wait);
        if (autosave) autosave->end_frame();
    };
    if (!options.screenshot.empty()) return save_screenshot(shown, options, frame, err);

    const auto run_until_left = [&]() -> Result<Done> {
        for (;;) {
            shown.run(frame);
            const Result<Done> left = saver ? saver->leave() : Done{};
            if (left || asked_to_leave || !asks_to_stay(workspace, left.error())) return left;
            shown.keep_open();
            shown.request_frames(1);
        }
    };
    const Result<Done> left = run_until_left();
    open = nullptr;
    if (saver && !options.size && place != last_place) save_window_place(place, window_place_file());
    return left ? 0 : report(left.error(), err);
}

} // namespace act
