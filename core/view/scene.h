#pragma once
// What joins the two worlds: functions and parameters on one side, figures on the other. One function per
// kind of figure; each can be made without a window.

#include "curve/sample.h"
#include "figure/layout.h"
#include "session/session.h"
#include "view/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace act {

/// What Explore shows. `values` has one entry for each parameter.
struct ExploreSpec {
    const Activation* activation = nullptr;
    std::vector<double> values = {};
    Convention convention = Convention::own;
    Windows windows = {};
    bool curvature = false;
    bool diagonal = false;
    std::optional<std::uint64_t> training_seed =
        {};                                ///< shows what a function that is random in training draws
    std::optional<double> saturation = {}; ///< shades where |f′| stays below this share of its greatest value
    bool formulas = false;                 ///< of f and f′ under the panels
    bool numbers = false;                  ///< in them, values in place of the parameters' letters
    bool title = true;                     ///< name and parameters over the panels; the window writes its own
    bool operator==(const ExploreSpec&) const = default;
};

/// The x window to begin with: [−4, 4], wider where a kink or jump lies near its ends or not far beyond.
[[nodiscard]] Interval home_x(const Activation& activation, Values values);

/// Windows as absent ones are filled in: f and its derivatives over the x window, and zero, with margins.
[[nodiscard]] Windows fitted(const ExploreSpec& spec);

/// The windows that a figure of this spec shows, read back from it: what fitted() gave when it was made.
[[nodiscard]] Windows fitted_windows(const Figure& figure, const ExploreSpec& spec);

/// f left, f′ right (f″ on request); open and closed dots at breaks under the spec's convention. `panel_pt`
/// is about how large a panel's plot will be, so that the curves are sampled finely enough for it at
/// `px_per_pt`.
struct Fineness {
    PageSize panel_pt = {240.0, 240.0};
    double px_per_pt = 4.0;
    std::vector<double> at = {}; ///< when not empty: curves have points at exactly these x, for tables
    bool operator==(const Fineness&) const = default;
};
[[nodiscard]] Figure explore_figure(const ExploreSpec& spec, const Words& words, const Fineness& fineness);

/// Marks for a cursor at x over each panel of explore_figure: a vertical line, the point on the curve, and on
/// f the tangent when wanted. One list per panel.
[[nodiscard]] std::vector<std::vector<Mark>> cursor_marks(const ExploreSpec& spec, double x, bool tangent);

/// The same in numbers, one label per panel: "f(0.5) = 0.622", "f′(0.5) = 0.235".
[[nodiscard]] std::vector<Label> cursor_labels(const ExploreSpec& spec, double x);

/// Functions in a row of the gallery, so that its plots are neither flat nor upright: 5 on its own page.
[[nodiscard]] std::size_t gallery_columns(PageSize page);

/// Every activation in a cell with its derivative, by families.
struct GallerySpec {
    std::vector<std::vector<double>> values = {}; ///< by catalogue index; empty: initial values
    Convention convention = Convention::own;
    Interval x = {-4.0, 4.0};
    std::size_t columns = 6;
    bool title = true;
    bool operator==(const GallerySpec&) const = default;
};
[[nodiscard]] Figure gallery_figure(const GallerySpec& spec, const Words& words, const Fineness& fineness);

/// "α = 1.5, β = 2": symbols in the parameters' ink.
[[nodiscard]] Label parameter_label(const Activation& activation, Values values);

/// A figure of the program by its id. `page_pt` is the size it is meant for.
struct FigureEntry {
    std::string id;   ///< "explore:elu", "gallery"
    std::string name; ///< "ELU next to its derivative"
    PageSize page_pt = {};
    ThemeId theme = ThemeId::paper; ///< the look it has unless another is asked for
};
[[nodiscard]] std::vector<FigureEntry> figure_entries();

} // namespace act
