#include "activation/catalogue.h"
#include "expression/evaluate.h"
#include "expression/python.h"
#include "expression/recipes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace act { namespace {

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
    EXPECT_EQ(numpy(*parse("swish(x; beta=b)^2")), "import numpy as np\n"
                                                   "\n\n"
                                                   "def sigmoid(x):\n"
                                                   "    return 1 / (1 + np.exp(-x))\n"
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

TEST(Recipes, ExistForEveryActivationWithItsParameters) {
    for (const Activation& activation : catalogue()) {
        const Recipe* const recipe = find_recipe(activation.id);
        ASSERT_NE(recipe, nullptr) << activation.id << ": write its formula in recipes.cpp";
        EXPECT_EQ(recipe->parameters.size(), activation.parameters.size()) << activation.id;
        ASSERT_TRUE(parse(recipe->formula).ok()) << activation.id;
    }
}

// Within the range where the formula of the textbook does not cancel, it loses a few units of the last place
// of the largest part; 1e-13 of 1 + |y| is some hundred of them.
TEST(Recipes, AreTheActivations) {
    for (const Activation& activation : catalogue()) {
        const Recipe& recipe = *find_recipe(activation.id);
        const Expression e = *parse(recipe.formula);
        std::vector<double> values;
        const auto initial = initial_values(activation);
        for (const std::string& name : parameters(e)) {
            const auto k = std::ranges::find(recipe.parameters, name) - recipe.parameters.begin();
            ASSERT_LT(static_cast<std::size_t>(k), initial.size()) << activation.id << ": " << name;
            values.push_back(initial[static_cast<std::size_t>(k)]);
        }
        for (double x = -9.0; x <= 25.0; x += 0.0625) {
            const double y = activation.value(x, initial);
            ASSERT_NEAR(evaluate(e, x, values).y, y, 1e-13 * (1.0 + std::abs(y)))
                << activation.id << " " << x;
        }
    }
}

}} // namespace act
