#include "code/snippet.h"

#include "activation/catalogue.h"
#include "base/number.h"
#include "curve/function.h"
#include "support/files.h"
#include "support/temporary_folder.h"
#include "vector/vector_catalogue.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace act { namespace {

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
    EXPECT_TRUE(holds(snippet(formula, std::array{2.0}, Library::latex), "  b = 2, \\quad c = 1\n"));
}

TEST(Snippet, KnowsItsLibrariesByName) {
    for (const LibraryName& each : libraries())
        EXPECT_EQ(*library_named(each.name), each.library);
    EXPECT_EQ(library_named("theano").error().hint, "pytorch, jax, keras, numpy, latex");
}

TEST(Snippet, WritesParametersThatALibraryLacksByItsOwnFunction) {
    EXPECT_TRUE(holds(snippet_of("softplus", {2.0, 20.0}, Library::keras),
                      "def softplus(x, beta=2.0):\n"
                      "    return keras.activations.softplus(beta * x) / beta\n"));
    EXPECT_TRUE(holds(snippet_of("softplus", {2.0, 5.0}, Library::jax), "theta=5.0):\n    return jnp.where"));
    const Expression both = *parse("softplus(x; beta=2) + softplus(x; threshold=5)");
    const std::string code = snippet(both, {}, Library::keras);
    EXPECT_EQ(code.find("def softplus("), code.rfind("def softplus(")) << code;
    EXPECT_TRUE(holds(code, "theta=20.0):")) << code;
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
    const std::string numpy = snippet(*find_vector("swiglu"), {}, Library::numpy);
    EXPECT_LT(numpy.find("def sigmoid(x):"), numpy.find("def silu(x):")) << numpy;
    EXPECT_LT(numpy.find("def silu(x):"), numpy.find("    return a * silu(b)\n")) << numpy;
}

TEST(Snippet, GivesTheJacobianOfAVectorFunctionInADocument) {
    const std::array values{0.5, 7.0};
    const std::string document =
        snippet(*find_vector("gumbel-softmax"), {.z = {}, .parameters = values}, Library::latex);
    EXPECT_TRUE(holds(document, "  y_i = ")) << document;
    EXPECT_TRUE(holds(document, R"(  \frac{\partial y_i}{\partial z_j} = )")) << document;
    EXPECT_TRUE(holds(document, "T = 0.5")) << document;
}

// ---- run by the libraries themselves, where they are installed

// Runs every file it is given and prints its x and its last function's values there, a file a line.
constexpr const char* runner = R"(
import ast, contextlib, io, sys
for path in sys.argv[1:]:
    tree = ast.parse(open(path).read())
    names = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(tree, path, "exec"), names)
    last = [each.name for each in tree.body if isinstance(each, ast.FunctionDef)][-1]
    x = names["x"]
    print(" ".join(repr(float(each)) for each in [*x, *names[last](x)]))
)";

struct PipeCloser {
    void operator()(std::FILE* pipe) const { ::pclose(pipe); }
};

std::string output_of(const std::string& command) {
    const std::unique_ptr<std::FILE, PipeCloser> pipe(::popen(command.c_str(), "r"));
    std::string text;
    std::array<char, 4096> buffer{};
    for (std::size_t read = 0; (read = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;)
        text.append(buffer.data(), read);
    return text;
}

// A Python that has the modules; empty when there is none. The first on the path need not be the system's.
std::string python_with(const std::string& modules) {
    const std::string import = " -c 'import " + modules + "' >/dev/null 2>&1";
    for (const char* python : {"python3", "/usr/bin/python3"})
        if (std::system((python + import).c_str()) == 0) return python;
    return {};
}

struct Case {
    const Activation* activation;
    std::vector<double> values;
};

// Every activation with its initial values, with others, and scaled and shifted.
std::vector<Case> cases() {
    std::vector<Case> all;
    for (const Activation& activation : catalogue()) {
        Case each{&activation, initial_values(activation)};
        all.push_back(each);
        if (!activation.parameters.empty()) {
            for (std::size_t k = 0; k < each.values.size(); ++k) {
                const Parameter& p = activation.parameters[k];
                each.values[k] = p.shown.low + 0.375 * p.shown.width();
            }
            all.push_back(each);
        }
        each.values.insert(each.values.end(), {-2.0, 0.5, 0.25, 1.5});
        all.push_back(each);
    }
    return all;
}

// Expects each file's values within `relative` of 1 + |y|, some roundings of its parts.
void expect_the_same_values(const std::string& python, Library library, double relative) {
    const TemporaryFolder folder;
    put(folder / "runner.py", runner);
    std::string command = python + " '" + (folder / "runner.py").string() + "'";
    const std::vector<Case> all = cases();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto path = folder / (std::to_string(i) + ".py");
        put(path, snippet(*all[i].activation, all[i].values, library));
        command.append(" '").append(path.string()).append("'");
    }
    std::istringstream lines(output_of(command));
    for (const auto& [activation, values] : all) {
        std::array<double, 14> numbers{};
        for (double& number : numbers) {
            std::string text;
            ASSERT_TRUE(lines >> text) << activation->id;
            number = parse_number(text).value_or(unknown);
        }
        const Function f = bind(*activation, values, Convention::own);
        for (std::size_t i = 0; i < 7; ++i) {
            const double y = f.jet(numbers.at(i)).y;
            EXPECT_NEAR(numbers.at(i + 7), y, relative * (1.0 + std::abs(y)))
                << snippet(*activation, values, library) << numbers.at(i);
        }
    }
}

TEST(Snippet, HasTheFunctionsValuesInNumPy) {
    const std::string python = python_with("numpy, scipy.special");
    if (python.empty()) GTEST_SKIP() << "NumPy and SciPy are not installed";
    expect_the_same_values(python, Library::numpy, 1e-14);
}

TEST(Snippet, HasTheFunctionsValuesInPyTorch) {
    const std::string python = python_with("torch");
    if (python.empty()) GTEST_SKIP() << "PyTorch is not installed";
    expect_the_same_values(python, Library::pytorch, 2e-6);
}

}} // namespace act
