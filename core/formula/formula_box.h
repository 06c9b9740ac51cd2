#pragma once
// A typeset formula: letters, rules and brackets in points, from the left end of its baseline, y down. It is
// a flat list without fonts and colours, so that drawing it takes a few calls to a canvas.

#include "figure/figure.h"
#include "figure/theme.h"

#include <string>
#include <vector>

namespace act {

/// Letters of one face and size.
struct FormulaText {
    std::string text;
    PagePoint origin = {}; ///< left end of the baseline
    Face face = Face::math;
    double size_pt = 0.0;
    Ink ink = Ink::text;
};

/// A fraction's bar, or the one over a root.
struct FormulaRule {
    PageRect rect = {};
    Ink ink = Ink::text;
};

/// The area between two polylines of equal length: a bracket, a radical sign. Sharp at any scale.
struct FormulaShape {
    std::vector<PagePoint> left;
    std::vector<PagePoint> right;
    Ink ink = Ink::text;
};

struct FormulaBox {
    double size_pt = 0.0; ///< the em it was set at; 0 for a part
    double width = 0.0;
    double above = 0.0; ///< over the baseline
    double below = 0.0; ///< under it
    double lean = 0.0;  ///< how far a last italic letter reaches beyond the width; a superscript clears it
    std::vector<FormulaText> texts = {};
    std::vector<FormulaRule> rules = {};
    std::vector<FormulaShape> shapes = {};

    [[nodiscard]] double height() const { return above + below; }
};

/// Adds `part` with its origin at a place of `whole`, which grows in height but not in width.
void put(FormulaBox& whole, FormulaBox part, PagePoint at);

/// Makes everything `factor` times as large.
void scale(FormulaBox& box, double factor);

/// Draws the formula with `origin` as the left end of its (first) baseline.
void draw_formula(const FormulaBox& formula, PagePoint origin, const Theme& theme, Canvas& canvas);

} // namespace act
