#include "expression/evaluate.h"

#include "expression/searched_program.h"

#include <memory>
#include <utility>

namespace act {

Result<Function> bind(const Expression& expression, const std::vector<double>& values, Interval interval,
                      Convention convention) {
    Result<Program> program = with_values(expression.program(), values);
    if (!program) return program.error();
    return std::make_shared<const SearchedProgram>(*std::move(program))->bind(interval, convention);
}

} // namespace act
