// x times a gate between 0 and 1 that opens from left to right.

#include "activation/define.h"
#include "activation/families.h"
#include "math/gates.h"

namespace act::families {
namespace gated_file { namespace {

constexpr double silu_minimum = -0.27846454276107380; // −W(1/e), at x = −1 − W(1/e)

constexpr std::array records{
    define(
        {.id = "silu",
         .name = "SiLU",
         .family = Family::gated,
         .latex = R"(x\,\sigma(x))",
         .latex_slope = R"(\sigma(x) + x\,\sigma(x)\,\sigma(-x))",
         .recipe = {"x*sigmoid(x)"},
         .traits = [](Values) { return dipping_to(silu_minimum); },
         .known = {{-1.2784645427610738, silu_minimum, 0.0},
                   {-1.0, -0.26894142136999512},
                   {0.0, 0.0, 0.5},
                   {1.0, 0.73105857863000488, 0.92767051187148673},
                   {2.0, 1.7615941559557649}},
         .names = {.pytorch = "torch.nn.SiLU",
                   .jax = "jax.nn.silu",
                   .keras = "keras.activations.silu",
                   .tensorflow = "tf.nn.silu",
                   .mlx = "mlx.nn.SiLU",
                   .hugging_face = "silu",
                   .others = {"sigmoid linear unit"},
                   .chinese = {"S 形加权线性单元", "S 型加权线性单元", "S 型线性单元", "sigmoid 线性单元"},
                   .initials = "sxjqxxdy"},
         .calls = {.pytorch = {"F.silu"}, .jax = {"jax.nn.silu"}, .keras = {"keras.activations.silu"}},
         .operations = {28, 32},
         .reference = {"Elfwing, Uchibe, Doya: Sigmoid-weighted linear units for reinforcement learning",
                       2017},
         .note =
             {"Not monotone: it dips to −0.278 near x = −1.278 before it fades to 0, and its slope exceeds 1 "
              "around 2.4.",
              "它并不单调：在 x ≈ −1.278 处降到 −0.278 再回到 0；在 2.4 附近导数略大于 1。"}},
        [](auto x, auto) { return gated(LogisticGate{}, x); }),

    define(
        {.id = "swish",
         .name = "Swish",
         .family = Family::gated,
         .latex = R"(x\,\sigma(\beta x))",
         .latex_slope = R"(\sigma(\beta x) + \beta x\,\sigma(\beta x)\,\sigma(-\beta x))",
         .recipe = {"x*sigmoid(beta*x)"},
         .parameters = {{.id = "beta",
                         .symbol = "β",
                         .initial = 1.0,
                         .shown = {0.0, 10.0},
                         .legal = any_number,
                         .source = "tf.nn.silu",
                         .aliases = {"alpha"}}},
         .traits =
             [](Values p) {
                 if (p[0] == 0.0) return Traits{.parity = Parity::odd, .monotone = Monotone::increasing};
                 const double bend = silu_minimum / p[0];
                 if (p[0] < 0.0) return Traits{.range = {-infinity, bend, false, true}, .right_limit = 0.0};
                 return dipping_to(bend);
             },
         .known = {{-1.0, -0.26894142136999512},
                   {0.0, 0.0, 0.5},
                   {1.0, 0.73105857863000488, 0.92767051187148673}},
         .names = {.jax = "jax.nn.swish",
                   .keras = "keras.activations.swish",
                   .tensorflow = "tf.nn.swish",
                   .onnx = "Swish",
                   .hugging_face = "swish",
                   .chinese = {"自门控激活函数", "自门控函数"},
                   .initials = "zmkjhhs"},
         .operations = {27, 34},
         .reference = {"Ramachandran, Zoph, Le: Searching for activation functions", 2017},
         .note = {"β morphs the straight line x/2 (β = 0) through SiLU (β = 1) towards ReLU (β → ∞).",
                  "β 使它从直线 x/2（β = 0）经过 SiLU（β = 1）逐渐趋向 ReLU（β → +∞）。"}},
        [](auto x, auto p) { return gated(LogisticGate{}, x, p[0]); },
        // x²·σ(βx)·σ(−βx)
        [](auto x, auto p) { return std::array{times_sech2(0.25 * (x * x), 0.5 * product(p[0], x))}; }),

    define(
        {.id = "gelu",
         .name = "GELU",
         .family = Family::gated,
         .latex = R"(x\,\Phi(x))",
         .latex_slope = R"(\Phi(x) + x\,\varphi(x))",
         .recipe = {"x*erfc(-x/sqrt(2))/2"},
         .traits = [](Values) { return dipping_to(-0.16997120747990366); },
         .known = {{-0.75179152469356446, -0.16997120747990366, 0.0},
                   {-1.0, -0.15865525393145705, -0.083315470587686298},
                   {0.0, 0.0, 0.5},
                   {1.0, 0.84134474606854295, 1.0833154705876863}},
         .names = {.pytorch = "torch.nn.GELU",
                   .jax = "jax.nn.gelu",
                   .keras = "keras.activations.gelu",
                   .tensorflow = "tf.nn.gelu",
                   .onnx = "Gelu",
                   .mlx = "mlx.nn.GELU",
                   .hugging_face = "gelu",
                   .others = {"gelu_erf", "gelu_python", "gaussian error linear unit"},
                   .chinese = {"高斯误差线性单元"},
                   .initials = "gswcxxdy"},
         .calls = {.pytorch = {"F.gelu"},
                   .jax = {"jax.nn.gelu", {}, "approximate=False"},
                   .keras = {"keras.activations.gelu", {}, "approximate=False"}},
         .presets = {{"PyTorch"},
                     {"Keras"},
                     {"TensorFlow"},
                     {"ONNX"},
                     {"MLX"},
                     {"JAX", {}, "gelu-tanh"},
                     {"NNlib", {}, "gelu-tanh"},
                     {"Wolfram"}},
         .operations = {52, 55},
         .reference = {"Hendrycks, Gimpel: Gaussian error linear units", 2016},
         .note =
             {"The input times the probability that a standard normal draw is smaller. In JAX the same name "
              "means the tanh approximation.",
              "x·Φ(x)：输入乘以标准正态随机变量不超过该输入的概率。在 JAX 中，同名函数默认是 tanh 近似。"}},
        [](auto x, auto) { return gated(NormalGate{}, x); }),

    define(
        {.id = "gelu-tanh",
         .name = "GELU (tanh)",
         .family = Family::gated,
         .latex = R"(\frac{x}{2}(1 + \tanh u), \quad u = \sqrt{2/\pi}\,(x + 0.044715\,x^{3}))",
         .latex_slope =
             R"(\frac{1}{2}(1 + \tanh u) + \frac{x}{2}\,u'\,\operatorname{sech}^{2} u, \quad u' = \sqrt{2/\pi}\,(1 + 0.134145\,x^{2}))",
         .recipe = {"x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))"},
         .traits = [](Values) { return dipping_to(-0.17004075057125405); },
         .known = {{-0.75246142207101626, -0.17004075057125405, 0.0},
                   {-1.0, -0.15880800939172330, -0.082964083845782555},
                   {0.0, 0.0, 0.5},
                   {1.0, 0.84119199060827671, 1.0829640838457826}},
         .names = {.mlx = "mlx.nn.gelu_approx",
                   .hugging_face = "gelu_pytorch_tanh",
                   .others = {"gelu_new", "gelu_fast", "gelu_accurate", "gelu_python_tanh",
                              "gelu approximate"},
                   .chinese = {"高斯误差线性单元（双曲正切近似）", "GELU 双曲正切近似", "GELU 近似"},
                   .initials = "gswcxxdysqzqjs"},
         .calls = {.pytorch = {"F.gelu", {}, "approximate=\"tanh\""},
                   .jax = {"jax.nn.gelu", {}, "approximate=True"},
                   .keras = {"keras.activations.gelu", {}, "approximate=True"}},
         .operations = {54, 122},
         .reference = {"Hendrycks, Gimpel: Gaussian error linear units", 2016},
         .note = {"An approximation of GELU from before erf was fast; it is never off by more than 0.0005.",
                  "GELU 的近似式，出现于 erf 计算还较慢的年代；误差不超过 0.0005。"}},
        [](auto x, auto) { return gated(CubicGate{}, x); }),

    define(
        {.id = "gelu-sigmoid",
         .name = "GELU (sigmoid)",
         .family = Family::gated,
         .latex = R"(x\,\sigma(1.702\,x))",
         .latex_slope = R"(\sigma(1.702\,x) + 1.702\,x\,\sigma(1.702\,x)\,\sigma(-1.702\,x))",
         .recipe = {"x*sigmoid(1.702*x)"},
         .traits = [](Values) { return dipping_to(silu_minimum / 1.702); },
         .known = {{-1.0, -0.15420423406717870, -0.067779606556334057},
                   {0.0, 0.0, 0.5},
                   {1.0, 0.84579576593282130, 1.0677796065563341}},
         .kernel = KernelForm::wide, // a slope of two opposite terms, each with many roundings
         .names = {.mlx = "mlx.nn.gelu_fast_approx",
                   .hugging_face = "quick_gelu",
                   .chinese = {"高斯误差线性单元（S 形近似）", "GELU S 型近似", "快速 GELU"},
                   .initials = "gswcxxdysxjs"},
         .operations = {28, 35},
         .reference = {"Hendrycks, Gimpel: Gaussian error linear units", 2016},
         .note =
             {"The cheapest stand-in for GELU: a swish with β = 1.702, off by up to 0.0203 near |x| = 2.27.",
              "GELU 计算量最小的近似：β = 1.702 的 Swish，在 |x| ≈ 2.27 处误差可达 0.0203。"}},
        [](auto x, auto) { return gated(LogisticGate{}, x, 1.702); }),

    define(
        {.id = "gelu-10",
         .name = "GELU (clipped)",
         .family = Family::gated,
         .latex = R"(\min(\max(x\,\Phi(x), -10), 10))",
         .latex_slope =
             R"(\begin{cases} \Phi(x) + x\,\varphi(x) & x\,\Phi(x) < 10 \\ 0 & x\,\Phi(x) > 10 \end{cases})",
         .recipe = {"clip(gelu(x), -10, 10)"},
         // x·Φ(x) never comes near −10, and 10·Φ(10) is 10 but for 8e-23.
         .breaks = [](Values) { return Breaks{kink(10.0, {.hugging_face = 1.0})}; },
         .traits =
             [](Values) {
                 return Traits{.range = {-0.16997120747990366, 10.0, true, true},
                               .left_limit = 0.0,
                               .right_limit = 10.0};
             },
         .known = {{-1.0, -0.15865525393145705, -0.083315470587686298},
                   {0.0, 0.0, 0.5},
                   {1.0, 0.84134474606854295, 1.0833154705876863},
                   {11.0, 10.0, 0.0}},
         .names = {.hugging_face = "gelu_10",
                   .others = {"clipped gelu"},
                   .chinese = {"截断的高斯误差线性单元", "截断 GELU"},
                   .initials = "jddgswcxxdy"},
         .operations = {54, 58},
         .reference =
             {"Wu, Judd, Zhang, Isaev, Micikevicius: Integer quantization for deep learning inference, arXiv "
              "2004.09602",
              2020},
         .note =
             {"GELU for quantisation: few-bit numbers need not reach beyond 10. Only the upper bound is ever "
              "met.",
              "用于量化的 GELU：低比特数不必表示 10 以上的值。实际只会触及上界。"}},
        [](auto x, auto) { return select(x > 10.0, 10.0, gated(NormalGate{}, x)); }),

    define(
        {.id = "hard-swish",
         .name = "Hardswish",
         .family = Family::gated,
         .latex = R"(x\,\frac{\min(\max(x + 3, 0), 6)}{6})",
         .latex_slope =
             R"(\begin{cases} 1 & x > 3 \\ \frac{x}{3} + \frac{1}{2} & -3 < x < 3 \\ 0 & x < -3 \end{cases})",
         .recipe = {"x*clip(x + 3, 0, 6)/6"},
         .breaks =
             [](Values) {
                 // PyTorch up to 2.6 had NNlib's slopes: those of the middle piece.
                 return Breaks{kink(-3.0, {0.0, 0.0, 0.0, 0.0, -0.5}), kink(3.0, {1.0, 1.0, 1.0, 1.0, 1.5})};
             },
         .traits = [](Values) { return dipping_to(-0.375); },
         .known = {{-4.0, 0.0, 0.0},
                   {-1.5, -0.375, 0.0},
                   {0.0, 0.0, 0.5},
                   {1.0, 2.0 / 3.0, 5.0 / 6.0},
                   {4.0, 4.0, 1.0}},
         .names = {.pytorch = "torch.nn.Hardswish",
                   .jax = "jax.nn.hard_swish",
                   .keras = "keras.activations.hard_swish",
                   .onnx = "HardSwish",
                   .mlx = "mlx.nn.Hardswish",
                   .hugging_face = "hardswish",
                   .others = {"hard_silu"},
                   .chinese = {"硬自门控函数", "硬 swish", "硬 SiLU"},
                   .initials = "yzmkhs"},
         .calls = {.pytorch = {"F.hardswish"},
                   .jax = {"jax.nn.hard_swish"},
                   .keras = {"keras.activations.hard_silu"}},
         .operations = {7, 12},
         .reference = {"Howard et al.: Searching for MobileNetV3", 2019},
         .note = {"SiLU with a gate of straight lines. The smooth look deceives: the slope jumps by ½ at −3 "
                  "and 3.",
                  "把 SiLU 的门换成折线。看似光滑，其实导数在 −3 与 3 处各跳变 ½。"}},
        // The clamp is on x, not on x + 3: just below 3 the sum would round to 6 and take the wrong branch.
        [](auto x, auto) { return product(x, (clamp(x, -3.0, 3.0) + 3.0) / 6.0); }),
};

}} // namespace gated_file

Records gated(Target) {
    return gated_file::records;
}

} // namespace act::families
