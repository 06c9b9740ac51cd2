// Activations in use as trees: the very ones that their texts would be parsed into.

#include "expression/activation_expression.h"

#include "activation/affine.h"
#include "base/random.h"
#include "expression/evaluate.h"
#include "expression/print.h"
#include "expression/typed.h"
#include "session/compose.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <span>

namespace act::applied_test { namespace {

std::string text_of(const char* id, const std::vector<double>& values) {
    return print(applied(*find(id), values).value());
}

TEST(Applied, LeavesOutWhatDoesNothing) {
    EXPECT_EQ(text_of("tanh", {}), "tanh(x)");
    EXPECT_EQ(text_of("tanh", {1.0, -1.0, 0.0, 0.0}), "tanh(-x)");
    EXPECT_EQ(text_of("elu", {1.5}), "elu(x; alpha=1.5)");
    EXPECT_EQ(text_of("elu", {1.0, -1.0, -2.0, 0.5, -3.0}), "-elu(-2*x + 0.5) - 3");
    EXPECT_EQ(text_of("tanh", {0.0, 0.0, 0.0, 0.0}), "0*tanh(0*x)") << "has the shape of x";
    EXPECT_EQ(text_of("leaky-relu", {0.25, 2.0, 3.0, -1.0, 4.0}),
              "2*leaky_relu(3*x - 1; negative_slope=0.25) + 4");
}

TEST(Applied, IsTheTreeThatItsTextStandsFor) {
    Random random(7);
    for (const Activation& activation : catalogue())
        for (int i = 0; i < 8; ++i) {
            std::vector<double> values;
            for (std::size_t k = 0; k < parameter_count(activation); ++k) {
                const Interval range = parameter(activation, k).shown;
                values.push_back(range.low + random.uniform() * range.width());
            }
            if (activation.rising) std::ranges::sort(std::span(values).first(activation.parameters.size()));
            const Expression whole = applied(activation, values).value();
            EXPECT_EQ(whole, parse(print(whole)).value()) << print(whole);
            const Function f = bind(activation, values, Convention::own);
            for (const double x : {-2.0, 0.1, 3.0})
                EXPECT_NEAR(evaluate(whole, x).y, f.jet(x).y, 1e-12 * (1.0 + std::abs(f.jet(x).y)))
                    << print(whole);
        }
}

TEST(Applied, PutsNumbersAndScaleAndShiftIntoTypedFormulas) {
    const SharedActivation record = *activate({.name = "applied", .formula = "x*sigmoid(b*x)"});
    const Activation& f = *record;
    EXPECT_EQ(print(*applied(f, std::array{2.0})), "x*sigmoid(2*x)");
    EXPECT_EQ(print(*applied(f, std::array{-2.0, 3.0, -1.0, 0.5, 4.0})),
              "3*((-x + 0.5)*sigmoid(-2*(-x + 0.5))) + 4");
}

TEST(Neuron, ShowsItsWeightAndBias) {
    const auto text = [](const char* id, const std::vector<double>& values, double weight, double bias) {
        const Expression neuron = neuron_expression(*find(id), values, weight, bias).value();
        EXPECT_EQ(neuron, parse(print(neuron)).value());
        return print(neuron);
    };
    EXPECT_EQ(text("tanh", {}, 1.0, 0.0), "tanh(1*x + 0)");
    EXPECT_EQ(text("leaky-relu", {0.1}, -2.0, -1.5), "leaky_relu(-2*x - 1.5; negative_slope=0.1)");
}

}} // namespace act::applied_test
