#include "study/mean_field.h"

#include "math/normal_mean.h"
#include "study/layer_numbers.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace act {
namespace {

constexpr int nodes_a_decade = 12;
constexpr int lowest_decade = -10;
constexpr int highest_decade = 8;
constexpr std::size_t node_of_one = static_cast<std::size_t>(-lowest_decade * nodes_a_decade);
constexpr double far_variance = 1e16;
// Where a map agrees with the identity to this, it is the identity: ReLU's at σw² = 2 keeps every variance.
constexpr double same = 1e-9;

// The mean of both sides at 0, for the limit of small variances.
double at_zero(const Function& function, int order) {
    const double left = function.limit(0.0, Side::left)[order];
    const double right = function.limit(0.0, Side::right)[order];
    return 0.5 * (left * left + right * right);
}

// As both sides go on for ever, where they do.
double at_infinity(const Function& function) {
    const double left = function.jet(-infinity).dy;
    const double right = function.jet(infinity).dy;
    return 0.5 * (left * left + right * right);
}

double mean_square_of(const Function& function, double q, int order) {
    if (q == 0.0) return at_zero(function, order);
    if (!(q > 0.0)) return unknown;
    return mean_over(function, {0.0, std::sqrt(std::min(q, far_variance))},
                     [order](const Jet& f) { return f[order] * f[order]; });
}

struct MeanSquares {
    double value = unknown; ///< E f²
    double slope = unknown; ///< E f′²
};

// Of a finite variance that is not 0; the function is asked once for both.
MeanSquares mean_squares(const Function& function, double q) {
    NormalMeans means = means_over(function, {0.0, std::sqrt(std::min(q, far_variance))});
    return {means.mean([](const Jet& f) { return f.y * f.y; }),
            means.mean([](const Jet& f) { return f.dy * f.dy; })};
}

// What a fixed rule must not step over: breaks, and what happens about 0 as a wide input sees it.
std::vector<double> rule_cuts(const Function& function, double deviation) {
    std::vector<double> cuts;
    for (const double x : function.breaks)
        cuts.push_back(x / deviation);
    for (double x = 0.25; x <= 64.0; x *= 2.0) {
        cuts.push_back(x / deviation);
        cuts.push_back(-x / deviation);
    }
    return cuts;
}

// A root of g between two places where it has different signs, by false position that does not get stuck
// (Illinois); the better end where the signs are the same after all.
double root_between(const std::function<double(double)>& g, double a, double b) {
    double at_a = g(a);
    double at_b = g(b);
    if (std::isnan(at_a) || std::isnan(at_b)) return unknown;
    if (!(at_a * at_b < 0.0)) return std::abs(at_a) <= std::abs(at_b) ? a : b;
    for (int i = 0; i < 60; ++i) {
        const double c = b - at_b * (b - a) / (at_b - at_a);
        const double at_c = g(c);
        if (std::isnan(at_c)) return unknown;
        if (at_c == 0.0) return c;
        if (at_c * at_b < 0.0) {
            a = b;
            at_a = at_b;
        } else {
            at_a *= 0.5;
        }
        const bool settled = std::abs(c - b) <= 1e-14 * (1.0 + std::abs(c));
        b = c;
        at_b = at_c;
        if (settled) break;
    }
    return b;
}

} // namespace

double mean_square(const Function& function, double q) {
    return mean_square_of(function, q, 0);
}

double mean_square_slope(const Function& function, double q) {
    const double limit = q == infinity ? at_infinity(function) : unknown;
    return std::isfinite(limit) ? limit : mean_square_of(function, q, 1);
}

VarianceMap::VarianceMap(Function function) : function_(std::move(function)) {
    for (int k = lowest_decade * nodes_a_decade; k <= highest_decade * nodes_a_decade; ++k)
        nodes_.push_back(node_at(std::pow(10.0, static_cast<double>(k) / nodes_a_decade)));
}

// d/d log q E g(√q Z) = E g(√q Z)(Z² − 1)/2, which needs no derivative of g.
VarianceMap::Node VarianceMap::node_at(double q) const {
    const double deviation = std::sqrt(q);
    Node node{.q = q};
    for (const auto& [z, weight] : normal_nodes(rule_cuts(function_, deviation))) {
        const Jet f = function_.jet(deviation * z);
        const double value = weight * f.y * f.y / q;
        const double slope = weight * f.dy * f.dy;
        node.value += value;
        node.slope += slope;
        node.value_rise += value * (0.5 * (z * z - 1.0) - 1.0);
        node.slope_rise += slope * 0.5 * (z * z - 1.0);
    }
    return node;
}

