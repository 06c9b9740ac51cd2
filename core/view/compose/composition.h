#pragma once
// Neurons and what is composed of them: a grid of curves, and the small network that one of them computes.

#include "expression/expression.h"
#include "session/compose.h"
#include "view/panel_memo.h"
#include "view/view.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

extern const View compose_view;

struct CompositionSpec {
    Compose compose = {};
    Convention convention = Convention::own;
    double detail = 1.0;   ///< size of type and lines inside the panels (Figure::detail)
    Repertoire repertoire; ///< which functions the neurons' activations may mean
    bool operator==(const CompositionSpec&) const = default;
};

/// Cells side by side: never more than there are, so that a few fill the page.
[[nodiscard]] std::size_t shown_columns(const Compose& compose);

/// 2 where the slope has a panel of its own, right of the cell's.
[[nodiscard]] std::size_t panels_per_cell(const Compose& compose);

/// The neurons as definitions: trees, which are made and not parsed (expression/activation_expression.h). Errors name the
/// neuron: an activation that is not there, two of one name, a name that means something else.
[[nodiscard]] Result<Definitions> definitions_of(const Compose& compose, const Repertoire& repertoire);

/// The cell's formula over the neurons, or what is wrong with it. Parsed once while the bench stays as it is.
[[nodiscard]] Result<Expression> cell_expression(const Compose& compose, std::size_t cell,
                                                 const Repertoire& repertoire);

/// What the panel of a cell depends on.
struct CellPanelKey {
    Program program = {}; ///< of the formula over the neurons
    ComposedCell cell = {};
    std::string title = {};
    std::optional<Interval> x = {};
    Interval extent = {};
    Axes axes = {};
    GridStyle style = GridStyle::program;
    std::vector<int> orders = {}; ///< of the curves: 0 the function, 1 its slope
    bool titled = true;
    Convention convention = Convention::own;
    Language language = Language::english;
    Fineness fineness = {};
    bool operator==(const CellPanelKey&) const = default;
};
using CellPanels = PanelMemo<CellPanelKey>;

/// panels_per_cell() panels a cell. A cell whose formula has an error is an empty panel with its text as title.
[[nodiscard]] Figure composition_figure(const CompositionSpec& spec, Language language,
                                        const Fineness& fineness, CellPanels* made = nullptr);

/// The bench with all windows as they are shown, none left to be fitted.
[[nodiscard]] Compose with_windows(const Compose& compose, Convention convention,
                                   const Repertoire& repertoire);

/// Value and slope of every cell at x; NaN where its formula has an error.
[[nodiscard]] std::vector<Jet> composition_values(const CompositionSpec& spec, double x);

/// A cursor at x over each panel.
[[nodiscard]] std::vector<std::vector<Mark>> composition_cursor(const CompositionSpec& spec, double x);

/// How a network is drawn.
struct NetworkLook {
    /// Neurons are boxes with the curve of their signal over the compose extent, large enough for a stage;
    /// otherwise small rings.
    bool curves = false;
    std::optional<std::size_t> touched = {}; ///< the neuron that was changed last, with curves
    bool tells = true; ///< false: neither what signals are worth at x, nor the curve of the whole cell
};

/// The network of one cell with the signals at x: nodes x, neurons and sums, edges with their weights.
[[nodiscard]] Figure network_figure(const Compose& compose, std::size_t cell, double x,
                                    const Repertoire& repertoire, const NetworkLook& look = {});

/// A bench that the program brings along: a figure, or something to begin with.
struct CompositionPreset {
    std::string_view id; ///< "compose:document-001"
    Text label;          ///< in menus
    Compose compose = {};
    std::string_view name = {}; ///< for lists and metadata; empty: it is no figure of its own
    PageSize page_pt = {};      ///< of the figure
};
[[nodiscard]] std::span<const CompositionPreset> composition_presets();

} // namespace act
