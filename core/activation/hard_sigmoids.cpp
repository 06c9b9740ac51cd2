// Sigmoids made of straight lines: exactly flat outside, exactly linear in the middle.

#include "activation/define.h"
#include "activation/families.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace act::families {
namespace hard_sigmoids_file { namespace {

constexpr Traits clipped_to(double low, double high) {
    if (low == high)
        return {.parity = Parity::even,
                .monotone = Monotone::constant,
                .range = {low, low, true, true},
                .left_limit = low,
                .right_limit = low};
    return {.parity = low == -high ? Parity::odd : Parity::none,
            .monotone = Monotone::increasing,
            .range = {low, high, true, true},
            .left_limit = low,
            .right_limit = high};
}

// Where min(max(s·x + o, 0), 1) begins to slant and where it ends; all that is left of the beginning where it never
// does.
template <class P> std::array<P, 2> ends_of_slant(const P& s, const P& o) {
    const P zero = (0.0 - o) / s;
    const P one = (1.0 - o) / s;
    return {select(s > 0.0, zero, select(s < 0.0, one, infinity)), select(s > 0.0, one, zero)};
}

constexpr std::array records{
    define(
        {.id = "hardtanh",
         .name = "Hardtanh",
         .family = Family::sigmoid,
         .latex = R"(\begin{cases} b & x > b \\ x & a \le x \le b \\ a & x < a \end{cases})",
         .latex_slope = R"(\begin{cases} 1 & a < x < b \\ 0 & x < a \text{ or } x > b \end{cases})",
         .recipe = {"clip(x, low, high)", {"low", "high"}},
         .parameters = {{.id = "min",
                         .symbol = "a",
                         .initial = -1.0,
                         .shown = {-6.0, 0.0},
                         .legal = any_number,
                         .source = "torch.nn.Hardtanh",
                         .aliases = {"min_val"}},
                        {.id = "max",
                         .symbol = "b",
                         .initial = 1.0,
                         .shown = {0.1, 6.0},
                         .legal = any_number,
                         .source = "torch.nn.Hardtanh",
                         .aliases = {"max_val"}}},
         .rising = true,
         .breaks =
             [](Values p) {
                 if (p[0] == p[1]) return Breaks{};          // a constant
                 if (p[0] > p[1]) return Breaks{jump(p[0])}; // what clamp() makes of a file that says so
                 // In Keras it is tf.clip_by_value, in JAX two where(): both let the slope through at the ends.
                 constexpr FrameworkSlopes at_ends{0.0, 1.0, 1.0, 0.0, 0.0};
                 return Breaks{kink(p[0], at_ends), kink(p[1], at_ends)};
             },
         .traits = [](Values p) { return clipped_to(p[0], p[1]); },
         .known = {{-2.0, -1.0, 0.0}, {-1.0, -1.0, 0.0}, {0.5, 0.5, 1.0}, {1.0, 1.0, 0.0}, {2.0, 1.0, 0.0}},
         .names = {.pytorch = "torch.nn.Hardtanh",
                   .jax = "jax.nn.hard_tanh",
                   .keras = "keras.activations.hard_tanh",
                   .mlx = "mlx.nn.HardTanh",
                   .others = {"clip"},
                   .chinese = {"硬双曲正切", "硬性双曲正切", "硬 tanh", "截断函数", "限幅函数"},
                   .initials = "ysqzq"},
         .calls = {.pytorch = {"F.hardtanh", {"min_val", "max_val"}, "", true},
                   .jax = {"jax.nn.hard_tanh"},
                   .keras = {"keras.activations.hard_tanh"}},
         .operations = {4, 6},
         .reference = {"Collobert: Large scale machine learning", 2004},
         .note = {"Tanh as three straight lines: cheap, and exactly linear in the middle.",
                  "用三段直线代替 tanh：计算量小，中间一段严格线性。"}},
        [](auto x, auto p) { return clamp(x, p[0], p[1]); }),

    define(
        {.id = "hard-sigmoid",
         .name = "Hard sigmoid",
         .family = Family::sigmoid,
         .latex = R"(\min(\max(s\,x + o, 0), 1))",
         .latex_slope = R"(\begin{cases} s & 0 < s\,x + o < 1 \\ 0 & \text{outside} \end{cases})",
         .recipe = {"clip(slope*x + offset, 0, 1)"},
         .parameters = {{.id = "slope",
                         .symbol = "s",
                         .initial = 1.0 / 6.0,
                         .shown = {0.05, 1.0},
                         .legal = any_number,
                         .source = "torch.nn.Hardsigmoid",
                         .aliases = {"alpha"}},
                        {.id = "offset",
                         .symbol = "o",
                         .initial = 0.5,
                         .shown = {0.0, 1.0},
                         .legal = any_number,
                         .source = "torch.nn.Hardsigmoid",
                         .aliases = {"beta"}}},
         .breaks =
             [](Values p) {
                 constexpr FrameworkSlopes at_ends{
                     .pytorch = 0.0, .tensorflow = 0.0, .jax = 0.0, .nnlib = 0.0};
                 const double zero = (0.0 - p[1]) / p[0];
                 const double one = (1.0 - p[1]) / p[0];
                 if (!std::isfinite(zero) || !std::isfinite(one))
                     return Breaks{}; // flat, as far as numbers go
                 return Breaks{kink(std::min(zero, one), at_ends), kink(std::max(zero, one), at_ends)};
             },
         .traits =
             [](Values p) {
                 const double level = clamp(p[1], 0.0, 1.0);
                 if (p[0] == 0.0) return clipped_to(level, level);
                 Traits traits = clipped_to(0.0, 1.0);
                 if (p[0] > 0.0) return traits;
                 traits.monotone = Monotone::decreasing;
                 std::swap(traits.left_limit, traits.right_limit);
                 return traits;
             },
         .known = {{-4.0, 0.0, 0.0}, {0.0, 0.5, 1.0 / 6.0}, {2.0, 5.0 / 6.0, 1.0 / 6.0}, {4.0, 1.0, 0.0}},
         .names = {.pytorch = "torch.nn.Hardsigmoid",
                   .jax = "jax.nn.hard_sigmoid",
                   .keras = "keras.activations.hard_sigmoid",
                   .onnx = "HardSigmoid",
                   .others = {"hardσ"},
                   .chinese = {"硬 S 形函数", "硬 S 型函数", "硬 sigmoid", "硬性逻辑斯谛函数"},
                   .initials = "ysxhs"},
         .calls = {.pytorch = {"F.hardsigmoid"},
                   .jax = {"jax.nn.hard_sigmoid"},
                   .keras = {"keras.activations.hard_sigmoid"}},
         .presets = {{"PyTorch", {1.0 / 6.0, 0.5}},
                     {"JAX", {1.0 / 6.0, 0.5}},
                     {"Keras", {1.0 / 6.0, 0.5}},
                     {"Keras 2", {0.2, 0.5}},
                     {"ONNX", {0.2, 0.5}},
                     {"NNlib", {1.0 / 6.0, 0.5}},
                     {"Wolfram", {0.5, 0.5}}},
         .operations = {6, 8},
         .reference = {"Courbariaux, Bengio, David: BinaryConnect", 2015},
         .note = {"Three different functions carry this name: at x = 2 frameworks return 5/6, 0.9 or 1.",
                  "同一个名字下有三种不同的函数：在 x = 2 处，各框架分别给出 5/6、0.9 或 1。"}},
        [](auto x, auto p) {
            const auto [low, high] = ends_of_slant(p[0], p[1]);
            const auto level = clamp(p[1], 0.0, 1.0);
            const auto left = select(p[0] > 0.0, 0.0, select(p[0] < 0.0, 1.0, level));
            return select(x <= low, left, select(x >= high, 1.0 - left, p[0] * x + p[1]));
        },
        // x and 1 on the slanted piece, 0 beside it. Without a slope all is on it, or nothing.
        [](auto x, auto p) {
            using T = decltype(x);
            const auto [low, high] = ends_of_slant(T(p[0]), T(p[1]));
            const bool is_level = !(p[0] > 0.0) && !(p[0] < 0.0);
            const bool is_on = is_level ? p[1] > 0.0 && p[1] < 1.0 : !(x <= low) && !(x >= high);
            return is_on ? std::array{x, T(1.0)} : std::array{T(0.0), T(0.0)};
        }),

    define(
        {.id = "sparse-sigmoid",
         .name = "Sparse sigmoid",
         .family = Family::sigmoid,
         .latex = R"(\min(\max(\tfrac{1}{2}(x + 1), 0), 1))",
         .latex_slope = R"(\begin{cases} \frac{1}{2} & -1 < x < 1 \\ 0 & \text{outside} \end{cases})",
         .recipe = {"clip((x + 1)/2, 0, 1)"},
         .breaks =
             [](Values) {
                 return Breaks{kink(-1.0, {.jax = 0.25}), kink(1.0, {.jax = 0.25})};
             },
         .traits = [](Values) { return clipped_to(0.0, 1.0); },
         .known = {{-2.0, 0.0, 0.0}, {0.0, 0.5, 0.5}, {0.5, 0.75, 0.5}, {2.0, 1.0, 0.0}},
         .names = {.jax = "jax.nn.sparse_sigmoid",
                   .keras = "keras.activations.sparse_sigmoid",
                   .chinese = {"稀疏 S 形函数", "稀疏 S 型函数", "稀疏 sigmoid"},
                   .initials = "xssxhs"},
         .calls = {.jax = {"jax.nn.sparse_sigmoid"}, .keras = {"keras.activations.sparse_sigmoid"}},
         .operations = {6, 9},
         .reference = {"Blondel, Martins, Niculae: Learning with Fenchel-Young losses", 2020},
         .note =
             {"The slope of sparse plus, as the logistic function is the slope of softplus; sure answers are "
              "exactly 0 or 1.",
              "它是 Sparse plus 的导数，正如逻辑斯谛函数是 Softplus 的导数；|x| ≥ 1 时输出恰好为 0 或 1。"}},
        [](auto x, auto) { return 0.5 * (clamp(x, -1.0, 1.0) + 1.0); }),
};

}} // namespace hard_sigmoids_file

Records hard_sigmoids(Target) {
    return hard_sigmoids_file::records;
}

} // namespace act::families
