#include "study/dying_units.h"

#include "base/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace act {
namespace {

constexpr std::uint64_t stream_of_clouds = 101;
constexpr std::uint64_t stream_of_networks = 102;

bool lie_in(std::span<const Interval> pieces, double z) {
    return std::ranges::any_of(pieces, [&](const Interval& piece) { return piece.contains(z); });
}

bool is_scale_free(const Function& function) {
    constexpr std::array tried{-3.1, -0.37, 0.37, 3.1};
    return std::ranges::all_of(tried,
                               [&](double z) { return function.jet(2.0 * z).y == 2.0 * function.jet(z).y; });
}

// What one input has become on its way through a network.
struct Signal {
    std::vector<double> values;
    std::vector<double> next = {};
    bool layer_is_dead = false;
    bool is_dead = false;
};

class DyingNetwork {
  public:
    DyingNetwork(const Function& function, std::size_t width, Random& random)
        : function_(function), dead_(zero_pieces(function, 1)), width_(width), random_(random) {
        inputs_ = {1.0, -1.0};
        if (!is_scale_free(function))
            for (const double x : {0.0625, 0.25, 4.0, 16.0})
                inputs_.insert(inputs_.end(), {x, -x});
    }

    void start() {
        signals_.clear();
        for (const double x : inputs_)
            signals_.push_back({.values = {x}});
    }

    void add_layer() {
        const auto first = std::ranges::find(signals_, false, &Signal::is_dead);
        if (first == signals_.end()) return;
        const std::vector<double>& h = first->values;
        const double length = std::sqrt(std::inner_product(h.begin(), h.end(), h.begin(), 0.0));
        const double scale = length > 0.0 ? 1.0 / length : 1.0;
        std::vector<double> weights(h.size());
        for (Signal& signal : signals_) {
            signal.layer_is_dead = true;
            signal.next.clear();
        }
        for (std::size_t unit = 0; unit < width_; ++unit) {
            for (double& weight : weights)
                weight = scale * random_.normal();
            for (Signal& signal : signals_)
                if (!signal.is_dead) add_unit(signal, weights);
        }
        for (Signal& signal : signals_) {
            signal.is_dead = signal.is_dead || signal.layer_is_dead;
            signal.values.swap(signal.next);
        }
    }

    [[nodiscard]] bool is_dead_for_one() const { return signals_.front().is_dead; }
    [[nodiscard]] bool is_dead_for_all() const { return std::ranges::all_of(signals_, &Signal::is_dead); }

  private:
    void add_unit(Signal& signal, const std::vector<double>& weights) const {
        const double z = std::inner_product(weights.begin(), weights.end(), signal.values.begin(), 0.0);
        signal.layer_is_dead = signal.layer_is_dead && lie_in(dead_, z);
        signal.next.push_back(function_.jet(z).y);
    }

    const Function& function_;
    std::vector<Interval> dead_;
    std::size_t width_;
    Random& random_;
    std::vector<double> inputs_ = {};
    std::vector<Signal> signals_ = {};
};

} // namespace

double dead_unit_probability(const Function& function, Normal pre_activation, double inputs) {
    return std::pow(probability(zero_pieces(function, 1), pre_activation), inputs);
}

std::vector<double> dead_unit_shares(const Function& function, std::span<const Normal> pre_activations,
                                     std::size_t inputs, std::size_t clouds, std::uint64_t seed,
                                     const std::stop_token& stop) {
    const std::vector<Interval> dead = zero_pieces(function, 1);
    std::vector<double> shares(pre_activations.size(), 0.0);
    if (dead.empty()) return shares;
    Random random(seed, stream_of_clouds);
    std::vector<double> cloud(inputs);
    for (std::size_t k = 0; k < clouds && !stop.stop_requested(); ++k) {
        std::ranges::generate(cloud, [&] { return random.normal(); });
        // Where some of a cloud lives, mostly its ends do: they are looked at first.
        std::iter_swap(cloud.begin(), std::ranges::max_element(cloud));
        if (inputs > 1) std::iter_swap(cloud.begin() + 1, std::min_element(cloud.begin() + 1, cloud.end()));
        for (std::size_t m = 0; m < shares.size(); ++m)
            if (std::ranges::all_of(cloud, [&](double x) { return lie_in(dead, pre_activations[m].at(x)); }))
                shares[m] += 1.0;
    }
    for (double& share : shares)
        share /= static_cast<double>(clouds);
    return shares;
}

double dead_network_probability(double unit, double width, double depth) {
    return -std::expm1(depth * std::log1p(-std::pow(unit, width)));
}

DeadNetworks simulate_dead_networks(const Function& function, NetworkShape shape, std::size_t networks,
                                    std::uint64_t seed, const std::stop_token& stop) {
    DeadNetworks shares{std::vector<double>(shape.depth + 1), std::vector<double>(shape.depth + 1)};
    Random random(seed, stream_of_networks);
    DyingNetwork network(function, shape.width, random);
    for (std::size_t k = 0; k < networks && !stop.stop_requested(); ++k) {
        network.start();
        for (std::size_t layer = 1; layer <= shape.depth; ++layer) {
            network.add_layer();
            if (network.is_dead_for_one()) shares.one_input[layer] += 1.0;
            if (network.is_dead_for_all()) shares.all_inputs[layer] += 1.0;
        }
    }
    for (std::vector<double>* counts : {&shares.one_input, &shares.all_inputs})
        for (double& count : *counts)
            count /= static_cast<double>(networks);
    return shares;
}

} // namespace act