// Cubic in log q.
VarianceMap::Node VarianceMap::between(const Node& a, const Node& b, double share) {
    const double width = std::log(b.q / a.q);
    const double t = share;
    const double s = 1.0 - t;
    const auto cubic = [&](double from, double rise_from, double to, double rise_to) {
        return s * s * (1.0 + 2.0 * t) * from + t * t * (1.0 + 2.0 * s) * to
               + width * s * t * (s * rise_from - t * rise_to);
    };
    return {.q = a.q * std::exp(share * width),
            .value = cubic(a.value, a.value_rise, b.value, b.value_rise),
            .slope = cubic(a.slope, a.slope_rise, b.slope, b.slope_rise)};
}

// From variance 1 the way that the map leads, to the first node beyond which it leads back.
VarianceMap::Around VarianceMap::around(LayerWeights weights) const {
    const auto excess = [&](std::size_t i) {
        return weights.after(nodes_[i].value * nodes_[i].q) / nodes_[i].q - 1.0;
    };
    const double first = excess(node_of_one);
    if (std::isnan(first)) return {.settled = unknown};
    if (std::abs(first) <= same) return {.settled = 1.0};
    const bool grows = first > 0.0;
    for (std::size_t i = node_of_one; grows ? i + 1 < nodes_.size() : i > 0; grows ? ++i : --i) {
        const double next = excess(grows ? i + 1 : i - 1);
        if (std::isnan(next)) return {.settled = unknown};
        if ((next > 0.0) != grows) return {.low = grows ? i : i - 1};
    }
    return {.settled = grows ? infinity : 0.0};
}

double VarianceMap::fixed_point(LayerWeights weights) const {
    const Around found = around(weights);
    if (found.settled) return *found.settled;
    const auto excess = [&](double log_q) {
        const double q = std::exp(log_q);
        return weights.after(mean_square(function_, q)) / q - 1.0;
    };
    return std::exp(root_between(excess, std::log(nodes_[found.low].q), std::log(nodes_[found.low + 1].q)));
}

double VarianceMap::near_fixed_point(LayerWeights weights) const {
    const Around found = around(weights);
    if (found.settled) return *found.settled;
    const Node& a = nodes_[found.low];
    const Node& b = nodes_[found.low + 1];
    const auto excess = [&](const Node& node) { return weights.after(node.value * node.q) / node.q - 1.0; };
    const bool falls = excess(a) > 0.0;
    Interval share{0.0, 1.0};
    for (int i = 0; i < 24; ++i) {
        const double middle = share.middle();
        ((excess(between(a, b, middle)) > 0.0) == falls ? share.low : share.high) = middle;
    }
    return between(a, b, share.middle()).q;
}

double VarianceMap::near_chi(LayerWeights weights) const {
    const double q = near_fixed_point(weights);
    if (std::isnan(q)) return unknown;
    const double place = std::clamp((std::log10(q) - lowest_decade) * nodes_a_decade, 0.0,
                                    static_cast<double>(nodes_.size() - 1));
    const auto low = std::min(static_cast<std::size_t>(place), nodes_.size() - 2);
    const double slope = between(nodes_[low], nodes_[low + 1], place - static_cast<double>(low)).slope;
    return weights.weight_deviation * weights.weight_deviation * slope;
}

double VarianceMap::near_mean_square(double q) const {
    const double place = (std::log10(q) - lowest_decade) * nodes_a_decade;
    if (!(place >= 0.0 && place < static_cast<double>(nodes_.size() - 1))) return unknown;
    const auto low = static_cast<std::size_t>(place);
    return q * between(nodes_[low], nodes_[low + 1], place - static_cast<double>(low)).value;
}

std::vector<EdgePoint> VarianceMap::edge(double most) const {
    constexpr int steps = 4;
    std::vector<EdgePoint> points;
    const double start = edge_at(0.0, most);
    if (!std::isnan(start)) points.push_back({0.0, start});
    for (std::size_t i = 0; i + 1 < nodes_.size(); ++i)
        for (int k = 0; k < steps; ++k) {
            const Node node = between(nodes_[i], nodes_[i + 1], static_cast<double>(k) / steps);
            const double remainder = 1.0 - node.value / node.slope;
            const double deviation = 1.0 / std::sqrt(node.slope);
            if (remainder > same && deviation <= most)
                points.push_back({std::sqrt(node.q * remainder), deviation});
        }
    return points;
}

