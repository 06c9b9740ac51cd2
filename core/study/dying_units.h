#pragma once
// Units and whole networks that no gradient gets through any more.
//
// A unit is dead for an input where its activation has f′ = 0, and dead when it is for all inputs it ever sees.
// A network is dead for an input when in one of its layers all units are.
//
//     const Function relu = bind(*find("relu"), {}, Convention::own);
//     dead_unit_probability(relu, {-2.5, 1.0}, 1000);  // Φ(2.5)¹⁰⁰⁰ = .002
//     dead_network_probability(0.5, 2, 10);            // 1 − (1 − 2⁻²)¹⁰ = .944

#include "study/layer_numbers.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace act {

/// P(f′ = 0) for all of so many independent pre-activations.
[[nodiscard]] double dead_unit_probability(const Function& function, Normal pre_activation, double inputs);

/// The same counted in `clouds` simulated clouds, which are the same ones for all pre-activations.
[[nodiscard]] std::vector<double> dead_unit_shares(const Function& function,
                                                   std::span<const Normal> pre_activations,
                                                   std::size_t inputs, std::size_t clouds, std::uint64_t seed,
                                                   const std::stop_token& stop);

/// 1 − (1 − pᵂ)ᴰ: some of D layers has W units that are all dead, each with probability p. Right for one
/// input of a network with zero bias and independent symmetric weights (Lu, Shin, Su, Karniadakis: Dying ReLU
/// and initialization, 2019).
[[nodiscard]] double dead_network_probability(double unit, double width, double depth);

struct NetworkShape {
    std::size_t width = 1;
    std::size_t depth = 1; ///< layers of units
};

/// Shares of dead networks with 0, 1, … depth layers of units.
struct DeadNetworks {
    std::vector<double> one_input = {};  ///< for x = 1
    std::vector<double> all_inputs = {}; ///< for all numbers x
};

/// Networks with one input, zero bias and Gaussian weights, scaled layer by layer so that the pre-activations
/// for x = 1 are N(0, 1). Where f(2z) = 2·f(z), as for ReLU, the scale does not matter, and x = 1 and x = −1 stand
/// for all inputs; elsewhere ±1/16, ±1/4, ±1, ±4 and ±16 do.
[[nodiscard]] DeadNetworks simulate_dead_networks(const Function& function, NetworkShape shape,
                                                  std::size_t networks, std::uint64_t seed,
                                                  const std::stop_token& stop);

} // namespace act
