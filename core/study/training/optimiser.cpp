#include "study/training/optimiser.h"

#include "base/expects.h"

#include <cmath>

namespace act {

Optimiser::Optimiser(OptimiserKind kind, double rate, std::size_t parameters)
    : kind_(kind),
      rate_(static_cast<float>(rate)),
      first_(kind == OptimiserKind::sgd ? 0 : parameters),
      second_(kind == OptimiserKind::adam ? parameters : 0) {}

void Optimiser::step(std::span<float> parameters, std::span<const float> gradient) {
    expects(parameters.size() == gradient.size(), "each parameter has a slope");
    switch (kind_) {
    case OptimiserKind::sgd:
        for (std::size_t i = 0; i < parameters.size(); ++i)
            parameters[i] -= rate_ * gradient[i];
        return;
    case OptimiserKind::momentum:
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            first_[i] = 0.9F * first_[i] + gradient[i];
            parameters[i] -= rate_ * first_[i];
        }
        return;
    case OptimiserKind::adam: return step_adam(parameters, gradient);
    }
}

void Optimiser::step_adam(std::span<float> parameters, std::span<const float> gradient) {
    first_decay_ *= 0.9;
    second_decay_ *= 0.999;
    const auto rate = static_cast<float>(static_cast<double>(rate_) / (1.0 - first_decay_));
    const auto unbias = static_cast<float>(1.0 / std::sqrt(1.0 - second_decay_));
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        first_[i] = 0.9F * first_[i] + 0.1F * gradient[i];
        // An infinite square stays one, and its parameter stands still: a difference would be NaN.
        second_[i] = 0.999F * second_[i] + 0.001F * (gradient[i] * gradient[i]);
        parameters[i] -= rate * first_[i] / (std::sqrt(second_[i]) * unbias + 1e-8F);
    }
}

} // namespace act