double VarianceMap::edge_at(double bias_deviation, double most) const {
    const double variance = bias_deviation * bias_deviation;
    if (variance == 0.0 && mean_square(function_, 0.0) == 0.0) {
        const double deviation = 1.0 / std::sqrt(mean_square_slope(function_, 0.0));
        return deviation <= most ? deviation : unknown;
    }
    const auto above = [&](const Node& node) {
        return 1.0 - node.value / node.slope - variance / node.q; // of σb², by q
    };
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
        if (!(above(nodes_[i]) > same)) continue;
        while (i > 1 && above(nodes_[i - 1]) > 0.0)
            --i;
        const auto exact = [&](double log_q) {
            const double q = std::exp(log_q);
            const MeanSquares squares = mean_squares(function_, q);
            return 1.0 - squares.value / (q * squares.slope) - variance / q;
        };
        const double q = std::exp(root_between(exact, std::log(nodes_[i - 1].q), std::log(nodes_[i].q)));
        const double deviation = 1.0 / std::sqrt(mean_square_slope(function_, q));
        if (deviation <= most) return deviation;
        while (i < nodes_.size() && above(nodes_[i]) > 0.0)
            ++i;
    }
    return unknown;
}

EdgeKind VarianceMap::edge_kind(double edge, double most) const {
    if (!std::isnan(edge)) return EdgeKind::exists;
    bool any = false;
    double greatest = -infinity; // σb²/q
    for (const Node& node : nodes_)
        if (1.0 / std::sqrt(node.slope) <= most) {
            any = true;
            greatest = std::max(greatest, 1.0 - node.value / node.slope);
        }
    if (!any || std::isnan(greatest)) return EdgeKind::nowhere;
    if (greatest < -same) return EdgeKind::negative;
    return greatest <= same ? EdgeKind::single : EdgeKind::nowhere;
}

CorrelationMap::CorrelationMap(const Function& function, double q, std::size_t terms)
    : q_(q), squares_(terms, 0.0) {
    const double deviation = std::sqrt(q);
    const std::vector<NormalNode> nodes =
        normal_nodes(rule_cuts(function, deviation), terms < all_terms ? 2.0 : 0.5);
    double square = 0.0;
    double slope_square = 0.0;
    std::vector<double> shares(nodes.size()); // of each node in E f
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Jet f = function.jet(deviation * nodes[i].z);
        shares[i] = nodes[i].weight * f.y;
        square += shares[i] * f.y;
        slope_square += nodes[i].weight * f.dy * f.dy;
    }
    double slope = 0.0;
    rest_ = square;
    std::vector<double> polynomials(nodes.size(),
                                    1.0); // Heₖ(z)/√k!, for all nodes at once: that is several times as quick
    std::vector<double> before(nodes.size(), 0.0);
    for (std::size_t k = 0; k < terms; ++k) {
        const auto n = static_cast<double>(k);
        const double coefficient = std::inner_product(shares.begin(), shares.end(), polynomials.begin(), 0.0);
        squares_[k] = coefficient * coefficient;
        rest_ -= squares_[k];
        slope += n * squares_[k];
        const double back = std::sqrt(n);
        const double size = 1.0 / std::sqrt(n + 1.0);
        for (std::size_t i = 0; i < nodes.size(); ++i)
            before[i] = (nodes[i].z * polynomials[i] - back * before[i]) * size;
        polynomials.swap(before);
    }
    rest_ = std::max(0.0, rest_);
    // Price's theorem: the slope at c = 1 is q E f′².
    if (rest_ > 0.0) power_ = std::max(static_cast<double>(terms), (q * slope_square - slope) / rest_);
}

double CorrelationMap::product(double c) const {
    double sum = 0.0;
    for (std::size_t k = squares_.size(); k-- > 0;)
        sum = sum * c + squares_[k];
    return sum + rest_ * std::pow(std::max(c, 0.0), power_);
}

// The map is convex, since no coefficient is negative, and takes 1 to 1: at most one fixed point lies below.
double CorrelationMap::fixed_point(LayerWeights weights) const {
    const auto excess = [&](double c) { return weights.after(product(c)) / q_ - c; };
    if (!(q_ > 0.0) || !std::isfinite(excess(0.5))) return unknown;
    double below_one = 1.0 - 1e-6; // nearer to 1, rounding decides
    while (below_one > 0.5 && excess(below_one) >= 0.0)
        below_one = 1.0 - 2.0 * (1.0 - below_one);
    return excess(below_one) >= 0.0 ? 1.0 : root_between(excess, 0.0, below_one);
}

} // namespace act
