// The article on flexible implementation: classes of functions, sigmoid, tanh and ReLU.

#include "claim/documents.h"

namespace act {
namespace {

using namespace numbers;

constexpr auto flexible = SourceDocument::flexible_implementation;

constexpr Claim flexible_implementation[] = {
    {.id = "only-linear-without",
     .document = flexible,
     .sentence = {"A network without activation functions can learn linear functions only.",
                  "不含激活函数的网络，所能学习的只有线性函数。"},
     .verdict = Verdict::right,
     .reason = {"XOR is the smallest example: the best that planes can do is ½ everywhere.",
                "最小的例子是异或：线性函数最多只能处处输出 ½。"},
     .subjects = {"identity"},
     .cases = {{.what = {"XOR by the best plane: squared error", "最佳平面拟合异或：均方误差"},
                .claimed = 0.25,
                .computed = [] { return best_plane_for_xor(); }},
               {.what = {"XOR by two ReLU units", "两个 ReLU 单元拟合异或"},
                .computed = [] { return two_units_for_xor(); }}},
     .show = "[explore]\nactivation = \"identity\"\nx = [-4.0, 4.0]\n"},

    {.id = "bounded-means-vanishing",
     .document = flexible,
     .sentence = {"Sigmoid and tanh saturate: their bounded outputs make gradients vanish.",
                  "sigmoid 与 tanh 会饱和，梯度消失源于其输出有界。"},
     .verdict = Verdict::conditional,
     .reason = {"They saturate, and that makes gradients vanish; bounded outputs do not. Sine is bounded, "
                "and its slope comes back again and again.",
                "二者确实饱和，梯度消失正由此而来，而不是因为有界：正弦也有界，其导数却反复恢复。"},
     .subjects = {"sigmoid", "tanh", "sine", "study:gradient"},
     .cases = {{.what = {"sigmoid saturates", "sigmoid 饱和"},
                .claimed = 1.0,
                .computed = [] { return measured("sigmoid").saturates_right ? 1.0 : 0.0; },
                .is_question = true},
               {.what = {"tanh saturates", "tanh 饱和"},
                .claimed = 1.0,
                .computed = [] { return measured("tanh").saturates_right ? 1.0 : 0.0; },
                .is_question = true},
               {.what = {"sine, bounded too, saturates", "同样有界的正弦饱和"},
                .claimed = 1.0,
                .computed = [] { return measured("sine").saturates_right ? 1.0 : 0.0; },
                .is_question = true}},
     .show = R"act(view = "compare"

[compare]
form = "overlay"
orders = "both"
shared_windows = true
x = [-10.0, 10.0]

[[compare.functions]]
activation = "sigmoid"

[[compare.functions]]
activation = "tanh"

[[compare.functions]]
activation = "sine"
)act"},

    {.id = "relu-family-unsaturated",
     .document = flexible,
     .sentence = {"ReLU and its variants are not bounded and do not saturate.",
                  "ReLU 一类的函数没有上下界，也不饱和。"},
     .verdict = Verdict::conditional,
     .reason =
         {"On the right. On the left ReLU is constant, and ELU comes close to −α; LeakyReLU and PReLU go on.",
          "右侧如此。左侧 ReLU 为常数，ELU 趋于 −α；LeakyReLU 与 PReLU 则不饱和。"},
     .subjects = {"relu", "leaky-relu", "prelu", "elu"},
     .cases = {{.what = {"ReLU saturates on the right", "ReLU 右侧饱和"},
                .claimed = 0.0,
                .computed = [] { return measured("relu").saturates_right ? 1.0 : 0.0; },
                .is_question = true},
               {.what = {"ReLU saturates on the left", "ReLU 左侧饱和"},
                .claimed = 0.0,
                .computed = [] { return measured("relu").saturates_left ? 1.0 : 0.0; },
                .is_question = true},
               {.what = {"LeakyReLU saturates on the left", "LeakyReLU 左侧饱和"},
                .claimed = 0.0,
                .computed = [] { return measured("leaky-relu").saturates_left ? 1.0 : 0.0; },
                .is_question = true}},
     .show = R"act(view = "compare"

[compare]
form = "overlay"
orders = "both"
shared_windows = true
x = [-6.0, 6.0]

[[compare.functions]]
activation = "relu"

[[compare.functions]]
activation = "leaky-relu"

[[compare.functions]]
activation = "elu"
)act"},

    {.id = "stacked-approximate",
     .document = flexible,
     .sentence = {"Networks with layers of non-linear functions can approximate any continuous function.",
                  "层数足够多的非线性网络能够逼近任何连续函数。"},
     .verdict = Verdict::conditional,
     .reason = {"With enough units, and on a bounded interval. A given number leaves an error: fifteen ReLU "
                "side by side are up to 0.0011 away from x².",
                "前提是神经元足够多，且在有界区间上。单元数一定时总有误差：15 个并列的 ReLU 与 x² 最多相差 "
                "0.0011。"},
     .subjects = {"relu", "study:approximation"},
     .cases = {{.what = {"error of 200 ReLU for x² on [0, 1]", "200 个 ReLU 在 [0, 1] 上逼近 x² 的误差"},
                .claimed = 0.0,
                .computed = [] { return parabola_error(200, false); },
                .tolerance = 1e-5,
                .digits = 3},
               {.what = {"the same of 15", "15 个时的误差"},
                .claimed = 0.0,
                .computed = [] { return parabola_error(15, false); },
                .tolerance = 1e-5,
                .digits = 3},
               {.what = {"15 in five layers", "15 个分五层时的误差"},
                .computed = [] { return parabola_error(15, true); },
                .digits = 3}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"approximation\"\n"},

    {.id = "relu-sparse",
     .document = flexible,
     .sentence = {"ReLU makes activations sparse.", "ReLU 使激活值变得稀疏。"},
     .verdict = Verdict::right,
     .reason = {"Every negative input gives exactly 0: half of them all, where inputs are centred. Sigmoid "
                "and tanh give no zeros.",
                "负输入的输出恰好为 0；输入以 0 为中心时占一半。sigmoid 与 tanh 不产生这样的零。"},
     .subjects = {"relu", "study:layer"},
     .cases = {{.what = {"share of zeros, x ~ N(0, 1)", "x ~ N(0, 1) 时零所占比例"},
                .claimed = 0.5,
                .computed = [] { return zero_share("relu"); }},
               {.what = {"the same of sigmoid", "sigmoid 的比例"},
                .computed = [] { return zero_share("sigmoid"); }}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"layer\"\n"},

    {.id = "open-ranges-003",
     .document = flexible,
     .sentence = {"Sigmoid lies in (0, 1) and tanh in (−1, 1), ends excluded.",
                  "sigmoid 的值域为 (0, 1)，tanh 的值域为 (−1, 1)，均不含端点。"},
     .verdict = Verdict::right,
     .reason = {"No real x reaches an end.", "任何实数 x 都取不到端点。"},
     .subjects = {"sigmoid", "tanh"},
     .cases = {{.what = {"sigmoid reaches 1", "sigmoid 取到 1"},
                .claimed = 0.0,
                .computed = [] { return measured("sigmoid").range.high_reached ? 1.0 : 0.0; },
                .is_question = true},
               {.what = {"tanh reaches 1", "tanh 取到 1"},
                .claimed = 0.0,
                .computed = [] { return measured("tanh").range.high_reached ? 1.0 : 0.0; },
                .is_question = true}},
     .show = "[explore]\nactivation = \"tanh\"\nx = [-4.0, 4.0]\n"},

    {.id = "sigmoid-tanh-rare",
     .document = flexible,
     .sentence = {"Sigmoid and tanh let gradients vanish in deep networks and are therefore used less today.",
                  "深层网络中 sigmoid 与 tanh 会使梯度消失，所以现在已不常用。"},
     .verdict = Verdict::right,
     .reason = {"Along a typical path twenty layers leave nearly nothing. That the weights' size can make up "
                "for tanh's losses is another matter.",
                "沿典型路径，二十层之后梯度几乎为零。至于适当放大权重可以弥补 tanh 的损失，则是另一回事。"},
     .subjects = {"sigmoid", "tanh", "study:gradient"},
     .cases = {{.what = {"sigmoid: typical gradient after 20 layers", "sigmoid：20 层后的典型梯度"},
                .claimed = 0.0,
                .computed = [] { return typical_gradient("sigmoid", 20); },
                .tolerance = 1e-6,
                .digits = 2},
               {.what = {"tanh: typical gradient after 20 layers", "tanh：20 层后的典型梯度"},
                .claimed = 0.0,
                .computed = [] { return typical_gradient("tanh", 20); },
                .tolerance = 1e-6,
                .digits = 2},
               {.what = {"sigmoid: factor a layer", "sigmoid：每层的因子"},
                .computed = [] { return typical_gradient("sigmoid", 1); },
                .digits = 4},
               {.what = {"tanh: factor a layer", "tanh：每层的因子"},
                .computed = [] { return typical_gradient("tanh", 1); },
                .digits = 4}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"gradient\"\n"},

    {.id = "sigmoid-binary-gates",
     .document = flexible,
     .sentence = {"Sigmoid remains in use for two-class outputs and in gated recurrent units.",
                  "sigmoid 仍用于二分类输出和门控循环单元。"},
     .verdict = Verdict::right,
     .reason = {"A probability and a gate both need numbers between 0 and 1. In LSTM and GRU the gates are "
                "sigmoid and the candidate states tanh.",
                "概率与门都需要 0 与 1 之间的数。LSTM 与 GRU 中，门用 sigmoid，候选状态用 tanh。"},
     .subjects = {"sigmoid"},
     .cases = {{.what = {"gate far open", "门完全打开"},
                .claimed = 1.0,
                .computed = [] { return measured("sigmoid").right_limit; }},
               {.what = {"gate closed", "门关闭"},
                .claimed = 0.0,
                .computed = [] { return measured("sigmoid").left_limit; }}},
     .show = "[explore]\nactivation = \"sigmoid\"\nx = [-8.0, 8.0]\n"},

    {.id = "relu-slope-zero",
     .document = flexible,
     .sentence = {"ReLU's derivative is 0 for negative inputs, so that some neurons are never active again.",
                  "负输入处 ReLU 的斜率为 0，有的神经元因此再也不会激活。"},
     .verdict = Verdict::right,
     .reason = {"No gradient, no change of the weights: only other units, or other data, can bring such a "
                "unit back.",
                "没有梯度，权重就不再改变；只有前面各层或数据发生变化才可能使其恢复。"},
     .subjects = {"relu", "study:dying"},
     .cases = {{.what = formula_phrase("f′(−1)"),
                .claimed = 0.0,
                .computed = [] { return slope("relu", -1); }},
               {.what = formula_phrase("f′(−0.001)"),
                .claimed = 0.0,
                .computed = [] { return slope("relu", -0.001); }}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"dying\"\n"},

    {.id = "relu-kink-harms",
     .document = flexible,
     .sentence = {"That ReLU has no derivative at 0 may harm convergence.",
                  "ReLU 在 0 处没有导数，收敛或许因此变差。"},
     .verdict = Verdict::open,
     .reason = {"There is no derivative: from 0 the slope jumps to 1. Harm was not shown: an input is hardly "
                "ever exactly 0, and frameworks take 0 there.",
                "0 处确实不可导，斜率由 0 跳到 1。但影响并无证据：输入恰好为 0 的情形极少，框架在该处取 0。"},
     .subjects = {"relu"},
     .cases = {{.what = {"jump of f′ at 0", "f′ 在 0 处的跳变"},
                .computed = [] { return slope_jump("relu", 0); }},
               {.what = {"f′(0) in PyTorch", "PyTorch 的 f′(0)"},
                .computed = [] { return slope("relu", 0); }}},
     .show = "[explore]\nactivation = \"relu\"\nx = [-2.0, 2.0]\n"},

    {.id = "sigmoid-explodes",
     .document = flexible,
     .sentence = {"The bounded outputs of sigmoid and tanh may make gradients vanish or explode.",
                  "sigmoid 与 tanh 因输出有界，梯度可能消失，也可能爆炸。"},
     .verdict = Verdict::wrong,
     .reason =
         {"To explode, |f′·w| must exceed 1 on the way. σ′ is at most ¼ and tanh′ at most 1: large weights "
          "can do it, the functions cannot.",
          "梯度爆炸要求 |f′·w| 大于 1。σ′ 不超过 ¼，tanh′ 不超过 1：只有大权重才会引起爆炸，函数本身不会。"},
     .subjects = {"sigmoid", "tanh", "study:gradient"},
     .cases = {{.what = {"sigmoid's greatest slope exceeds 1", "sigmoid 的最大斜率大于 1"},
                .claimed = 1.0,
                .computed = [] { return measured("sigmoid").steepest > 1.0 ? 1.0 : 0.0; },
                .is_question = true},
               {.what = {"tanh's greatest slope exceeds 1", "tanh 的最大斜率大于 1"},
                .claimed = 1.0,
                .computed = [] { return measured("tanh").steepest > 1.0 ? 1.0 : 0.0; },
                .is_question = true},
               {.what = {"greatest slope of sigmoid", "sigmoid 的最大斜率"},
                .computed = [] { return measured("sigmoid").steepest; }},
               {.what = {"greatest slope of tanh", "tanh 的最大斜率"},
                .computed = [] { return measured("tanh").steepest; }}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"gradient\"\n"},

    {.id = "slopes-vanish-far-out",
     .document = flexible,
     .sentence = {"The derivatives of sigmoid and tanh go to 0 towards both infinities.",
                  "x 趋于 ±∞ 时，sigmoid 与 tanh 的导数都趋于 0。"},
     .verdict = Verdict::right,
     .reason = {"Exponentially: σ′(x) ≈ e^(−|x|), tanh′(x) ≈ 4e^(−2|x|).",
                "按指数趋近：σ′(x) ≈ e^(−|x|)，tanh′(x) ≈ 4e^(−2|x|)。"},
     .subjects = {"sigmoid", "tanh"},
     .cases =
         {{.what = formula_phrase("σ′(−∞)"),
           .claimed = 0.0,
           .computed = [] { return slope("sigmoid", -infinity); }},
          {.what = formula_phrase("tanh′(∞)"),
           .claimed = 0.0,
           .computed = [] { return slope("tanh", infinity); }},
          {.what = formula_phrase("σ′(10)"), .computed = [] { return slope("sigmoid", 10); }, .digits = 3},
          {.what = formula_phrase("tanh′(10)"), .computed = [] { return slope("tanh", 10); }, .digits = 3}},
     .show = "[explore]\nactivation = \"sigmoid\"\nx = [-10.0, 10.0]\n"},

    {.id = "tanh-zero-mean",
     .document = flexible,
     .sentence = {"Tanh suits outputs that should have mean 0, as in LSTM and GRU.",
                  "需要零均值输出时可用 tanh，例如 LSTM 与 GRU。"},
     .verdict = Verdict::right,
     .reason = {"Tanh is odd, so that symmetric inputs average out. In LSTM and GRU it makes the candidate "
                "states; the gates are sigmoid.",
                "tanh 是奇函数，对称输入的输出均值为 0。LSTM 与 GRU 中它用于候选状态，门用 sigmoid。"},
     .subjects = {"tanh"},
     .cases = {{.what = {"mean for x ~ N(0, 1)", "x ~ N(0, 1) 时的均值"},
                .claimed = 0.0,
                .computed = [] { return mean("tanh"); }}},
     .show = "[explore]\nactivation = \"tanh\"\nx = [-4.0, 4.0]\n"},
};

} // namespace

std::span<const Claim> flexible_implementation_claims() {
    return flexible_implementation;
}

} // namespace act
