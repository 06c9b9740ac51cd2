// x times a gate that is itself a sigmoid of a rectifier or of an exponential, and x times tanh.

#include "activation/define.h"
#include "activation/families.h"
#include "math/b_silu.h"
#include "math/gates.h"
#include "math/mish.h"

#include <cmath>

namespace act::families {
namespace composed_gates_file { namespace {

// w with w·eʷ = z, for 0 <= z <= 1/e, by Newton's method from above.
double lambert_w(double z) {
    double w = z;
    for (int i = 0; i < 8; ++i) {
        const double power = std::exp(w);
        w -= (w * power - z) / (power * (1.0 + w));
    }
    return w;
}

constexpr std::array records{
    define(
        {.id = "mish",
         .name = "Mish",
         .family = Family::gated,
         .latex = R"(x\,\tanh(\ln(1 + e^{x})))",
         .latex_slope = R"(\tanh s + x\,\sigma(x)\,\operatorname{sech}^{2} s, \quad s = \ln(1 + e^{x}))",
         .recipe = {"x*tanh(softplus(x))"},
         .traits = [](Values) { return dipping_to(-0.30884341301725041); },
         .known = {{-1.1924312145154955, -0.30884341301725041, 0.0},
                   {-1.0, -0.30340146137410892},
                   {0.0, 0.0, 0.6},
                   {1.0, 0.86509838826731035, 1.0490362200997922},
                   {2.0, 1.9439589595339946}},
         .names = {.pytorch = "torch.nn.Mish",
                   .jax = "jax.nn.mish",
                   .keras = "keras.activations.mish",
                   .onnx = "Mish",
                   .mlx = "mlx.nn.Mish",
                   .hugging_face = "mish",
                   .chinese = {"自正则非单调激活函数"},
                   .initials = "zzzfddjhhs"},
         .calls = {.pytorch = {"F.mish"}, .jax = {"jax.nn.mish"}, .keras = {"keras.activations.mish"}},
         .operations = {38, 58},
         .reference = {"Misra: Mish, a self regularized non-monotonic activation function", 2019},
         .note = {"Written naively through ln(1 + eˣ), its gradient turns into NaN for large x, although the "
                  "function is as good as x there.",
                  "若直接按 ln(1 + eˣ) 计算，x 较大时梯度会变成 NaN，尽管函数在那里几乎就等于 x。"}},
        [](auto x, auto) { return mish(x); }),

    define({.id = "tanhexp",
            .name = "TanhExp",
            .family = Family::gated,
            .latex = R"(x\,\tanh(e^{x}))",
            .latex_slope = R"(\tanh(e^{x}) + x\,e^{x}\,\operatorname{sech}^{2}(e^{x}))",
            .recipe = {"x*tanh(exp(min(x, 20)))"},
            .traits = [](Values) { return dipping_to(-0.35328577784821127); },
            .known = {{-1.0788600584646241, -0.35328577784821127, 0.0},
                      {-1.0, -0.35213549054658698, 0.029872880714807083},
                      {0.0, 0.0, 0.76159415595576489},
                      {1.0, 0.99132891580059984, 1.0382654356632587}},
            .kernel = KernelForm::wide, // a slope of two opposite terms, each with many roundings
            .names = {.others = {"tanh exponential", "telu"},
                      .chinese = {"双曲正切指数函数"},
                      .initials = "sqzqzshs"},
            .operations = {52, 71},
            .reference = {"Liu, Di: TanhExp, a smooth activation function with high convergence speed", 2020},
            .note = {"Its gate opens doubly exponentially: from x = 3 on it is x to the last digit.",
                     "它的门以双重指数的速度打开：从 x = 3 起，函数值在双精度下与 x 逐位相同。"}},
           [](auto x, auto) { return gated(TanhExpGate{}, x); }),

    define(
        {.id = "serf",
         .name = "Serf",
         .family = Family::gated,
         .latex = R"(x\,\operatorname{erf}(\ln(1 + e^{x})))",
         .latex_slope =
             R"(\operatorname{erf}(s) + \frac{2 x}{\sqrt{\pi}}\,\sigma(x)\,e^{-s^{2}}, \quad s = \ln(1 + e^{x}))",
         .recipe = {"x*erf(softplus(x))"},
         .traits = [](Values) { return dipping_to(-0.34843745875960642); },
         .known = {{-1.1930599689281880, -0.34843745875960642, 0.0},
                   {-1.0, -0.34224795538933844, 0.067145678569273321},
                   {0.0, 0.0, 0.67304128974252494},
                   {1.0, 0.93672191547171531, 1.0837494044569439}},
         .kernel = KernelForm::wide, // a slope of two opposite terms, each with many roundings
         .names = {.others = {"log-softplus error activation"},
                   .chinese = {"对数软加误差函数"},
                   .initials = "dsrjwchs"},
         .operations = {139, 176},
         .reference = {"Nag, Bhattacharyya: SERF", 2021},
         .note = {"Mish with erf in place of tanh: the gate reaches 1 sooner.",
                  "用 erf 代替 Mish 中的 tanh：门更早达到 1。"}},
        [](auto x, auto) { return gated(ErfSoftplusGate{}, x); }),

    define(
        {.id = "phish",
         .name = "Phish",
         .family = Family::gated,
         .latex = R"(x\,\tanh(x\,\Phi(x)))",
         .latex_slope =
             R"(\tanh g + x\,(\Phi(x) + x\,\varphi(x))\,\operatorname{sech}^{2} g, \quad g = x\,\Phi(x))",
         .recipe = {"x*tanh(gelu(x))"},
         .traits = [](Values) { return dipping_to(0.0); },
         .known = {{-1.0, 0.15733732567155856, -0.076084332395118720},
                   {0.0, 0.0, 0.0},
                   {1.0, 0.68652067170334143, 1.2592580424606389}},
         .least_unit = 16.0,         // x·(x·Φ) on the left, x·sech² on the right
         .kernel = KernelForm::wide, // a slope of two opposite terms, each with many roundings
         .names = {.chinese = {"双曲正切门控函数（GELU 型）"}, .initials = "sqzqmkhs"},
         .operations = {81, 96},
         .reference = {"Naveen: Phish, a novel hyper-optimizable activation function", 2022},
         .note =
             {"The gate is negative on the left, so the function is positive on both sides and has slope 0 "
              "at 0.",
              "左侧的门为负值，因此函数在两侧都为正，并且在 0 处导数为 0。"}},
        [](auto x, auto) { return product(x, tanh(gated(NormalGate{}, x))); }),

    define({.id = "lisht",
            .name = "LiSHT",
            .family = Family::gated,
            .latex = R"(x \tanh x)",
            .latex_slope = R"(\tanh x + x\,\operatorname{sech}^{2} x)",
            .recipe = {"x*tanh(x)"},
            .traits =
                [](Values) {
                    return Traits{.parity = Parity::even,
                                  .range = {.low = 0.0, .low_reached = true},
                                  .left_limit = infinity};
                },
            .known = {{-1.0, 0.76159415595576489, -1.1815684975697910},
                      {0.0, 0.0, 0.0},
                      {2.0, 1.9280551601516338, 1.1053292297821458}},
            .names = {.others = {"linearly scaled hyperbolic tangent"},
                      .chinese = {"线性缩放双曲正切"},
                      .initials = "xxsfsqzq"},
            .operations = {29, 46},
            .reference = {"Roy, Manna, Dubey, Chaudhuri: LiSHT", 2019},
            .note = {"A smooth |x|: the sign of the input is lost, and the gradient changes sign with it.",
                     "光滑版的 |x|：输入的符号被丢弃，而梯度的符号随输入改变。"}},
           [](auto x, auto) { return gated(TanhGate{}, x); }),

    define({.id = "golu",
            .name = "GoLU",
            .family = Family::gated,
            .latex = R"(x\,e^{-e^{-x}})",
            .latex_slope = R"(e^{-e^{-x}}\,(1 + x\,e^{-x}))",
            .recipe = {"x*exp(-exp(-max(x, -700)))"},
            .traits = [](Values) { return dipping_to(-0.097260131227639405); },
            .known = {{-1.0, -0.065988035845312537, -0.11338604288870464},
                      {-0.56714329040978387, -0.097260131227639405, 0.0},
                      {0.0, 0.0, 0.36787944117144232},
                      {1.0, 0.69220062755534635, 0.94684700759892885},
                      {2.0, 1.7468460369862333, 1.1098329216794029}},
            .names = {.others = {"gompertz linear unit"},
                      .chinese = {"冈珀茨线性单元", "龚珀兹线性单元"},
                      .initials = "gpcxxdy"},
            .operations = {43, 49},
            .reference = {"Das et al.: Gompertz linear units, arXiv 2502.03654", 2025},
            .note =
                {"Its gate is Gompertz' growth curve, which is not symmetric: closed doubly exponentially on "
                 "the left, opened as slowly as an exponential on the right.",
                 "门是不对称的冈珀茨生长曲线：左侧以双重指数的速度关闭，右侧按指数慢慢打开。"}},
           [](auto x, auto) { return gated(GompertzGate{}, x); }),

    define(
        {.id = "b-silu",
         .name = "B-SiLU",
         .family = Family::gated,
         .latex = R"((x + \alpha)\,\sigma(x) - \frac{\alpha}{2})",
         .latex_slope = R"(\sigma(x) + (x + \alpha)\,\sigma(x)\,\sigma(-x))",
         .recipe = {"x*sigmoid(x) + alpha/2*tanh(x/2)"},
         .parameters = {{.id = "alpha",
                         .symbol = "α",
                         .initial = 1.67,
                         .shown = {0.0, 4.0},
                         .legal = {0.0, 20.0}, // beyond, the dip has no digits beside α/2
                         .source = "the paper"}},
         .traits =
             [](Values p) {
                 // The slope is 0 where eˣ = W(e^{−1−α}), and x + α is −1 − eˣ there.
                 const double end = -0.5 * p[0];
                 return Traits{.range = {.low = end - lambert_w(std::exp(-1.0 - p[0])), .low_reached = true},
                               .left_limit = end};
             },
         .known = {{-1.0, -0.65480924768210327, 0.40067141664178796},
                   {0.0, 0.0, 0.9175},
                   {1.0, 1.1169264049421130, 1.2560124403847614},
                   {2.0, 2.3975252761788286, 1.2661235364087514}},
         .least_unit = 4.0, // α times the slope of a gate
         .names = {.others = {"bounded silu"},
                   .chinese = {"有界 SiLU", "有界 S 形加权线性单元"},
                   .initials = "yjsilu"},
         .operations = {59, 69},
         .reference = {"Horuz, Kasenbacher, Higuchi et al.: The resurrection of the ReLU, arXiv 2505.22074",
                       2025},
         .note =
             {"A SiLU that is α/2 deep on the left. SUGAR lends its slope to ReLU, so that dead units get "
              "a gradient.",
              "左侧深达 α/2 的 SiLU。SUGAR 方法用它的导数代替 ReLU 的导数，使死亡神经元仍有梯度。"}},
        [](auto x, auto p) { return b_silu(x, p[0]); },
        // σ(x) − ½
        [](auto x, auto) { return std::array{0.5 * tanh(0.5 * x)}; }),
};

}} // namespace composed_gates_file

Records composed_gates(Target) {
    return composed_gates_file::records;
}

} // namespace act::families
