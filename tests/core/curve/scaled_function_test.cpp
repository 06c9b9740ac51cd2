#include "curve/transformed.h"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>

namespace act::scaled_function_test { namespace {

// The activation's own initial values, followed by scale, w, b and shift.
std::vector<double> with_affine(const Activation& activation, std::array<double, 4> affine) {
    std::vector<double> values = initial_values(activation);
    values.insert(values.end(), affine.begin(), affine.end());
    return values;
}

Function scaled(const Activation& activation, std::array<double, 4> affine,
                Convention convention = Convention::own) {
    return bind(activation, with_affine(activation, affine), convention);
}

constexpr std::array<double, 4> bent{-1.5, -2.0, 0.75, 0.25};

TEST(ScaledFunction, IsTheFunctionItselfWhereScaleAndShiftDoNothing) {
    for (const Activation& f : catalogue())
        for (const double x : {-3.0, -0.5, 0.0, 0.7, 4.0}) {
            const std::vector<double> plain = initial_values(f);
            EXPECT_EQ(bind(f, plain, Convention::own).jet(x), f.jet(x, plain)) << f.id;
            EXPECT_EQ(scaled(f, {1.0, 1.0, 0.0, 0.0}).jet(x), f.jet(x, plain)) << f.id;
        }
}

TEST(ScaledFunction, FollowsTheChainRule) {
    const Activation& tanh = *find("tanh");
    const double x = 0.3;
    const Jet f = tanh.jet(3.0 * x + 0.5, {});
    const Jet y = scaled(tanh, {2.0, 3.0, 0.5, 1.0}).jet(x);
    EXPECT_DOUBLE_EQ(y.y, 2.0 * f.y + 1.0);
    EXPECT_DOUBLE_EQ(y.dy, 6.0 * f.dy);
    EXPECT_DOUBLE_EQ(y.ddy, 18.0 * f.ddy);
}

TEST(ScaledFunction, PullsBreaksBackWithTheirSides) {
    for (const Activation& each : catalogue()) {
        const Function f = scaled(each, bent);
        double last = -infinity;
        for (const ListedBreak& at : f.listed().breaks) {
            EXPECT_GT(at.x, last) << each.id;
            last = at.x;
            const double h = 1e-9 * std::max(1.0, std::abs(at.x));
            for (const Side side : {Side::left, Side::right}) {
                const Jet limit = f.limit(at.x, side);
                const Jet near = f.jet(side == Side::left ? at.x - h : at.x + h);
                EXPECT_NEAR(limit.y, near.y, 1e-6 * std::max(1.0, std::abs(near.y)))
                    << each.id << " at " << at.x;
                EXPECT_NEAR(limit.dy, near.dy, 1e-6 * std::max(1.0, std::abs(near.dy)))
                    << each.id << " at " << at.x;
            }
        }
    }
}

TEST(ScaledFunction, ScalesTheSlopesThatBreaksOffer) {
    const Activation& relu = *find("relu");
    const std::vector<ListedBreak> breaks = scaled(relu, {3.0, -2.0, 1.0, 0.0}).listed().breaks;
    ASSERT_EQ(breaks.size(), 1U);
    EXPECT_EQ(breaks[0].x, 0.5);
    EXPECT_EQ(breaks[0].slope_by(Convention::pytorch), 0.0);
    for (const auto& [convention, slope] :
         {std::pair{Convention::left, -6.0}, {Convention::right, 0.0}, {Convention::mean, -3.0}}) {
        EXPECT_EQ(breaks[0].slope_by(convention), slope);
        EXPECT_EQ(scaled(relu, {3.0, -2.0, 1.0, 0.0}, convention).jet(0.5).dy, slope);
    }
}

TEST(ScaledFunction, IsConstantForZeroScaleAndZeroWeight) {
    for (const Activation& each : catalogue())
        for (const std::array<double, 4>& affine :
             {std::array{0.0, 1.0, 0.0, 2.0}, std::array{2.0, 0.0, 0.5, 1.0}}) {
            const Function f = scaled(each, affine);
            const double y = f.jet(0.0).y;
            EXPECT_EQ(y, affine[0] * each.jet(affine[2], initial_values(each)).y + affine[3]) << each.id;
            EXPECT_TRUE(f.breaks.empty() && f.listed().breaks.empty()) << each.id;
            for (const double x : {-infinity, -1e300, -1.0, 5.0, infinity}) {
                EXPECT_EQ(f.jet(x).y, y) << each.id << " at " << x;
                EXPECT_EQ(f.jet(x).dy, 0.0) << each.id << " at " << x;
            }
        }
}

TEST(ScaledFunction, IsContinuousOnBothSidesWhereZeroWeightMeetsAJump) {
    const Function f = scaled(*find("step"), {1.0, 0.0, 0.0, 0.0});
    EXPECT_EQ(f.limit(1.0, Side::left).y, f.jet(1.0).y);
    EXPECT_EQ(f.limit(1.0, Side::right).y, f.jet(1.0).y);
}

TEST(ScaledFunction, HasSensitivities) {
    const double h = 1e-6;
    for (const Activation& f : catalogue()) {
        const std::vector<double> values = with_affine(f, {1.3, 0.8, 0.2, -0.4});
        for (std::size_t k = f.parameters.size(); k < parameter_count(f); ++k) {
            std::vector<double> more = values;
            std::vector<double> less = values;
            more[k] += h;
            less[k] -= h;
            const double x = 0.37;
            const auto y = [&](const std::vector<double>& moved) {
                return bind(f, moved, Convention::own).jet(x).y;
            };
            const double difference = (y(more) - y(less)) / (2.0 * h);
            EXPECT_NEAR(bind(f, values, Convention::own).sensitivity(x, k), difference, 1e-6)
                << f.id << ", " << parameter(f, k).id;
        }
    }
}

TEST(ListedBreaks, OfferTheDefinitionsSlopeWherePyTorchHasNone) {
    for (const Activation& f : catalogue()) {
        const std::vector<double> values = initial_values(f);
        for (const ListedBreak& at : bind(f, values, Convention::own).listed().breaks) {
            ASSERT_GE(at.slopes.size(), 4U) << f.id;
            EXPECT_EQ(at.slope_by(Convention::own), f.jet(at.x, values).dy)
                << "PyTorch's is the definition's: " << f.id;
            EXPECT_EQ(at.slope_by(Convention::left), f.limit(at.x, values, Side::left).dy) << f.id;
        }
    }
}

}} // namespace act::scaled_function_test
