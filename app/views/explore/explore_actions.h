#pragma once
// Changes to the session that several places of the window make.

#include "session/session.h"

#include <cstddef>

namespace act {

/// Shows an activation in Explore, with windows fitted to it.
void explore(Session& session, const Activation& activation);

/// Shows the activation that comes `step` places after the explored one in the browser, without running
/// over its ends.
void explore_neighbour(Session& session, int step);

/// Sets a parameter of the explored activation. The windows stay as they are shown: axes do not jump under a
/// slider.
void change_parameter(Session& session, std::size_t k, double value);

/// Takes scale and shift back to doing nothing.
void forget_affine(Session& session);

/// Gives the explored activation a framework's values; where the framework means another function by the
/// name, explores that one.
void apply_preset(Session& session, const Preset& preset);

/// Whether the mouse and the keys may take a window there: what lies beyond shows steps between doubles.
[[nodiscard]] bool is_usable(Interval window);

/// Shows the surroundings of x, a tenth of the width shown now; nothing happens where that is not usable.
void magnify(Session& session, double x);

/// Fits Explore's windows to the function again, x to its default.
void go_home(Session& session);

/// The y window of the derivative `order` under the session.
[[nodiscard]] std::optional<Interval>& height_of(Windows& windows, int order);

} // namespace act
