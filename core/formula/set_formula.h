#pragma once
// Typesets a formula: from the tree to letters in places, by TeX's rules (The TeXbook, appendix G) with the
// proportions of the STIX fonts.
//
//     const FormulaBox box = set_formula(read_maths(R"(\frac{x}{1 + |x|})"), 14.0, metrics);
//     draw_formula(box, {40.0, 60.0}, theme, canvas);

#include "formula/formula_box.h"
#include "formula/maths.h"

#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace act {

/// In display style at an em of `size_pt`. Wider than `width_pt`, it goes on in further lines where it can:
/// at wide spaces (", \quad"), and before signs that are in no brackets. The baseline is the first line's.
[[nodiscard]] FormulaBox set_formula(const MathList& maths, double size_pt, const TextMetrics& metrics,
                                     double width_pt = std::numeric_limits<double>::infinity());

/// From one baseline to the next of a formula in lines, in ems, unless a line needs more.
inline constexpr double formula_leading_em = 1.55;

// Brackets and radical signs of any height, as outlines: thick where a broad pen would be thick, sharp at any
// scale (brackets.cpp).

/// A bracket that reaches from `above` over the baseline to `below` under it; lengths in points, `em_pt` the
/// size of the type beside it. Known: ( ) [ ] { } | ‖ ⌊ ⌋ ⌈ ⌉ ⟨ ⟩; empty for any other.
[[nodiscard]] FormulaBox bracket(std::string_view text, double above, double below, double em_pt);

/// A radical sign with its bar over `width`: the bar's upper edge is `above` over the baseline, the sign's
/// foot `below` under it. The box is as wide as the sign alone.
[[nodiscard]] FormulaBox radical(double width, double above, double below, double bar_pt, double em_pt);

// The space between atoms of a formula: the role of each atom among its neighbours, and TeX's table of
// spaces (spacing.cpp).

/// The class of each node where it stands: "-" is a sign at the start, after "(" or "=", and an operator
/// elsewhere. `before` stands in front of the first, if anything does. Spaces are looked through.
[[nodiscard]] std::vector<MathClass> classes_of(std::span<const MathNode> list,
                                                std::optional<MathClass> before);

/// The space between neighbours in eighteenths of an em; less in scripts.
[[nodiscard]] double space_between(MathClass left, MathClass right, bool in_script);

/// What a node of that class is to what stands before and after it: brackets with their content are a
/// bracket on either side.
[[nodiscard]] MathClass left_side(const MathNode& node, MathClass kind);
[[nodiscard]] MathClass right_side(const MathNode& node, MathClass kind);

} // namespace act
