#pragma once
// The two ends of a window, typed.

#include "base/interval.h"
#include "state/workspace.h"
#include "widgets/kit.h"

#include <optional>
#include <string_view>

namespace act {

/// Whether mouse and keys may take a window there: what lies beyond shows steps between doubles.
[[nodiscard]] bool is_usable(Interval window);

/// "x   [ −4 ] … [ 4 ]" across the row, the name in the room left of the fields; the window that was typed in this
/// frame. What leaves no usable window, or is not positive where it must be, is refused with a notice. The fields are
/// "low" and "high" within the id.
[[nodiscard]] std::optional<Interval> range_fields(const Kit& kit, const Box& row, std::string_view id,
                                                   std::string_view name, Interval shown, bool positive,
                                                   Ui& ui);

} // namespace act
