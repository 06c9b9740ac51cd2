#pragma once
// One network in training: from a seed, batch by batch.
//
//     const auto data = std::make_shared<const TrainingData>(make_data(TrainingTask::parabola, 1));
//     const HiddenActivations relu{{.function = of_catalogue(*find("relu"))}};
//     Result<TrainingRun> run = TrainingRun::start(usual_settings(*data), relu, data, 1);
//     while (run->step(32)) show(run->snapshot());   // anyone may stop between two steps
//     run->snapshot().test_losses.back();            // 830: it never left the mean
//
// What was not said elsewhere, and reproduces the experiments: the last layer is linear without classes and tanh
// with them, and starts like the others; the loss is the mean of (o − t)² without classes and of ½(o − t)² with
// them; targets are not scaled; each epoch takes the samples in a new order and ends with a smaller batch where
// they do not divide evenly, which disturbs running statistics (without that batch of 16, experiment a ends with half
// the error where it normalises); biases remain beside batch normalisation; learned slopes, one a layer, have the same
// rate as weights. The seed makes weights and orders; the same seed starts every activation from the same ones.
// What to expect, beyond the few seeds of a figure: ELU sticks to the mean of experiment a in about two of three runs
// (332 of 480; 9 to 18 of twenty), PReLU stays above 100 in one of a hundred, ReLU always sticks.
//
// Numbers repeat to the last digit on one machine. Between machines with other kernels last digits differ
// (activation/kernels.h), which a training run magnifies.

#include "base/random.h"
#include "base/result.h"
#include "study/training/dense_network.h"
#include "study/training/training_settings.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace act {

/// A class is learned when the test loss is below this.
inline constexpr double solved_loss = 0.05;

/// Why a run had to stop: a number had left what a float holds (or was none at all) after this many batches.
struct TrainingFailure {
    std::size_t step = 0;  ///< batches, from 1; 0: before the first one
    std::size_t epoch = 0; ///< the one under way, from 1; 0: before the first one
    bool operator==(const TrainingFailure&) const = default;
};

/// What others may see of a run: a value that no later step changes.
struct TrainingSnapshot {
    DenseNetwork network = {};
    std::size_t step = 0;  ///< batches so far
    std::size_t epoch = 0; ///< whole epochs so far
    bool finished = false;
    /// By epoch, from 0: the mean over the samples. Tests are with the network as it was after that epoch; training
    /// losses are those of the epoch's batches while the weights moved, the first one that of the start.
    std::vector<double> train_losses = {};
    std::vector<double> test_losses = {};
    std::optional<std::size_t> solved_epoch = {}; ///< with classes: the first one below solved_loss
    std::optional<TrainingFailure> failure = {};
    /// log₁₀ of the last step's length through that of the weights, layer by layer; −∞ where nothing moved.
    std::vector<double> update_ratios = {};
};

class TrainingRun {
  public:
    /// Errors: of check(); functions that are neither one nor one for each layer; data without samples. `data` is
    /// not null.
    [[nodiscard]] static Result<TrainingRun> start(const TrainingSettings& settings,
                                                   const HiddenActivations& hidden,
                                                   std::shared_ptr<const TrainingData> data,
                                                   std::uint64_t seed);

    /// So many batches more, or fewer where the run ends. False: it has ended.
    bool step(std::size_t batches = 1);
    /// To the end of the epoch under way.
    bool epoch();

    [[nodiscard]] bool finished() const { return finished_; }
    [[nodiscard]] std::size_t steps_an_epoch() const;
    [[nodiscard]] std::size_t steps_done() const { return step_; }
    [[nodiscard]] std::uint64_t seed() const { return seed_; }
    /// Some kilobytes for the networks of the experiments.
    [[nodiscard]] TrainingSnapshot snapshot() const;

  private:
    TrainingRun(const TrainingSettings& settings, DenseNetwork network,
                std::shared_ptr<const TrainingData> data, std::uint64_t seed);

    void one_step();
    void end_epoch();
    void fail();
    [[nodiscard]] double test(const TrainingSamples& samples);

    TrainingSettings settings_;
    std::shared_ptr<const TrainingData> data_;
    std::uint64_t seed_;
    Random random_;
    DenseNetwork network_;
    Optimiser optimiser_;
    NetworkPass pass_;
    NetworkPass test_pass_;
    std::vector<float> gradient_;
    std::vector<float> before_; ///< the parameters before the last step
    std::vector<float> output_slopes_;
    std::vector<std::uint32_t> order_;
    std::size_t next_ = 0; ///< sample of the order
    std::size_t step_ = 0;
    double epoch_loss_ = 0.0; ///< summed over the samples since the epoch began
    bool finished_ = false;
    std::vector<double> train_losses_ = {};
    std::vector<double> test_losses_ = {};
    std::optional<std::size_t> solved_epoch_ = {};
    std::optional<TrainingFailure> failure_ = {};
};

} // namespace act
