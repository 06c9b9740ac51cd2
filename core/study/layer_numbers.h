#pragma once
// Means of a function and of its slope over normal inputs, which the theory of wide networks is made of.
//
//     layer_numbers(bind(*find("relu"), {}, Convention::own), {0.0, 1.0}).square; // E f² = ½

#include "curve/function.h"
#include "curve/moments.h"
#include "math/normal_mean.h"

#include <functional>
#include <span>
#include <vector>

namespace act {

/// N(mean, deviation²)
struct Normal {
    double mean = 0.0;
    double deviation = 1.0; ///< positive

    [[nodiscard]] double at(double z) const { return mean + deviation * z; }
    [[nodiscard]] double density(double x) const {
        return normal_density((x - mean) / deviation) / deviation;
    }
};

/// NaN where an integral does not exist or f is not defined somewhere.
struct LayerNumbers {
    double mean = unknown;          ///< E f
    double variance = unknown;      ///< E (f − E f)²
    double square = unknown;        ///< E f²
    double slope_square = unknown;  ///< E f′², jumps not counted
    double typical_slope = unknown; ///< exp E log |f′|; 0 where f′ = 0 with a probability
    double flat = unknown;          ///< P(f′ = 0): the probability of pieces where f is constant
    double zeros = unknown;         ///< P(f = 0)
};

/// Of f(X) for X ~ `input`, whose deviation may be 0 here. Unknown as LayerNumbers, and where the input is.
[[nodiscard]] Moments moments_over(const Function& function, Normal input, const MeanRule& rule = exact_mean);

/// By quadrature (math/normal_mean.h).
[[nodiscard]] LayerNumbers layer_numbers(const Function& function, Normal input,
                                         const MeanRule& rule = exact_mean);

/// The pieces between breaks on which f (order 0) or f′ (order 1) is exactly 0, the outermost without end. A
/// tail that only gets too small for a double is none.
[[nodiscard]] std::vector<Interval> zero_pieces(const Function& function, int order);
/// That X ~ `input` lies in one of these pieces, which do not overlap.
[[nodiscard]] double probability(std::span<const Interval> pieces, Normal input);

/// For means of f(X) and f′(X), X ~ `input`, of which there are several. The function must live as long.
[[nodiscard]] NormalMeans means_over(const Function& function, Normal input,
                                     const MeanRule& rule = exact_mean);
/// E g(f(X), f′(X)) for X ~ `input`.
[[nodiscard]] double mean_over(const Function& function, Normal input,
                               const std::function<double(const Jet& jet)>& g);

} // namespace act
