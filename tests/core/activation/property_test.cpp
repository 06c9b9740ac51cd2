// What holds for every function of the catalogue, at initial, lowest, highest and drawn parameters, and at
// legal ones beyond what sliders show.

#include "activation/catalogue.h"
#include "support/catalogue_cases.h"
#include "support/prober.h"
#include "support/ulp.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace act::checking::property_test { namespace {

class Every : public ::testing::TestWithParam<Activation> {};

INSTANTIATE_TEST_SUITE_P(Catalogue, Every, ::testing::ValuesIn(catalogue().begin(), catalogue().end()),
                         test_name);

// How much more than sliders show the parameters may stretch the curve or make it steeper, a power of two.
double steepness(Values p) {
    double most = 1.0;
    for (const double value : p)
        if (value != 0.0 && std::isfinite(value))
            most = std::max({most, std::abs(value) / 16.0, 1.0 / 16.0 / std::abs(value)});
    return std::exp2(std::ceil(std::log2(most)));
}

// Central difference of fourth order; its error is h⁴/30 times the fifth derivative.
constexpr double usual_step = 0x1p-12;
double difference(const std::function<double(double)>& f, double x, double h = usual_step) {
    return (8.0 * (f(x + h) - f(x - h)) - (f(x + 2.0 * h) - f(x - 2.0 * h))) / (12.0 * h);
}
// Where h is the usual step, the fifth derivatives of value and slope stay below 1e8, which gives 1.2e-8;
// rounding adds a few ε·|f|/h, less than 4e-12·|f|. `times` steeper curves have derivatives so much larger.
double difference_error(double f, double times = 1.0) {
    return 1.2e-8 * times + 4e-12 * times * std::abs(f);
}

TEST_P(Every, IsItsKnownPointsAtInitialParameters) {
    const Activation& f = GetParam();
    const std::vector<double> p = initial_values(f);
    for (const KnownPoint& known : f.known) {
        const Jet jet = f.jet(known.x, p);
        // Known points are given to about 17 digits.
        EXPECT_LE(conditioned_error(jet.y, known.y, known.x, jet.dy), 4.0)
            << "x = " << known.x << ", y = " << jet.y;
        if (std::isnan(known.dy)) continue;
        EXPECT_LE(conditioned_error(jet.dy, known.dy, known.x, jet.ddy), 4.0)
            << "x = " << known.x << ", dy = " << jet.dy;
    }
}

TEST_P(Every, HasOneValueHoweverItIsAsked) {
    const Activation& f = GetParam();
    for (const auto& p : sets_of_every_size(f))
        for (const double x : inputs_of_every_size())
            EXPECT_EQ(f.value(x, p), f.jet(x, p).y) << described(f, p) << ", x = " << x;
}

TEST_P(Every, GivesNanForNanOnly) {
    const Activation& f = GetParam();
    for (const auto& p : sets_of_every_size(f)) {
        SCOPED_TRACE(described(f, p));
        const Jet nan = f.jet(unknown, p);
        EXPECT_TRUE(std::isnan(f.value(unknown, p)) && std::isnan(nan.y) && std::isnan(nan.dy)
                    && std::isnan(nan.ddy));
        for (const double x : inputs_of_every_size()) {
            const Jet jet = f.jet(x, p);
            EXPECT_FALSE(std::isnan(jet.y) || std::isnan(jet.dy) || std::isnan(jet.ddy))
                << "x = " << x << ": " << jet.y << ", " << jet.dy << ", " << jet.ddy;
        }
    }
}

// False for a line with a wave on it: f has a limit, f′ has none.
bool slope_settles(const Activation& f, Values p, double direction) {
    const double slow = steepness(p); // tails and waves may be so much longer
    const double far = std::copysign(1e5 * slow, direction);
    const double here = f.jet(far, p).dy;
    const auto is_the_same_at = [&](double distance) {
        const double there = f.jet(far + distance, p).dy;
        return here == there || std::abs(here - there) < 1e-3 * std::max(1.0, std::abs(here));
    };
    return is_the_same_at(0.3) && is_the_same_at(2.0) && is_the_same_at(9.0) && is_the_same_at(9.0 * slow);
}

