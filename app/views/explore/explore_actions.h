#pragma once
// Changes to the session that several places of the window make.

#include "base/memo.h"
#include "session/session.h"
#include "view/explore/explore_figure.h"

#include <cstddef>
#include <optional>

namespace act {

/// Shows an activation in Explore, with windows fitted to it.
void explore(Session& session, const Activation& activation);

/// Shows the activation that comes `step` places after the explored one in the browser, without running
/// over its ends.
void explore_neighbour(Session& session, int step);

/// What the heights for a slider's way were fitted to, and they.
struct SliderWay {
    ExploreSpec spec;
    std::size_t parameter = 0;
    bool operator==(const SliderWay&) const = default;
};
using SliderWayMemo = Memo<SliderWay, Windows>;

/// Sets a parameter of the explored activation. Axes do not jump under a slider: heights that were not chosen
/// by hand hold its whole way from its first move on (fitted_to_slider), the others stay as they are.
void change_parameter(Session& session, std::size_t k, double value, SliderWayMemo& way);

/// Takes scale and shift back to doing nothing.
void forget_affine(Session& session);

/// Gives the explored activation a framework's values; where the framework means another function by the
/// name, explores that one.
void apply_preset(Session& session, const Preset& preset);

/// Shows the surroundings of x, a tenth of the width shown now; nothing happens where that is not usable.
void magnify(Session& session, double x);

/// Whether magnify() shows more than a straight line there.
[[nodiscard]] bool can_magnify(const Session& session, double x);

/// Fits Explore's windows to the function again, x to its default.
void go_home(Session& session);

/// Widens x, where bands of saturation lie outside, until it holds their beginnings.
void widen_to_bands(Session& session);

/// Fits the heights of Explore's windows again over the x that is shown.
void fit_heights(Session& session);

// Changes to the session's typed functions. When a function gets another name, everything that refers to it
// (Explore, the comparison, neurons, parameters) takes the new name; when it is removed, they refer to other
// functions.

/// Place among the typed functions; nothing for the catalogue's.
[[nodiscard]] std::optional<std::size_t> typed_place(const Session& session, const Activation& activation);

/// Adds the function under a name that is still free ("my function 2") and shows it in Explore. Nothing
/// happens when there are most_typed already.
void add_typed(Session& session, TypedFunction function);

/// Puts another function in the i-th place. On an error (of the formula, or a name that is taken) nothing
/// changes.
[[nodiscard]] Result<Done> change_typed(Session& session, std::size_t i, TypedFunction function);

/// What used it is gone, too: Explore shows the usual function, neurons are tanh.
void remove_typed(Session& session, std::size_t i);

} // namespace act
