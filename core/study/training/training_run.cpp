#include "study/training/training_run.h"

#include "curve/moments.h"
#include "study/training/shuffle.h"
#include "study/training/training_loss.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>
#include <utility>

namespace act {
namespace {

// Streams of random numbers for one seed, besides those of training_data.cpp. Any numbers serve; from these the first
// twenty seeds show what many do (training_run.h).
constexpr std::uint64_t weight_stream = 31;
constexpr std::uint64_t order_stream = 12;

constexpr std::size_t most_tested_together = 256;

// 1/√E f(Z)².
double gain_of(const LayerPlan& layer) {
    if (!layer.function) return 1.0;
    const LayerActivation& f = layer.function->activation();
    const Moments moments = normal_moments(bind(*f.function, f.values, Convention::own));
    const double gain = 1.0 / std::sqrt(moments.variance + moments.mean * moments.mean);
    return std::isfinite(gain) ? gain : 1.0;
}

double start_weight(const TrainingSettings& settings, const LayerPlan& layer, double gain, Random& random) {
    const auto inputs = static_cast<double>(layer.inputs);
    const auto units = static_cast<double>(layer.units);
    switch (settings.weights) {
    case StartingWeights::normal: return settings.weight_size * random.normal();
    case StartingWeights::uniform: return settings.weight_size * (2.0 * random.uniform() - 1.0);
    case StartingWeights::he: return std::sqrt(2.0 / inputs) * random.normal();
    case StartingWeights::glorot: return std::sqrt(6.0 / (inputs + units)) * (2.0 * random.uniform() - 1.0);
    case StartingWeights::gain: return gain / std::sqrt(inputs) * random.normal();
    }
    return 0.0;
}

void start_weights(const TrainingSettings& settings, DenseNetwork& network, std::uint64_t seed) {
    Random random(seed, weight_stream);
    for (const LayerPlan& layer : network.layers) {
        const double gain = settings.weights == StartingWeights::gain ? gain_of(layer) : 1.0;
        for (std::size_t i = 0; i < layer.inputs * layer.units; ++i)
            network.parameters[layer.weights + i] =
                static_cast<float>(start_weight(settings, layer, gain, random));
        for (std::size_t u = 0; u < layer.units; ++u)
            network.parameters[layer.biases + u] = static_cast<float>(settings.bias);
    }
}

// Bit by bit, which the compiler does for several numbers at once: exponents of ones are infinities and NaN.
bool are_finite(std::span<const float> numbers) {
    std::uint32_t largest = 0;
    for (const float each : numbers)
        largest = std::max(largest, std::bit_cast<std::uint32_t>(each) & 0x7F800000U);
    return largest != 0x7F800000U;
}

double update_ratio(std::span<const float> before, std::span<const float> after) {
    double moved = 0.0;
    double size = 0.0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const double by = static_cast<double>(after[i]) - static_cast<double>(before[i]);
        moved += by * by;
        size += static_cast<double>(before[i]) * static_cast<double>(before[i]);
    }
    return moved == 0.0 ? -infinity : 0.5 * std::log10(moved / size);
}

} // namespace

Result<TrainingRun> TrainingRun::start(const TrainingSettings& settings, const HiddenActivations& hidden,
                                       std::shared_ptr<const TrainingData> data, std::uint64_t seed) {
    if (Result<Done> legal = check(settings); !legal) return legal.error();
    if (hidden.size() != 1 && hidden.size() != settings.layers)
        return Error{.problem = Problem::out_of_range,
                     .subject = "activations",
                     .detail = std::to_string(hidden.size()),
                     .hint = "{1, " + std::to_string(settings.layers) + "}"};
    if (data->train.count() == 0 || data->test.count() == 0)
        return Error{.problem = Problem::out_of_range, .subject = "samples", .detail = "0", .hint = "[4, ∞)"};
    std::vector<std::shared_ptr<const LayerFunction>> functions;
    for (const LayerActivation& each : hidden)
        functions.push_back(std::make_shared<const LayerFunction>(each));
    functions.resize(settings.layers, functions.front());
    std::shared_ptr<const LayerFunction> last;
    if (data->classes)
        last =
            std::make_shared<const LayerFunction>(LayerActivation{.function = of_catalogue(*find("tanh"))});
    DenseNetwork network =
        plan_network(data->train.inputs, settings.units, settings.normalise, functions, std::move(last));
    start_weights(settings, network, seed);
    return TrainingRun(settings, std::move(network), std::move(data), seed);
}

