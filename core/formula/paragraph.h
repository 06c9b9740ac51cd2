#pragma once
// A paragraph with formulas between dollar signs, set in lines: words and formulas with their places. Lessons are
// written so, in the window as on paper. Pango, which could break lines, knows neither our formulas nor the window's
// glyphs.
//
//     const Paragraph text = set_paragraph("The slope is $f'(0) = \\frac{1}{4}$.", {.size_pt = 11, .width_pt = 300}, fonts);
//     draw_paragraph(text, {40.0, 60.0}, theme.text, theme, canvas);

#include "formula/formula_rows.h"

#include <string>
#include <string_view>
#include <vector>

namespace act {

struct ParagraphStyle {
    Face face = Face::regular;
    double size_pt = 11.0;   ///< the em of words and of formulas
    double width_pt = 300.0; ///< of a line
    double leading_em = 1.5; ///< from baseline to baseline, unless a formula needs more
};

/// Words on one line.
struct PlacedWords {
    std::string text = {};
    PagePoint origin = {}; ///< left end of the baseline, from the paragraph's top left corner
};

struct Paragraph {
    std::vector<PlacedWords> words = {};
    std::vector<PlacedFormula> formulas = {};
    std::size_t lines = 0;
    double width = 0.0; ///< of the widest line
    double height = 0.0;
    Face face = Face::regular;
    double size_pt = 0.0;
};

/// Lines are broken where base/text_layout.h allows it and at line breaks of the text; what is longer than a line is
/// cut between characters, and a formula goes on in further lines. A dollar sign without another one is a sign like
/// any. An empty text has no lines.
[[nodiscard]] Paragraph set_paragraph(std::string_view text, const ParagraphStyle& style,
                                      const TextMetrics& metrics);

/// `top_left` of the paragraph. Words have `colour`, formulas the theme's inks.
void draw_paragraph(const Paragraph& paragraph, PagePoint top_left, Colour colour, const Theme& theme,
                    Canvas& canvas);

} // namespace act
