#include "activation/cost.h"

#include "activation/catalogue.h"
#include "expression/typed.h"
#include "math/counting.h"
#include "support/catalogue_cases.h"

#include <gtest/gtest.h>

#include <array>

namespace act { namespace {

int value_cost(const char* name) {
    const Activation& activation = *find(name);
    return operations_of(activation, initial_values(activation))->value;
}

TEST(Counting, CountsEqualStepsOnce) {
    const Counting counting;
    const StepId x = step(StepKind::input, {});
    const StepId square = step(StepKind::multiply, {x, x});
    const StepId again = step(StepKind::multiply, {x, x});
    EXPECT_EQ(counting.operations({step(StepKind::add, {square, again})}), 2);
}

TEST(Counting, LeavesOutWhatIsNotNeededAndWhatConstantsMake) {
    const Counting counting;
    const StepId x = step(StepKind::input, {});
    const StepId two = step(StepKind::constant, {}, 2.0);
    const StepId four = step(StepKind::add, {two, two});
    (void)step(StepKind::divide, {x, two});
    EXPECT_EQ(counting.operations({step(StepKind::multiply, {x, four})}), 1);
    EXPECT_EQ(counting.operations({step(StepKind::multiply, {x, step(StepKind::divide, {two, two})})}), 0);
}

TEST(Cost, CountsACompareAndAChoiceForRelu) {
    EXPECT_EQ(*operations_of(*find("relu"), {}), (Operations{.value = 2, .value_and_slope = 3}));
    EXPECT_EQ(value_cost("identity"), 0);
}

TEST(Cost, OrdersFunctionsAsTheirBodiesDo) {
    EXPECT_LT(value_cost("relu"), value_cost("leaky-relu"));
    EXPECT_LT(value_cost("hardtanh"), value_cost("tanh"));
    EXPECT_LT(value_cost("hard-swish"), value_cost("silu"));
    EXPECT_LT(value_cost("softsign"), value_cost("tanh"));
    EXPECT_LT(value_cost("sigmoid"), value_cost("gelu"));
}

TEST(Cost, IsKnownForTheWholeCatalogueAndGrowsWithTheSlope) {
    for (const Activation& activation : catalogue())
        for (const auto& values : testing::parameter_sets(activation)) {
            const auto operations = operations_of(activation, values);
            ASSERT_TRUE(operations.has_value());
            EXPECT_GE(operations->value_and_slope, operations->value) << activation.id;
            EXPECT_LT(operations->value, 200) << activation.id;
        }
}

TEST(Cost, AddsScaleAndShift) {
    const Activation& tanh = *find("tanh");
    const int plain = operations_of(tanh, {})->value;
    EXPECT_EQ(operations_of(tanh, std::array{1.0, 2.0, 0.0, 0.0})->value, plain + 1);
    EXPECT_EQ(operations_of(tanh, std::array{2.0, 2.0, 0.0, 1.0})->value, plain + 2);
}

TEST(Cost, IsUnknownForTypedFunctions) {
    const auto typed = activate({.name = "double", .formula = "2x"});
    ASSERT_TRUE(typed);
    EXPECT_EQ(operations_of(**typed, {}), std::nullopt);
}

}} // namespace act
