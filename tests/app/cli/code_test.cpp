#include "app/cli/command_line.h"

#include "activation/catalogue.h"

#include <gtest/gtest.h>

#include <array>

namespace act::code_test { namespace {

TEST(Code, PrintsASnippetForTheLibraryAskedFor) {
    EXPECT_EQ(run({"code", "LeakyReLU", "--set", "slope=0.1", "--in", "numpy"}).out,
              snippet(*find("leaky-relu"), std::array{0.1}, Library::numpy));
}

TEST(Code, IsForPyTorchUnlessToldOtherwise) {
    EXPECT_EQ(run({"code", "gelu"}).out, snippet(*find("gelu"), {}, Library::pytorch));
}

TEST(Code, WritesFormulasWithTheirDefinitions) {
    const std::string code = run({"code", "A(b*x)", "--let", "A=tanh(x)", "--set", "b=2", "--in", "jax"}).out;
    EXPECT_NE(code.find("def activation(x, b=2.0):\n    def A(x):\n        return jnp.tanh(x)\n"),
              std::string::npos)
        << code;
}

TEST(Code, WritesVectorFunctionsWithTheirParameters) {
    const std::string code = run({"code", "jax.nn.softmax", "--set", "tau=0.5", "--in", "jax"}).out;
    EXPECT_NE(code.find("def softmax(z, temperature=0.5):\n"
                        "    return jax.nn.softmax(z / temperature, axis=-1)\n"),
              std::string::npos)
        << code;
}

TEST(Code, RefusesWhatItCannotWrite) {
    const auto refused = [](std::vector<std::string> arguments, const std::string& because) {
        arguments.insert(arguments.begin(), "code");
        const Answer answer = run(arguments);
        return is_refused(answer) && answer.err.find(because) != std::string::npos;
    };
    EXPECT_TRUE(refused({"softmax", "--set", "alpha=1"}, "temperature"));
    EXPECT_TRUE(refused({"softmax", "--set", "temperature=0"}, "temperature"));
    EXPECT_TRUE(refused({"sigmid"}, "did you mean sigmoid"));
    EXPECT_TRUE(refused({"elu", "--in", "theano"}, "pytorch, jax, keras, numpy, latex"));
    EXPECT_TRUE(refused({"elu", "--set", "beta=1"}, "alpha"));
    EXPECT_TRUE(refused({"elu", "--set", "alpha=1e7"}, "alpha"));
    EXPECT_TRUE(refused({"x*tanh("}, "column"));
    EXPECT_TRUE(refused({"x*b", "--set", "c=1"}, "c"));
    EXPECT_TRUE(refused({}, "TARGET"));
}

}} // namespace act::code_test
