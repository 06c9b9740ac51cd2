// PolyNorm: powers of the vector, each divided by its root mean square, added with learned weights.

#include "vector/double_double.h"
#include "vector/records.h"

#include <array>
#include <cmath>

namespace act::vectors {
namespace polynomials_file { namespace {

constexpr std::size_t degree = 3;
constexpr double mean_square_floor = 1e-6; // as the paper's code has it

DoubleDouble number(double x) {
    return {x, 0.0};
}

DoubleDouble root_of(DoubleDouble x) {
    const double estimate = std::sqrt(x.high);
    if (!(estimate > 0.0) || !std::isfinite(estimate)) return number(estimate);
    const DoubleDouble rest = x - number(estimate) * number(estimate);
    return number(estimate) + rest / number(2.0 * estimate);
}

DoubleDouble power(DoubleDouble x, std::size_t k) {
    DoubleDouble product = x;
    for (std::size_t i = 1; i < k; ++i)
        product = product * x;
    return product;
}

// The vector made small enough for its sixth powers: u = z·scale, a power of two. Dividing by the root mean square
// takes the scale out again, but for what is added to the mean square. Beside infinite numbers finite ones are nothing.
struct Scaled {
    explicit Scaled(std::span<const double> z) {
        double largest = 0.0;
        for (const double each : z)
            largest = std::max(largest, std::abs(each));
        if (std::isinf(largest))
            scale = 0.0;
        else if (largest > 1.0)
            scale = std::ldexp(1.0, -std::ilogb(largest));
        for (const double each : z)
            u.push_back(number(std::isinf(each) ? std::copysign(1.0, each) : each * scale));
    }

    std::vector<DoubleDouble> u = {};
    double scale = 1.0;
};

// uᵏ, and what divides it: √(mean of u²ᵏ + ε·scale²ᵏ).
struct NormalisedPower {
    NormalisedPower(const Scaled& z, std::size_t exponent)
        : k(exponent), count(static_cast<double>(z.u.size())), floor(number(mean_square_floor)) {
        for (std::size_t i = 0; i < 2 * k; ++i)
            floor = floor * number(z.scale);
        DoubleDouble total;
        for (const DoubleDouble each : z.u) {
            powers.push_back(power(each, k));
            squares.push_back(powers.back() * powers.back());
            total = total + squares.back();
        }
        square = total / number(count) + floor;
        divisor = root_of(square);
    }

    // 1 − u²ᵏ/(n·divisor²) as the share of all other terms.
    [[nodiscard]] DoubleDouble rest_without(std::size_t i) const {
        DoubleDouble others = floor * number(count);
        for (std::size_t j = 0; j < squares.size(); ++j)
            if (j != i) others = others + squares[j];
        return others / (square * number(count));
    }

    // Of uᵢᵏ/divisor by uⱼ: k·uᵏ⁻¹·(1 − …)/divisor, or −k·uᵢᵏ·uⱼ²ᵏ⁻¹/(n·divisor³).
    [[nodiscard]] DoubleDouble slope(const Scaled& z, std::size_t i, std::size_t j) const {
        const DoubleDouble before =
            (k == 1 ? number(1.0) : power(z.u[j], k - 1)) * number(static_cast<double>(k)) / divisor;
        if (i == j) return before * rest_without(i);
        return -(before * (powers[i] / divisor) * (powers[j] / divisor) / number(count));
    }

