#pragma once
// Figures as what is shown or asked for: the view of a session, and those that the program brings along.

#include "session/session.h"
#include "view/figure_parts.h"
#include "view/view.h"

#include <string_view>
#include <vector>

namespace act {

struct SessionFigure {
    Figure figure;
    PageSize page_pt;
};

/// The page of the session's view where no other is asked for.
[[nodiscard]] PageSize own_page(const Session& session);

/// The session's current view on `page_pt`, or on the view's usual page when that is empty. `set` overrides
/// parameters of the function explored. The size of its panels is worked out here. A masked panel is hidden, and a
/// revealed one has the guess beside it (guess/guessed_figure.h).
[[nodiscard]] Result<SessionFigure> session_figure(const Session& session, const Parameters& set,
                                                   Language language, std::optional<PageSize> page_pt,
                                                   const Fineness& fineness);

// Every figure of the program by its id, for the command line and the dialogs that write files (bundled_figures.cpp).

/// The figures of all views.
[[nodiscard]] std::vector<FigureEntry> figure_entries();

/// Finds the entry for an id or an activation's name; the error names the nearest known id.
[[nodiscard]] Result<FigureEntry> require_figure(std::string_view id);

/// Makes the figure, or says which name or value stands in the way.
[[nodiscard]] Result<Figure> make_figure(const FigureRequest& request, Language language);

} // namespace act
