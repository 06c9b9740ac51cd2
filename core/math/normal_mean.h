#pragma once
// Means over a standard normal Z: E g(Z) = ∫ g(z) φ(z) dz.
//
//     normal_mean([](double z) { return std::max(z, 0.0); }, {0.0}); // 1/√(2π) = 0.3989422804014327

#include "math/jet.h"

#include <array>
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

/// How near a mean comes. `agreement` is that of the rules, relative to ∫|g|φ: the finer one is right to far more digits.
/// Places beyond `reach` do not matter.
struct MeanRule {
    double agreement = 1e-12;
    double reach = 40.0;
    double widest = 2.0; ///< of the panels to begin with, about 0
};
inline constexpr MeanRule exact_mean{};
/// Right to a millionth, for answers within a frame.
inline constexpr MeanRule quick_mean{.agreement = 1e-5, .reach = 12.0, .widest = 4.0};

/// The same for several means g(f(Z), f′(Z)) of one function, which is asked once at each node: panels that one mean has
/// halved stay so for the next.
class NormalMeans {
  public:
    NormalMeans(std::function<Jet(double z)> f, std::vector<double> cuts, const MeanRule& rule = exact_mean);
    [[nodiscard]] double mean(const std::function<double(const Jet& f)>& g);

  private:
    struct Panel {
        double low = 0.0;
        double high = 0.0;
        int halvings = 0;
        std::array<double, 15> density = {}; ///< φ at the nodes, times half the panel's width
        std::array<Jet, 15> values = {};     ///< of f there; not asked where φ is no double
    };
    struct Sums;
    [[nodiscard]] Panel panel(double low, double high, int halvings) const;
    [[nodiscard]] static Sums sums(const Panel& panel, const std::function<double(const Jet& f)>& g);

    std::function<Jet(double z)> f_;
    MeanRule rule_;
    std::vector<Panel> panels_;
};

/// A fixed rule: E g(Z) ≈ Σ weight·g(z), for many integrands at the same places, where plotting accuracy will do. Kronrod's
/// nodes for |z| ≤ 10, on panels that end at `cuts` and are no wider than `widest`, of which 10 is a multiple; the weights
/// hold φ. With panels of ½ right to rounding where g is as smooth between cuts as φ is.
struct NormalNode {
    double z = 0.0;
    double weight = 0.0;
};
[[nodiscard]] std::vector<NormalNode> normal_nodes(std::vector<double> cuts = {}, double widest = 0.5);

/// φ(z) and Φ(z) of the standard normal distribution.
[[nodiscard]] double normal_density(double z);
[[nodiscard]] double normal_below(double z);

} // namespace act
