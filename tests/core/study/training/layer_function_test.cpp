#include "study/training/layer_function.h"

#include "curve/function.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace act::layer_function_test { namespace {

const std::vector<float> z{-3.0F, -1.0F, -0.25F, 0.0F, 0.5F, 2.0F, 7.0F};

struct Applied {
    std::vector<float> y = std::vector<float>(z.size());
    std::vector<float> slopes = std::vector<float>(z.size());
};

Applied applied_to_z(const LayerFunction& function) {
    Applied out;
    function.apply(z, out.y, out.slopes, function.learned_start());
    return out;
}

LayerActivation of(const char* name) {
    return {.function = of_catalogue(*find(name))};
}

// Float rounding of a value, and what scale and shift make of it.
void expect_as(const Function& f, const Applied& out) {
    for (std::size_t i = 0; i < z.size(); ++i) {
        const Jet jet = f.jet(static_cast<double>(z[i]));
        EXPECT_NEAR(out.y[i], jet.y, 1e-5 * (1.0 + std::abs(jet.y))) << z[i];
        EXPECT_NEAR(out.slopes[i], jet.dy, 1e-5 * (1.0 + std::abs(jet.dy))) << z[i];
    }
}

TEST(LayerFunction, IsTheFunctionThatIsDrawn) {
    for (const char* name : {"tanh", "gelu", "relu", "elu", "softplus", "sine"}) {
        const LayerActivation f = of(name);
        expect_as(bind(*f.function, initial_values(*f.function), Convention::own),
                  applied_to_z(LayerFunction(f)));
    }
}

TEST(LayerFunction, TakesScaleAndShift) {
    LayerActivation f = of("elu");
    f.values = {1.5, 2.0, 0.5, -1.0, 3.0};
    expect_as(bind(*f.function, f.values, Convention::own), applied_to_z(LayerFunction(f)));
    f.values = {1.5, 0.0, 1.0, 0.0, 3.0};
    EXPECT_EQ(applied_to_z(LayerFunction(f)).y, std::vector<float>(z.size(), 3.0F));
}

TEST(LayerFunction, MayBeTyped) {
    LayerActivation f{.function = *activate(TypedFunction{.name = "mine", .formula = "x*sigmoid(b*x)"})};
    f.values = {2.0};
    expect_as(bind(*f.function, f.values, Convention::own), applied_to_z(LayerFunction(f)));
    f.values = {2.0, 0.5, 1.0, 1.0, 0.0};
    expect_as(bind(*f.function, f.values, Convention::own), applied_to_z(LayerFunction(f)));
}

TEST(LayerFunction, MayHaveTheSlopeOfAnother) {
    LayerActivation f = of("step");
    f.backward = of_catalogue(*find("sigmoid"));
    const Applied out = applied_to_z(LayerFunction(f));
    EXPECT_EQ(out.y, applied_to_z(LayerFunction(of("step"))).y);
    EXPECT_EQ(out.slopes, applied_to_z(LayerFunction(of("sigmoid"))).slopes);
}

TEST(LayerFunction, LearnsWhatFrameworksTrain) {
    EXPECT_TRUE(LayerFunction(of("leaky-relu")).learned_start().empty());
    const LayerFunction prelu(of("prelu"));
    ASSERT_EQ(prelu.learned_start().size(), 1U);
    EXPECT_EQ(prelu.learned_start()[0], 0.25F);
    const std::vector<float> learned{0.5F};
    std::vector<float> y(z.size());
    prelu.apply(z, y, {}, learned);
    EXPECT_EQ(y[0], -1.5F);
    const std::vector<float> d{1.0F, 2.0F, 0.0F, 1.0F, 1.0F, 1.0F, 1.0F};
    EXPECT_EQ(prelu.learned_slope(z, d, 0, learned), -3.0 - 2.0);
}

TEST(LayerFunction, KnowsItsBreaks) {
    EXPECT_EQ(LayerFunction(of("hardtanh")).breaks({}), (std::vector<double>{-1.0, 1.0}));
    EXPECT_TRUE(LayerFunction(of("tanh")).breaks({}).empty());
    LayerActivation shifted = of("relu");
    shifted.values = {1.0, 2.0, -3.0, 0.0};
    EXPECT_EQ(LayerFunction(shifted).breaks({}), std::vector<double>{1.5});
}

}} // namespace act::layer_function_test
