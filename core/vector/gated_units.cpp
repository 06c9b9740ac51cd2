// Gated linear units a ⊙ g(b), where a is the first half of the input and b the second, and CReLU. A gate
// that is closed (below about e⁻⁸⁰⁰) wins over any a, infinite ones too.

#include "math/gates.h"
#include "vector/double_double.h"
#include "vector/records.h"
#include "vector/swish_gate.h"

#include <array>
#include <limits>
#include <numbers>

namespace act::vectors {
namespace gated_units_file { namespace {

// The gate itself: GLU.
template <class Gate> struct Plain {
    static double at(double b) { return Gate::value(1.0, b); }
    static double times(double a, double b) { return Gate::value(a, b); }
    static double slope_times(double a, double b) { return Gate::slope(a, b); }
};

// a·b·Φ(b): GEGLU.
struct GeGate {
    static Wide value(Wide a, Wide b) {
        if constexpr (!is_wider) return NormalGate::value(a, b);
        return product(a, erfc(-b * root_half) / 2);
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

// ---- SwiGLU: which half gates is a parameter

struct Halves {
    std::size_t content = 0; ///< where it begins in z
    std::size_t gate = 0;
};
Halves halves_of(const VectorInput& input) {
    const std::size_t half = input.z.size() / 2;
    return input.parameters[0] == 0.0 ? Halves{half, 0} : Halves{0, half};
}

void swiglu(const VectorInput& input, std::span<double> y) {
    const auto [content, gate] = halves_of(input);
    const SwishGate swish(input.parameters[1]);
    for (std::size_t i = 0; i < y.size(); ++i)
        y[i] = swish.times(input.z[content + i], input.z[gate + i]);
}
void swiglu_jacobian(const VectorInput& input, Matrix& matrix) {
    const auto [content, gate] = halves_of(input);
    const SwishGate swish(input.parameters[1]);
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        matrix(i, content + i) = swish.at(input.z[gate + i]);
        matrix(i, gate + i) = swish.slope_times(input.z[content + i], input.z[gate + i]);
    }
}
// Which half gates does not vary.
void swiglu_by_parameter(const VectorInput& input, std::size_t k, std::span<double> slopes) {
    const auto [content, gate] = halves_of(input);
    const SwishGate swish(input.parameters[1]);
    for (std::size_t i = 0; i < slopes.size(); ++i)
        slopes[i] = k == 0 ? 0.0 : swish.times_by_alpha(input.z[content + i], input.z[gate + i]);
}

// ---- clamped SwiGLU: g·σ(αg)·(l + 1) with g at most L, and l between −L and L

struct ClampedPair {
    double g = 0.0;
    double l = 0.0;
    bool g_varies = true; ///< inside its bound, or on it
    bool l_varies = true;

