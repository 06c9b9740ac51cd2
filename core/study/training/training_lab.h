#pragma once
// Several activations, each from several seeds, on the same data: the runs side by side, and what they come to.
//
//     const Result<TrainingLab> lab = TrainingLab::start(
//         {.settings = usual_settings(*data), .contestants = {relu, elu}, .first_seed = 1, .seeds = 20}, data);
//     lab->finish();
//     summarise(std::span(lab->snapshots()).first(20)).test_median;  // of relu
//
// Runs do not know of each other: what comes out does not depend on the number of threads, nor on how far a step
// goes. One lab may be stepped by one thread at a time; snapshots belong to whoever took them.

#include "study/training/training_run.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace act {

struct TrainingPlan {
    TrainingSettings settings = {};
    std::vector<HiddenActivations> contestants = {}; ///< each trains a network from each seed
    std::uint64_t first_seed = 1;
    std::size_t seeds = 5; ///< first_seed, first_seed + 1, …
    bool operator==(const TrainingPlan&) const = default;
};

inline constexpr std::size_t most_seeds = 1000;
inline constexpr std::size_t most_runs = 1000;
/// Numbers that all runs of a plan keep: a gigabyte.
inline constexpr std::size_t most_plan_numbers = 250'000'000;

/// What the runs of one contestant come to so far, over its seeds.
struct RunSummary {
    double test_min = unknown; ///< of the latest test loss; of runs that failed infinite
    double test_median = unknown;
    double test_max = unknown;
    std::size_t solved = 0;        ///< runs that came below solved_loss, with classes
    double median_epoch = unknown; ///< of those, when they did
    std::size_t failed = 0;        ///< runs that left what a float holds
};

class TrainingLab {
  public:
    /// Errors: of TrainingRun::start(); no contestant, no seed, or more than there is room for.
    [[nodiscard]] static Result<TrainingLab> start(const TrainingPlan& plan,
                                                   const std::shared_ptr<const TrainingData>& data);

    /// So many batches more for each run. False: all have ended. 0 threads: as many as the machine has.
    bool step(std::size_t batches, std::size_t threads = 0);
    /// Each run to the end of its epoch.
    bool epoch(std::size_t threads = 0);
    /// All runs to their ends, or until a stop is asked for, which is heard between two batches. False: stopped.
    bool finish(const std::stop_token& stop = {}, std::size_t threads = 0);

    [[nodiscard]] bool finished() const;
    /// Contestant after contestant, each with its seeds in order.
    [[nodiscard]] const std::vector<TrainingRun>& runs() const { return runs_; }
    [[nodiscard]] std::vector<std::shared_ptr<const TrainingSnapshot>> snapshots() const;
    [[nodiscard]] std::size_t seeds() const { return seeds_; }

  private:
    template <class Advance> void for_each_run(std::size_t threads, Advance advance);

    std::vector<TrainingRun> runs_ = {};
    std::size_t seeds_ = 0;
};

/// The seeds of one contestant. Medians of an even number are the mean of the two in the middle.
[[nodiscard]] RunSummary summarise(std::span<const std::shared_ptr<const TrainingSnapshot>> runs);

/// Place of the run in the middle by its latest test loss, the lower of two. There must be one.
[[nodiscard]] std::size_t median_run(std::span<const std::shared_ptr<const TrainingSnapshot>> runs);

} // namespace act
