#pragma once
// The numbers of a figure as a table.

#include "figure/figure.h"

#include <string>
#include <vector>

namespace act {

/// Every x at which a line of the figure has a point, and one in each gap between the pieces of a line, increasing.
/// A figure made again with its curves sampled there has a value of each in every row.
[[nodiscard]] std::vector<double> curve_places(const Figure& figure);

/// A header and rows of as many fields (RFC 4180), as spreadsheets, pandas and numpy read them. Numbers are the
/// shortest that read back to the same double.
///
/// Of a figure of lines: "x", a column a line by its name, and "break"; one row an x. In a gap of a line it is nan,
/// outside of its ends and where it was not sampled empty. Where a line jumps there are three rows with the same x:
/// the limit from the left, nan, and the limit from the right; "break" names the lines that do.
///
/// Of a figure with bars or cells: "name,x,y,value", one row a number; x and y are where the number stands on the
/// axes, by the axis' own names where it has such: the row of a Jacobian is y. y is empty for bars and lines.
[[nodiscard]] std::string csv_table(const Figure& figure);

} // namespace act
