#include "activation/affine.h"

#include "activation/catalogue.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act { namespace {

// The activation's own initial values, followed by scale, w, b and shift.
std::vector<double> with_affine(const Activation& activation, std::array<double, 4> affine) {
    std::vector<double> values = initial_values(activation);
    values.insert(values.end(), affine.begin(), affine.end());
    return values;
}

constexpr std::array<double, 4> bent{-1.5, -2.0, 0.75, 0.25};

TEST(ScaleAndShift, DoNothingWhenTheyAreNotThere) {
    for (const Activation& f : catalogue())
        for (const double x : {-3.0, -0.5, 0.0, 0.7, 4.0}) {
            const std::vector<double> plain = initial_values(f);
            EXPECT_EQ(jet_of(f, x, plain), f.jet(x, plain)) << f.id;
            EXPECT_EQ(jet_of(f, x, with_affine(f, {1.0, 1.0, 0.0, 0.0})), f.jet(x, plain)) << f.id;
        }
}

TEST(ScaleAndShift, FollowTheChainRule) {
    const Activation& tanh = *find("tanh");
    const double x = 0.3;
    const Jet f = tanh.jet(3.0 * x + 0.5, {});
    const Jet y = jet_of(tanh, x, std::array{2.0, 3.0, 0.5, 1.0});
    EXPECT_DOUBLE_EQ(y.y, 2.0 * f.y + 1.0);
    EXPECT_DOUBLE_EQ(y.dy, 6.0 * f.dy);
    EXPECT_DOUBLE_EQ(y.ddy, 18.0 * f.ddy);
}

TEST(ScaleAndShift, PullBreaksBackWithTheirSides) {
    for (const Activation& f : catalogue()) {
        const std::vector<double> values = with_affine(f, bent);
        double last = -infinity;
        for (const Break& at : breaks_of(f, values)) {
            EXPECT_GT(at.x, last) << f.id;
            last = at.x;
            const double h = 1e-9 * std::max(1.0, std::abs(at.x));
            for (const Side side : {Side::left, Side::right}) {
                const double beside = side == Side::left ? at.x - h : at.x + h;
                const Jet limit = limit_of(f, at.x, values, side);
                const Jet near = jet_of(f, beside, values);
                EXPECT_NEAR(limit.y, near.y, 1e-6 * std::max(1.0, std::abs(near.y)))
                    << f.id << " at " << at.x;
                EXPECT_NEAR(limit.dy, near.dy, 1e-6 * std::max(1.0, std::abs(near.dy)))
                    << f.id << " at " << at.x;
            }
        }
    }
}

TEST(ScaleAndShift, ScaleTheSlopesOfFrameworks) {
    const Activation& relu = *find("relu");
    const Breaks breaks = breaks_of(relu, std::array{3.0, -2.0, 1.0, 0.0});
    ASSERT_EQ(breaks.size(), 1U);
    EXPECT_EQ(breaks[0].x, 0.5);
    EXPECT_EQ(breaks[0].slopes.pytorch, 0.0);
    EXPECT_EQ(jet_by(relu, 0.5, std::array{3.0, -2.0, 1.0, 0.0}, Convention::left).dy, -6.0);
    EXPECT_EQ(jet_by(relu, 0.5, std::array{3.0, -2.0, 1.0, 0.0}, Convention::mean).dy, -3.0);
}

TEST(ScaleAndShift, MakeConstantsOfZeroScaleAndZeroWeight) {
    for (const Activation& f : catalogue())
        for (const std::array<double, 4>& affine :
             {std::array{0.0, 1.0, 0.0, 2.0}, std::array{2.0, 0.0, 0.5, 1.0}}) {
            const std::vector<double> values = with_affine(f, affine);
            const double y = jet_of(f, 0.0, values).y;
            EXPECT_TRUE(breaks_of(f, values).empty()) << f.id;
            EXPECT_EQ(traits_of(f, values).monotone, Monotone::constant) << f.id;
            for (const double x : {-infinity, -1e300, -1.0, 5.0, infinity}) {
                EXPECT_EQ(jet_of(f, x, values).y, y) << f.id << " at " << x;
                EXPECT_EQ(jet_of(f, x, values).dy, 0.0) << f.id << " at " << x;
            }
        }
}

TEST(ScaleAndShift, CarryTheClaimsOver) {
    for (const Activation& f : catalogue()) {
        const std::vector<double> values = with_affine(f, bent);
        const Traits traits = traits_of(f, values);
        double before = unknown;
        for (int i = -200; i <= 200; ++i) {
            const double y = jet_of(f, 0.05 * i, values).y;
            const double slack = 1e-12 * std::max(1.0, std::abs(y));
            EXPECT_GE(y, traits.range.low - slack) << f.id;
            EXPECT_LE(y, traits.range.high + slack) << f.id;
            const bool falls = i > -200 && y < before - slack;
            const bool rises = i > -200 && y > before + slack;
            EXPECT_FALSE(traits.monotone == Monotone::increasing && falls) << f.id;
            EXPECT_FALSE(traits.monotone == Monotone::decreasing && rises) << f.id;
            before = y;
        }
    }
}

TEST(ScaleAndShift, FindTheParityThatAShiftGives) {
    EXPECT_EQ(traits_of(*find("sigmoid"), std::array{1.0, 1.0, 0.0, -0.5}).parity, Parity::odd);
    EXPECT_EQ(traits_of(*find("tanh"), std::array{1.0, 1.0, 0.5, 0.0}).parity, Parity::none);
}

TEST(ScaleAndShift, HaveSensitivities) {
    const double h = 1e-6;
    for (const Activation& f : catalogue()) {
        const std::vector<double> values = with_affine(f, {1.3, 0.8, 0.2, -0.4});
        for (std::size_t k = f.parameters.size(); k < parameter_count(f); ++k) {
            std::vector<double> more = values;
            std::vector<double> less = values;
            more[k] += h;
            less[k] -= h;
            const double x = 0.37;
            const double difference = (jet_of(f, x, more).y - jet_of(f, x, less).y) / (2.0 * h);
            EXPECT_NEAR(sensitivity_of(f, x, values, k), difference, 1e-6)
                << f.id << ", " << parameter(f, k).id;
        }
    }
}

TEST(ScaleAndShift, AreSetByNameAfterTheFunctionsOwn) {
    const Activation& selu = *find("selu");
    std::vector<double> values = initial_values(selu);
    ASSERT_TRUE(set_parameter(selu, values, "scale", 2.0).ok());
    EXPECT_EQ(values.size(), 2U); // SELU's own scale
    ASSERT_TRUE(set_parameter(selu, values, "outer_scale", 3.0).ok());
    EXPECT_EQ(affine_of(selu, values), (Affine{.scale = 3.0}));
    std::vector<double> plain;
    ASSERT_TRUE(set_parameter(*find("tanh"), plain, "shift", 0.5).ok());
    EXPECT_EQ(plain, (std::vector{1.0, 1.0, 0.0, 0.5}));
    EXPECT_EQ(set_parameter(*find("tanh"), plain, "w", 1e7).error().problem, Problem::out_of_range);
}

}} // namespace act
