#include "code/snippet.h"

#include "activation/catalogue.h"
#include "vector/vector_catalogue.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace act::snippet_test { namespace {

std::string snippet_of(const char* id, const std::vector<double>& values, Library library) {
    return snippet(*find(id), values, library);
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST(Snippet, CallsTheLibrarysOwnFunctionWithTheParametersInForce) {
    EXPECT_EQ(snippet_of("leaky-relu", {0.1}, Library::pytorch),
              "import torch\n"
              "import torch.nn.functional as F\n"
              "\n\n"
              "def leaky_relu(x):\n"
              "    return F.leaky_relu(x, negative_slope=0.1)\n"
              "\n\n"
              "x = torch.linspace(-3.0, 3.0, 7)\n"
              "print(leaky_relu(x))\n");
}

TEST(Snippet, GivesParametersWhoseDefaultIsAnotherInTheLibrary) {
    EXPECT_TRUE(holds(snippet_of("leaky-relu", {0.01}, Library::keras),
                      "keras.activations.leaky_relu(x, negative_slope=0.01)"));
    EXPECT_TRUE(holds(snippet_of("gelu", {}, Library::jax), "jax.nn.gelu(x, approximate=False)"));
}

TEST(Snippet, WritesOutWhatTheLibraryLacks) {
    EXPECT_EQ(snippet_of("snake", {1.5}, Library::jax), "import jax.numpy as jnp\n"
                                                        "\n\n"
                                                        "def snake(x, a=1.5):\n"
                                                        "    return x + jnp.sin(a * x)**2 / a\n"
                                                        "\n\n"
                                                        "x = jnp.linspace(-3.0, 3.0, 7)\n"
                                                        "print(snake(x))\n");
}

TEST(Snippet, WritesOutWhatTheLibraryHasWithOtherParametersOnly) {
    EXPECT_TRUE(holds(snippet_of("hardtanh", {-1.0, 1.0}, Library::jax), "jax.nn.hard_tanh(x)"));
    EXPECT_TRUE(holds(snippet_of("hardtanh", {-2.0, 1.0}, Library::jax), "def hardtanh(x, low=-2.0,"));
    EXPECT_TRUE(holds(snippet_of("rrelu", {0.1, 0.2}, Library::pytorch), "F.rrelu(x, lower=0.1"));
    EXPECT_FALSE(holds(snippet_of("rrelu", {0.3, 0.2}, Library::pytorch), "F.rrelu"));
}

TEST(Snippet, ChoosesBetweenNumbersOfTheInputsType) {
    EXPECT_TRUE(holds(snippet_of("step", {0.5}, Library::numpy), "np.where(x > theta, 1.0, 0.0)\n"));
    EXPECT_TRUE(holds(snippet_of("step", {0.5}, Library::pytorch),
                      "torch.where(x > theta, torch.as_tensor(1.0, dtype=x.dtype), "));
}

TEST(Snippet, DefinesEachFunctionBeforeItsUse) {
    const std::string code = snippet_of("serf", {}, Library::numpy);
    EXPECT_LT(code.find("def softplus(x,"), code.find("def serf(x):"));
    EXPECT_LT(code.find("def serf(x):"), code.find("print(serf(x))"));
}

TEST(Snippet, ScalesAndShifts) {
    EXPECT_TRUE(holds(snippet_of("elu", {1.5, 2.0, -3.0, 0.5, -1.0}, Library::pytorch),
                      "return 2 * F.elu(-3 * x + 0.5, alpha=1.5) - 1\n"));
    EXPECT_TRUE(
        holds(snippet_of("tanh", {-1.0, 1.0, -0.25, 0.0}, Library::numpy), "return -np.tanh(x - 0.25)\n"));
}

TEST(Snippet, GivesALatexDocumentWithItsParameters) {
    const std::string document = snippet_of("elu", {1.5}, Library::latex);
    EXPECT_TRUE(document.starts_with("\\documentclass"));
    EXPECT_TRUE(holds(document, std::string(find("elu")->latex) + " \\\\\n"));
    EXPECT_TRUE(holds(document, "  \\alpha = 1.5\n"));
}

TEST(Snippet, SetsTheParametersOfAFormula) {
    const Expression formula = *parse("x*sigmoid(b*x) + c");
    EXPECT_TRUE(holds(snippet(formula, std::array{2.0}, Library::keras),
                      "def activation(x, b=2.0, c=1.0):\n"
                      "    return x * keras.activations.sigmoid(b * x) + c\n"));
    EXPECT_TRUE(holds(snippet(formula, std::array{2.0}, Library::latex), "  b = 2, \\quad c = 1 \\\\\n"));
}

TEST(Snippet, KnowsItsLibrariesByName) {
    for (const LibraryName& each : libraries())
        EXPECT_EQ(*library_named(each.name), each.library);
    EXPECT_EQ(library_named("theano").error().hint, "pytorch, jax, keras, numpy, latex");
}

TEST(Snippet, WritesParametersThatALibraryLacksByItsOwnFunction) {
    EXPECT_TRUE(holds(snippet_of("softplus", {2.0, find("softplus")->parameters[1].initial}, Library::keras),
                      "def softplus(x, beta=2.0):\n"
                      "    return keras.activations.softplus(beta * x) / beta\n"));
    EXPECT_TRUE(holds(snippet_of("softplus", {2.0, 5.0}, Library::jax), "theta=5.0):\n    return jnp.where"));
    const Expression both = *parse("softplus(x; beta=2) + softplus(x; threshold=5)");
    const std::string code = snippet(both, {}, Library::keras);
    EXPECT_EQ(code.find("def softplus("), code.rfind("def softplus(")) << code;
    EXPECT_TRUE(holds(code, "theta=40.0):")) << code;
}

TEST(Snippet, SaysWhatTheSymbolsOfADocumentMean) {
    const std::string gelu = snippet_of("gelu", {}, Library::latex);
    EXPECT_TRUE(holds(gelu, R"(\Phi(x) = )")) << gelu;
    EXPECT_TRUE(holds(gelu, R"(\varphi(x) = )")) << gelu;
    EXPECT_FALSE(holds(gelu, R"(\sigma)")) << gelu;
    const std::string typed = snippet(*parse("elu(x)*sigma + 1"), {}, Library::latex);
    EXPECT_TRUE(holds(typed, R"(\operatorname{ELU}(x) = )")) << typed;
    EXPECT_FALSE(holds(typed, R"(\sigma(x))")) << typed;
    EXPECT_TRUE(holds(snippet_of("sigmoid", {}, Library::latex), R"(\sigma(x) = )"));
}

TEST(Snippet, HasBothFormulasOfATypedFunctionInADocument) {
    const std::string document = snippet(*parse("x*sigmoid(b*x)"), {}, Library::latex);
    EXPECT_TRUE(holds(document, "f(x) = x")) << document;
    EXPECT_TRUE(holds(document, "f'(x) = ")) << document;
}

TEST(Snippet, WritesVectorFunctionsWithTheLibrarysOwnAndTheVectorInUse) {
    const VectorFunction& softmax = *find_vector("softmax");
    const std::array z{3.0, 1.0, 0.2};
    const std::array cold{0.5};
    EXPECT_EQ(snippet(softmax, {.z = z, .parameters = cold}, Library::pytorch),
              "import torch\n"
              "import torch.nn.functional as F\n"
              "\n\n"
              "def softmax(z, temperature=0.5):\n"
              "    return F.softmax(z / temperature, dim=-1)\n"
              "\n\n"
              "z = torch.tensor([3.0, 1.0, 0.2])\n"
              "print(softmax(z))\n");
    EXPECT_EQ(snippet(softmax, {.z = z, .parameters = cold}, Library::numpy),
              "import numpy as np\n"
              "\n\n"
              "def softmax(z, temperature=0.5):\n"
              "    powers = np.exp((z - np.max(z, axis=-1, keepdims=True)) / temperature)\n"
              "    return powers / np.sum(powers, axis=-1, keepdims=True)\n"
              "\n\n"
              "z = np.array([3.0, 1.0, 0.2])\n"
              "print(softmax(z))\n");
}

TEST(Snippet, CallsTheGateOfAUnitAsTheLibraryDoes) {
    EXPECT_EQ(snippet(*find_vector("geglu"), {}, Library::jax), "import jax\n"
                                                                "import jax.numpy as jnp\n"
                                                                "\n\n"
                                                                "def geglu(z):\n"
                                                                "    a, b = jnp.split(z, 2, axis=-1)\n"
                                                                "    return a * jax.nn.gelu(b, "
                                                                "approximate=False)\n"
                                                                "\n\n"
                                                                "z = jnp.array([1.0, -0.5, 2.0, 0.0])\n"
                                                                "print(geglu(z))\n");
    const std::string numpy = snippet(*find_vector("geglu"), {}, Library::numpy);
    EXPECT_LT(numpy.find("def gelu(x):"), numpy.find("    return a * gelu(b)\n")) << numpy;
    const std::array values{0.0, 1.5};
    const std::string chosen =
        snippet(*find_vector("swiglu"), {.z = {}, .parameters = values}, Library::numpy);
    EXPECT_LT(chosen.find("def sigmoid(x):"), chosen.find("def swiglu(z, gate=0, alpha=1.5):\n")) << chosen;
    EXPECT_TRUE(holds(chosen, "    return a * (b * sigmoid(alpha * b))\n")) << chosen;
}

TEST(Snippet, SaysInfinityAsEachLanguageDoes) {
    const Activation& f = *find("keras-relu");
    const std::vector<double> values = initial_values(f);
    const std::string numpy = snippet(f, values, Library::numpy);
    EXPECT_TRUE(numpy.starts_with("import math\n")) << numpy;
    EXPECT_TRUE(holds(numpy, "def keras_relu(x, s=0.0, m=math.inf, theta=0.0):\n")) << numpy;
    EXPECT_TRUE(holds(snippet(f, values, Library::latex), R"(m = \infty)"));
}

TEST(Snippet, GivesTheJacobianOfAVectorFunctionInADocument) {
    const std::array values{0.5, 7.0};
    const std::string document =
        snippet(*find_vector("gumbel-softmax"), {.z = {}, .parameters = values}, Library::latex);
    EXPECT_TRUE(holds(document, "  y_i = ")) << document;
    EXPECT_TRUE(holds(document, R"(  \frac{\partial y_i}{\partial z_j} = )")) << document;
    EXPECT_TRUE(holds(document, "T = 0.5")) << document;
}

}} // namespace act::snippet_test
