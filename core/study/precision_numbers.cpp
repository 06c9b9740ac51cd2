#include "study/precision_numbers.h"

#include "activation/catalogue.h"
#include "curve/transformed.h"
#include "expression/evaluate.h"
#include "expression/typed.h"
#include "study/format_numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>

namespace act {
namespace {

// What a formula tends to on one side, as doubles show it before they overflow.
std::optional<double> settled_value(const RoundedFormula& formula, double side) {
    for (int octave = 4; octave < 1023; ++octave) {
        const double y = formula.exact(side * std::ldexp(1.0, octave));
        if (std::isfinite(y) && formula.exact(side * std::ldexp(1.0, octave + 1)) == y) return y;
    }
    return std::nullopt;
}

// The numbers of a format on one side of 0, from 0 outwards.
class WayOut {
  public:
    WayOut(const RoundedFormula& formula, Precision precision, double side, std::uint64_t tries,
           const std::stop_token& stop)
        : formula_(formula),
          precision_(precision),
          side_(side),
          stride_(std::max<std::uint64_t>(1, last_number(precision) / tries)) {
        for (std::uint64_t k = 0; k < last_number(precision) && !stop.stop_requested(); k += stride_)
            tried_.push_back(formula.rounded(x_of(k)));
        tried_.push_back(formula.rounded(x_of(last_number(precision))));
    }

    using Condition = std::function<bool(const Jet& jet)>;

    // From 0 on.
    [[nodiscard]] double first(const Condition& holds) const {
        const auto found = std::ranges::find_if(tried_, holds);
        if (found == tried_.end()) return unknown;
        return boundary(static_cast<std::size_t>(found - tried_.begin()), holds);
    }

    // Of the outermost stretch.
    [[nodiscard]] double first_of_last_stretch(const Condition& holds) const {
        std::size_t i = tried_.size();
        while (i > 0 && !holds(tried_[i - 1]))
            --i;
        if (i == 0) return unknown;
        while (i > 0 && holds(tried_[i - 1]))
            --i;
        return boundary(i, holds);
    }

  private:
    [[nodiscard]] double x_of(std::uint64_t k) const { return side_ * number_of_format(k, precision_); }
    [[nodiscard]] std::uint64_t number(std::size_t i) const {
        return i + 1 == tried_.size() ? last_number(precision_) : i * stride_;
    }

    // The condition holds for the i-th number tried and not for the one before it.
    [[nodiscard]] double boundary(std::size_t i, const Condition& holds) const {
        if (i == 0) return 0.0;
        std::uint64_t inside = number(i);
        std::uint64_t outside = number(i - 1);
        while (inside - outside > 1) {
            const std::uint64_t middle = outside + (inside - outside) / 2;
            (holds(formula_.rounded(x_of(middle))) ? inside : outside) = middle;
        }
        return x_of(inside);
    }

    const RoundedFormula& formula_;
    Precision precision_;
    double side_;
    std::uint64_t stride_;
    std::vector<Jet> tried_ = {};
};

RoundedFormula formula_of(Expression expression, std::vector<double> values, std::string title,
                          Precision precision) {
    const auto shared = std::make_shared<const Expression>(std::move(expression));
    return {.title = std::move(title),
            .rounded = [=](double x) { return rounded_jet(*shared, x, values, precision); },
            .exact = [=](double x) { return evaluate(*shared, x, values).y; }};
}

void keep_nearer(double& kept, double x) {
    if (std::isnan(kept) || std::abs(x) < std::abs(kept)) kept = x;
}

} // namespace

RoundedFormula rounded_formula(const Activation& activation, const std::vector<double>& values,
                               Precision precision) {
    std::string title(activation.name);
    if (const Expression* typed = expression_behind(activation))
        return formula_of(*typed, values, std::move(title), precision);
    return {.title = std::move(title),
            .rounded = bind_rounded(activation, values, Convention::own, precision).jet,
            .exact = [f = bind(activation, values, Convention::own).jet](double x) { return f(x).y; }};
}

Result<RoundedFormula> rounded_formula(std::string_view text, Precision precision) {
    if (const Activation* named = find(text))
        return rounded_formula(*named, initial_values(*named), precision);
    const Result<Expression> expression = parse(text);
    if (!expression) return expression.error();
    return formula_of(*expression, {}, std::string(text), precision);
}

FirstPlaces first_places(const RoundedFormula& formula, Precision precision, const std::stop_token& stop,
                         std::uint64_t tries) {
    FirstPlaces first;
    for (const double side : {1.0, -1.0}) {
        const WayOut way(formula, precision, side, tries, stop);
        keep_nearer(first.infinite, way.first([](const Jet& f) { return std::isinf(f.y); }));
        keep_nearer(first.nan, way.first([](const Jet& f) { return std::isnan(f.y) || std::isnan(f.dy); }));
        const std::optional<double> limit = settled_value(formula, side);
        if (!limit) continue;
        const double end = round_to(*limit, precision);
        keep_nearer(end == 0.0 ? first.zero : first.saturated,
                    way.first_of_last_stretch([end](const Jet& f) { return f.y == end; }));
    }
    return first;
}

bool agree(const RoundedFormula& formula, const std::function<double(double)>& other) {
    constexpr std::array tried{-2.3, -1.1, -0.4, 0.3, 0.9, 1.7, 2.9};
    return std::ranges::all_of(tried, [&](double x) {
        return std::abs(formula.exact(x) - other(x)) <= 1e-12 * (1.0 + std::abs(other(x)));
    });
}

const Activation* meant_by(const RoundedFormula& formula) {
    for (const Activation& activation : catalogue()) {
        const std::vector<double> values = initial_values(activation);
        if (agree(formula, [&](double x) { return activation.value(x, values); })) return &activation;
    }
    return nullptr;
}

} // namespace act
