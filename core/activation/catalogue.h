#pragma once
// All activations, and finding one by any name people use for it.

#include "activation/activation.h"
#include "base/result.h"

#include <array>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// Every scalar activation, grouped by family in the order of Family.
[[nodiscard]] std::span<const Activation> catalogue();

/// By id or by any framework's spelling ("LeakyReLU", "leaky_relu", "nn.LeakyReLU", "jax.nn.leaky_relu");
/// case, '-', '_' and module prefixes do not matter. Null when there is none.
[[nodiscard]] const Activation* find(std::string_view name);

/// As find(), with an error that names the nearest known id.
[[nodiscard]] Result<const Activation*> require(std::string_view name);

/// The initial value of every parameter.
[[nodiscard]] std::vector<double> initial_values(const Activation& activation);

/// Index of a parameter, own or of scale and shift (affine.h), by id, symbol or alias; an error that names
/// the nearest one, and what there is.
[[nodiscard]] Result<std::size_t> require_parameter(const Activation& activation, std::string_view name);

/// Sets the value, or says which values are legal (NaN never is).
[[nodiscard]] Result<Done> set_parameter(const Activation& activation, std::vector<double>& values,
                                         std::string_view name, double value);

/// Sets all of them by name, and looks whether the values go together (About::rising).
[[nodiscard]] Result<Done> set_parameters(const Activation& activation, std::vector<double>& values,
                                          const std::map<std::string, double, std::less<>>& set);

/// Which value f′ takes exactly at a break.
enum class Convention : int { own, pytorch, tensorflow, jax, mlx, nnlib, hugging_face, left, right, mean };

inline constexpr std::array all_conventions{
    Convention::own,   Convention::pytorch,      Convention::tensorflow, Convention::jax,   Convention::mlx,
    Convention::nnlib, Convention::hugging_face, Convention::left,       Convention::right, Convention::mean};
[[nodiscard]] constexpr bool is_framework(Convention convention) {
    return convention >= Convention::pytorch && convention <= Convention::hugging_face;
}
/// Models of Hugging Face compute in PyTorch: what their own code does not decide, PyTorch does.
[[nodiscard]] constexpr bool computes_by_pytorch(Convention convention) {
    return convention == Convention::pytorch || convention == Convention::hugging_face;
}

/// The name of a convention in the command line and in files: "default", "pytorch", …
[[nodiscard]] std::string_view name_of(Convention convention);
[[nodiscard]] Result<Convention> convention_named(std::string_view name);

/// As activation.jet(), with f′ at a break (and f at a jump, where frameworks break the tie differently) as
/// the convention wants it. A framework that does not have the function, or whose value is not known, counts
/// as `own`. The values are the function's own, without scale and shift.
[[nodiscard]] Jet jet_by(const Activation& activation, double x, Values values, Convention convention);

/// Whether the convention says something of its own at a break. Definitions follow PyTorch, so `own` does so
/// only where PyTorch's slope is not known.
[[nodiscard]] bool is_choice_at(const Break& at, Convention convention);

} // namespace act
