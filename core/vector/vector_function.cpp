#include "vector/vector_function.h"

#include "activation/parameter.h"
#include "base/expects.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace act {
namespace {

std::optional<Error> unusable_length(const VectorFunction& function, std::size_t length) {
    const std::string name(function.id);
    if (length == 0) return Error{Problem::empty_vector, name, {}, {}};
    if (length > longest_vector)
        return Error{Problem::too_many, name, std::to_string(length), std::to_string(longest_vector)};
    if (function.arity == Arity::half && length % 2 != 0)
        return Error{Problem::odd_length, name, std::to_string(length), {}};
    return std::nullopt;
}

std::optional<Error> unusable(const VectorFunction& function, const VectorInput& input) {
    if (auto error = unusable_length(function, input.z.size())) return error;
    expects(input.parameters.size() == function.parameters.size(),
            "a vector function takes a value for each parameter");
    for (std::size_t k = 0; k < function.parameters.size(); ++k) {
        const Parameter& parameter = function.parameters[k];
        if (!parameter.allows(input.parameters[k])) return refusal(parameter, input.parameters[k]);
    }
    return std::nullopt;
}

bool is_lost(const VectorFunction& function, const VectorInput& input) {
    return function.mixes && std::ranges::any_of(input.z, [](double z) { return std::isnan(z); });
}

// The largest exponent is infinite: all shares of the whole are ∞/∞ or 0/0.
bool has_no_shares(const VectorFunction& function, const VectorInput& input) {
    if (function.power == 0.0) return false;
    const auto by_exponent = [&](double z) { return function.power * z; };
    return std::isinf(*std::ranges::max_element(input.z, {}, by_exponent));
}

std::string output_latex(const VectorFunction& function) {
    return function.arity == Arity::one ? "y" : "y_i";
}

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// The input with its logits rounded to its format.
struct RoundedInput {
    explicit RoundedInput(const VectorInput& given) : z(given.z.begin(), given.z.end()), input(given) {
        for (double& each : z)
            each = round_to(each, input.precision);
        input.z = z;
    }
    RoundedInput(const RoundedInput&) = delete;
    RoundedInput& operator=(const RoundedInput&) = delete;

    [[nodiscard]] bool is_exact() const { return input.precision == Precision::float64; }

    std::vector<double> z;
    VectorInput input;
};

std::vector<RoundedOutput> steps_of(const VectorFunction& function, const VectorInput& input,
                                    std::size_t by) {
    std::vector<RoundedOutput> steps(outputs_of(function, input.z.size()));
    function.steps(input, by, steps);
    return steps;
}

} // namespace

std::string formula_latex(const VectorFunction& function) {
    return output_latex(function) + " = " + std::string(function.latex);
}

std::string jacobian_latex(const VectorFunction& function) {
    const std::string_view input = function.arity == Arity::half ? R"((a_i, b_i))" : "z_j";
    return R"(\frac{\partial )" + output_latex(function) + R"(}{\partial )" + std::string(input)
           + "} = " + std::string(function.latex_jacobian);
}

std::optional<std::size_t> seed_of(const VectorFunction& function) {
    for (std::size_t k = 0; k < function.parameters.size(); ++k)
        if (function.parameters[k].kind == ParameterKind::seed) return k;
    return std::nullopt;
}

std::size_t outputs_of(const VectorFunction& function, std::size_t inputs) {
    switch (function.arity) {
    case Arity::same: return inputs;
    case Arity::one: return 1;
    case Arity::half: return inputs / 2;
    case Arity::twice: return 2 * inputs;
    }
    return inputs;
}

Result<std::vector<double>> value_of(const VectorFunction& function, const VectorInput& given) {
    if (const auto error = unusable(function, given)) return *error;
    const RoundedInput rounded(given);
    const VectorInput& input = rounded.input;
    std::vector<double> y(outputs_of(function, input.z.size()), nan);
    // The logarithm of an infinite sum is infinite, and of none −∞.
    const bool undefined = function.arity != Arity::one && has_no_shares(function, input);
    if (is_lost(function, input) || undefined) return y;
    if (rounded.is_exact() || has_no_shares(function, input))
        function.value(input, y);
    else
        std::ranges::transform(steps_of(function, input, 0), y.begin(), &RoundedOutput::y);
    return y;
}

Result<Matrix> jacobian_of(const VectorFunction& function, const VectorInput& given) {
    if (const auto error = unusable(function, given)) return *error;
    const RoundedInput rounded(given);
    const VectorInput& input = rounded.input;
    Matrix matrix = Matrix::zero(outputs_of(function, input.z.size()), input.z.size());
    if (is_lost(function, input) || has_no_shares(function, input)) {
        std::ranges::fill(matrix.entries, nan);
    } else if (rounded.is_exact()) {
        function.jacobian(input, matrix);
    } else {
        for (std::size_t j = 0; j < matrix.columns; ++j) {
            const std::vector<RoundedOutput> column = steps_of(function, input, j);
            for (std::size_t i = 0; i < matrix.rows; ++i)
                matrix(i, j) = column[i].slope;
        }
    }
    return matrix;
}

Result<std::vector<double>> sensitivity_of(const VectorFunction& function, const VectorInput& given,
                                           std::size_t k) {
    if (const auto error = unusable(function, given)) return *error;
    expects(k < function.parameters.size() && k != seed_of(function), "there is no slope by a seed");
    const RoundedInput rounded(given);
    const VectorInput& input = rounded.input;
    std::vector<double> slopes(outputs_of(function, input.z.size()), nan);
    if (is_lost(function, input) || has_no_shares(function, input)) return slopes;
    if (rounded.is_exact())
        function.sensitivity(input, k, slopes);
    else
        std::ranges::transform(steps_of(function, input, input.z.size() + k), slopes.begin(),
                               &RoundedOutput::slope);
    return slopes;
}

} // namespace act
