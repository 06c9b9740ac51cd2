#include "study/training/training_settings.h"

#include "base/interval.h"
#include "base/number.h"

#include <algorithm>
#include <array>
#include <string>

namespace act {
namespace {

struct CheckedSetting {
    const char* name;
    double value;
    Interval legal;
};

} // namespace

TrainingSettings usual_settings(const TrainingData& data) {
    if (!data.classes) return {};
    return {.layers = 2,
            .units = 8,
            .weights = StartingWeights::uniform,
            .weight_size = 0.5,
            .bias = 0.1,
            .optimiser = OptimiserKind::sgd,
            .rate = 0.03,
            .batch = 10,
            .epochs = 1500};
}

Result<Done> check(const TrainingSettings& settings) {
    const auto whole = [](std::size_t value) { return static_cast<double>(value); };
    const auto up_to = [](std::size_t most) { return Interval{1.0, static_cast<double>(most)}; };
    for (const CheckedSetting& each : std::array<CheckedSetting, 7>{{
             {"layers", whole(settings.layers), up_to(most_layers)},
             {"units", whole(settings.units), up_to(most_units)},
             {"batch", whole(settings.batch), up_to(most_batch)},
             {"epochs", whole(settings.epochs), up_to(most_epochs)},
             {"rate", settings.rate, {0.0, 1000.0}},
             {"weight_size", settings.weight_size, {0.0, 1000.0}},
             {"bias", settings.bias, {-1000.0, 1000.0}},
         }})
        if (!each.legal.contains(each.value))
            return Error{.problem = Problem::out_of_range,
                         .subject = each.name,
                         .detail = shortest(each.value),
                         .hint = "[" + shortest(each.legal.low) + ", " + shortest(each.legal.high) + "]"};
    const std::size_t weights = (settings.layers - 1) * settings.units * settings.units;
    if (weights > most_weights)
        return Error{.problem = Problem::too_large,
                     .subject = "layers·units²",
                     .detail = std::to_string(weights),
                     .hint = std::to_string(most_weights)};
    const std::size_t products = settings.layers * settings.units * settings.units * settings.batch;
    if (products > most_batch_products)
        return Error{.problem = Problem::too_large,
                     .subject = "layers·units²·batch",
                     .detail = std::to_string(products),
                     .hint = std::to_string(most_batch_products)};
    return Done{};
}

} // namespace act
