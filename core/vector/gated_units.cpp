// Gated linear units a ⊙ g(b), where a is the first half of the input and b the second, and CReLU. A gate
// that is closed (below about e⁻⁸⁰⁰) wins over any a, infinite ones too.

#include "math/gates.h"
#include "vector/double_double.h"
#include "vector/records.h"
#include "vector/steps.h"

#include <array>
#include <limits>
#include <numbers>

namespace act::vectors {
namespace {

// a·b may overflow where a·b·gate does not: a large a is made smaller by a power of two first.
double factor_for(double a) {
    return std::abs(a) > 0x1p900 ? 0x1p-100 : 1.0;
}

// The gate itself: GLU.
template <class Gate> struct Plain {
    static double at(double b) { return Gate::value(1.0, b); }
    static double times(double a, double b) { return Gate::value(a, b); }
    static double slope_times(double a, double b) { return Gate::slope(a, b); }
};

// Gates and their slopes take the digits that long double has beyond double where there are any; elsewhere
// the results are up to 7 units of the last place off.
using Wide = long double;
constexpr bool is_wider = std::numeric_limits<Wide>::digits > std::numeric_limits<double>::digits;

// a·b/(1 + e⁻ᵇ) and its derivatives: SwiGLU.
struct SwiGate {
    static Wide value(Wide a, Wide b) { return LogisticGate::value(a, b); }
    static Wide slope(Wide a, Wide b) { return LogisticGate::value(product(a, bend(b)), b); }

    // (b·σ(b))′/σ(b) = 1 + b·σ(−b). Left of 0 that is (1 + b + eᵇ)/(1 + eᵇ), whose numerator vanishes at b₀;
    // with d = b − b₀ and eᵇ⁰ = −1 − b₀ it is d + eᵇ⁰·(eᵈ − 1), in which nothing cancels.
    static Wide bend(Wide b) {
        if (!(b < 0)) return 1 + product(b, logistic(-b));
        const Wide d = (b - Wide(zero.high)) - Wide(zero.low);
        return (d + (-1 - (Wide(zero.high) + Wide(zero.low))) * std::expm1(d)) / (1 + std::exp(b));
    }
    static constexpr DoubleDouble zero{-1.2784645427610737, -1.0946994183093437e-16};
};

// a·b·Φ(b): GEGLU.
struct GeGate {
    static Wide value(Wide a, Wide b) {
        if constexpr (!is_wider) return NormalGate::value(a, b);
        return product(a, std::erfc(-b * root_half) / 2);
    }
    static Wide slope(Wide a, Wide b) {
        const Wide d = (b - Wide(zero.high)) - Wide(zero.low);
        if (std::abs(d) < 0.75L) return a * (d * chord(d)) * density(b);
        return value(a, b) + product(product(a, b), density(b));
    }

    // (b·Φ(b))′/φ(b) = M(b) + b with Mills' ratio M = Φ/φ. It vanishes at b₀, and what is left after division
    // by d = b − b₀ is 1 + m₁ + m₂·d + …, Taylor's series of M there: M′ = 1 + b·M gives (n+1)·mₙ₊₁ = b₀·mₙ +
    // mₙ₋₁.
    static Wide chord(Wide d) {
        Wide sum = 0;
        for (std::size_t n = mills.size() - 1; n > 1; --n)
            sum = (sum + mills[n]) * d;
        return (1 + mills[1]) + sum;
    }
    static constexpr DoubleDouble zero{-0.7517915246935645, 1.4956759177009883e-17};
    static constexpr auto mills = [] {
        constexpr Wide at = Wide(zero.high) + Wide(zero.low);
        std::array<Wide, 25> m{-at, 1 - at * at};
        for (std::size_t n = 1; n + 1 < m.size(); ++n)
            m[n + 1] = (at * m[n] + m[n - 1]) / static_cast<Wide>(n + 1);
        return m;
    }();

