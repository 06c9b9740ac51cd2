#pragma once
// Brackets and radical signs of any height, as outlines: thick where a broad pen would be thick, sharp at any
// scale.

#include "formula/formula_box.h"

#include <string_view>

namespace act {

/// A bracket that reaches from `above` over the baseline to `below` under it; lengths in points, `em_pt` the
/// size of the type beside it. Known: ( ) [ ] { } | ‖ ⌊ ⌋ ⌈ ⌉ ⟨ ⟩; empty for any other.
[[nodiscard]] FormulaBox bracket(std::string_view text, double above, double below, double em_pt);

/// A radical sign with its bar over `width`: the bar's upper edge is `above` over the baseline, the sign's
/// foot `below` under it. The box is as wide as the sign alone.
[[nodiscard]] FormulaBox radical(double width, double above, double below, double bar_pt, double em_pt);

} // namespace act
