#pragma once
// Formulas for web pages, as MathML Core, which browsers set themselves: they can be read aloud, and grow with the page.
//
//     mathml(read_maths(R"(\frac{1}{2})"))   // "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"
//     html_text("The slope is $f'(0)$.")      // "The slope is <math>…</math>."

#include "formula/maths.h"

#include <string>
#include <string_view>

namespace act {

[[nodiscard]] std::string mathml(const MathList& maths);

/// A text with formulas between dollar signs as HTML: escaped, with line breaks where the text has them. A dollar sign
/// without another one is a sign like any.
[[nodiscard]] std::string html_text(std::string_view text);

} // namespace act
