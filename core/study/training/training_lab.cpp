#include "study/training/training_lab.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <string>
#include <thread>

namespace act {
namespace {

Error count_error(const char* subject, std::size_t count, std::size_t most) {
    return {.problem = Problem::out_of_range,
            .subject = subject,
            .detail = std::to_string(count),
            .hint = "[1, " + std::to_string(most) + "]"};
}

// The parameters with their slopes and what optimisers keep, and the numbers of a batch on their way.
std::size_t numbers_of_run(const TrainingSettings& settings) {
    return settings.layers * settings.units * (6 * settings.units + 5 * (settings.batch + 256));
}

double latest_loss(const TrainingSnapshot& run) {
    return run.failure ? infinity : run.test_losses.back();
}

double median_of(std::vector<double> numbers) {
    if (numbers.empty()) return unknown;
    std::ranges::sort(numbers);
    const std::size_t half = numbers.size() / 2;
    return numbers.size() % 2 == 1 ? numbers[half] : 0.5 * (numbers[half - 1] + numbers[half]);
}

} // namespace

Result<TrainingLab> TrainingLab::start(const TrainingPlan& plan,
                                       const std::shared_ptr<const TrainingData>& data) {
    if (Result<Done> legal = check(plan.settings); !legal) return legal.error();
    if (plan.seeds == 0 || plan.seeds > most_seeds) return count_error("seeds", plan.seeds, most_seeds);
    const std::size_t runs = plan.contestants.size() * plan.seeds;
    if (runs == 0 || runs > most_runs) return count_error("activations·seeds", runs, most_runs);
    const std::size_t numbers = runs * numbers_of_run(plan.settings);
    if (numbers > most_plan_numbers)
        return Error{.problem = Problem::too_large,
                     .subject = "activations·seeds·layers·units·(6·units + 5·batch)",
                     .detail = std::to_string(numbers),
                     .hint = std::to_string(most_plan_numbers)};
    TrainingLab lab;
    lab.seeds_ = plan.seeds;
    for (const HiddenActivations& contestant : plan.contestants)
        for (std::size_t s = 0; s < plan.seeds; ++s) {
            Result<TrainingRun> run =
                TrainingRun::start(plan.settings, contestant, data, plan.first_seed + s);
            if (!run) return run.error();
            lab.runs_.push_back(std::move(run).value());
        }
    return lab;
}

template <class Advance> void TrainingLab::for_each_run(std::size_t threads, Advance advance) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < runs_.size(); i = next++)
            advance(runs_[i]);
    };
    std::vector<std::jthread> others;
    for (std::size_t t = 1; t < std::min(threads, runs_.size()); ++t)
        others.emplace_back(work);
    work();
}

bool TrainingLab::finished() const {
    return std::ranges::all_of(runs_, &TrainingRun::finished);
}

bool TrainingLab::step(std::size_t batches, std::size_t threads) {
    for_each_run(threads, [&](TrainingRun& run) { run.step(batches); });
    return !finished();
}

bool TrainingLab::epoch(std::size_t threads) {
    for_each_run(threads, [](TrainingRun& run) { run.epoch(); });
    return !finished();
}

bool TrainingLab::finish(const std::stop_token& stop, std::size_t threads) {
    for_each_run(threads, [&](TrainingRun& run) {
        while (!stop.stop_requested() && run.step()) {}
    });
    return finished();
}

std::vector<std::shared_ptr<const TrainingSnapshot>> TrainingLab::snapshots() const {
    std::vector<std::shared_ptr<const TrainingSnapshot>> all;
    for (const TrainingRun& run : runs_)
        all.push_back(std::make_shared<const TrainingSnapshot>(run.snapshot()));
    return all;
}

RunSummary summarise(std::span<const std::shared_ptr<const TrainingSnapshot>> runs) {
    RunSummary summary;
    std::vector<double> losses;
    std::vector<double> epochs;
    for (const auto& run : runs) {
        losses.push_back(latest_loss(*run));
        if (run->failure) ++summary.failed;
        if (run->solved_epoch) epochs.push_back(static_cast<double>(*run->solved_epoch));
    }
    if (losses.empty()) return summary;
    summary.test_min = std::ranges::min(losses);
    summary.test_max = std::ranges::max(losses);
    summary.test_median = median_of(std::move(losses));
    summary.solved = epochs.size();
    summary.median_epoch = median_of(std::move(epochs));
    return summary;
}

std::size_t median_run(std::span<const std::shared_ptr<const TrainingSnapshot>> runs) {
    expects(!runs.empty(), "there is a run in the middle");
    std::vector<std::size_t> order(runs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return latest_loss(*runs[i]); });
    return order[(order.size() - 1) / 2];
}

} // namespace act
