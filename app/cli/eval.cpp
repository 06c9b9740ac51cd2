#include "cli/commands.h"

#include "activation/affine.h"
#include "activation/catalogue.h"
#include "base/number.h"
#include "cli/eval_rows.h"
#include "cli/table.h"
#include "curve/rounded_function.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace act {
namespace {

// x,y,dy,ddy as far as wanted, then dy_dalpha for each parameter alpha.
Result<EvalRows> activation_rows(const Evaluate& command) {
    const Result<const Activation*> target = require(command.target);
    if (!target) return target.error();
    auto [activation, values] = meant_by(command.dialect, **target);
    for (const auto& [name, value] : command.set)
        if (const auto done = set_parameter(*activation, values, name, value); !done) return done.error();
    std::vector<std::string> columns = derivative_columns(command.order);
    std::vector<std::size_t> wrt;
    for (const std::string& name : command.wrt) {
        const Result<std::size_t> k = require_parameter(*activation, name);
        if (!k) return k.error();
        if (std::ranges::find(wrt, *k) != wrt.end()) continue;
        wrt.push_back(*k);
        columns.push_back("dy_d" + std::string(parameter(*activation, *k).id));
    }
    const Function f = bind_rounded(*activation, values, command.dialect.slopes, command.precision);
    return EvalRows{std::move(columns), [f, wrt, order = command.order](double x, std::vector<double>& row) {
                        const Jet jet = f.jet(x);
                        row.assign(1, x);
                        for (int k = 0; k <= order; ++k)
                            row.push_back(jet[k]);
                        for (const std::size_t k : wrt)
                            row.push_back(f.sensitivity(x, k));
                    }};
}

// Where the points lie, as far as they are numbers.
Interval hull_of(std::size_t count, const std::function<double(std::size_t)>& x_at) {
    Interval all{infinity, -infinity};
    for (std::size_t i = 0; i < count; ++i)
        if (const double x = x_at(i); std::isfinite(x)) all = hull(all, {x, x});
    return all;
}

Result<Done> print_rows(const Evaluate& command, std::size_t count,
                        const std::function<double(std::size_t)>& x_at, const Streams& streams) {
    const Result<EvalRows> rows =
        is_expression(command) ? expression_rows(command, hull_of(count, x_at)) : activation_rows(command);
    if (!rows) return rows.error();
    Table table(rows->columns, command.format, streams.out);
    std::vector<double> row;
    for (std::size_t i = 0; i < count && streams.out; ++i) {
        rows->fill(x_at(i), row);
        table.add(row);
    }
    table.finish();
    if (!rows->breaks_known) warn_of_unknown_breaks(streams.err);
    return Done{};
}

// Blank lines are skipped; they count as lines.
Result<std::vector<double>> points_in(std::istream& in) {
    std::vector<double> points;
    std::string text;
    for (std::size_t line = 1; std::getline(in, text); ++line) {
        if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
        const std::optional<double> x = parse_number(text);
        if (!x) return Error{Problem::not_a_number, "standard input, line " + std::to_string(line), text, {}};
        if (points.size() == most_points)
            return Error{Problem::too_large, "standard input", "line " + std::to_string(line),
                         std::to_string(most_points) + " points"};
        points.push_back(*x);
    }
    return points;
}

} // namespace

Result<Done> evaluate(const Evaluate& command, const Streams& streams) {
    if (const Grid* grid = std::get_if<Grid>(&command.points))
        return print_rows(
            command, grid->count, [grid](std::size_t i) { return grid->at(i); }, streams);
    const auto* listed = std::get_if<std::vector<double>>(&command.points);
    const Result<std::vector<double>> points = listed ? *listed : points_in(streams.in);
    if (!points) return points.error();
    return print_rows(
        command, points->size(), [&points](std::size_t i) { return (*points)[i]; }, streams);
}

} // namespace act
