// Piecewise linear with a corner at 0: the rectifier and what was made of its left side.

#include "activation/define.h"
#include "activation/families.h"

#include <algorithm>

namespace act::families {
namespace rectifiers_file { namespace {

// x on the right, a·x on the left.
constexpr Traits two_slopes(double a) {
    if (a > 0.0) return {.parity = a == 1.0 ? Parity::odd : Parity::none, .monotone = Monotone::increasing};
    return {.parity = a == -1.0 ? Parity::even : Parity::none,
            .monotone = a == 0.0 ? Monotone::increasing : Monotone::none,
            .range = {.low = 0.0, .low_reached = true},
            .left_limit = a == 0.0 ? 0.0 : infinity};
}

// v up to θ, x beyond it.
constexpr Traits held_until(double theta, double v) {
    return {.monotone = v <= theta ? Monotone::increasing : Monotone::none,
            .range = {.low = std::min(theta, v), .low_reached = v <= theta},
            .left_limit = v};
}

constexpr Breaks corner(double a, FrameworkSlopes slopes) {
    return a == 1.0 ? Breaks{} : Breaks{kink(0.0, slopes)};
}

constexpr double rrelu_slope(Values p) {
    return 0.5 * (p[0] + p[1]);
}

// Keras' relu: s·(x − θ) up to θ, x from there on, m from m on; m wins over θ.
Breaks keras_breaks(double s, double m, double theta) {
    if (m <= theta) {
        const double left = s * (m - theta);
        if (left != m) return {jump(m)};
        return s == 0.0 ? Breaks{} : Breaks{kink(m)};
    }
    const Break last = kink(m);
    const bool is_capped = m < infinity;
    if (theta == 0.0 && s == 1.0) return is_capped ? Breaks{last} : Breaks{};
    // Without a threshold or a cap Keras calls TensorFlow's own functions. With a threshold it takes x > θ.
    const Break first = theta != 0.0 ? jump(theta, {}, {.tensorflow = 0.0})
                                     : kink(0.0, {.tensorflow = is_capped ? unknown : s});
    return is_capped ? Breaks{first, last} : Breaks{first};
}

Traits keras_traits(double s, double m, double theta) {
    const bool is_line = s == 1.0 && theta == 0.0 && m == infinity;
    const bool is_zero = s == 0.0 && m == 0.0;
    return {.parity = is_line ? Parity::odd : (is_zero ? Parity::even : Parity::none),
            .monotone = is_zero ? Monotone::constant : Monotone::increasing,
            .range = {.low = s == 0.0 ? 0.0 : -infinity,
                      .high = m,
                      .low_reached = s == 0.0,
                      .high_reached = m < infinity},
            .left_limit = s == 0.0 ? 0.0 : -infinity,
            .right_limit = m};
}

constexpr std::array records{
    define(
        {.id = "relu",
         .name = "ReLU",
         .family = Family::rectifier,
         .latex = R"(\max(x, 0))",
         .latex_slope = R"(\begin{cases} 1 & x > 0 \\ 0 & x < 0 \end{cases})",
         .recipe = {"max(0, x)"},
         .breaks = [](Values) { return Breaks{kink(0.0, everywhere(0.0))}; },
         .traits = [](Values) { return two_slopes(0.0); },
         .known = {{-1.0, 0.0, 0.0}, {0.0, 0.0, 0.0}, {1.0, 1.0, 1.0}, {2.0, 2.0, 1.0}},
         .names = {.pytorch = "torch.nn.ReLU",
                   .jax = "jax.nn.relu",
                   .keras = "keras.activations.relu",
                   .tensorflow = "tf.nn.relu",
                   .onnx = "Relu",
                   .mlx = "mlx.nn.ReLU",
                   .hugging_face = "relu",
                   .others = {"rectifier", "ramp"},
                   .chinese = {"修正线性单元", "线性整流函数", "线性整流单元", "整流线性单元", "斜坡函数"},
                   .initials = "xzxxdy"},
         .calls = {.pytorch = {"F.relu"}, .jax = {"jax.nn.relu"}, .keras = {"keras.activations.relu"}},
         .operations = {2, 3},
         .reference = {"Nair, Hinton: Rectified linear units improve restricted Boltzmann machines", 2010},
         .note =
             {"Where the input is negative both output and gradient are exactly 0: a unit that is negative "
              "for all data stops learning.",
              "输入为负时输出和梯度都恰好为 0：若对所有样本输入都为负，该神经元便停止学习。"}},
        [](auto x, auto) { return hinge(x); }),

    define(
        {.id = "relu6",
         .name = "ReLU6",
         .family = Family::rectifier,
         .latex = R"(\min(\max(x, 0), 6))",
         .latex_slope = R"(\begin{cases} 1 & 0 < x < 6 \\ 0 & x < 0 \text{ or } x > 6 \end{cases})",
         .recipe = {"clip(x, 0, 6)"},
         .breaks =
             [](Values) {
                 return Breaks{kink(0.0, everywhere(0.0)), kink(6.0, everywhere(0.0))};
             },
         .traits =
             [](Values) {
                 return Traits{.monotone = Monotone::increasing,
                               .range = {0.0, 6.0, true, true},
                               .left_limit = 0.0,
                               .right_limit = 6.0};
             },
         .known = {{-1.0, 0.0, 0.0}, {0.0, 0.0, 0.0}, {3.0, 3.0, 1.0}, {6.0, 6.0, 0.0}, {8.0, 6.0, 0.0}},
         .names = {.pytorch = "torch.nn.ReLU6",
                   .jax = "jax.nn.relu6",
                   .keras = "keras.activations.relu6",
                   .tensorflow = "tf.nn.relu6",
                   .mlx = "mlx.nn.ReLU6",
                   .hugging_face = "relu6",
                   .chinese = {"限幅修正线性单元", "上限为 6 的 ReLU", "截断 ReLU"},
                   .initials = "xfxzxxdy"},
         .calls = {.pytorch = {"F.relu6"}, .jax = {"jax.nn.relu6"}, .keras = {"keras.activations.relu6"}},
         .operations = {4, 6},
         .reference = {"Krizhevsky: Convolutional deep belief networks on CIFAR-10", 2010},
         .note = {"The cap at 6 keeps activations inside a range that few-bit arithmetic can represent well.",
                  "上限 6 把激活值限制在低比特定点数也能较好表示的范围内。"}},
        [](auto x, auto) { return clamp(x, 0.0, 6.0); }),

    define({.id = "leaky-relu",
            .name = "LeakyReLU",
            .family = Family::rectifier,
            .latex = R"(\begin{cases} x & x > 0 \\ s\,x & x \le 0 \end{cases})",
            .latex_slope = R"(\begin{cases} 1 & x > 0 \\ s & x < 0 \end{cases})",
            .recipe = {"where(x > 0, x, s*x)", {"s"}},
            .parameters = {{.id = "negative_slope",
                            .symbol = "s",
                            .initial = 0.01,
                            .shown = {-1.0, 2.0},
                            .legal = any_number,
                            .source = "torch.nn.LeakyReLU",
                            .aliases = {"alpha", "slope"}}},
            .breaks =
                [](Values p) {
                    return corner(p[0], {p[0], p[0], 1.0, 1.0, p[0]});
                },
            .traits = [](Values p) { return two_slopes(p[0]); },
            .known = {{-1.0, -0.01, 0.01}, {0.0, 0.0, 0.01}, {1.0, 1.0, 1.0}, {2.0, 2.0, 1.0}},
            .names = {.pytorch = "torch.nn.LeakyReLU",
                      .jax = "jax.nn.leaky_relu",
                      .keras = "keras.activations.leaky_relu",
                      .tensorflow = "tf.nn.leaky_relu",
                      .onnx = "LeakyRelu",
                      .mlx = "mlx.nn.LeakyReLU",
                      .hugging_face = "leaky_relu",
                      .chinese = {"带泄露修正线性单元", "带泄露的 ReLU", "带泄漏的 ReLU", "渗漏 ReLU",
                                  "带泄漏线性整流函数"},
                      .initials = "dxlxzxxdy"},
            .calls = {.pytorch = {"F.leaky_relu", {"negative_slope"}},
                      .jax = {"jax.nn.leaky_relu", {"negative_slope"}},
                      .keras = {"keras.activations.leaky_relu", {"negative_slope"}}},
            .presets = {{"PyTorch", {0.01}},
                        {"JAX", {0.01}},
                        {"Keras", {0.2}},
                        {"Keras (layer)", {0.3}},
                        {"Keras 2", {0.3}},
                        {"TensorFlow", {0.2}},
                        {"ONNX", {0.01}},
                        {"MLX", {0.01}},
                        {"NNlib", {0.01}}},
            .operations = {3, 4},
            .reference = {"Maas, Hannun, Ng: Rectifier nonlinearities improve neural network acoustic models",
                          2013},
            .note =
                {"A small slope on the left keeps a gradient alive; writing it max(s·x, x) is right only for "
                 "s ≤ 1.",
                 "负半轴的小斜率使负输入仍有梯度；写成 max(s·x, x) 只在 s ≤ 1 时正确。"}},
           [](auto x, auto p) { return select(x > 0.0, x, product(p[0], x)); }),

    define(
        {.id = "prelu",
         .name = "PReLU",
         .family = Family::rectifier,
         .latex = R"(\begin{cases} x & x > 0 \\ a\,x & x \le 0 \end{cases})",
         .latex_slope = R"(\begin{cases} 1 & x > 0 \\ a & x < 0 \end{cases})",
         .recipe = {"where(x > 0, x, a*x)"},
         .parameters = {{.id = "a",
                         .symbol = "a",
                         .initial = 0.25,
                         .shown = {-1.0, 2.0},
                         .legal = any_number,
                         .source = "torch.nn.PReLU",
                         .aliases = {"weight", "alpha", "init"},
                         .learned = true}},
         .breaks =
             [](Values p) { return corner(p[0], {.pytorch = p[0], .tensorflow = 0.0, .mlx = 1.0 + p[0]}); },
         .traits = [](Values p) { return two_slopes(p[0]); },
         .known = {{-2.0, -0.5, 0.25}, {0.0, 0.0, 0.25}, {3.0, 3.0, 1.0}},
         .names = {.pytorch = "torch.nn.PReLU",
                   .keras = "keras.layers.PReLU",
                   .onnx = "PRelu",
                   .mlx = "mlx.nn.PReLU",
                   .hugging_face = "prelu",
                   .others = {"parametric relu"},
                   .chinese = {"参数化修正线性单元", "带参数的 ReLU", "参数化 ReLU", "参数线性整流函数"},
                   .initials = "cshxzxxdy"},
         .presets = {{"PyTorch", {0.25}}, {"Keras", {0.0}}, {"MLX", {0.25}}},
         .operations = {3, 4},
         .reference = {"He, Zhang, Ren, Sun: Delving deep into rectifiers", 2015},
         .note =
             {"The left slope is a weight of the network: its own gradient is x for x ≤ 0, so only negative "
              "inputs teach it.",
              "负半轴斜率与权重一起学习：∂f/∂a 在 x ≤ 0 时等于 x，否则为 0，因此只有负输入能更新它。"}},
        [](auto x, auto p) { return select(x > 0.0, x, product(p[0], x)); }),

    define({.id = "rrelu",
            .name = "RReLU",
            .family = Family::rectifier,
            .latex = R"(\begin{cases} x & x > 0 \\ \frac{l + u}{2}\,x & x \le 0 \end{cases})",
            .latex_slope = R"(\begin{cases} 1 & x > 0 \\ \frac{l + u}{2} & x < 0 \end{cases})",
            .recipe = {"where(x > 0, x, (lower + upper)/2*x)"},
            .parameters = {{.id = "lower",
                            .symbol = "l",
                            .initial = 1.0 / 8.0,
                            .shown = {0.0, 1.0},
                            .legal = any_number,
                            .source = "torch.nn.RReLU",
                            .aliases = {"l"}},
                           {.id = "upper",
                            .symbol = "u",
                            .initial = 1.0 / 3.0,
                            .shown = {0.0, 1.0},
                            .legal = any_number,
                            .source = "torch.nn.RReLU",
                            .aliases = {"u"}}},
            .rising = true,
            .breaks = [](Values p) { return corner(rrelu_slope(p), {.pytorch = rrelu_slope(p)}); },
            .traits = [](Values p) { return two_slopes(rrelu_slope(p)); },
            .training =
                [](double x, Values p, double draw) {
                    const double slope = p[0] + draw * (p[1] - p[0]);
                    return x > 0.0 ? Jet{x, 1.0, 0.0} : Jet{slope * x, slope, 0.0};
                },
            .known = {{-1.0, -11.0 / 48.0, 11.0 / 48.0}, {0.0, 0.0, 11.0 / 48.0}, {1.0, 1.0, 1.0}},
            .names = {.pytorch = "torch.nn.RReLU",
                      .others = {"randomized leaky relu", "random relu"},
                      .chinese = {"随机修正线性单元", "随机 ReLU", "随机带泄露的 ReLU", "随机线性整流函数"},
                      .initials = "sjxzxxdy"},
            .calls = {.pytorch = {"F.rrelu", {"lower", "upper"}, "training=False", true}},
            .operations = {3, 4},
            .reference = {"Xu, Wang, Chen, Li: Empirical evaluation of rectified activations", 2015},
            .note =
                {"In training each element draws its own left slope between l and u; evaluation, shown here, "
                 "uses their mean.",
                 "训练时每个元素在 l 与 u 之间随机抽取负半轴斜率；此处显示的评估模式使用两者的平均值。"}},
           [](auto x, auto p) { return select(x > 0.0, x, product(0.5 * (p[0] + p[1]), x)); }),

    define(
        {.id = "threshold",
         .name = "Threshold",
         .family = Family::rectifier,
         .latex = R"(\begin{cases} x & x > \theta \\ v & x \le \theta \end{cases})",
         .latex_slope = R"(\begin{cases} 1 & x > \theta \\ 0 & x < \theta \end{cases})",
         .recipe = {"where(x <= theta, v, x)", {"theta", "v"}},
         .parameters = {{.id = "threshold",
                         .symbol = "θ",
                         .initial = 1.0,
                         .shown = {-3.0, 3.0},
                         .legal = any_number,
                         .source = "no framework has a default",
                         .aliases = {"theta"}},
                        {.id = "value",
                         .symbol = "v",
                         .initial = 0.0,
                         .shown = {-3.0, 3.0},
                         .legal = any_number,
                         .source = "no framework has a default",
                         .aliases = {"default_value"}}},
         .breaks =
             [](Values p) {
                 constexpr FrameworkSlopes flat{.pytorch = 0.0};
                 return Breaks{p[0] == p[1] ? kink(p[0], flat) : jump(p[0], flat)};
             },
         .traits = [](Values p) { return held_until(p[0], p[1]); },
         .known = {{-1.0, 0.0, 0.0}, {1.0, 0.0, 0.0}, {2.0, 2.0, 1.0}},
         .names = {.pytorch = "torch.nn.Threshold",
                   .keras = "keras.activations.threshold",
                   .chinese = {"阈值函数", "门限函数"},
                   .initials = "yzhs"},
         .calls = {.pytorch = {"F.threshold", {"threshold", "value"}},
                   .keras = {"keras.activations.threshold", {"threshold", "default_value"}}},
         .operations = {2, 3},
         .reference = {"Collobert, Kavukcuoglu, Farabet: Torch7", 2011},
         .note = {"Everything up to θ is replaced by v; it jumps at θ unless v = θ, and ReLU is θ = v = 0.",
                  "不超过 θ 的输入一律换成 v；除非 v = θ，否则在 θ 处有跳跃间断；θ = v = 0 时就是 ReLU。"}},
        [](auto x, auto p) { return select(x > p[0], x, p[1]); }),

    define(
        {.id = "thresholded-relu",
         .name = "ThresholdedReLU",
         .family = Family::rectifier,
         .latex = R"(\begin{cases} x & x > \theta \\ 0 & x \le \theta \end{cases})",
         .latex_slope = R"(\begin{cases} 1 & x > \theta \\ 0 & x < \theta \end{cases})",
         .recipe = {"where(x <= theta, 0, x)", {"theta"}},
         .parameters = {{.id = "threshold",
                         .symbol = "θ",
                         .initial = 1.0,
                         .shown = {0.0, 3.0},
                         .legal = any_number,
                         .source = "ONNX ThresholdedRelu",
                         .aliases = {"theta", "alpha"}}},
         .breaks = [](Values p) { return Breaks{p[0] == 0.0 ? kink(0.0) : jump(p[0])}; },
         .traits = [](Values p) { return held_until(p[0], 0.0); },
         .known = {{-1.0, 0.0, 0.0}, {0.5, 0.0, 0.0}, {1.0, 0.0, 0.0}, {2.0, 2.0, 1.0}},
         .names = {.onnx = "ThresholdedRelu",
                   .others = {"trelu", "truncated rectifier"},
                   .chinese = {"阈值修正线性单元", "带阈值的 ReLU", "阈值线性整流函数"},
                   .initials = "yzxzxxdy"},
         .calls = {.pytorch = {"F.threshold", {"threshold"}, "value=0.0"},
                   .keras = {"keras.activations.threshold", {"threshold"}, "default_value=0.0"}},
         .operations = {2, 3},
         .reference = {"Konda, Memisevic, Krueger: Zero-bias autoencoders", 2014},
         .note = {"Cuts small activations to 0 but leaves large ones unshifted, at the price of a jump at θ.",
                  "把较小的激活值截为 0，而较大的值保持不变，代价是在 θ 处有跳跃间断。"}},
        [](auto x, auto p) { return select(x > p[0], x, 0.0); }),

    define(
        {.id = "keras-relu",
         .name = "ReLU (Keras)",
         .family = Family::rectifier,
         .latex =
             R"(\begin{cases} m & x \ge m \\ x & \theta \le x < m \\ s\,(x - \theta) & x < \theta \end{cases})",
         .latex_slope = R"(\begin{cases} 0 & x > m \\ 1 & \theta < x < m \\ s & x < \theta \end{cases})",
         .recipe = {"where(x >= m, m, where(x >= theta, x, s*(x - theta)))", {"s", "m", "theta"}},
         .parameters = {{.id = "negative_slope",
                         .symbol = "s",
                         .initial = 0.0,
                         .shown = {0.0, 1.0},
                         .legal = number_from_0,
                         .source = "keras.layers.ReLU",
                         .aliases = {"alpha"}},
                        {.id = "max_value",
                         .symbol = "m",
                         .initial = infinity,
                         .shown = {0.5, 10.0},
                         .legal = {0.0, infinity},
                         .source = "keras.layers.ReLU: none"},
                        {.id = "threshold",
                         .symbol = "θ",
                         .initial = 0.0,
                         .shown = {0.0, 3.0},
                         .legal = number_from_0,
                         .source = "keras.layers.ReLU",
                         .aliases = {"theta"}}},
         .breaks = [](Values p) { return keras_breaks(p[0], p[1], p[2]); },
         .traits = [](Values p) { return keras_traits(p[0], p[1], p[2]); },
         .known = {{-1.0, 0.0, 0.0}, {0.0, 0.0, 1.0}, {1.0, 1.0, 1.0}, {2.0, 2.0, 1.0}},
         .names = {.others = {"relu with three arguments"},
                   .chinese = {"Keras 的 ReLU", "带上限和阈值的修正线性单元"},
                   .initials = "kerasdrelu"},
         .operations = {6, 8},
         .reference = {"Keras: activations.relu with negative_slope, max_value and threshold", 2019},
         .note =
             {"Keras' relu with all its arguments: a slope on the left, a cap, and a threshold, at which it "
              "jumps from 0 to θ.",
              "带全部参数的 Keras relu：负半轴斜率、上限和阈值；在阈值 θ 处由 0 跳到 θ。"}},
        [](auto x, auto p) {
            return select(x >= p[1], p[1], select(x >= p[2], x, product(p[0], x - p[2])));
        }),
};

}} // namespace rectifiers_file

Records rectifiers(Target) {
    return rectifiers_file::records;
}

} // namespace act::families
