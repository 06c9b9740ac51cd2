#include "activation/dialect.h"

#include "activation/names.h"
#include "base/expects.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace act {
namespace {

// Keras runs on TensorFlow by default. Slopes are unknown where a framework has none (ONNX describes
// inference) or where its source was not read.
constexpr std::array known_dialects{
    Dialect{},
    Dialect{"pytorch", Convention::pytorch, "PyTorch"},
    Dialect{"tensorflow", Convention::tensorflow, "TensorFlow"},
    Dialect{"keras", Convention::tensorflow, "Keras"},
    Dialect{"keras-layer", Convention::tensorflow, "Keras (layer)"},
    Dialect{"keras-2", Convention::tensorflow, "Keras 2"},
    Dialect{"jax", Convention::jax, "JAX"},
    Dialect{"mlx", Convention::mlx, "MLX"},
    Dialect{"onnx", Convention::own, "ONNX"},
    Dialect{"nnlib", Convention::own, "NNlib"},
    Dialect{"wolfram", Convention::own, "Wolfram"},
    Dialect{"left", Convention::left, {}},
    Dialect{"right", Convention::right, {}},
    Dialect{"mean", Convention::mean, {}},
};

} // namespace

std::span<const Dialect> dialects() {
    return known_dialects;
}

Result<Dialect> dialect_named(std::string_view name) {
    const std::string wanted = normalised(name);
    std::string accepted;
    for (const Dialect& dialect : known_dialects) {
        if (normalised(dialect.name) == wanted) return dialect;
        accepted.append(accepted.empty() ? "" : ", ").append(dialect.name);
    }
    return Error{.problem = Problem::unknown_option,
                 .subject = "--convention",
                 .detail = std::string(name),
                 .hint = std::move(accepted)};
}

DialectFunction meant_by(const Dialect& dialect, const Activation& activation) {
    const auto* const preset =
        dialect.framework.empty()
            ? activation.presets.end()
            : std::ranges::find(activation.presets, dialect.framework, &Preset::framework);
    if (preset == activation.presets.end()) return {&activation, initial_values(activation)};
    if (!preset->activation.empty()) {
        const Activation* other = find(preset->activation);
        expects(other != nullptr, "a preset names a function that the catalogue lacks");
        return {other, initial_values(*other)};
    }
    return {&activation, {preset->values.begin(), preset->values.end()}};
}

} // namespace act
