#include "dialogs/file_dialog.h"

#include "base/user_folders.h"
#include "dialogs/dialog_parts.h"
#include "i18n/control_texts.h"
#include "i18n/document_texts.h"
#include "widgets/keys.h"

#include <array>
#include <system_error>

namespace act {
namespace {

namespace fs = std::filesystem;

// The folder or the nearest one above it that is there; home where none is named.
fs::path existing(fs::path folder) {
    std::error_code ignored;
    folder = fs::absolute(folder, ignored);
    while (!fs::is_directory(folder, ignored) && folder.has_relative_path())
        folder = folder.parent_path();
    return folder.empty() ? home_folder() : folder;
}

// While the desktop's dialog is open; true when the user gives it up here.
bool show_waiting(const Kit& kit) {
    const IdScope scope("file dialog");
    Box rest = begin_dialog(kit, "file dialog", 460.0F, 136.0F, DocumentText::file_dialog_waits);
    const Box foot = rest.take_bottom(kit.px(32.0F));
    const bool cancelled = button(kit, "cancel", Box(foot).take_right(kit.px(104.0F)),
                                  kit.say(ControlText::cancel), ButtonLook::plain);
    ImGui::End();
    return cancelled || pressed(Key::escape, false);
}

// Nothing while the question is open.
std::optional<DialogAnswer> answer_to(FileDialogPart& part, const Kit& kit, const Workspace& workspace) {
    if (part.chooser) {
        auto path = show_file_chooser(kit, part.question, *part.chooser);
        if (!path) return std::nullopt;
        return DialogAnswer{path->empty() ? DialogOutcome::cancelled : DialogOutcome::chosen,
                            *std::move(path)};
    }
    if (show_waiting(kit)) return DialogAnswer{DialogOutcome::cancelled};
    return workspace.desktop_dialog->answer();
}

} // namespace

bool asks_for_file(const Workspace& workspace) {
    return static_cast<bool>(workspace.parts.of<FileDialogPart>().take);
}

void ask_for_file(Workspace& workspace, FileQuestion question, TakeFile take) {
    if (asks_for_file(workspace)) return;
    constexpr std::array titles{DocumentText::chooser_open_title, DocumentText::chooser_save_title,
                                DocumentText::chooser_folder_title};
    const Language language = workspace.session.language;
    question.title = text(titles.at(static_cast<std::size_t>(question.use)), language);
    question.all_files = text(DocumentText::chooser_all_files, language);
    question.start = question.use == FileUse::save
                         ? existing(question.start.parent_path()) / question.start.filename()
                         : existing(question.start);
    FileDialogPart& part = workspace.parts.of<FileDialogPart>();
    part = {.question = std::move(question), .take = std::move(take)};
    if (const auto call = dialog_call(part.question, workspace.window_number))
        workspace.desktop_dialog.emplace(*call, workspace.wake);
    else
        part.chooser = chooser_for(part.question);
}

void close_file_dialog(Workspace& workspace) {
    workspace.desktop_dialog.reset();
    workspace.parts.of<FileDialogPart>() = {};
}

void show_file_dialog(const PanelFrame& frame) {
    Workspace& workspace = frame.workspace;
    FileDialogPart& part = workspace.parts.of<FileDialogPart>();
    if (!part.take) return;
    const bool is_ours = part.chooser.has_value();
    const std::optional<DialogAnswer> answer = answer_to(part, frame.kit, workspace);
    if (!answer) return;
    if (answer->outcome == DialogOutcome::failed) {
        part.chooser = chooser_for(part.question);
        return workspace.desktop_dialog.reset();
    }
    const TakeFile take = part.take;
    close_file_dialog(workspace);
    if (answer->outcome == DialogOutcome::chosen)
        take(workspace, answer->path, is_ours ? Existing::refuse : Existing::replace);
}

} // namespace act
