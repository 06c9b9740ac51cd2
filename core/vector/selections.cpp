// Functions that select: a few of their inputs decide, the others get nothing.

#include "vector/extended_precision.h"
#include "vector/records.h"
#include "vector/shares.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace act::vectors {
namespace selections_file { namespace {

std::size_t first_largest(std::span<const double> z) {
    return static_cast<std::size_t>(std::ranges::max_element(z) - z.begin());
}

// Where the plane Σp = 1 is met: pᵢ = max(dᵢ − τ, 0), d = z − max z, k·τ = Σd over the support − 1.
struct Support {
    std::vector<DoubleDouble> shifted;
    std::vector<std::size_t> members; ///< indices, the largest logits first
    ExactSum one_less_sum;            ///< 1 − Σd over the support

    // k·pᵢ
    [[nodiscard]] ExactSum mass(std::size_t i, std::size_t size) const {
        ExactSum total = one_less_sum;
        total.add_product(static_cast<double>(size), shifted[i]);
        return total;
    }
};

// The largest k with 1 + k·d₍ₖ₎ > Σ d₍₁₎…d₍ₖ₎ (Martins and Astudillo 2016, algorithm 1).
Support support_of(std::span<const double> z) {
    std::vector<DoubleDouble> logits;
    for (const double each : z)
        logits.push_back({each, 0.0});
    Support support = {shifted_to_largest(logits, 1.0), {}, {}};
    support.one_less_sum.add(1.0);

    std::vector<std::size_t> order(z.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return z[i]; });
    for (const std::size_t i : order) {
        const DoubleDouble d = support.shifted[i];
        if (d.high < -1.0) break; // would be below zero even alone with the largest
        ExactSum next = support.one_less_sum;
        next.add(-d);
        std::swap(next, support.one_less_sum);
        if (!support.mass(i, support.members.size() + 1).is_positive()) {
            support.one_less_sum = std::move(next);
            break;
        }
        support.members.push_back(i);
    }
    return support;
}

void sparsemax(const VectorInput& input, std::span<double> y) {
    const Support support = support_of(input.z);
    const std::size_t k = support.members.size();
    std::ranges::fill(y, 0.0);
    for (const std::size_t i : support.members)
        y[i] = (support.mass(i, k).total() / DoubleDouble{static_cast<double>(k), 0.0}).rounded();
}

void sparsemax_jacobian(const VectorInput& input, Matrix& matrix) {
    const std::vector<std::size_t> members = support_of(input.z).members;
    const auto k = static_cast<double>(members.size());
    for (const std::size_t i : members)
        for (const std::size_t j : members)
            matrix(i, j) = i == j ? (k - 1.0) / k : -1.0 / k;
}

void hardmax(const VectorInput& input, std::span<double> y) {
    std::ranges::fill(y, 0.0);
    y[first_largest(input.z)] = 1.0;
}

void maxout(const VectorInput& input, std::span<double> y) {
    y[0] = *std::ranges::max_element(input.z);
}

void maxout_jacobian(const VectorInput& input, Matrix& matrix) {
    matrix(0, first_largest(input.z)) = 1.0;
}

// ---- step by step

constexpr auto sparsemax_steps = [](const auto& z, const auto&, const VectorInput&) {
    const auto largest = largest_of(z);
    const auto shifted = each_of(z, [&](const auto& each) { return each - largest; });
    auto falling = shifted;
    std::ranges::stable_sort(falling, [](const auto& a, const auto& b) { return b < a; });
    auto excess = falling[0] - 1.0;
    auto tau = excess;
    auto sum = falling[0];
    for (std::size_t k = 1; k < falling.size(); ++k) {
        sum = sum + falling[k];
        excess = sum - 1.0;
        const auto size = static_cast<double>(k + 1);
        if (!(excess < size * falling[k])) break;
        tau = excess / size;
    }
    return each_of(shifted, [&](const auto& each) { return hinge(each - tau); });
};
constexpr auto hardmax_steps = [](const auto& z, const auto&, const VectorInput& input) {
    auto y = each_of(z, [](const auto& each) { return constant<std::decay_t<decltype(each)>>(0.0); });
    auto& chosen = y[first_largest(input.z)];
    chosen = chosen + 1.0;
    return y;
};
constexpr auto maxout_steps = [](const auto& z, const auto&, const VectorInput&) {
    return std::vector{largest_of(z)};
};

constexpr std::array records{
    VectorFunction{
        .id = "sparsemax",
        .name = "Sparsemax",
        .latex = R"(\max(z_i - \tau, 0), \quad \tau \text{ such that } \sum_k y_k = 1)",
        .latex_jacobian = R"(\begin{cases} \delta_{ij} - 1/|S| & i, j \in S \\ 0 & \text{else} \end{cases})",
        .shares = true,
        .names = {.keras = "keras.activations.sparsemax",
                  .chinese = {"稀疏最大值", "稀疏 softmax", "单纯形投影"},
                  .initials = "xszdz"},
        .code = {.numpy = "z = z - np.max(z, axis=-1, keepdims=True)\n"
                          "falling = np.flip(np.sort(z, axis=-1), axis=-1)\n"
                          "excess = np.cumsum(falling, axis=-1) - 1\n"
                          "count = np.arange(1, z.shape[-1] + 1)\n"
                          "size = np.sum(count * falling > excess, axis=-1, keepdims=True)\n"
                          "tau = np.take_along_axis(excess, size - 1, axis=-1) / size\n"
                          "return np.maximum(z - tau, 0)",
                 .pytorch = "z = z - torch.amax(z, dim=-1, keepdim=True)\n"
                            "falling = torch.sort(z, dim=-1, descending=True).values\n"
                            "excess = torch.cumsum(falling, dim=-1) - 1\n"
                            "count = torch.arange(1, z.shape[-1] + 1, device=z.device)\n"
                            "size = torch.sum(count * falling > excess, dim=-1, keepdim=True)\n"
                            "tau = torch.gather(excess, -1, size - 1) / size\n"
                            "return F.relu(z - tau)",
                 .keras = "return keras.activations.sparsemax(z, axis=-1)"},
        .reference = {"Martins, Astudillo: From softmax to sparsemax", 2016},
        .note = {"The point of the probability simplex nearest to z. Unlike softmax it gives exact zeros to "
                 "what is far behind.",
                 "概率单纯形上离 z 最近的点。与 softmax 不同，落后很多的分量恰好得 0。"},
        .value = sparsemax,
        .jacobian = sparsemax_jacobian,
        .steps = run_steps<sparsemax_steps>},

    VectorFunction{
        .id = "hardmax",
        .name = "Hardmax",
        .latex = R"(\begin{cases} 1 & i = \min\,\arg\max_k z_k \\ 0 & \text{else} \end{cases})",
        .latex_jacobian = "0",
        .shares = true,
        .names = {.onnx = "Hardmax",
                  .others = {"argmax one hot", "one hot argmax"},
                  .chinese = {"硬最大值", "独热最大值", "最大值独热编码"},
                  .initials = "yzdz"},
        .code = {.numpy = "return np.eye(z.shape[-1])[np.argmax(z, axis=-1)]",
                 .pytorch = "return F.one_hot(torch.argmax(z, dim=-1), z.shape[-1]).to(z.dtype)",
                 .jax = "return jax.nn.one_hot(jnp.argmax(z, axis=-1), z.shape[-1])",
                 .keras = "return keras.ops.one_hot(keras.ops.argmax(z, axis=-1), z.shape[-1])"},
        .reference = {"ONNX: operator Hardmax", 2017},
        .note = {"All to the first of the largest. Its Jacobian is zero, so nothing can be learned through "
                 "it: softmax is its trainable stand-in.",
                 "独热输出：第一个最大分量为 1，其余为 0。雅可比矩阵几乎处处为零，无法用梯度训练；softmax "
                 "是它的可微近似。"},
        .value = hardmax,
        .jacobian = [](const VectorInput&, Matrix&) {},
        .steps = run_steps<hardmax_steps>},

    VectorFunction{
        .id = "maxout",
        .name = "Maxout",
        .latex = R"(\max_k z_k, \quad z_k = w_k x + b_k)",
        .latex_jacobian = R"(\begin{cases} 1 & j = \min\,\arg\max_k z_k \\ 0 & \text{else} \end{cases})",
        .arity = Arity::one,
        .of_lines = true,
        .names = {.chinese = {"最大输出单元", "极大输出单元", "分段线性最大单元"}, .initials = "zdscdy"},
        .code = {.numpy = "return np.max(z, axis=-1)", .pytorch = "return torch.max(z, dim=-1).values"},
        .reference = {"Goodfellow, Warde-Farley, Mirza, Courville, Bengio: Maxout networks", 2013},
        .note =
            {"The largest of k straight lines bends into any convex function: ReLU is maxout(0, x), |x| is "
             "maxout(x, −x).",
             "取 k 条直线的最大值，得到分段线性的凸函数，k 足够大时可逼近任意凸函数：ReLU 是 maxout(0, "
             "x)，|x| 是 maxout(x, −x)。"},
        .value = maxout,
        .jacobian = maxout_jacobian,
        .steps = run_steps<maxout_steps>},
};

}} // namespace selections_file

std::span<const VectorFunction> selections() {
    return selections_file::records;
}

} // namespace act::vectors
