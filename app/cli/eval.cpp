#include "cli/commands.h"

#include "activation/affine.h"
#include "activation/catalogue.h"
#include "base/number.h"
#include "cli/encode.h"
#include "cli/eval_rows.h"
#include "cli/values.h"
#include "curve/transformed.h"
#include "i18n/message_texts.h"
#include "i18n/text.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace act {
namespace {

// The kinks and jumps whose slope the dialect's framework is not known to have.
std::vector<double> places_of_unknown_slopes(const Dialect& dialect, const Function& function) {
    std::vector<double> places;
    if (dialect.framework.empty()) return places;
    for (const ListedBreak& at : function.listed().breaks) {
        const auto is_known = [&](const OfferedSlope& offered) {
            return offered.convention == dialect.slopes;
        };
        const bool told = is_framework(dialect.slopes) && std::ranges::any_of(at.slopes, is_known);
        if (at.kind != BreakShape::bend && !told) places.push_back(at.x);
    }
    return places;
}

// x,y,dy,ddy as far as wanted, then dy_dalpha for each parameter alpha.
Result<EvalRows> activation_rows(const Evaluate& command) {
    const Result<const Activation*> target = require(command.target);
    if (!target) return target.error();
    auto [activation, values] = meant_by(command.dialect, **target);
    if (const auto done = set_parameters(*activation, values, command.set); !done) return done.error();
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
    const auto unknown_at = std::make_shared<std::optional<double>>();
    return EvalRows{
        .columns = std::move(columns),
        .fill =
            [f, wrt, order = command.order, places = places_of_unknown_slopes(command.dialect, f),
             unknown_at](double x, std::vector<double>& row) {
                const Jet jet = f.jet(x);
                row.assign(1, x);
                for (int k = 0; k <= order; ++k)
                    row.push_back(jet[k]);
                for (const std::size_t k : wrt)
                    row.push_back(f.sensitivity(x, k));
                if (!*unknown_at && std::ranges::find(places, x) != places.end()) *unknown_at = x;
            },
        .note =
            [activation = activation, renamed = activation != *target, dialect = command.dialect,
             unknown_at] {
                const Fill framework{"framework", dialect.framework};
                const Fill name{"name", activation->name};
                if (!renamed && !has(dialect, *activation))
                    return text(MessageText::framework_lacks, Language::english, {framework, name});
                return note_about_slope(dialect.framework, activation->name, *unknown_at);
            }};
}

} // namespace

std::string note_about_slope(std::string_view framework, std::string_view function,
                             std::optional<double> at) {
    if (!at) return {};
    return text(MessageText::slope_unknown, Language::english,
                {{"framework", framework}, {"name", function}, {"x", shortest(*at)}});
}

namespace {

Result<Done> print_rows(const Evaluate& command, std::size_t count,
                        const std::function<double(std::size_t)>& x_at, const Streams& streams) {
    const Result<EvalRows> rows =
        is_expression(command) ? expression_rows(command) : activation_rows(command);
    if (!rows) return rows.error();
    print_notes(rows->notes, streams.err);
    Table table(rows->columns, command.format, streams.out);
    std::vector<double> row;
    for (std::size_t i = 0; i < count && streams.out; ++i) {
        rows->fill(x_at(i), row);
        table.add(row);
    }
    table.finish();
    if (const std::string note = rows->note(); !note.empty()) streams.err << "activarium: " << note << '\n';
    return Done{};
}

// Blank lines are skipped; they count as lines.
Result<std::vector<double>> points_in(std::istream& in) {
    std::vector<double> points;
    std::string text;
    for (std::size_t line = 1; next_line(in, text, line); ++line) {
        if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
        const std::optional<double> x = parse_number(text);
        if (!x) return Error{Problem::not_a_number, "standard input, line " + std::to_string(line), text, {}};
        if (points.size() == most_evaluated)
            return Error{Problem::too_large, "standard input", "line " + std::to_string(line),
                         std::to_string(most_evaluated) + " points"};
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
