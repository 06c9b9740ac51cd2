// What holds for whole groups of vector functions, at drawn vectors.

#include "base/random.h"
#include "core/vector/vector_cases.h"

#include <cmath>
#include <numeric>

namespace act::checking::vector_property_test { namespace {

using Numbers = std::vector<double>;

constexpr double epsilon = std::numeric_limits<double>::epsilon();

class VectorProperty : public ::testing::TestWithParam<VectorFunction> {};

/// Of the functions whose values are probabilities.
class Distribution : public ::testing::TestWithParam<VectorFunction> {};

INSTANTIATE_TEST_SUITE_P(Catalogue, VectorProperty,
                         ::testing::ValuesIn(vector_catalogue().begin(), vector_catalogue().end()),
                         vector_test_name);

std::vector<Numbers> drawn_vectors() {
    Random random(20);
    std::vector<Numbers> all;
    for (const double spread : {0.5, 3.0, 40.0, 1e4})
        for (const std::size_t length : {std::size_t{2}, std::size_t{4}, std::size_t{10}, std::size_t{64}}) {
            Numbers& z = all.emplace_back();
            for (std::size_t i = 0; i < length; ++i)
                z.push_back(spread * (2.0 * random.uniform() - 1.0));
        }
    return all;
}

std::vector<VectorFunction> distributions() {
    std::vector<VectorFunction> chosen;
    for (const char* id : {"softmax", "softmin", "softmax2d", "gumbel-softmax", "sparsemax", "hardmax"})
        chosen.push_back(*find_vector(id));
    return chosen;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, Distribution, ::testing::ValuesIn(distributions()), vector_test_name);

TEST_P(Distribution, SumsToOne) {
    for (const Numbers& z : drawn_vectors()) {
        const Numbers y = y_of(GetParam().id, z);
        for (const double p : y)
            EXPECT_TRUE(0.0 <= p && p <= 1.0);
        EXPECT_NEAR(std::reduce(y.begin(), y.end()), 1.0, 2.0 * static_cast<double>(z.size()) * epsilon);
    }
}

TEST_P(Distribution, HasJacobianRowsThatSumToZero) {
    for (const Numbers& z : drawn_vectors()) {
        const Matrix j = jacobian_at(GetParam().id, z);
        for (std::size_t i = 0; i < j.rows; ++i) {
            const auto row = j.row(i);
            const double rounding = static_cast<double>(j.columns + 4) * epsilon * std::abs(j(i, i));
            EXPECT_NEAR(std::reduce(row.begin(), row.end()), 0.0, rounding);
        }
    }
}

TEST_P(Distribution, HasASymmetricJacobian) {
    for (const Numbers& z : drawn_vectors()) {
        const Matrix j = jacobian_at(GetParam().id, z);
        for (std::size_t i = 0; i < j.rows; ++i)
            for (std::size_t k = 0; k < i; ++k)
                EXPECT_NEAR(j(i, k), j(k, i), 2.0 * GetParam().accuracy * epsilon * std::abs(j(i, k)));
    }
}

TEST_P(VectorProperty, IsFiniteWithItsJacobianAtFiniteVectors) {
    for (const Numbers& z :
         {Numbers{1e4, -1e4, 0.0, 1e4}, Numbers{1e300, -1e300, 1e-300, 0.0}, Numbers(64, -0.0)}) {
        for (const double y : y_of(GetParam().id, z))
            EXPECT_FALSE(std::isnan(y));
        for (const double entry : jacobian_at(GetParam().id, z).entries)
            EXPECT_FALSE(std::isnan(entry));
    }
}

// Softmax and its relatives have no shares where the largest exponent is infinite.
TEST_P(VectorProperty, IsNeverNanAtInfinitiesButWhereTheLargestExponentIsInfinite) {
    const double power = GetParam().power;
    Random random(3);
    for (int trial = 0; trial < 200; ++trial) {
        Numbers z;
        for (int i = 0; i < 4; ++i)
            z.push_back(std::array{-infinity, -2.0, 0.0, 1e4, infinity}.at(random.next() % 5));
        const auto exponent = [&](double each) { return power * each; };
        if (power != 0.0 && std::isinf(*std::ranges::max_element(z, {}, exponent))) continue;
        for (const double y : y_of(GetParam().id, z))
            EXPECT_FALSE(std::isnan(y)) << trial;
        for (const double entry : jacobian_at(GetParam().id, z).entries)
            EXPECT_FALSE(std::isnan(entry)) << trial;
    }
}

// Central differences see the same matrix, away from kinks: an oracle that knows no formula.
TEST_P(VectorProperty, HasTheJacobianThatDifferencesShow) {
    const Numbers z{0.3, -0.7, 0.9, -0.2};
    constexpr double h = 0x1p-17;
    const Matrix j = jacobian_at(GetParam().id, z);
    for (std::size_t k = 0; k < z.size(); ++k) {
        Numbers up = z;
        Numbers down = z;
        up[k] += h;
        down[k] -= h;
        const Numbers above = y_of(GetParam().id, up);
        const Numbers below = y_of(GetParam().id, down);
        for (std::size_t i = 0; i < above.size(); ++i)
            EXPECT_NEAR((above[i] - below[i]) / (2.0 * h), j(i, k), 1e-9) << i << ' ' << k;
    }
}

TEST_P(VectorProperty, RefusesNoNumbersAndTooMany) {
    const VectorFunction& f = GetParam();
    const Numbers p = initial_values(f);
    EXPECT_EQ(value_of(f, {{}, p}).error().problem, Problem::empty_vector);
    EXPECT_EQ(jacobian_of(f, {{}, p}).error().problem, Problem::empty_vector);
    const Numbers long_one(longest_vector + 2, 1.0);
    EXPECT_EQ(value_of(f, {long_one, p}).error().problem, Problem::too_many);
    EXPECT_EQ(jacobian_of(f, {long_one, p}).error().problem, Problem::too_many);
}

TEST_P(VectorProperty, RefusesOddLengthsOnlyWhereThereAreHalves) {
    const VectorFunction& f = GetParam();
    const auto y = value_of(f, {Numbers{1.0, 2.0, 3.0}, initial_values(f)});
    ASSERT_EQ(y.ok(), f.arity != Arity::half);
    if (y) return;
    EXPECT_EQ(y.error(), (Error{Problem::odd_length, std::string(f.id), "3", {}}));
}

}} // namespace act::checking::vector_property_test
