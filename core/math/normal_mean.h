#pragma once
// Means over a standard normal Z: E g(Z) = ∫ g(z) φ(z) dz.
//
//     normal_mean([](double z) { return std::max(z, 0.0); }, {0.0}); // 1/√(2π) = 0.3989422804014327

#include <functional>
#include <vector>

namespace act {

/// Gauss–Kronrod rules on panels that are halved until the rules of both orders agree to 1e-12 of ∫|g|φ; sums
/// are compensated. `cuts`: where g or one of its first derivatives jumps, where log |…| has a pole, or about
/// which it varies on a small scale; in any order. Places beyond |z| = 40 do not matter, where φ is no double
/// any more. NaN where g is NaN or infinite at a node, or where the integral does not exist: its panels go on
/// disagreeing, or its outermost ones hold a share of it. An integrable pole at a cut costs digits: of
/// E log|Z| eleven remain.
[[nodiscard]] double normal_mean(const std::function<double(double z)>& g, std::vector<double> cuts = {});

/// A fixed rule: E g(Z) ≈ Σ weight·g(z), for many integrands at the same places, where plotting accuracy will
/// do. Kronrod's nodes on panels that are no wider than ½ and end at `cuts`, for |z| ≤ 10; the weights hold φ.
/// Right to rounding where g is as smooth between cuts as φ is.
struct NormalNode {
    double z = 0.0;
    double weight = 0.0;
};
[[nodiscard]] std::vector<NormalNode> normal_nodes(std::vector<double> cuts = {});

/// φ(z) and Φ(z) of the standard normal distribution.
[[nodiscard]] double normal_density(double z);
[[nodiscard]] double normal_below(double z);

} // namespace act
