// Rectifiers without exponentials that join their two sides more smoothly than a corner.

#include "activation/define.h"
#include "activation/families.h"
#include "math/algebraic.h"

#include <cmath>

namespace act::families {
namespace smooth_rectifiers_file { namespace {

// Where 1 is nothing beside x², and no number is too large yet.
constexpr double far = 1e30;

constexpr Traits rising_from_zero(bool reached) {
    return {
        .monotone = Monotone::increasing, .range = {.low = 0.0, .low_reached = reached}, .left_limit = 0.0};
}

constexpr std::array records{
    define({.id = "relu-squared",
            .name = "ReLU²",
            .family = Family::rectifier,
            .latex = R"(\max(x, 0)^{2})",
            .latex_slope = R"(2 \max(x, 0))",
            .recipe = {"max(0, x)^2"},
            .breaks = [](Values) { return Breaks{bend(0.0, {.pytorch = 0.0, .mlx = 0.0})}; },
            .traits = [](Values) { return rising_from_zero(true); },
            .known = {{-1.0, 0.0, 0.0}, {0.0, 0.0, 0.0}, {1.0, 1.0, 2.0}, {3.0, 9.0, 6.0}},
            .names = {.mlx = "mlx.nn.ReLU2",
                      .hugging_face = "relu2",
                      .others = {"squared relu"},
                      .chinese = {"平方修正线性单元", "平方 ReLU", "ReLU 的平方"},
                      .initials = "pfxzxxdy"},
            .operations = {3, 6},
            .reference = {"So, Mańke, Liu, Dai, Shazeer, Le: Primer, searching for efficient transformers",
                          2021},
            .note = {"Squaring removes the corner of ReLU but lets outputs grow much faster than inputs.",
                     "平方消除了 ReLU 的折点，但输出会比输入增长得快得多。"}},
           [](auto x, auto) { return hinge(x) * hinge(x); }),

    define(
        {.id = "star-relu",
         .name = "StarReLU",
         .family = Family::rectifier,
         .latex = R"(s \max(x, 0)^{2} + b)",
         .latex_slope = R"(2 s \max(x, 0))",
         .recipe = {"s*max(0, x)^2 + b", {"s", "b"}},
         .parameters = {{.id = "scale",
                         .symbol = "s",
                         .initial = 0.8944,
                         .shown = {0.1, 2.0},
                         .legal = any_number,
                         .source = "the paper",
                         .learned = true},
                        {.id = "bias",
                         .symbol = "b",
                         .initial = -0.4472,
                         .shown = {-1.0, 1.0},
                         .legal = any_number,
                         .source = "the paper",
                         .learned = true}},
         .breaks = [](Values p) { return p[0] == 0.0 ? Breaks{} : Breaks{bend(0.0, {.pytorch = 0.0})}; },
         .traits =
             [](Values p) {
                 if (p[0] == 0.0)
                     return Traits{.parity = Parity::even,
                                   .monotone = Monotone::constant,
                                   .range = {p[1], p[1], true, true},
                                   .left_limit = p[1],
                                   .right_limit = p[1]};
                 if (p[0] < 0.0)
                     return Traits{.monotone = Monotone::decreasing,
                                   .range = {.high = p[1], .high_reached = true},
                                   .left_limit = p[1],
                                   .right_limit = -infinity};
                 return Traits{.monotone = Monotone::increasing,
                               .range = {.low = p[1], .low_reached = true},
                               .left_limit = p[1]};
             },
         .known = {{-1.0, -0.4472, 0.0}, {0.0, -0.4472, 0.0}, {1.0, 0.4472, 1.7888}, {2.0, 3.1304, 3.5776}},
         .names = {.chinese = {"星形修正线性单元", "星形 ReLU"}, .initials = "xxxzxxdy"},
         .operations = {5, 10},
         .reference = {"Yu et al.: MetaFormer baselines for vision, arXiv 2210.13452", 2022},
         .note = {"ReLU² scaled and shifted so that standard normal inputs leave with mean 0 and variance 1.",
                  "经缩放和平移的 ReLU²：标准正态输入对应的输出均值为 0、方差为 1。"}},
        [](auto x, auto p) { return product(product(p[0], hinge(x)), hinge(x)) + p[1]; }),

    define(
        {.id = "sparse-plus",
         .name = "Sparse plus",
         .family = Family::rectifier,
         .latex =
             R"(\begin{cases} x & x \ge 1 \\ \frac{1}{4}(x + 1)^{2} & -1 < x < 1 \\ 0 & x \le -1 \end{cases})",
         .latex_slope =
             R"(\begin{cases} 1 & x \ge 1 \\ \frac{1}{2}(x + 1) & -1 < x < 1 \\ 0 & x \le -1 \end{cases})",
         .recipe = {"where(x < 1, max(0, x + 1)^2/4, x)"},
         .breaks =
             [](Values) {
                 return Breaks{bend(-1.0, {.jax = 0.0}), bend(1.0, {.jax = 1.0})};
             },
         .traits = [](Values) { return rising_from_zero(true); },
         .known = {{-2.0, 0.0, 0.0}, {-1.0, 0.0, 0.0}, {0.0, 0.25, 0.5}, {1.0, 1.0, 1.0}, {2.0, 2.0, 1.0}},
         .names = {.jax = "jax.nn.sparse_plus",
                   .keras = "keras.activations.sparse_plus",
                   .chinese = {"稀疏软加函数", "稀疏 Softplus"},
                   .initials = "xsrjhs"},
         .calls = {.jax = {"jax.nn.sparse_plus"}, .keras = {"keras.activations.sparse_plus"}},
         .operations = {7, 11},
         .reference = {"Blondel, Martins, Niculae: Learning with Fenchel-Young losses", 2020},
         .note =
             {"Softplus with exact zeros: a parabola joins the flat and the linear part between −1 and 1.",
              "能取到精确零值的 Softplus：在 −1 与 1 之间用抛物线连接平段与直线。"}},
        [](auto x, auto) {
            return select(x <= -1.0, 0.0, select(x >= 1.0, x, 0.25 * ((x + 1.0) * (x + 1.0))));
        }),

    define(
        {.id = "squareplus",
         .name = "Squareplus",
         .family = Family::rectifier,
         .latex = R"(\frac{1}{2}\left(x + \sqrt{x^{2} + b}\right))",
         .latex_slope = R"(\frac{1}{2}\left(1 + \frac{x}{\sqrt{x^{2} + b}}\right))",
         .recipe = {"(x + sqrt(x^2 + b))/2"},
         .parameters = {{.id = "b",
                         .symbol = "b",
                         .kind = ParameterKind::logarithmic,
                         .initial = 4.0,
                         .shown = {0.01, 16.0},
                         .legal = number_from_0,
                         .source = "jax.nn.squareplus"}},
         .breaks = [](Values p) { return p[0] == 0.0 ? Breaks{kink(0.0)} : Breaks{}; }, // ReLU
         .traits = [](Values p) { return rising_from_zero(p[0] == 0.0); },
         .known = {{-1.0, 0.61803398874989485, 0.27639320225002103},
                   {0.0, 1.0, 0.5},
                   {1.0, 1.6180339887498948, 0.72360679774997897}},
         .least_unit = 2.0, // product with √b
         .names = {.jax = "jax.nn.squareplus",
                   .keras = "keras.activations.squareplus",
                   .chinese = {"平方加函数", "平方根软加函数"},
                   .initials = "pfjhs"},
         .calls = {.jax = {"jax.nn.squareplus", {"b"}}, .keras = {"keras.activations.squareplus", {"b"}}},
         .operations = {22, 37},
         .reference = {"Barron: Squareplus, a softplus-like algebraic rectifier", 2021},
         .note = {"Smooth like softplus but built from a square root only; b sets how wide the bend is.",
                  "像 Softplus 一样光滑，却只用到平方根；b 决定弯曲部分的宽度。"}},
        // Far out as −b/(4x) on the left and x + b/(4x) on the right, where x/√b may be too large for a number.
        [](auto x, auto p) {
            const auto tail = 0.25 * p[0] / x;
            return select(abs(x) > far, select(x < 0.0, -tail, x + tail),
                          select(p[0] > 0.0, sqrt(p[0]) * squareplus(x / sqrt(p[0])), hinge(x)));
        },
        // 1/(4√(x² + b))
        [](auto x, auto p) {
            return std::array{select(abs(x) > far, 0.25 / abs(x), 0.25 / sqrt(x * x + p[0]))};
        }),

    define(
        {.id = "isrlu",
         .name = "ISRLU",
         .family = Family::rectifier,
         .latex = R"(\begin{cases} x & x \ge 0 \\ \frac{x}{\sqrt{1 + \alpha x^{2}}} & x < 0 \end{cases})",
         .latex_slope = R"(\begin{cases} 1 & x \ge 0 \\ (1 + \alpha x^{2})^{-3/2} & x < 0 \end{cases})",
         .recipe = {"where(x < 0, x/sqrt(1 + alpha*x^2), x)"},
         .parameters = {{.id = "alpha",
                         .symbol = "α",
                         .initial = 1.0,
                         .shown = {0.1, 4.0},
                         .legal = number_from_0,
                         .source = "the paper"}},
         .traits =
             [](Values p) {
                 const double depth = -1.0 / std::sqrt(p[0]);
                 return Traits{.parity = p[0] == 0.0 ? Parity::odd : Parity::none,
                               .monotone = Monotone::increasing,
                               .range = {.low = depth},
                               .left_limit = depth};
             },
         .known = {{-1.0, -0.70710678118654752, 0.35355339059327376}, {0.0, 0.0, 1.0}, {2.0, 2.0, 1.0}},
         .least_unit = 2.0, // division by √α
         .names = {.others = {"inverse square root linear unit"},
                   .chinese = {"平方根倒数线性单元", "逆平方根线性单元", "反平方根线性单元"},
                   .initials = "pfgdsxxdy"},
         .operations = {17, 32},
         .reference = {"Carlile, Delamarter, Kinney, Marti, Whitney: Inverse square root linear units", 2017},
         .note = {"Close to ELU without an exponential; slope and curvature are both continuous at 0.",
                  "形状接近 ELU 却不用指数；在 0 处一阶、二阶导数都连续。"}},
        [](auto x, auto p) { return select(x > 0.0, x, inverse_square_root_unit(x, sqrt(p[0]))); },
        [](auto x, auto p) {
            return std::array{select(x > 0.0, decltype(x)(0.0), isru_by_alpha(x, decltype(x)(p[0])))};
        }),
};

}} // namespace smooth_rectifiers_file

Records smooth_rectifiers(Target) {
    return smooth_rectifiers_file::records;
}

} // namespace act::families
