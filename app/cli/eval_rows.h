#pragma once
// What `eval` prints about a function: the columns, and the row for a point.

#include "base/result.h"
#include "cli/arguments.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace act {

struct EvalRows {
    std::vector<std::string> columns;
    std::function<void(double x, std::vector<double>& row)> fill; ///< the row replaces what was there
    /// What is to be said of the rows that were filled; mostly nothing.
    std::function<std::string()> note;
    std::vector<std::string> notes = {}; ///< sentences for standard error, before the rows
};

/// x,y,dy,ddy, as far as the order goes.
[[nodiscard]] std::vector<std::string> derivative_columns(int order);

/// True when the target reads as an expression rather than as the name, right or wrong, of an activation.
[[nodiscard]] bool is_expression(const Evaluate& command);

/// That the framework's slope of the function was not known at a place; nothing where there was none.
[[nodiscard]] std::string note_about_slope(std::string_view framework, std::string_view function,
                                           std::optional<double> at);

/// Of an expression with its definitions. A row is the same whatever other points are asked for.
[[nodiscard]] Result<EvalRows> expression_rows(const Evaluate& command);

} // namespace act
