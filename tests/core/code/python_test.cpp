#include "activation/catalogue.h"
#include "code/python.h"
#include "expression/activation_expression.h"
#include "expression/evaluate.h"
#include "expression/names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace act::python_test { namespace {

std::string pytorch(const Expression& formula) {
    return with_imports(expression_code(formula, {}, PythonLibrary::pytorch), PythonLibrary::pytorch);
}

std::string numpy(const Expression& formula) {
    return with_imports(expression_code(formula, {}, PythonLibrary::numpy), PythonLibrary::numpy);
}

TEST(PythonCode, CallsWhatPyTorchHas) {
    EXPECT_EQ(pytorch(*parse("elu(w*x; alpha=1.5) + max(x, 0)")),
              "import torch\n"
              "import torch.nn.functional as F\n"
              "\n\n"
              "def activation(x, w=1.0):\n"
              "    return F.elu(w * x, alpha=1.5) + torch.clamp(x, min=0)\n");
}

TEST(PythonCode, WritesOutWhatNumPyLacks) {
    EXPECT_EQ(numpy(*parse("swish(x; beta=b)^2")),
              "import numpy as np\n"
              "\n\n"
              "def sigmoid(x):\n"
              "    return np.exp(np.minimum(0, x)) / (1 + np.exp(-np.abs(x)))\n"
              "\n\n"
              "def swish(x, beta=1.0):\n"
              "    return x * sigmoid(beta * x)\n"
              "\n\n"
              "def activation(x, b=1.0):\n"
              "    return swish(x, beta=b)**2\n");
}

TEST(PythonCode, MakesFunctionsOfDefinitions) {
    const Definitions definitions = *define(std::vector<DefinitionText>{{"A", "tanh(λ*x)"}});
    EXPECT_EQ(numpy(*parse("A(A + pi)", definitions)), "import math\n"
                                                       "\n"
                                                       "import numpy as np\n"
                                                       "\n\n"
                                                       "def activation(x, lambda_=1.0):\n"
                                                       "    def A(x):\n"
                                                       "        return np.tanh(lambda_ * x)\n"
                                                       "\n"
                                                       "    return A(A(x) + math.pi)\n");
}

TEST(PythonCode, WritesOutAFunctionWhosePyTorchFormHasFewerParameters) {
    EXPECT_NE(pytorch(*parse("selu(x)")).find("F.selu(x)"), std::string::npos);
    EXPECT_NE(pytorch(*parse("selu(x; alpha=2)")).find("def selu(x, alpha="), std::string::npos);
}

// Within the range where the formula of the textbook does not cancel, it loses a few units of the last place
// of the largest part; 1e-13 of 1 + |y| is some hundred of them.
TEST(Recipes, AreTheActivations) {
    for (const Activation& activation : catalogue()) {
        const auto parsed = parse(activation.recipe.formula);
        ASSERT_TRUE(parsed.ok()) << activation.id << ": " << activation.recipe.formula;
        const Expression& e = *parsed;
        const auto initial = initial_values(activation);
        std::map<std::string, double, std::less<>> named;
        for (std::size_t k = 0; k < initial.size(); ++k)
            named.emplace(recipe_name(activation, k), initial[k]);
        std::vector<double> values;
        for (const std::string& name : parameters(e)) {
            ASSERT_TRUE(named.contains(name)) << activation.id << ": " << name;
            values.push_back(named.at(name));
        }
        EXPECT_EQ(values.size(), initial.size()) << activation.id << ": a parameter is not in its recipe";
        for (double x = -9.0; x <= 25.0; x += 0.0625) {
            const double y = activation.value(x, initial);
            ASSERT_NEAR(evaluate(e, x, values).y, y, 1e-13 * (1.0 + std::abs(y)))
                << activation.id << " " << x;
        }
    }
}

TEST(Recipes, AreTheSameWhenReduced) {
    for (const Activation& activation : catalogue()) {
        const Expression* const reduced = reduced_recipe(find_activation(activation.id));
        if (reduced == nullptr) continue;
        std::vector<double> values = initial_values(activation);
        for (std::size_t k = 0; k < values.size(); ++k)
            if (std::ranges::count(parameters(*reduced), recipe_name(activation, k)) > 0) values[k] *= 1.5;
        std::vector<double> given;
        for (const std::string& name : parameters(*reduced))
            for (std::size_t k = 0; k < values.size(); ++k)
                if (recipe_name(activation, k) == name) given.push_back(values[k]);
        ASSERT_EQ(given.size(), parameters(*reduced).size()) << activation.id;
        for (double x = -9.0; x <= 9.0; x += 0.0625) {
            const double y = activation.value(x, values);
            ASSERT_NEAR(evaluate(*reduced, x, given).y, y, 1e-13 * (1.0 + std::abs(y)))
                << activation.id << " " << x;
        }
    }
}

}} // namespace act::python_test
