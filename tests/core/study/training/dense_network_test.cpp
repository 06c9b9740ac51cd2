// The network in floats against the same formulas written down again in doubles: values, and slopes by differences.

#include "study/training/dense_network.h"

#include "base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

namespace act::dense_network_test { namespace {

using Rows = std::vector<std::vector<double>>; // a row for each unit

struct Shape {
    std::string function;
    std::size_t inputs = 1;
    std::size_t layers = 3;
    std::size_t units = 5;
    bool normalise = false;
    bool classes = false;
};

DenseNetwork made(const Shape& shape, std::uint64_t seed) {
    const auto function = std::make_shared<const LayerFunction>(
        LayerActivation{.function = of_catalogue(*find(shape.function))});
    const std::vector functions(shape.layers, function);
    const auto tanh =
        std::make_shared<const LayerFunction>(LayerActivation{.function = of_catalogue(*find("tanh"))});
    DenseNetwork network =
        plan_network(shape.inputs, shape.units, shape.normalise, functions, shape.classes ? tanh : nullptr);
    Random random(seed);
    for (float& each : network.parameters)
        each += static_cast<float>(0.5 * random.normal());
    return network;
}

void normalise(Rows& rows, const NormalisationPlan& plan, const std::vector<double>& p) {
    for (std::size_t u = 0; u < plan.units; ++u) {
        const auto n = static_cast<double>(rows[u].size());
        double mean = 0.0;
        for (const double each : rows[u])
            mean += each / n;
        double variance = 0.0;
        for (const double each : rows[u])
            variance += (each - mean) * (each - mean) / n;
        for (double& each : rows[u])
            each = p[plan.scales + u] * (each - mean) / std::sqrt(variance + static_cast<double>(1e-5F))
                   + p[plan.scales + plan.units + u];
    }
}

// Training mode, with p in place of the network's parameters.
std::vector<double> outputs(const DenseNetwork& network, const std::vector<double>& p, Rows rows) {
    normalise(rows, network.input, p);
    for (const LayerPlan& layer : network.layers) {
        Rows next(layer.units, std::vector<double>(rows[0].size()));
        for (std::size_t u = 0; u < layer.units; ++u)
            for (std::size_t s = 0; s < rows[0].size(); ++s) {
                next[u][s] = p[layer.biases + u];
                for (std::size_t i = 0; i < layer.inputs; ++i)
                    next[u][s] += p[layer.weights + u * layer.inputs + i] * rows[i][s];
            }
        normalise(next, layer.normalisation, p);
        if (layer.function) {
            const Activation& f = *layer.function->activation().function;
            std::vector<double> values = initial_values(f);
            for (std::size_t k = 0; k < layer.learned_count(); ++k)
                values[k] = p[layer.learned + k];
            for (auto& row : next)
                for (double& each : row)
                    each = f.value(each, values);
        }
        rows = std::move(next);
    }
    return rows[0];
}

struct Batch {
    Rows points;
    std::vector<double> weights; // of each output in the loss Σ w·o
};

Batch batch_for(const Shape& shape, std::size_t samples) {
    Random random(77);
    Batch batch{.points = Rows(shape.inputs, std::vector<double>(samples)), .weights = {}};
    for (auto& row : batch.points)
        for (double& each : row)
            each = static_cast<double>(static_cast<float>(2.0 * random.normal() + 0.5));
    for (std::size_t s = 0; s < samples; ++s)
        batch.weights.push_back(static_cast<double>(static_cast<float>(random.normal())));
    return batch;
}

double loss(const DenseNetwork& network, const std::vector<double>& p, const Batch& batch) {
    const std::vector<double> o = outputs(network, p, batch.points);
    double sum = 0.0;
    for (std::size_t s = 0; s < o.size(); ++s)
        sum += batch.weights[s] * o[s];
    return sum;
}

NetworkPass trained(DenseNetwork& network, const Batch& batch) {
    NetworkPass pass(network, 64);
    pass.begin(batch.weights.size());
    for (std::size_t s = 0; s < batch.weights.size(); ++s) {
        std::vector<float> point;
        for (const auto& row : batch.points)
            point.push_back(static_cast<float>(row[s]));
        pass.set_input(s, point);
    }
    pass.train(network);
    return pass;
}

void expect_slopes(const Shape& shape, std::size_t samples) {
    DenseNetwork network = made(shape, 3);
    const Batch batch = batch_for(shape, samples);
    const std::vector<double> p(network.parameters.begin(), network.parameters.end());
    NetworkPass pass = trained(network, batch);
    const std::vector<double> expected = outputs(network, p, batch.points);
    for (std::size_t s = 0; s < samples; ++s)
        EXPECT_NEAR(pass.outputs()[s], expected[s], 1e-4 * (1.0 + std::abs(expected[s]))) << shape.function;

    const std::vector<float> weights(batch.weights.begin(), batch.weights.end());
    std::vector<float> gradient(p.size());
    pass.back(network, weights, gradient);
    // A float rounds at 6e-8; through four layers that subtract means, five hundred times that is left.
    double largest = 0.0;
    for (const float each : gradient)
        largest = std::max(largest, static_cast<double>(std::abs(each)));
    ASSERT_GT(largest, 0.0);
    for (std::size_t i = 0; i < p.size(); ++i) {
        constexpr double step = 1e-6;
        std::vector<double> beside = p;
        beside[i] = p[i] + step;
        const double above = loss(network, beside, batch);
        beside[i] = p[i] - step;
        const double slope = (above - loss(network, beside, batch)) / (2.0 * step);
        EXPECT_NEAR(gradient[i], slope, 3e-5 * largest) << shape.function << " parameter " << i;
    }
}

TEST(DenseNetwork, HasTheSlopesOfItsLoss) {
    for (const char* name : {"tanh", "sigmoid", "relu", "prelu", "elu", "gelu", "silu", "softplus", "sine"}) {
        expect_slopes({.function = name}, 12);
        expect_slopes({.function = name, .inputs = 2, .classes = true}, 10);
    }
}

TEST(DenseNetwork, HasTheSlopesOfItsLossThroughNormalisation) {
    for (const char* name : {"tanh", "sigmoid", "prelu", "elu", "gelu", "softplus", "sine"}) {
        expect_slopes({.function = name, .normalise = true}, 12);
        expect_slopes({.function = name, .inputs = 2, .layers = 2, .normalise = true, .classes = true}, 9);
    }
}

TEST(DenseNetwork, TestsWithRunningStatistics) {
    const Shape shape{.function = "tanh", .normalise = true};
    DenseNetwork network = made(shape, 5);
    const Batch batch = batch_for(shape, 20);
    double mean = 0.0;
    for (const double each : batch.points[0])
        mean += each / 20.0;
    double variance = 0.0;
    for (const double each : batch.points[0])
        variance += (each - mean) * (each - mean) / 19.0;
    trained(network, batch);
    EXPECT_NEAR(network.running[0], 0.5 * mean, 1e-6);
    EXPECT_NEAR(network.running[1], 0.5 + 0.5 * variance, 1e-5);
    for (int i = 0; i < 40; ++i)
        trained(network, batch);
    // What was seen over and over is tested as it was trained, but for n − 1 in place of n.
    NetworkPass pass = trained(network, batch);
    const std::vector<float> in_training(pass.outputs().begin(), pass.outputs().end());
    for (std::size_t s = 0; s < 20; ++s)
        pass.set_input(s, std::vector{static_cast<float>(batch.points[0][s])});
    pass.test(network);
    const auto [least, greatest] = std::ranges::minmax(in_training);
    for (std::size_t s = 0; s < 20; ++s)
        EXPECT_NEAR(pass.outputs()[s], in_training[s], 0.2 * static_cast<double>(greatest - least));
}

TEST(DenseNetwork, DoesNotMixSamples) {
    const Shape shape{.function = "silu", .inputs = 2, .classes = true};
    DenseNetwork network = made(shape, 9);
    const Batch batch = batch_for(shape, 13);
    NetworkPass all = trained(network, batch);
    NetworkPass one(network, 1);
    for (std::size_t s = 0; s < 13; ++s) {
        one.begin(1);
        one.set_input(
            0, std::vector{static_cast<float>(batch.points[0][s]), static_cast<float>(batch.points[1][s])});
        one.test(network);
        EXPECT_EQ(one.outputs()[0], all.outputs()[s]);
    }
}

// One unit: L = o, o = v·step(w·x + b) + c, with σ′ in place of the slope of the step.
TEST(DenseNetwork, LearnsThroughTheSlopeOfAnotherFunction) {
    const auto function = std::make_shared<const LayerFunction>(
        LayerActivation{.function = of_catalogue(*find("step")), .backward = of_catalogue(*find("sigmoid"))});
    DenseNetwork network = plan_network(1, 1, false, std::vector{function}, nullptr);
    network.parameters = {0.5F, 0.25F, 3.0F, -1.0F}; // w, b, v, c
    NetworkPass pass(network, 1);
    pass.begin(1);
    pass.set_input(0, std::vector{2.0F});
    pass.train(network);
    EXPECT_EQ(pass.outputs()[0], 2.0F);
    std::vector<float> gradient(4);
    pass.back(network, std::vector{1.0F}, gradient);
    const double sigmoid = 1.0 / (1.0 + std::exp(-1.25));
    const double slope = 3.0 * sigmoid * (1.0 - sigmoid);
    EXPECT_NEAR(gradient[0], 2.0 * slope, 1e-6);
    EXPECT_NEAR(gradient[1], slope, 1e-6);
    EXPECT_EQ(gradient[2], 1.0F);
    EXPECT_EQ(gradient[3], 1.0F);
}

}} // namespace act::dense_network_test
