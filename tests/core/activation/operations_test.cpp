// Compiled together with the families for counting (support/counted.h).

#include "activation/catalogue.h"
#include "activation/families.h"
#include "support/catalogue_cases.h"
#include "support/counting.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <ostream>
#include <vector>

namespace act {

void PrintTo(const Operations& operations, std::ostream* out) {
    *out << "{" << operations.value << ", " << operations.value_and_slope << "}";
}

namespace {

// In the order of the catalogue.
std::vector<Record> counted_catalogue() {
    std::vector<Record> all;
    for (const auto family : families::list) {
        const Records records = family(Target{});
        all.insert(all.end(), records.begin(), records.end());
    }
    return all;
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

TEST(Operations, AreWhatTheBodiesTakeAtInitialParameters) {
    const std::vector<Record> counted = counted_catalogue();
    ASSERT_EQ(counted.size(), catalogue().size());
    for (std::size_t i = 0; i < counted.size(); ++i) {
        const Activation& activation = catalogue()[i];
        EXPECT_EQ(activation.operations, counted[i](initial_values(activation).data())) << activation.id;
    }
}

// A product with a parameter that is 1 is free, and an initial parameter often is 1: snake has three of them.
TEST(Operations, AreFewMoreAtOtherParameters) {
    const std::vector<Record> counted = counted_catalogue();
    for (std::size_t i = 0; i < counted.size(); ++i) {
        const Activation& activation = catalogue()[i];
        for (const auto& values : checking::parameter_sets(activation)) {
            const Operations there = counted[i](values.data());
            EXPECT_LE(there.value, activation.operations.value + 3)
                << checking::described(activation, values);
            EXPECT_LE(there.value_and_slope, activation.operations.value_and_slope + 7)
                << checking::described(activation, values);
        }
    }
}

} // namespace
} // namespace act
