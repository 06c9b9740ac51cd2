#pragma once
// What can be done in the open file chooser. Only the chooser includes this header.

#include "dialogs/chooser_list.h"
#include "state/workspace.h"

#include <filesystem>
#include <vector>

namespace act {

/// True when a folder is asked for and files do not matter.
[[nodiscard]] bool is_for_folder(const ChooserForm& form);

void close_chooser(Workspace& workspace);

/// Shows a folder, or one of the collections.
void go_to(Workspace& workspace, ChooserPlace place, const std::filesystem::path& folder);
void leave_folder(Workspace& workspace); ///< for the one above it
void follow_typed_path(Workspace& workspace);
void make_chosen_folder(Workspace& workspace); ///< and shows it

/// Goes into a folder; opens a file or saves over it, after a question.
void open_chosen(Workspace& workspace, const ChooserRow& row);

/// The way on: takes the folder that is shown, saves under the name that stands there, or opens what is
/// selected.
void accept_chooser(Workspace& workspace, const std::vector<ChooserRow>& rows);

} // namespace act
