// `eval` for expressions.

#include "cli/eval_rows.h"
#include "cli/expression_target.h"
#include "expression/searched_program.h"
#include "i18n/text.h"

#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <utility>

namespace act {
namespace {

// An expression at points that come one after the other. Its breaks are looked for around each point, in a window
// that depends on the point alone: −8 to 8, and beyond from one power of two to the next.
class FunctionAtPoints {
  public:
    FunctionAtPoints(Program program, Convention convention)
        : program_(std::make_shared<const SearchedProgram>(std::move(program))), convention_(convention) {}

    [[nodiscard]] Jet jet(double x) {
        const Interval window = window_around(x);
        auto place = by_window_.find(window.low);
        if (place == by_window_.end()) {
            place = by_window_.emplace(window.low, program_->bind(window, convention_)).first;
            breaks_known_ = breaks_known_ && place->second.breaks_known;
        }
        return place->second.jet(x);
    }
    [[nodiscard]] bool breaks_known() const { return breaks_known_; }

  private:
    static Interval window_around(double x) {
        constexpr double inner = 8.0;
        if (!(std::abs(x) > inner) || std::isinf(x)) return {-inner, inner};
        const double low = std::exp2(std::ilogb(x));
        const double high = std::min(2.0 * low, std::numeric_limits<double>::max());
        return x > 0.0 ? Interval{low, high} : Interval{-high, -low};
    }

    std::shared_ptr<const SearchedProgram> program_;
    Convention convention_;
    std::map<double, Function> by_window_ = {}; // by its low end
    bool breaks_known_ = true;
};

} // namespace

std::vector<std::string> derivative_columns(int order) {
    std::vector<std::string> columns = {"x", "y", "dy", "ddy"};
    columns.resize(static_cast<std::size_t>(order) + 2);
    return columns;
}

bool is_expression(const Evaluate& command) {
    return reads_as_expression(command.target, command.let);
}

Result<EvalRows> expression_rows(const Evaluate& command) {
    if (!command.wrt.empty() || command.precision != Precision::float64)
        return Error{.problem = Problem::bad_arguments,
                     .subject = std::string(command.wrt.empty() ? "--precision" : "--wrt")
                                + " is for activations — leave it away for a formula"};
    const Result<Expression> expression = expression_of(command.target, command.let);
    if (!expression) return expression.error();
    const Result<std::vector<double>> values = values_of(*expression, command.set);
    if (!values) return values.error();
    Result<Program> program = with_values(expression->program(), *values);
    if (!program) return program.error();
    const auto function = std::make_shared<FunctionAtPoints>(*std::move(program), command.dialect.slopes);
    return EvalRows{.columns = derivative_columns(command.order),
                    .fill =
                        [function, order = command.order](double x, std::vector<double>& row) {
                            const Jet jet = function->jet(x);
                            row.assign(1, x);
                            for (int k = 0; k <= order; ++k)
                                row.push_back(jet[k]);
                        },
                    .note =
                        [function] {
                            if (function->breaks_known()) return std::string();
                            return std::string(text(Text::breaks_unknown, Language::english));
                        },
                    .notes = notes_about(command.target, *expression, *values)};
}

} // namespace act
