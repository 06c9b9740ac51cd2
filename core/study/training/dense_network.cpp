#include "study/training/dense_network.h"

#include "base/expects.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

constexpr float variance_floor = 1e-5F; // the frameworks' epsilon
constexpr float running_momentum = 0.5F;

std::size_t placed(std::size_t& end, std::size_t count) {
    return std::exchange(end, end + count);
}

NormalisationPlan plan_normalisation(std::size_t units, std::size_t& parameters, std::size_t& statistics) {
    return {units, placed(parameters, 2 * units), placed(statistics, 2 * units)};
}

void fill_start(DenseNetwork& network, const NormalisationPlan& plan) {
    std::ranges::fill(std::span(network.parameters).subspan(plan.scales, plan.units), 1.0F);
    std::ranges::fill(std::span(network.running).subspan(plan.statistics + plan.units, plan.units), 1.0F);
}

struct BatchStatistics {
    float mean = 0.0F;
    float variance = 0.0F; // with n
};

BatchStatistics statistics_of(std::span<const float> row) {
    const auto count = static_cast<float>(row.size());
    const float mean = sum(row) / count;
    float squares = 0.0F;
    for (const float each : row)
        squares += (each - mean) * (each - mean);
    return {mean, squares / count};
}

void move(float& running, float batch) {
    running += running_momentum * (batch - running);
}

} // namespace

DenseNetwork plan_network(std::size_t inputs, std::size_t units, bool normalise,
                          std::span<const std::shared_ptr<const LayerFunction>> functions,
                          std::shared_ptr<const LayerFunction> last) {
    DenseNetwork network;
    std::size_t parameters = 0;
    std::size_t statistics = 0;
    if (normalise) network.input = plan_normalisation(inputs, parameters, statistics);
    std::size_t before = inputs;
    const auto add = [&](std::size_t count, bool normalised, std::shared_ptr<const LayerFunction> function) {
        LayerPlan layer{.inputs = before, .units = count, .function = std::move(function)};
        layer.weights = placed(parameters, layer.inputs * layer.units);
        layer.biases = placed(parameters, layer.units);
        if (normalised) layer.normalisation = plan_normalisation(count, parameters, statistics);
        layer.learned = placed(parameters, layer.learned_count());
        network.layers.push_back(std::move(layer));
        before = count;
    };
    for (const auto& function : functions)
        add(units, normalise, function);
    add(1, false, std::move(last));
    network.parameters.assign(parameters, 0.0F);
    network.running.assign(statistics, 0.0F);
    fill_start(network, network.input);
    for (const LayerPlan& layer : network.layers) {
        fill_start(network, layer.normalisation);
        if (layer.function)
            std::ranges::copy(layer.function->learned_start(),
                              network.parameters.begin() + static_cast<std::ptrdiff_t>(layer.learned));
    }
    return network;
}

NetworkPass::NetworkPass(const DenseNetwork& network, std::size_t most_samples) : room_(most_samples) {
    const auto pass = [&](std::size_t units, bool normalised, bool active) {
        units_.push_back(units);
        const std::size_t size = units * padded(most_samples);
        LayerPass made;
        made.z.resize(size);
        made.d.resize(size);
        if (normalised) {
            made.centred.resize(size);
            made.deviations.resize(units);
        }
        if (active) {
            made.a.resize(size);
            made.slopes.resize(size);
        }
        return made;
    };
    input_ = pass(network.layers.front().inputs, network.input.units > 0, false);
    for (const LayerPlan& layer : network.layers)
        layers_.push_back(pass(layer.units, layer.normalisation.units > 0, layer.function != nullptr));
}

void NetworkPass::begin(std::size_t samples) {
    expects(samples > 0 && samples <= room_, "a pass has room for its samples");
    samples_ = samples;
}

void NetworkPass::set_input(std::size_t at, std::span<const float> point) {
    const std::size_t end = at + 1 == samples_ ? width() : at + 1;
    for (std::size_t i = 0; i < point.size(); ++i)
        for (std::size_t s = at; s < end; ++s)
            input_.z[i * width() + s] = point[i];
}

std::span<const float> NetworkPass::sums_into(std::size_t layer) const {
    return std::span(layers_.at(layer).z).first(units_[layer + 1] * width());
}
std::span<const float> NetworkPass::values_of(std::size_t layer) const {
    const LayerPass& pass = layers_.at(layer);
    return std::span(pass.a.empty() ? pass.z : pass.a).first(units_[layer + 1] * width());
}
std::span<const float> NetworkPass::slopes_of(std::size_t layer) const {
    const LayerPass& pass = layers_.at(layer);
    return std::span(pass.slopes).first(pass.slopes.empty() ? 0 : units_[layer + 1] * width());
}
std::span<const float> NetworkPass::gradient_of(std::size_t layer) const {
    return std::span(layers_.at(layer).d).first(units_[layer + 1] * width());
}
std::span<const float> NetworkPass::outputs() const {
    return values_of(layers_.size() - 1).first(samples_);
}
std::span<const float> NetworkPass::into(std::size_t layer) const {
    return layer == 0 ? std::span<const float>(input_.z).first(units_[0] * width()) : values_of(layer - 1);
}

