#pragma once
// Networks of infinite width with random weights: how the variance q of what enters a layer's units, and the
// correlation c that two inputs have there, go from layer to layer (Poole et al. 2016, Schoenholz et al. 2017).
//
//     q ← σw² E f(√q Z)² + σb²        χ₁ = σw² E f′(√q* Z)², the factor on squared gradients a layer
//
//     const VarianceMap tanh(bind(*find("tanh"), {}, Convention::own));
//     const double q = tanh.fixed_point({1.5, 0.2});    // 0.870898
//     1.5 * 1.5 * mean_square_slope(tanh.function(), q); // 1.100942: gradients grow

#include "curve/function.h"

#include <optional>
#include <vector>

namespace act {

/// Of N(0, σw²/width) and N(0, σb²).
struct LayerWeights {
    double weight_deviation = 1.0;
    double bias_deviation = 0.0;

    /// The variance after a layer whose mean square is E f².
    [[nodiscard]] double after(double mean_square) const {
        return weight_deviation * weight_deviation * mean_square + bias_deviation * bias_deviation;
    }
};

/// E f(√q Z)² and E f′(√q Z)², by quadrature; for q = 0 the limits. For ∞ the slopes at ±∞, or what the mean comes
/// to at q = 10¹⁶ where these are not known. NaN where the integral does not exist. Jumps do not count as slopes.
[[nodiscard]] double mean_square(const Function& function, double q);
[[nodiscard]] double mean_square_slope(const Function& function, double q);

/// A place where χ₁ = 1.
struct EdgePoint {
    double bias_deviation = unknown;
    double weight_deviation = unknown;
};

/// Why there is no edge.
enum class EdgeKind {
    exists,
    negative, ///< σb² would be negative wherever χ₁ = 1
    single,   ///< at σb = 0 alone
    nowhere,  ///< not at this σb
};

/// The map of variances, tabulated once over q from 10⁻¹⁰ to 10⁸: a plane of thousands of weights is then a
/// matter of milliseconds.
class VarianceMap {
  public:
    explicit VarianceMap(Function function);

    [[nodiscard]] const Function& function() const { return function_; }

    /// q*: where a signal of variance 1 ends. ∞ where it grows without end, 0 where it vanishes; NaN where
    /// the map is not known on the way. Where the map falls so steeply that signals swing about q*, it is
    /// still that point.
    [[nodiscard]] double fixed_point(LayerWeights weights) const;
    /// The same, and χ₁ there, to about five digits: read from the table.
    [[nodiscard]] double near_fixed_point(LayerWeights weights) const;
    [[nodiscard]] double near_chi(LayerWeights weights) const;
    /// mean_square(), to about five digits, within the table; unknown beyond it.
    [[nodiscard]] double near_mean_square(double q) const;

    /// The line χ₁ = 1 as far as σw is at most `most`, from small q to large ones. Each q is the fixed point of
    /// one pair of weights there: σw² = 1/E f′², σb² = q − σw² E f².
    [[nodiscard]] std::vector<EdgePoint> edge(double most) const;
    /// σw on that line at one σb: the first one, as q grows, that is at most `most`; at σb = 0 the limit q → 0
    /// where f(0) = 0. NaN where there is none.
    [[nodiscard]] double edge_at(double bias_deviation, double most) const;
    /// Of what edge_at() has found.
    [[nodiscard]] EdgeKind edge_kind(double edge, double most) const;

  private:
    struct Node {
        double q = 0.0;
        double value = 0.0;      ///< E f²/q
        double value_rise = 0.0; ///< d/d log q of it
        double slope = 0.0;      ///< E f′²
        double slope_rise = 0.0;
    };
    struct Around {
        std::optional<double> settled = {}; ///< known already: 0, 1, ∞ or NaN
        std::size_t low = 0;                ///< else between this node and the next one
    };
    [[nodiscard]] Node node_at(double q) const;
    [[nodiscard]] static Node between(const Node& a, const Node& b, double share);
    [[nodiscard]] Around around(LayerWeights weights) const;

    Function function_;
    std::vector<Node> nodes_;
};

/// The map of correlations where both inputs have the variance q: E f(u₁)f(u₂) = Σ aₖ² cᵏ with the coefficients
/// of f(√q z) in Hermite polynomials (Daniely, Frostig, Singer 2016). The first 64 are computed; one power of c
/// stands for the others, with the value and the slope at c = 1 that they must have together:
/// right to 10⁻⁴ of E f² where f has kinks, to rounding where it is smooth and q small. With fewer terms it is there
/// sooner, and as good as a line on a screen.
class CorrelationMap {
  public:
    static constexpr std::size_t all_terms = 64;
    static constexpr std::size_t quick_terms = 16;
    CorrelationMap(const Function& function, double q, std::size_t terms = all_terms);

    /// E f(u₁)f(u₂), for 0 ≤ c ≤ 1.
    [[nodiscard]] double product(double c) const;
    /// c*: what correlations from [0, 1) tend to at a fixed point q of these weights.
    [[nodiscard]] double fixed_point(LayerWeights weights) const;

  private:
    double q_;
    std::vector<double> squares_; ///< aₖ²
    double rest_ = 0.0;
    double power_ = 1.0;
};

} // namespace act
