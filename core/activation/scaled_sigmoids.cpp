// Sigmoids with a place or a scale of their own: gates and caps of transformers, and what stands there in place of
// layer normalisation.

#include "activation/define.h"
#include "activation/families.h"
#include "math/normal_rise.h"

#include <array>
#include <cmath>
#include <numbers>

namespace act::families {
namespace scaled_sigmoids_file { namespace {

// shift ± |scale| at the ends, rising or falling as the product of the two scales; `middle` is the value at x = 0, and
// at all x where one of them is 0.
Traits between_ends(double inner, double scale, double shift, double middle, Parity parity) {
    if (inner == 0.0 || scale == 0.0)
        return {.parity = Parity::even,
                .monotone = Monotone::constant,
                .range = {middle, middle, true, true},
                .left_limit = middle,
                .right_limit = middle};
    const double low = shift - std::abs(scale);
    const double high = shift + std::abs(scale);
    const bool rises = (inner > 0.0) == (scale > 0.0);
    return {.parity = parity,
            .monotone = rises ? Monotone::increasing : Monotone::decreasing,
            .range = {low, high},
            .left_limit = rises ? low : high,
            .right_limit = rises ? high : low};
}

constexpr std::array records{
    define(
        {.id = "laplace",
         .name = "Laplace",
         .family = Family::sigmoid,
         .latex = R"(\Phi\left(\frac{x - \mu}{\sigma}\right))",
         .latex_slope = R"(\frac{1}{\sigma}\,\varphi\left(\frac{x - \mu}{\sigma}\right))",
         .recipe = {"erfc((mu - x)/(sigma*sqrt(2)))/2"},
         .parameters = {{.id = "mu",
                         .symbol = "μ",
                         .initial = 0.707107,
                         .shown = {0.0, 1.0},
                         .legal = any_number,
                         .source = "Hugging Face laplace"},
                        {.id = "sigma",
                         .symbol = "σ",
                         .initial = 0.282095,
                         .shown = {0.25, 2.0},
                         .legal = positive_number,
                         .source = "Hugging Face laplace"}},
         .traits =
             [](Values) {
                 return Traits{.monotone = Monotone::increasing,
                               .range = {0.0, 1.0},
                               .left_limit = 0.0,
                               .right_limit = 1.0};
             },
         .known = {{-1.0, 7.1737261254328581e-10, 1.5789058332504895e-8},
                   {0.0, 0.0060944596179356048, 0.061113828794725889},
                   {1.0, 0.85042964928457034, 0.82494576746355787}},
         .least_unit = 16.0, // division by σ and by σ²
         .names = {.hugging_face = "laplace",
                   .chinese = {"正态分布函数", "拉普拉斯激活函数"},
                   .initials = "ztfbhs"},
         .operations = {76, 81},
         .reference = {"Ma et al.: Mega, moving average equipped gated attention, arXiv 2209.10655", 2022},
         .note =
             {"The normal distribution function, moved and narrowed until it has value and slope of ReLU² "
              "at √½: a ReLU² that stays below 1.",
              "平移并压缩的正态分布函数：在 √½ 处与 ReLU² 的函数值和导数相同，但函数值不超过 1。"}},
        [](auto x, auto p) { return normal_rise(x, p[0], p[1]); },
        // −φ(z)/σ and −z·φ(z)/σ
        [](auto x, auto p) {
            return std::array{-normal_rise_slope(x, p[0], p[1]), p[1] * normal_rise_curvature(x, p[0], p[1])};
        }),

    define(
        {.id = "dyt",
         .name = "DyT",
         .family = Family::sigmoid,
         .latex = R"(\gamma \tanh(\alpha x) + \beta)",
         .latex_slope = R"(\gamma\,\alpha\,\operatorname{sech}^{2}(\alpha x))",
         .recipe = {"gamma*tanh(alpha*x) + beta"},
         .parameters = {{.id = "alpha",
                         .symbol = "α",
                         .initial = 0.5,
                         .shown = {0.0, 3.0},
                         .legal = any_number,
                         .source = "the paper",
                         .learned = true},
                        {.id = "gamma",
                         .symbol = "γ",
                         .initial = 1.0,
                         .shown = {0.5, 3.0},
                         .legal = any_number,
                         .source = "the paper",
                         .aliases = {"weight"},
                         .learned = true},
                        {.id = "beta",
                         .symbol = "β",
                         .initial = 0.0,
                         .shown = {-0.5, 0.5},
                         .legal = any_number,
                         .source = "the paper",
                         .aliases = {"bias"},
                         .learned = true}},
         .traits =
             [](Values p) {
                 return between_ends(p[0], p[1], p[2], p[2], p[2] == 0.0 ? Parity::odd : Parity::none);
             },
         .known = {{-1.0, -0.46211715726000976, 0.39322386648296371},
                   {0.0, 0.0, 0.5},
                   {1.0, 0.46211715726000976, 0.39322386648296371}},
         .least_unit = 8.0,          // γ times a subnormal αx
         .kernel = KernelForm::wide, // β may be the opposite of the rest
         .names = {.others = {"dynamic tanh"},
                   .chinese = {"动态双曲正切", "动态 tanh"},
                   .initials = "dtsqzq"},
         .operations = {30, 40},
         .reference = {"Zhu, Chen, He, LeCun, Liu: Transformers without normalization, arXiv 2503.10622",
                       2025},
         .note =
             {"Stands in place of layer normalisation: a tanh with learned α squashes what is far out and "
              "leaves the rest nearly linear.",
              "用来代替层规范化：α 可学习的 tanh 压缩过大的值，其余部分近似线性。"}},
        [](auto x, auto p) { return p[1] * tanh(product(p[0], x)) + p[2]; },
        // γ·x·sech²u, tanh u and 1, with u = αx
        [](auto x, auto p) {
            using T = decltype(x);
            const T u = product(p[0], x);
            return std::array{p[1] * times_sech2(x, u), tanh(u), T(1.0)};
        }),

    define(
        {.id = "derf",
         .name = "Derf",
         .family = Family::sigmoid,
         .latex = R"(\gamma \operatorname{erf}(\alpha x + s))",
         .latex_slope = R"(\frac{2\,\gamma\,\alpha}{\sqrt{\pi}}\,e^{-(\alpha x + s)^{2}})",
         .recipe = {"gamma*erf(alpha*x + s)", {"alpha", "s", "gamma"}},
         .parameters = {{.id = "alpha",
                         .symbol = "α",
                         .initial = 0.5,
                         .shown = {0.0, 2.0},
                         .legal = any_number,
                         .source = "the paper",
                         .learned = true},
                        {.id = "shift",
                         .symbol = "s",
                         .initial = 0.0,
                         .shown = {-1.0, 1.0},
                         .legal = any_number,
                         .source = "the paper",
                         .learned = true},
                        {.id = "gamma",
                         .symbol = "γ",
                         .initial = 1.0,
                         .shown = {0.5, 3.0},
                         .legal = any_number,
                         .source = "the paper",
                         .aliases = {"weight"},
                         .learned = true}},
         .traits =
             [](Values p) {
                 return between_ends(p[0], p[2], 0.0, p[2] * erf(p[1]),
                                     p[1] == 0.0 ? Parity::odd : Parity::none);
             },
         .known = {{-1.0, -0.52049987781304654, 0.43939128946772240},
                   {0.0, 0.0, 0.56418958354775629},
                   {1.0, 0.52049987781304654, 0.43939128946772240}},
         .least_unit = 8.0, // γ times a subnormal αx
         .names = {.others = {"dynamic erf"}, .chinese = {"动态误差函数"}, .initials = "dtwchs"},
         .operations = {71, 95},
         .reference = {"Chen et al.: Stronger normalization-free transformers, arXiv 2512.10938", 2025},
         .note =
             {"DyT with erf in place of tanh, and a shift s that is learned too: its tails die faster. The "
              "paper's β is the outer shift.",
              "用 erf 代替 DyT 中的 tanh，并多一个可学习的平移 s：尾部衰减更快。论文中的 β 即外部平移。"}},
        [](auto x, auto p) { return p[2] * erf(product(p[0], x) + p[1]); },
        // γ·x·erf′(u), γ·erf′(u) and erf(u), with u = αx + s
        [](auto x, auto p) {
            using T = decltype(x);
            const T u = product(p[0], x) + p[1];
            const T steepest = 2.0 * std::numbers::inv_sqrtpi_v<double> * p[2]; // γ·erf′(0)
            return std::array{times_bell(steepest * x, u, 1.0), times_bell(steepest, u, 1.0), erf(u)};
        }),

    define(
        {.id = "soft-cap",
         .name = "Soft cap",
         .family = Family::sigmoid,
         .latex = R"(c \tanh(x/c))",
         .latex_slope = R"(\operatorname{sech}^{2}(x/c))",
         .recipe = {"c*tanh(x/c)", {"c"}},
         .parameters = {{.id = "cap",
                         .symbol = "c",
                         .kind = ParameterKind::logarithmic,
                         .initial = 30.0,
                         .shown = {1.0, 50.0},
                         .legal = positive_number,
                         .source = "final logits of Gemma 2; 50 in its attention",
                         .aliases = {"softcap", "logit_cap"}}},
         .traits = [](Values p) { return between_ends(1.0, p[0], 0.0, 0.0, Parity::odd); },
         .known = {{-1.0, -0.99962979416468592, 0.99888971141624251},
                   {0.0, 0.0, 1.0},
                   {30.0, 22.847824678672947, 0.41997434161402607}},
         .least_unit = 32.0, // c times a subnormal x/c
         .names = {.others = {"logit soft capping"},
                   .chinese = {"软上限函数", "软截断函数"},
                   .initials = "rsxhs"},
         .operations = {30, 41},
         .reference =
             {"Gemma team: Gemma 2, improving open language models at a practical size, arXiv 2408.00118",
              2024},
         .note = {"Keeps logits between −c and c without a corner; near 0 it is x.",
                  "把 logits 平滑地限制在 −c 与 c 之间，没有折点；在 0 附近就是 x。"}},
        [](auto x, auto p) { return p[0] * tanh(x / p[0]); },
        // tanh u − u·sech²u with u = x/c
        [](auto x, auto p) { return std::array{tanh_above_tangent(x / p[0])}; }),
};

}} // namespace scaled_sigmoids_file

Records scaled_sigmoids(Target) {
    return scaled_sigmoids_file::records;
}

} // namespace act::families
