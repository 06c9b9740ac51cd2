#include "activation/affine.h"

#include "activation/catalogue.h"

#include <gtest/gtest.h>

namespace act::affine_test { namespace {

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

}} // namespace act::affine_test
