#pragma once
// Small networks that are put together by hand, without training, to be like a given function.
//
//     // x² on [0, 1] by ten ReLU: nowhere more than 1/(4·10²) away
//     const auto square = side_by_side(target, {0.0, 1.0}, relu, 10);
//     greatest_error(target, {0.0, 1.0}, square); // 0.0025
//
// Inside, the interval is [0, 1]: t = (x − low)/(high − low).

#include "curve/function.h"

#include <functional>
#include <span>
#include <vector>

namespace act {

/// y[i] = f(x[i]) of a function, for places by the thousand.
using ManyValues = std::function<void(std::span<const double> x, std::span<double> y)>;

struct Approximant {
    std::function<double(double x)> at = {};
    std::size_t pieces = 1;                                  ///< equal ones, inside which it is smooth
    std::vector<double> knots = {};                          ///< where units begin or stand, in x
    std::vector<std::function<double(double x)>> bumps = {}; ///< that it is the sum of
};

/// Whether the function is two straight lines that meet at 0 with different slopes, as far as units on [0, 1]
/// see it.
[[nodiscard]] bool is_bent_line(const Function& activation);

/// More units than this are not fitted; bent lines may have more, since nothing is solved for them.
inline constexpr std::size_t most_fitted_units = 200;

/// n units c + Σ wᵢ f(·) in one layer. Of bent lines: a unit at each of n equal pieces' left ends, with weights
/// that make the sum the target at all ends of pieces; of a parabola with second derivative 2 it is then
/// exactly (width/n)²/4 away in the middle of each. Of others: f(n(t − tᵢ)) at n places evenly apart, with the
/// weights of least squares over 2001 points.
[[nodiscard]] Approximant side_by_side(const Function& target, Interval interval, const Function& activation,
                                       std::size_t units);

/// ⌊units/3⌋ hats, one after another: three units each make 2f(t) − 4f(t − ½) + 2f(t − 1), over the kink of f
/// (Telgarsky 2015, Yarotsky 2017). The sum a + bt + Σ cₛgₛ(t) of what s hats make has cₛ from the target's
/// mean deviation from the straight line at the middles of 2^(s−1) pieces. Exact but for 2^(−2m−2) where the
/// target is x²; of targets that are no parabolas it keeps what all pieces of a size have in common. At most 24
/// hats count. Without a value where the activation is no bent line.
[[nodiscard]] Approximant deep(const Function& target, Interval interval, const Function& activation,
                               std::size_t units);

/// Every bump is looked at wherever the sum is.
inline constexpr std::size_t most_bump_units = 400;

/// ⌊units/2⌋ bumps f(k(x − c + a)) − f(k(x − c − a)) side by side, 2a wide, two units each, scaled so that each alone is
/// the target at its middle c. They add up where they overlap: for a step of f, large k, the sum is a staircase.
[[nodiscard]] Approximant in_bumps(const Function& target, Interval interval, const Function& activation,
                                   std::size_t units, double steepness);

/// f(ka) − f(−ka), how high such a bump is: 2·tanh(ka) for tanh. NaN where f does not level off on both sides, so that
/// the difference is no bump.
[[nodiscard]] double bump_height(const Function& activation, double half_width, double steepness);

/// The greatest |approximant − target|: searched at 32 places in each of at most 4096 pieces and then refined.
/// NaN where the target has no finite value at one of them, or at a break. `values` are the target's, where there is a
/// quicker way to them.
[[nodiscard]] double greatest_error(const Function& target, Interval interval, const Approximant& approximant,
                                    const ManyValues& values = {});

} // namespace act