    std::size_t k;
    double count;
    DoubleDouble floor;
    std::vector<DoubleDouble> powers = {};
    std::vector<DoubleDouble> squares = {};
    DoubleDouble square = {};
    DoubleDouble divisor = {};
};

std::vector<NormalisedPower> normalised_powers(const Scaled& z) {
    std::vector<NormalisedPower> all;
    for (std::size_t k = 1; k <= degree; ++k)
        all.emplace_back(z, k);
    return all;
}

void polynorm(const VectorInput& input, std::span<double> y) {
    const std::vector<NormalisedPower> powers = normalised_powers(Scaled(input.z));
    for (std::size_t i = 0; i < y.size(); ++i) {
        DoubleDouble sum = number(input.parameters[degree]);
        for (const NormalisedPower& each : powers)
            sum = sum + number(input.parameters[each.k - 1]) * (each.powers[i] / each.divisor);
        y[i] = sum.rounded();
    }
}

void polynorm_jacobian(const VectorInput& input, Matrix& matrix) {
    const Scaled z(input.z);
    const std::vector<NormalisedPower> powers = normalised_powers(z);
    for (std::size_t i = 0; i < matrix.rows; ++i)
        for (std::size_t j = 0; j < matrix.columns; ++j) {
            DoubleDouble entry;
            for (const NormalisedPower& each : powers)
                entry = entry + number(input.parameters[each.k - 1]) * each.slope(z, i, j);
            matrix(i, j) = entry.rounded() * z.scale;
        }
}

void polynorm_by_parameter(const VectorInput& input, std::size_t k, std::span<double> slopes) {
    if (k == degree) {
        std::ranges::fill(slopes, 1.0);
        return;
    }
    const NormalisedPower normalised(Scaled(input.z), k + 1);
    for (std::size_t i = 0; i < slopes.size(); ++i)
        slopes[i] = (normalised.powers[i] / normalised.divisor).rounded();
}

constexpr auto polynorm_steps = [](const auto& z, const auto& p, const VectorInput&) {
    auto y = each_of(z, [&](const auto& each) { return 0.0 * each + p[degree]; });
    auto powers = z;
    for (std::size_t k = 0; k < degree; ++k) {
        if (k > 0)
            for (std::size_t i = 0; i < z.size(); ++i)
                powers[i] = powers[i] * z[i];
        const auto squares = each_of(powers, [](const auto& each) { return each * each; });
        const auto divisor = sqrt(total_of(squares) / static_cast<double>(z.size()) + mean_square_floor);
        for (std::size_t i = 0; i < z.size(); ++i)
            y[i] = y[i] + p[k] * (powers[i] / divisor);
    }
    return y;
};

constexpr Parameter weight(std::string_view id, std::string_view symbol) {
    return {.id = id,
            .symbol = symbol,
            .initial = 1.0 / 3.0,
            .shown = {-1.0, 1.0},
            .legal = any_number,
            .source = "the paper",
            .learned = true};
}

constexpr std::array records{
    VectorFunction{
        .id = "polynorm",
        .name = "PolyNorm",
        .latex =
            R"(\sum_{k=1}^{3} w_k\,\frac{z_i^{k}}{R_k} + b, \quad R_k = \sqrt{\frac{1}{n} \sum_m z_m^{2k} + 10^{-6}})",
        .latex_jacobian =
            R"(\sum_{k=1}^{3} \frac{k\,w_k}{R_k} \left(\delta_{ij}\,z_i^{k-1} - \frac{z_i^{k}\,z_j^{2k-1}}{n\,R_k^{2}}\right))",
        .parameters = {weight("w1", "w₁"),
                       weight("w2", "w₂"),
                       weight("w3", "w₃"),
                       {.id = "bias",
                        .symbol = "b",
                        .initial = 0.0,
                        .shown = {-1.0, 1.0},
                        .legal = any_number,
                        .source = "the paper",
                        .learned = true}},
        .names = {.others = {"polynomial composition activation"},
                  .chinese = {"多项式规范化激活函数"},
                  .initials = "dxsgfhjhhs"},
        .code =
            {.numpy =
                 "y = bias\n"
                 "for k, weight in enumerate((w1, w2, w3), 1):\n"
                 "    power = z**k\n"
                 "    y = y + weight * power / np.sqrt(np.mean(power**2, axis=-1, keepdims=True) + 1e-6)\n"
                 "return y",
             .pytorch = "y = bias\n"
                        "for k, weight in enumerate((w1, w2, w3), 1):\n"
                        "    power = z**k\n"
                        "    y = y + weight * power / torch.sqrt(torch.mean(power**2, dim=-1, keepdim=True) "
                        "+ 1e-6)\n"
                        "return y"},
        .reference = {"Zhuo et al.: Polynomial composition activations, arXiv 2411.03884", 2024},
        .note = {"A cubic whose powers are each normalised over the vector, so that none of them runs away. "
                 "Outputs "
                 "depend on all inputs.",
                 "三次多项式，每个幂次先在整个向量上规范化，因而都不会过大；每个输出都依赖全部输入。"},
        .value = polynorm,
        .jacobian = polynorm_jacobian,
        .sensitivity = polynorm_by_parameter,
        .steps = run_steps<polynorm_steps>},
};

}} // namespace polynomials_file

std::span<const VectorFunction> polynomials() {
    return polynomials_file::records;
}

} // namespace act::vectors
