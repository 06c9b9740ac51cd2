// Bulk kernels, for every instruction set this machine has: right to the bound that their header states.

#include "activation/kernels.h"

#include "activation/catalogue.h"
#include "base/number.h"
#include "support/catalogue_cases.h"
#include "support/reference.h"
#include "support/sanitized.h"
#include "support/ulp.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace act::checking::kernels_test { namespace {

class Kernels : public ::testing::TestWithParam<Activation> {};

INSTANTIATE_TEST_SUITE_P(Catalogue, Kernels, ::testing::ValuesIn(catalogue().begin(), catalogue().end()),
                         test_name);

constexpr double bound = 4.0;

struct Worst {
    double error = 0.0;
    std::string where;

    void see(double found, const std::string& what, double x, double computed, double exact) {
        if (!(found > error)) return;
        error = found;
        where = what + ", x = " + shortest(x) + ": " + shortest(computed) + " instead of " + shortest(exact);
    }
};

// conditioned_error() with the precision of floats. Results that round to ∞ may be ∞.
double float_error(float computed, double exact, double x, double slope, double least) {
    if (std::isinf(static_cast<float>(exact)) && std::isinf(computed))
        return std::signbit(exact) == std::signbit(computed) ? 0.0 : infinity;
    if (static_cast<double>(computed) == exact || (std::isnan(computed) && std::isnan(exact))) return 0.0;
    if (!std::isfinite(computed) || !std::isfinite(exact)) return infinity;
    const double moved = slope == 0.0 || std::isnan(slope) ? 0.0 : std::abs(x * slope);
    const double unit =
        static_cast<double>(std::numeric_limits<float>::epsilon()) * std::max(std::abs(exact), moved);
    return std::abs(static_cast<double>(computed) - exact)
           / std::max(unit, 0.5 * least * static_cast<double>(std::numeric_limits<float>::denorm_min()));
}

// The last float before a break and the first one behind it may fall to the other side.
bool beside_a_break(const Breaks& breaks, float x) {
    return std::ranges::any_of(breaks, [&](const Break& at) {
        return std::abs(static_cast<double>(x) - at.x) <= 0x1p-23 * std::abs(at.x);
    });
}

std::vector<float> float_inputs() {
    std::vector<float> xs{0.0F, -0.0F, 1e-45F, -1e-45F, 1e37F, -1e37F};
    for (const double x : inputs_between(-112.0, 112.0, 20001))
        xs.push_back(static_cast<float>(x));
    for (const double x : inputs_between(-8.0, 8.0, 10001))
        xs.push_back(static_cast<float>(x));
    for (int exponent = -149; exponent < 123; ++exponent)
        for (const float mantissa : {1.0F, 1.37F, 1.9999999F})
            for (const float sign : {-1.0F, 1.0F})
                xs.push_back(sign * std::ldexp(mantissa, exponent));
    return xs;
}

std::vector<double> as_floats(std::vector<double> values) {
    for (double& v : values)
        v = static_cast<double>(static_cast<float>(v));
    return values;
}

TEST_P(Kernels, ForFloatsKeepTheBound) {
    const Activation& f = GetParam();
    const std::vector<float> x = float_inputs();
    std::vector<float> y(x.size());
    std::vector<float> dy(x.size());
    for (const Instructions with : available_instructions()) {
        Worst value;
        Worst slope;
        for (const auto& set : parameter_sets(f)) {
            const std::vector<double> p = as_floats(set);
            apply_with_slopes(f, x, y, dy, p, with);
            const std::string what = described(f, p);
            const Breaks breaks = f.breaks(p);
            for (std::size_t i = 0; i < x.size(); i += every(std::size_t{7})) {
                const auto at = static_cast<double>(x[i]);
                const Jet exact = f.jet(at, p);
                value.see(float_error(y[i], exact.y, at, exact.dy, f.least_unit), what, at,
                          static_cast<double>(y[i]), exact.y);
                if (!beside_a_break(breaks, x[i]))
                    slope.see(float_error(dy[i], exact.dy, at, exact.ddy, f.least_unit), what, at,
                              static_cast<double>(dy[i]), exact.dy);
            }
        }
        EXPECT_LE(value.error, bound) << name(with) << " value of " << value.where;
        EXPECT_LE(slope.error, bound) << name(with) << " slope of " << slope.where;
    }
}

