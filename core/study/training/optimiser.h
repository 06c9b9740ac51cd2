#pragma once
// How slopes of the loss become steps of the parameters.

#include "base/named.h"

#include <cstddef>
#include <span>
#include <vector>

namespace act {

enum class OptimiserKind { sgd, momentum, adam };
template <> inline constexpr EnumNames<3> enum_names<OptimiserKind>{"optimiser", {"sgd", "momentum", "adam"}};

/// With g the slope and r the rate (torch.optim; t counts steps from 1):
///     sgd       p −= r·g
///     momentum  v = 0.9·v + g,  p −= r·v                               (Polyak 1964)
///     adam      m = 0.9·m + 0.1·g,  v = 0.999·v + 0.001·g²,            (Kingma and Ba 2015)
///               p −= r·(m/(1 − 0.9ᵗ)) / (√(v/(1 − 0.999ᵗ)) + 1e-8)
class Optimiser {
  public:
    Optimiser(OptimiserKind kind, double rate, std::size_t parameters);

    /// Both have the length given above.
    void step(std::span<float> parameters, std::span<const float> gradient);

  private:
    void step_adam(std::span<float> parameters, std::span<const float> gradient);

    OptimiserKind kind_;
    float rate_;
    double first_decay_ = 1.0;  ///< 0.9ᵗ
    double second_decay_ = 1.0; ///< 0.999ᵗ
    std::vector<float> first_ = {};
    std::vector<float> second_ = {};
};

} // namespace act
