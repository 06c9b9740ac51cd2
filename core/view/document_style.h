#pragma once
// Makes a panel look as in the source documents.

#include "base/interval.h"
#include "figure/figure.h"

#include <cstddef>

namespace act {

/// A function or neuron on a page: three stand side by side on 14 inches. In points.
inline constexpr double document_cell_width = 14.0 / 3.0 * 72.0;

/// Rows of so many cells; one at least.
[[nodiscard]] double rows_of(std::size_t cells, std::size_t columns);

/// The plot's window around data: 5 % wider on either side.
[[nodiscard]] Interval document_window(Interval data);

/// Black lines y = x, y = 0 and x = 0 of one extent, instead of the program's own axes. Call before the
/// curves are added.
void add_document_lines(Panel& panel, Interval extent);

} // namespace act