TEST_P(Kernels, ForDoublesKeepTheBound) {
    const Activation& f = GetParam();
    std::map<std::vector<double>, std::vector<ReferenceRow>> sets;
    for (const ReferenceRow& row : reference_rows(f.id))
        sets[row.parameters].push_back(row);
    for (const Instructions with : available_instructions()) {
        Worst value;
        Worst slope;
        for (const auto& [p, rows] : sets) {
            std::vector<double> x(rows.size());
            std::ranges::transform(rows, x.begin(), &ReferenceRow::x);
            std::vector<double> y(x.size());
            std::vector<double> dy(x.size());
            apply_with_slopes(f, x, y, dy, p, with);
            for (std::size_t i = 0; i < x.size(); ++i) {
                const std::array exact{rows[i].derivative(0), rows[i].derivative(1), rows[i].derivative(2)};
                value.see(conditioned_error(y[i], exact[0], x[i], exact[1], f.least_unit), described(f, p),
                          x[i], y[i], exact[0]);
                slope.see(conditioned_error(dy[i], exact[1], x[i], exact[2], f.least_unit), described(f, p),
                          x[i], dy[i], exact[1]);
            }
        }
        EXPECT_LE(value.error, bound) << name(with) << " value of " << value.where;
        EXPECT_LE(slope.error, bound) << name(with) << " slope of " << slope.where;
    }
}

