#include "dialogs/documents.h"

#include "base/user_folders.h"
#include "dialogs/dialog_parts.h"
#include "dialogs/dialogs.h"
#include "dialogs/file_dialog.h"
#include "i18n/control_texts.h"
#include "i18n/document_texts.h"
#include "i18n/explain.h"
#include "i18n/lesson_texts.h"
#include "state/examples.h"
#include "state/lesson_play.h"
#include "state/session_restore.h"
#include "views/browser.h"
#include "views/panel_parts.h"
#include "widgets/keys.h"

#include <algorithm>
#include <cctype>
#include <memory>
#include <utility>

namespace act {
namespace {

namespace fs = std::filesystem;

constexpr float question_width = 560.0F;
constexpr float question_height = 216.0F;

std::string say(const Workspace& workspace, Text key, std::initializer_list<Fill> fills) {
    return text(key, workspace.session.language, fills);
}

// A lesson as it was played, in case it is not left after all.
class BeforeLeaving {
  public:
    explicit BeforeLeaving(Workspace& workspace)
        : lesson_(workspace.parts.of<LessonPart>()),
          session_(workspace.session),
          history_(workspace.history) {}
    void put_back(Workspace& workspace) {
        workspace.parts.of<LessonPart>() = std::move(lesson_);
        workspace.session = std::move(session_);
        workspace.history = std::move(history_);
    }

  private:
    LessonPart lesson_;
    Session session_;
    History history_;
};

// The former session is one step back in the history, even if a drag was going on. A lesson is left for it, unless the
// session belongs into the lesson.
enum class FromLesson { leave, stay };
template <class Take>
bool take_session(Workspace& workspace, Take&& take, FromLesson from = FromLesson::leave) {
    workspace.history.observe(workspace.session, true);
    std::unique_ptr<BeforeLeaving> before;
    if (from == FromLesson::leave && lesson_play(workspace) != nullptr) {
        before = std::make_unique<BeforeLeaving>(workspace);
        leave_lesson(workspace);
    }
    const Result<std::vector<Error>> problems = take();
    if (!problems) {
        if (before != nullptr) before->put_back(workspace);
        complain(workspace, problems.error());
        return false;
    }
    workspace.history.observe(workspace.session, true);
    workspace.ui.play.reset();
    workspace.parts.of<BrowserPart>().reveal_selected = true;
    workspace.ui.notice.reset();
    tell_problems(workspace, *problems);
    return true;
}

std::string lower_extension(const fs::path& path) {
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    });
    return extension;
}

bool is_session(const fs::path& path) {
    return lower_extension(path) == ".act";
}

// To the document's file, or under a new name.
void write_current(Workspace& workspace, const fs::path& new_path = {}) {
    const Result<Done> written = new_path.empty()
                                     ? save_document(workspace.documents, workspace.session)
                                     : save_document_as(workspace.documents, workspace.session, new_path);
    if (!written) return complain(workspace, written.error());
    const fs::path& path = document_of(workspace.documents, workspace.session).path;
    remember(workspace.recent, path);
    notify(workspace.ui, say(workspace, ControlText::saved, {{"path", path.string()}}), false);
}

fs::path usual_folder(const Workspace& workspace) {
    std::error_code ignored;
    const fs::path& file = document_of(workspace.documents, workspace.session).path;
    for (const fs::path& folder : {file.parent_path(), workspace.recent.folder})
        if (!folder.empty() && fs::is_directory(folder, ignored)) return folder;
    return user_folder("DOCUMENTS");
}

std::string usual_name(const Workspace& workspace) {
    const Document& document = document_of(workspace.documents, workspace.session);
    if (!document.path.empty()) return document.path.filename().string();
    return (document.title.empty() ? subject_of(workspace.session) : file_stem(document.title)) + ".act";
}

FileQuestion about_sessions(const Workspace& workspace, FileUse use, fs::path start) {
    const bool opens = use == FileUse::open;
    return {.use = use,
            .start = std::move(start),
            .endings = opens ? std::vector<std::string>{".act", ".lesson"} : std::vector<std::string>{".act"},
            .files = say(workspace, opens ? LessonText::chooser_files : DocumentText::chooser_sessions, {})};
}

// A dialog has asked whether to replace the file that was typed, not the one with the ending.
void save_to(Workspace& workspace, fs::path path, Existing existing) {
    std::error_code ignored;
    if (!is_session(path)) {
        path += ".act";
        existing = Existing::refuse;
    }
    if (existing == Existing::refuse && fs::exists(path, ignored))
        workspace.parts.of<SaveQuestionPart>() = {SaveDoubt::another_file, path};
    else
        write_current(workspace, path);
}

} // namespace

void new_document(Workspace& workspace) {
    static_cast<void>(take_session(workspace, [&]() -> Result<std::vector<Error>> {
        start_new(workspace.documents, workspace.session);
        return std::vector<Error>{};
    }));
}

bool is_lesson(const fs::path& path) {
    return lower_extension(path) == ".lesson";
}

void open_lesson_of(Workspace& workspace, const Lesson& lesson, const fs::path& file) {
    if (lesson.steps.empty())
        return notify(workspace.ui,
                      say(workspace, LessonText::lesson_without_steps,
                          {{"title", lesson.title.in(workspace.session.language)}}),
                      true);
    workspace.ui.notice.reset();
    begin_lesson(workspace, lesson, file);
    workspace.parts.of<BrowserPart>().reveal_selected = true;
    workspace.ui.wants_frame_at = ImGui::GetTime(); // this one shows the session before
}

