#include "dialogs/dialogs.h"

#include "dialogs/dialog_parts.h"
#include "dialogs/documents.h"
#include "dialogs/file_dialog.h"
#include "dialogs/lesson_recorder.h"
#include "i18n/control_texts.h"
#include "i18n/document_texts.h"
#include "i18n/explain.h"
#include "widgets/keys.h"

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

namespace {

constexpr float leave_width = 560.0F;
constexpr float leave_height = 232.0F;

} // namespace

void show_leave_question(const PanelFrame& frame) {
    const Kit& kit = frame.kit;
    Workspace& workspace = frame.workspace;
    LeaveQuestionPart& asked = workspace.parts.of<LeaveQuestionPart>();
    if (!asked.problem) return;
    const IdScope scope("leave question");
    Box rest = begin_dialog(kit, "leave question", leave_width, leave_height, DocumentText::leave_question);
    Box foot = rest.take_bottom(kit.px(32.0F));
    kit.draw_paragraph(rest,
                       kit.say(DocumentText::leave_explained,
                               {{"problem", explain(*asked.problem, workspace.session.language)}}),
                       type::body, kit.palette().text);
    const auto place = [&] {
        const Box box = foot.take_right(kit.px(112.0F));
        foot.take_right(kit.px(10.0F));
        return box;
    };
    const bool leaves = button(kit, "leave", place(), kit.say(DocumentText::leave_anyway), ButtonLook::plain);
    const bool saves =
        button(kit, "save as", place(), kit.say(ControlText::document_save_as), ButtonLook::primary);
    const bool stays = button(kit, "cancel", place(), kit.say(ControlText::cancel), ButtonLook::plain)
                       || pressed(Key::escape);
    ImGui::End();
    if (leaves || saves || stays) asked = {};
    if (saves) save_current_as(workspace);
    asked.leaves_anyway = workspace.ui.wants_to_leave = leaves;
}

} // namespace act
