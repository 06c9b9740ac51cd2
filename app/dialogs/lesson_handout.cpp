#include "dialogs/lesson_handout.h"

#include "base/user_folders.h"
#include "dialogs/file_dialog.h"
#include "i18n/explain.h"
#include "i18n/lesson_texts.h"
#include "state/lesson_play.h"
#include "views/panel_parts.h"

namespace act {
namespace {

namespace fs = std::filesystem;

void begin_handout(Workspace& workspace, fs::path path, Existing existing) {
    const LessonPlay* const play = lesson_play(workspace);
    if (play == nullptr) return;
    if (path.extension() != ".pdf") {
        path += ".pdf"; // the dialog has asked about another file
        existing = Existing::refuse;
    }
    const Language language = workspace.session.language;
    if (const auto fault = fault_of_target(path, existing))
        return notify(workspace.ui, explain(*fault, language), true);
    HandoutPart& part = workspace.parts.of<HandoutPart>();
    part.target = path;
    part.worker = std::make_shared<Worker<HandoutWork>>(HandoutWork(play->lesson, language, path, existing),
                                                        workspace.wake);
    notify(workspace.ui, std::string(text(LessonText::handout_waits, language)), false);
}

} // namespace

bool can_ask_for_handout(const Workspace& workspace) {
    return lesson_play(workspace) != nullptr && !workspace.parts.of<HandoutPart>().worker;
}

void ask_for_handout(Workspace& workspace) {
    if (!can_ask_for_handout(workspace)) return;
    std::error_code ignored;
    const fs::path& folder = workspace.recent.folder;
    const fs::path start = fs::is_directory(folder, ignored) ? folder : user_folder("DOCUMENTS");
    ask_for_file(workspace,
                 {.use = FileUse::save,
                  .start = start / (lesson_play(workspace)->lesson.id + ".pdf"),
                  .endings = {".pdf"},
                  .files = "PDF"},
                 begin_handout);
}

void report_handout(Workspace& workspace) {
    HandoutPart& part = workspace.parts.of<HandoutPart>();
    if (!part.worker) return;
    const HandoutReport report = *part.worker->snapshot();
    if (!report.is_done) return;
    part.worker.reset();
    if (report.error)
        notify(workspace.ui, explain(*report.error, workspace.session.language), true);
    else
        notify_saved(workspace.ui, part.target, workspace.session.language);
}

} // namespace act
