// What the records claim against what is measured, for the whole catalogue at several parameter values.

#include "activation/affine.h"
#include "curve/properties.h"
#include "math/ulp.h"
#include "support/catalogue_cases.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace act::testing { namespace {

class Claims : public ::testing::TestWithParam<Activation> {
  protected:
    // As they stand, and scaled and shifted.
    static std::vector<std::vector<double>> cases(const Activation& activation) {
        std::vector<std::vector<double>> all;
        for (std::vector<double> values : parameter_sets(activation)) {
            all.push_back(values);
            values.insert(values.end(), {-2.0, 0.5, 1.25, 0.75});
            all.push_back(values);
        }
        return all;
    }
    static Properties measured(const Activation& activation, const std::vector<double>& values) {
        // The catalogue's own record: cost and curves tell functions apart by their place.
        return properties_of(*find(activation.id), values, Convention::own, {});
    }
};

INSTANTIATE_TEST_SUITE_P(Catalogue, Claims, ::testing::ValuesIn(catalogue().begin(), catalogue().end()),
                         test_name);

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
        const Traits claimed = traits_of(GetParam(), values);
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
        const Traits claimed = traits_of(GetParam(), values);
        const Properties seen = measured(GetParam(), values);
        EXPECT_EQ(seen.monotone, claimed.monotone) << named(GetParam(), values);
        EXPECT_EQ(seen.parity, claimed.parity) << named(GetParam(), values);
    }
}

TEST_P(Claims, OfBreaksAreMeasured) {
    for (const auto& values : cases(GetParam())) {
        SCOPED_TRACE(named(GetParam(), values));
        const Breaks claimed = breaks_of(GetParam(), values);
        std::vector<Roughness> seen = measured(GetParam(), values).rough;
        std::erase_if(seen, [](const Roughness& each) { return each.order == 3; }); // nobody claims them
        ASSERT_EQ(seen.size(), claimed.size());
        for (std::size_t i = 0; i < seen.size(); ++i) {
            EXPECT_EQ(seen[i].x, claimed[i].x);
            EXPECT_EQ(seen[i].order, static_cast<int>(claimed[i].kind)); // jump, kink, bend
        }
    }
}

TEST_P(Claims, OfSaturationFollowFromTheLimitsOfTheSlope) {
    for (const auto& values : cases(GetParam())) {
        const Properties seen = measured(GetParam(), values);
        const double left = jet_of(GetParam(), -infinity, values).dy;
        const double right = jet_of(GetParam(), infinity, values).dy;
        EXPECT_EQ(seen.saturates_left, left == 0.0) << named(GetParam(), values);
        EXPECT_EQ(seen.saturates_right, right == 0.0) << named(GetParam(), values);
        // A bounded slope that vanishes falls below every share of its peak.
        if (!std::isfinite(seen.steepest) || seen.steepest == 0.0) continue;
        const Interval steep = saturation(bind(*find(GetParam().id), values, Convention::own),
                                          outlook_on(GetParam(), values, {}), 0.01);
        EXPECT_EQ(std::isfinite(steep.low), seen.saturates_left) << named(GetParam(), values);
        EXPECT_EQ(std::isfinite(steep.high), seen.saturates_right) << named(GetParam(), values);
    }
}

}} // namespace act::testing
