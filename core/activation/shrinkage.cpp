// Close to x for large inputs, and 0, or nearly 0, for small ones: what wavelet denoising does to
// coefficients.

#include "activation/define.h"
#include "activation/families.h"

namespace act::families {
namespace shrinkage_file { namespace {

// Zero inside [−lambda, lambda], x moved towards 0 by `bias` outside. lambda = 0 leaves two lines with a jump
// of 2·bias between them, or one line.
constexpr Breaks shrink_breaks(double lambda, double bias, FrameworkSlopes slopes) {
    if (lambda == 0.0) return bias == 0.0 ? Breaks{} : Breaks{jump(0.0, slopes)};
    if (lambda == bias) return {kink(-lambda, slopes), kink(lambda, slopes)};
    return {jump(-lambda, slopes), jump(lambda, slopes)};
}

constexpr Traits odd_line(bool increasing) {
    return {.parity = Parity::odd, .monotone = increasing ? Monotone::increasing : Monotone::none};
}

constexpr Parameter lambda_parameter(std::string_view source) {
    return {.id = "lambda",
            .symbol = "λ",
            .initial = 0.5,
            .shown = {0.0, 2.0},
            .legal = number_from_0,
            .source = source,
            .aliases = {"lambd", "threshold"}};
}

constexpr std::array records{
    define({.id = "tanhshrink",
            .name = "Tanhshrink",
            .family = Family::shrinkage,
            .latex = R"(x - \tanh x)",
            .latex_slope = R"(\tanh^{2} x)",
            .recipe = {"x - tanh(x)"},
            .traits = [](Values) { return odd_line(true); },
            .known = {{-1.0, -0.23840584404423511, 0.58002565838597393},
                      {0.0, 0.0, 0.0},
                      {2.0, 1.0359724199241831, 0.92934917514683553}},
            .names = {.pytorch = "torch.nn.Tanhshrink",
                      .keras = "keras.activations.tanh_shrink",
                      .chinese = {"双曲正切收缩", "tanh 收缩函数"},
                      .initials = "sqzqss"},
            .calls = {.pytorch = {"F.tanhshrink"}, .keras = {"keras.activations.tanh_shrink"}},
            .operations = {76, 77},
            .reference = {"Collobert, Kavukcuoglu, Farabet: Torch7", 2011},
            .note = {"Near 0 it is x³/3: subtracting tanh from x there would leave no correct digit.",
                     "在 0 附近约为 x³/3：直接计算 x − tanh x，相近数相减会损失全部有效数字。"}},
           [](auto x, auto) { return tanhshrink(x); }),

    define(
        {.id = "softshrink",
         .name = "Softshrink",
         .family = Family::shrinkage,
         .latex =
             R"(\begin{cases} x - \lambda & x > \lambda \\ x + \lambda & x < -\lambda \\ 0 & |x| \le \lambda \end{cases})",
         .latex_slope = R"(\begin{cases} 1 & |x| > \lambda \\ 0 & |x| < \lambda \end{cases})",
         .recipe = {"sign(x)*max(0, abs(x) - lambd)", {"lambd"}},
         .parameters = {lambda_parameter("torch.nn.Softshrink")},
         .breaks =
             [](Values p) {
                 return shrink_breaks(p[0], p[0],
                                      {.pytorch = 0.0, .tensorflow = 0.0, .mlx = 0.0, .nnlib = 0.0});
             },
         .traits = [](Values) { return odd_line(true); },
         .known = {{-2.0, -1.5, 1.0}, {-0.5, 0.0, 0.0}, {0.0, 0.0, 0.0}, {0.5, 0.0, 0.0}, {1.0, 0.5, 1.0}},
         .names = {.pytorch = "torch.nn.Softshrink",
                   .keras = "keras.activations.soft_shrink",
                   .mlx = "mlx.nn.Softshrink",
                   .others = {"soft threshold"},
                   .chinese = {"软收缩函数", "软阈值函数", "软阈值算子"},
                   .initials = "rsshs"},
         .calls = {.pytorch = {"F.softshrink", {"lambd"}},
                   .keras = {"keras.activations.soft_shrink", {"threshold"}}},
         .operations = {6, 8},
         .reference = {"Donoho, Johnstone: Ideal spatial adaptation by wavelet shrinkage", 1994},
         .note = {"The solution of least squares with an L1 penalty: small values become exactly 0, the "
                  "others lose λ.",
                  "带 L1 惩罚的最小二乘解：小的值恰好变为 0，其余的都减去 λ。"}},
        [](auto x, auto p) { return select(x > p[0], x - p[0], select(x < -p[0], x + p[0], 0.0)); }),

    define({.id = "hardshrink",
            .name = "Hardshrink",
            .family = Family::shrinkage,
            .latex = R"(\begin{cases} x & |x| > \lambda \\ 0 & |x| \le \lambda \end{cases})",
            .latex_slope = R"(\begin{cases} 1 & |x| > \lambda \\ 0 & |x| < \lambda \end{cases})",
            .recipe = {"where(abs(x) <= lambd, 0, x)", {"lambd"}},
            .parameters = {lambda_parameter("torch.nn.Hardshrink")},
            .breaks = [](Values p) { return shrink_breaks(p[0], 0.0, {.pytorch = 0.0}); },
            .traits = [](Values) { return odd_line(true); },
            .known = {{-2.0, -2.0, 1.0}, {-0.5, 0.0, 0.0}, {0.0, 0.0, 0.0}, {0.5, 0.0, 0.0}, {1.0, 1.0, 1.0}},
            .names = {.pytorch = "torch.nn.Hardshrink",
                      .keras = "keras.activations.hard_shrink",
                      .mlx = "mlx.nn.HardShrink",
                      .others = {"hard threshold"},
                      .chinese = {"硬收缩函数", "硬阈值函数", "硬阈值算子"},
                      .initials = "ysshs"},
            .calls = {.pytorch = {"F.hardshrink", {"lambd"}},
                      .keras = {"keras.activations.hard_shrink", {"threshold"}}},
            .operations = {3, 6},
            .reference = {"Donoho, Johnstone: Ideal spatial adaptation by wavelet shrinkage", 1994},
            .note = {"Keeps large values untouched, unlike softshrink, and pays with jumps at ±λ.",
                     "与 Softshrink 不同，大的值保持原样，代价是在 ±λ 处有跳跃间断。"}},
           [](auto x, auto p) { return select(abs(x) > p[0], x, 0.0); }),

    define(
        {.id = "shrink",
         .name = "Shrink",
         .family = Family::shrinkage,
         .latex =
             R"(\begin{cases} x - b & x > \lambda \\ x + b & x < -\lambda \\ 0 & |x| \le \lambda \end{cases})",
         .latex_slope = R"(\begin{cases} 1 & |x| > \lambda \\ 0 & |x| < \lambda \end{cases})",
         .recipe = {"where(abs(x) <= lambd, 0, x - sign(x)*bias)", {"lambd", "bias"}},
         .parameters = {lambda_parameter("ONNX Shrink"),
                        {.id = "bias",
                         .symbol = "b",
                         .initial = 0.0,
                         .shown = {0.0, 2.0},
                         .legal = any_number,
                         .source = "ONNX Shrink"}},
         .breaks = [](Values p) { return shrink_breaks(p[0], p[1], {}); },
         .traits = [](Values p) { return odd_line(p[1] <= p[0]); },
         .known = {{-2.0, -2.0, 1.0}, {-0.5, 0.0, 0.0}, {0.5, 0.0, 0.0}, {1.0, 1.0, 1.0}},
         .names = {.onnx = "Shrink", .chinese = {"收缩函数", "阈值收缩"}, .initials = "sshs"},
         .operations = {6, 8},
         .reference = {"Donoho, Johnstone: Ideal spatial adaptation by wavelet shrinkage", 1994},
         .note = {"One slider from hard (b = 0) to soft (b = λ) shrinkage.",
                  "一个滑块即可从硬阈值（b = 0）变到软阈值（b = λ）。"}},
        [](auto x, auto p) { return select(x > p[0], x - p[1], select(x < -p[0], x + p[1], 0.0)); }),
};

}} // namespace shrinkage_file

Records shrinkage(Target) {
    return shrinkage_file::records;
}

} // namespace act::families
