#pragma once
// How words and numbers are written in an SVG file.

#include "figure/canvas.h"

#include <string>
#include <string_view>

namespace act {

/// At most three decimals (0.001 pt is 0.35 µm) and no trailing zeros: 12.5, 0.25, -3. Finite values
/// only.
[[nodiscard]] std::string svg_number(double value);

/// "#rrggbb"; the alpha is an attribute of its own.
[[nodiscard]] std::string svg_colour(Colour colour);

/// Safe in element content and in attributes; characters that XML cannot hold become U+FFFD.
[[nodiscard]] std::string xml_escaped(std::string_view text);

/// The ASCII letters and digits of a text joined by '-', in front of them a letter.
[[nodiscard]] std::string svg_id(std::string_view text);

} // namespace act
