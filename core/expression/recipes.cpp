#include "expression/recipes.h"

#include <algorithm>
#include <map>

namespace act {
namespace {

const std::vector<Recipe>& recipes() {
    static const std::vector<Recipe> all = {
        {"identity", "x"},
        {"step", "where(x > theta, 1, 0)", {"theta"}},
        {"relu", "max(0, x)"},
        {"relu6", "clip(x, 0, 6)"},
        {"leaky-relu", "where(x > 0, x, s*x)", {"s"}},
        {"prelu", "where(x > 0, x, a*x)", {"a"}},
        {"rrelu", "where(x > 0, x, (lower + upper)/2*x)", {"lower", "upper"}},
        {"threshold", "where(x > theta, x, v)", {"theta", "v"}},
        {"thresholded-relu", "where(x > theta, x, 0)", {"theta"}},
        {"relu-squared", "max(0, x)^2"},
        {"squareplus", "(x + sqrt(x^2 + b))/2", {"b"}},
        {"sparse-plus", "where(x < 1, max(0, x + 1)^2/4, x)"},
        {"isrlu", "where(x < 0, x/sqrt(1 + alpha*x^2), x)", {"alpha"}},
        {"elu", "where(x > 0, x, alpha*expm1(min(x, 0)))", {"alpha"}},
        {"selu", "scale*where(x > 0, x, alpha*expm1(min(x, 0)))", {"alpha", "scale"}},
        {"celu", "where(x > 0, x, alpha*expm1(min(x, 0)/alpha))", {"alpha"}},
        {"softplus",
         "where(beta*x > theta, x, (max(0, beta*x) + log1p(exp(-abs(beta*x))))/beta)",
         {"beta", "theta"}},
        {"exponential", "exp(x)"},
        {"silu", "x*sigmoid(x)"},
        {"swish", "x*sigmoid(beta*x)", {"beta"}},
        {"gelu", "x*erfc(-x/sqrt(2))/2"},
        {"gelu-tanh", "x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))"},
        {"gelu-sigmoid", "x*sigmoid(1.702*x)"},
        {"hard-swish", "x*clip(x + 3, 0, 6)/6"},
        {"mish", "x*tanh(softplus(x))"},
        {"phish", "x*tanh(gelu(x))"},
        {"tanhexp", "x*tanh(exp(min(x, 20)))"},
        {"serf", "x*erf(softplus(x))"},
        {"lisht", "x*tanh(x)"},
        {"sigmoid", "1/(1 + exp(-x))"},
        {"log-sigmoid", "min(0, x) - log1p(exp(-abs(x)))"},
        {"tanh", "tanh(x)"},
        {"softsign", "x/(1 + abs(x))"},
        {"arctan", "atan(x)"},
        {"isru", "x/sqrt(1 + alpha*x^2)", {"alpha"}},
        {"erf", "erf(x)"},
        {"hardtanh", "clip(x, low, high)", {"low", "high"}},
        {"hard-sigmoid", "clip(slope*x + offset, 0, 1)", {"slope", "offset"}},
        {"sparse-sigmoid", "clip((x + 1)/2, 0, 1)"},
        {"tanhshrink", "x - tanh(x)"},
        {"softshrink", "sign(x)*max(0, abs(x) - lambd)", {"lambd"}},
        {"hardshrink", "where(abs(x) > lambd, x, 0)", {"lambd"}},
        {"shrink", "where(abs(x) > lambd, x - sign(x)*bias, 0)", {"lambd", "bias"}},
        {"sine", "sin(x)"},
        {"snake", "x + sin(a*x)^2/a", {"a"}},
        {"gaussian", "exp(-x^2)"},
        {"log-cosh", "abs(x) + log1p(exp(-2*abs(x))) - log(2)"},
        {"bent-identity", "(sqrt(x^2 + 1) - 1)/2 + x"},
    };
    return all;
}

} // namespace

const Recipe* find_recipe(std::string_view id) {
    const auto found = std::ranges::find(recipes(), id, &Recipe::id);
    return found == recipes().end() ? nullptr : &*found;
}

const Expression& parsed_recipe(std::string_view id) {
    static const auto parsed = [] {
        std::map<std::string_view, Expression> all;
        for (const Recipe& recipe : recipes())
            all.emplace(recipe.id, parse(recipe.formula).value());
        return all;
    }();
    return parsed.at(id);
}

} // namespace act
