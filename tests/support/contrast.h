#pragma once
// The contrast of two colours as WCAG 2.1 defines it (success criterion 1.4.3 and 1.4.11).

#include "figure/canvas.h"

#include <algorithm>
#include <cmath>

namespace act {

inline constexpr double least_text_contrast = 4.5; ///< AA, of text of usual size
inline constexpr double least_mark_contrast = 3.0; ///< AA, of what is no text

inline double luminance(Colour c) {
    const auto linear = [](float channel) {
        const auto value = static_cast<double>(channel);
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

/// From 1 to 21.
inline double contrast(Colour a, Colour b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace act
