// S-shaped and smooth: flat on both sides (log-sigmoid, the logarithm of one, on one side).

#include "activation/define.h"
#include "activation/families.h"
#include "math/algebraic.h"

#include <cmath>
#include <numbers>

namespace act::families {
namespace sigmoids_file { namespace {

// Increasing from low to high, which are approached but not reached.
constexpr Traits rising_between(double low, double high, Parity parity) {
    return {.parity = parity,
            .monotone = Monotone::increasing,
            .range = {low, high},
            .left_limit = low,
            .right_limit = high};
}

constexpr std::array records{
    define({.id = "sigmoid",
            .name = "Sigmoid",
            .family = Family::sigmoid,
            .latex = R"(\frac{1}{1 + e^{-x}})",
            .latex_slope = R"(\sigma(x)\,\sigma(-x))",
            .recipe = {"exp(min(0, x))/(1 + exp(-abs(x)))"},
            .traits = [](Values) { return rising_between(0.0, 1.0, Parity::none); },
            .known = {{-1.0, 0.26894142136999512},
                      {0.0, 0.5, 0.25},
                      {1.0, 0.73105857863000488},
                      {2.0, 0.88079707797788244, 0.10499358540350652},
                      {5.0, 0.99330714907571514, 0.0066480566707901549}},
            .names = {.pytorch = "torch.nn.Sigmoid",
                      .jax = "jax.nn.sigmoid",
                      .keras = "keras.activations.sigmoid",
                      .tensorflow = "tf.nn.sigmoid",
                      .onnx = "Sigmoid",
                      .mlx = "mlx.nn.Sigmoid",
                      .hugging_face = "sigmoid",
                      .others = {"logistic", "logistic sigmoid", "sigma", "σ", "sigmoid_fast"},
                      .chinese = {"S 形函数", "S 型函数", "逻辑斯谛函数", "逻辑斯蒂函数", "对数几率函数",
                                  "对率函数", "逻辑函数", "挤压函数"},
                      .initials = "sxhs"},
            .calls = {.pytorch = {"torch.sigmoid"},
                      .jax = {"jax.nn.sigmoid"},
                      .keras = {"keras.activations.sigmoid"}},
            .operations = {27, 29},
            .reference = {"Verhulst: Notice sur la loi que la population suit dans son accroissement", 1838},
            .note =
                {"Its slope is at most 1/4, so a chain of sigmoids with unit weights shrinks the gradient at "
                 "least fourfold a layer.",
                 "导数最大只有 1/4，因此权重为 1 的 sigmoid 链每过一层，梯度至多剩下原来的 1/4。"}},
           [](auto x, auto) { return logistic(x); }),

    define(
        {.id = "tanh",
         .name = "Tanh",
         .family = Family::sigmoid,
         .latex = R"(\tanh x)",
         .latex_slope = R"(\operatorname{sech}^{2} x)",
         .recipe = {"tanh(x)"},
         .traits = [](Values) { return rising_between(-1.0, 1.0, Parity::odd); },
         .known = {{-1.0, -0.76159415595576489},
                   {0.0, 0.0, 1.0},
                   {1.0, 0.76159415595576489},
                   {2.0, 0.96402758007581688, 0.070650824853164466},
                   {5.0, 0.99990920426259513, 0.00018158323094380668}},
         .names = {.pytorch = "torch.nn.Tanh",
                   .jax = "jax.nn.tanh",
                   .keras = "keras.activations.tanh",
                   .tensorflow = "tf.nn.tanh",
                   .onnx = "Tanh",
                   .mlx = "mlx.nn.Tanh",
                   .hugging_face = "tanh",
                   .others = {"hyperbolic tangent", "tanh_fast"},
                   .chinese = {"双曲正切", "双曲正切函数"},
                   .initials = "sqzq"},
         .calls = {.pytorch = {"torch.tanh"},
                   .jax = {"jnp.tanh"},
                   .keras = {"keras.activations.tanh"},
                   .numpy = {"np.tanh"}},
         .operations = {28, 37},
         .reference = {"LeCun, Bottou, Orr, Müller: Efficient BackProp", 1998},
         .note =
             {"The logistic function stretched to (−1, 1): tanh x = 2σ(2x) − 1; centred on 0, with slope 1 "
              "there.",
              "把 sigmoid 拉伸到 (−1, 1)：tanh x = 2σ(2x) − 1；零中心化，0 处导数为 1。"}},
        [](auto x, auto) { return tanh(x); }),

    define(
        {.id = "erf",
         .name = "Erf",
         .family = Family::sigmoid,
         .latex = R"(\frac{2}{\sqrt{\pi}} \int_{0}^{x} e^{-t^{2}}\,dt)",
         .latex_slope = R"(\frac{2}{\sqrt{\pi}}\,e^{-x^{2}})",
         .recipe = {"erf(x)"},
         .traits = [](Values) { return rising_between(-1.0, 1.0, Parity::odd); },
         .known = {{-1.0, -0.84270079294971487, 0.41510749742059470},
                   {0.0, 0.0, 1.1283791670955126},
                   {2.0, 0.99532226501895273, 0.020666985354092054}},
         .names = {.pytorch = "torch.erf",
                   .jax = "jax.scipy.special.erf",
                   .keras = "keras.ops.erf",
                   .tensorflow = "tf.math.erf",
                   .onnx = "Erf",
                   .mlx = "mlx.core.erf",
                   .others = {"error function"},
                   .chinese = {"误差函数", "高斯误差函数"},
                   .initials = "wchs"},
         .calls = {.pytorch = {"torch.erf"},
                   .jax = {"jax.scipy.special.erf"},
                   .keras = {"keras.ops.erf"},
                   .numpy = {"scipy.special.erf"}},
         .operations = {69, 92},
         .reference = {"Glaisher: On a class of definite integrals", 1871},
         .note =
             {"The normal distribution function stretched to (−1, 1); its tails die far faster than tanh's.",
              "把正态分布函数拉伸到 (−1, 1)；尾部衰减远比 tanh 快。"}},
        [](auto x, auto) { return erf(x); }),

    define({.id = "log-sigmoid",
            .name = "LogSigmoid",
            .family = Family::sigmoid,
            .latex = R"(-\ln(1 + e^{-x}))",
            .latex_slope = R"(\sigma(-x))",
            .recipe = {"min(0, x) - log1p(exp(-abs(x)))"},
            .traits = [](Values) { return rising_between(-infinity, 0.0, Parity::none); },
            .known = {{-1.0, -1.3132616875182228, 0.73105857863000488},
                      {0.0, -0.69314718055994531, 0.5},
                      {2.0, -0.12692801104297250, 0.11920292202211756}},
            .names = {.pytorch = "torch.nn.LogSigmoid",
                      .jax = "jax.nn.log_sigmoid",
                      .keras = "keras.activations.log_sigmoid",
                      .tensorflow = "tf.math.log_sigmoid",
                      .mlx = "mlx.nn.LogSigmoid",
                      .others = {"logσ"},
                      .chinese = {"对数 S 形函数", "对数 S 型函数", "对数逻辑斯谛函数", "对数 sigmoid"},
                      .initials = "dssxhs"},
            .calls = {.pytorch = {"F.logsigmoid"},
                      .jax = {"jax.nn.log_sigmoid"},
                      .keras = {"keras.activations.log_sigmoid"}},
            .operations = {47, 54},
            .reference = {"Cox: The regression analysis of binary sequences", 1958},
            .note = {"The logarithm of a probability, computed directly: taking ln of a sigmoid that has "
                     "underflowed "
                     "gives −∞.",
                     "直接计算概率的对数：若先算 sigmoid 再取对数，下溢后会得到 −∞。"}},
           [](auto x, auto) { return -softplus(-x); }),

    define({.id = "softsign",
            .name = "Softsign",
            .family = Family::sigmoid,
            .latex = R"(\frac{x}{1 + |x|})",
            .latex_slope = R"(\frac{1}{(1 + |x|)^{2}})",
            .recipe = {"x/(1 + abs(x))"},
            .breaks = [](Values) { return Breaks{bend(0.0, {.pytorch = 1.0})}; },
            .traits = [](Values) { return rising_between(-1.0, 1.0, Parity::odd); },
            .known = {{-1.0, -0.5, 0.25}, {0.0, 0.0, 1.0}, {3.0, 0.75, 0.0625}},
            .names = {.pytorch = "torch.nn.Softsign",
                      .jax = "jax.nn.soft_sign",
                      .keras = "keras.activations.softsign",
                      .tensorflow = "tf.nn.softsign",
                      .onnx = "Softsign",
                      .mlx = "mlx.nn.Softsign",
                      .others = {"elliott"},
                      .chinese = {"软符号函数"},
                      .initials = "rfhhs"},
            .calls = {.pytorch = {"F.softsign"},
                      .jax = {"jax.nn.soft_sign"},
                      .keras = {"keras.activations.softsign"}},
            .operations = {10, 12},
            .reference = {"Elliott: A better activation function for artificial neural networks", 1993},
            .note =
                {"It saturates like 1/x, so far from 0 its slope is small but never negligible as tanh's is.",
                 "以 1/x 的速度饱和：离 0 很远时导数虽小，却不像 tanh 那样可以忽略。"}},
           [](auto x, auto) { return softsign(x); }),

    define(
        {.id = "arctan",
         .name = "Arctan",
         .family = Family::sigmoid,
         .latex = R"(\arctan x)",
         .latex_slope = R"(\frac{1}{1 + x^{2}})",
         .recipe = {"atan(x)"},
         .traits =
             [](Values) {
                 return rising_between(-std::numbers::pi / 2.0, std::numbers::pi / 2.0, Parity::odd);
             },
         .known = {{-1.0, -0.78539816339744831, 0.5}, {0.0, 0.0, 1.0}, {2.0, 1.1071487177940905, 0.2}},
         .names = {.pytorch = "torch.atan",
                   .jax = "jax.numpy.arctan",
                   .keras = "keras.ops.arctan",
                   .tensorflow = "tf.atan",
                   .onnx = "Atan",
                   .mlx = "mlx.core.arctan",
                   .chinese = {"反正切", "反正切函数"},
                   .initials = "fzq"},
         .calls = {.pytorch = {"torch.atan"},
                   .jax = {"jnp.arctan"},
                   .keras = {"keras.ops.arctan"},
                   .numpy = {"np.arctan"}},
         .operations = {31, 40},
         .reference = {"Kamruzzaman, Aziz: A note on activation function in multilayer feedforward learning",
                       2002},
         .note = {"Between softsign and tanh: its slope falls like 1/x² without a corner in the curvature.",
                  "介于 Softsign 与 tanh 之间：导数按 1/x² 衰减，二阶导数处处连续。"}},
        [](auto x, auto) { return atan(x); }),

    define(
        {.id = "isru",
         .name = "ISRU",
         .family = Family::sigmoid,
         .latex = R"(\frac{x}{\sqrt{1 + \alpha x^{2}}})",
         .latex_slope = R"((1 + \alpha x^{2})^{-3/2})",
         .recipe = {"x/sqrt(1 + alpha*x^2)"},
         .parameters = {{.id = "alpha",
                         .symbol = "α",
                         .initial = 1.0,
                         .shown = {0.1, 4.0},
                         .legal = number_from_0,
                         .source = "the paper"}},
         .traits =
             [](Values p) {
                 const double end = 1.0 / std::sqrt(p[0]);
                 return rising_between(-end, end, Parity::odd);
             },
         .known = {{-1.0, -0.70710678118654752, 0.35355339059327376},
                   {0.0, 0.0, 1.0},
                   {2.0, 0.89442719099991588, 0.089442719099991588}},
         .least_unit = 2.0, // division by √α
         .names = {.others = {"inverse square root unit"},
                   .chinese = {"平方根倒数单元", "逆平方根单元", "反平方根单元"},
                   .initials = "pfgdsdy"},
         .operations = {15, 29},
         .reference = {"Carlile, Delamarter, Kinney, Marti, Whitney: Inverse square root linear units", 2017},
         .note = {"A sigmoid from one square root; α sets the ends at ±1/√α.",
                  "只用一个平方根的 S 形函数；α 决定两端极限 ±1/√α。"}},
        [](auto x, auto p) { return inverse_square_root_unit(x, sqrt(p[0])); },
        [](auto x, auto p) { return std::array{isru_by_alpha(x, decltype(x)(p[0]))}; }),
};

}} // namespace sigmoids_file

Records sigmoids(Target) {
    return sigmoids_file::records;
}

} // namespace act::families
