#pragma once
// Colours for numbers. Between the anchors of a theme the colours change evenly to the eye: they are
// interpolated in OKLab (Ottosson 2020), where equal distances look equal, so that equal steps of the data
// look equal.

#include "figure/figure.h"
#include "figure/theme.h"

#include <array>
#include <vector>

namespace act {

/// The colour a share t of the way from a to b, t in [0, 1]; opaque.
[[nodiscard]] Colour between(Colour a, Colour b, double t);

/// How light a colour looks: 0 black, 1 white.
[[nodiscard]] double lightness(Colour colour);

/// The contrast of two colours, 1 to 21, as WCAG 2.2 counts it for texts.
[[nodiscard]] double contrast(Colour a, Colour b);

/// The colour at t in [0, 1] of a theme's scale; values outside take the end's.
[[nodiscard]] Colour scale_colour(const Theme& theme, ColourScale scale, double t);

/// The colours of a heat's cells. What they have in common is computed once: a map has ten thousand cells, and each
/// frame draws them.
class CellColours {
  public:
    CellColours(const Theme& theme, const Heat& heat);

    /// Of a cell with this value, which is taken to the middle of its level when there are levels. A value outside the
    /// heat's range has the colour of the nearer end; NaN has none and must not be asked for.
    [[nodiscard]] Colour of(double value) const;

  private:
    Interval range_;
    std::vector<Colour> levels_;                     // none: every value has its own
    std::array<std::array<double, 3>, 3> anchors_{}; // in OKLab: low, middle, high
};

/// The ink that can be read best on a colour: text or page.
[[nodiscard]] Ink ink_on(const Theme& theme, Colour colour);

} // namespace act
