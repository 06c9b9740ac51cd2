#include "cli/commands.h"

#include "activation/affine.h"
#include "activation/catalogue.h"
#include "activation/rounded_jet.h"
#include "base/number.h"
#include "cli/table.h"

#include <algorithm>
#include <array>

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

Result<const Activation*> target_of(const Evaluate& command) {
    Result<const Activation*> found = require(command.target);
    // An expression has no nearest name worth offering.
    if (!found && command.target.find_first_of("()+*/^") != std::string::npos)
        return Error{
            Problem::bad_arguments,
            "“" + command.target
                + "” looks like an expression, which eval does not read yet — give an activation's name",
            {},
            {}};
    return found;
}

Result<Study> study_of(const Evaluate& command) {
    const Result<const Activation*> target = target_of(command);
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
    constexpr std::array derivatives = {"y", "dy", "ddy"};
    std::vector<std::string> columns = {"x"};
    for (int k = 0; k <= study.order; ++k)
        columns.emplace_back(derivatives.at(static_cast<std::size_t>(k)));
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

Result<Done> evaluate(const Evaluate& command, std::istream& in, std::ostream& out) {
    const Result<Study> study = study_of(command);
    if (!study) return study.error();

    const auto print = [&](std::size_t count, auto&& x_at) {
        Table table(columns_of(*study), command.format, out);
        std::vector<double> row;
        for (std::size_t i = 0; i < count && out; ++i) {
            fill(row, *study, x_at(i));
            table.add(row);
        }
        table.finish();
    };
    if (const Grid* grid = std::get_if<Grid>(&command.points)) {
        print(grid->count, [grid](std::size_t i) { return grid->at(i); });
        return Done{};
    }
    const auto* listed = std::get_if<std::vector<double>>(&command.points);
    const Result<std::vector<double>> points = listed ? *listed : points_in(in);
    if (!points) return points.error();
    print(points->size(), [&points](std::size_t i) { return (*points)[i]; });
    return Done{};
}

} // namespace act
