#pragma once
// The contrasts that WCAG 2.2 asks for (success criteria 1.4.3 and 1.4.11), of `contrast()` in figure/colour_map.h.

#include "figure/colour_map.h"

namespace act {

inline constexpr double least_text_contrast = 4.5; ///< AA, of text of usual size
inline constexpr double least_mark_contrast = 3.0; ///< AA, of what is no text

} // namespace act
