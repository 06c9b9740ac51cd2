#pragma once
// Arranges several formulas in a given room: side by side where they fit, otherwise one under another, in
// several lines and smaller where necessary. They are never wider than the room.

#include "formula/formula_box.h"
#include "formula/maths.h"

#include <span>
#include <vector>

namespace act {

struct PlacedFormula {
    FormulaBox box = {};
    PagePoint origin = {}; ///< of its baseline, from the room's top left corner
};

struct FormulaRows {
    std::vector<PlacedFormula> formulas; ///< as they were given
    double height = 0.0;                 ///< what they take of the room's
    double scale = 1.0;                  ///< of their type, against what was asked for: 1 or less
    bool stacked = false;
};

/// `starts`: where a formula begins when all stand side by side, unless the one before it is longer; one
/// each, increasing. `size_pt` is the type's em. A height of 0 is no limit.
[[nodiscard]] FormulaRows arrange_formulas(std::span<const MathList> formulas, std::span<const double> starts,
                                           PageSize room, double size_pt, const TextMetrics& metrics);

} // namespace act
