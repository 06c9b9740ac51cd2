#pragma once
// The program's own dialog for files, where the desktop has none: the picker that commands are searched with,
// over the entries of a folder. The file dialogs made for Dear ImGui bring thousands of lines, and a look and
// a language of their own.

#include "base/result.h"
#include "shell/desktop_dialog.h"
#include "widgets/picker.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace act {

struct ChooserEntry {
    std::string name = {};
    bool is_folder = false;
};

struct ChooserForm {
    std::filesystem::path folder = {};      ///< where a path begins that is not absolute
    PickerForm picker = {};                 ///< the path is typed into it
    std::filesystem::path listed = {};      ///< the folder that was read
    std::vector<ChooserEntry> entries = {}; ///< of that folder: folders first, each by name
    std::optional<Error> problem = {};      ///< why it cannot be read
};

/// The form as it is opened for a question.
[[nodiscard]] ChooserForm chooser_for(const FileQuestion& question);

/// Nothing while it is open; then the path that was chosen, empty when it was cancelled. Does not ask whether
/// a file may be replaced.
[[nodiscard]] std::optional<std::filesystem::path>
show_file_chooser(const Kit& kit, const FileQuestion& question, ChooserForm& form);

} // namespace act
