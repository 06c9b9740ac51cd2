#include "expression/evaluate.h"

#include "expression/run_program.h"
#include "expression/searched_program.h"

#include <memory>
#include <utility>

namespace act {

Jet evaluate(const Expression& expression, double x, std::span<const double> values, Convention convention) {
    return run_program(expression.program(), {.x = x, .values = values, .convention = convention});
}

Jet limit(const Expression& expression, double x, std::span<const double> values, Side side) {
    return run_program(expression.program(),
                       {.x = x, .values = values, .direction = side == Side::right ? 1.0 : -1.0});
}

double sensitivity(const Expression& expression, double x, std::span<const double> values, std::size_t k,
                   Convention convention) {
    return run_program(
               expression.program(),
               {.x = x, .values = values, .convention = convention, .by = static_cast<std::uint32_t>(k)})
        .dy;
}

std::vector<double> breaks(const Expression& expression, Interval interval, std::span<const double> values) {
    std::vector<double> places;
    const Result<Program> program = with_values(expression.program(), values);
    if (!program) return places; // NaN everywhere
    for (const BreakPoint& point : find_breaks(*program, interval).points)
        places.push_back(point.x);
    return places;
}

Result<Function> bind(const Expression& expression, const std::vector<double>& values, Interval interval,
                      Convention convention) {
    Result<Program> program = with_values(expression.program(), values);
    if (!program) return program.error();
    return std::make_shared<const SearchedProgram>(*std::move(program))->bind(interval, convention);
}

} // namespace act
