#pragma once
// A figure as LaTeX source, drawn by TikZ and PGFPlots. Its texts take the document's fonts, and its numbers
// can be edited.

#include "figure/layout.h"

#include <string>

namespace act {

/// A file that compiles by itself into a page of the layout's size and can also be read into a document with
/// \input; its first lines say how. The panels stand where the layout put them, with its ticks.
[[nodiscard]] std::string pgfplots_document(const Figure& figure, const Layout& layout, const Theme& theme,
                                            const TextMetrics& metrics);

} // namespace act
