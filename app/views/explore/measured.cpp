#include "views/explore/measured.h"

#include "activation/affine.h"
#include "activation/catalogue.h"
#include "curve/transformed.h"

namespace act {
namespace {

// A tenth of a second for each of the two things that are measured: every frame may show another formula.
constexpr std::size_t most_measuring = 8'000'000;

// Scale and shift are two more where they do something.
std::optional<Operations> operations_of(const Activation& activation, Values values) {
    if (activation.is_typed()) return std::nullopt;
    const Affine a = affine_of(activation, values);
    const int around_value = (a.w != 1.0 || a.b != 0.0 ? 1 : 0) + (a.scale != 1.0 || a.shift != 0.0 ? 1 : 0);
    const int around_slope = a.w * a.scale != 1.0 ? 1 : 0;
    const Operations own = activation.operations;
    return Operations{own.value + around_value, own.value_and_slope + around_value + around_slope};
}

} // namespace

MeasuredKey measured_key(const ExploreSpec& spec) {
    const Interval window = spec.activation->is_typed() ? spec.windows.x : Interval{};
    return {spec.activation, spec.values, spec.convention, window};
}

Measured measured(const MeasuredKey& key) {
    const Activation& activation = *key.activation;
    const Function function = bind(activation, key.values, key.convention, key.window);
    const LookLimit limit(function, most_measuring);
    Measured measured{.properties = measure(limit.bound_to(function), measured_shares)};
    measured.in_time = !limit.is_passed();
    // A typed function's breaks are known where it is bound: as far as the density reaches for any slider.
    constexpr Interval normal_reach{-12.0, 12.0};
    const Function near = bind(activation, key.values, key.convention, normal_reach);
    const LookLimit near_limit(near, most_measuring);
    if (near.breaks_known) measured.moments = normal_moments(near_limit.bound_to(near));
    measured.moments_known = near.breaks_known && !near_limit.is_passed();
    measured.cost = operations_of(activation, key.values);
    measured.unit_cost = find("relu")->operations;
    return measured;
}

} // namespace act
