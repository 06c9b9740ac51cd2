// `eval` for expressions.

#include "cli/eval_rows.h"
#include "cli/expression_target.h"
#include "expression/evaluate.h"

namespace act {

std::vector<std::string> derivative_columns(int order) {
    std::vector<std::string> columns = {"x", "y", "dy", "ddy"};
    columns.resize(static_cast<std::size_t>(order) + 2);
    return columns;
}

bool is_expression(const Evaluate& command) {
    return reads_as_expression(command.target, command.let);
}

Result<EvalRows> expression_rows(const Evaluate& command, Interval over) {
    if (!command.wrt.empty() || command.precision != Precision::float64)
        return Error{.problem = Problem::bad_arguments,
                     .subject = std::string(command.wrt.empty() ? "--precision" : "--wrt")
                                + " is for activations — leave it away for a formula"};
    const Result<Expression> expression = expression_of(command.target, command.let);
    if (!expression) return expression.error();
    const Result<std::vector<double>> values = values_of(*expression, command.set);
    if (!values) return values.error();
    const Result<Function> function = bind(*expression, *values, over, command.dialect.slopes);
    if (!function) return function.error();
    return EvalRows{derivative_columns(command.order),
                    [function = *function, order = command.order](double x, std::vector<double>& row) {
                        const Jet jet = function.jet(x);
                        row.assign(1, x);
                        for (int k = 0; k <= order; ++k)
                            row.push_back(jet[k]);
                    },
                    function->breaks_known};
}

} // namespace act
