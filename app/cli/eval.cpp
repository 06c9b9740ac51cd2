#include "cli/commands.h"

#include "activation/affine.h"
#include "activation/catalogue.h"
#include "activation/rounded_jet.h"
#include "base/number.h"
#include "cli/eval_rows.h"
#include "cli/table.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace act {
namespace {

// What is printed: a function with its parameters, and the derivatives that are wanted of it.
struct Study {
    Meant meant;
    std::vector<std::size_t> wrt; ///< indices of parameters
    int order;
    Convention slopes;
    Precision precision;
};

Result<Study> study_of(const Evaluate& command) {
    const Result<const Activation*> target = require(command.target);
    if (!target) return target.error();
    Study study = {
        meant_by(command.dialect, **target), {}, command.order, command.dialect.slopes, command.precision};
    for (const auto& [name, value] : command.set)
        if (const auto done = set_parameter(*study.meant.activation, study.meant.values, name, value); !done)
            return done.error();
    for (const std::string& name : command.wrt) {
        const Result<std::size_t> k = require_parameter(*study.meant.activation, name);
        if (!k) return k.error();
        if (std::ranges::find(study.wrt, *k) == study.wrt.end()) study.wrt.push_back(*k);
    }
    return study;
}

// x,y,dy,ddy as far as wanted, then dy_dalpha for each parameter alpha.
std::vector<std::string> columns_of(const Study& study) {
    std::vector<std::string> columns = derivative_columns(study.order);
    for (const std::size_t k : study.wrt)
        columns.push_back("dy_d" + std::string(parameter(*study.meant.activation, k).id));
    return columns;
}

void fill(std::vector<double>& row, const Study& study, double x) {
    const auto& [activation, values] = study.meant;
    const Jet jet = rounded_jet_by(*activation, x, values, study.slopes, study.precision);
    row.assign(1, x);
    for (int k = 0; k <= study.order; ++k)
        row.push_back(jet[k]);
    for (const std::size_t k : study.wrt)
        row.push_back(rounded_sensitivity_of(*activation, x, values, k, study.precision));
}

Result<EvalRows> activation_rows(const Evaluate& command) {
    const Result<Study> study = study_of(command);
    if (!study) return study.error();
    return EvalRows{columns_of(*study),
                    [study = *study](double x, std::vector<double>& row) { fill(row, study, x); }};
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
