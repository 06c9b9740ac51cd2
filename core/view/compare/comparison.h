#pragma once
// Comparison grids and overlays: chosen functions side by side, in the program's own look or as the source
// documents drew them, or all in one pair of axes.

#include "curve/function.h"
#include "session/compare.h"
#include "view/panel_memo.h"
#include "view/view.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace act {

extern const View compare_view;

struct ComparisonSpec {
    Compare compare = {};
    Convention convention = Convention::own;
    std::optional<std::size_t> lit = {}; ///< overlay: the function that stands out, the others step back
    double detail = 1.0;                 ///< size of type and lines inside the panels (Figure::detail)
    Repertoire repertoire;               ///< which functions ids may mean
    bool operator==(const ComparisonSpec&) const = default;
};

/// What a panel of a grid depends on.
struct GridPanelKey {
    SharedActivation activation = nullptr;
    std::vector<double> values = {};
    Convention convention = Convention::own;
    Windows windows = {};
    int order = 0;
    GridStyle style = GridStyle::program;
    ShownCurves orders = ShownCurves::both;
    Axes axes = {};
    PinnedPoints pinned = {};
    Interval extent = {};
    Interval seen = {};
    Fineness fineness = {};
    Language language = Language::english;
    bool operator==(const GridPanelKey&) const = default;
};
using GridPanels = PanelMemo<GridPanelKey>;

/// Cells in order (a pair of panels each where both f and f′ are shown), or the overlay's panels: f, f′ and,
/// where two functions are marked for it, their differences below. Every id must be in
/// the repertoire.
[[nodiscard]] Figure comparison_figure(const ComparisonSpec& spec, Language language,
                                       const Fineness& fineness, GridPanels* made = nullptr);

/// How many panels stand side by side.
[[nodiscard]] std::size_t panel_columns(const Compare& compare);

/// Which function and which derivative a panel of comparison_figure shows; in an overlay, which derivative.
struct PanelContent {
    std::size_t function = 0;
    int order = 0;
    bool difference = false;
};
[[nodiscard]] PanelContent content_of(const Compare& compare, std::size_t panel);

/// Which derivatives of each function are shown.
[[nodiscard]] std::vector<int> shown_orders(const Compare& compare);

/// A function with a curve in the figure, and its place in the comparison.
struct DrawnFunction {
    std::size_t place = 0;
    Function function;
};
[[nodiscard]] std::vector<DrawnFunction> drawn_functions(const ComparisonSpec& spec);

/// Colours and dashes of an overlay: neighbours differ in both, and no two of the first 32 agree in both.
[[nodiscard]] Pen series_pen(std::size_t i);
/// That of a function of a comparison: its own, or that of its place.
[[nodiscard]] Pen pen_of(const Compare& compare, std::size_t function);

/// All windows as the figure shows them, none left to be fitted: for panning, and to keep axes still while a
/// slider moves.
[[nodiscard]] Compare with_windows(const Compare& compare, Convention convention,
                                   const Repertoire& repertoire);

/// The x window of all cells that share one, or of the first; as with_windows() has it, without fitting
/// heights.
[[nodiscard]] Interval shown_x(const Compare& compare, const Repertoire& repertoire);

/// The parameters of a compared function, one value for each.
[[nodiscard]] std::vector<double> values_of(const Compared& compared, const Activation& activation);

/// A cursor at x over each panel: a vertical line and the points on the curves. One list per panel.
[[nodiscard]] std::vector<std::vector<Mark>> comparison_cursor(const ComparisonSpec& spec, double x);

/// Value and slope of every function at x, for the table under the cursor.
[[nodiscard]] std::vector<Jet> comparison_values(const ComparisonSpec& spec, double x);

/// A comparison that the program brings along.
struct ComparisonPreset {
    std::string_view id;   ///< "grid:document-001", "overlay:gelu"
    Text label;            ///< in menus
    std::string_view name; ///< for lists and metadata
    PageSize page_pt = {};
    ThemeId theme = ThemeId::paper;
    Compare compare = {};
};

/// The grids of the source documents, the book and PyTorch's documentation; the overlay of the usual
/// functions, and overlays of functions that share a name.
[[nodiscard]] std::span<const ComparisonPreset> comparison_presets();

} // namespace act
