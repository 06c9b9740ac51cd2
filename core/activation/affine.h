#pragma once
// Scale and shift: y = scale · f(w·x + b) + shift, four more parameters that every activation can take.
//
// The values of a function in use are those of its own parameters, and may be followed by these four; without
// them the function is plain f. What the four do to a function is worked out in curve/transformed.h, and
// written in expression/activation_expression.h.

#include "activation/activation.h"

#include <array>
#include <cstddef>
#include <vector>

namespace act {

constexpr Parameter affine_parameter(std::string_view id, std::string_view name, double initial,
                                     double reach) {
    return {.id = id,
            .symbol = name,
            .initial = initial,
            .shown = {-reach, reach},
            .legal = any_number,
            .aliases = {name}};
}

/// In the order in which their values follow a function's own. Where a function has a parameter of the short
/// name (SELU's scale), the short name means that one.
inline constexpr std::array affine_parameters{
    affine_parameter("outer_scale", "scale", 1.0, 5.0), affine_parameter("inner_w", "w", 1.0, 5.0),
    affine_parameter("inner_b", "b", 0.0, 10.0), affine_parameter("outer_shift", "shift", 0.0, 10.0)};

/// The four numbers. scale = 0 and w = 0 give constant functions, also where f or x is infinite.
struct Affine {
    double scale = 1.0;
    double w = 1.0;
    double b = 0.0;
    double shift = 0.0;
    constexpr bool operator==(const Affine&) const = default;
};
[[nodiscard]] Affine affine_of(const Activation& activation, Values values);

/// Own parameters and then the four above: k counts through both.
[[nodiscard]] std::size_t parameter_count(const Activation& activation);
[[nodiscard]] const Parameter& parameter(const Activation& activation, std::size_t k);

/// The value of parameter k; the initial one where `values` stops short of it.
[[nodiscard]] double value_at(const Activation& activation, Values values, std::size_t k);
/// Sets it, appending the four where that is needed.
void set_value_at(const Activation& activation, std::vector<double>& values, std::size_t k, double value);

} // namespace act
