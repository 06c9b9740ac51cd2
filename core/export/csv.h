#pragma once
// The curves of a figure as a table.

#include "figure/figure.h"

#include <string>
#include <vector>

namespace act {

/// Every x at which a line of the figure has a point, increasing. A figure made again with its curves sampled
/// there has a value of each in every row.
[[nodiscard]] std::vector<double> curve_places(const Figure& figure);

/// One column a line, one row an x (RFC 4180, with a header): "x", the lines by their names, and "break".
/// Where a line jumps there are two rows with the same x, the limits from the left and from the right, and
/// "break" names the lines that do. Empty outside a line's ends, nan in a gap. Numbers are the shortest that
/// read back to the same double.
///
/// Bars count as lines. Each Heat follows after an empty line as a table of its own: its name and the places
/// of its columns, then a row's place and its values.
[[nodiscard]] std::string csv_table(const Figure& figure);

} // namespace act
