#pragma once
// One function from vectors to vectors: softmax and its relatives, gated linear units. It is the counterpart
// of Activation for functions that are no curve; everything that lists, evaluates or draws vector functions
// reads this record.
//
// Equal inputs give equal outputs. A logit of −∞ beside larger ones has the probability 0; where the largest
// exponent of softmax and its relatives is infinite (one logit is +∞, or all are −∞; softmin: the other way
// round), there are no shares: every output and the Jacobian are NaN, as in PyTorch, JAX and SciPy. Of logsumexp
// the value is that infinity, and the gradient NaN. NaN anywhere makes every output NaN; in functions that work
// pair by pair (`mixes` is false) it stays in its pair.

#include "activation/activation.h"
#include "base/result.h"
#include "math/precision.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace act {

struct Matrix {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> entries = {}; ///< rows · columns, row by row

    [[nodiscard]] static Matrix zero(std::size_t rows, std::size_t columns) {
        return {rows, columns, std::vector<double>(rows * columns)};
    }

    double& operator()(std::size_t i, std::size_t j) { return entries[i * columns + j]; }
    double operator()(std::size_t i, std::size_t j) const { return entries[i * columns + j]; }

    [[nodiscard]] std::span<const double> row(std::size_t i) const {
        return std::span(entries).subspan(i * columns, columns);
    }
    bool operator==(const Matrix&) const = default;
};

inline constexpr std::size_t longest_vector = 4096;

/// How many numbers come out of n: n, 1, n/2 (the first half is gated by the second; n is even), 2n.
enum class Arity : std::uint8_t { same, one, half, twice };

/// Which slices of a matrix the function takes as its vectors: axis 0, axis 1, or all of it row by row.
enum class Along : std::uint8_t { columns, rows, whole };

/// What a vector function is asked at.
struct VectorInput {
    std::span<const double> z;
    Values parameters = {};
    /// Which slice of an array z is: random functions draw other numbers for each.
    std::uint64_t slice = 0;
    /// Narrower ones: z, the parameters and every step are rounded to it, as the record's NumPy code computes it,
    /// sums one number after the other.
    Precision precision = Precision::float64;
};

/// An output and its slope.
struct RoundedOutput {
    double y = 0.0;
    double slope = 0.0;
};

/// The function as Python: the lines below "def softmax(z, temperature=1.0):", in which parameters have their
/// ids. z holds vectors along its last axis, and Softmax2d's channels along the third last. {silu|b} is that
/// function of the catalogue at b, as the library calls it. At ±∞ the code is what the library makes of it.
struct VectorCode {
    std::string_view numpy = {};
    std::string_view pytorch = {};
    std::string_view jax = {};   ///< empty: as for NumPy, whose names jax.numpy shares
    std::string_view keras = {}; ///< empty: as for NumPy, whose names keras.ops shares
};

struct VectorFunction {
    std::string_view id = {};
    std::string_view name = {};
    std::string_view latex = {};          ///< right-hand side of y_i = …
    std::string_view latex_jacobian = {}; ///< right-hand side of ∂y_i/∂z_j = …
    Arity arity = Arity::same;
    Along along = Along::rows; ///< the axis its framework means when none is given
    bool mixes = true;         ///< every output depends on every input
    bool shares = false;       ///< the outputs are shares of one whole: probabilities
    /// The sign of z in the exponentials e^(±z/T) that y is made of, T the first parameter where there is
    /// one; 0: there are none.
    double power = 0.0;
    bool of_lines = false;          ///< its z are lines w·x + b: figures show it as a function of x
    std::string_view diagonal = {}; ///< of a gated unit: what it is where a = b, when that has a name
    FixedList<Parameter, 4> parameters = {};
    /// Bound on the error of values and Jacobian entries, in units of the last place of the true value; where
    /// subnormal numbers are involved, of the smallest of them (times 1/T, for a temperature T below 1).
    double accuracy = 4.0;
    Names names = {};
    VectorCode code = {};
    Reference reference = {};
    Note note = {};
    /// y has outputs_of(n) numbers.
    void (*value)(const VectorInput& input, std::span<double> y) = nullptr;
    /// `matrix` has outputs_of(n) rows and n columns and is zero before.
    void (*jacobian)(const VectorInput& input, Matrix& matrix) = nullptr;
    /// ∂yᵢ/∂parameter k; null where there is no parameter to differentiate by.
    void (*sensitivity)(const VectorInput& input, std::size_t k, std::span<double> slopes) = nullptr;
    /// In a narrower format (vector/records.h): y, and its slopes by number `by` of z and, counted on, the
    /// parameters.
    void (*steps)(const VectorInput& input, std::size_t by, std::span<RoundedOutput> y) = nullptr;
};

/// "y_i = …" and "\frac{\partial y_i}{\partial z_j} = …".
[[nodiscard]] std::string formula_latex(const VectorFunction& function);
[[nodiscard]] std::string jacobian_latex(const VectorFunction& function);

/// The parameter that starts the draws of a random function.
[[nodiscard]] std::optional<std::size_t> seed_of(const VectorFunction& function);

[[nodiscard]] std::size_t outputs_of(const VectorFunction& function, std::size_t inputs);

/// y = f(z). Refuses an empty vector, more than longest_vector numbers, an odd length where halves are
/// needed, and parameters that are not legal.
[[nodiscard]] Result<std::vector<double>> value_of(const VectorFunction& function, const VectorInput& input);

/// ∂y_i/∂z_j, one row an output, exact (no difference quotients). Where the function has a kink or jump, of
/// the branch that value_of() takes. Refuses what value_of() refuses.
[[nodiscard]] Result<Matrix> jacobian_of(const VectorFunction& function, const VectorInput& input);

/// ∂y_i/∂parameter k. Refuses what value_of() refuses; k is not that of a seed.
[[nodiscard]] Result<std::vector<double>> sensitivity_of(const VectorFunction& function,
                                                         const VectorInput& input, std::size_t k);

} // namespace act
