#pragma once
// What joins the two worlds: functions and parameters on one side, figures on the other. One function per
// kind of figure; each can be made without a window.

#include "curve/sample.h"
#include "figure/layout.h"
#include "session/session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace act {

/// The words that figures carry; the texts come from where the language is known.
struct Words {
    std::string function = "Function";
    std::string derivative = "Derivative";
    std::string curvature = "Second derivative";
    std::string below_peak = "|f′| < {share} of peak";
    std::string gallery = "Activation functions";
    std::string gallery_caption = "red: function, blue: derivative";
    std::string explore_description = "{name}: the function and its derivative over x from {low} to {high}.";
    std::string gallery_description = "All activation functions, each with its derivative.";
    std::string grid_description = "Activation functions side by side.";
    std::string comparison = "Comparison of activation functions";
    std::string composition = "Composition of neurons";
    std::string composition_description = "Curves of neurons and of what is composed of them.";
    std::string difference = "Difference: at most {value}, at x = {x}";
    std::string slope_difference = "Difference of slopes: at most {value}, at x = {x}";
    std::string input = "Input";
    std::string output = "Output";
    std::string logits = "Logits z";
    std::string logits_to_drag = "Logits z (drag a bar)";
    std::string outputs = "Output y";
    std::string probabilities = "Probabilities y";
    std::string sum = ", sum {value}";
    std::string jacobian = "Jacobian ∂y/∂z";
    std::string row_sum = "row sum";
    std::string gradient = "Gradient ∂y/∂z";
    std::string input_index = "input j";
    std::string output_index = "output i";
    std::string row = "row";
    std::string column = "column";
    std::string along_rows = "Axis 1: each row sums to 1";
    std::string along_columns = "Axis 0: each column sums to 1";
    std::string along_whole = "Whole array: all of it sums to 1";
    std::string axes_title = "Softmax and what the axis means";
    std::string map = "y(a, b)";
    std::string slices = "Slices through it";
    std::string vector_description = "{name}: numbers in, numbers out, and the derivatives between them.";
    std::string axes_description =
        "Softmax of an array along its rows, along its columns, and over all of it.";
    std::vector<std::string> families; ///< by Family; empty: none are headed
};

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
