#include "activation/dialect.h"

#include "support/catalogue_cases.h"

#include <algorithm>

namespace act::dialect_test { namespace {

DialectFunction meant(std::string_view dialect, std::string_view activation) {
    return meant_by(*dialect_named(dialect), *find(activation));
}

TEST(Dialect, TakesTheDefaultsOfItsFramework) {
    EXPECT_EQ(meant("tensorflow", "leaky-relu").values, std::vector{0.2});
    EXPECT_EQ(meant("keras-layer", "leaky-relu").values, std::vector{0.3});
    EXPECT_EQ(meant("onnx", "hard-sigmoid").values, (std::vector{0.2, 0.5}));
}

TEST(Dialect, TakesAnotherFunctionWhereItsFrameworkMeansOne) {
    EXPECT_EQ(meant("jax", "gelu").activation, find("gelu-tanh"));
    EXPECT_EQ(meant("pytorch", "gelu").activation, find("gelu"));
}

TEST(Dialect, KnowsTheDefaultsOfLayersAndOfOlderVersions) {
    EXPECT_EQ(meant("keras-2", "leaky-relu").values, std::vector{0.3});
    EXPECT_EQ(meant("keras-2", "hard-sigmoid").values, (std::vector{0.2, 0.5}));
    for (const char* keras : {"keras", "keras-layer", "keras-2"})
        EXPECT_EQ(meant(keras, "prelu").values, std::vector{0.0}) << keras;
    EXPECT_EQ(meant("pytorch", "softplus").values, (std::vector{1.0, 20.0}));
    for (const char* smooth : {"default", "jax", "tensorflow", "keras", "keras-2", "mlx", "onnx", "nnlib"}) {
        const DialectFunction softplus = meant(smooth, "softplus");
        EXPECT_TRUE(softplus.activation->breaks(softplus.values).empty()) << smooth;
        EXPECT_EQ(softplus.activation->value(20.5, softplus.values), 20.500000001250154) << smooth;
    }
}

TEST(Dialect, TellsWhatItsFrameworkLacks) {
    EXPECT_FALSE(has(*dialect_named("keras"), *find("serf")));
    EXPECT_FALSE(has(*dialect_named("onnx"), *find("snake")));
    EXPECT_TRUE(has(*dialect_named("keras-2"), *find("relu")));
    EXPECT_TRUE(has(*dialect_named("tensorflow"), *find("hardtanh"))) << "through Keras";
    EXPECT_TRUE(has(*dialect_named("left"), *find("serf"))) << "no framework";
}

TEST(Dialect, NamesAVersionForEachFramework) {
    for (const Dialect& dialect : dialects())
        EXPECT_EQ(dialect.framework.empty(), dialect.version.empty()) << dialect.name;
}

TEST(Dialect, LeavesFunctionsAloneThatItsFrameworkSaysNothingOf) {
    EXPECT_EQ(meant("jax", "tanh").activation, find("tanh"));
    EXPECT_EQ(meant("left", "leaky-relu").values, initial_values(*find("leaky-relu")));
    EXPECT_EQ(meant("default", "leaky-relu").values, initial_values(*find("leaky-relu")));
}

TEST(Dialect, ListsItsNamesWhenOneIsNotKnown) {
    const auto unknown_name = dialect_named("numpy");
    ASSERT_FALSE(unknown_name);
    for (const Dialect& dialect : dialects())
        EXPECT_NE(unknown_name.error().hint.find(dialect.name), std::string::npos) << dialect.name;
}

TEST(Dialect, CoversEveryConvention) {
    for (const Convention convention : all_conventions)
        EXPECT_EQ(dialect_named(name_of(convention))->slopes, convention);
}

class EachPreset : public ::testing::TestWithParam<Activation> {};

TEST_P(EachPreset, BelongsToADialect) {
    for (const Preset& preset : GetParam().presets)
        EXPECT_NE(std::ranges::find(dialects(), preset.framework, &Dialect::framework), dialects().end())
            << preset.framework;
}

TEST_P(EachPreset, HasAValueInRangeForEveryParameterOrNamesAFunction) {
    for (const Dialect& dialect : dialects()) {
        const DialectFunction meant = meant_by(dialect, GetParam());
        ASSERT_TRUE(meant.activation) << dialect.name;
        ASSERT_EQ(meant.values.size(), meant.activation->parameters.size()) << dialect.name;
        for (std::size_t k = 0; k < meant.values.size(); ++k)
            EXPECT_TRUE(meant.activation->parameters[k].allows(meant.values[k])) << dialect.name;
    }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, EachPreset, ::testing::ValuesIn(catalogue().begin(), catalogue().end()),
                         act::checking::test_name);

}} // namespace act::dialect_test
