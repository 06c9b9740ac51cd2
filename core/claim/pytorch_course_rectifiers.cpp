// The PyTorch course on the relatives of ReLU.

#include "claim/documents.h"

namespace act {
namespace {

using namespace numbers;

constexpr auto rectifier_course = SourceDocument::pytorch_course;

constexpr Claim pytorch_course_rectifiers[] = {
    {.id = "leaky-as-maximum",
     .document = rectifier_course,
     .sentence = {"LeakyReLU is max(0.01·x, x).", "LeakyReLU 即 max(0.01·x, x)。"},
     .verdict = Verdict::conditional,
     .reason = {"Right for 0.01 and for every slope s up to 1. Beyond 1 the maximum takes the other branch: "
                "s·x on the right.",
                "对 0.01 以及不超过 1 的斜率 s 成立；s > 1 时取较大者会选到另一分支，右侧变成 s·x。"},
     .subjects = {"leaky-relu"},
     .cases = {{.what = {"s = 0.01, x = −1", "s = 0.01，x = −1"},
                .claimed = -0.01,
                .computed = [] { return value("leaky-relu", -1); }},
               {.what = {"s = 2, x = 1", "s = 2，x = 1"},
                .claimed = 2.0,
                .computed = [] { return value("leaky-relu", 1, {2.0}); }},
               {.what = {"s = 2, x = −1", "s = 2，x = −1"},
                .claimed = -1.0,
                .computed = [] { return value("leaky-relu", -1, {2.0}); }}},
     .ghost = GhostFormula{.formula = "max(negative_slope*x, x)",
                           .meant = "leaky-relu",
                           .set = "negative_slope = 2.0",
                           .x = "-3.0, 3.0",
                           .f = "-6.0, 6.0",
                           .slope = "0.0, 2.4",
                           .at = "1.0"}},

    {.id = "leaky-no-saturation",
     .document = rectifier_course,
     .sentence = {"LeakyReLU ends saturation, is cheap, and its neurons do not die.",
                  "LeakyReLU 不饱和、计算量小，神经元也不再死亡。"},
     .verdict = Verdict::right,
     .reason = {"The slope is nowhere 0. A hundredth a layer is little all the same: after ten layers on the "
                "left 10⁻²⁰ remains.",
                "斜率处处不为 0。不过负半轴每层只剩百分之一，连续十层之后只剩 10⁻²⁰。"},
     .subjects = {"leaky-relu", "study:dying"},
     .cases = {{.what = {"it saturates on the left", "左侧饱和"},
                .claimed = 0.0,
                .computed = [] { return measured("leaky-relu").saturates_left ? 1.0 : 0.0; },
                .is_question = true},
               {.what = {"share of inputs with f′ = 0", "f′ = 0 的输入所占比例"},
                .claimed = 0.0,
                .computed = [] { return flat_share("leaky-relu"); }},
               {.what = {"operations more than ReLU", "比 ReLU 多的运算次数"},
                .claimed = 1.0,
                .computed = [] { return operations("leaky-relu") - operations("relu"); }}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"dying\"\n"},

    {.id = "prelu-as-maximum",
     .document = rectifier_course,
     .sentence = {"PReLU is max(a·x, x).", "PReLU 即 max(a·x, x)。"},
     .verdict = Verdict::conditional,
     .reason = {"Right for a ≤ 1. The weight a is learned and may grow beyond 1: then the formula scales the "
                "right side instead of the left one.",
                "a ≤ 1 时成立。a 是学习得到的，可能超过 1，此时该式缩放的是正半轴而不是负半轴。"},
     .subjects = {"prelu"},
     .cases = {{.what = {"a = 0.25, x = −2", "a = 0.25，x = −2"},
                .claimed = -0.5,
                .computed = [] { return value("prelu", -2); }},
               {.what = {"a = 2, x = 1", "a = 2，x = 1"},
                .claimed = 2.0,
                .computed = [] { return value("prelu", 1, {2.0}); }},
               {.what = {"a = 2, x = −1", "a = 2，x = −1"},
                .claimed = -1.0,
                .computed = [] { return value("prelu", -1, {2.0}); }}},
     .ghost = GhostFormula{.formula = "max(a*x, x)",
                           .meant = "prelu",
                           .set = "a = 2.0",
                           .x = "-3.0, 3.0",
                           .f = "-6.0, 6.0",
                           .slope = "0.0, 2.4",
                           .at = "1.0"}},

    {.id = "prelu-adjustable",
     .document = rectifier_course,
     .sentence = {"PReLU's a can be adjusted at any time.", "PReLU 的 a 何时都能改动。"},
     .verdict = Verdict::conditional,
     .reason = {"Not by hand: a is a weight of the network and is trained like the others.",
                "并非手工调整：a 是网络的一个权重，与其他权重一起训练。"},
     .subjects = {"prelu"},
     .cases = {{.what = {"a can change", "a 可以改变"},
                .claimed = 1.0,
                .computed = [] { return parameter_count("prelu") > 0.0 ? 1.0 : 0.0; },
                .is_question = true},
               {.what = {"it is trained", "a 由训练得到"},
                .claimed = 0.0,
                .computed = [] { return is_trained("prelu", 0); },
                .is_question = true}},
     .show = "[explore]\nactivation = \"prelu\"\nx = [-4.0, 4.0]\n"},

    {.id = "elu-as-maximum",
     .document = rectifier_course,
     .sentence = {"ELU is the larger of x and a·(eˣ − 1).", "ELU 是 x 与 a·(eˣ − 1) 中较大者。"},
     .verdict = Verdict::wrong,
     .reason = {"eˣ − 1 ≥ x for every x: with a = 1 the larger one is always eˣ − 1. The exponential belongs "
                "to x < 0 alone.",
                "对任意 x 有 eˣ − 1 ≥ x：a = 1 时较大者总是 eˣ − 1。指数部分只用于 x < 0。"},
     .subjects = {"elu"},
     .cases = {{.what = {"value at x = 2", "x = 2 处的值"},
                .claimed = 6.38905609893065,
                .computed = [] { return value("elu", 2); }},
               {.what = {"slope at x = 2", "x = 2 处的斜率"},
                .claimed = 7.38905609893065,
                .computed = [] { return slope("elu", 2); }},
               {.what = {"value at x = −1", "x = −1 处的值"},
                .claimed = -0.6321205588285577,
                .computed = [] { return value("elu", -1); },
                .decides = false}},
     .ghost = GhostFormula{.formula = "max(x, alpha*(exp(x) - 1))",
                           .meant = "elu",
                           .x = "-4.0, 4.0",
                           .f = "-1.5, 8.0",
                           .slope = "-0.4, 8.5",
                           .at = "2.0"}},

    {.id = "elu-docstring",
     .document = rectifier_course,
     .sentence = {"ELU is max(0, x) + min(0, α(eˣ − 1)), as the quoted source code says.",
                  "所引源代码写明：ELU 为 max(0, x) + min(0, α(eˣ − 1))。"},
     .verdict = Verdict::right,
     .reason = {"Right for α ≥ 0. It contradicts the formula in the same document's text.",
                "α ≥ 0 时正确，与同一讲义正文中的公式相矛盾。"},
     .subjects = {"elu"},
     .cases = {{.what = {"value at x = 2", "x = 2 处的值"},
                .claimed = 2.0,
                .computed = [] { return value("elu", 2); }},
               {.what = {"value at x = −1", "x = −1 处的值"},
                .claimed = -0.6321205588285577,
                .computed = [] { return value("elu", -1); }}},
     .show = "[explore]\nactivation = \"elu\"\nx = [-4.0, 4.0]\n"},

    {.id = "elu-mean-and-smooth",
     .document = rectifier_course,
     .sentence = {"ELU has all advantages of ReLU, outputs with mean 0, and a derivative everywhere.",
                  "ELU 继承 ReLU 的所有优点，输出均值为 0，且处处可导。"},
     .verdict = Verdict::conditional,
     .reason = {"The mean is nearer to 0 than ReLU's 0.399, but not 0; SELU's is. The slope is continuous "
                "for α = 1 alone.",
                "均值比 ReLU 的 0.399 更接近 0，但不为 0；SELU 才为 0。只有 α = 1 时导数连续。"},
     .subjects = {"elu", "selu", "study:layer"},
     .cases = {{.what = {"mean for x ~ N(0, 1)", "x ~ N(0, 1) 时的均值"},
                .claimed = 0.0,
                .computed = [] { return mean("elu"); },
                .digits = 4},
               {.what = {"jump of f′ at 0, α = 1", "f′ 在 0 处的跳变，α = 1"},
                .claimed = 0.0,
                .computed = [] { return slope_jump("elu", 0); }},
               {.what = {"jump of f′ at 0, α = 2", "f′ 在 0 处的跳变，α = 2"},
                .claimed = 0.0,
                .computed = [] { return slope_jump("elu", 0, {2.0}); }},
               {.what = {"mean of SELU", "SELU 的均值"}, .computed = [] { return mean("selu"); }},
               {.what = {"variance of SELU", "SELU 的方差"}, .computed = [] { return variance("selu"); }}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"layer\"\n"},

    {.id = "elu-beats-batch-normalisation",
     .document = rectifier_course,
     .sentence = {"In an example, ELU did better than batch normalisation.",
                  "在某个示例中，ELU 胜过了批量归一化。"},
     .verdict = Verdict::open,
     .reason = {"The document does not contain the example. The training study runs such comparisons, with "
                "several seeds.",
                "文中没有给出该示例。可在训练实验中用多个随机种子自行比较。"},
     .subjects = {"elu", "study:training"},
     .show = "view = \"study\"\n\n[study]\nstudy = \"training\"\n"},

    {.id = "selu-constants",
     .document = rectifier_course,
     .sentence = {"SELU is scale·ELU with α ≈ 1.67326 and scale ≈ 1.05070.",
                  "SELU 即 scale·ELU，其中 α ≈ 1.67326，scale ≈ 1.05070。"},
     .verdict = Verdict::right,
     .reason =
         {"With these two numbers mean 0 and variance 1 of standard normal inputs reproduce themselves.",
          "取这两个常数时，标准正态输入的均值 0、方差 1 在输出后保持不变。"},
     .subjects = {"selu", "study:signal"},
     .cases = {{.what = formula_phrase("α"),
                .claimed = 1.6732632423543772,
                .computed = [] { return initial("selu", 0); },
                .tolerance = 1e-15,
                .digits = 9},
               {.what = {"scale", "scale"},
                .claimed = 1.0507009873554805,
                .computed = [] { return initial("selu", 1); },
                .tolerance = 1e-15,
                .digits = 9},
               {.what = {"mean for x ~ N(0, 1)", "x ~ N(0, 1) 时的均值"},
                .computed = [] { return mean("selu"); }},
               {.what = {"variance for x ~ N(0, 1)", "x ~ N(0, 1) 时的方差"},
                .computed = [] { return variance("selu"); }}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"signal\"\n"},

    {.id = "relu6-and-celu",
     .document = rectifier_course,
     .sentence = {"ReLU6 and CELU are further variants.", "ReLU6 与 CELU 也是变体。"},
     .verdict = Verdict::right,
     .reason =
         {"ReLU6 saturates on the right too, at 6. CELU is the ELU whose slope is continuous for every α.",
          "ReLU6 在右侧也饱和于 6；CELU 则对任意 α 导数都连续。"},
     .subjects = {"relu6", "celu"},
     .cases = {{.what = {"greatest value of ReLU6", "ReLU6 的最大值"},
                .claimed = 6.0,
                .computed = [] { return measured("relu6").range.high; }},
               {.what = {"CELU is ELU at α = 1: value at −1", "α = 1 时 CELU 即 ELU：−1 处的值"},
                .claimed = -0.6321205588285577,
                .computed = [] { return value("celu", -1); }},
               {.what = {"jump of CELU's f′ at 0, α = 2", "CELU 的 f′ 在 0 处的跳变，α = 2"},
                .computed = [] { return slope_jump("celu", 0, {2.0}); }}},
     .show = R"act(view = "compare"

[compare]
form = "overlay"
orders = "both"
shared_windows = true
x = [-4.0, 8.0]

[[compare.functions]]
activation = "relu6"

[[compare.functions]]
activation = "celu"
)act"},
};

} // namespace

std::span<const Claim> pytorch_course_rectifier_claims() {
    return pytorch_course_rectifiers;
}

} // namespace act
