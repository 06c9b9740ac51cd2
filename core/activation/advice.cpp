#include "activation/advice.h"

#include "base/first_with.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace act {
namespace {

constexpr auto pro = Stance::for_it;
constexpr auto con = Stance::against_it;
constexpr auto tip = Stance::when;
constexpr bool amended = true;

constexpr Advice identity[] = {
    {con,
     {"Without a non-linear function between them, layers multiply into one linear layer.",
      "层与层之间若没有非线性函数，多层相乘仍等价于一个线性层。"},
     "002, 003, 004"},
    {tip,
     {"As the last layer of a regression; nowhere between layers.",
      "适合用作回归的最后一层，不要放在层与层之间。"},
     "004",
     amended},
};

constexpr Advice step[] = {
    {pro,
     {"The plainest picture of a neuron: beyond the threshold it fires, below it does not.",
      "最直观的神经元：超过阈值就激活，否则不激活。"},
     "004"},
    {con,
     {"The slope is 0 wherever it exists, so gradient descent learns nothing; hardly used in practice.",
      "凡可导处斜率都为 0，梯度下降学不到东西；实践中很少使用。"},
     "004"},
};

constexpr Advice relu[] = {
    {pro,
     {"For positive inputs the slope is 1, so gradients do not fade on their way through many layers.",
      "正输入的斜率恒为 1，梯度穿过许多层也不会衰减。"},
     "002, 003",
     amended},
    {pro,
     {"Cheap: a comparison. The often quoted “6 times faster” was epochs of one experiment with tanh.",
      "计算便宜，只需一次比较。常说的“快 6 倍”指某次实验中与 tanh 相比的训练轮数。"},
     "002",
     amended},
    {pro,
     {"Negative inputs give exact zeros: sparse activations.", "负输入恰好输出 0，激活是稀疏的。"},
     "003"},
    {con,
     {"A unit whose input is negative for all data gets no gradient any more: it is dead.",
      "若对所有样本输入都为负，该单元再也得不到梯度，即神经元“死亡”。"},
     "001, 002, 003, 004",
     amended},
    {con, {"Not differentiable at 0: a kink.", "在 0 处不可导，是一个折点。"}, "003"},
    {con, {"Outputs are never negative, so they are not centred on 0.", "输出从不为负，均值不为 0。"}, "002"},
    {tip,
     {"First choice for hidden layers; watch the learning rate.", "隐藏层的首选；注意调好学习率。"},
     "002, 004"},
};

constexpr Advice relu6[] = {
    {tip,
     {"Named as one more relative of ReLU; the cap at 6 adds a second saturated side.",
      "作为 ReLU 的又一变体被提到；上限 6 使右侧也会饱和。"},
     "002",
     amended},
};

constexpr Advice leaky_relu[] = {
    {pro,
     {"The small slope on the left keeps a gradient alive where ReLU units die.",
      "左侧的小斜率让梯度得以保留，神经元不会“死亡”。"},
     "000, 001, 002, 003, 004"},
    {pro, {"As cheap as ReLU but for one multiplication.", "只比 ReLU 多一次乘法。"}, "002"},
    {con,
     {"The kink at 0 stays; it is not smoother than ReLU. max(s·x, x) is right only for s ≤ 1.",
      "0 处的折点仍在，并不比 ReLU 光滑；写成 max(s·x, x) 只在 s ≤ 1 时正确。"},
     "002, 003",
     amended},
    {tip,
     {"Try it when weights stop being updated. Slopes named: 0.01, 0.1, 0.0001; PyTorch takes 0.01.",
      "权重不再更新时可以一试。文档给出的斜率有 0.01、0.1、0.0001；PyTorch 默认 0.01。"},
     "001, 003, 004"},
};

constexpr Advice prelu[] = {
    {pro,
     {"The left slope is learned with the weights instead of being chosen.",
      "左侧斜率与权重一起学习，无须手工选定。"},
     "002",
     amended},
    {con,
     {"Still a kink at 0, and a parameter more; max(a·x, x) is right only for a ≤ 1.",
      "0 处仍是折点，还多一个参数；max(a·x, x) 只在 a ≤ 1 时正确。"},
     "002, 003",
     amended},
};

constexpr Advice rrelu[] = {
    {pro,
     {"Random left slopes in training act as a regulariser against overfitting.",
      "训练时随机的左侧斜率有正则化作用，可缓解过拟合。"},
     "003"},
    {con, {"The randomness is noise in the gradients too.", "随机性也给梯度带来噪声。"}, "003"},
    {tip,
     {"PyTorch draws a slope for each element from 1/8 to 1/3 and takes their mean in evaluation; a single "
      "draw per call is something else.",
      "PyTorch 为每个元素在 1/8 与 1/3 之间抽取斜率，评估时取平均；每次调用只抽一个则是另一回事。"},
     "003",
     amended},
};

constexpr Advice elu[] = {
    {pro,
     {"Negative outputs pull the mean towards 0: 0.16 for standard normal inputs, ReLU has 0.40.",
      "负输出把均值拉近 0：标准正态输入下为 0.16，而 ReLU 为 0.40。"},
     "002",
     amended},
    {pro,
     {"The slope is continuous for α = 1, and negative inputs keep a gradient.",
      "α = 1 时斜率连续，负输入也有梯度。"},
     "002",
     amended},
    {con,
     {"Dearer than ReLU for its exponential, and the far left saturates.",
      "因含指数而比 ReLU 贵，且远左侧会饱和。"},
     "002",
     amended},
    {con,
     {"It is not max(x, α(eˣ − 1)), which gives 6.39 at x = 2: the exponential belongs to x ≤ 0 alone.",
      "它不是 max(x, α(eˣ − 1))：该式在 x = 2 处得 6.39。指数部分只用于 x ≤ 0。"},
     "002",
     amended},
    {tip, {"Worth a try when ReLU units die.", "ReLU 神经元死亡时值得一试。"}, "002"},
};

constexpr Advice selu[] = {
    {pro,
     {"Its two constants make mean 0 and variance 1 reproduce themselves from layer to layer.",
      "两个常数使均值 0、方差 1 能逐层保持。"},
     "002",
     amended},
    {con,
     {"That holds for standard normal inputs and suitable weights; the slope jumps at 0.",
      "前提是输入近似标准正态且权重初始化得当；在 0 处斜率有跳变。"},
     "002",
     amended},
};

constexpr Advice celu[] = {
    {tip,
     {"Named as one more relative of ELU; unlike it, the slope is continuous for every α.",
      "作为 ELU 的又一变体被提到；与 ELU 不同，任何 α 下斜率都连续。"},
     "002",
     amended},
};

constexpr Advice sigmoid[] = {
    {pro,
     {"Outputs between 0 and 1 can be read as probabilities.", "输出在 0 与 1 之间，可解释为概率。"},
     "000, 001, 002, 003, 004"},
    {con,
     {"Saturates on both sides: at |x| = 5 the slope is 2.7 % of its peak, from 6 on below 1 %.",
      "两侧饱和：|x| = 5 时斜率只剩峰值的 2.7 %，超过 6 则不到 1 %。"},
     "002",
     amended},
    {con,
     {"The slope is at most ¼: gradients vanish through many layers. By itself it cannot make them explode.",
      "斜率最大为 ¼，经过多层梯度会消失；它本身不会导致梯度爆炸。"},
     "003",
     amended},
    {con,
     {"Not centred: outputs are all positive, ½ on average.", "非零均值：输出全为正，平均为 ½。"},
     "002"},
    {con,
     {"One exponential for each value, not two; the slope s·(1 − s) then costs next to nothing.",
      "每个数只需一次指数，而非两次；求出 s 后斜率 s·(1 − s) 几乎不费计算。"},
     "002",
     amended},
    {tip,
     {"In the last layer of a two-class network and as a gate of LSTM and GRU; not in hidden layers.",
      "用于二分类的最后一层以及 LSTM、GRU 的门；不要用在隐藏层。"},
     "001, 002, 003, 004",
     amended},
};

constexpr Advice tanh[] = {
    {pro,
     {"Centred: odd, with outputs from −1 to 1.", "零均值：奇函数，输出在 −1 与 1 之间。"},
     "000, 001, 002, 003, 004"},
    {pro,
     {"A sigmoid stretched, 2σ(2x) − 1, with a peak slope of 1 instead of ¼.",
      "即拉伸后的 sigmoid：2σ(2x) − 1，最大斜率为 1 而非 ¼。"},
     "001, 004",
     amended},
    {con,
     {"Saturates on both sides, twice as early as sigmoid: below 1 % of the peak slope beyond |x| = 3.",
      "两侧饱和，比 sigmoid 早一倍：|x| 超过 3 后斜率不到峰值的 1 %。"},
     "002, 003",
     amended},
    {tip,
     {"The documents disagree: a good hidden layer (004), do not hope for much (002), rare today (003). "
      "Usual for the states of LSTM and GRU.",
      "各文档说法不一：适合隐藏层（004）、别抱太大期望（002）、如今少用（003）。LSTM 与 GRU 的状态常用它。"},
     "002, 003, 004"},
};

constexpr Advice hardtanh[] = {
    {pro,
     {"Tanh from three straight lines: cheaper to compute.", "用三段直线近似 tanh，计算更简单。"},
     "001"},
    {con,
     {"Beyond ±1 the slope is exactly 0, and the corners are kinks.",
      "超出 ±1 后斜率恰好为 0，拐角处不可导。"},
     "001",
     amended},
};

constexpr Advice softplus[] = {
    {pro, {"A smooth ReLU: differentiable everywhere.", "ReLU 的光滑近似，处处可导。"}, "001"},
    {con,
     {"log(1 + eˣ) as written overflows for large x, and outputs are always positive.",
      "按 log(1 + eˣ) 直接计算，x 较大时会溢出；输出恒为正。"},
     "001",
     amended},
};

constexpr Advice swish[] = {
    {pro,
     {"Smooth, and not saturated on the right; its paper reports gains over ReLU in image classification and "
      "translation.",
      "光滑，右侧不饱和；原论文报告在图像分类与机器翻译上优于 ReLU。"},
     "003",
     amended},
    {con, {"Dearer than ReLU, and not monotone.", "比 ReLU 贵，且不单调。"}, "003", amended},
    {tip,
     {"β shapes it, from x/2 to ReLU. To be learned it must be a parameter of the module, not a plain "
      "number.",
      "β 调节形状，从 x/2 到 ReLU。若要学习 β，它必须是模块的参数，而不是普通数。"},
     "003",
     amended},
};

constexpr Advice mish[] = {
    {pro,
     {"Smooth, and not saturated on the right; its paper reports gains over ReLU.",
      "光滑，右侧不饱和；原论文报告优于 ReLU。"},
     "003",
     amended},
    {con,
     {"It has no parameter to adjust, though it is sometimes filed under adjustable functions.",
      "它没有可调参数，尽管有时被归入可调激活函数。"},
     "003",
     amended},
    {con,
     {"log(1 + eˣ) as written turns gradients into NaN for x above 88 in float32.",
      "按 log(1 + eˣ) 直接计算，float32 下 x 超过 88 时梯度为 NaN。"},
     "003",
     amended},
};

constexpr Advice softmax[] = {
    {pro,
     {"Outputs between 0 and 1 that sum to 1: one probability for each class.",
      "输出在 0 与 1 之间且总和为 1：每个类别一个概率。"},
     "000, 001, 004"},
    {con,
     {"exp(z)/Σ exp(z) as written overflows for large scores: subtract the maximum first.",
      "按 exp(z)/Σ exp(z) 直接计算，分数较大时会溢出：应先减去最大值。"},
     "000, 001",
     amended},
    {con,
     {"A batch needs its axis: over the whole array the rows do not sum to 1.",
      "成批数据必须指定轴：对整个数组求和时，每行之和不为 1。"},
     "000, 001",
     amended},
    {tip,
     {"In the last layer of a network with several classes.", "用于多分类网络的最后一层。"},
     "000, 001, 004"},
};

struct Entry {
    std::string_view id;
    std::span<const Advice> items;
};

// SiLU is Swish with β = 1: all but what is said of β.
constexpr Entry entries[] = {
    {"identity", identity},
    {"step", step},
    {"relu", relu},
    {"relu6", relu6},
    {"leaky-relu", leaky_relu},
    {"prelu", prelu},
    {"rrelu", rrelu},
    {"elu", elu},
    {"selu", selu},
    {"celu", celu},
    {"sigmoid", sigmoid},
    {"tanh", tanh},
    {"hardtanh", hardtanh},
    {"softplus", softplus},
    {"swish", swish},
    {"silu", std::span(swish).first(2)},
    {"mish", mish},
    {"softmax", softmax},
};

constexpr auto ids = [] {
    std::array<std::string_view, std::size(entries)> all{};
    std::ranges::transform(entries, all.begin(), &Entry::id);
    return all;
}();

} // namespace

std::span<const Advice> advice_on(std::string_view id) {
    const Entry* const entry = first_with(entries, id, &Entry::id);
    return entry ? entry->items : std::span<const Advice>{};
}

std::span<const std::string_view> discussed_functions() {
    return ids;
}

} // namespace act
