// Softmax and what is computed from it: probabilities, their logarithms, and the logarithm of their sum.

#include "vector/extended_precision.h"
#include "vector/gumbel.h"
#include "vector/records.h"
#include "vector/shares.h"

#include <array>

namespace act::vectors {
namespace softmaxes_file { namespace {

constexpr Parameter temperature{.id = "temperature",
                                .symbol = "T",
                                .kind = ParameterKind::logarithmic,
                                .initial = 1.0,
                                .shown = {0.1, 5.0}, // where it shows what it does
                                .legal = positive_number,
                                .source = "softmax without a temperature",
                                .aliases = {"tau", "t"}};

std::vector<DoubleDouble> plain(std::span<const double> z, double sign = 1.0) {
    std::vector<DoubleDouble> logits;
    for (const double each : z)
        logits.push_back({sign * each, 0.0});
    return logits;
}

// z + g, which must not be rounded: a low temperature would magnify the error.
std::vector<DoubleDouble> perturbed(const VectorInput& input) {
    const auto seed = static_cast<std::uint64_t>(input.parameters[1]);
    const std::vector<double> noise = gumbel_noise(input.z.size(), seed, input.slice);
    std::vector<DoubleDouble> logits;
    for (std::size_t i = 0; i < noise.size(); ++i)
        logits.push_back(sum(input.z[i], noise[i]));
    return logits;
}

void write_softmax(const Shares& shares, std::span<double> y) {
    for (std::size_t i = 0; i < y.size(); ++i)
        y[i] = shares.p[i].rounded();
}

// pᵢ(δᵢⱼ − pⱼ)·scale; 0 − x instead of −x, so that no −0 is left.
void write_softmax_jacobian(const Shares& shares, double t, double sign, Matrix& matrix) {
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        const DoubleDouble scaled = shares.p[i] / DoubleDouble{sign * t, 0.0};
        for (std::size_t j = 0; j < matrix.columns; ++j)
            matrix(i, j) =
                i == j ? (scaled * shares.rest[i]).rounded() : 0.0 - (scaled * shares.p[j]).rounded();
    }
}

void softmax(const VectorInput& input, std::span<double> y) {
    write_softmax(shares_of(plain(input.z), input.parameters[0]), y);
}
void softmax_jacobian(const VectorInput& input, Matrix& matrix) {
    const double t = input.parameters[0];
    write_softmax_jacobian(shares_of(plain(input.z), t), t, 1.0, matrix);
}

// eˣ of x <= 0 with twice the digits, but for what is nothing beside 1.
DoubleDouble long_exp(DoubleDouble x) {
    if (!(x.high > -100.0)) return exp(x);
    ExactSum power;
    power.add(1.0);
    for (const double part : long_expm1(x))
        power.add(part);
    return power.total();
}

// ∂pᵢ/∂T = pᵢ·(Σ pₖsₖ − sᵢ)/T with s = (z − max z)/T. The difference cancels where sᵢ is near the mean.
void write_by_temperature(const Shares& shares, double t, std::span<double> slopes) {
    DoubleDouble total;
    DoubleDouble moment;
    for (const DoubleDouble s : shares.shifted) {
        const DoubleDouble weight = long_exp(s);
        if (weight.high == 0.0) continue; // beside −∞
        total = total + weight;
        moment = moment + weight * s;
    }
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        if (shares.p[i].high == 0.0) continue;
        const DoubleDouble away = moment / total - shares.shifted[i];
        slopes[i] = (shares.p[i] * away / DoubleDouble{t, 0.0}).rounded();
    }
}

void softmax_by_temperature(const VectorInput& input, std::size_t, std::span<double> slopes) {
    const double t = input.parameters[0];
    std::ranges::fill(slopes, 0.0);
    write_by_temperature(shares_of(plain(input.z), t), t, slopes);
}

void softmin(const VectorInput& input, std::span<double> y) {
    write_softmax(shares_of(plain(input.z, -1.0), 1.0), y);
}
void softmin_jacobian(const VectorInput& input, Matrix& matrix) {
    write_softmax_jacobian(shares_of(plain(input.z, -1.0), 1.0), 1.0, -1.0, matrix);
}

void softmax2d(const VectorInput& input, std::span<double> y) {
    write_softmax(shares_of(plain(input.z), 1.0), y);
}
void softmax2d_jacobian(const VectorInput& input, Matrix& matrix) {
    write_softmax_jacobian(shares_of(plain(input.z), 1.0), 1.0, 1.0, matrix);
}

void gumbel_softmax(const VectorInput& input, std::span<double> y) {
    write_softmax(shares_of(perturbed(input), input.parameters[0]), y);
}
void gumbel_softmax_jacobian(const VectorInput& input, Matrix& matrix) {
    const double t = input.parameters[0];
    write_softmax_jacobian(shares_of(perturbed(input), t), t, 1.0, matrix);
}

void gumbel_by_temperature(const VectorInput& input, std::size_t, std::span<double> slopes) {
    const double t = input.parameters[0];
    std::ranges::fill(slopes, 0.0);
    write_by_temperature(shares_of(perturbed(input), t), t, slopes);
}

// zᵢ − max − ln(1 + R): both terms are negative, nothing cancels. Not ln p, which is −∞ once p underflows.
void log_softmax(const VectorInput& input, std::span<double> y) {
    const Shares shares = shares_of(plain(input.z), 1.0);
    const double total = log_total(shares);
    for (std::size_t i = 0; i < y.size(); ++i)
        y[i] = (shares.shifted[i] - DoubleDouble{total, 0.0}).rounded();
}
void log_softmax_jacobian(const VectorInput& input, Matrix& matrix) {
    const Shares shares = shares_of(plain(input.z), 1.0);
    for (std::size_t i = 0; i < matrix.rows; ++i)
        for (std::size_t j = 0; j < matrix.columns; ++j)
            matrix(i, j) = i == j ? shares.rest[i].rounded() : 0.0 - shares.p[j].rounded();
}

// A first estimate y of ln Σ eᶻ made better: ln Σ eᶻ = y + ln(1 + ε) with 1 + ε = Σ exp(zₖ − y), which is 1
// but for what the estimate lacks. Exponentials below e⁻¹⁰⁰ change nothing.
DoubleDouble refined(double estimate, std::span<const double> z) {
    ExactSum excess;
    excess.add(-1.0);
    for (const double each : z) {
        const DoubleDouble shifted = sum(each, -estimate);
        if (!(shifted.high > -100.0)) continue;
        excess.add(1.0);
        for (const double part : long_expm1(shifted))
            excess.add(part);
    }
    const DoubleDouble lacking = excess.total();
    const DoubleDouble log = lacking - DoubleDouble{0.5 * lacking.high * lacking.high, 0.0};
    return DoubleDouble{estimate, 0.0} + log;
}

// max + ln(1 + R): of opposite signs where probabilities add up to about 1.
void log_sum_exp(const VectorInput& input, std::span<double> y) {
    const Shares shares = shares_of(plain(input.z), 1.0);
    y[0] = shares.largest + log_total(shares);
    if (std::abs(y[0]) < -0.5 * shares.largest) y[0] = refined(y[0], input.z).rounded();
}
// ln n to twice the digits, by one step of Newton: n·e⁻ˡ is 1 but for what the estimate l lacks.
DoubleDouble log_of_count(std::size_t n) {
    const auto count = static_cast<double>(n);
    const double estimate = std::log(count);
    ExactSum excess;
    excess.add(count - 1.0);
    for (const double part : long_expm1({-estimate, 0.0}))
        excess.add_product(count, {part, 0.0});
    const double lacking = excess.total().high;
    return DoubleDouble{estimate, 0.0} + DoubleDouble{lacking - 0.5 * lacking * lacking, 0.0};
}

// ln Σ eᶻ − ln n, of which little may be left.
void log_mean_exp(const VectorInput& input, std::span<double> y) {
    const Shares shares = shares_of(plain(input.z), 1.0);
    const double estimate = shares.largest + log_total(shares);
    const bool is_finite = std::isfinite(estimate);
    const DoubleDouble sum_log = is_finite ? refined(estimate, input.z) : DoubleDouble{estimate, 0.0};
    y[0] = is_finite ? (sum_log - log_of_count(input.z.size())).rounded() : estimate;
}

void log_sum_exp_jacobian(const VectorInput& input, Matrix& matrix) {
    write_softmax(shares_of(plain(input.z), 1.0), matrix.entries);
}

// ---- step by step

template <class T> std::vector<T> shares_in_steps(const std::vector<T>& exponents) {
    const std::vector<T> powers = each_of(exponents, [](const T& s) { return exp(s); });
    const T total = total_of(powers);
    return each_of(powers, [&](const T& power) { return power / total; });
}

template <class T> std::vector<T> below_largest(const std::vector<T>& z) {
    const T largest = largest_of(z);
    return each_of(z, [&](const T& each) { return each - largest; });
}

constexpr auto softmax_steps = [](const auto& z, const auto& p, const VectorInput&) {
    return shares_in_steps(each_of(below_largest(z), [&](const auto& s) { return s / p[0]; }));
};
constexpr auto softmax_alone_steps = [](const auto& z, const auto&, const VectorInput&) {
    return shares_in_steps(below_largest(z));
};
constexpr auto softmin_steps = [](const auto& z, const auto&, const VectorInput&) {
    return shares_in_steps(below_largest(each_of(z, [](const auto& each) { return -each; })));
};
constexpr auto gumbel_softmax_steps = [](const auto& z, const auto& p, const VectorInput& input) {
    const auto seed = static_cast<std::uint64_t>(input.parameters[1]);
    const std::vector<double> noise = gumbel_noise(z.size(), seed, input.slice);
    auto logits = z;
    for (std::size_t i = 0; i < z.size(); ++i)
        logits[i] = (z[i] + noise[i]) / p[0];
    return shares_in_steps(below_largest(logits));
};
constexpr auto log_softmax_steps = [](const auto& z, const auto&, const VectorInput&) {
    const auto shifted = below_largest(z);
    const auto total = log(total_of(each_of(shifted, [](const auto& s) { return exp(s); })));
    return each_of(shifted, [&](const auto& s) { return s - total; });
};
constexpr auto log_sum_exp_steps = [](const auto& z, const auto&, const VectorInput&) {
    const auto total = total_of(each_of(below_largest(z), [](const auto& s) { return exp(s); }));
    return std::vector{largest_of(z) + log(total)};
};

constexpr auto log_mean_exp_steps = [](const auto& z, const auto&, const VectorInput&) {
    const auto total = total_of(each_of(below_largest(z), [](const auto& s) { return exp(s); }));
    return std::vector{largest_of(z) + log(total / static_cast<double>(z.size()))};
};

constexpr std::array records{
    VectorFunction{
        .id = "softmax",
        .name = "Softmax",
        .latex = R"(\frac{e^{z_i/T}}{\sum_k e^{z_k/T}})",
        .latex_jacobian = R"(\frac{1}{T}\,y_i\,(\delta_{ij} - y_j))",
        .shares = true,
        .power = 1.0,
        .parameters = {temperature},
        .names = {.pytorch = "torch.nn.Softmax",
                  .jax = "jax.nn.softmax",
                  .keras = "keras.activations.softmax",
                  .tensorflow = "tf.nn.softmax",
                  .onnx = "Softmax",
                  .mlx = "mlx.nn.Softmax",
                  .others = {"softargmax"},
                  .chinese = {"归一化指数函数", "软最大值", "柔性最大值", "软性最大值"},
                  .initials = "gyhzshs"},
        .code = {.numpy = "powers = np.exp((z - np.max(z, axis=-1, keepdims=True)) / temperature)\n"
                          "return powers / np.sum(powers, axis=-1, keepdims=True)",
                 .pytorch = "return F.softmax(z / temperature, dim=-1)",
                 .jax = "return jax.nn.softmax(z / temperature, axis=-1)",
                 .keras = "return keras.activations.softmax(z / temperature, axis=-1)"},
        .reference = {"Bridle: Probabilistic interpretation of feedforward classification network outputs",
                      1990},
        .note = {"Logits in, probabilities out. Adding the same number to every logit changes nothing, which "
                 "is why the largest may be subtracted first.",
                 "输入 logits，输出概率。所有 logits 同加一个数，结果不变，因此可以先减去最大值。"},
        .value = softmax,
        .jacobian = softmax_jacobian,
        .sensitivity = softmax_by_temperature,
        .steps = run_steps<softmax_steps>},

    VectorFunction{
        .id = "log-softmax",
        .name = "LogSoftmax",
        .latex = R"(z_i - \ln \sum_k e^{z_k})",
        .latex_jacobian = R"(\delta_{ij} - e^{y_j})",
        .power = 1.0,
        .names = {.pytorch = "torch.nn.LogSoftmax",
                  .jax = "jax.nn.log_softmax",
                  .keras = "keras.activations.log_softmax",
                  .tensorflow = "tf.nn.log_softmax",
                  .onnx = "LogSoftmax",
                  .mlx = "mlx.nn.LogSoftmax",
                  .chinese = {"对数归一化指数函数", "对数 softmax"},
                  .initials = "dsgyhzshs"},
        .code = {.numpy = "shifted = z - np.max(z, axis=-1, keepdims=True)\n"
                          "return shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))",
                 .pytorch = "return F.log_softmax(z, dim=-1)",
                 .jax = "return jax.nn.log_softmax(z, axis=-1)",
                 .keras = "return keras.activations.log_softmax(z, axis=-1)"},
        .reference = {"Blanchard, Higham, Higham: Accurately computing the log-sum-exp and softmax functions",
                      2021},
        .note =
            {"The logarithm of softmax, but never computed as one: a probability of 1e-400 is 0, its "
             "logarithm is a harmless −921.",
             "softmax 的对数，但绝不先算 softmax 再取对数：10⁻⁴⁰⁰ 的概率会下溢为 0，而它的对数只是 −921。"},
        .value = log_softmax,
        .jacobian = log_softmax_jacobian,
        .steps = run_steps<log_softmax_steps>},

    VectorFunction{
        .id = "softmin",
        .name = "Softmin",
        .latex = R"(\frac{e^{-z_i}}{\sum_k e^{-z_k}})",
        .latex_jacobian = R"(-y_i\,(\delta_{ij} - y_j))",
        .shares = true,
        .power = -1.0,
        .names = {.pytorch = "torch.nn.Softmin",
                  .mlx = "mlx.nn.Softmin",
                  .chinese = {"软最小值", "柔性最小值"},
                  .initials = "rzxz"},
        .code = {.numpy = "powers = np.exp(np.min(z, axis=-1, keepdims=True) - z)\n"
                          "return powers / np.sum(powers, axis=-1, keepdims=True)",
                 .pytorch = "return F.softmin(z, dim=-1)",
                 .jax = "return jax.nn.softmax(-z, axis=-1)",
                 .keras = "return keras.activations.softmax(-z, axis=-1)"},
        .reference = {"Bridle: Probabilistic interpretation of feedforward classification network outputs",
                      1990},
        .note = {"Softmax of −z: the smallest number gets the largest share.",
                 "对 −z 求 softmax：最小的分量得到最大的概率。"},
        .value = softmin,
        .jacobian = softmin_jacobian,
        .steps = run_steps<softmin_steps>},

    VectorFunction{
        .id = "softmax2d",
        .name = "Softmax2d",
        .latex = R"(\frac{e^{z_{cp}}}{\sum_k e^{z_{kp}}})",
        .latex_jacobian = R"(\delta_{pq}\,y_{cp}\,(\delta_{ck} - y_{kp}))",
        .along = Along::columns,
        .shares = true,
        .power = 1.0,
        .names = {.pytorch = "torch.nn.Softmax2d",
                  .chinese = {"二维归一化指数函数", "二维 softmax", "逐像素 softmax"},
                  .initials = "ewgyhzshs"},
        .code = {.numpy = "powers = np.exp(z - np.max(z, axis=-3, keepdims=True))\n"
                          "return powers / np.sum(powers, axis=-3, keepdims=True)",
                 .pytorch = "return F.softmax(z, dim=-3)",
                 .jax = "return jax.nn.softmax(z, axis=-3)",
                 .keras = "return keras.activations.softmax(z, axis=-3)"},
        .reference = {"Long, Shelhamer, Darrell: Fully convolutional networks for semantic segmentation",
                      2015},
        .note = {"Softmax over the channels (rows) at every pixel (column) by itself: pixels do not see each "
                 "other.",
                 "在每个像素（列）上单独对各通道（行）求 softmax：像素之间互不影响。"},
        .value = softmax2d,
        .jacobian = softmax2d_jacobian,
        .steps = run_steps<softmax_alone_steps>},

    VectorFunction{
        .id = "gumbel-softmax",
        .name = "Gumbel-Softmax",
        .latex = R"(\frac{e^{(z_i+g_i)/T}}{\sum_k e^{(z_k+g_k)/T}}, \quad g_i = -\ln(-\ln u_i))",
        .latex_jacobian = R"(\frac{1}{T}\,y_i\,(\delta_{ij} - y_j))",
        .shares = true,
        .power = 1.0,
        .parameters = {temperature,
                       {.id = "seed",
                        .symbol = "seed",
                        .kind = ParameterKind::seed,
                        .initial = 1.0,
                        .shown = {1.0, 999999.0},
                        .legal = {1.0, 999999.0},
                        .source = "any"}},
        .names = {.pytorch = "torch.nn.functional.gumbel_softmax",
                  .chinese = {"耿贝尔 softmax", "冈贝尔 softmax", "随机 softmax", "可微采样"},
                  .initials = "gbesoftmax"},
        .code = {.numpy = "noise = np.random.default_rng(seed).gumbel(size=z.shape)\n"
                          "logits = (z + noise) / temperature\n"
                          "powers = np.exp(logits - np.max(logits, axis=-1, keepdims=True))\n"
                          "return powers / np.sum(powers, axis=-1, keepdims=True)",
                 .pytorch = "torch.manual_seed(seed)\n"
                            "return F.gumbel_softmax(z, tau=temperature, dim=-1)",
                 .jax = "noise = jax.random.gumbel(jax.random.key(seed), z.shape, z.dtype)\n"
                        "return jax.nn.softmax((z + noise) / temperature, axis=-1)",
                 .keras = "uniform = keras.random.uniform(keras.ops.shape(z), minval=1e-30, seed=seed)\n"
                          "noise = -keras.ops.log(-keras.ops.log(uniform))\n"
                          "return keras.activations.softmax((z + noise) / temperature, axis=-1)"},
        .reference = {"Jang, Gu, Poole: Categorical reparameterization with Gumbel-Softmax", 2016},
        .note =
            {"Softmax of randomly shifted logits. The largest one is a fair draw from softmax's "
             "probabilities, and a gradient passes through.",
             "给 logits 加上随机扰动后再求 softmax：最大者就是按 softmax 概率抽出的样本，而且梯度可以通过。"},
        .value = gumbel_softmax,
        .jacobian = gumbel_softmax_jacobian,
        .sensitivity = gumbel_by_temperature,
        .steps = run_steps<gumbel_softmax_steps>},

    VectorFunction{
        .id = "logsumexp",
        .name = "LogSumExp",
        .latex = R"(\ln \sum_k e^{z_k})",
        .latex_jacobian = R"(\frac{e^{z_j}}{\sum_k e^{z_k}})",
        .arity = Arity::one,
        .power = 1.0,
        .names = {.pytorch = "torch.logsumexp",
                  .jax = "jax.nn.logsumexp",
                  .keras = "keras.ops.logsumexp",
                  .tensorflow = "tf.math.reduce_logsumexp",
                  .onnx = "ReduceLogSumExp",
                  .mlx = "mlx.core.logsumexp",
                  .others = {"lse", "log sum exp"},
                  .chinese = {"对数指数和", "指数和的对数", "光滑最大值"},
                  .initials = "dszsh"},
        .code = {.numpy = "return np.logaddexp.reduce(z, axis=-1)",
                 .pytorch = "return torch.logsumexp(z, dim=-1)",
                 .jax = "return jax.nn.logsumexp(z, axis=-1)",
                 .keras = "return keras.ops.logsumexp(z, axis=-1)"},
        .reference = {"Blanchard, Higham, Higham: Accurately computing the log-sum-exp and softmax functions",
                      2021},
        .note = {"A smooth maximum, at most ln n above the true one. Its gradient is softmax.",
                 "光滑的最大值，最多比真正的最大值大 ln n；它的梯度正是 softmax。"},
        .value = log_sum_exp,
        .jacobian = log_sum_exp_jacobian,
        .steps = run_steps<log_sum_exp_steps>},

    VectorFunction{
        .id = "logmeanexp",
        .name = "LogMeanExp",
        .latex = R"(\ln\left(\frac{1}{n} \sum_k e^{z_k}\right))",
        .latex_jacobian = R"(\frac{e^{z_j}}{\sum_k e^{z_k}})",
        .arity = Arity::one,
        .power = 1.0,
        .names = {.jax = "jax.nn.logmeanexp",
                  .others = {"lme", "log mean exp"},
                  .chinese = {"对数指数均值", "指数均值的对数"},
                  .initials = "dszsjz"},
        .code = {.numpy = "largest = np.max(z, axis=-1, keepdims=True)\n"
                          "return np.log(np.mean(np.exp(z - largest), axis=-1)) + np.max(z, axis=-1)",
                 .pytorch = "return torch.logsumexp(z, dim=-1) - math.log(z.shape[-1])",
                 .jax = "return jax.nn.logmeanexp(z, axis=-1)",
                 .keras = "return keras.ops.logsumexp(z, axis=-1) - math.log(z.shape[-1])"},
        .reference = {"Blanchard, Higham, Higham: Accurately computing the log-sum-exp and softmax functions",
                      2021},
        .note = {"A smooth maximum that gives back z where all are z: at most the largest, at least the "
                 "mean. Its "
                 "gradient is softmax.",
                 "光滑的最大值：各分量相等时就等于它们，总在均值与最大值之间；它的梯度也是 softmax。"},
        .value = log_mean_exp,
        .jacobian = log_sum_exp_jacobian,
        .steps = run_steps<log_mean_exp_steps>},
};

}} // namespace softmaxes_file

std::span<const VectorFunction> softmaxes() {
    return softmaxes_file::records;
}

} // namespace act::vectors
