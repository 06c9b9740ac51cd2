#include "claim/documents.h"

namespace act {
namespace {

using namespace numbers;

constexpr auto understanding = SourceDocument::understanding_pytorch;
constexpr double printed_digits = 5e-9; // the document prints eight decimals

constexpr Claim understanding_pytorch[] = {
    {.id = "groups-by-range",
     .document = understanding,
     .sentence = {"Functions can be grouped by their outputs: ReLU and LeakyReLU give positive or slightly "
                  "negative numbers, sigmoid and softmax lie between 0 and 1, tanh between −1 and 1.",
                  "激活函数可按输出分组：ReLU 与 LeakyReLU 的输出为正或略小于 0，sigmoid 与 softmax 在 0 与 "
                  "1 之间，tanh 在 −1 与 1 之间。"},
     .verdict = Verdict::conditional,
     .reason = {"LeakyReLU is small below 0 only for small inputs: it has no lower bound.",
                "LeakyReLU 的负输出只是增长缓慢，并没有下界。"},
     .subjects = {"relu", "leaky-relu", "sigmoid", "tanh", "softmax"},
     .cases = {{.what = {"greatest lower bound of ReLU", "ReLU 的下确界"},
                .claimed = 0.0,
                .computed = [] { return measured("relu").range.low; }},
               {.what = {"greatest lower bound of LeakyReLU", "LeakyReLU 的下确界"},
                .claimed = 0.0,
                .computed = [] { return measured("leaky-relu").range.low; }},
               {.what = {"least upper bound of sigmoid", "sigmoid 的上确界"},
                .claimed = 1.0,
                .computed = [] { return measured("sigmoid").range.high; }},
               {.what = {"greatest lower bound of tanh", "tanh 的下确界"},
                .claimed = -1.0,
                .computed = [] { return measured("tanh").range.low; }}},
     .show = "view = \"compare\"\n\n[compare]\nform = \"grid\"\norders = \"function\"\ncolumns = "
             "2\nshared_windows = false\nx = [-8.0, 8.0]\n\n[[compare.functions]]\nactivation = "
             "\"relu\"\n\n[[compare.functions]]\nactivation = "
             "\"leaky-relu\"\n\n[[compare.functions]]\nactivation = "
             "\"sigmoid\"\n\n[[compare.functions]]\nactivation = \"tanh\"\n"},

    {.id = "closed-ranges-000",
     .document = understanding,
     .sentence = {"Sigmoid maps into [0, 1] and tanh into [−1, 1], ends included.",
                  "sigmoid 的输出在 [0, 1] 内，tanh 的输出在 [−1, 1] 内，含端点。"},
     .verdict = Verdict::conditional,
     .reason =
         {"The ends are asymptotes: no real x reaches them. Rounded to 53 binary digits, both functions do.",
          "端点只是渐近线，任何实数 x 都取不到；在双精度舍入之后，两个函数都会等于端点。"},
     .subjects = {"sigmoid", "tanh"},
     .cases = {{.what = {"sigmoid reaches 1 for some real x", "存在实数 x 使 sigmoid 等于 1"},
                .claimed = 1.0,
                .computed = [] { return measured("sigmoid").range.high_reached ? 1.0 : 0.0; },
                .is_question = true},
               {.what = {"tanh reaches −1 for some real x", "存在实数 x 使 tanh 等于 −1"},
                .claimed = 1.0,
                .computed = [] { return measured("tanh").range.low_reached ? 1.0 : 0.0; },
                .is_question = true},
               {.what = {"sigmoid(40) is 1 in double precision", "双精度下 sigmoid(40) 等于 1"},
                .claimed = 1.0,
                .computed = [] { return value("sigmoid", 40.0) == 1.0 ? 1.0 : 0.0; },
                .is_question = true}},
     .show = "[explore]\nactivation = \"sigmoid\"\nx = [-12.0, 12.0]\n"},

    {.id = "relu-array",
     .document = understanding,
     .sentence = {"ReLU is the larger of 0 and x: (−1, 1, 2) becomes (0, 1, 2).",
                  "ReLU 取 0 与 x 中较大者：(−1, 1, 2) 变为 (0, 1, 2)。"},
     .verdict = Verdict::right,
     .reason = {"The larger of two whole numbers is a whole number: the array stays one of integers.",
                "两个整数中较大者仍是整数，因此数组保持整数类型。"},
     .subjects = {"relu"},
     .cases = {{.what = formula_phrase("f(−1)"),
                .claimed = 0.0,
                .computed = [] { return value("relu", -1); }},
               {.what = formula_phrase("f(1)"), .claimed = 1.0, .computed = [] { return value("relu", 1); }},
               {.what = formula_phrase("f(2)"), .claimed = 2.0, .computed = [] { return value("relu", 2); }}},
     .show = "[explore]\nactivation = \"relu\"\nx = [-2.0, 3.0]\n"},

    {.id = "leaky-definition-000",
     .document = understanding,
     .sentence = {"LeakyReLU is x for x > 0 and 0.01·x elsewhere.",
                  "x > 0 时 LeakyReLU 为 x，否则为 0.01·x。"},
     .verdict = Verdict::right,
     .reason =
         {"So does PyTorch. At 0 both branches have the value 0; the strict sign makes the slope there 0.01.",
          "与 PyTorch 一致。两个分支在 0 处的值都是 0；取严格的“大于”使该处斜率为 0.01。"},
     .subjects = {"leaky-relu"},
     .cases = {{.what = {"slope for x < 0", "x < 0 时的斜率"},
                .claimed = 0.01,
                .computed = [] { return initial("leaky-relu", 0); }},
               {.what = formula_phrase("f′(0)"),
                .claimed = 0.01,
                .computed = [] { return slope("leaky-relu", 0); }}},
     .show = "[explore]\nactivation = \"leaky-relu\"\nx = [-4.0, 4.0]\n"},

    {.id = "leaky-array",
     .document = understanding,
     .sentence = {"LeakyReLU with slope 0.01 makes (−0.01, 1, 2) of (−1, 1, 2).",
                  "斜率为 0.01 的 LeakyReLU 把 (−1, 1, 2) 变为 (−0.01, 1, 2)。"},
     .verdict = Verdict::right,
     .reason =
         {"The printed numbers are right; the sentence above them takes the maximum with 0 for no reason.",
          "打印的结果正确；其上方文字所说的“与 0 取较大者”是多余的。"},
     .subjects = {"leaky-relu"},
     .cases = {{.what = formula_phrase("f(−1)"),
                .claimed = -0.01,
                .computed = [] { return value("leaky-relu", -1); }},
               {.what = formula_phrase("f(1)"),
                .claimed = 1.0,
                .computed = [] { return value("leaky-relu", 1); }},
               {.what = formula_phrase("f(2)"),
                .claimed = 2.0,
                .computed = [] { return value("leaky-relu", 2); }}},
     .show = "[explore]\nactivation = \"leaky-relu\"\nx = [-2.0, 3.0]\n"},

    {.id = "sigmoid-array",
     .document = understanding,
     .sentence = {"Sigmoid of (−1, 1, 2), to eight decimals.", "(−1, 1, 2) 经 sigmoid 的结果，取八位小数。"},
     .verdict = Verdict::right,
     .reason = {"All printed digits are right; σ(−1) and σ(1) add up to 1.",
                "各位数字均正确；σ(−1) 与 σ(1) 之和为 1。"},
     .subjects = {"sigmoid"},
     .cases = {{.what = formula_phrase("σ(−1)"),
                .claimed = 0.26894142,
                .computed = [] { return value("sigmoid", -1); },
                .tolerance = printed_digits,
                .digits = 8},
               {.what = formula_phrase("σ(1)"),
                .claimed = 0.73105858,
                .computed = [] { return value("sigmoid", 1); },
                .tolerance = printed_digits,
                .digits = 8},
               {.what = formula_phrase("σ(2)"),
                .claimed = 0.88079708,
                .computed = [] { return value("sigmoid", 2); },
                .tolerance = printed_digits,
                .digits = 8}},
     .show = "[explore]\nactivation = \"sigmoid\"\nx = [-4.0, 4.0]\n"},

    {.id = "sigmoid-or-softmax",
     .document = understanding,
     .sentence = {"For probabilities between 0 and 1, sigmoid and softmax are both suitable.",
                  "需要 0 与 1 之间的概率时，sigmoid 与 softmax 都合适。"},
     .verdict = Verdict::conditional,
     .reason = {"For two classes they are the same function. Of several classes that exclude each other only "
                "softmax gives probabilities that sum to 1.",
                "两个类别时二者等价；多个互斥类别时，只有 softmax 给出总和为 1 的概率。"},
     .subjects = {"sigmoid", "softmax"},
     .cases = {{.what = {"two classes, z = (2, 0): σ(2) as softmax", "两类 z = (2, 0)：σ(2) 即 softmax"},
                .claimed = 0.8807970779778823,
                .computed =
                    [] {
                        return softmax({2.0, 0.0}, 0);
                    }},
               {.what = {"sum of σ over (−1, 1, 2)", "(−1, 1, 2) 各 σ 值之和"},
                .claimed = 1.0,
                .computed = [] { return value("sigmoid", -1) + value("sigmoid", 1) + value("sigmoid", 2); }},
               {.what = {"sum of softmax over (−1, 1, 2)", "(−1, 1, 2) 的 softmax 之和"},
                .claimed = 1.0,
                .computed =
                    [] {
                        return softmax({-1, 1, 2}, 0) + softmax({-1, 1, 2}, 1) + softmax({-1, 1, 2}, 2);
                    }}},
     .show = "view = \"vector\"\n\n[vector]\nfunction = \"softmax\"\nlogits = [2.0, 0.0]\n"},

    {.id = "softmax-array",
     .document = understanding,
     .sentence = {"Softmax of (−1, 1, 2), to eight decimals; the three sum to 1.",
                  "(−1, 1, 2) 经 softmax 的结果，取八位小数；三者之和为 1。"},
     .verdict = Verdict::right,
     .reason = {"All printed digits are right.", "各位数字均正确。"},
     .subjects = {"softmax"},
     .cases = {{.what = formula_phrase("y₁"),
                .claimed = 0.03511903,
                .computed =
                    [] {
                        return softmax({-1, 1, 2}, 0);
                    },
                .tolerance = printed_digits,
                .digits = 8},
               {.what = formula_phrase("y₂"),
                .claimed = 0.25949646,
                .computed =
                    [] {
                        return softmax({-1, 1, 2}, 1);
                    },
                .tolerance = printed_digits,
                .digits = 8},
               {.what = formula_phrase("y₃"),
                .claimed = 0.70538451,
                .computed =
                    [] {
                        return softmax({-1, 1, 2}, 2);
                    },
                .tolerance = printed_digits,
                .digits = 8}},
     .show = "view = \"vector\"\n\n[vector]\nfunction = \"softmax\"\nlogits = [-1.0, 1.0, 2.0]\n"},

    {.id = "softmax-for-classes",
     .document = understanding,
     .sentence = {"Softmax suits problems with several classes, since its outputs sum to 1.",
                  "softmax 的输出总和为 1，因此适合多分类问题。"},
     .verdict = Verdict::right,
     .reason = {"Dividing by the sum of all exponentials makes shares of one whole, whatever the logits are.",
                "除以全部指数之和，无论 logits 取何值，各输出都是总和为 1 的份额。"},
     .subjects = {"softmax"},
     .cases = {{.what = {"sum for z = (−1, 1, 2)", "z = (−1, 1, 2) 时的总和"},
                .claimed = 1.0,
                .computed =
                    [] {
                        return softmax_row_sum({-1, 1, 2}, {0, 0, 0}, false);
                    }},
               {.what = {"sum for z = (300, −300, 20)", "z = (300, −300, 20) 时的总和"},
                .claimed = 1.0,
                .computed =
                    [] {
                        return softmax_row_sum({300, -300, 20}, {0, 0, 0}, false);
                    }}},
     .show = "view = \"vector\"\n\n[vector]\nfunction = \"softmax\"\nlogits = [-1.0, 1.0, 2.0]\n"},

    {.id = "softmax-over-everything",
     .document = understanding,
     .sentence = {"Softmax in NumPy divides by the sum of the exponentials of the whole array.",
                  "NumPy 实现的 softmax 除以整个数组各元素指数之和。"},
     .verdict = Verdict::conditional,
     .reason = {"Right for one vector. In a batch every row is a distribution of its own: the sum must go "
                "along axis 1.",
                "对单个向量正确；对一个批量，每行各是一个分布，必须沿轴 1 求和。"},
     .subjects = {"softmax"},
     .cases = {{.what = {"one vector: sum of its outputs", "单个向量：输出之和"},
                .claimed = 1.0,
                .computed =
                    [] {
                        return softmax({-1, 1, 2}, 0) + softmax({-1, 1, 2}, 1) + softmax({-1, 1, 2}, 2);
                    }},
               {.what = {"two rows: sum of the first", "两行：第一行之和"},
                .claimed = 1.0,
                .computed =
                    [] {
                        return softmax_row_sum({3, 1, 0.2}, {0.5, 2.5, 2}, true);
                    }}},
     .show = "view = \"vector\"\n\n[vector]\nfunction = \"softmax\"\nlogits = [3.0, 1.0, 0.2, 0.5, 2.5, "
             "2.0]\nrows = 2\naxis = \"all\"\n"},

    {.id = "softmax-dim-1",
     .document = understanding,
     .sentence = {"nn.Softmax(dim=1) on a 2×3 tensor gives a distribution in each row.",
                  "对 2×3 张量使用 nn.Softmax(dim=1)，每行各成一个分布。"},
     .verdict = Verdict::right,
     .reason = {"dim=1 runs along a row. A tensor with one dimension has no dim 1, and the call fails.",
                "dim=1 沿行方向；一维张量没有 dim 1，调用会报错。"},
     .subjects = {"softmax"},
     .cases = {{.what = {"sum of the first row", "第一行之和"},
                .claimed = 1.0,
                .computed =
                    [] {
                        return softmax_row_sum({3, 1, 0.2}, {0.5, 2.5, 2}, false);
                    }},
               {.what = {"sum of the second row", "第二行之和"},
                .claimed = 1.0,
                .computed =
                    [] {
                        return softmax_row_sum({0.5, 2.5, 2}, {3, 1, 0.2}, false);
                    }}},
     .show = "view = \"vector\"\n\n[vector]\nfunction = \"softmax\"\nlogits = [3.0, 1.0, 0.2, 0.5, 2.5, "
             "2.0]\nrows = 2\naxis = \"1\"\n"},

    {.id = "softmax-as-written",
     .document = understanding,
     .sentence = {"Softmax is computed as exp(z) over the sum of exp(z).",
                  "softmax 按 exp(z) 除以 exp(z) 之和计算。"},
     .verdict = Verdict::conditional,
     .reason = {"True as mathematics. In single precision exp overflows beyond 88.7: subtract the largest "
                "logit first.",
                "数学上成立；单精度下 exp 在 88.7 以上溢出，应先减去最大的 logit。"},
     .subjects = {"softmax", "study:precision"},
     .cases = {{.what = {"y₃ for z = (−1, 1, 2)", "z = (−1, 1, 2) 时的 y₃"},
                .claimed = 0.70538451,
                .computed =
                    [] {
                        return softmax_as_written({-1, 1, 2}, 2);
                    },
                .tolerance = 1e-6},
               {.what = {"y₃ for z = (97, 99, 100)", "z = (97, 99, 100) 时的 y₃"},
                .claimed = 0.70538451,
                .computed =
                    [] {
                        return softmax_as_written({97, 99, 100}, 2);
                    },
                .tolerance = 1e-6}},
     .show =
         "view = \"vector\"\n\n[vector]\nfunction = \"softmax\"\nlogits = [-1.0, 1.0, 2.0]\noffset = 98.0\n"},

    {.id = "tanh-array",
     .document = understanding,
     .sentence = {"Tanh of (−1, 1, 2), to eight decimals.", "(−1, 1, 2) 经 tanh 的结果，取八位小数。"},
     .verdict = Verdict::right,
     .reason = {"All printed digits are right.", "各位数字均正确。"},
     .subjects = {"tanh"},
     .cases = {{.what = formula_phrase("tanh(−1)"),
                .claimed = -0.76159416,
                .computed = [] { return value("tanh", -1); },
                .tolerance = printed_digits,
                .digits = 8},
               {.what = formula_phrase("tanh(2)"),
                .claimed = 0.96402758,
                .computed = [] { return value("tanh", 2); },
                .tolerance = printed_digits,
                .digits = 8}},
     .show = "[explore]\nactivation = \"tanh\"\nx = [-4.0, 4.0]\n"},

    {.id = "tanh-as-written",
     .document = understanding,
     .sentence = {"Tanh is computed as (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ).", "tanh 按 (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ) 计算。"},
     .verdict = Verdict::conditional,
     .reason = {"True as mathematics. In double precision both powers are infinite from |x| = 710 on, and "
                "∞/∞ is NaN.",
                "数学上成立；双精度下 |x| 达到 710 后指数溢出为 ∞，而 ∞/∞ 是 NaN。"},
     .subjects = {"tanh", "study:precision"},
     .cases = {{.what = formula_phrase("x = 2"),
                .claimed = 0.9640275800758169,
                .computed = [] { return typed("(exp(x) - exp(-x))/(exp(x) + exp(-x))", 2); }},
               {.what = formula_phrase("x = 711"),
                .claimed = 1.0,
                .computed = [] { return typed("(exp(x) - exp(-x))/(exp(x) + exp(-x))", 711); }}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"precision\"\n"},

    {.id = "import-torch-nn",
     .document = understanding,
     .sentence = {"After “import torch.nn”, nn.ReLU() can be called.",
                  "执行 import torch.nn 后即可调用 nn.ReLU()。"},
     .verdict = Verdict::wrong,
     .reason =
         {"The import binds the name torch alone: NameError. “from torch import nn” or “import torch.nn as "
          "nn” binds nn.",
          "该导入语句只绑定名称 torch，会报 NameError；应写 from torch import nn 或 import torch.nn as nn。"},
     .subjects = {"relu"},
     .cases = {{.what = {"the import binds the name nn", "该导入绑定名称 nn"},
                .claimed = 1.0,
                .computed = [] { return is_bound_by_import("torch.nn", "nn"); },
                .is_question = true},
               {.what = {"the import binds the name torch", "该导入绑定名称 torch"},
                .computed = [] { return is_bound_by_import("torch.nn", "torch"); },
                .is_question = true}}},

    {.id = "like-a-neurons-end",
     .document = understanding,
     .sentence = {"An activation function is like the end of a neuron, which decides what is passed on.",
                  "激活函数好比神经元的输出端，由它决定哪些信号传给后面。"},
     .verdict = Verdict::open,
     .reason = {"A comparison, and not a statement that numbers decide. Step comes nearest to it: it fires "
                "or it does not.",
                "这是类比，无法用数值判定。最接近的是阶跃函数：要么激活，要么不激活。"},
     .subjects = {"step"},
     .show = "[explore]\nactivation = \"step\"\nx = [-3.0, 3.0]\n"},
};

} // namespace

std::span<const Claim> understanding_pytorch_claims() {
    return understanding_pytorch;
}

} // namespace act
