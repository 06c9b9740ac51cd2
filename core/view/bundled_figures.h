#pragma once
// Every figure of the program by its id, for the command line and the export dialog.

#include "base/result.h"
#include "figure/theme.h"
#include "session/session.h"
#include "view/figure_parts.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// A figure of the program by its id. `page_pt` is the size it is meant for.
struct FigureEntry {
    std::string id;   ///< "explore:elu", "gallery"
    std::string name; ///< "ELU next to its derivative"
    PageSize page_pt = {};
    ThemeId theme = ThemeId::paper; ///< the look it has unless another is asked for
};
[[nodiscard]] std::vector<FigureEntry> figure_entries();

/// A figure as people ask for it.
struct FigureRequest {
    std::string id;      ///< "explore:elu", "gallery", or any activation's name
    Parameters set = {}; ///< parameters that differ from their initial values
    Convention convention = Convention::own;
    PageSize page_pt = {};                  ///< what it will be drawn on
    double px_per_pt = 4.0;                 ///< how finely it will be seen
    std::vector<double> at = {};            ///< as in Fineness
    const Activation* activation = nullptr; ///< explored with `values` instead of what the id names
    std::vector<double> values = {};
    bool formulas = false; ///< under the panels of what is explored
    bool numbers = false;  ///< in them, values in place of the parameters' letters
};

/// Finds the entry for an id or an activation's name; the error names the nearest known id.
[[nodiscard]] Result<FigureEntry> require_figure(std::string_view id);

/// The page of a function next to its derivative.
[[nodiscard]] PageSize explore_page_pt();

/// Makes the figure, or says which name or value stands in the way.
[[nodiscard]] Result<Figure> make_figure(const FigureRequest& request, Language language);

} // namespace act
