// The two functions that everything else is compared with: nothing at all, and all or nothing.

#include "activation/define.h"
#include "activation/families.h"

namespace act::families {
namespace basic_file { namespace {

constexpr std::array records{
    define(
        {.id = "identity",
         .name = "Identity",
         .family = Family::basic,
         .latex = "x",
         .latex_slope = "1",
         .recipe = {"x"},
         .traits = [](Values) { return Traits{.parity = Parity::odd, .monotone = Monotone::increasing}; },
         .known = {{-1.5, -1.5, 1.0}, {0.0, 0.0, 1.0}, {2.0, 2.0, 1.0}},
         .names = {.pytorch = "torch.nn.Identity",
                   .jax = "jax.nn.identity",
                   .keras = "keras.activations.linear",
                   .tensorflow = "tf.identity",
                   .onnx = "Identity",
                   .mlx = "mlx.nn.Identity",
                   .hugging_face = "linear",
                   .chinese = {"恒等函数", "恒等映射", "线性激活函数"},
                   .initials = "hdhs"},
         .operations = {0, 0},
         .reference = {"Widrow, Hoff: Adaptive switching circuits", 1960},
         .note =
             {"Layers joined by the identity collapse into one linear layer: depth needs a bend somewhere.",
              "层与层之间若只用恒等函数，多层网络就等价于一个线性层：深度离不开非线性。"}},
        [](auto x, auto) { return x; }),

    define({.id = "step",
            .name = "Step",
            .family = Family::basic,
            .latex = R"(\begin{cases} 1 & x > \theta \\ 0 & x \le \theta \end{cases})",
            .latex_slope = R"(0 \quad (x \ne \theta))",
            .recipe = {"where(x > theta, 1, 0)", {"theta"}},
            .parameters = {{.id = "threshold",
                            .symbol = "θ",
                            .initial = 0.0,
                            .shown = {-3.0, 3.0},
                            .legal = any_number,
                            .source = "mlx.nn.Step",
                            .aliases = {"theta"}}},
            .breaks = [](Values p) { return Breaks{jump(p[0], {.pytorch = 0.0}, {.mlx = 1.0})}; },
            .traits =
                [](Values) {
                    return Traits{.monotone = Monotone::increasing,
                                  .range = {0.0, 1.0, true, true},
                                  .left_limit = 0.0,
                                  .right_limit = 1.0};
                },
            .known = {{-1.0, 0.0, 0.0}, {0.0, 0.0, 0.0}, {1.0, 1.0, 0.0}},
            .names = {.pytorch = "torch.heaviside",
                      .mlx = "mlx.nn.Step",
                      .others = {"binary step", "unit step"},
                      .chinese = {"阶跃函数", "单位阶跃函数", "二值阶跃", "赫维赛德函数", "海维赛德函数",
                                  "硬限幅函数"},
                      .initials = "jyhs"},
            .operations = {2, 2},
            .reference = {"McCulloch, Pitts: A logical calculus of the ideas immanent in nervous activity",
                          1943},
            .note = {"Its slope is 0 wherever it exists, so gradient descent learns nothing through it.",
                     "凡可导处导数都为 0，梯度下降无法更新它前面的参数。"}},
           [](auto x, auto p) { return select(x > p[0], 1.0, 0.0); }),
};

}} // namespace basic_file

Records basic(Target) {
    return basic_file::records;
}

} // namespace act::families
