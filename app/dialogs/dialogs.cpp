#include "dialogs/dialogs.h"

#include "dialogs/file_dialog.h"
#include "dialogs/lesson_recorder.h"

namespace act {
namespace {

constexpr std::array all{
    Dialog{[](const Workspace& w) { return w.parts.of<ExportPart>().form.has_value(); }, show_export_dialog},
    // While files are written it is only a card.
    Dialog{[](const Workspace& w) { return w.parts.of<BatchPart>().is_shown && !w.batch; },
           show_batch_dialog},
    Dialog{[](const Workspace& w) { return w.parts.of<SweepPart>().is_shown; }, show_sweep_dialog},
    Dialog{[](const Workspace& w) { return w.parts.of<SaveQuestionPart>().doubt != SaveDoubt::none; },
           show_save_question},
    Dialog{[](const Workspace& w) { return w.parts.of<LeaveQuestionPart>().problem.has_value(); },
           show_leave_question},
    Dialog{[](const Workspace& w) { return w.parts.of<RecorderPart>().is_shown; }, show_lesson_recorder},
    Dialog{asks_for_file, show_file_dialog},
    Dialog{[](const Workspace& w) { return w.parts.of<AboutPart>().is_shown; }, show_about}};

} // namespace

std::span<const Dialog> dialogs() {
    return all;
}

} // namespace act
