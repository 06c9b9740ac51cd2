#include "activation/catalogue.h"
#include "expression/python.h"

#include <algorithm>

namespace act {
namespace {

using Functions = std::vector<LibraryFunction>;

const Functions& numpy_functions() {
    static const Functions functions = {
        {"tanh", "np.tanh"},     {"sine", "np.sin"},           {"exponential", "np.exp"},
        {"arctan", "np.arctan"}, {"erf", "scipy.special.erf"},
    };
    return functions;
}

const Functions& pytorch_functions() {
    static const Functions functions = {
        {"relu", "F.relu"},
        {"relu6", "F.relu6"},
        {"leaky-relu", "F.leaky_relu", {"negative_slope"}},
        {"rrelu", "F.rrelu", {"lower", "upper"}, "training=False", true},
        {"threshold", "F.threshold", {"threshold", "value"}},
        {"thresholded-relu", "F.threshold", {"threshold"}, "value=0.0"},
        {"elu", "F.elu", {"alpha"}},
        {"selu", "F.selu"},
        {"celu", "F.celu", {"alpha"}},
        {"gelu", "F.gelu"},
        {"gelu-tanh", "F.gelu", {}, "approximate=\"tanh\""},
        {"silu", "F.silu"},
        {"hard-swish", "F.hardswish"},
        {"mish", "F.mish"},
        {"sigmoid", "torch.sigmoid"},
        {"hard-sigmoid", "F.hardsigmoid"},
        {"log-sigmoid", "F.logsigmoid"},
        {"softsign", "F.softsign"},
        {"tanh", "torch.tanh"},
        {"hardtanh", "F.hardtanh", {"min_val", "max_val"}},
        {"tanhshrink", "F.tanhshrink"},
        {"softplus", "F.softplus", {"beta", "threshold"}},
        {"softshrink", "F.softshrink", {"lambd"}},
        {"hardshrink", "F.hardshrink", {"lambd"}},
        {"exponential", "torch.exp"},
        {"erf", "torch.erf"},
        {"sine", "torch.sin"},
        {"arctan", "torch.atan"},
    };
    return functions;
}

// Softplus has no threshold here and in Keras: it differs from the record's by 2e-9 beyond x = 20.
const Functions& jax_functions() {
    static const Functions functions = {
        {"relu", "jax.nn.relu"},
        {"relu6", "jax.nn.relu6"},
        {"leaky-relu", "jax.nn.leaky_relu", {"negative_slope"}},
        {"elu", "jax.nn.elu", {"alpha"}},
        {"selu", "jax.nn.selu"},
        {"celu", "jax.nn.celu", {"alpha"}},
        {"gelu", "jax.nn.gelu", {}, "approximate=False"},
        {"gelu-tanh", "jax.nn.gelu", {}, "approximate=True"},
        {"silu", "jax.nn.silu"},
        {"hard-swish", "jax.nn.hard_swish"},
        {"mish", "jax.nn.mish"},
        {"sigmoid", "jax.nn.sigmoid"},
        {"hard-sigmoid", "jax.nn.hard_sigmoid"},
        {"log-sigmoid", "jax.nn.log_sigmoid"},
        {"sparse-sigmoid", "jax.nn.sparse_sigmoid"},
        {"sparse-plus", "jax.nn.sparse_plus"},
        {"softsign", "jax.nn.soft_sign"},
        {"tanh", "jnp.tanh"},
        {"hardtanh", "jax.nn.hard_tanh"},
        {"softplus", "jax.nn.softplus"},
        {"squareplus", "jax.nn.squareplus", {"b"}},
        {"exponential", "jnp.exp"},
        {"erf", "jax.scipy.special.erf"},
        {"sine", "jnp.sin"},
        {"arctan", "jnp.arctan"},
    };
    return functions;
}

const Functions& keras_functions() {
    static const Functions functions = {
        {"relu", "keras.activations.relu"},
        {"relu6", "keras.activations.relu6"},
        {"leaky-relu", "keras.activations.leaky_relu", {"negative_slope"}},
        {"threshold", "keras.activations.threshold", {"threshold", "default_value"}},
        {"thresholded-relu", "keras.activations.threshold", {"threshold"}, "default_value=0.0"},
        {"elu", "keras.activations.elu", {"alpha"}},
        {"selu", "keras.activations.selu"},
        {"celu", "keras.activations.celu", {"alpha"}},
        {"gelu", "keras.activations.gelu", {}, "approximate=False"},
        {"gelu-tanh", "keras.activations.gelu", {}, "approximate=True"},
        {"silu", "keras.activations.silu"},
        {"hard-swish", "keras.activations.hard_silu"},
        {"mish", "keras.activations.mish"},
        {"sigmoid", "keras.activations.sigmoid"},
        {"hard-sigmoid", "keras.activations.hard_sigmoid"},
        {"log-sigmoid", "keras.activations.log_sigmoid"},
        {"sparse-sigmoid", "keras.activations.sparse_sigmoid"},
        {"sparse-plus", "keras.activations.sparse_plus"},
        {"softsign", "keras.activations.softsign"},
        {"tanh", "keras.activations.tanh"},
        {"hardtanh", "keras.activations.hard_tanh"},
        {"tanhshrink", "keras.activations.tanh_shrink"},
        {"softplus", "keras.activations.softplus"},
        {"squareplus", "keras.activations.squareplus", {"b"}},
        {"softshrink", "keras.activations.soft_shrink", {"threshold"}},
        {"hardshrink", "keras.activations.hard_shrink", {"threshold"}},
        {"exponential", "keras.activations.exponential"},
        {"erf", "keras.ops.erf"},
        {"sine", "keras.ops.sin"},
        {"arctan", "keras.ops.arctan"},
    };
    return functions;
}

const Functions& functions_of(PythonLibrary library) {
    switch (library) {
    case PythonLibrary::pytorch: return pytorch_functions();
    case PythonLibrary::jax: return jax_functions();
    case PythonLibrary::keras: return keras_functions();
    case PythonLibrary::numpy: break;
    }
    return numpy_functions();
}

// A parameter that is not a plain number may have any value.
bool is_rising(const Syntax& syntax, const ExpressionNode& call, std::size_t count) {
    double before = -infinity;
    for (std::size_t k = 0; k < count; ++k) {
        double value = catalogue()[call.subject].parameters[k].initial;
        if (const std::uint32_t given = call.operands.at(k + 1); given != absent) {
            if (syntax.nodes[given].operation != Operation::number) return false;
            value = syntax.nodes[given].number;
        }
        if (value < before) return false;
        before = value;
    }
    return true;
}

} // namespace

const LibraryFunction* own_function(PythonLibrary library, const Syntax& syntax, const ExpressionNode& call) {
    const Functions& functions = functions_of(library);
    const auto found = std::ranges::find(functions, catalogue()[call.subject].id, &LibraryFunction::id);
    if (found == functions.end()) return nullptr;
    const std::size_t taken = found->parameters.size();
    for (std::size_t k = taken + 1; k < most_operands; ++k)
        if (call.operands.at(k) != absent) return nullptr;
    return !found->rising || is_rising(syntax, call, taken) ? &*found : nullptr;
}

} // namespace act