  private:
    static Wide density(Wide b) {
        if constexpr (!is_wider) return normal_pdf(b);
        return std::exp(-b * b / 2) * (root_half * std::numbers::inv_sqrtpi_v<Wide>);
    }
    static constexpr Wide root_half = 1 / std::numbers::sqrt2_v<Wide>;
};

// b·gate(b) in place of the gate.
template <class Gate> struct SelfGated {
    static double at(double b) { return static_cast<double>(Gate::value(Wide(b), Wide(b))); }
    static double times(double a, double b) {
        const double factor = factor_for(a);
        return static_cast<double>(Gate::value(product(Wide(a) * Wide(factor), Wide(b)), Wide(b))
                                   / Wide(factor));
    }
    static double slope_times(double a, double b) {
        if (std::isinf(a)) return product(a, static_cast<double>(Gate::slope(1, Wide(b))));
        const double factor = factor_for(a);
        return static_cast<double>(Gate::slope(Wide(a) * Wide(factor), Wide(b)) / Wide(factor));
    }
};

struct HingeGate {
    static double at(double b) { return hinge(b); }
    static double times(double a, double b) { return product(a, hinge(b)); }
    // NaN stays NaN.
    static double slope_times(double a, double b) { return b > 0.0 ? a : b <= 0.0 ? 0.0 : b; }
};

template <class Gate> void unit(const VectorInput& input, std::span<double> y) {
    for (std::size_t i = 0; i < y.size(); ++i)
        y[i] = Gate::times(input.z[i], input.z[y.size() + i]);
}

template <class Gate> void unit_jacobian(const VectorInput& input, Matrix& matrix) {
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        const double a = input.z[i];
        const double b = input.z[matrix.rows + i];
        matrix(i, i) = Gate::at(b);
        matrix(i, matrix.rows + i) = Gate::slope_times(a, b);
    }
}

void crelu(const VectorInput& input, std::span<double> y) {
    const std::size_t n = input.z.size();
    for (std::size_t i = 0; i < n; ++i) {
        y[i] = hinge(input.z[i]);
        y[n + i] = hinge(-input.z[i]);
    }
}

void crelu_jacobian(const VectorInput& input, Matrix& matrix) {
    const std::size_t n = input.z.size();
    for (std::size_t i = 0; i < n; ++i) {
        matrix(i, i) = HingeGate::slope_times(1.0, input.z[i]);
        matrix(n + i, i) = 0.0 - HingeGate::slope_times(1.0, -input.z[i]);
    }
}

// ---- step by step: the gate is one step, and the product the other

template <class T, class Gate> std::vector<T> gated_in_steps(const std::vector<T>& z, const Gate& gate) {
    std::vector<T> y;
    for (std::size_t i = 0; i < z.size() / 2; ++i)
        y.push_back(z[i] * gate(z[z.size() / 2 + i]));
    return y;
}

constexpr auto glu_steps = [](const auto& z, const auto&, const VectorInput&) {
    return gated_in_steps(z, [](const auto& b) { return logistic(b); });
};
constexpr auto swiglu_steps = [](const auto& z, const auto&, const VectorInput&) {
    return gated_in_steps(z, [](const auto& b) { return gated(LogisticGate{}, b); });
};
constexpr auto geglu_steps = [](const auto& z, const auto&, const VectorInput&) {
    return gated_in_steps(z, [](const auto& b) { return gated(NormalGate{}, b); });
};
constexpr auto reglu_steps = [](const auto& z, const auto&, const VectorInput&) {
    return gated_in_steps(z, [](const auto& b) { return hinge(b); });
};
constexpr auto crelu_steps = [](const auto& z, const auto&, const VectorInput&) {
    auto y = each_of(z, [](const auto& each) { return hinge(each); });
    for (const auto& each : z)
        y.push_back(hinge(-each));
    return y;
};

constexpr std::array records{
    VectorFunction{.id = "glu",
                   .name = "GLU",
                   .latex = R"(a_i\,\sigma(b_i))",
                   .latex_jacobian = R"(\sigma(b_i), \quad a_i\,\sigma(b_i)\,\sigma(-b_i))",
                   .arity = Arity::half,
                   .mixes = false,
                   .diagonal = "SiLU",
                   .names = {.pytorch = "torch.nn.GLU",
                             .jax = "jax.nn.glu",
                             .keras = "keras.activations.glu",
                             .mlx = "mlx.nn.GLU",
                             .others = {"gated linear unit"}},
                   .code = {.numpy = "a, b = np.split(z, 2, axis=-1)\n"
                                     "return a * {sigmoid|b}",
                            .pytorch = "return F.glu(z, dim=-1)",
                            .jax = "return jax.nn.glu(z, axis=-1)",
                            .keras = "return keras.activations.glu(z, axis=-1)"},
                   .reference = {"Dauphin, Fan, Auli, Grangier: Language modeling with gated convolutional "
                                 "networks",
                                 2016},
                   .note = {"One half of the vector says what, the other how much of it passes. Fed the same "
                            "half twice it is SiLU.",
                            "向量的一半是内容，另一半决定通过多少。若两半相同，它就是 SiLU。"},
                   .value = unit<Plain<LogisticGate>>,
                   .jacobian = unit_jacobian<Plain<LogisticGate>>,
                   .steps = run_steps<glu_steps>},

    VectorFunction{.id = "swiglu",
                   .name = "SwiGLU",
                   .latex = R"(a_i\,b_i\,\sigma(b_i))",
                   .latex_jacobian = R"(b_i\,\sigma(b_i), \quad a_i\,\operatorname{SiLU}'(b_i))",
                   .arity = Arity::half,
                   .mixes = false,
                   .code = {.numpy = "a, b = np.split(z, 2, axis=-1)\n"
                                     "return a * {silu|b}",
                            .pytorch = "a, b = torch.chunk(z, 2, dim=-1)\n"
                                       "return a * {silu|b}"},
                   .reference = {"Shazeer: GLU variants improve transformer", 2020},
                   .note = {"GLU with SiLU as the gate, the unit of many large language models.",
                            "以 SiLU 为门的 GLU，许多大语言模型都在用。"},
                   .value = unit<SelfGated<SwiGate>>,
                   .jacobian = unit_jacobian<SelfGated<SwiGate>>,
                   .steps = run_steps<swiglu_steps>},

    VectorFunction{.id = "geglu",
                   .name = "GEGLU",
                   .latex = R"(a_i\,b_i\,\Phi(b_i))",
                   .latex_jacobian = R"(b_i\,\Phi(b_i), \quad a_i\,\operatorname{GELU}'(b_i))",
                   .arity = Arity::half,
                   .mixes = false,
                   .code = {.numpy = "a, b = np.split(z, 2, axis=-1)\n"
                                     "return a * {gelu|b}",
                            .pytorch = "a, b = torch.chunk(z, 2, dim=-1)\n"
                                       "return a * {gelu|b}"},
                   .reference = {"Shazeer: GLU variants improve transformer", 2020},
                   .note = {"GLU with GELU as the gate.", "以 GELU 为门的 GLU。"},
                   .value = unit<SelfGated<GeGate>>,
                   .jacobian = unit_jacobian<SelfGated<GeGate>>,
                   .steps = run_steps<geglu_steps>},

    VectorFunction{.id = "reglu",
                   .name = "ReGLU",
                   .latex = R"(a_i\,\max(b_i, 0))",
                   .latex_jacobian =
                       R"(\max(b_i, 0), \quad \begin{cases} a_i & b_i > 0 \\ 0 & b_i \le 0 \end{cases})",
                   .arity = Arity::half,
                   .mixes = false,
                   .code = {.numpy = "a, b = np.split(z, 2, axis=-1)\n"
                                     "return a * {relu|b}",
                            .pytorch = "a, b = torch.chunk(z, 2, dim=-1)\n"
                                       "return a * {relu|b}"},
                   .reference = {"Shazeer: GLU variants improve transformer", 2020},
                   .note = {"GLU with ReLU as the gate: where b is negative, nothing passes and nothing is "
                            "learned.",
                            "以 ReLU 为门的 GLU：b 为负时什么也不通过，也学不到东西。"},
                   .value = unit<HingeGate>,
                   .jacobian = unit_jacobian<HingeGate>,
                   .steps = run_steps<reglu_steps>},

    VectorFunction{
        .id = "crelu",
        .name = "CReLU",
        .latex = R"((\max(z, 0),\ \max(-z, 0)))",
        .latex_jacobian = R"(([z_j > 0],\ -[z_j < 0]))",
        .arity = Arity::twice,
        .mixes = false,
        .names = {.tensorflow = "tf.nn.crelu", .others = {"concatenated relu"}},
        .code = {.numpy = "return np.concatenate([{relu|z}, {relu|-z}], axis=-1)",
                 .pytorch = "return torch.cat([{relu|z}, {relu|-z}], dim=-1)"},
        .reference = {"Shang, Sohn, Almeida, Lee: Understanding and improving convolutional neural "
                      "networks via concatenated rectified linear units",
                      2016},
        .note = {"Keeps both signs: the positive part, then the negative part as a positive number. "
                 "Nothing is lost, but the vector is twice as long.",
                 "两种符号都保留：先是正部，再把负部写成正数。信息没有丢失，但向量长了一倍。"},
        .value = crelu,
        .jacobian = crelu_jacobian,
        .steps = run_steps<crelu_steps>},
};

} // namespace

std::span<const VectorFunction> gated_units() {
    return records;
}

} // namespace act::vectors
