#pragma once
// The space between atoms of a formula: the role of each atom among its neighbours, and TeX's table of
// spaces.

#include "formula/maths.h"

#include <optional>
#include <span>
#include <vector>

namespace act {

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
