#pragma once
// What `eval` prints about a function: the columns, and the row for a point.

#include "base/interval.h"
#include "base/result.h"
#include "cli/arguments.h"

#include <functional>
#include <string>
#include <vector>

namespace act {

struct EvalRows {
    std::vector<std::string> columns;
    std::function<void(double x, std::vector<double>& row)> fill; ///< the row replaces what was there
    bool breaks_known = true; ///< false: at breaks the values are of either side
};

/// x,y,dy,ddy, as far as the order goes.
[[nodiscard]] std::vector<std::string> derivative_columns(int order);

/// True when the target reads as an expression rather than as the name, right or wrong, of an activation.
[[nodiscard]] bool is_expression(const Evaluate& command);

/// Of an expression with its definitions. Breaks are looked for in `over`.
[[nodiscard]] Result<EvalRows> expression_rows(const Evaluate& command, Interval over);

} // namespace act
