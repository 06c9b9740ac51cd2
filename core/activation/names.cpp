#include "activation/names.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace act {
namespace {

constexpr std::array<std::string_view, 16> modules{
    "torch", "nn", "f",    "jax",  "jnp",  "keras",      "tf",          "tensorflow",
    "mlx",   "mx", "onnx", "core", "math", "functional", "activations", "layers"};

bool is_separator(char c) {
    return c == '-' || c == '_' || c == ' ';
}

// The letter's case only matters in ASCII; bytes of other alphabets stay as they are.
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

void keep_nearer(std::string_view id, std::size_t distance, std::string_view& nearest,
                 std::size_t& smallest) {
    if (distance >= smallest) return;
    smallest = distance;
    nearest = id;
}

} // namespace

std::string normalised(std::string_view name) {
    std::string text;
    for (const char c : name)
        if (!is_separator(c)) text += lower(c);
    for (auto dot = text.find('.'); dot != std::string::npos; dot = text.find('.')) {
        if (std::ranges::find(modules, std::string_view(text).substr(0, dot)) == modules.end()) break;
        text.erase(0, dot + 1);
    }
    return text;
}

std::array<FrameworkName, 7> framework_names(const Names& names) {
    return {FrameworkName{"pytorch", names.pytorch},
            FrameworkName{"jax", names.jax},
            FrameworkName{"keras", names.keras},
            FrameworkName{"tensorflow", names.tensorflow},
            FrameworkName{"onnx", names.onnx, "ONNX"},
            FrameworkName{"mlx", names.mlx},
            FrameworkName{"hugging_face", names.hugging_face, "Hugging Face"}};
}

std::vector<std::string_view> spellings(std::string_view id, std::string_view name, const Names& names) {
    std::vector<std::string_view> all{id, name};
    for (const FrameworkName& each : framework_names(names))
        if (!each.name.empty()) all.push_back(each.name);
    all.insert(all.end(), names.others.begin(), names.others.end());
    all.insert(all.end(), names.chinese.begin(), names.chinese.end());
    return all;
}

std::vector<std::string_view> spellings(const Activation& activation) {
    return spellings(activation.id, activation.name, activation.names);
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

bool is_near(std::string_view name, std::size_t distance) {
    return distance <= 1 + name.size() / 3;
}

std::string_view nearest_activation(std::string_view name, std::span<const Activation> among) {
    const std::string wanted = normalised(name);
    std::string_view nearest;
    std::size_t smallest = std::numeric_limits<std::size_t>::max();
    for (const Activation& activation : among)
        for (const std::string_view spelling : spellings(activation))
            keep_nearer(activation.id, edit_distance(wanted, normalised(spelling)), nearest, smallest);
    return is_near(wanted, smallest) ? nearest : std::string_view{};
}

std::string_view nearest_parameter(std::string_view name, const Activation& activation) {
    const std::string wanted = normalised(name);
    std::string_view nearest;
    std::size_t smallest = std::numeric_limits<std::size_t>::max();
    for (const Parameter& parameter : activation.parameters) {
        keep_nearer(parameter.id, edit_distance(wanted, normalised(parameter.id)), nearest, smallest);
        for (const std::string_view alias : parameter.aliases)
            keep_nearer(parameter.id, edit_distance(wanted, normalised(alias)), nearest, smallest);
    }
    return nearest;
}

} // namespace act
