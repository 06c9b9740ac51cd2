#pragma once
// A function next to its derivatives: what the Explore view shows, and what moves over it under the mouse.

#include "curve/sample.h"
#include "session/session.h"
#include "view/view.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace act {

extern const View explore_view;

/// What Explore shows. `values` has one entry for each parameter.
struct ExploreSpec {
    SharedActivation activation = nullptr;
    std::vector<double> values = {};
    Convention convention = Convention::own;
    Windows windows = {};
    Axes axes = {};
    PinnedPoints pinned = {};
    bool tangent = true; ///< at the selected point and under the pointer, with the height of its slope
    bool curvature = false;
    bool diagonal = false;
    std::optional<std::uint64_t> training_seed =
        {};                                ///< shows what a function that is random in training draws
    std::optional<double> saturation = {}; ///< shades where |f′| stays below this share of its greatest value
    std::string ghost = {};                ///< as in Explore
    bool formulas = false;                 ///< of f and f′ under the panels
    bool numbers = false;                  ///< in them, values in place of the parameters' letters
    bool title = true;                     ///< name and parameters over the panels; the window writes its own
    bool operator==(const ExploreSpec&) const = default;
};

/// The function, with its breaks inside the x window.
[[nodiscard]] Function function_of(const ExploreSpec& spec);

/// The x window of a function among others: [−4, 4], wider where a kink or jump lies near its ends or not far beyond.
[[nodiscard]] Interval common_home_x(const Function& function);

/// The window to begin with: wide enough, too, to show where a function of the catalogue flattens out.
[[nodiscard]] Interval home_x(const Function& function);

/// Windows as absent ones are filled in: the heights of f and its derivatives over the x window
/// (curve/height.h), with margins. Of a logarithmic axis the positive heights, also in place of a window that begins
/// at 0 or below; of equal axes as much height as there is width.
[[nodiscard]] Windows fitted(const Function& function, Windows windows, bool curvature = false,
                             const Axes& axes = {});
[[nodiscard]] Windows fitted(const ExploreSpec& spec);

/// The same, with heights that hold the curves along the whole way of parameter k's slider too, so that axes
/// stand still while it moves. Not farther than that the curve at the parameter's initial value keeps a
/// quarter of the height, and not at all where the function takes long to be looked at. The parameter's value
/// in the spec does not matter.
[[nodiscard]] Windows fitted_to_slider(ExploreSpec spec, std::size_t k);

/// Whether a panel's curve, whose window was set, goes on above or below it by more than a fitted one would.
[[nodiscard]] bool leaves_window(const Panel& panel, const Function& function, int order);

/// The windows that a figure of this spec shows, read back from it: what fitted() gave when it was made.
[[nodiscard]] Windows fitted_windows(const Figure& figure, const ExploreSpec& spec);

/// f left, f′ right (f″ on request); open and closed dots at breaks under the spec's convention.
[[nodiscard]] Figure explore_figure(const ExploreSpec& spec, Language language, const Fineness& fineness);

/// Marks for a cursor at x over each panel of a spec's explore_figure: a vertical line, the point on the curve, and on
/// f the tangent when wanted. One list for each panel.
[[nodiscard]] std::vector<std::vector<Mark>> cursor_marks(const Function& function, const ExploreSpec& spec,
                                                          double x);

/// The same in numbers, one label per panel: "f(0.5) = 0.622", "f′(0.5) = 0.235".
[[nodiscard]] std::vector<Label> cursor_labels(const Function& function, int panels, double x);

/// What Explore shows under a session.
[[nodiscard]] ExploreSpec explore_spec(const Session& session);

/// A function with these values, over the window that Explore begins with.
[[nodiscard]] Figure explored_figure(const SharedActivation& activation, std::vector<double> values,
                                     const FigureRequest& request, Language language);

} // namespace act
