#include "claim/documents.h"

namespace act {
namespace {

using namespace numbers;

constexpr auto common = SourceDocument::common_functions;
constexpr double four_decimals = 5e-5;
constexpr double eight_decimals = 5e-9;

// The sum of the last of the nine cells.
constexpr const char* nine_cells =
    "tanh(-3*(tanh(x + 0.5) + tanh(-2x - 1.5)) + 1.5) + tanh(4*(tanh(x + 0.5) + tanh(-2x - 1.5)) + 1)";

constexpr Claim common_functions[] = {
    {.id = "function-and-module",
     .document = common,
     .sentence = {"PyTorch's activations come as a function (torch.relu) and as a module (torch.nn.ReLU).",
                  "PyTorch 的激活函数既有函数形式（torch.relu），也有模块形式（torch.nn.ReLU）。"},
     .verdict = Verdict::conditional,
     .reason = {"Every one has a module, but many functions are in torch.nn.functional alone: there is no "
                "torch.leaky_relu.",
                "模块形式都有，但许多函数形式只在 torch.nn.functional 中，例如没有 torch.leaky_relu。"},
     .subjects = {"relu", "leaky-relu", "hardtanh", "softplus"},
     .cases = {{.what = {"torch.relu exists", "存在 torch.relu"},
                .claimed = 1.0,
                .computed = [] { return is_in_torch("relu"); },
                .is_question = true},
               {.what = {"torch.sigmoid exists", "存在 torch.sigmoid"},
                .claimed = 1.0,
                .computed = [] { return is_in_torch("sigmoid"); },
                .is_question = true},
               {.what = {"torch.leaky_relu exists", "存在 torch.leaky_relu"},
                .claimed = 1.0,
                .computed = [] { return is_in_torch("leaky_relu"); },
                .is_question = true},
               {.what = {"torch.softplus exists", "存在 torch.softplus"},
                .claimed = 1.0,
                .computed = [] { return is_in_torch("softplus"); },
                .is_question = true}}},

    {.id = "sigmoid-logistic",
     .document = common,
     .sentence = {"Sigmoid, also called logistic, is S-shaped, maps every real number into (0, 1), and "
                  "serves binary classification.",
                  "sigmoid 又称 logistic 函数，呈 S 形，把任意实数映射到 (0, 1)，用于二分类。"},
     .verdict = Verdict::right,
     .reason = {"The interval is open: 0 and 1 are approached and never reached.",
                "区间是开的：只趋近而取不到 0 与 1。"},
     .subjects = {"sigmoid"},
     .cases = {{.what = {"greatest lower bound", "下确界"},
                .claimed = 0.0,
                .computed = [] { return measured("sigmoid").range.low; }},
               {.what = {"least upper bound", "上确界"},
                .claimed = 1.0,
                .computed = [] { return measured("sigmoid").range.high; }},
               {.what = {"an end is reached", "能取到端点"},
                .claimed = 0.0,
                .computed =
                    [] {
                        const Range range = measured("sigmoid").range;
                        return range.low_reached || range.high_reached ? 1.0 : 0.0;
                    },
                .is_question = true}},
     .show = "[explore]\nactivation = \"sigmoid\"\nx = [-8.0, 8.0]\n"},

    {.id = "tanh-upgraded-range",
     .document = common,
     .sentence = {"Tanh is sigmoid with a better range, (−1, 1).", "tanh 是值域升级为 (−1, 1) 的 sigmoid。"},
     .verdict = Verdict::conditional,
     .reason = {"Stretching the range alone is not enough: tanh(x) = 2σ(2x) − 1, so x is doubled too.",
                "只拉伸值域还不够：tanh(x) = 2σ(2x) − 1，自变量也要乘 2。"},
     .subjects = {"tanh", "sigmoid"},
     .cases = {{.what = {"2σ(2x) − 1 at x = 1", "x = 1 处的 2σ(2x) − 1"},
                .claimed = 0.7615941559557649,
                .computed = [] { return typed("2*sigmoid(2x) - 1", 1); }},
               {.what = {"2σ(x) − 1 at x = 1", "x = 1 处的 2σ(x) − 1"},
                .claimed = 0.7615941559557649,
                .computed = [] { return typed("2*sigmoid(x) - 1", 1); }}},
     .ghost = GhostFormula{.formula = "2*sigmoid(x) - 1",
                           .meant = "tanh",
                           .x = "-5.0, 5.0",
                           .f = "-1.2, 1.2",
                           .at = "0.5"}},

    {.id = "relu-rectifier",
     .document = common,
     .sentence = {"ReLU, the rectifier, passes positive inputs on and makes all others 0.",
                  "ReLU 又称整流函数：正输入原样输出，否则输出 0。"},
     .verdict = Verdict::right,
     .reason = {"max(0, x), at every x.", "即 max(0, x)，处处成立。"},
     .subjects = {"relu"},
     .cases = {{.what = formula_phrase("f(3)"), .claimed = 3.0, .computed = [] { return value("relu", 3); }},
               {.what = formula_phrase("f(−3)"),
                .claimed = 0.0,
                .computed = [] { return value("relu", -3); }}},
     .show = "[explore]\nactivation = \"relu\"\nx = [-4.0, 4.0]\n"},

    {.id = "leaky-definition-001",
     .document = common,
     .sentence = {"LeakyReLU is x for x ≥ 0 and 0.01·x elsewhere.",
                  "x ≥ 0 时 LeakyReLU 为 x，否则为 0.01·x。"},
     .verdict = Verdict::right,
     .reason = {"The same function as with x > 0: both branches give 0 at 0. Only the slope that is taken "
                "there differs, 1 here and 0.01 in PyTorch.",
                "与写作 x > 0 是同一个函数，两个分支在 0 处的值都是 0。不同的只是该处所取的斜率：此处为 "
                "1，PyTorch 为 0.01。"},
     .subjects = {"leaky-relu"},
     .cases = {{.what = {"slope for x < 0", "x < 0 时的斜率"},
                .claimed = 0.01,
                .computed = [] { return initial("leaky-relu", 0); }},
               {.what = formula_phrase("f(0)"),
                .claimed = 0.0,
                .computed = [] { return value("leaky-relu", 0); }},
               {.what = {"f′(0) in PyTorch", "PyTorch 的 f′(0)"},
                .computed = [] { return slope("leaky-relu", 0); }}},
     .show = "[explore]\nactivation = \"leaky-relu\"\nx = [-3.0, 3.0]\n"},

    {.id = "leaky-helps-dying",
     .document = common,
     .sentence = {"LeakyReLU's small gradient for negative inputs helps against dying neurons.",
                  "LeakyReLU 对负输入保留微小的梯度，有助于缓解神经元“死亡”。"},
     .verdict = Verdict::right,
     .reason = {"Its slope is nowhere 0, so every input moves the weights, if only a hundredth as much.",
                "斜率处处不为 0，任何输入都能更新权重，只是幅度为百分之一。"},
     .subjects = {"leaky-relu", "relu", "study:dying"},
     .cases = {{.what = {"dead for all of 100 inputs, bias −3", "偏置 −3、100 个输入全部无梯度的概率"},
                .claimed = 0.0,
                .computed = [] { return dead_probability("leaky-relu", -3, 100); },
                .digits = 4},
               {.what = {"the same for ReLU", "ReLU 的同一概率"},
                .computed = [] { return dead_probability("relu", -3, 100); },
                .digits = 4}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"dying\"\n"},

    {.id = "hardtanh-clips",
     .document = common,
     .sentence = {"Hardtanh is a piecewise linear tanh that is cheaper to compute: it clips x to [−1, 1].",
                  "Hardtanh 是 tanh 的分段线性近似，计算更简单：把 x 截断到 [−1, 1]。"},
     .verdict = Verdict::right,
     .reason = {"Both bounds can be moved (min_val, max_val). Beyond them the slope is exactly 0.",
                "上下界可调（min_val、max_val）；界外斜率恰好为 0。"},
     .subjects = {"hardtanh", "tanh"},
     .cases = {{.what = formula_phrase("f(0.5)"),
                .claimed = 0.5,
                .computed = [] { return value("hardtanh", 0.5); }},
               {.what = formula_phrase("f(3)"),
                .claimed = 1.0,
                .computed = [] { return value("hardtanh", 3); }},
               {.what = {"fewer operations than tanh", "运算次数少于 tanh"},
                .claimed = 1.0,
                .computed = [] { return operations("hardtanh") < operations("tanh") ? 1.0 : 0.0; },
                .is_question = true}},
     .show = "view = \"compare\"\n\n[compare]\nform = \"overlay\"\norders = \"both\"\nshared_windows = "
             "true\nx = [-4.0, 4.0]\n\n[[compare.functions]]\nactivation = "
             "\"tanh\"\n\n[[compare.functions]]\nactivation = \"hardtanh\"\n"},

    {.id = "softplus-smooth-relu",
     .document = common,
     .sentence = {"Softplus is a smooth approximation of ReLU.", "Softplus 是变光滑了的 ReLU。"},
     .verdict = Verdict::right,
     .reason = {"It has no kink, is farthest from ReLU at 0, by ln 2, and comes ever closer on both sides.",
                "没有折点；在 0 处与 ReLU 相差最大，为 ln 2，向两侧越来越接近。"},
     .subjects = {"softplus", "relu"},
     .cases = {{.what = {"places that are not smooth", "不光滑的点数"},
                .claimed = 0.0,
                .computed = [] { return static_cast<double>(measured("softplus").rough.size()); }},
               {.what = {"difference from ReLU at 20", "x = 20 处与 ReLU 之差"},
                .claimed = 0.0,
                .computed = [] { return value("softplus", 20) - value("relu", 20); },
                .tolerance = 1e-8,
                .digits = 3},
               {.what = {"the same at 0", "x = 0 处之差"}, .computed = [] { return value("softplus", 0); }}},
     .show = "view = \"compare\"\n\n[compare]\nform = \"overlay\"\norders = \"both\"\nshared_windows = "
             "true\nx = [-4.0, 4.0]\n\n[[compare.functions]]\nactivation = "
             "\"relu\"\n\n[[compare.functions]]\nactivation = \"softplus\"\n"},

    {.id = "softplus-as-written",
     .document = common,
     .sentence = {"Softplus is computed as log(1 + eˣ).", "Softplus 按 log(1 + eˣ) 计算。"},
     .verdict = Verdict::conditional,
     .reason =
         {"True as mathematics. In double precision eˣ overflows beyond 709, though the value is near x.",
          "数学上成立；双精度下 x 超过 709 时 eˣ 溢出，而真值约等于 x。"},
     .subjects = {"softplus", "study:precision"},
     .cases = {{.what = formula_phrase("x = 1"),
                .claimed = 1.3132616875182228,
                .computed = [] { return typed("log(1 + exp(x))", 1); }},
               {.what = formula_phrase("x = 1000"),
                .claimed = 1000.0,
                .computed = [] { return typed("log(1 + exp(x))", 1000); }}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"precision\"\n"},

    {.id = "softmax-rows",
     .document = common,
     .sentence =
         {"Softmax along axis 1 makes each row a distribution; NumPy and PyTorch print the same rows.",
          "softmax 沿轴 1 使每行成为一个分布；NumPy 与 PyTorch 打印的两行一致。"},
     .verdict = Verdict::right,
     .reason = {"All printed digits are right.", "各位数字均正确。"},
     .subjects = {"softmax"},
     .cases = {{.what = {"row 1, y₁", "第 1 行 y₁"},
                .claimed = 0.8360188,
                .computed =
                    [] {
                        return softmax({3, 1, 0.2}, 0);
                    },
                .tolerance = eight_decimals,
                .digits = 8},
               {.what = {"row 1, y₃", "第 1 行 y₃"},
                .claimed = 0.05083836,
                .computed =
                    [] {
                        return softmax({3, 1, 0.2}, 2);
                    },
                .tolerance = eight_decimals,
                .digits = 8},
               {.what = {"row 2, y₂", "第 2 行 y₂"},
                .claimed = 0.57409699,
                .computed =
                    [] {
                        return softmax({0.5, 2.5, 2}, 1);
                    },
                .tolerance = eight_decimals,
                .digits = 8},
               {.what = {"row 2, y₃, in PyTorch", "第 2 行 y₃（PyTorch）"},
                .claimed = 0.3482,
                .computed =
                    [] {
                        return softmax({0.5, 2.5, 2}, 2);
                    },
                .tolerance = four_decimals,
                .digits = 4},
               {.what = {"sum of row 1", "第 1 行之和"},
                .claimed = 1.0,
                .computed =
                    [] {
                        return softmax_row_sum({3, 1, 0.2}, {0.5, 2.5, 2}, false);
                    }}},
     .show = "view = \"vector\"\n\n[vector]\nfunction = \"softmax\"\nlogits = [3.0, 1.0, 0.2, 0.5, 2.5, "
             "2.0]\nrows = 2\naxis = \"1\"\n"},

    {.id = "nonlinear-fits-anything",
     .document = common,
     .sentence =
         {"Activation functions are non-linear, and that lets networks fit functions of any complexity.",
          "激活函数是非线性的，这使神经网络能拟合任意复杂的函数。"},
     .verdict = Verdict::conditional,
     .reason = {"Identity is an activation function too, and with it a network stays a plane. Fitting "
                "anything needs enough units besides.",
                "恒等函数也是激活函数，用它时网络仍只是一个平面；能拟合任意函数还要求神经元足够多。"},
     .subjects = {"identity", "relu", "study:approximation"},
     .cases = {{.what = {"XOR by two ReLU units: squared error", "两个 ReLU 单元拟合异或：均方误差"},
                .claimed = 0.0,
                .computed = [] { return two_units_for_xor(); }},
               {.what = {"XOR by identity units: squared error", "恒等单元拟合异或：均方误差"},
                .claimed = 0.0,
                .computed = [] { return best_plane_for_xor(); }}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"approximation\"\n"},

    {.id = "activations-differentiable",
     .document = common,
     .sentence = {"Activation functions are differentiable, so that gradients can be computed.",
                  "激活函数处处可微，梯度才得以算出。"},
     .verdict = Verdict::conditional,
     .reason = {"ReLU, LeakyReLU and Hardtanh have kinks. A few points without a derivative do no harm: "
                "frameworks choose a slope there.",
                "ReLU、LeakyReLU 与 Hardtanh 有折点。个别不可导的点没有妨碍：框架在该处选定一个斜率。"},
     .subjects = {"relu", "leaky-relu", "hardtanh", "sigmoid", "tanh", "softplus"},
     .cases = {{.what = {"kinks of sigmoid", "sigmoid 的折点数"},
                .claimed = 0.0,
                .computed = [] { return static_cast<double>(measured("sigmoid").rough.size()); }},
               {.what = {"kinks of ReLU", "ReLU 的折点数"},
                .claimed = 0.0,
                .computed = [] { return static_cast<double>(measured("relu").rough.size()); }},
               {.what = {"kinks of Hardtanh", "Hardtanh 的折点数"},
                .claimed = 0.0,
                .computed = [] { return static_cast<double>(measured("hardtanh").rough.size()); }}},
     .show = "[explore]\nactivation = \"hardtanh\"\nx = [-3.0, 3.0]\n"},

    {.id = "nine-cells",
     .document = common,
     .sentence = {"Sums and compositions of four tanh units make curves that none of the four has.",
                  "四个 tanh 单元相加、复合，可得到其中任何一个都没有的曲线形状。"},
     .verdict = Verdict::right,
     .reason = {"Each unit rises or falls; C(A + B) + D(A + B) turns four times between −3 and 3.",
                "每个单元都是单调的，而 C(A + B) + D(A + B) 在 −3 与 3 之间有四个极值点。"},
     .subjects = {"tanh"},
     .cases = {{.what = {"extrema of A", "A 的极值点数"},
                .claimed = 0.0,
                .computed =
                    [] {
                        return extrema("tanh(x + 0.5)", {-3, 3});
                    }},
               {.what = {"the sum is no single rise or fall", "该和函数不单调"},
                .claimed = 1.0,
                .computed =
                    [] {
                        return extrema(nine_cells, {-3, 3}) > 0.0 ? 1.0 : 0.0;
                    },
                .is_question = true},
               {.what = {"extrema of the sum", "该和函数的极值点数"},
                .computed =
                    [] {
                        return extrema(nine_cells, {-3, 3});
                    }},
               {.what = {"its last extremum", "最后一个极值"},
                .computed =
                    [] {
                        return extremum(nine_cells, {-3, 3}, 3);
                    },
                .digits = 5},
               {.what = {"its value at 0", "0 处的值"}, .computed = [] { return typed(nine_cells, 0); }},
               {.what = {"its slope at 0", "0 处的导数"},
                .computed = [] { return typed_slope(nine_cells, 0); }}},
     .show = "view = \"compose\"\n"},
};

} // namespace

std::span<const Claim> common_functions_claims() {
    return common_functions;
}

} // namespace act
