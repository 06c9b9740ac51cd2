#include "state/examples.h"

#include "state/built_in_examples.h"

#include <array>

namespace act {

std::span<const Example> examples() {
    static constexpr std::array all{
        Example{Text::example_dying_relu, dying_relu_act},
        Example{Text::example_vanishing_gradient, vanishing_gradient_act},
        Example{Text::example_gelu, gelu_act},
        Example{Text::example_softmax_temperature, softmax_temperature_act},
    };
    return all;
}

} // namespace act
