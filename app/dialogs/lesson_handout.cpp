#include "dialogs/dialogs.h"

#include "base/user_folders.h"
#include "dialogs/file_dialog.h"
#include "handout/handout.h"
#include "i18n/explain.h"
#include "i18n/lesson_texts.h"
#include "state/lesson_play.h"
#include "state/worker.h"
#include "views/panel_parts.h"

#include <filesystem>
#include <optional>

namespace act {
namespace {

namespace fs = std::filesystem;

struct HandoutReport {
    bool is_done = false;
    std::optional<Error> error = {}; // why it was not written
};

// Writes the handout beside the window: its figures may take seconds. The job of a Worker, done in one step.
class HandoutWork {
  public:
    HandoutWork(Lesson lesson, Language language, fs::path target, Existing existing)
        : lesson_(std::move(lesson)), language_(language), target_(std::move(target)), existing_(existing) {}

    bool step();
    [[nodiscard]] HandoutReport snapshot() const { return report_; }

  private:
    [[nodiscard]] Result<Done> write() const;

    Lesson lesson_;
    Language language_;
    fs::path target_;
    Existing existing_;
    HandoutReport report_ = {};
};

struct HandoutPart {
    std::shared_ptr<Worker<HandoutWork>> worker = nullptr; // while it is at work
    fs::path target = {};
};

Result<Done> HandoutWork::write() const {
    const Fonts fonts;
    const Result<Handout> handout = set_handout(lesson_, language_, fonts);
    return handout ? save_handout(*handout, target_, existing_, fonts) : handout.error();
}

bool HandoutWork::step() {
    const Result<Done> done = write();
    report_ = {.is_done = true, .error = done ? std::nullopt : std::optional(done.error())};
    return false;
}

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
