// What the records claim against what is measured, for the whole catalogue at several parameter values.

#include "curve/properties.h"
#include "support/catalogue_cases.h"
#include "support/ulp.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace act::checking::claims_test { namespace {

class Claims : public ::testing::TestWithParam<Activation> {
  protected:
    // As they stand, and scaled and shifted.
    static std::vector<std::vector<double>> cases(const Activation& activation) {
        std::vector<std::vector<double>> all;
        for (std::vector<double> values : sets_of_every_size(activation)) {
            if (std::ranges::any_of(values, is_extreme)) continue;
            all.push_back(values);
            values.insert(values.end(), {-2.0, 0.5, 1.25, 0.75});
            all.push_back(values);
        }
        return all;
    }
    // Of a large one, what happens within its last digits is measured too; of a small one, what is far outside.
    static bool is_extreme(double value) {
        const double size = std::abs(value);
        return size > 30.0 || (size > 0.0 && size < 1e-2);
    }
    static Properties measured(const Activation& activation, const std::vector<double>& values) {
        // The catalogue's own record: cost and curves tell functions apart by their place.
        return measure(bind(*find(activation.id), values, Convention::own));
    }
};

INSTANTIATE_TEST_SUITE_P(Catalogue, Claims, ::testing::ValuesIn(catalogue().begin(), catalogue().end()),
                         test_name);

// What the record claims of f, carried over to −2·f(x/2 + 1.25) + 0.75 where the values say so.
Traits claims_of(const Activation& f, Values values) {
    Traits claims = f.traits(values.first(f.parameters.size()));
    if (values.size() == f.parameters.size()) return claims;
    const auto outer = [](double y) { return -2.0 * y + 0.75; };
    const Range plain = claims.range;
    claims.range = {outer(plain.high), outer(plain.low), plain.high_reached, plain.low_reached};
    claims.left_limit = outer(claims.left_limit);
    claims.right_limit = outer(claims.right_limit);
    if (claims.monotone == Monotone::constant) return claims;
    claims.parity = Parity::none;
    if (claims.monotone != Monotone::none)
        claims.monotone =
            claims.monotone == Monotone::increasing ? Monotone::decreasing : Monotone::increasing;
    return claims;
}

std::string named(const Activation& activation, const std::vector<double>& values) {
    const bool scaled = values.size() > activation.parameters.size();
    return described(activation, Values(values).first(activation.parameters.size()))
           + (scaled ? ", scaled and shifted" : "");
}

// Claims are numbers, rounded as values are: a few units of the last place.
void expect_same(double seen, double claimed, const char* what) {
    if (std::isnan(claimed) || std::isinf(claimed))
        EXPECT_TRUE(seen == claimed || (std::isnan(seen) && std::isnan(claimed))) << what << ": " << seen;
    else
        EXPECT_NEAR(seen, claimed, 1e-14 * std::max(1.0, std::abs(claimed))) << what;
}

TEST_P(Claims, OfTheRangeAndTheLimitsAreMeasured) {
    for (const auto& values : cases(GetParam())) {
        SCOPED_TRACE(named(GetParam(), values));
        const Traits claimed = claims_of(GetParam(), values);
        const Properties seen = measured(GetParam(), values);
        expect_same(seen.range.low, claimed.range.low, "low end");
        expect_same(seen.range.high, claimed.range.high, "high end");
        EXPECT_EQ(seen.range.low_reached, claimed.range.low_reached);
        EXPECT_EQ(seen.range.high_reached, claimed.range.high_reached);
        expect_same(seen.left_limit, claimed.left_limit, "left limit");
        expect_same(seen.right_limit, claimed.right_limit, "right limit");
    }
}

TEST_P(Claims, OfMonotonyAndParityAreMeasured) {
    for (const auto& values : cases(GetParam())) {
        const Traits claimed = claims_of(GetParam(), values);
        const Properties seen = measured(GetParam(), values);
        EXPECT_EQ(seen.monotone, claimed.monotone) << named(GetParam(), values);
        EXPECT_EQ(seen.parity, claimed.parity) << named(GetParam(), values);
    }
}

TEST_P(Claims, OfBreaksAreMeasured) {
    for (const auto& values : cases(GetParam())) {
        SCOPED_TRACE(named(GetParam(), values));
        const std::vector<ListedBreak> claimed =
            bind(*find(GetParam().id), values, Convention::own).listed().breaks;
        std::vector<Roughness> seen = measured(GetParam(), values).rough;
        std::erase_if(seen, [](const Roughness& each) {
            return each.kind == BreakShape::corner;
        }); // nobody claims them
        ASSERT_EQ(seen.size(), claimed.size());
        for (std::size_t i = 0; i < seen.size(); ++i) {
            EXPECT_EQ(seen[i].x, claimed[i].x);
            EXPECT_EQ(seen[i].kind, claimed[i].kind);
        }
    }
}

TEST_P(Claims, OfSaturationFollowFromTheLimitsOfTheSlope) {
    for (const auto& values : cases(GetParam())) {
        const Function f = bind(*find(GetParam().id), values, Convention::own);
        const Properties seen = measure(f);
        const double left = f.jet(-infinity).dy;
        const double right = f.jet(infinity).dy;
        EXPECT_EQ(seen.saturates_left, left == 0.0) << named(GetParam(), values);
        EXPECT_EQ(seen.saturates_right, right == 0.0) << named(GetParam(), values);
        // A bounded slope that vanishes falls below every share of its peak.
        if (!std::isfinite(seen.steepest) || seen.steepest == 0.0) continue;
        const Interval steep = saturation(f, 0.01);
        // One that does not may stay below them: that of a line beside a steeper one.
        EXPECT_EQ(std::isfinite(steep.low), std::abs(left) < 0.01 * seen.steepest)
            << named(GetParam(), values);
        EXPECT_EQ(std::isfinite(steep.high), std::abs(right) < 0.01 * seen.steepest)
            << named(GetParam(), values);
    }
}

}} // namespace act::checking::claims_test
