#include "state/examples.h"

#include "i18n/document_texts.h"
#include "state/built_in_examples.h"

#include <array>

namespace act {

std::span<const Example> examples() {
    static constexpr std::array all{
        Example{DocumentText::example_dying_relu, dying_relu_act},
        Example{DocumentText::example_vanishing_gradient, vanishing_gradient_act},
        Example{DocumentText::example_gelu, gelu_act},
        Example{DocumentText::example_softmax_temperature, softmax_temperature_act},
    };
    return all;
}

} // namespace act
