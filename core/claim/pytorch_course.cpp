// The PyTorch course on sigmoid, tanh and ReLU, and its advice.

#include "claim/documents.h"

namespace act {
namespace {

using namespace numbers;

constexpr auto course = SourceDocument::pytorch_course;

constexpr Claim pytorch_course[] = {
    {.id = "layers-collapse",
     .document = course,
     .sentence = {"Without an activation function every layer is a product with a matrix, and so are all of "
                  "them together.",
                  "没有激活函数，每层都只是矩阵相乘，叠加若干层之后仍是一次矩阵相乘。"},
     .verdict = Verdict::right,
     .reason = {"With identity in place of tanh the nine cells of the composition are straight lines: the "
                "last one has the slope (−3 + 4)·(1 − 2) = −1.",
                "把复合图中的 tanh 换成恒等函数，九个图都是直线，最后一个的斜率为 (−3 + 4)·(1 − 2) = −1。"},
     .subjects = {"identity"},
     .cases = {{.what = {"slope of C(A + B) + D(A + B) at −2", "C(A + B) + D(A + B) 在 −2 处的斜率"},
                .claimed = -1.0,
                .computed =
                    [] {
                        return typed_slope(
                            "-3*((x + 0.5) + (-2x - 1.5)) + 1.5 + 4*((x + 0.5) + (-2x - 1.5)) + 1", -2);
                    }},
               {.what = {"the same at 2", "在 2 处的斜率"},
                .claimed = -1.0,
                .computed =
                    [] {
                        return typed_slope(
                            "-3*((x + 0.5) + (-2x - 1.5)) + 1.5 + 4*((x + 0.5) + (-2x - 1.5)) + 1", 2);
                    }}},
     .show = R"act(view = "compose"

[compose]
columns = 3
extent = [-3.0, 3.0]
selected = 2

[[compose.neurons]]
name = "A"
activation = "identity"
weight = 1.0
bias = 0.5

[[compose.neurons]]
name = "B"
activation = "identity"
weight = -2.0
bias = -1.5

[[compose.neurons]]
name = "C"
activation = "identity"
weight = -3.0
bias = 1.5

[[compose.neurons]]
name = "D"
activation = "identity"
weight = 4.0
bias = 1.0

[[compose.cells]]
formula = "A + B"

[[compose.cells]]
formula = "C(A + B)"

[[compose.cells]]
formula = "C(A + B) + D(A + B)"
)act"},

    {.id = "functional-deprecated",
     .document = course,
     .sentence =
         {"torch.nn.functional.sigmoid and .tanh are deprecated in favour of torch.sigmoid and torch.tanh.",
          "torch.nn.functional 中的 sigmoid 与 tanh 已弃用，应改用 torch.sigmoid 与 torch.tanh。"},
     .verdict = Verdict::conditional,
     .reason = {"PyTorch 0.4 and 1.0, of 2018, warned so. Later releases took the warning back; both "
                "spellings work.",
                "2018 年的 PyTorch 0.4 与 1.0 确有此警告，后来的版本已撤销；两种写法都可用。"},
     .subjects = {"sigmoid", "tanh"},
     .cases = {{.what = {"torch.sigmoid exists", "存在 torch.sigmoid"},
                .claimed = 1.0,
                .computed = [] { return is_in_torch("sigmoid"); },
                .is_question = true},
               {.what = {"PyTorch 2 warns", "PyTorch 2 会警告"},
                .claimed = 1.0,
                .computed = [] { return 0.0; }, // torch/nn/functional.py: sigmoid() returns input.sigmoid()
                .is_question = true}}},

    {.id = "closed-ranges-002",
     .document = course,
     .sentence = {"Sigmoid squeezes all data into [0, 1] and tanh into [−1, 1].",
                  "去掉激活函数，每一层就是乘一个矩阵，所有层合起来也只是乘一个矩阵。"},
     .verdict = Verdict::conditional,
     .reason = {"The ranges are open; only rounding to double precision reaches the ends.",
                "值域是开区间；只有双精度舍入后才会等于端点。"},
     .subjects = {"sigmoid", "tanh"},
     .cases = {{.what = {"sigmoid reaches 0 for some real x", "存在实数 x 使 sigmoid 等于 0"},
                .claimed = 1.0,
                .computed = [] { return measured("sigmoid").range.low_reached ? 1.0 : 0.0; },
                .is_question = true},
               {.what = {"tanh(20) is 1 in double precision", "双精度下 tanh(20) 等于 1"},
                .claimed = 1.0,
                .computed = [] { return value("tanh", 20.0) == 1.0 ? 1.0 : 0.0; },
                .is_question = true}},
     .show = "[explore]\nactivation = \"tanh\"\nx = [-6.0, 6.0]\n"},

    {.id = "sigmoid-saturates-at-5",
     .document = course,
     .sentence = {"Sigmoid saturates: outside [−5, 5] its gradient is practically 0.",
                  "sigmoid 在 |x| > 5 处已经饱和，几乎没有梯度。"},
     .verdict = Verdict::conditional,
     .reason = {"At 5 there is still 2.7% of the greatest slope; below 1% it comes at |x| = 5.99. Tanh has "
                "the same 2.7% at 2.5.",
                "在 5 处斜率仍为最大值的 2.7%，|x| = 5.99 起才低于 1%。tanh 在 2.5 处就只剩同样的 2.7%。"},
     .subjects = {"sigmoid", "tanh", "study:gradient"},
     .cases = {{.what = {"slope at 5, as a share of the greatest", "5 处斜率与最大斜率之比"},
                .claimed = 0.0,
                .computed = [] { return slope("sigmoid", 5) / slope("sigmoid", 0); },
                .tolerance = 0.01,
                .digits = 3},
               {.what = {"the same at 8", "8 处之比"},
                .claimed = 0.0,
                .computed = [] { return slope("sigmoid", 8) / slope("sigmoid", 0); },
                .tolerance = 0.01,
                .digits = 3},
               {.what = formula_phrase("σ′(5)"), .computed = [] { return slope("sigmoid", 5); }, .digits = 3},
               {.what = {"where the share falls below 1%", "比值降到 1% 以下的位置"},
                .computed = [] { return saturation_end("sigmoid", 0.01); },
                .digits = 3},
               {.what = {"share of tanh at 2.5", "tanh 在 2.5 处之比"},
                .computed = [] { return slope("tanh", 2.5) / slope("tanh", 0); },
                .digits = 3}},
     .show = "[explore]\nactivation = \"sigmoid\"\nx = [-8.0, 8.0]\nsaturation = true\nsaturation_threshold "
             "= 0.01\n"},

    {.id = "sigmoid-discards-negatives",
     .document = course,
     .sentence = {"Sigmoid's range is not centred on 0, which amounts to discarding the negative part.",
                  "sigmoid 的输出不以 0 为中心，等于丢掉了负的一半。"},
     .verdict = Verdict::conditional,
     .reason =
         {"Nothing is discarded: different negative inputs give different outputs. But all outputs are "
          "positive, ½ on average, so that the weights of a unit get gradients of one sign.",
          "并没有舍弃：不同的负输入给出不同的输出。但输出全为正，平均为 ½，同一神经元各权重的梯度因此同号。"},
     .subjects = {"sigmoid", "study:layer"},
     .cases = {{.what = {"centred outputs", "输出均值为 0"},
                .claimed = 0.0,
                .computed = [] { return mean("sigmoid") == 0.0 ? 1.0 : 0.0; },
                .is_question = true},
               {.what = formula_phrase("σ(−1)"),
                .claimed = 0.0,
                .computed = [] { return value("sigmoid", -1); }},
               {.what = {"mean for x ~ N(0, 1)", "x ~ N(0, 1) 时的均值"},
                .computed = [] { return mean("sigmoid"); }}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"layer\"\n"},

    {.id = "sigmoid-two-exponentials",
     .document = course,
     .sentence = {"Sigmoid is costly, since two exponentials are computed each time.",
                  "sigmoid 每求一个值要算两个指数，代价高。"},
     .verdict = Verdict::wrong,
     .reason = {"1/(1 + e⁻ˣ) takes one exponential, and the slope s(1 − s) needs none besides.",
                "1/(1 + e⁻ˣ) 只需一次指数；求导用 s(1 − s)，无须再算指数。"},
     .subjects = {"sigmoid", "study:cost"},
     .cases = {{.what = {"exponentials for one value", "每个值的指数次数"},
                .claimed = 2.0,
                .computed = [] { return exponentials("1/(1 + exp(-x))"); }},
               {.what = {"operations for one value", "每个值的运算次数"},
                .computed = [] { return operations("sigmoid"); }},
               {.what = {"the same for ReLU", "ReLU 的运算次数"},
                .computed = [] { return operations("relu"); }}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"cost\"\n"},

    {.id = "tanh-fixes-range",
     .document = course,
     .sentence = {"Tanh is centred on 0, but it still saturates and costs even more than sigmoid.",
                  "tanh 以 0 为中心，但仍会饱和，计算量比 sigmoid 更大。"},
     .verdict = Verdict::right,
     .reason =
         {"It saturates at half of sigmoid's |x|. The difference in cost is small: an operation or two.",
          "在 sigmoid 一半的 |x| 处就饱和；计算量之差很小，只有一两次运算。"},
     .subjects = {"tanh", "sigmoid"},
     .cases = {{.what = {"mean for x ~ N(0, 1)", "x ~ N(0, 1) 时的均值"},
                .claimed = 0.0,
                .computed = [] { return mean("tanh"); }},
               {.what = {"saturates on both sides", "两侧饱和"},
                .claimed = 1.0,
                .computed =
                    [] {
                        const Properties tanh = measured("tanh");
                        return tanh.saturates_left && tanh.saturates_right ? 1.0 : 0.0;
                    },
                .is_question = true},
               {.what = {"more operations than sigmoid", "运算次数多于 sigmoid"},
                .claimed = 1.0,
                .computed = [] { return operations("tanh") > operations("sigmoid") ? 1.0 : 0.0; },
                .is_question = true},
               {.what = {"operations of tanh", "tanh 的运算次数"},
                .computed = [] { return operations("tanh"); }},
               {.what = {"operations of sigmoid", "sigmoid 的运算次数"},
                .computed = [] { return operations("sigmoid"); }}},
     .show = R"act(view = "compare"

[compare]
form = "overlay"
orders = "both"
shared_windows = true
x = [-6.0, 6.0]

[[compare.functions]]
activation = "tanh"

[[compare.functions]]
activation = "sigmoid"
)act"},

    {.id = "relu-solves-saturation",
     .document = course,
     .sentence = {"ReLU solves the problem of saturation and vanishing gradients.",
                  "用 ReLU 就不再有饱和与梯度消失。"},
     .verdict = Verdict::conditional,
     .reason = {"On the right, where the slope is 1 however large x is. On the left it saturates completely: "
                "the slope is 0.",
                "只对右侧成立：无论 x 多大，斜率恒为 1；左侧则完全饱和，斜率为 0。"},
     .subjects = {"relu", "study:gradient"},
     .cases = {{.what = {"slope at 100", "100 处的斜率"},
                .claimed = 1.0,
                .computed = [] { return slope("relu", 100); }},
               {.what = {"it saturates on the left", "左侧饱和"},
                .claimed = 0.0,
                .computed = [] { return measured("relu").saturates_left ? 1.0 : 0.0; },
                .is_question = true}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"gradient\"\n"},

    {.id = "relu-six-times-faster",
     .document = course,
     .sentence = {"ReLU is about 6 times as fast as sigmoid and tanh.",
                  "ReLU 的速度约为 sigmoid 与 tanh 的 6 倍。"},
     .verdict = Verdict::wrong,
     .reason = {"The 6 is of another quantity: the epochs that one network needed to reach 25% training "
                "error on CIFAR-10 with tanh and with ReLU (Krizhevsky, Sutskever, Hinton 2012). What one "
                "value costs differs by more.",
                "这个 6 指的是另一个量：某网络在 CIFAR-10 上训练误差降到 25% 所需轮数，tanh 与 ReLU "
                "相比（Krizhevsky 等，2012）。单个值的计算量相差更多。"},
     .subjects = {"relu", "sigmoid", "tanh", "study:cost"},
     .cases = {{.what = {"operations, sigmoid : ReLU", "运算次数之比，sigmoid : ReLU"},
                .claimed = 6.0,
                .computed = [] { return operations("sigmoid") / operations("relu"); },
                .tolerance = 1.0,
                .digits = 3},
               {.what = {"operations, tanh : ReLU", "运算次数之比，tanh : ReLU"},
                .claimed = 6.0,
                .computed = [] { return operations("tanh") / operations("relu"); },
                .tolerance = 1.0,
                .digits = 3}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"cost\"\n"},

    {.id = "relu-like-biology",
     .document = course,
     .sentence = {"ReLU is close to the way in which biological neurons are activated.",
                  "ReLU 很像生物神经元的激活方式。"},
     .verdict = Verdict::open,
     .reason = {"The document names no source, and nothing that this program computes decides it.",
                "文中没有给出出处，本程序的计算也无法判定。"},
     .subjects = {"relu"}},

    {.id = "relu-units-die",
     .document = course,
     .sentence = {"Negative inputs easily kill ReLU's neurons.", "ReLU 神经元遇到负输入，很容易“死亡”。"},
     .verdict = Verdict::right,
     .reason = {"Where the input is negative both output and slope are 0. A unit is dead when that holds for "
                "all data, as soon as its bias is low enough.",
                "输入为负时输出与斜率都是 0；若对所有数据都如此，神经元便死亡，偏置足够低时就会发生。"},
     .subjects = {"relu", "study:dying"},
     .cases = {{.what = {"f′(−1)", "f′(−1)"}, .claimed = 0.0, .computed = [] { return slope("relu", -1); }},
               {.what = {"dead for all of 1000 inputs, bias −2.5", "偏置 −2.5，1000 个输入全部无梯度的概率"},
                .computed = [] { return dead_probability("relu", -2.5, 1000); },
                .digits = 2},
               {.what = {"the same, bias −4", "偏置 −4 时"},
                .computed = [] { return dead_probability("relu", -4, 1000); },
                .digits = 3}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"dying\"\n"},

    {.id = "relu-first",
     .document = course,
     .sentence = {"Take ReLU first and adjust the learning rate with care.",
                  "先用 ReLU，并注意逐步调好学习率。"},
     .verdict = Verdict::open,
     .reason = {"Advice, and usual advice. Which function trains best depends on the task: try it, with "
                "several seeds.",
                "这是常见的经验建议。哪个函数训练效果最好取决于任务，应换多个随机种子试一试。"},
     .subjects = {"relu", "study:training"},
     .show = "view = \"study\"\n\n[study]\nstudy = \"training\"\n"},

    {.id = "leaky-elu-next",
     .document = course,
     .sentence = {"LeakyReLU and ELU are worth a try.", "LeakyReLU 与 ELU 值得一试。"},
     .verdict = Verdict::open,
     .reason = {"Advice. Both keep a gradient where ReLU has none.",
                "经验建议。ReLU 没有梯度之处，二者仍有梯度。"},
     .subjects = {"leaky-relu", "elu"},
     .show = R"act(view = "compare"

[compare]
form = "overlay"
orders = "both"
shared_windows = true
x = [-4.0, 4.0]

[[compare.functions]]
activation = "relu"

[[compare.functions]]
activation = "leaky-relu"

[[compare.functions]]
activation = "elu"
)act"},

    {.id = "tanh-little-hope",
     .document = course,
     .sentence = {"Tanh may be tried, but not much is to be expected of it.",
                  "tanh 不妨一用，效果不必抱太大希望。"},
     .verdict = Verdict::open,
     .reason = {"An opinion. What counts against tanh is that a typical path through its layers loses half "
                "of the gradient at each.",
                "这是看法。不利之处在于：沿典型路径，每过一层梯度约减半。"},
     .subjects = {"tanh", "study:gradient"},
     .cases = {{.what = {"typical factor a layer", "每层的典型因子"},
                .computed = [] { return typical_gradient("tanh", 1); },
                .digits = 4}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"gradient\"\n"},

    {.id = "sigmoid-never",
     .document = course,
     .sentence = {"Do not try sigmoid.", "不建议使用 sigmoid。"},
     .verdict = Verdict::open,
     .reason =
         {"An opinion, and for hidden layers a good one: ten layers leave less than a millionth of the "
          "gradient. In the last layer of a two-class network, and as a gate, it is the usual choice.",
          "这是看法，对隐藏层而言有道理：十层之后梯度不到百万分之一。二分类的输出层与门控单元仍通常用它。"},
     .subjects = {"sigmoid", "study:gradient"},
     .cases = {{.what = {"greatest gradient after 10 layers", "10 层后的最大梯度"},
                .computed = [] { return greatest_gradient("sigmoid", 10); },
                .digits = 3},
               {.what = {"typical gradient after 10 layers", "10 层后的典型梯度"},
                .computed = [] { return typical_gradient("sigmoid", 10); },
                .digits = 3}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"gradient\"\n"},
};

} // namespace

std::span<const Claim> pytorch_course_claims() {
    return pytorch_course;
}

} // namespace act
