#pragma once
// The list of the file chooser. Only the chooser includes this header.

#include "dialogs/dialogs.h"

#include <ctime>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace act {

struct ChooserRow {
    std::string label = {};
    std::filesystem::path path = {};
    bool is_folder = false;
    std::optional<std::size_t> example = {}; ///< its place among the examples
    std::uintmax_t size = 0;                 ///< in bytes
    std::time_t changed = 0;                 ///< 0: not known
};

/// What the chooser's place holds, as far as its purpose and its search want it. Empty while the folder is
/// still being read.
[[nodiscard]] std::vector<ChooserRow> chooser_rows(const Workspace& workspace);

/// "512 B", "4.2 kB", "1.3 MB"
[[nodiscard]] std::string size_text(std::uintmax_t bytes);

/// "2026-11-21 06:40", local time.
[[nodiscard]] std::string date_text(std::time_t time);

/// What was clicked, and whether it was clicked twice.
struct RowClick {
    std::size_t row = 0;
    bool twice = false;
};
std::optional<RowClick> show_chooser_list(const Kit& kit, const Box& box, const Workspace& workspace,
                                          ChooserForm& form, const std::vector<ChooserRow>& rows);

} // namespace act
