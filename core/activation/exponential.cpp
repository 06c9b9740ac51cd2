// Rectifiers whose left side is, or joins up as, an exponential.

#include "activation/define.h"
#include "activation/families.h"
#include "math/root_softplus.h"

#include <cmath>

#include <utility>

namespace act::families {
namespace exponential_file { namespace {

// From −depth on the far left to +∞, increasing; where that is above 0, down to 0 first.
constexpr Traits rising_from(double depth) {
    if (depth < 0.0) return {.range = {.low = 0.0, .low_reached = true}, .left_limit = -depth};
    return {.monotone = Monotone::increasing,
            .range = {.low = -depth, .low_reached = depth == 0.0},
            .left_limit = -depth};
}

// Claims of a function, carried over to a multiple of it.
constexpr Traits times(double scale, const Traits& f) {
    if (scale == 0.0)
        return {.parity = Parity::even,
                .monotone = Monotone::constant,
                .range = {0.0, 0.0, true, true},
                .left_limit = 0.0,
                .right_limit = 0.0};
    Traits scaled{
        .parity = f.parity,
        .monotone = f.monotone,
        .range = {scale * f.range.low, scale * f.range.high, f.range.low_reached, f.range.high_reached},
        .left_limit = scale * f.left_limit,
        .right_limit = scale * f.right_limit};
    if (scale > 0.0) return scaled;
    std::swap(scaled.range.low, scaled.range.high);
    std::swap(scaled.range.low_reached, scaled.range.high_reached);
    if (f.monotone == Monotone::increasing) scaled.monotone = Monotone::decreasing;
    if (f.monotone == Monotone::decreasing) scaled.monotone = Monotone::increasing;
    return scaled;
}

// ELU and SELU: the slopes beside 0 are right and right·alpha. At alpha = 1 only the curvature jumps.
constexpr Breaks elu_break(double alpha, FrameworkSlopes slopes) {
    return {alpha == 1.0 ? bend(0.0, slopes) : kink(0.0, slopes)};
}

// Softplus past its threshold starts again a little lower: by ln(1 + e⁻ᵗ)/β below t/β. From here on that is
// less than the last digit of t/β, and the threshold counts as none: slope and curvature go on smoothly.
constexpr double last_jump = 33.0;
constexpr double no_threshold = 40.0;

bool has_jump(double threshold) {
    return threshold < last_jump;
}

// Whether softplus is x: beyond the threshold, or where βx may be too large for a number.
template <class T, class P> auto is_beyond_curve(const T& x, const P& beta, const P& threshold) {
    return select(beta > 0.0, x, -x) > select(threshold < last_jump, threshold / abs(beta), 1e30);
}

// ∂/∂β of ln(1 + e^{βx})/β, −(ln(1 + e⁻ᵘ) + u·σ(−u))/β² with u = |βx|: no term has another sign.
template <Leaf T> T softplus_by_beta(T x, T beta) {
    const T u = abs(beta * x);
    const Exponential<T> power = act::exponential(-u);
    const T e = power.value();
    const T near = (log1p(e) + product(u, e / (T(1) + e))) / (beta * beta);
    return -select(u > T(40), power.times((T(1) + u) / (beta * beta)), near);
}

// ∂/∂α of α·(e^{−w} − 1) with w = −x/α, that is −e^{−w}·(e^w − 1 − w). Near 0 the bracket is w²/2 + w³/6 + …; where
// w = −v is less than −1, as α and x are negative, the whole is −((v − 1)·e^v + 1).
template <Leaf T> T celu_by_alpha(T w) {
    T series = T(1);
    for (int k = 20; k > 2; --k)
        series = T(1) + w / T(k) * series;
    const T z = select(w < T(40), w, T(40));
    const T power = exp(-z);
    const T rest = select(w < T(1), T(0.5) * (w * w) * series, expm1(z) - z);
    return select(w < T(-1), (w + T(1)) * power - T(1), select(w < T(40), -(power * rest), T(-1)));
}

// αₙ·(eˣ − 1 − x) + βx on the left, αₚ·x² + βx on the right, none of the numbers negative.
Traits xielu_traits(double alpha_p, double alpha_n, double beta) {
    const double far_slope = beta - alpha_n; // on the left
    const double right_limit = alpha_p > 0.0 || beta > 0.0 ? infinity : 0.0;
    if (alpha_p == 0.0 && alpha_n == 0.0 && beta == 0.0)
        return {.parity = Parity::even,
                .monotone = Monotone::constant,
                .range = {0.0, 0.0, true, true},
                .left_limit = 0.0,
                .right_limit = 0.0};
    if (far_slope < 0.0) { // down to where the slope αₙ·(eˣ − 1) + β is 0, and up again
        const double lowest = beta == 0.0 ? 0.0 : -beta + far_slope * std::log1p(-beta / alpha_n);
        return {.monotone = right_limit == 0.0 ? Monotone::decreasing : Monotone::none,
                .range = {.low = lowest, .low_reached = true},
                .left_limit = infinity,
                .right_limit = right_limit};
    }
    const double left_limit = far_slope > 0.0 ? -infinity : -alpha_n;
    return {.parity = alpha_p == 0.0 && alpha_n == 0.0 ? Parity::odd : Parity::none,
            .monotone = Monotone::increasing,
            .range = {.low = left_limit, .low_reached = left_limit == 0.0},
            .left_limit = left_limit,
            .right_limit = right_limit};
}

constexpr std::array records{
    define({.id = "elu",
            .name = "ELU",
            .family = Family::exponential,
            .latex = R"(\begin{cases} x & x > 0 \\ \alpha\,(e^{x} - 1) & x \le 0 \end{cases})",
            .latex_slope = R"(\begin{cases} 1 & x > 0 \\ \alpha\,e^{x} & x < 0 \end{cases})",
            .recipe = {"where(x > 0, x, alpha*expm1(min(x, 0)))"},
            .parameters = {{.id = "alpha",
                            .symbol = "α",
                            .initial = 1.0,
                            .shown = {0.0, 4.0},
                            .legal = any_number,
                            .source = "torch.nn.ELU"}},
            .breaks =
                [](Values p) {
                    const double tensorflow = p[0] == 1.0 ? 1.0 : unknown; // its alpha is fixed
                    return elu_break(p[0], {p[0], tensorflow, p[0], p[0], 1.0});
                },
            .traits = [](Values p) { return rising_from(p[0]); },
            .known = {{-1.0, -0.63212055882855768, 0.36787944117144233}, {0.0, 0.0, 1.0}, {2.0, 2.0, 1.0}},
            .least_unit = 2.0, // slope α·eˣ
            .names = {.pytorch = "torch.nn.ELU",
                      .jax = "jax.nn.elu",
                      .keras = "keras.activations.elu",
                      .tensorflow = "tf.nn.elu",
                      .onnx = "Elu",
                      .mlx = "mlx.nn.ELU",
                      .chinese = {"指数线性单元", "指数线性函数"},
                      .initials = "zsxxdy"},
            .calls = {.pytorch = {"F.elu", {"alpha"}},
                      .jax = {"jax.nn.elu", {"alpha"}},
                      .keras = {"keras.activations.elu", {"alpha"}}},
            .operations = {23, 26},
            .reference = {"Clevert, Unterthiner, Hochreiter: Fast and accurate deep network learning by ELUs",
                          2015},
            .note = {"Negative outputs pull the mean towards 0; the slope is continuous at 0 only for α = 1.",
                     "负值输出把均值拉向 0；只有 α = 1 时导数在 0 处连续。"}},
           [](auto x, auto p) { return select(x > 0.0, x, p[0] * expm1(x)); }),

    define({.id = "selu",
            .name = "SELU",
            .family = Family::exponential,
            .latex = R"(\lambda \begin{cases} x & x > 0 \\ \alpha\,(e^{x} - 1) & x \le 0 \end{cases})",
            .latex_slope = R"(\lambda \begin{cases} 1 & x > 0 \\ \alpha\,e^{x} & x < 0 \end{cases})",
            .recipe = {"scale*where(x > 0, x, alpha*expm1(min(x, 0)))"},
            .parameters = {{.id = "alpha",
                            .symbol = "α",
                            .initial = 1.6732632423543772848,
                            .shown = {0.0, 4.0},
                            .legal = any_number,
                            .source = "torch.nn.SELU"},
                           {.id = "scale",
                            .symbol = "λ",
                            .initial = 1.0507009873554804934,
                            .shown = {0.1, 3.0},
                            .legal = any_number,
                            .source = "torch.nn.SELU",
                            .aliases = {"gamma", "lambda"}}},
            .breaks =
                [](Values p) {
                    if (p[1] == 0.0) return Breaks{};
                    return elu_break(p[0], {p[1] * p[0], p[1], p[1] * p[0], p[1] * p[0], p[1] * p[0]});
                },
            .traits = [](Values p) { return times(p[1], rising_from(p[0])); },
            .known = {{-1.0, -1.1113307378125628, 0.64676860303481410},
                      {0.0, 0.0, 1.7580993408473768},
                      {1.0, 1.0507009873554805, 1.0507009873554805}},
            .least_unit = 4.0, // slope s·(α·eˣ)
            .names = {.pytorch = "torch.nn.SELU",
                      .jax = "jax.nn.selu",
                      .keras = "keras.activations.selu",
                      .tensorflow = "tf.nn.selu",
                      .onnx = "Selu",
                      .mlx = "mlx.nn.SELU",
                      .chinese = {"缩放指数线性单元", "扩展指数线性单元", "自归一化激活函数"},
                      .initials = "sfzsxxdy"},
            .calls = {.pytorch = {"F.selu"}, .jax = {"jax.nn.selu"}, .keras = {"keras.activations.selu"}},
            .presets = {{"PyTorch", {1.6732632423543772848, 1.0507009873554804934}},
                        {"JAX", {1.6732632423543772848, 1.0507009873554804934}},
                        {"TensorFlow", {1.6732632423543772848, 1.0507009873554804934}},
                        {"ONNX", {1.67326319217681884765625, 1.05070102214813232421875}},
                        {"MLX", {1.67326, 1.0507}},
                        {"Wolfram", {1.758099 / 1.0507, 1.0507}}},
            .operations = {25, 30},
            .reference = {"Klambauer, Unterthiner, Mayr, Hochreiter: Self-normalizing neural networks", 2017},
            .note = {"The two constants are chosen so that standard normal inputs leave with mean 0 and "
                     "variance 1 again.",
                     "自归一化：两个常数的选取使标准正态输入对应的输出仍有均值 0、方差 1。"}},
           [](auto x, auto p) { return product(p[1], select(x > 0.0, x, p[0] * expm1(x))); }),

    define(
        {.id = "celu",
         .name = "CELU",
         .family = Family::exponential,
         .latex = R"(\begin{cases} x & x > 0 \\ \alpha\,(e^{x/\alpha} - 1) & x \le 0 \end{cases})",
         .latex_slope = R"(\begin{cases} 1 & x > 0 \\ e^{x/\alpha} & x \le 0 \end{cases})",
         .recipe = {"where(x > 0, x, alpha*expm1(min(x, 0)/alpha))"},
         .parameters = {{.id = "alpha",
                         .symbol = "α",
                         .initial = 1.0,
                         .shown = {0.05, 4.0},
                         .legal = any_number,
                         .least_size = not_zero,
                         .source = "torch.nn.CELU"}},
         .breaks =
             [](Values) {
                 return Breaks{bend(0.0, {1.0, 2.0, 1.0, 0.0, 1.0})};
             },
         .traits =
             [](Values p) {
                 return p[0] > 0.0 ? rising_from(p[0]) : Traits{.monotone = Monotone::increasing};
             },
         .known = {{-1.0, -0.63212055882855768, 0.36787944117144233}, {0.0, 0.0, 1.0}, {2.0, 2.0, 1.0}},
         .least_unit = 4.0, // curvature e^(x/α)/α, α = 0.05
         .names = {.pytorch = "torch.nn.CELU",
                   .jax = "jax.nn.celu",
                   .keras = "keras.activations.celu",
                   .onnx = "Celu",
                   .mlx = "mlx.nn.CELU",
                   .chinese = {"连续可微指数线性单元", "连续可导指数线性单元"},
                   .initials = "lxkwzsxxdy"},
         .calls = {.pytorch = {"F.celu", {"alpha"}},
                   .jax = {"jax.nn.celu", {"alpha"}},
                   .keras = {"keras.activations.celu", {"alpha"}}},
         .operations = {23, 26},
         .reference = {"Barron: Continuously differentiable exponential linear units", 2017},
         .note = {"ELU with α also under the exponential: now the slope is continuous at 0 for every α.",
                  "把 α 也放进指数的 ELU：于是对任意 α，导数在 0 处都连续。"}},
        [](auto x, auto p) { return select(x > 0.0, x, p[0] * expm1(x / p[0])); },
        [](auto x, auto p) {
            using T = decltype(x);
            return std::array{select(x > 0.0, T(0.0), celu_by_alpha(T(-x / p[0])))};
        }),

    define(
        {.id = "softplus",
         .name = "Softplus",
         .family = Family::exponential,
         .latex =
             R"(\begin{cases} \frac{1}{\beta} \ln(1 + e^{\beta x}) & \beta x \le t \\ x & \beta x > t \end{cases})",
         .latex_slope = R"(\begin{cases} \sigma(\beta x) & \beta x \le t \\ 1 & \beta x > t \end{cases})",
         .recipe = {"where(beta*x > theta, x, (max(0, beta*x) + log1p(exp(-abs(beta*x))))/beta)",
                    {"beta", "theta"},
                    "softplus(beta*x)/beta"},
         .parameters = {{.id = "beta",
                         .symbol = "β",
                         .initial = 1.0,
                         .shown = {0.1, 10.0},
                         .legal = any_number,
                         .least_size = not_zero,
                         .source = "torch.nn.Softplus"},
                        {.id = "threshold",
                         .symbol = "t",
                         .initial = no_threshold,
                         .shown = {0.4, no_threshold},
                         .legal = number_from_0,
                         .source = "none but in torch.nn.Softplus"}},
         .breaks =
             [](Values p) {
                 if (!has_jump(p[1])) return Breaks{};
                 return Breaks{jump(p[1] / p[0], {.pytorch = logistic(p[0] * (p[1] / p[0]))})};
             },
         .traits =
             [](Values p) {
                 const Monotone monotone = has_jump(p[1]) ? Monotone::none : Monotone::increasing;
                 if (p[0] < 0.0)
                     return Traits{.monotone = monotone, .range = {.high = 0.0}, .right_limit = 0.0};
                 return Traits{.monotone = monotone, .range = {.low = 0.0}, .left_limit = 0.0};
             },
         .known = {{-1.0, 0.31326168751822284, 0.26894142136999512},
                   {0.0, 0.69314718055994531, 0.5},
                   {1.0, 1.3132616875182228, 0.73105857863000488}},
         .least_unit = 4.0, // division by β
         .names = {.pytorch = "torch.nn.Softplus",
                   .jax = "jax.nn.softplus",
                   .keras = "keras.activations.softplus",
                   .tensorflow = "tf.nn.softplus",
                   .onnx = "Softplus",
                   .mlx = "mlx.nn.Softplus",
                   .others = {"smooth relu"},
                   .chinese = {"软加函数", "光滑 ReLU", "平滑 ReLU", "软整流函数"},
                   .initials = "rjhs"},
         .calls = {.pytorch = {"F.softplus", {"beta", "threshold"}},
                   .jax = {"jax.nn.softplus"},
                   .keras = {"keras.activations.softplus"}},
         .presets = {{"PyTorch", {1.0, 20.0}},
                     {"JAX", {1.0, no_threshold}},
                     {"Keras", {1.0, no_threshold}},
                     {"TensorFlow", {1.0, no_threshold}},
                     {"ONNX", {1.0, no_threshold}},
                     {"MLX", {1.0, no_threshold}},
                     {"NNlib", {1.0, no_threshold}}},
         .operations = {47, 53},
         .reference =
             {"Dugas, Bengio, Bélisle, Nadeau, Garcia: Incorporating second-order functional knowledge",
              2000},
         .note = {"A smooth ReLU whose slope is the logistic function. PyTorch replaces it by x past βx = "
                  "20, which "
                  "leaves a jump that a smaller t makes visible.",
                  "光滑的 ReLU，导数就是逻辑斯谛函数。PyTorch 在 βx 超过 20 后直接用 x 代替，t "
                  "更小时可看到由此产生的跳跃。"}},
        [](auto x, auto p) { return select(is_beyond_curve(x, p[0], p[1]), x, softplus(p[0] * x) / p[0]); },
        [](auto x, auto p) {
            using T = decltype(x);
            const T by_beta = softplus_by_beta(x, T(p[0]));
            return std::array{select(is_beyond_curve(x, p[0], p[1]), T(0.0), by_beta), T(0.0)};
        }),

    define({.id = "sqrt-softplus",
            .name = "√Softplus",
            .family = Family::exponential,
            .latex = R"(\sqrt{\ln(1 + e^{x})})",
            .latex_slope = R"(\frac{\sigma(x)}{2 \sqrt{\ln(1 + e^{x})}})",
            .recipe = {"where(x < -40, exp(min(x, -40)/2), sqrt(softplus(max(x, -40))))"},
            .traits =
                [](Values) {
                    return Traits{.monotone = Monotone::increasing, .range = {.low = 0.0}, .left_limit = 0.0};
                },
            .known = {{-1.0, 0.55969785377310751, 0.24025589838961544},
                      {0.0, 0.83255461115769776, 0.30028060219661245},
                      {1.0, 1.1459763032097229, 0.31896758099727270}},
            .names = {.hugging_face = "sqrtsoftplus",
                      .chinese = {"软加函数的平方根", "根号软加函数"},
                      .initials = "rjhsdpfg"},
            .operations = {69, 78},
            .reference = {"DeepSeek-AI: DeepSeek-V4, scores of its router", 2026},
            .note =
                {"Scores experts in a mixture: never negative, and it grows like √x, so that no score drowns "
                 "the others.",
                 "用于混合专家模型的路由打分：恒为正，按 √x 增长，单个得分不会淹没其余得分。"}},
           [](auto x, auto) { return root_softplus(x); }),

    define(
        {.id = "xielu",
         .name = "xIELU",
         .family = Family::exponential,
         .latex =
             R"(\begin{cases} p\,x^{2} + \beta\,x & x > 0 \\ n\,(e^{x} - 1 - x) + \beta\,x & x \le 0 \end{cases})",
         .latex_slope =
             R"(\begin{cases} 2 p\,x + \beta & x > 0 \\ n\,(e^{x} - 1) + \beta & x \le 0 \end{cases})",
         .recipe = {"where(x > 0, x*(alpha_p*x + beta), alpha_n*(expm1(min(x, 0)) - x) + beta*x)"},
         .parameters = {{.id = "alpha_p",
                         .symbol = "p",
                         .initial = 0.8,
                         .shown = {0.1, 3.0},
                         .legal = number_from_0,
                         .source = "Hugging Face xielu",
                         .learned = true},
                        {.id = "alpha_n",
                         .symbol = "n",
                         .initial = 0.8,
                         .shown = {0.1, 3.0},
                         .legal = number_from_0,
                         .source = "Hugging Face xielu",
                         .learned = true},
                        {.id = "beta",
                         .symbol = "β",
                         .initial = 0.5,
                         .shown = {0.0, 1.0},
                         .legal = number_from_0,
                         .source = "Hugging Face xielu"}},
         .breaks =
             [](Values p) {
                 // Hugging Face's code takes expm1 of min(x, −10⁻⁶), whose slope is 0 from there to 0.
                 return p[1] == 2.0 * p[0] ? Breaks{} : Breaks{bend(0.0, {.hugging_face = p[2] - p[1]})};
             },
         .traits = [](Values p) { return xielu_traits(p[0], p[1], p[2]); },
         .known = {{-2.0, -0.091731773410709846, -0.19173177341070985},
                   {-1.0, -0.20569644706284614, -0.0056964470628461427},
                   {0.0, 0.0, 0.5},
                   {1.0, 1.3, 2.1},
                   {2.0, 4.2, 3.7}},
         .least_unit = 4.0,          // slopes αₙ·eˣ
         .kernel = KernelForm::wide, // sums of opposite terms, each with many roundings
         .names = {.hugging_face = "xielu",
                   .others = {"expanded integral of the exponential linear unit"},
                   .chinese = {"扩展的指数线性单元积分"},
                   .initials = "kzdzsxxdyjf"},
         .operations = {70, 78},
         .reference = {"Huang: Deriving activation functions using integration, arXiv 2411.13010", 2024},
         .note =
             {"Made by integration: on both sides its slope is what another function is, x + ½ on the right "
              "and an ELU on the left.",
              "由积分得到：导数在右侧是直线，在左侧是 ELU，两侧各有可学习的系数。"}},
        // On the left, where terms nearly cancel, those are put together that do: near 0 the excess of eˣ over its
        // tangent, farther out the multiples of x.
        [](auto x, auto p) {
            const auto left = select(x < -1.0, p[1] * expm1(x) + product(p[2] - p[1], x),
                                     p[1] * exponential_excess(x) + product(p[2], x));
            return select(x > 0.0, product(x, product(p[0], x) + p[2]), left);
        }),

    define({.id = "exponential",
            .name = "Exponential",
            .family = Family::exponential,
            .latex = R"(e^{x})",
            .latex_slope = R"(e^{x})",
            .recipe = {"exp(x)"},
            .traits =
                [](Values) {
                    return Traits{.monotone = Monotone::increasing, .range = {.low = 0.0}, .left_limit = 0.0};
                },
            .known = {{-1.0, 0.36787944117144232, 0.36787944117144232},
                      {0.0, 1.0, 1.0},
                      {1.0, 2.7182818284590452, 2.7182818284590452}},
            .names = {.pytorch = "torch.exp",
                      .jax = "jax.numpy.exp",
                      .keras = "keras.activations.exponential",
                      .tensorflow = "tf.exp",
                      .onnx = "Exp",
                      .mlx = "mlx.core.exp",
                      .others = {"exp"},
                      .chinese = {"指数函数", "自然指数函数"},
                      .initials = "zshs"},
            .calls = {.pytorch = {"torch.exp"},
                      .jax = {"jnp.exp"},
                      .keras = {"keras.activations.exponential"},
                      .numpy = {"np.exp"}},
            .operations = {20, 20},
            .reference = {"Euler: Introductio in analysin infinitorum", 1748},
            .note = {"Its own slope at every point: used on outputs that must be positive, such as rates.",
                     "导数等于自身；常用于必须为正的输出，例如泊松分布的强度。"}},
           [](auto x, auto) { return exp(x); }),
};

}} // namespace exponential_file

Records exponential(Target) {
    return exponential_file::records;
}

} // namespace act::families
