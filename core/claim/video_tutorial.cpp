#include "claim/documents.h"

namespace act {
namespace {

using namespace numbers;

constexpr auto video = SourceDocument::video_tutorial;

constexpr Claim video_tutorial[] = {
    {.id = "activations-linear",
     .document = video,
     .sentence = {"Activation functions apply a linear transformation to a layer's output.",
                  "激活函数所做的是对各层输出的一种线性变换。"},
     .verdict = Verdict::wrong,
     .reason =
         {"A slip of the translation: the transformation is non-linear, which is what activation functions "
          "are for. A linear f would have f(−1) = −f(1) and f(2) = 2·f(1).",
          "翻译之误：应为非线性变换，这正是激活函数的作用。线性函数应满足 f(−1) = −f(1)、f(2) = 2·f(1)。"},
     .subjects = {"relu", "tanh", "sigmoid", "identity"},
     .cases = {{.what = {"ReLU: f(−1), were it linear", "ReLU：若为线性，f(−1)"},
                .claimed = -1.0,
                .computed = [] { return value("relu", -1); }},
               {.what = {"tanh: f(2), were it linear", "tanh：若为线性，f(2)"},
                .claimed = 1.5231883119115297,
                .computed = [] { return value("tanh", 2); }},
               {.what = {"sigmoid: f(2), were it linear", "sigmoid：若为线性，f(2)"},
                .claimed = 1.4621171572600098,
                .computed = [] { return value("sigmoid", 2); }}},
     .show = R"act(view = "compare"

[compare]
form = "overlay"
orders = "both"
shared_windows = true
x = [-3.0, 3.0]

[[compare.functions]]
activation = "identity"

[[compare.functions]]
activation = "relu"

[[compare.functions]]
activation = "tanh"
)act"},

    {.id = "linear-regression-without",
     .document = video,
     .sentence = {"Without activation functions the whole network is a linear regression.",
                  "去掉激活函数，网络从头到尾就等同于线性回归。"},
     .verdict = Verdict::right,
     .reason = {"Lines of lines are lines: 3·(2x + 1) − 5 = 6x − 2. As the last layer of a regression "
                "identity is right.",
                "线性函数的复合仍是线性函数：3·(2x + 1) − 5 = 6x − 2。作回归的输出层，恒等函数则正合适。"},
     .subjects = {"identity"},
     .cases = {{.what = {"slope of 3·(2x + 1) − 5 at −4", "3·(2x + 1) − 5 在 −4 处的斜率"},
                .claimed = 6.0,
                .computed = [] { return typed_slope("3*(2x + 1) - 5", -4); }},
               {.what = {"the same at 4", "在 4 处的斜率"},
                .claimed = 6.0,
                .computed = [] { return typed_slope("3*(2x + 1) - 5", 4); }}},
     .show = "[explore]\nactivation = \"identity\"\nx = [-4.0, 4.0]\n"},

    {.id = "step-definition",
     .document = video,
     .sentence = {"The step function is 1 above a threshold, here 0, and 0 elsewhere.",
                  "阶跃函数在输入大于阈值（此处为 0）时输出 1，否则输出 0。"},
     .verdict = Verdict::right,
     .reason = {"At the threshold itself it is 0 then; MLX takes 1 there.",
                "因此在阈值处为 0；MLX 在该处取 1。"},
     .subjects = {"step"},
     .cases = {{.what = formula_phrase("f(0.1)"),
                .claimed = 1.0,
                .computed = [] { return value("step", 0.1); }},
               {.what = formula_phrase("f(0)"), .claimed = 0.0, .computed = [] { return value("step", 0); }},
               {.what = formula_phrase("f(−0.1)"),
                .claimed = 0.0,
                .computed = [] { return value("step", -0.1); }}},
     .show = "[explore]\nactivation = \"step\"\nx = [-3.0, 3.0]\n"},

    {.id = "step-unused",
     .document = video,
     .sentence = {"The step function is not used in practice.", "实际网络中几乎不用阶跃函数。"},
     .verdict = Verdict::right,
     .reason = {"Its slope is 0 wherever there is one: gradient descent cannot move the weights below it.",
                "凡可导处斜率都为 0，梯度下降无法更新其前面的权重。"},
     .subjects = {"step"},
     .cases = {{.what = formula_phrase("f′(1)"), .claimed = 0.0, .computed = [] { return slope("step", 1); }},
               {.what = formula_phrase("f′(−1)"),
                .claimed = 0.0,
                .computed = [] { return slope("step", -1); }}},
     .show = "[explore]\nactivation = \"step\"\nx = [-3.0, 3.0]\n"},

    {.id = "sigmoid-last-layer",
     .document = video,
     .sentence =
         {"Sigmoid, 1/(1 + e⁻ˣ), gives a probability and is usual in the last layer of two-class networks.",
          "sigmoid 为 1/(1 + e⁻ˣ)，输出概率，常用于二分类问题的最后一层。"},
     .verdict = Verdict::right,
     .reason = {"σ(z) and σ(−z) are the probabilities of the two classes: they sum to 1.",
                "σ(z) 与 σ(−z) 是两个类别的概率，总和为 1。"},
     .subjects = {"sigmoid"},
     .cases = {{.what = formula_phrase("σ(2)"),
                .claimed = 0.8807970779778823,
                .computed = [] { return value("sigmoid", 2); }},
               {.what = formula_phrase("σ(2) + σ(−2)"),
                .claimed = 1.0,
                .computed = [] { return value("sigmoid", 2) + value("sigmoid", -2); }}},
     .show = "[explore]\nactivation = \"sigmoid\"\nx = [-6.0, 6.0]\n"},

    {.id = "tanh-scaled-sigmoid",
     .document = video,
     .sentence = {"Tanh is a sigmoid that is scaled and shifted a little.",
                  "tanh 是经过缩放并略有平移的 sigmoid。"},
     .verdict = Verdict::right,
     .reason = {"Exactly: tanh(x) = 2σ(2x) − 1. Its greatest slope is 1 instead of ¼.",
                "准确地说，tanh(x) = 2σ(2x) − 1；最大斜率为 1，而非 ¼。"},
     .subjects = {"tanh", "sigmoid"},
     .cases = {{.what = {"2σ(2x) − 1 at x = 1", "x = 1 处的 2σ(2x) − 1"},
                .claimed = 0.7615941559557649,
                .computed = [] { return typed("2*sigmoid(2x) - 1", 1); }},
               {.what = {"2σ(2x) − 1 at x = −3", "x = −3 处的 2σ(2x) − 1"},
                .claimed = -0.9950547536867305,
                .computed = [] { return typed("2*sigmoid(2x) - 1", -3); }}},
     .show = R"act(view = "compare"

[compare]
form = "overlay"
orders = "both"
shared_windows = true
x = [-5.0, 5.0]

[[compare.functions]]
activation = "tanh"

[[compare.functions]]
activation = "sigmoid"
)act"},

    {.id = "tanh-hidden-layers",
     .document = video,
     .sentence = {"Tanh, with outputs between −1 and 1, is a good choice for hidden layers.",
                  "tanh 取值在 −1 与 1 之间，用于隐藏层效果不错。"},
     .verdict = Verdict::right,
     .reason = {"Its outputs are centred and its slope at 0 is 1, so that shallow networks train well. In "
                "deep ones it saturates: the documents disagree.",
                "输出以 0 为中心，0 处斜率为 1，浅层网络易于训练；在深层网络中会饱和，各讲义看法不一。"},
     .subjects = {"tanh"},
     .cases = {{.what = {"mean for x ~ N(0, 1)", "x ~ N(0, 1) 时的均值"},
                .claimed = 0.0,
                .computed = [] { return mean("tanh"); }},
               {.what = {"least upper bound", "上确界"},
                .claimed = 1.0,
                .computed = [] { return measured("tanh").range.high; }},
               {.what = {"slope at 0", "0 处的斜率"}, .computed = [] { return slope("tanh", 0); }}},
     .show = "[explore]\nactivation = \"tanh\"\nx = [-4.0, 4.0]\n"},

    {.id = "relu-default",
     .document = video,
     .sentence = {"Who does not know which function to take, takes ReLU in hidden layers.",
                  "拿不准时，隐藏层选 ReLU。"},
     .verdict = Verdict::open,
     .reason = {"A rule of thumb, and a common one.", "这是常用的经验法则。"},
     .subjects = {"relu", "study:training"},
     .show = "view = \"study\"\n\n[study]\nstudy = \"training\"\n"},

    {.id = "relu-not-linear",
     .document = video,
     .sentence = {"ReLU looks almost linear, and is not.", "ReLU 近似一条直线，却是非线性函数。"},
     .verdict = Verdict::right,
     .reason =
         {"A linear f has f(1) + f(−1) = f(0). One kink is enough to make bends of any shape by adding.",
          "线性函数满足 f(1) + f(−1) = f(0)。只要有一个折点，相加就能得到任意形状的折线。"},
     .subjects = {"relu", "study:approximation"},
     .cases = {{.what = {"f(1) + f(−1) is f(0)", "f(1) + f(−1) 等于 f(0)"},
                .claimed = 0.0,
                .computed =
                    [] { return value("relu", 1) + value("relu", -1) == value("relu", 0) ? 1.0 : 0.0; },
                .is_question = true}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"approximation\"\n"},

    {.id = "leaky-slope-004",
     .document = video,
     .sentence = {"LeakyReLU multiplies negative inputs by a very small number, say 0.0001.",
                  "负输入经 LeakyReLU 只剩很小一部分，例如 0.0001 倍。"},
     .verdict = Verdict::conditional,
     .reason = {"It keeps a gradient, but a hundredth of the usual one: PyTorch's default is 0.01.",
                "梯度得以保留，但只有通常的百分之一：PyTorch 默认 0.01。"},
     .subjects = {"leaky-relu"},
     .cases = {{.what = {"slope for x < 0 in PyTorch", "PyTorch 中 x < 0 时的斜率"},
                .claimed = 0.0001,
                .computed = [] { return initial("leaky-relu", 0); }},
               {.what = {"0.0001 keeps a gradient", "0.0001 保留梯度"},
                .claimed = 1.0,
                .computed = [] { return slope("leaky-relu", -1, {0.0001}) > 0.0 ? 1.0 : 0.0; },
                .is_question = true}},
     .show = "[explore]\nactivation = \"leaky-relu\"\nx = [-4.0, "
             "4.0]\n\n[parameters.leaky-relu]\nnegative_slope = 0.0001\n"},

    {.id = "leaky-against-vanishing",
     .document = video,
     .sentence = {"LeakyReLU tries to solve the vanishing gradients that dead neurons have.",
                  "LeakyReLU 试图解决梯度消失（神经元“死亡”）的问题。"},
     .verdict = Verdict::conditional,
     .reason = {"Two problems with one name. Neurons do not die any more; but half of the layers of a "
                "typical path still multiply its gradient by 0.01.",
                "这是两个问题。神经元不再死亡；但沿典型路径，仍有一半的层把梯度乘以 0.01。"},
     .subjects = {"leaky-relu", "study:dying", "study:gradient"},
     .cases = {{.what = {"share of inputs with f′ = 0", "f′ = 0 的输入所占比例"},
                .claimed = 0.0,
                .computed = [] { return flat_share("leaky-relu"); }},
               {.what = {"typical gradient after 20 layers", "20 层后的典型梯度"},
                .claimed = 1.0,
                .computed = [] { return typical_gradient("leaky-relu", 20); },
                .tolerance = 0.5,
                .digits = 3}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"gradient\"\n"},

    {.id = "leaky-when-stuck",
     .document = video,
     .sentence = {"When weights stop being updated in training, try LeakyReLU instead of ReLU.",
                  "训练时若权重停止变化，不妨把 ReLU 换成 LeakyReLU。"},
     .verdict = Verdict::open,
     .reason =
         {"Advice. It helps where dead units are the cause; too high a learning rate is the other suspect.",
          "经验建议。若原因是神经元死亡则有效；另一常见原因是学习率过大。"},
     .subjects = {"leaky-relu", "study:dying"},
     .show = "view = \"study\"\n\n[study]\nstudy = \"dying\"\n"},

    {.id = "never-updated",
     .document = video,
     .sentence = {"Where ReLU's gradient is 0, the weights are never updated again.",
                  "ReLU 的梯度一旦为 0，相应的权重从此停止更新。"},
     .verdict = Verdict::conditional,
     .reason =
         {"Only if the gradient is 0 for all samples. One sample with a positive input moves the weights.",
          "仅当所有样本的梯度都为 0 时才如此；只要有一个样本输入为正，权重就会更新。"},
     .subjects = {"relu", "study:dying"},
     .cases = {{.what = {"no gradient from 100 samples, bias −6", "偏置 −6，100 个样本全无梯度的概率"},
                .claimed = 1.0,
                .computed = [] { return dead_probability("relu", -6, 100); },
                .tolerance = 1e-3},
               {.what = {"the same, bias 0", "偏置 0 时"},
                .claimed = 1.0,
                .computed = [] { return dead_probability("relu", 0, 100); },
                .tolerance = 1e-3,
                .digits = 3}},
     .show = "view = \"study\"\n\n[study]\nstudy = \"dying\"\n"},

    {.id = "softmax-last-layer",
     .document = video,
     .sentence =
         {"Softmax gives probabilities between 0 and 1 and is good for the last layer with several classes.",
          "softmax 输出 0 与 1 之间的概率，适合多分类问题的最后一层。"},
     .verdict = Verdict::right,
     .reason = {"One share for each class, together 1.", "每个类别一个份额，总和为 1。"},
     .subjects = {"softmax"},
     .cases = {{.what = {"sum for z = (3, 1, 0.2)", "z = (3, 1, 0.2) 时的总和"},
                .claimed = 1.0,
                .computed =
                    [] {
                        return softmax_row_sum({3, 1, 0.2}, {0, 0, 0}, false);
                    }}},
     .show = "view = \"vector\"\n\n[vector]\nfunction = \"softmax\"\nlogits = [3.0, 1.0, 0.2]\n"},

    {.id = "two-styles-same",
     .document = video,
     .sentence = {"Activations as modules, or as functions in forward(): both give the same result.",
                  "激活函数写成模块，或在 forward() 中调用函数，两种方式效果相同。"},
     .verdict = Verdict::right,
     .reason = {"Neither ReLU nor sigmoid has weights, so that nothing is lost outside a module.",
                "ReLU 与 sigmoid 都没有权重，不写成模块也不会丢失任何东西。"},
     .subjects = {"relu", "sigmoid"},
     .cases = {{.what = {"weights of ReLU", "ReLU 的权重个数"},
                .claimed = 0.0,
                .computed = [] { return parameter_count("relu"); }},
               {.what = {"weights of sigmoid", "sigmoid 的权重个数"},
                .claimed = 0.0,
                .computed = [] { return parameter_count("sigmoid"); }}}},

    {.id = "leaky-only-functional",
     .document = video,
     .sentence = {"LeakyReLU as a function is in torch.nn.functional only; ReLU is in torch too.",
                  "LeakyReLU 的函数形式只在 torch.nn.functional 中，而 ReLU 在 torch 中也有。"},
     .verdict = Verdict::right,
     .reason = {"F.leaky_relu exists, torch.leaky_relu does not.",
                "有 F.leaky_relu，没有 torch.leaky_relu。"},
     .subjects = {"leaky-relu"},
     .cases = {{.what = {"torch.leaky_relu exists", "存在 torch.leaky_relu"},
                .claimed = 0.0,
                .computed = [] { return is_in_torch("leaky_relu"); },
                .is_question = true},
               {.what = {"torch.relu exists", "存在 torch.relu"},
                .claimed = 1.0,
                .computed = [] { return is_in_torch("relu"); },
                .is_question = true}}},
};

} // namespace

std::span<const Claim> video_tutorial_claims() {
    return video_tutorial;
}

} // namespace act