void NetworkPass::normalise(const DenseNetwork& network, const NormalisationPlan& plan, LayerPass& pass,
                            Mode mode, std::span<float> running) const {
    for (std::size_t u = 0; u < plan.units; ++u) {
        const std::span<float> row = std::span(pass.z).subspan(u * width(), width());
        const std::span<float> centred = std::span(pass.centred).subspan(u * width(), width());
        BatchStatistics by{network.running[plan.statistics + u],
                           network.running[plan.statistics + plan.units + u]};
        if (mode == Mode::training) {
            by = statistics_of(row.first(samples_));
            const auto count = static_cast<float>(samples_);
            move(running[plan.statistics + u], by.mean);
            if (samples_ > 1)
                move(running[plan.statistics + plan.units + u], by.variance * count / (count - 1.0F));
        }
        const float deviation = std::sqrt(by.variance + variance_floor);
        pass.deviations[u] = deviation;
        const float scale = network.parameters[plan.scales + u];
        const float shift = network.parameters[plan.scales + plan.units + u];
        for (std::size_t s = 0; s < row.size(); ++s) {
            centred[s] = (row[s] - by.mean) / deviation;
            row[s] = scale * centred[s] + shift;
        }
    }
}

void NetworkPass::forward(const DenseNetwork& network, Mode mode, std::span<float> running) {
    normalise(network, network.input, input_, mode, running);
    for (std::size_t l = 0; l < layers_.size(); ++l) {
        const LayerPlan& plan = network.layers[l];
        LayerPass& pass = layers_[l];
        const std::span<const float> biases = std::span(network.parameters).subspan(plan.biases, plan.units);
        const std::span<float> z = block(pass.z, plan.units);
        multiply(network.weights(plan), biases, into(l), z, width());
        normalise(network, plan.normalisation, pass, mode, running);
        if (!plan.function) continue;
        const std::size_t sloped = mode == Mode::training ? plan.units : 0;
        plan.function->apply(z, block(pass.a, plan.units), block(pass.slopes, sloped), network.learned(plan));
    }
}

void NetworkPass::test(const DenseNetwork& network) {
    forward(network, Mode::testing, {});
}

void NetworkPass::train(DenseNetwork& network) {
    forward(network, Mode::training, network.running);
}

// With c the centred numbers, of which y = γc + β: d by the sum before is γ/deviation·(d − mean d − c·mean(d·c)).
void NetworkPass::back_through(const DenseNetwork& network, const NormalisationPlan& plan, LayerPass& pass,
                               std::span<float> gradient) const {
    for (std::size_t u = 0; u < plan.units; ++u) {
        const std::span<float> d = std::span(pass.d).subspan(u * width(), samples_);
        const std::span<const float> centred = std::span(pass.centred).subspan(u * width(), samples_);
        const float by_scale = dot(d, centred);
        const float by_shift = sum(d);
        gradient[plan.scales + u] = by_scale;
        gradient[plan.scales + plan.units + u] = by_shift;
        const auto count = static_cast<float>(samples_);
        const float factor = network.parameters[plan.scales + u] / pass.deviations[u];
        for (std::size_t s = 0; s < samples_; ++s)
            d[s] = factor * (d[s] - by_shift / count - centred[s] * (by_scale / count));
    }
}

void NetworkPass::back(const DenseNetwork& network, std::span<const float> output_slopes,
                       std::span<float> gradient) {
    expects(output_slopes.size() == samples_ && gradient.size() == network.parameters.size(),
            "each sample and each parameter has a slope");
    std::ranges::fill(block(layers_.back().d, 1), 0.0F);
    std::ranges::copy(output_slopes, layers_.back().d.begin());
    for (std::size_t l = layers_.size(); l-- > 0;) {
        const LayerPlan& plan = network.layers[l];
        LayerPass& pass = layers_[l];
        const std::span<float> d = block(pass.d, plan.units);
        for (std::size_t k = 0; k < plan.learned_count(); ++k)
            gradient[plan.learned + k] =
                static_cast<float>(plan.function->learned_slope(sums_into(l), d, k, network.learned(plan)));
        if (plan.function)
            for (std::size_t s = 0; s < d.size(); ++s)
                d[s] *= pass.slopes[s];
        back_through(network, plan.normalisation, pass, gradient);
        multiply_transposed(d, into(l), gradient.subspan(plan.weights, plan.units * plan.inputs), width());
        for (std::size_t u = 0; u < plan.units; ++u)
            gradient[plan.biases + u] = sum(d.subspan(u * width(), width()));
        if (l == 0 && network.input.units == 0) return;
        LayerPass& below = l == 0 ? input_ : layers_[l - 1];
        multiply(network.weights(plan).transposed(), {}, d, block(below.d, plan.inputs), width());
    }
    back_through(network, network.input, input_, gradient);
}

} // namespace act