template <class T> bool same(T a, T b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

template <class T> void expect_no_difference_by_place(const Activation& f, Instructions with) {
    const std::vector<double> p = initial_values(f);
    std::vector<T> all;
    for (const double x : inputs_between(-9.0, 9.0, 67))
        all.push_back(static_cast<T>(x));
    std::vector<T> y(all.size());
    std::vector<T> dy(all.size());
    apply_with_slopes(f, std::span<const T>(all), std::span<T>(y), std::span<T>(dy), p, with);
    for (std::size_t start = 0; start < 3; ++start)
        for (const std::size_t length : {0U, 1U, 3U, 8U, 17U, 33U}) {
            std::vector<T> part(length + 1, T(42));
            std::vector<T> in_place(all.begin() + static_cast<std::ptrdiff_t>(start),
                                    all.begin() + static_cast<std::ptrdiff_t>(start + length));
            apply(f, std::span<const T>(all).subspan(start, length), std::span<T>(part).first(length), p,
                  with);
            apply(f, std::span<const T>(in_place), std::span<T>(in_place), p, with);
            EXPECT_EQ(part.back(), T(42)) << "written past the end";
            for (std::size_t i = 0; i < length; ++i)
                EXPECT_TRUE(same(part[i], y[start + i]) && same(in_place[i], part[i]))
                    << f.id << " at " << all[start + i];
        }
}

TEST_P(Kernels, GiveTheSameWhereverANumberStands) {
    for (const Instructions with : available_instructions()) {
        expect_no_difference_by_place<float>(GetParam(), with);
        expect_no_difference_by_place<double>(GetParam(), with);
    }
}

template <class T> void expect_limits(const Activation& f, Instructions with) {
    const std::vector<double> p = as_floats(initial_values(f));
    const std::array<T, 5> x{static_cast<T>(unknown), static_cast<T>(-infinity), static_cast<T>(infinity),
                             std::numeric_limits<T>::lowest(), std::numeric_limits<T>::max()};
    std::array<T, 5> y{};
    std::array<T, 5> dy{};
    apply_with_slopes(f, std::span<const T>(x), std::span<T>(y), std::span<T>(dy), p, with);
    EXPECT_TRUE(std::isnan(y[0]) && std::isnan(dy[0]));
    for (const std::size_t i : {1U, 2U}) {
        const Jet jet = f.jet(static_cast<double>(x.at(i)), p);
        const T unit = std::numeric_limits<T>::epsilon() * std::abs(static_cast<T>(jet.y));
        EXPECT_TRUE(same(y.at(i), static_cast<T>(jet.y))
                    || std::abs(y.at(i) - static_cast<T>(jet.y)) <= T(bound) * unit)
            << y.at(i) << " instead of " << jet.y;
        EXPECT_TRUE(same(dy.at(i), static_cast<T>(jet.dy))) << dy.at(i) << " instead of " << jet.dy;
    }
    for (const std::size_t i : {3U, 4U})
        EXPECT_FALSE(std::isnan(y.at(i)) || std::isnan(dy.at(i))) << y.at(i) << ", " << dy.at(i);
}

TEST_P(Kernels, GiveNanForNanOnlyAndTheLimitsAtInfinity) {
    for (const Instructions with : available_instructions()) {
        SCOPED_TRACE(name(with));
        expect_limits<float>(GetParam(), with);
        expect_limits<double>(GetParam(), with);
    }
}

struct Place {
    std::size_t x, y, dy; ///< offset of the array in its buffer
};

// An array long enough for the way past the caches, against the same in short pieces.
template <class T> void expect_large_as_small(Place place, Instructions with) {
    const Activation& f = *find("elu");
    const std::vector<double> p = initial_values(f);
    constexpr std::size_t count = 300'007;
    std::vector<T> x(count + place.x);
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] = static_cast<T>(0.01 * static_cast<double>(i % 2003) - 10.0);
    std::vector<T> y(count + place.y, T(42));
    std::vector<T> dy(count + place.dy + 1, T(42));
    const auto inputs = std::span<const T>(x).subspan(place.x);
    const auto values = std::span<T>(y).subspan(place.y);
    const auto slopes = std::span<T>(dy).subspan(place.dy, count);
    apply_with_slopes(f, inputs, values, slopes, p, with);
    EXPECT_EQ(dy.back(), T(42)) << "written past the end";
    std::array<T, 1000> small_y{};
    std::array<T, 1000> small_dy{};
    for (std::size_t i = 0; i < count; i += small_y.size()) {
        const std::size_t length = std::min(small_y.size(), count - i);
        apply_with_slopes(f, inputs.subspan(i, length), std::span<T>(small_y).first(length),
                          std::span<T>(small_dy).first(length), p, with);
        ASSERT_TRUE(std::ranges::equal(std::span<T>(small_y).first(length), values.subspan(i, length)));
        ASSERT_TRUE(std::ranges::equal(std::span<T>(small_dy).first(length), slopes.subspan(i, length)));
    }
}

TEST(LargeArrays, GiveWhatSmallOnesGiveWhereverTheyStart) {
    for (const Instructions with : available_instructions())
        for (const Place place : {Place{0, 0, 0}, Place{1, 0, 0}, Place{0, 3, 1}, Place{5, 2, 7}}) {
            expect_large_as_small<float>(place, with);
            expect_large_as_small<double>(place, with);
        }
}

TEST(LargeArrays, MayTakeTheirSlopesInPlace) {
    const Activation& f = *find("elu");
    const std::vector<float> x(300'007, -1.5F);
    for (const Instructions with : available_instructions()) {
        std::vector<float> in_place = x;
        std::vector<float> y(x.size());
        apply_with_slopes(f, in_place, y, in_place, initial_values(f), with);
        EXPECT_EQ(std::ranges::count(y, y[0]), std::ssize(y));
        EXPECT_EQ(std::ranges::count(in_place, in_place[0]), std::ssize(y));
        EXPECT_LT(in_place[0], 1.0F);
    }
}

TEST(Instructions, AreThereForEveryMachine) {
    EXPECT_EQ(available_instructions().front(), Instructions::baseline);
}

}} // namespace act::checking::kernels_test
