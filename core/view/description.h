#pragma once
// Figures in words, for readers who cannot see them: two to five sentences with measured numbers.
//
//     function_in_words(function, "ELU  α = 1", {-4.0, 4.0}, Language::english)
//     // "ELU  α = 1 and its derivative, for x from −4 to 4. It never decreases, and its values lie above −1. …"

#include "curve/function.h"
#include "figure/figure.h"
#include "i18n/language.h"

#include <string>

namespace act {

/// A function, named as a title does: over which x it is shown, its range and direction, its limits at ±∞, where it is
/// zero, extreme or not smooth, its greatest slope and from where on it saturates. What is not known is left out.
[[nodiscard]] std::string function_in_words(const Function& function, const std::string& title, Interval x,
                                            Language language);

/// What stands in the panels: of each curve its ends, and where it is lowest and highest there; the numbers of bars;
/// the size and the extremes of a matrix. Of more panels than a listener keeps in mind, the titles.
/// Empty where nothing of it can be told.
[[nodiscard]] std::string panels_in_words(const Figure& figure, Language language);

/// Completes the figure's description by what stands in its panels, unless it says already what was measured.
void put_in_words(Figure& figure, Language language);

/// A label without its looks.
[[nodiscard]] std::string plain_text(const Label& label);

} // namespace act
