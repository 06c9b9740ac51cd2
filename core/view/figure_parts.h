#pragma once
// What several kinds of figure are made of.

#include "curve/function.h"
#include "view/scene.h"

#include <string>
#include <string_view>
#include <vector>

namespace act {

/// Samples derivative `order` of the function over `over` and appends it to the panel as a line with its open
/// and closed dots. The panel's windows must be set.
void add_curve(Panel& panel, const Function& function, int order, Interval over, Pen pen,
               const Fineness& fineness);

/// "ELU  α = 1.5", the parameters smaller by `parameter_scale`.
[[nodiscard]] Label title_label(const Activation& activation, Values values, double parameter_scale);

/// The text with every {name} replaced by the value.
[[nodiscard]] std::string filled(std::string text, std::string_view name, std::string_view value);

} // namespace act
