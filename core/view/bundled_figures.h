#pragma once
// Every figure of the program by its id, for the command line and the dialogs that write files.

#include "view/view.h"

#include <string_view>
#include <vector>

namespace act {

/// The figures of all views.
[[nodiscard]] std::vector<FigureEntry> figure_entries();

/// Finds the entry for an id or an activation's name; the error names the nearest known id.
[[nodiscard]] Result<FigureEntry> require_figure(std::string_view id);

/// Makes the figure, or says which name or value stands in the way.
[[nodiscard]] Result<Figure> make_figure(const FigureRequest& request, Language language);

} // namespace act
