#pragma once
// A figure as LaTeX source, drawn by TikZ and PGFPlots. Its texts take the document's fonts, and its numbers
// can be edited.

#include "figure/layout.h"
#include "figure/theme.h"

#include <string>
#include <string_view>

namespace act {

/// A file that compiles by itself into a page of the layout's size and can also be read into a document with
/// \input; its first lines say how. The panels stand where the layout put them, with its ticks.
[[nodiscard]] std::string pgfplots_document(const Figure& figure, const Layout& layout, const Theme& theme,
                                            const TextMetrics& metrics);

// The program's texts as LaTeX (tex_text.cpp). Signs and letters of mathematics become commands, so that they appear
// with any engine and in any font. Ideographs stay as they are inside \activariumcjk, which the document defines.

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

// Marks as the plots of a PGFPlots axis (pgfplots_marks.cpp).

/// All marks of a panel in their order, one plot each piece of a line, so that no break is drawn over.
/// Numbers are rounded to a hundredth of a point on the page, and points far outside the panel are moved
/// along their segments to its surroundings: TeX's lengths end at 5.7 m.
[[nodiscard]] std::string pgfplots_marks(const Panel& panel, const PanelLayout& placed, const Theme& theme);

/// "draw=activarium-function, line width=1.8bp, dash pattern=on 4bp off 3bp"
[[nodiscard]] std::string pgf_stroke(std::string_view colour, double width_pt, Dash dash);

/// "{rgb,1:red,0.2;green,0.4;blue,0.8}": a colour by itself, for cells.
[[nodiscard]] std::string rgb_colour(Colour colour);

} // namespace act
