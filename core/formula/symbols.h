#pragma once
// The words and signs of LaTeX's mathematics that the program knows.

#include "formula/maths.h"

#include <optional>
#include <string_view>

namespace act {

struct MathSign {
    std::string_view command; ///< without the backslash
    std::string_view text;    ///< UTF-8
    MathClass kind = MathClass::ordinary;
};

/// \alpha, \le, \cdot, \infty and their like; null for others.
[[nodiscard]] const MathSign* sign_by_command(std::string_view command);
/// The same by the character itself: α, ≤, ·. Also the ASCII signs.
[[nodiscard]] const MathSign* sign_by_text(std::string_view character);

/// The name that a command like \tanh or \max sets upright; nothing for others.
[[nodiscard]] std::optional<std::string_view> named_function(std::string_view command);
/// Those whose scripts stand above and below in display style: \max, \sum.
[[nodiscard]] bool takes_limits(std::string_view command);

/// The width in ems of a command that is a space: "quad", ",".
[[nodiscard]] std::optional<double> math_space(std::string_view command);

/// True for letters that mathematics sets in italics: Latin and small Greek ones.
[[nodiscard]] bool is_italic(std::string_view character);

/// The character at the start of the text, one byte where it is not UTF-8; empty at its end.
[[nodiscard]] std::string_view first_character(std::string_view text);

} // namespace act
