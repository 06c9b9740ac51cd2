#include "study/signal.h"

#include "base/random.h"
#include "study/study_parts.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr std::size_t most_kept = 20'000; // outputs for histograms

// Mean and sum of squared differences from it, of parts that are put together (Chan, Golub, LeVeque 1983).
struct Gathered {
    double count = 0.0;
    double mean = 0.0;
    double squares = 0.0;

    void add(const Gathered& part) {
        const double all = count + part.count;
        const double apart = part.mean - mean;
        mean += apart * part.count / all;
        squares += part.squares + apart * apart * count * part.count / all;
        count = all;
    }
    [[nodiscard]] Moments moments() const { return {mean, squares / (count - 1.0)}; }
};

Gathered gather(std::span<const double> values) {
    Gathered all{.count = static_cast<double>(values.size())};
    for (const double value : values)
        all.mean += value;
    all.mean /= all.count;
    for (const double value : values)
        all.squares += (value - all.mean) * (value - all.mean);
    return all;
}

void keep(std::vector<double>& kept, std::span<const double> values) {
    const std::size_t room = most_kept - std::min(most_kept, kept.size());
    const std::span<const double> part = values.first(std::min(room, values.size()));
    kept.insert(kept.end(), part.begin(), part.end());
}

// x − (Δx)²/Δ²x, where three iterates in a row head for (Aitken).
double headed_for(double a, double b, double c) {
    const double bend = (c - b) - (b - a);
    return bend == 0.0 ? c : c - (c - b) * (c - b) / bend;
}

double distance(const Moments& a, const Moments& b) {
    return std::abs(a.mean - b.mean) / std::sqrt(b.variance) + std::abs(a.variance - b.variance) / b.variance;
}

} // namespace

Normal pre_activation(const SignalWeights& weights, const Moments& signal) {
    const double size = signal.variance + (weights.independent ? signal.mean * signal.mean : 0.0);
    return {weights.sum * signal.mean, std::sqrt(weights.deviation * weights.deviation * size
                                                 + weights.bias_deviation * weights.bias_deviation)};
}

Moments through_layer(const Function& function, const SignalWeights& weights, const Moments& signal,
                      const MeanRule& rule) {
    return moments_over(function, pre_activation(weights, signal), rule);
}

std::vector<Moments> signal_by_theory(const Function& function, const SignalWeights& weights,
                                      const Moments& start, std::size_t depth, const std::stop_token& stop,
                                      const MeanRule& rule) {
    std::vector<Moments> layers{start};
    while (layers.size() <= depth && !stop.stop_requested()) {
        const bool settled = layers.size() > 1 && layers.back() == layers[layers.size() - 2];
        layers.push_back(settled ? layers.back() : through_layer(function, weights, layers.back(), rule));
    }
    return layers;
}

std::optional<Moments> fixed_point(const Function& function, const SignalWeights& weights, Moments from,
                                   const MeanRule& rule) {
    constexpr int most_rounds = 12;
    constexpr double close = 1e-9;
    for (int round = 0; round < most_rounds; ++round) {
        const Moments next = through_layer(function, weights, from, rule);
        if (!(next.variance > 0.0)) return {};
        if (distance(next, from) < close) return next;
        const Moments third = through_layer(function, weights, next, rule);
        from = {headed_for(from.mean, next.mean, third.mean),
                headed_for(from.variance, next.variance, third.variance)};
        if (!(from.variance > 0.0)) return {};
    }
    return {};
}

// The weights of a layer are not drawn one by one: of normal ones only z counts. Given a net's signal x with
// mean x̄, the units' z are independent and normal, with mean ωx̄ and, as Σ(wᵢ − w̄)² has the mean σw²,
// variance σw²·Σ(xᵢ − x̄)²/(width − 1) + σb²; with independent weights σw²·Σxᵢ²/width + σb². A test draws
// matrices and finds the same.
std::vector<SampledSignal> simulate(std::span<const StudyFunction> functions, const SimulatedNets& nets,
                                    const std::stop_token& stop) {
    const auto width = static_cast<double>(nets.width);
    std::vector<std::vector<Gathered>> layers(functions.size(), std::vector<Gathered>(nets.depth + 1));
    std::vector<SampledSignal> sampled(functions.size());
    std::vector<Gathered> signals(functions.size());
    std::vector<double> draws(nets.width);
    std::vector<double> x(nets.width);
    for (std::size_t net = 0; net < nets.nets; ++net) {
        Random random(nets.seed, net);
        for (std::size_t layer = 0; layer <= nets.depth; ++layer) {
            if (stop.stop_requested()) return {};
            std::ranges::generate(draws, [&] { return random.normal(); });
            for (std::size_t i = 0; i < functions.size(); ++i) {
                Normal z{nets.start.mean, std::sqrt(nets.start.variance)};
                if (layer > 0) {
                    const Moments inside = signals[i].moments();
                    // ν + μ² is Σxᵢ²/width with the variance of these very units.
                    const double variance =
                        nets.weights.independent ? signals[i].squares / width : inside.variance;
                    z = pre_activation(nets.weights, {inside.mean, variance});
                }
                std::ranges::transform(draws, x.begin(), [&](double draw) { return z.at(draw); });
                if (layer > 0) values_of(functions[i], x, x);
                signals[i] = gather(x);
                layers[i][layer].add(signals[i]);
                if (layer == 1) keep(sampled[i].first, x);
                if (layer == nets.depth) keep(sampled[i].last, x);
            }
        }
    }
    for (std::size_t i = 0; i < functions.size(); ++i)
        for (const Gathered& layer : layers[i])
            sampled[i].moments.push_back(layer.moments());
    return sampled;
}

} // namespace act