void play_opened(Workspace& workspace, const OpenedLesson& opened, const fs::path& file) {
    std::error_code error;
    fs::path whole = fs::absolute(file, error);
    if (error) whole = file;
    open_lesson_of(workspace, opened.lesson, whole);
    if (!opened.lesson.steps.empty()) remember(workspace.recent, whole);
    tell_problems(workspace, opened.problems);
}

void open_path(Workspace& workspace, const fs::path& path) {
    if (is_lesson(path)) {
        const Result<OpenedLesson> opened = open_lesson(path);
        return opened ? play_opened(workspace, *opened, path) : complain(workspace, opened.error());
    }
    const bool opened =
        take_session(workspace, [&] { return open_document(workspace.documents, workspace.session, path); });
    if (opened) remember(workspace.recent, document_of(workspace.documents, workspace.session).path);
}

void open_by_dialog(Workspace& workspace) {
    ask_for_file(workspace, about_sessions(workspace, FileUse::open, usual_folder(workspace)),
                 [](Workspace& w, const fs::path& path, Existing) { open_path(w, path); });
}

void open_offered(Workspace& workspace, const fs::path& path) {
    const bool opened =
        take_session(workspace, [&] { return open_kept(workspace.documents, workspace.session, path); });
    if (opened) remember(workspace.recent, path);
}

void open_example(Workspace& workspace, std::size_t i) {
    const Example& example = examples()[i];
    workspace.ui.wants_session = WantedSession{std::string(text(example.title, workspace.session.language)),
                                               std::string(example.text)};
    open_wanted(workspace);
}

void open_wanted(Workspace& workspace) {
    const std::optional<WantedSession> wanted = std::exchange(workspace.ui.wants_session, std::nullopt);
    if (!wanted) return;
    static_cast<void>(take_session(
        workspace,
        [&] { return open_text(workspace.documents, workspace.session, wanted->text, wanted->title); },
        FromLesson::stay));
    workspace.ui.wants_frame_at = ImGui::GetTime(); // this one shows the session before
}

void open_dropped(Workspace& workspace, std::span<const fs::path> paths) {
    if (paths.empty()) return;
    close_file_dialog(workspace); // it has its answer
    const auto session =
        std::ranges::find_if(paths, [](const fs::path& path) { return is_session(path) || is_lesson(path); });
    if (session == paths.end())
        return notify(
            workspace.ui,
            say(workspace, DocumentText::dropped_no_session, {{"path", paths.front().filename().string()}}),
            true);
    open_path(workspace, *session);
    if (paths.size() > 1 && !workspace.ui.notice)
        notify(workspace.ui,
               say(workspace, DocumentText::dropped_several,
                   {{"path", session->filename().string()}, {"count", std::to_string(paths.size())}}),
               false);
}

void save_current(Workspace& workspace) {
    const Document& document = document_of(workspace.documents, workspace.session);
    if (document.path.empty()) return save_current_as(workspace);
    workspace.parts.of<SaveQuestionPart>() = {doubt_about(document)};
    if (workspace.parts.of<SaveQuestionPart>().doubt == SaveDoubt::none) write_current(workspace);
}

void save_current_as(Workspace& workspace) {
    ask_for_file(workspace,
                 about_sessions(workspace, FileUse::save, usual_folder(workspace) / usual_name(workspace)),
                 save_to);
}

bool can_revert(const Workspace& workspace) {
    return is_changed(workspace.documents, workspace.session);
}

void revert_current(Workspace& workspace) {
    static_cast<void>(
        take_session(workspace, [&] { return revert_document(workspace.documents, workspace.session); }));
}

void tell_problems(Workspace& workspace, std::span<const Error> problems) {
    if (problems.empty()) return;
    std::vector<Error> shown(problems.begin(), problems.end());
    std::string& file = shown.front().at.file;
    file = fs::path(file).filename().string(); // the line must fit the window
    notify(workspace.ui, explain(shown, workspace.session.language), true);
}

void show_save_question(const PanelFrame& frame) {
    const Kit& kit = frame.kit;
    Workspace& workspace = frame.workspace;
    const SaveQuestionPart asked = workspace.parts.of<SaveQuestionPart>();
    if (asked.doubt == SaveDoubt::none) return;
    const fs::path path =
        asked.target.empty() ? document_of(workspace.documents, workspace.session).path : asked.target;
    constexpr std::array questions{DocumentText::document_changed_on_disk, DocumentText::document_partly_read,
                                   DocumentText::replace_question};
    const Text what = questions.at(static_cast<std::size_t>(asked.doubt) - 1);
    const IdScope scope("save question");
    Box rest =
        begin_dialog(kit, "save question", question_width, question_height, DocumentText::document_save_over);
    Box foot = rest.take_bottom(kit.px(32.0F));
    kit.draw_paragraph(rest, kit.say(what, {{"path", path.filename().string()}}), type::body,
                       kit.palette().text);
    const auto place = [&] {
        const Box box = foot.take_right(kit.px(112.0F));
        foot.take_right(kit.px(10.0F));
        return box;
    };
    const bool replaces = button(kit, "replace", place(), kit.say(DocumentText::replace), ButtonLook::plain);
    const bool renames =
        button(kit, "save as", place(), kit.say(ControlText::document_save_as), ButtonLook::primary);
    const bool leaves = button(kit, "cancel", place(), kit.say(ControlText::cancel), ButtonLook::plain)
                        || pressed(Key::escape);
    ImGui::End();
    if (replaces || renames || leaves) workspace.parts.of<SaveQuestionPart>() = {};
    if (replaces) write_current(workspace, asked.target);
    if (renames) save_current_as(workspace);
}

} // namespace act
