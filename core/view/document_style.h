#pragma once
// What makes a panel look as in the source documents.

#include "base/interval.h"
#include "figure/figure.h"

namespace act {

/// The plot's window around data: 5 % wider on either side.
[[nodiscard]] Interval document_window(Interval data);

/// Black lines y = x, y = 0 and x = 0 of one extent, instead of the program's own axes. Call before the
/// curves are added.
void add_document_lines(Panel& panel, Interval extent);

} // namespace act
