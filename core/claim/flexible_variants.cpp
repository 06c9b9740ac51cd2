// The article on flexible implementation: Swish, Mish, and the variants of ReLU.

#include "claim/documents.h"

#include <cmath>

namespace act {
namespace {

using namespace numbers;

constexpr auto flexible_article = SourceDocument::flexible_implementation;
constexpr auto float32 = Precision::float32;

constexpr const char* mish_as_written = "x*tanh(log(1 + exp(x)))";

constexpr Claim flexible_variants[] = {
    {.id = "leaky-definition-003",
     .document = flexible_article,
     .sentence = {"LeakyReLU is x for x ≥ 0 and α·x elsewhere, with a small positive α, usually 0.01 or 0.1.",
                  "x ≥ 0 时 LeakyReLU 为 x，否则为 α·x；α 为小的正数，通常取 0.01 或 0.1。"},
     .verdict = Verdict::right,
     .reason = {"PyTorch's α is 0.01; others differ (Keras 0.3, TensorFlow 0.2). With ≥ and > the values are "
                "the same.",
                "PyTorch 取 0.01，其他框架不同（Keras 0.3，TensorFlow 0.2）。写 ≥ 或 > 函数值相同。"},
     .subjects = {"leaky-relu"},
     .cases = {{.what = {"α in PyTorch", "PyTorch 的 α"},
                .claimed = 0.01,
                .computed = [] { return initial("leaky-relu", 0); }},
               {.what = {"f(−1) for α = 0.1", "α = 0.1 时的 f(−1)"},
                .claimed = -0.1,
                .computed = [] { return value("leaky-relu", -1, {0.1}); }}},
     .show = "[explore]\nactivation = \"leaky-relu\"\nx = [-4.0, "
             "4.0]\n\n[parameters.leaky-relu]\nnegative_slope = 0.1\n"},

    {.id = "variants-smoother",
     .document = flexible_article,
     .sentence =
         {"LeakyReLU, PReLU and RReLU keep a gradient for negative inputs and are smoother than ReLU.",
          "LeakyReLU、PReLU 与 RReLU 在负半轴保留梯度，同时也提高了平滑性。"},
     .verdict = Verdict::wrong,
     .reason = {"They keep a gradient, but each is two straight lines that meet in a kink at 0, as ReLU is. "
                "Softplus and ELU (α = 1) are smoother.",
                "负半轴确有梯度，但三者都与 ReLU 一样，由两段直线在 0 处相交成折点。更光滑的是 Softplus 和 "
                "ELU（α = 1）。"},
     .subjects = {"leaky-relu", "prelu", "rrelu"},
     .cases = {{.what = {"jump of LeakyReLU's f′ at 0", "LeakyReLU 的 f′ 在 0 处的跳变"},
                .claimed = 0.0,
                .computed = [] { return slope_jump("leaky-relu", 0); }},
               {.what = {"jump of PReLU's f′ at 0", "PReLU 的 f′ 在 0 处的跳变"},
                .claimed = 0.0,
                .computed = [] { return slope_jump("prelu", 0); }},
               {.what = {"jump of RReLU's f′ at 0", "RReLU 的 f′ 在 0 处的跳变"},
                .claimed = 0.0,
                .computed = [] { return slope_jump("rrelu", 0); },
                .digits = 4}},
     .show = R"act(view = "compare"

[compare]
form = "overlay"
orders = "both"
shared_windows = true
x = [-3.0, 3.0]

[[compare.functions]]
activation = "leaky-relu"

[[compare.functions]]
activation = "prelu"

[[compare.functions]]
activation = "rrelu"

[[compare.functions]]
activation = "softplus"
)act"},

    {.id = "swish-formula",
     .document = flexible_article,
     .sentence = {"Swish is x·σ(βx).", "LeakyReLU、PReLU 与 RReLU 对负输入仍有梯度，而且比 ReLU 更光滑。"},
     .verdict = Verdict::right,
     .reason = {"β = 0 gives x/2, β = 1 SiLU, and large β nearly ReLU.",
                "β = 0 时为 x/2，β = 1 时为 SiLU，β 很大时接近 ReLU。"},
     .subjects = {"swish", "silu"},
     .cases = {{.what = {"f(1) for β = 1", "β = 1 时的 f(1)"},
                .claimed = 0.7310585786300049,
                .computed = [] { return value("swish", 1, {1.0}); }},
               {.what = {"f(1) for β = 0", "β = 0 时的 f(1)"},
                .claimed = 0.5,
                .computed = [] { return value("swish", 1, {0.0}); }},
               {.what = {"f(−1) for β = 50", "β = 50 时的 f(−1)"},
                .claimed = 0.0,
                .computed = [] { return value("swish", -1, {50.0}); },
                .digits = 3}},
     .show = "[explore]\nactivation = \"swish\"\nx = [-6.0, 6.0]\n"},

    {.id = "swish-beta-learned",
     .document = flexible_article,
     .sentence = {"The Swish module has a β that is learned.", "Swish 模块中的 β 是可学习的参数。"},
     .verdict = Verdict::wrong,
     .reason = {"Its code keeps β as a plain number, which no optimiser sees. To be learned it must be an "
                "nn.Parameter.",
                "代码把 β 存为普通数，优化器看不到它；要能学习，须写成 nn.Parameter。"},
     .subjects = {"swish"},
     .cases = {{.what = {"“self.beta = beta” registers a parameter", "self.beta = beta 注册了参数"},
                .claimed = 1.0,
                .computed = [] { return registers_parameter("self.beta = beta"); },
                .is_question = true},
               {.what = {"“self.beta = nn.Parameter(…)” does", "self.beta = nn.Parameter(…) 注册了参数"},
                .computed =
                    [] { return registers_parameter("self.beta = nn.Parameter(torch.tensor(beta))"); },
                .is_question = true}},
     .show = "[explore]\nactivation = \"swish\"\nx = [-6.0, 6.0]\n"},

    {.id = "mish-adjustable",
     .document = flexible_article,
     .sentence = {"Swish and Mish are adjustable: their shape adapts to the data.",
                  "Swish 与 Mish 的形状可以调节，能适应数据。"},
     .verdict = Verdict::wrong,
     .reason = {"Mish has no parameter at all. Swish has one, β, which adapts only if it is learned.",
                "Mish 没有任何参数；Swish 有一个参数 β，只有参与学习才会自适应。"},
     .subjects = {"mish", "swish"},
     .cases = {{.what = {"Mish has parameters", "Mish 有参数"},
                .claimed = 1.0,
                .computed = [] { return parameter_count("mish") > 0.0 ? 1.0 : 0.0; },
                .is_question = true},
               {.what = {"parameters of Swish", "Swish 的参数个数"},
                .computed = [] { return parameter_count("swish"); }}},
     .show = "[explore]\nactivation = \"mish\"\nx = [-6.0, 6.0]\n"},

    {.id = "mish-formula",
     .document = flexible_article,
     .sentence = {"Mish is x·tanh(ln(1 + eˣ)).", "Mish 为 x·tanh(ln(1 + eˣ))。"},
     .verdict = Verdict::right,
     .reason = {"Right as mathematics; ln(1 + eˣ) is softplus.", "数学上正确；ln(1 + eˣ) 即 softplus。"},
     .subjects = {"mish"},
     .cases = {{.what = formula_phrase("f(1)"),
                .claimed = 0.8650983882673103,
                .computed = [] { return value("mish", 1); }},
               {.what = formula_phrase("f(−2)"),
                .claimed = -0.2525014826957089,
                .computed = [] { return value("mish", -2); }}},
     .show = "[explore]\nactivation = \"mish\"\nx = [-6.0, 6.0]\n"},

    {.id = "mish-as-written",
     .document = flexible_article,
     .sentence = {"The Mish module computes torch.log(1 + torch.exp(x)).",
                  "Mish 模块按 torch.log(1 + torch.exp(x)) 计算。"},
     .verdict = Verdict::wrong,
     .reason =
         {"In single precision eˣ overflows beyond 88.7 and the gradient becomes NaN; and 1 + e⁻²⁰ is 1, so "
          "that the left tail is lost. Use softplus.",
          "单精度下 x 超过 88.7 时 eˣ 溢出，梯度变为 NaN；而 1 + e⁻²⁰ 舍入为 1，左尾丢失。应使用 softplus。"},
     .subjects = {"mish", "study:precision"},
     .cases = {{.what = {"slope at 89, float32", "89 处的导数，float32"},
                .claimed = 1.0,
                .computed = [] { return typed_slope(mish_as_written, 89, {}, float32); }},
               {.what = {"value at −20, float32", "−20 处的值，float32"},
                .claimed = -4.122307234840181e-08,
                .computed = [] { return typed(mish_as_written, -20, {}, float32); },
                .tolerance = 1e-12,
                .digits = 3},
               {.what = {"value at 1, float32", "1 处的值，float32"},
                .claimed = 0.8650983882673103,
                .computed = [] { return typed(mish_as_written, 1, {}, float32); },
                .tolerance = 1e-6,
                .decides = false}},
     .show = R"act(view = "study"

[study]
study = "precision"

[study.settings.precision]
formula = "x*tanh(log(1 + exp(x)))"
stable = "mish"
)act"},

    {.id = "swish-mish-outperform",
     .document = flexible_article,
     .sentence = {"Swish and Mish do better than ReLU in image classification and machine translation.",
                  "以 Swish 或 Mish 代替 ReLU，图像分类和机器翻译的效果更好。"},
     .verdict = Verdict::open,
     .reason =
         {"Their papers report so (Ramachandran, Zoph, Le 2017; Misra 2019). It depends on network and task.",
          "原论文如此报告（Ramachandran、Zoph、Le 2017；Misra 2019），具体取决于网络与任务。"},
     .subjects = {"swish", "silu", "mish", "study:training"},
     .cases = {{.what = {"operations, Swish : ReLU", "运算次数之比，Swish : ReLU"},
                .computed = [] { return operations("swish") / operations("relu"); },
                .digits = 3},
               {.what = {"operations, Mish : ReLU", "运算次数之比，Mish : ReLU"},
                .computed = [] { return operations("mish") / operations("relu"); },
                .digits = 3}},
     .show = R"act(view = "compare"

[compare]
form = "overlay"
orders = "both"
shared_windows = true
x = [-5.0, 5.0]

[[compare.functions]]
activation = "relu"

[[compare.functions]]
activation = "swish"

[[compare.functions]]
activation = "mish"
)act"},

    {.id = "random-relu-bounds",
     .document = flexible_article,
     .sentence = {"RandomReLU is x for x ≥ 0 and α·x elsewhere, α drawn evenly from 0.01 to 0.1.",
                  "随机 ReLU：x ≥ 0 时为 x，否则为 α·x，α 服从 0.01 到 0.1 的均匀分布。"},
     .verdict = Verdict::conditional,
     .reason =
         {"The formula is that of RReLU. PyTorch draws from 1/8 to 1/3, for every element anew; this module "
          "draws one number a call.",
          "公式与 RReLU 相同。PyTorch 在 1/8 与 1/3 之间为每个元素分别抽取；此模块每次调用只抽一个数。"},
     .subjects = {"rrelu"},
     .cases = {{.what = formula_phrase("f(1)"), .claimed = 1.0, .computed = [] { return value("rrelu", 1); }},
               {.what = {"lower bound in PyTorch", "PyTorch 的下界"},
                .claimed = 0.01,
                .computed = [] { return initial("rrelu", 0); }},
               {.what = {"upper bound in PyTorch", "PyTorch 的上界"},
                .claimed = 0.1,
                .computed = [] { return initial("rrelu", 1); },
                .digits = 4}},
     .show = "[explore]\nactivation = \"rrelu\"\nx = [-4.0, 4.0]\ntraining = true\n"},

    {.id = "random-relu-in-place",
     .document = flexible_article,
     .sentence = {"RandomReLU(inplace=True) computes the same, in place.",
                  "RandomReLU(inplace=True) 就地计算同样的结果。"},
     .verdict = Verdict::wrong,
     .reason =
         {"It clamps x first, into a new tensor, so that negative numbers are lost, and then adds the scaled "
          "tensor to itself: 2α·max(0, x). Nothing is done in place.",
          "它先把 x 截断到新张量，负值丢失，再把缩放后的张量与自身相加，得到 2α·max(0, x)；也并非就地计算。"},
     .subjects = {"rrelu"},
     .cases = {{.what = {"α = 0.05, x = −2", "α = 0.05，x = −2"},
                .claimed = 0.0,
                .computed =
                    [] {
                        return value("rrelu", -2, {0.05, 0.05});
                    }},
               {.what = {"α = 0.05, x = −1", "α = 0.05，x = −1"},
                .claimed = 0.0,
                .computed =
                    [] {
                        return value("rrelu", -1, {0.05, 0.05});
                    }},
               {.what = {"α = 0.05, x = 0", "α = 0.05，x = 0"},
                .claimed = 0.0,
                .computed =
                    [] {
                        return value("rrelu", 0, {0.05, 0.05});
                    },
                .decides = false},
               {.what = {"α = 0.05, x = 1", "α = 0.05，x = 1"},
                .claimed = 0.1,
                .computed =
                    [] {
                        return value("rrelu", 1, {0.05, 0.05});
                    }},
               {.what = {"α = 0.05, x = 2", "α = 0.05，x = 2"},
                .claimed = 0.2,
                .computed =
                    [] {
                        return value("rrelu", 2, {0.05, 0.05});
                    }}},
     .ghost = GhostFormula{.formula = "(lower + upper)*max(0, x)",
                           .meant = "rrelu",
                           .set = "lower = 0.05, upper = 0.05",
                           .x = "-3.0, 3.0",
                           .f = "-0.6, 2.0",
                           .slope = "-0.15, 1.2",
                           .at = "1.0"}},

    {.id = "random-relu-noise",
     .document = flexible_article,
     .sentence = {"A random slope acts against overfitting in training, and brings noise.",
                  "斜率随机能抑制过拟合，代价是训练中带有噪声。"},
     .verdict = Verdict::conditional,
     .reason = {"In training it does. This module knows no evaluation mode and stays random; PyTorch then "
                "takes the mean of the bounds.",
                "训练时如此。此模块不区分评估模式，推理时仍然随机；PyTorch 在评估时取上下界的平均值。"},
     .subjects = {"rrelu"},
     .cases = {{.what = {"two draws differ in training", "训练时两次抽取不同"},
                .claimed = 1.0,
                .computed = [] { return rrelu_draw(0.2) != rrelu_draw(0.7) ? 1.0 : 0.0; },
                .is_question = true},
               {.what = {"PyTorch's slope in evaluation is random", "PyTorch 评估时斜率是随机的"},
                .claimed = 1.0,
                .computed =
                    [] {
                        return value("rrelu", -1) == -0.5 * (initial("rrelu", 0) + initial("rrelu", 1)) ? 0.0
                                                                                                        : 1.0;
                    },
                .is_question = true},
               {.what = {"standard deviation of f(−1)", "f(−1) 的标准差"},
                .computed = [] { return (initial("rrelu", 1) - initial("rrelu", 0)) / std::sqrt(12.0); },
                .digits = 3}},
     .show = "[explore]\nactivation = \"rrelu\"\nx = [-4.0, 4.0]\ntraining = true\n"},
};

} // namespace

std::span<const Claim> flexible_variant_claims() {
    return flexible_variants;
}

} // namespace act
