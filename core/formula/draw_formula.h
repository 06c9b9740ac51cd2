#pragma once
// Draws a typeset formula on a canvas.

#include "figure/theme.h"
#include "formula/formula_box.h"

namespace act {

/// `origin` is the left end of its (first) baseline.
void draw_formula(const FormulaBox& formula, PagePoint origin, const Theme& theme, Canvas& canvas);

} // namespace act
