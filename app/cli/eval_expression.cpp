// `eval` for expressions.

#include "cli/eval_rows.h"
#include "cli/expression_target.h"
#include "curve/break_shape.h"
#include "curve/transformed.h"
#include "expression/evaluate.h"
#include "expression/searched_program.h"
#include "i18n/property_texts.h"
#include "i18n/text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace act {
namespace {

// An expression at points that come one after the other. Its breaks are looked for around each point, in a window
// that depends on the point alone: −8 to 8, and beyond from one power of two to the next.
class FunctionAtPoints {
  public:
    FunctionAtPoints(Expression expression, std::vector<double> values, Program program,
                     Convention convention, Precision precision)
        : expression_(std::move(expression)),
          values_(std::move(values)),
          program_(std::make_shared<const SearchedProgram>(std::move(program))),
          convention_(convention),
          precision_(precision) {}

    [[nodiscard]] Jet jet(double x) {
        const Interval window = window_around(x);
        auto place = by_window_.find(window.low);
        if (place == by_window_.end()) {
            place = by_window_.emplace(window.low, bind_in(window)).first;
            breaks_known_ = breaks_known_ && place->second.breaks_known;
        }
        return place->second.jet(x);
    }
    [[nodiscard]] double slope_by(std::size_t parameter, double x) const {
        if (precision_ == Precision::float64)
            return sensitivity(expression_, x, values_, parameter, convention_);
        return rounded_sensitivity(expression_, x, values_, parameter, precision_);
    }
    [[nodiscard]] bool breaks_known() const { return breaks_known_; }

    /// Whether the slope there is the dialect's own, and not the definition's in its place.
    [[nodiscard]] bool knows_slope(double x, const Dialect& dialect) const {
        if (dialect.framework.empty()) return true;
        const Interval window = window_around(x);
        if (is_framework(dialect.slopes)) return program_->knows_slope(x, window, dialect.slopes);
        const auto place = by_window_.find(window.low);
        if (place == by_window_.end() || !std::ranges::binary_search(place->second.breaks, x)) return true;
        const Function& function = place->second;
        const auto shape =
            break_shape(function.limit(x, Side::left), function.limit(x, Side::right), function.jet(x).y);
        return !shape || order_of(*shape) > 1;
    }

  private:
    static Interval window_around(double x) {
        constexpr double inner = 8.0;
        if (!(std::abs(x) > inner) || std::isinf(x)) return {-inner, inner};
        const double low = std::exp2(std::ilogb(x));
        const double high = std::min(2.0 * low, std::numeric_limits<double>::max());
        return x > 0.0 ? Interval{low, high} : Interval{-high, -low};
    }

    [[nodiscard]] Function bind_in(Interval window) const {
        Function exact = program_->bind(window, convention_);
        if (precision_ == Precision::float64) return exact;
        return with_rounded_jet(
            std::move(exact), program_->bind(window, Convention::own),
            [this](double x) { return rounded_jet(expression_, x, values_, precision_); }, precision_);
    }

    Expression expression_;
    std::vector<double> values_;
    std::shared_ptr<const SearchedProgram> program_;
    Convention convention_;
    Precision precision_;
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
    const Result<Expression> expression = expression_of(command.target, command.let);
    if (!expression) return expression.error();
    const Result<std::vector<double>> values = values_of(*expression, command.set);
    if (!values) return values.error();
    Result<Program> program = with_values(expression->program(), *values);
    if (!program) return program.error();
    std::vector<std::string> columns = derivative_columns(command.order);
    std::vector<std::size_t> wrt;
    for (const std::string& name : command.wrt) {
        const Result<std::size_t> k = parameter_of(*expression, name);
        if (!k) return k.error();
        if (std::ranges::find(wrt, *k) != wrt.end()) continue;
        wrt.push_back(*k);
        columns.push_back("dy_d" + parameters(*expression)[*k]);
    }
    const auto function = std::make_shared<FunctionAtPoints>(*expression, *values, *std::move(program),
                                                             command.dialect.slopes, command.precision);
    const auto unknown_at = std::make_shared<std::optional<double>>();
    return EvalRows{
        .columns = std::move(columns),
        .fill =
            [function, wrt, order = command.order, dialect = command.dialect,
             unknown_at](double x, std::vector<double>& row) {
                const Jet jet = function->jet(x);
                row.assign(1, x);
                for (int k = 0; k <= order; ++k)
                    row.push_back(jet[k]);
                for (const std::size_t k : wrt)
                    row.push_back(function->slope_by(k, x));
                if (!*unknown_at && !function->knows_slope(x, dialect)) *unknown_at = x;
            },
        .note =
            [function, unknown_at, target = command.target, framework = command.dialect.framework] {
                if (!function->breaks_known())
                    return std::string(text(PropertyText::breaks_unknown, Language::english));
                return note_about_slope(framework, target, *unknown_at);
            },
        .notes = notes_about(command.target, *expression, *values)};
}

} // namespace act