TEST_P(Every, ReachesItsLimitsAtInfinity) {
    const Activation& f = GetParam();
    for (const auto& p : legal_sets(f)) {
        SCOPED_TRACE(described(f, p));
        const Traits traits = f.traits(p);
        for (const double x : {-infinity, infinity}) {
            const double limit = x < 0.0 ? traits.left_limit : traits.right_limit;
            const Jet jet = f.jet(x, p);
            EXPECT_LE(conditioned_error(f.value(x, p), limit, 0.0, 0.0), 1.0) << "x = " << x << ": " << jet.y;
            if (std::isnan(limit)) continue; // no limit, as of a sine: no slope either
            const bool has_slope = !std::isnan(jet.dy) && !std::isnan(jet.ddy);
            EXPECT_EQ(has_slope, slope_settles(f, p, x)) << "x = " << x;
            const double far = f.value(std::copysign(1e300, x), p);
            if (std::isinf(limit))
                EXPECT_GT(std::copysign(far, limit) == far ? std::abs(far) : 0.0, 1e149) << "x = " << x;
            else
                EXPECT_NEAR(far, limit, 1e-290 + 1e-15 * std::abs(limit))
                    << "x = " << x; // slow tails fall like 1/x
        }
    }
}

// A small jump shows only between adjacent doubles, what is beyond a break only there, the dip of a steep
// curve only near 0, and what a parameter moves only where it went.
std::vector<double> inputs_that_see_all(const Activation& f, Values p, double reach, std::size_t count) {
    std::vector<double> inputs = inputs_between(-reach, reach, count);
    // Both are in order: sorting them all would be most of the time of these tests.
    const auto join = [&](const std::vector<double>& more) {
        const auto middle = inputs.insert(inputs.end(), more.begin(), more.end());
        std::ranges::inplace_merge(inputs, middle);
    };
    join(inputs_between(-reach / steepness(p), reach / steepness(p), count));
    std::vector<double> places;
    const auto add_around = [&](double x) {
        const double beyond = 1.0 + std::abs(x);
        places.insert(places.end(), {x - beyond, next_below(x), x, next_above(x), x + beyond});
    };
    for (const Break& at : f.breaks(p))
        add_around(at.x);
    for (const double value : p) // it may be the place of what is seen
        if (std::isfinite(value)) add_around(value);
    for (const double shift : p) // what stands at x in scale·x + shift
        for (const double scale : p)
            if (const double x = -shift / scale; std::isfinite(x)) add_around(x);
    std::ranges::sort(places);
    join(places);
    return inputs;
}

TEST_P(Every, HasTheParityItClaims) {
    const Activation& f = GetParam();
    for (const auto& p : sets_of_every_size(f)) {
        const Parity claimed = f.traits(p).parity;
        bool even = true;
        bool odd = true;
        for (const double x : inputs_that_see_all(f, p, 12.0, 400)) {
            even = even && f.value(-x, p) == f.value(x, p);
            odd = odd && f.value(-x, p) == -f.value(x, p);
        }
        EXPECT_EQ(claimed, even ? Parity::even : (odd ? Parity::odd : Parity::none)) << described(f, p);
    }
}

TEST_P(Every, IsMonotoneAsItClaims) {
    const Activation& f = GetParam();
    for (const auto& p : sets_of_every_size(f)) {
        bool rises = false;
        bool falls = false;
        double before = f.value(-1e13, p);
        for (const double x : inputs_that_see_all(f, p, 32.0, 20000)) {
            const double now = f.value(x, p);
            const double rounding = 8.0 * std::numeric_limits<double>::epsilon() * std::abs(now);
            rises = rises || now > before + rounding;
            falls = falls || now < before - rounding;
            before = now;
        }
        const Monotone seen = rises && falls ? Monotone::none
                              : rises        ? Monotone::increasing
                              : falls        ? Monotone::decreasing
                                             : Monotone::constant;
        EXPECT_EQ(f.traits(p).monotone, seen) << described(f, p);
    }
}

// The lowest value on a grid, refined by ternary search around the lowest sample.
double lowest(const std::function<double(double)>& f, const std::vector<double>& inputs, double steep) {
    const double best = *std::ranges::min_element(inputs, {}, f);
    double a = best - 0.02 / steep;
    double b = best + 0.02 / steep;
    while (b - a > 1e-13 * std::max(1.0, std::abs(best))) {
        const double third = (b - a) / 3.0;
        (f(a + third) < f(b - third) ? b : a) = f(a + third) < f(b - third) ? b - third : a + third;
    }
    return std::min({f(best), f(0.5 * (a + b)), f(-1e300), f(1e300)});
}

