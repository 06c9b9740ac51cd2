#pragma once
// The program's texts as LaTeX. Signs and letters of mathematics become commands, so that they appear with
// any engine and in any font. Ideographs stay as they are inside \activariumcjk, which the document defines.

#include "figure/theme.h"

#include <string>
#include <string_view>

namespace act {

/// For running text.
[[nodiscard]] std::string tex_text(std::string_view text);

/// For between two dollar signs.
[[nodiscard]] std::string tex_math(std::string_view text);

/// A label's runs with their colours (`activarium-text` and so on), weights and sizes. `size_pt` is the size
/// of a run of scale 1.
[[nodiscard]] std::string tex_label(const Label& label, double size_pt);

/// The name of an ink's colour in the document.
[[nodiscard]] std::string tex_colour(Ink ink, int series = 0);

[[nodiscard]] bool has_ideographs(std::string_view text);

} // namespace act
