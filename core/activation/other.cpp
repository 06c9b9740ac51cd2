// What fits no other family: waves, a bell, and nearly straight lines.

#include "activation/define.h"
#include "activation/families.h"
#include "math/algebraic.h"

namespace act::families {
namespace other_file { namespace {

constexpr std::array records{
    define(
        {.id = "sine",
         .name = "Sine",
         .family = Family::other,
         .latex = R"(\sin x)",
         .latex_slope = R"(\cos x)",
         .recipe = {"sin(x)"},
         .traits =
             [](Values) {
                 return Traits{.parity = Parity::odd,
                               .range = {-1.0, 1.0, true, true},
                               .left_limit = unknown,
                               .right_limit = unknown};
             },
         .known = {{-1.0, -0.84147098480789651, 0.54030230586813972},
                   {0.0, 0.0, 1.0},
                   {2.0, 0.90929742682568170, -0.41614683654714239}},
         .names = {.pytorch = "torch.sin",
                   .jax = "jax.numpy.sin",
                   .keras = "keras.ops.sin",
                   .tensorflow = "tf.sin",
                   .onnx = "Sin",
                   .mlx = "mlx.core.sin",
                   .others = {"siren"},
                   .chinese = {"正弦", "正弦函数"},
                   .initials = "zx"},
         .calls =
             {.pytorch = {"torch.sin"}, .jax = {"jnp.sin"}, .keras = {"keras.ops.sin"}, .numpy = {"np.sin"}},
         .operations = {38, 50},
         .reference = {"Sitzmann, Martel, Bergman, Lindell, Wetzstein: Implicit neural representations",
                       2020},
         .note = {"Bounded, yet it never saturates: its slope keeps coming back, and so do its local minima.",
                  "有界却不饱和：导数周期变化，局部极小值也因此反复出现。"}},
        [](auto x, auto) { return sin(x); }),

    define(
        {.id = "snake",
         .name = "Snake",
         .family = Family::other,
         .latex = R"(x + \frac{1}{a}\sin^{2}(a x))",
         .latex_slope = R"(1 + \sin(2 a x))",
         .recipe = {"x + sin(a*x)^2/a"},
         .parameters = {{.id = "a",
                         .symbol = "a",
                         .initial = 1.0,
                         .shown = {0.1, 5.0},
                         .legal = any_number,
                         .source = "the paper",
                         .aliases = {"alpha"}}},
         .traits =
             [](Values p) {
                 return Traits{.parity = p[0] == 0.0 ? Parity::odd : Parity::none,
                               .monotone = Monotone::increasing};
             },
         .known = {{-1.0, -0.29192658172642881, 0.090702573174318305},
                   {0.0, 0.0, 1.0},
                   {1.0, 1.7080734182735712, 1.9092974268256817}},
         .kernel = KernelForm::wide, // a·x needs more digits than a float has once it is many turns
         .names = {.chinese = {"蛇形函数", "周期激活函数"}, .initials = "sxhs"},
         .operations = {52, 73},
         .reference = {"Ziyin, Hartwig, Ueda: Neural networks fail to learn periodic functions", 2020},
         .note = {"A line with a wave on it: it never falls, and lets a network continue a periodic signal.",
                  "直线叠加周期波动：单调递增，却能使网络外推周期信号。"}},
        // Far out the wave is below the last digit of x, and a·x may be too large for a number. Where a·x is small, and for
        // a = 0, where the formula is 0/0 and has the limit x, sin²(ax)/a is ax².
        [](auto x, auto p) {
            const auto u = p[0] * x;
            const auto waving = select(abs(u) > 1e-8, rising_sine(u) / p[0], x + product(u, x));
            const auto far = select(abs(x) > std::numeric_limits<double>::max(), waving, x);
            return select(abs(p[0]) > 0.0, select(abs(x) > 1e30, far, waving), x);
        },
        // sin(u)·(2u·cos(u) − sin(u))/a² with u = a·x
        [](auto x, auto p) {
            const auto u = p[0] * x;
            const auto by_a = sin(u) / p[0] * ((2.0 * u * cos(u) - sin(u)) / p[0]);
            return std::array{select(abs(x) > 1e30, 0.0 * x, select(abs(u) > 1e-8, by_a, x * x))};
        }),

    define(
        {.id = "gaussian",
         .name = "Gaussian",
         .family = Family::other,
         .latex = R"(e^{-x^{2}})",
         .latex_slope = R"(-2 x\,e^{-x^{2}})",
         .recipe = {"exp(-x^2)"},
         .traits =
             [](Values) {
                 return Traits{.parity = Parity::even,
                               .range = {0.0, 1.0, false, true},
                               .left_limit = 0.0,
                               .right_limit = 0.0};
             },
         .known = {{-1.0, 0.36787944117144232, 0.73575888234288464},
                   {0.0, 1.0, 0.0},
                   {2.0, 0.018315638888734180, -0.073262555554936721}},
         .names = {.others = {"rbf", "radial basis function"},
                   .chinese = {"高斯函数", "径向基函数", "钟形函数"},
                   .initials = "gshs"},
         .operations = {22, 24},
         .reference = {"Broomhead, Lowe: Multivariable functional interpolation and adaptive networks", 1988},
         .note = {"Answers only near 0: a unit with it recognises one place, not one side.",
                  "只在 0 附近有响应（局部响应）：神经元识别的是某个位置附近，而不是半空间。"}},
        [](auto x, auto) { return gaussian(x); }),

    define(
        {.id = "log-cosh",
         .name = "LogCosh",
         .family = Family::other,
         .latex = R"(\ln(\cosh x))",
         .latex_slope = R"(\tanh x)",
         .recipe = {"abs(x) + log1p(exp(-2*abs(x))) - log(2)"},
         .traits =
             [](Values) {
                 return Traits{.parity = Parity::even,
                               .range = {.low = 0.0, .low_reached = true},
                               .left_limit = infinity};
             },
         .known = {{-1.0, 0.43378083048302719, -0.76159415595576489},
                   {0.0, 0.0, 0.0},
                   {2.0, 1.3250027473578644, 0.96402758007581688}},
         .names = {.chinese = {"对数双曲余弦", "双曲余弦的对数"}, .initials = "dssqyx"},
         .operations = {91, 99},
         .reference = {"Karal: Robust support vector regression with lncosh loss", 2017},
         .note = {"A parabola near 0 that turns into |x| − ln 2: known as a loss, and the integral of tanh.",
                  "在 0 附近是抛物线，远处变为 |x| − ln 2：常用作损失函数，也是 tanh 的一个原函数。"}},
        [](auto x, auto) { return log_cosh(x); }),

    define({.id = "bent-identity",
            .name = "Bent identity",
            .family = Family::other,
            .latex = R"(\frac{\sqrt{x^{2} + 1} - 1}{2} + x)",
            .latex_slope = R"(\frac{x}{2 \sqrt{x^{2} + 1}} + 1)",
            .recipe = {"(sqrt(x^2 + 1) - 1)/2 + x"},
            .traits = [](Values) { return Traits{.monotone = Monotone::increasing}; },
            .known = {{-1.0, -0.79289321881345248, 0.64644660940672624},
                      {0.0, 0.0, 1.0},
                      {2.0, 2.6180339887498948, 1.4472135954999579}},
            .names = {.chinese = {"弯曲恒等函数"}, .initials = "wqhdhs"},
            .operations = {24, 34},
            .reference = {"Kunc, Kléma: Three decades of activations", 2024},
            .note = {"A line that bends from slope ½ to slope 3/2: no saturation anywhere, and not much "
                     "non-linearity.",
                     "斜率由 ½ 逐渐增至 3/2 的曲线：处处不饱和，非线性也很弱。"}},
           // On the left √(x²+1) and x would cancel, or meet as ∞ − ∞; there the sum is x/2 − ½ + (x +
           // √(x²+1))/2.
           [](auto x, auto) {
               return select(x < -1.0, 0.5 * x - 0.5 + squareplus(x), x + 0.5 * root_minus_one(x));
           }),
};

}} // namespace other_file

Records other(Target) {
    return other_file::records;
}

} // namespace act::families
