#pragma once
// One parameter: name, symbol, a value to type, a slider to drag, a way back to the default.

#include "activation/activation.h"
#include "widgets/kit.h"

#include <optional>

namespace act {

/// The distance between two values a slider can take: a power of ten, a few hundred to a thousand to the
/// range.
[[nodiscard]] double slider_quantum(Interval range);

/// `value` as the slider would take it: on a multiple of the quantum, inside the range, exactly on its ends.
[[nodiscard]] double quantised(double value, Interval range);

struct SliderEvent {
    std::optional<double> value = {}; ///< the new value
    std::string refused = {};         ///< what was typed and is no number, or a number outside the range
    bool focused = false;             ///< it took the keyboard
};

inline constexpr float slider_height = 58.0F; ///< design pixels

/// `has_keyboard`: arrow keys step it (Shift: finer, Page: coarser, Home and End: the range's ends). The
/// typed value is taken as it is when it lies in the range, and refused otherwise.
SliderEvent slider(const Kit& kit, const Box& box, const Parameter& parameter, double value,
                   bool has_keyboard);

} // namespace act
