// Vector functions when every step is rounded, against the same steps written out with NumPy's order.

#include "core/vector/vector_cases.h"
#include "vector/vector_catalogue.h"

#include <cmath>
#include <random>

namespace act::checking::steps_test { namespace {

using Numbers = std::vector<double>;

double rounded_half(double exact) {
    return round_to<Float16>(exact);
}

Numbers in_half(std::string_view id, const Numbers& z, const Numbers& parameters = {}) {
    return value_of(*find_vector(id), {.z = z, .parameters = parameters, .precision = Precision::float16})
        .value();
}

Numbers softmax_by_hand(const Numbers& z, double t) {
    const double largest = *std::ranges::max_element(z);
    Numbers y;
    double total = 0.0;
    for (const double each : z) {
        y.push_back(rounded_half(std::exp(rounded_half(rounded_half(each - largest) / t))));
        total = rounded_half(total + y.back());
    }
    for (double& each : y)
        each = rounded_half(each / total);
    return y;
}

TEST(RoundedVector, IsSoftmaxStepByStep) {
    std::mt19937 random(5);
    std::normal_distribution<double> logit(0.0, 4.0);
    for (int run = 0; run < 200; ++run) {
        Numbers z(6);
        for (double& each : z)
            each = rounded_half(logit(random));
        EXPECT_EQ(in_half("softmax", z, {2.5}), softmax_by_hand(z, 2.5));
    }
}

TEST(RoundedVector, RoundsLogitsAndParametersAsTheyEnter) {
    EXPECT_EQ(in_half("maxout", {0.1, 2049.0}), Numbers{2048.0});
    EXPECT_EQ(in_half("softmax", {2048.0, 2049.0}, {1.0}), (Numbers{0.5, 0.5}));
    EXPECT_EQ(in_half("softmax", {0.0, 1.0}, {0.3}), softmax_by_hand({0.0, 1.0}, rounded_half(0.3)));
    EXPECT_TRUE(std::isnan(in_half("softmax", {0.0, 70000.0}, {1.0})[0])) << "70000 is ∞ in float16";
    EXPECT_EQ(in_half("logsumexp", {0.0, 70000.0}), Numbers{infinity});
}

TEST(RoundedVector, HasTheJacobianOfItsSteps) {
    const VectorFunction& glu = *find_vector("glu");
    const Numbers z{0.3, -1.7};
    const Matrix j = jacobian_of(glu, {.z = z, .precision = Precision::float16}).value();
    const double gate = rounded_half(1.0 / (1.0 + std::exp(rounded_half(1.7))));
    EXPECT_EQ(j(0, 0), gate);
    const double slope = rounded_half(gate * (1.0 - 1.0 / (1.0 + std::exp(rounded_half(1.7)))));
    EXPECT_NEAR(j(0, 1), rounded_half(0.3) * slope, 0x1p-14);
}

// With every function and format: what rounding to nearest moves a well-conditioned result by.
TEST(RoundedVector, IsNearTheExactFunction) {
    const Numbers z{0.25, -1.5, 0.75, 0.5};
    for (const VectorFunction& f : vector_catalogue()) {
        const Numbers p = initial_values(f);
        const Numbers exact = value_of(f, {.z = z, .parameters = p}).value();
        const Matrix slopes = jacobian_of(f, {.z = z, .parameters = p}).value();
        for (const auto& [format, epsilon] : {std::pair{Precision::float32, 0x1p-23},
                                              {Precision::float16, 0x1p-10},
                                              {Precision::bfloat16, 0x1p-7}}) {
            const VectorInput input{.z = z, .parameters = p, .precision = format};
            const Numbers y = value_of(f, input).value();
            const Matrix j = jacobian_of(f, input).value();
            for (std::size_t i = 0; i < y.size(); ++i)
                EXPECT_NEAR(y[i], exact[i], 6.0 * epsilon) << f.id;
            for (std::size_t i = 0; i < j.entries.size(); ++i)
                EXPECT_NEAR(j.entries[i], slopes.entries[i], 6.0 * epsilon) << f.id;
            for (std::size_t k = 0; k < p.size(); ++k) {
                if (k == seed_of(f)) continue;
                const Numbers rounded = sensitivity_of(f, input, k).value();
                const Numbers whole = sensitivity_of(f, {.z = z, .parameters = p}, k).value();
                for (std::size_t i = 0; i < y.size(); ++i)
                    EXPECT_NEAR(rounded[i], whole[i], 6.0 * epsilon) << f.id;
            }
        }
    }
}

}} // namespace act::checking::steps_test
