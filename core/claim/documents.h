#pragma once
// What the files of the documents share: their lists of claims, and the numbers that claims are decided by.

#include "claim/claim.h"
#include "curve/properties.h"
#include "expression/expression.h"
#include "math/precision.h"

#include <string_view>
#include <vector>

namespace act {

[[nodiscard]] std::span<const Claim> understanding_pytorch_claims();
[[nodiscard]] std::span<const Claim> common_functions_claims();
[[nodiscard]] std::span<const Claim> pytorch_course_claims();
[[nodiscard]] std::span<const Claim> pytorch_course_rectifier_claims();
[[nodiscard]] std::span<const Claim> flexible_implementation_claims();
[[nodiscard]] std::span<const Claim> flexible_variant_claims();
[[nodiscard]] std::span<const Claim> video_tutorial_claims();

/// A text that is the same in all languages: "f(−1)".
[[nodiscard]] constexpr Phrase formula_phrase(std::string_view text) {
    return {text, text};
}

/// The numbers that claims are decided by, of functions by their ids and of formulas as text.
namespace numbers {

using Numbers = std::vector<double>;

/// Of a function of the catalogue; without parameters, at its own. Slopes at breaks are those of PyTorch.
[[nodiscard]] Function function_of(std::string_view id, const Numbers& parameters = {});
[[nodiscard]] double value(std::string_view id, double x, const Numbers& parameters = {});
[[nodiscard]] double slope(std::string_view id, double x, const Numbers& parameters = {});
/// f′ just right of x minus f′ just left of it.
[[nodiscard]] double slope_jump(std::string_view id, double x, const Numbers& parameters = {});
[[nodiscard]] double initial(std::string_view id, std::size_t parameter);
[[nodiscard]] double parameter_count(std::string_view id);
/// Whether frameworks train a parameter together with the weights.
[[nodiscard]] double is_trained(std::string_view id, std::size_t parameter);
/// Operations of the bulk kernel for one value.
[[nodiscard]] double operations(std::string_view id);

/// Over the whole line, at initial parameters.
[[nodiscard]] Properties measured(std::string_view id);
/// Beyond ±this, |f′| is below the share of its greatest value.
[[nodiscard]] double saturation_end(std::string_view id, double share);
/// Of f(Z), Z standard normal.
[[nodiscard]] double mean(std::string_view id);
[[nodiscard]] double variance(std::string_view id);
/// The probabilities of f(Z) = 0 and of f′(Z) = 0.
[[nodiscard]] double zero_share(std::string_view id);
[[nodiscard]] double flat_share(std::string_view id);
/// The typical and the greatest factor by which `layers` layers of unit weights multiply a gradient.
[[nodiscard]] double typical_gradient(std::string_view id, double layers);
[[nodiscard]] double greatest_gradient(std::string_view id, double layers);
/// The probability that a unit with pre-activations N(bias, 1) has f′ = 0 for all of so many inputs.
[[nodiscard]] double dead_probability(std::string_view id, double bias, double inputs);

/// A typed formula, with the values of its parameters in order of appearance, computed in a format.
[[nodiscard]] double typed(std::string_view formula, double x, const Numbers& values = {},
                           Precision precision = Precision::float64);
[[nodiscard]] double typed_slope(std::string_view formula, double x, const Numbers& values = {},
                                 Precision precision = Precision::float64);
/// How many different exponentials one value takes.
[[nodiscard]] double exponentials(std::string_view formula);
/// Local extrema over an interval.
[[nodiscard]] double extrema(std::string_view formula, Interval x);
[[nodiscard]] double extremum(std::string_view formula, Interval x, std::size_t k);

/// The greatest error of so many ReLU for x² on [0, 1], side by side or three to a layer.
[[nodiscard]] double parabola_error(std::size_t units, bool deep);
/// RReLU at −1 in training mode, for a uniform draw.
[[nodiscard]] double rrelu_draw(double draw);

/// Entry i of softmax.
[[nodiscard]] double softmax(const Numbers& logits, std::size_t i);
/// The sum over the first of two rows, when softmax goes along the rows, or over the whole array.
[[nodiscard]] double softmax_row_sum(const Numbers& first, const Numbers& second, bool whole);
/// Entry i as exp(zᵢ)/Σ exp(zₖ) is written, without the maximum being subtracted first.
[[nodiscard]] double softmax_as_written(const Numbers& logits, std::size_t i);

/// The mean squared error of XOR: of the best plane, and of relu(x₁ + x₂) − 2·relu(x₁ + x₂ − 1).
[[nodiscard]] double best_plane_for_xor();
[[nodiscard]] double two_units_for_xor();

/// Whether Python's `import a.b` binds the name: it binds the first part alone.
[[nodiscard]] double is_bound_by_import(std::string_view module, std::string_view name);
/// Whether an assignment in a module's __init__ gives it a parameter that optimisers see.
[[nodiscard]] double registers_parameter(std::string_view assignment);
/// Whether PyTorch has it as torch.NAME, and not in torch.nn.functional alone (looked up in PyTorch 2).
[[nodiscard]] double is_in_torch(std::string_view name);

} // namespace numbers

} // namespace act
