#include "study/training/layer_report.h"

#include "base/expects.h"
#include "study/training/training_loss.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr std::size_t most_together = 256;

// Points in parts that a pass has room for; use(pass, first) sees each part after it went through.
template <class Use> void test_in_parts(const DenseNetwork& network, std::span<const float> points, Use use) {
    const std::size_t inputs = network.layers.front().inputs;
    expects(points.size() % inputs == 0, "points are whole");
    const std::size_t count = points.size() / inputs;
    NetworkPass pass(network, most_together);
    for (std::size_t first = 0; first < count; first += most_together) {
        pass.begin(std::min(most_together, count - first));
        for (std::size_t s = 0; s < pass.samples(); ++s)
            pass.set_input(s, points.subspan((first + s) * inputs, inputs));
        pass.test(network);
        use(pass, first);
    }
}

// The next number of a sequence that starts from `hash` and takes in `piece` (the finaliser of SplitMix64, Steele,
// Lea and Flood 2014).
std::uint64_t mixed(std::uint64_t hash, std::uint64_t piece) {
    std::uint64_t next = hash + 0x9E3779B97F4A7C15ULL * (piece + 1);
    next = (next ^ (next >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    next = (next ^ (next >> 27U)) * 0x94D049BB133111EBULL;
    return next ^ (next >> 31U);
}

// The numbers of a layer that are those of samples, without the padding of the rows.
template <class Use> void for_samples(const NetworkPass& pass, std::span<const float> block, Use use) {
    for (std::size_t row = 0; row * pass.width() < block.size(); ++row)
        for (const float each : block.subspan(row * pass.width(), pass.samples()))
            use(row, each);
}

std::size_t step_of(Interval range, double value) {
    const double share = range.width() > 0.0 ? (value - range.low) / range.width() : 0.5;
    return std::min(histogram_steps - 1,
                    static_cast<std::size_t>(share * static_cast<double>(histogram_steps)));
}

Histogram histogram_of(const std::vector<double>& numbers) {
    Histogram histogram{.counts = std::vector<std::size_t>(histogram_steps)};
    if (numbers.empty()) return histogram;
    const auto [least, greatest] = std::ranges::minmax(numbers);
    histogram.range = {least, greatest};
    for (const double each : numbers)
        ++histogram.counts[step_of(histogram.range, each)];
    return histogram;
}

LayerReport report_of(const NetworkPass& pass, std::size_t layer, std::size_t units) {
    LayerReport report;
    std::vector<double> values;
    for_samples(pass, pass.values_of(layer), [&](std::size_t, float value) {
        if (std::isfinite(value)) values.push_back(static_cast<double>(value));
        if (value == 0.0F) report.zeros += 1.0;
    });
    std::vector<bool> alive(units);
    for_samples(pass, pass.slopes_of(layer), [&](std::size_t unit, float slope) {
        if (std::abs(slope) < saturated_slope) report.saturated += 1.0;
        if (slope == 0.0F)
            report.flat += 1.0;
        else
            alive[unit] = true;
    });
    std::vector<double> gradients;
    const auto samples = static_cast<double>(pass.samples());
    for_samples(pass, pass.gradient_of(layer), [&](std::size_t, float mean_gradient) {
        const double gradient = samples * static_cast<double>(mean_gradient);
        report.gradient += gradient * gradient;
        const double log = std::log10(std::abs(gradient));
        if (std::isfinite(log)) gradients.push_back(log);
    });
    const double all = samples * static_cast<double>(units);
    for (double* const share : {&report.zeros, &report.saturated, &report.flat})
        *share /= all;
    report.gradient = std::sqrt(report.gradient / all);
    report.dead = static_cast<std::size_t>(std::ranges::count(alive, false));
    report.values = histogram_of(values);
    report.gradients = histogram_of(gradients);
    return report;
}

} // namespace

std::vector<float> predict(const DenseNetwork& network, std::span<const float> points) {
    std::vector<float> values;
    test_in_parts(network, points, [&](const NetworkPass& pass, std::size_t) {
        values.insert(values.end(), pass.outputs().begin(), pass.outputs().end());
    });
    return values;
}

std::vector<std::vector<float>> unit_values(const DenseNetwork& network, std::span<const float> point) {
    std::vector<std::vector<float>> values;
    test_in_parts(network, point, [&](const NetworkPass& pass, std::size_t) {
        for (std::size_t layer = 0; layer + 1 < network.layers.size(); ++layer) {
            values.emplace_back();
            for_samples(pass, pass.values_of(layer),
                        [&](std::size_t, float value) { values.back().push_back(value); });
        }
        values.push_back({pass.outputs().front()});
    });
    return values;
}

PredictedPieces predict_pieces(const DenseNetwork& network, std::span<const float> points) {
    std::vector<std::vector<float>> breaks;
    for (const LayerPlan& layer : network.layers) {
        std::vector<float>& of_layer = breaks.emplace_back();
        if (layer.function)
            for (const double at : layer.function->breaks(network.learned(layer)))
                of_layer.push_back(static_cast<float>(at));
    }
    PredictedPieces found;
    test_in_parts(network, points, [&](const NetworkPass& pass, std::size_t first) {
        found.values.insert(found.values.end(), pass.outputs().begin(), pass.outputs().end());
        found.pieces.resize(found.values.size());
        for (std::size_t l = 0; l < breaks.size(); ++l) {
            if (breaks[l].empty()) continue;
            const std::span<const float> z = pass.sums_into(l);
            for (std::size_t i = 0; i < z.size(); ++i) {
                const std::size_t sample = i % pass.width();
                if (sample >= pass.samples()) continue;
                const auto piece = std::ranges::upper_bound(breaks[l], z[i]) - breaks[l].begin();
                std::uint64_t& hash = found.pieces[first + sample];
                hash = mixed(hash, static_cast<std::uint64_t>(piece));
            }
        }
    });
    return found;
}

std::vector<LayerReport> layer_reports(const DenseNetwork& network, const TrainingSamples& samples,
                                       bool classes) {
    DenseNetwork copy = network; // training moves its running statistics
    const std::size_t units = copy.layers.size() * copy.layers.front().units;
    const std::size_t most = std::max<std::size_t>(1, most_reported_numbers / units);
    const std::size_t every = (samples.count() + most - 1) / most;
    const std::size_t count = (samples.count() + every - 1) / every;
    NetworkPass pass(copy, count);
    pass.begin(count);
    for (std::size_t s = 0; s < count; ++s)
        pass.set_input(s, samples.point(s * every));
    pass.train(copy);
    std::vector<float> slopes;
    for (std::size_t s = 0; s < count; ++s)
        slopes.push_back(loss_slope(pass.outputs()[s] - samples.targets[s * every], classes)
                         / static_cast<float>(count));
    std::vector<float> gradient(copy.parameters.size());
    pass.back(copy, slopes, gradient);
    std::vector<LayerReport> reports;
    for (std::size_t l = 0; l + 1 < copy.layers.size(); ++l)
        reports.push_back(report_of(pass, l, copy.layers[l].units));
    return reports;
}

} // namespace act
