#pragma once
// Asks for a file or a folder: in the desktop's own dialog, or in the program's own chooser where there is
// none or it fails. One question at a time; the desk below is out of reach meanwhile.

#include "dialogs/file_chooser.h"
#include "saving/exporting.h"
#include "views/view_panels.h"

#include <functional>

namespace act {

/// What is done with the answer. `replace` when the user has agreed to replace this very file.
using TakeFile = std::function<void(Workspace&, const std::filesystem::path&, Existing)>;

struct FileDialogPart {
    FileQuestion question = {};
    TakeFile take = {};                      ///< empty: nothing is asked
    std::optional<ChooserForm> chooser = {}; ///< the program's own, where that is the one that asks
};
[[nodiscard]] bool asks_for_file(const Workspace& workspace);

/// Completes the question: the title, the name of all files, and of `start` what is there. Nothing happens
/// while another question is open.
void ask_for_file(Workspace& workspace, FileQuestion question, TakeFile take);
/// Closes whichever dialog asks, as if it were cancelled.
void close_file_dialog(Workspace& workspace);

void show_file_dialog(const PanelFrame& frame);

} // namespace act
