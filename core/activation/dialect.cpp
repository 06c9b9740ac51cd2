#include "activation/dialect.h"

#include "activation/names.h"
#include "base/expects.h"
#include "base/first_with.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace act {
namespace {

// Keras runs on TensorFlow by default. Slopes are unknown where a framework has none (ONNX describes
// inference) or where its source was not read.
constexpr std::string_view read_2026 = "sources of August 2026";
constexpr std::array known_dialects{
    Dialect{},
    Dialect{"pytorch", Convention::pytorch, "PyTorch", "2.7 and later; 1.13 was run", {}, &Names::pytorch},
    Dialect{"tensorflow", Convention::tensorflow, "TensorFlow", "2, through Keras 3", {}, &Names::tensorflow},
    Dialect{"keras", Convention::tensorflow, "Keras", "3, on TensorFlow", {}, &Names::keras},
    Dialect{"keras-layer", Convention::tensorflow, "Keras (layer)", "3, on TensorFlow", "Keras",
            &Names::keras},
    Dialect{"keras-2", Convention::tensorflow, "Keras 2", "2, on TensorFlow", "Keras", &Names::keras},
    Dialect{"jax", Convention::jax, "JAX", read_2026, {}, &Names::jax},
    Dialect{"mlx", Convention::mlx, "MLX", read_2026, {}, &Names::mlx},
    Dialect{"onnx", Convention::own, "ONNX", read_2026, {}, &Names::onnx},
    Dialect{"nnlib", Convention::nnlib, "NNlib", "sources of June 2026"},
    Dialect{"hugging-face", Convention::hugging_face, "Hugging Face", "Transformers 5, on PyTorch", "PyTorch",
            &Names::hugging_face},
    Dialect{"wolfram", Convention::own, "Wolfram", "documentation of ElementwiseLayer"},
    Dialect{"left", Convention::left, {}},
    Dialect{"right", Convention::right, {}},
    Dialect{"mean", Convention::mean, {}},
};

const Preset* preset_for(std::string_view framework, const Activation& activation) {
    if (framework.empty()) return nullptr;
    return first_with(activation.presets, framework, &Preset::framework);
}

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

bool has(const Dialect& dialect, const Activation& activation) {
    if (dialect.spelling == nullptr || !(activation.names.*dialect.spelling).empty()) return true;
    if (preset_for(dialect.framework, activation) != nullptr) return true;
    const std::vector<double> values = meant_by(dialect, activation).values;
    const Breaks breaks = activation.breaks(values);
    return is_framework(dialect.slopes)
           && std::ranges::any_of(breaks, [&](const Break& at) { return is_choice_at(at, dialect.slopes); });
}

DialectFunction meant_by(const Dialect& dialect, const Activation& activation) {
    const Preset* preset = preset_for(dialect.framework, activation);
    if (preset == nullptr) preset = preset_for(dialect.like, activation);
    if (preset == nullptr) return {&activation, initial_values(activation)};
    if (!preset->activation.empty()) {
        const Activation* other = find(preset->activation);
        expects(other != nullptr, "a preset names a function that the catalogue lacks");
        return {other, initial_values(*other)};
    }
    return {&activation, {preset->values.begin(), preset->values.end()}};
}

} // namespace act