void check_end(double seen, double claimed, bool reached, const char* end) {
    if (std::isinf(claimed)) {
        EXPECT_TRUE(seen < -30.0) << end << ": no limit is claimed, but nothing beyond " << seen
                                  << " is seen";
        return;
    }
    EXPECT_GE(seen, claimed - 4.0 * std::numeric_limits<double>::epsilon() * std::abs(claimed)) << end;
    EXPECT_NEAR(seen, claimed, 1e-12 * std::max(1.0, std::abs(claimed)))
        << end << (reached ? ", reached" : ", not reached");
}

TEST_P(Every, StaysInsideItsRangeAndFillsIt) {
    const Activation& f = GetParam();
    for (const auto& p : legal_sets(f)) {
        SCOPED_TRACE(described(f, p));
        const Range range = f.traits(p).range;
        const double steep = steepness(p);
        const auto inputs = inputs_that_see_all(f, p, 40.0, 4000);
        check_end(lowest([&](double x) { return f.value(x, p); }, inputs, steep), range.low,
                  range.low_reached, "low end");
        check_end(lowest([&](double x) { return -f.value(x, p); }, inputs, steep), -range.high,
                  range.high_reached, "high end");
        const double near = 1.5 / steep; // further out an open end is reached by rounding
        constexpr double shifted = 32.0; // parameters so large may have moved all of the curve away from 0
        for (const double x : inputs_between(-near, near, steep > shifted ? 0 : 500)) {
            const Jet jet = f.jet(x, p);
            const bool is_rounded = jet.dy != 0.0;
            EXPECT_TRUE(range.low_reached || jet.y > range.low || (jet.y == range.low && is_rounded))
                << "x = " << x;
            EXPECT_TRUE(range.high_reached || jet.y < range.high || (jet.y == range.high && is_rounded))
                << "x = " << x;
        }
    }
}

TEST_P(Every, SlopeAndCurvatureMatchDifferences) {
    const Activation& f = GetParam();
    for (const auto& p : legal_sets(f)) {
        SCOPED_TRACE(described(f, p));
        const double steep = steepness(p);
        const double h = usual_step / steep;
        for (const double x : inputs_between(-10.0, 10.0, 300)) {
            if (!far_from_breaks(f, p, x, 4.0 * h)) continue;
            const Jet jet = f.jet(x, p);
            EXPECT_NEAR(jet.dy, difference([&](double t) { return f.value(t, p); }, x, h),
                        difference_error(jet.y, steep))
                << x;
            EXPECT_NEAR(jet.ddy, difference([&](double t) { return f.jet(t, p).dy; }, x, h),
                        difference_error(jet.dy, steep) * steep)
                << x;
        }
    }
}

// Whether a break runs over x while parameter k moves by two steps to either side.
bool a_break_passes(const Activation& f, std::vector<double> p, std::size_t k, double x) {
    p[k] -= 2.0 * usual_step;
    const Breaks before = f.breaks(p);
    p[k] += 4.0 * usual_step;
    const Breaks after = f.breaks(p);
    if (before.size() != after.size()) return true;
    for (std::size_t i = 0; i < before.size(); ++i)
        if ((x <= before[i].x) != (x <= after[i].x)) return true;
    return false;
}

TEST_P(Every, SensitivityMatchesDifferences) {
    const Activation& f = GetParam();
    for (const auto& p : legal_sets(f))
        for (std::size_t k = 0; k < p.size(); ++k) {
            SCOPED_TRACE(described(f, p) + " by " + std::string(f.parameters[k].id));
            for (const double x : inputs_between(-10.0, 10.0, 100)) {
                const double below = p[k] - 2.0 * usual_step;
                const double above = p[k] + 2.0 * usual_step;
                const bool crosses_gap = f.parameters[k].least_size > 0.0 && below < 0.0 && above > 0.0;
                if (crosses_gap || !f.parameters[k].allows(below) || !f.parameters[k].allows(above)) continue;
                if (a_break_passes(f, p, k, x)) continue;
                const auto moved = [&](double value) {
                    std::vector<double> q = p;
                    q[k] = value;
                    return f.value(x, q);
                };
                // As above, with the fifth derivative by the parameter, which grows like x⁵.
                EXPECT_NEAR(f.sensitivity(x, p, k), difference(moved, p[k]),
                            1e-6 + 4e-12 * std::abs(f.value(x, p)))
                    << "x = " << x;
            }
        }
}