TrainingRun::TrainingRun(const TrainingSettings& settings, DenseNetwork network,
                         std::shared_ptr<const TrainingData> data, std::uint64_t seed)
    : settings_(settings),
      data_(std::move(data)),
      seed_(seed),
      random_(seed, order_stream),
      network_(std::move(network)),
      optimiser_(settings.optimiser, settings.rate, network_.parameters.size()),
      pass_(network_, std::min(settings.batch, data_->train.count())),
      test_pass_(network_, most_tested_together),
      gradient_(network_.parameters.size()),
      before_(network_.parameters),
      order_(shuffled(data_->train.count(), random_)) {
    train_losses_.push_back(test(data_->train));
    test_losses_.push_back(test(data_->test));
    if (!std::isfinite(train_losses_.back() + test_losses_.back())) fail();
}

std::size_t TrainingRun::steps_an_epoch() const {
    return (data_->train.count() + settings_.batch - 1) / settings_.batch;
}

bool TrainingRun::step(std::size_t batches) {
    for (std::size_t i = 0; i < batches && !finished_; ++i)
        one_step();
    return !finished_;
}

bool TrainingRun::epoch() {
    const std::size_t length = steps_an_epoch();
    return step(length - step_ % length);
}

void TrainingRun::one_step() {
    const TrainingSamples& samples = data_->train;
    const std::size_t count = std::min(settings_.batch, samples.count() - next_);
    pass_.begin(count);
    for (std::size_t s = 0; s < count; ++s)
        pass_.set_input(s, samples.point(order_[next_ + s]));
    pass_.train(network_);
    output_slopes_.resize(count);
    double loss = 0.0;
    for (std::size_t s = 0; s < count; ++s) {
        const float miss = pass_.outputs()[s] - samples.targets[order_[next_ + s]];
        loss += loss_of(miss, data_->classes);
        output_slopes_[s] = loss_slope(miss, data_->classes) / static_cast<float>(count);
    }
    pass_.back(network_, output_slopes_, gradient_);
    before_ = network_.parameters;
    optimiser_.step(network_.parameters, gradient_);
    ++step_;
    next_ += count;
    epoch_loss_ += loss;
    if (!std::isfinite(loss) || !are_finite(network_.parameters) || !are_finite(network_.running))
        return fail();
    if (next_ == samples.count()) end_epoch();
}

void TrainingRun::end_epoch() {
    const double loss = test(data_->test);
    if (!std::isfinite(loss)) return fail();
    train_losses_.push_back(epoch_loss_ / static_cast<double>(data_->train.count()));
    test_losses_.push_back(loss);
    const std::size_t epoch = test_losses_.size() - 1;
    if (data_->classes && !solved_epoch_ && loss < solved_loss) solved_epoch_ = epoch;
    finished_ = epoch == settings_.epochs;
    next_ = 0;
    epoch_loss_ = 0.0;
    shuffle(order_, random_);
}

void TrainingRun::fail() {
    const std::size_t length = steps_an_epoch();
    failure_ = TrainingFailure{step_, (step_ + length - 1) / length};
    finished_ = true;
}

double TrainingRun::test(const TrainingSamples& samples) {
    double loss = 0.0;
    for (std::size_t first = 0; first < samples.count(); first += most_tested_together) {
        test_pass_.begin(std::min(most_tested_together, samples.count() - first));
        for (std::size_t s = 0; s < test_pass_.samples(); ++s)
            test_pass_.set_input(s, samples.point(first + s));
        test_pass_.test(network_);
        for (std::size_t s = 0; s < test_pass_.samples(); ++s)
            loss += loss_of(test_pass_.outputs()[s] - samples.targets[first + s], data_->classes);
    }
    return loss / static_cast<double>(samples.count());
}

TrainingSnapshot TrainingRun::snapshot() const {
    TrainingSnapshot now{.network = network_,
                         .step = step_,
                         .epoch = step_ / steps_an_epoch(),
                         .finished = finished_,
                         .train_losses = train_losses_,
                         .test_losses = test_losses_,
                         .solved_epoch = solved_epoch_,
                         .failure = failure_};
    for (const LayerPlan& layer : network_.layers) {
        const std::size_t count = layer.inputs * layer.units;
        now.update_ratios.push_back(
            update_ratio(std::span(before_).subspan(layer.weights, count),
                         std::span(network_.parameters).subspan(layer.weights, count)));
    }
    return now;
}

} // namespace act