    [[nodiscard]] double content() const { return l + 1.0; }
};
ClampedPair clamped_pair(const VectorInput& input, std::size_t i) {
    const double limit = input.parameters[0];
    const double g = input.z[i];
    const double l = input.z[input.z.size() / 2 + i];
    return {g > limit ? limit : g, clamp(l, -limit, limit), !(g > limit), !(std::abs(l) > limit)};
}

void clamped_swiglu(const VectorInput& input, std::span<double> y) {
    const SwishGate swish(input.parameters[1]);
    for (std::size_t i = 0; i < y.size(); ++i) {
        const ClampedPair pair = clamped_pair(input, i);
        y[i] = swish.times(pair.content(), pair.g);
    }
}
void clamped_swiglu_jacobian(const VectorInput& input, Matrix& matrix) {
    const SwishGate swish(input.parameters[1]);
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        const ClampedPair pair = clamped_pair(input, i);
        matrix(i, i) = pair.g_varies ? swish.slope_times(pair.content(), pair.g) : 0.0;
        matrix(i, matrix.rows + i) = pair.l_varies ? swish.at(pair.g) : 0.0;
    }
}
void clamped_swiglu_by_parameter(const VectorInput& input, std::size_t k, std::span<double> slopes) {
    const SwishGate swish(input.parameters[1]);
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        const ClampedPair pair = clamped_pair(input, i);
        if (k == 1) {
            slopes[i] = swish.times_by_alpha(pair.content(), pair.g);
            continue;
        }
        const double by_g = pair.g_varies ? 0.0 : swish.slope_times(pair.content(), pair.g);
        const double by_l = pair.l_varies ? 0.0 : swish.at(pair.g);
        slopes[i] = by_g + (pair.l < 0.0 ? -by_l : by_l);
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
constexpr auto swiglu_steps = [](const auto& z, const auto& p, const VectorInput& input) {
    const auto [content, gate] = halves_of(input);
    std::decay_t<decltype(z)> y;
    for (std::size_t i = 0; i < z.size() / 2; ++i)
        y.push_back(z[content + i] * (z[gate + i] * logistic(p[1] * z[gate + i])));
    return y;
};
constexpr auto clamped_swiglu_steps = [](const auto& z, const auto& p, const VectorInput&) {
    std::decay_t<decltype(z)> y;
    for (std::size_t i = 0; i < z.size() / 2; ++i) {
        const auto& l = z[z.size() / 2 + i];
        const auto g = select(z[i] > p[0], p[0], z[i]);
        const auto bounded = select(l > p[0], p[0], select(l < -p[0], -p[0], l));
        y.push_back(g * logistic(p[1] * g) * (bounded + 1.0));
    }
    return y;
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
                             .others = {"gated linear unit"},
                             .chinese = {"门控线性单元"},
                             .initials = "mkxxdy"},
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

    VectorFunction{
        .id = "swiglu",
        .name = "SwiGLU",
        .latex = R"(a_i\,b_i\,\sigma(\alpha b_i))",
        .latex_jacobian =
            R"(b_i\,\sigma(\alpha b_i), \quad a_i\,\sigma(\alpha b_i)\,(1 + \alpha b_i\,\sigma(-\alpha b_i)))",
        .arity = Arity::half,
        .mixes = false,
        .parameters = {{.id = "gate",
                        .symbol = "gate",
                        .kind = ParameterKind::choice,
                        .initial = 1.0,
                        .shown = {0.0, 1.0},
                        .legal = {0.0, 1.0},
                        .source = "the second half, as in torch.nn.functional.glu",
                        .choices = {"first", "second"}},
                       {.id = "alpha",
                        .symbol = "α",
                        .initial = 1.0,
                        .shown = {0.0, 3.0},
                        .legal = any_number,
                        .source = "ONNX SwiGLU",
                        .aliases = {"beta"}}},
        .names = {.onnx = "SwiGLU",
                  .chinese = {"Swish 门控线性单元", "SiLU 门控线性单元"},
                  .initials = "swishmkxxdy"},
        .code = {.numpy = "a, b = np.split(z, 2, axis=-1)\n"
                          "if gate == 0:\n"
                          "    a, b = b, a\n"
                          "return a * (b * {sigmoid|alpha * b})",
                 .pytorch = "a, b = torch.chunk(z, 2, dim=-1)\n"
                            "if gate == 0:\n"
                            "    a, b = b, a\n"
                            "return a * (b * {sigmoid|alpha * b})"},
        .reference = {"Shazeer: GLU variants improve transformer", 2020},
        .note =
            {"GLU with Swish as the gate, the unit of many large language models. Llama and ONNX gate by the "
             "first half, PyTorch's glu by the second.",
             "以 Swish 为门的 GLU，许多大语言模型都在用。Llama 与 ONNX 用前一半作门，PyTorch 的 glu "
             "用后一半。"},
        .value = swiglu,
        .jacobian = swiglu_jacobian,
        .sensitivity = swiglu_by_parameter,
        .steps = run_steps<swiglu_steps>},

    VectorFunction{
        .id = "clamped-swiglu",
        .name = "Clamped SwiGLU",
        .latex = R"(g\,\sigma(\alpha g)\,(l + 1), \quad g = \min(a_i, L), \quad l = \min(\max(b_i, -L), L))",
        .latex_jacobian =
            R"(\sigma(\alpha g)\,(1 + \alpha g\,\sigma(-\alpha g))\,(l + 1), \quad g\,\sigma(\alpha g))",
        .arity = Arity::half,
        .mixes = false,
        .parameters = {{.id = "limit",
                        .symbol = "L",
                        .initial = 7.0,
                        .shown = {0.5, 10.0},
                        .legal = number_from_0,
                        .source = "gpt-oss"},
                       {.id = "alpha",
                        .symbol = "α",
                        .initial = 1.702,
                        .shown = {0.0, 3.0},
                        .legal = any_number,
                        .source = "gpt-oss"}},
        .names = {.others = {"gpt-oss swiglu"},
                  .chinese = {"截断的 Swish 门控线性单元"},
                  .initials = "jddswishmkxxdy"},
        .code = {.numpy = "g, l = np.split(z, 2, axis=-1)\n"
                          "g = np.minimum(g, limit)\n"
                          "l = np.clip(l, -limit, limit)\n"
                          "return g * {sigmoid|alpha * g} * (l + 1)",
                 .pytorch = "g, l = torch.chunk(z, 2, dim=-1)\n"
                            "g = torch.clamp(g, max=limit)\n"
                            "l = torch.clamp(l, -limit, limit)\n"
                            "return g * {sigmoid|alpha * g} * (l + 1)"},
        .reference = {"OpenAI: gpt-oss-120b and gpt-oss-20b model card, arXiv 2508.10925", 2025},
        .note = {"The unit of gpt-oss: the first half gates by GELU's sigmoid form, the second is clamped "
                 "and moved "
                 "by 1, so that a zero there lets the gate through.",
                 "gpt-oss 使用的单元：前一半按 GELU 的 sigmoid 近似作门，后一半截断后加 1，为 0 "
                 "时门值直接通过。"},
        .value = clamped_swiglu,
        .jacobian = clamped_swiglu_jacobian,
        .sensitivity = clamped_swiglu_by_parameter,
        .steps = run_steps<clamped_swiglu_steps>},

    VectorFunction{
        .id = "geglu",
        .name = "GEGLU",
        .latex = R"(a_i\,b_i\,\Phi(b_i))",
        .latex_jacobian = R"(b_i\,\Phi(b_i), \quad a_i\,\operatorname{GELU}'(b_i))",
        .arity = Arity::half,
        .mixes = false,
        .names = {.chinese = {"GELU 门控线性单元", "高斯误差门控线性单元"}, .initials = "gelumkxxdy"},
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
                   .names = {.chinese = {"ReLU 门控线性单元", "修正线性门控单元"}, .initials = "relumkxxdy"},
                   .code = {.numpy = "a, b = np.split(z, 2, axis=-1)\n"
                                     "return a * {relu|b}",
                            .pytorch = "a, b = torch.chunk(z, 2, dim=-1)\n"
                                       "return a * {relu|b}"},
                   .reference = {"Shazeer: GLU variants improve transformer", 2020},
                   .note = {"GLU with ReLU as the gate: where b is negative, nothing passes and nothing is "
                            "learned.",
                            "以 ReLU 为门的 GLU：b 为负时输出为 0，梯度也为 0。"},
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
        .names = {.tensorflow = "tf.nn.crelu",
                  .others = {"concatenated relu"},
                  .chinese = {"拼接修正线性单元", "级联 ReLU", "串联 ReLU", "拼接 ReLU"},
                  .initials = "pjxzxxdy"},
        .code = {.numpy = "return np.concatenate([{relu|z}, {relu|-z}], axis=-1)",
                 .pytorch = "return torch.cat([{relu|z}, {relu|-z}], dim=-1)"},
        .reference = {"Shang, Sohn, Almeida, Lee: Understanding and improving convolutional neural "
                      "networks via concatenated rectified linear units",
                      2016},
        .note = {"Keeps both signs: the positive part, then the negative part as a positive number. "
                 "Nothing is lost, but the vector is twice as long.",
                 "两种符号都保留：先是正部 max(x, 0)，再是负部 max(−x, 0)。信息没有丢失，但维数加倍。"},
        .value = crelu,
        .jacobian = crelu_jacobian,
        .steps = run_steps<crelu_steps>},
};

}} // namespace gated_units_file

std::span<const VectorFunction> gated_units() {
    return gated_units_file::records;
}

} // namespace act::vectors