// From 1e290 on every function is a straight line or has overflowed, and no step on the way may overflow earlier.
TEST_P(Every, KeepsItsLineToTheLargestNumber) {
    constexpr double largest = std::numeric_limits<double>::max();
    const Activation& f = GetParam();
    for (const auto& p : legal_sets(f))
        for (const double x : {-largest, -9e307, 9e307, largest}) {
            const double before = std::copysign(1e290, x);
            const double steepness_there = f.value(before, p) / before;
            const Jet jet = f.jet(x, p);
            EXPECT_FALSE(std::isnan(jet.y) || std::isnan(jet.dy) || std::isnan(jet.ddy))
                << described(f, p) << ", x = " << x;
            if (!(std::abs(steepness_there) <= 1.0) || std::abs(steepness_there) < 1e-250) continue;
            EXPECT_NEAR(jet.y / x, steepness_there, 1e-14) << described(f, p) << ", x = " << x;
        }
}

TEST_P(Every, DependsOnEachOfItsParameters) {
    const Activation& f = GetParam();
    const std::vector<double> initial = initial_values(f);
    for (std::size_t k = 0; k < f.parameters.size(); ++k) {
        std::vector<double> moved = initial;
        const Parameter& parameter = f.parameters[k];
        moved[k] = parameter.shown.middle() == initial[k] ? parameter.shown.high : parameter.shown.middle();
        EXPECT_TRUE(std::ranges::any_of(inputs_between(-40.0, 40.0, 4000),
                                        [&](double x) { return f.value(x, initial) != f.value(x, moved); }))
            << f.id << ": nothing changes with " << parameter.id;
    }
}

TEST_P(Every, HasEqualLimitsAwayFromBreaks) {
    const Activation& f = GetParam();
    for (const auto& p : legal_sets(f))
        for (const double x : inputs_between(-10.0, 10.0, 200)) {
            const Jet jet = f.jet(x, p);
            EXPECT_EQ(f.limit(x, p, Side::left), jet) << described(f, p) << ", x = " << x;
            EXPECT_EQ(f.limit(x, p, Side::right), jet) << described(f, p) << ", x = " << x;
        }
}

TEST_P(Every, HasTheLimitsOfItsNeighboursAtABreak) {
    const Activation& f = GetParam();
    for (const auto& p : legal_sets(f))
        for (const Break& at : f.breaks(p)) {
            SCOPED_TRACE(described(f, p));
            for (const Side side : {Side::left, Side::right}) {
                const double x = side == Side::left ? next_below(at.x) : next_above(at.x);
                const Jet limit = f.limit(at.x, p, side);
                const Jet beside = f.jet(x, p);
                const double rounding = 0x1p-46 * steepness(p); // in the last digits of large parameters
                for (const int order : {0, 1, 2}) {
                    // What a step of one ulp moves a branch by, and a curvature by far less than the rest.
                    const double moved = order < 2 ? 2.0 * std::abs(beside[order + 1] * (x - at.x)) : 0.0;
                    EXPECT_NEAR(limit[order], beside[order],
                                1e-12 * (1.0 + std::abs(limit[order])) + rounding + moved)
                        << order;
                }
            }
        }
}

TEST_P(Every, DeclaresAllItsBreaksRightly) {
    const Activation& f = GetParam();
    for (const auto& p : legal_sets(f)) {
        constexpr double finest = 32.0; // beyond, a wave is finer than what the prober looks at
        if (steepness(p) <= finest)
            for (const std::string& line : undeclared_breaks(f, p, -13.0, 13.0))
                ADD_FAILURE() << line;
        for (const std::string& line : unreal_breaks(f, p))
            ADD_FAILURE() << line;
        const Breaks breaks = f.breaks(p);
        EXPECT_TRUE(std::ranges::is_sorted(breaks, std::ranges::less{}, &Break::x)) << described(f, p);
    }
}

TEST_P(Every, TakesAtABreakTheBranchOfPyTorch) {
    const Activation& f = GetParam();
    for (const auto& p : legal_sets(f))
        for (const Break& at : f.breaks(p)) {
            if (std::isnan(at.slopes.pytorch)) continue;
            const Jet jet = f.jet(at.x, p);
            EXPECT_LE(conditioned_error(jet.dy, at.slopes.pytorch, at.x, jet.ddy), 4.0)
                << described(f, p) << ", x = " << at.x << ": " << jet.dy << " instead of "
                << at.slopes.pytorch;
        }
}

}} // namespace act::checking::property_test
