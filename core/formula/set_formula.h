#pragma once
// Typesets a formula: from the tree to letters in places, by TeX's rules (The TeXbook, appendix G) with the
// proportions of the STIX fonts.
//
//     const FormulaBox box = set_formula(read_maths(R"(\frac{x}{1 + |x|})"), 14.0, metrics);
//     draw_formula(box, {40.0, 60.0}, theme, canvas);

#include "formula/formula_box.h"
#include "formula/maths.h"

#include <limits>

namespace act {

/// In display style at an em of `size_pt`. Wider than `width_pt`, it goes on in further lines where it can:
/// at wide spaces (", \quad"), and before signs that are in no brackets. The baseline is the first line's.
[[nodiscard]] FormulaBox set_formula(const MathList& maths, double size_pt, const TextMetrics& metrics,
                                     double width_pt = std::numeric_limits<double>::infinity());

/// From one baseline to the next of a formula in lines, in ems, unless a line needs more.
inline constexpr double formula_leading_em = 1.55;

} // namespace act
