#pragma once
// Colours for numbers. Between the anchors of a theme the colours change evenly to the eye: they are
// interpolated in OKLab (Ottosson 2020), where equal distances look equal, so that equal steps of the data
// look equal.

#include "figure/theme.h"

namespace act {

/// The colour a share t of the way from a to b, t in [0, 1]; opaque.
[[nodiscard]] Colour between(Colour a, Colour b, double t);

/// How light a colour looks: 0 black, 1 white.
[[nodiscard]] double lightness(Colour colour);

/// The colour at t in [0, 1] of a theme's scale; values outside take the end's.
[[nodiscard]] Colour scale_colour(const Theme& theme, ColourScale scale, double t);

/// The colour of a cell, its value taken to the middle of its level when there are levels.
[[nodiscard]] Colour cell_colour(const Theme& theme, const Heat& heat, double value);

/// The ink that can be read on a colour: text or page.
[[nodiscard]] Ink ink_on(const Theme& theme, Colour colour);

} // namespace act
