// Every function of the catalogue in float32, float16 and bfloat16.

#include "activation/catalogue.h"

#include "activation/affine.h"
#include "support/catalogue_cases.h"

#include <cmath>

namespace act::rounded_jet_test { namespace {

using act::checking::described;
using act::checking::inputs_between;
using act::checking::inputs_of_every_size;
using act::checking::parameter_sets;

constexpr Precision narrow[] = {Precision::float32, Precision::float16, Precision::bfloat16};

double epsilon(Precision precision) {
    switch (precision) {
    case Precision::float32: return 0x1p-23;
    case Precision::float16: return 0x1p-10;
    case Precision::bfloat16: return 0x1p-7;
    case Precision::float64: break;
    }
    return 0x1p-52;
}

bool is_of(double y, Precision precision) {
    return std::isnan(y) || round_to(y, precision) == y;
}

class EachRounded : public ::testing::TestWithParam<Activation> {};

TEST_P(EachRounded, GivesNumbersOfTheFormat) {
    for (const Precision precision : narrow)
        for (const double x : inputs_of_every_size()) {
            const Jet jet = GetParam().rounded_jet(x, initial_values(GetParam()), precision);
            EXPECT_TRUE(is_of(jet.y, precision) && is_of(jet.dy, precision) && is_of(jet.ddy, precision))
                << "x = " << x;
        }
}

// In units of the format's epsilon, as conditioned_error() with the parameters' own last digits beside the
// input's: they are rounded too. Half a unit for x, for a parameter, and for each of up to four operations.
TEST_P(EachRounded, IsRightToThreeLastDigitsInTheMiddle) {
    const Activation& activation = GetParam();
    for (const std::vector<double>& values : parameter_sets(activation))
        for (const Precision precision : narrow)
            for (const double x : inputs_between(-3.0, 3.0, 401)) {
                if (!checking::far_from_breaks(activation, values, x, 0.05)) continue;
                const Jet exact = activation.jet(x, values);
                double moved = std::max(std::abs(exact.y), std::abs(x * exact.dy));
                for (std::size_t k = 0; k < values.size(); ++k)
                    moved = std::max(moved, std::abs(values[k] * activation.sensitivity(x, values, k)));
                const double y = activation.rounded_jet(x, values, precision).y;
                // Below the smallest normal number digits are missing: 2⁻¹⁴ is float16's.
                EXPECT_LE(std::abs(y - exact.y), 3.0 * epsilon(precision) * std::max(moved, 0x1p-14))
                    << described(activation, values) << " at x = " << x << " with epsilon "
                    << epsilon(precision);
            }
}

TEST_P(EachRounded, HasSlopesRightToThreeLastDigitsInTheMiddle) {
    const Activation& activation = GetParam();
    for (const Precision precision : narrow)
        for (const double x : inputs_between(-3.0, 3.0, 401)) {
            std::vector<double> values = initial_values(activation);
            for (double& value : values)
                value = round_to(value, precision); // as they enter
            if (!checking::far_from_breaks(activation, values, x, 0.05)) continue;
            const Jet exact = activation.jet(x, values);
            const double moved = std::max(std::abs(exact.dy), std::abs(x * exact.ddy));
            const double dy = activation.rounded_jet(x, values, precision).dy;
            EXPECT_LE(std::abs(dy - exact.dy), 3.0 * epsilon(precision) * std::max(moved, 0x1p-14))
                << "x = " << x << " with epsilon " << epsilon(precision);
        }
}

TEST_P(EachRounded, GivesNanForNanOnly) {
    const std::vector<double> values = initial_values(GetParam());
    for (const Precision precision : narrow) {
        EXPECT_TRUE(std::isnan(GetParam().rounded_jet(unknown, values, precision).y));
        for (const double x : inputs_of_every_size()) {
            if (std::isinf(round_to(x, precision))) continue; // a wave has no value there
            const Jet jet = GetParam().rounded_jet(x, values, precision);
            EXPECT_FALSE(std::isnan(jet.y) || std::isnan(jet.dy) || std::isnan(jet.ddy)) << "x = " << x;
        }
    }
}

TEST_P(EachRounded, HasLimitsAtInfinityOfTheFormat) {
    const std::vector<double> values = initial_values(GetParam());
    const Traits traits = GetParam().traits(values);
    for (const Precision precision : narrow)
        for (const auto& [x, limit] :
             {std::pair{-infinity, traits.left_limit}, {infinity, traits.right_limit}}) {
            if (std::isnan(limit)) continue;
            const double y = GetParam().rounded_jet(x, values, precision).y;
            const double rounded = round_to(limit, precision);
            if (std::isinf(limit))
                EXPECT_EQ(y, limit);
            else
                EXPECT_LE(std::abs(y - rounded), 2.0 * epsilon(precision) * std::abs(rounded));
        }
}

TEST_P(EachRounded, HasSensitivitiesNearTheExactOnes) {
    const Activation& activation = GetParam();
    const std::vector<double> values = initial_values(activation);
    for (std::size_t k = 0; k < values.size(); ++k)
        for (const double x : inputs_between(-3.0, 3.0, 101)) {
            if (!checking::far_from_breaks(activation, values, x, 0.05)) continue;
            const double exact = activation.sensitivity(x, values, k);
            const double rounded = activation.rounded_sensitivity(x, values, k, Precision::float32);
            // Sums of a few terms of this size are rounded a few times each.
            EXPECT_NEAR(rounded, exact, 0x1p-18 * std::max({1.0, std::abs(exact), x * x}))
                << activation.parameters[k].id << " at x = " << x;
        }
}

TEST_P(EachRounded, IsPlainInFloat64) {
    const std::vector<double> values = initial_values(GetParam());
    for (const double x : {-1.5, 0.0, 0.3, 7.0}) {
        EXPECT_EQ(GetParam().rounded_jet(x, values, Precision::float64), GetParam().jet(x, values));
        for (std::size_t k = 0; k < values.size(); ++k)
            EXPECT_EQ(GetParam().rounded_sensitivity(x, values, k, Precision::float64),
                      GetParam().sensitivity(x, values, k));
    }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, EachRounded, ::testing::ValuesIn(catalogue().begin(), catalogue().end()),
                         act::checking::test_name);

TEST(RoundedJet, RoundsParameters) {
    const Activation& leaky = *find("leaky-relu");
    EXPECT_EQ(leaky.rounded_jet(-1.0, std::array{0.01}, Precision::bfloat16).y, -0x1.48p-7);
}

}} // namespace act::rounded_jet_test
