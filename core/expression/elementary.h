#pragma once
// The elementary functions of the language that the catalogue of activations does not have, and the
// spellings of the others.

#include "activation/activation.h"
#include "base/fixed_list.h"
#include "base/interval.h"
#include "math/jet.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace act {

struct Elementary {
    std::string_view id; ///< as printed: "log"
    FixedList<std::string_view, 3> aliases = {};
    /// Value and derivatives at u. `toward` is the side from which u is approached: −1, +1, or 0 for u
    /// itself. Null where `meaning` says what it is.
    Jet (*jet)(double u, double toward) = nullptr;
    Interval domain = {-infinity, infinity}; ///< outside it NaN
    FixedList<double, 2> breaks = {};        ///< points where value, slope or curvature jump or end
    std::string_view meaning = {};           ///< the activation it is another name of
    std::string_view latex = {};             ///< before the bracket: "\\log"
    std::string_view numpy = {};
    std::string_view torch = {};
};

[[nodiscard]] std::span<const Elementary> elementary_functions();

/// Its place by id or alias; `absent` (expression/syntax.h) when there is none.
[[nodiscard]] std::uint32_t find_elementary(std::string_view name);

/// f(u) by the chain rule, when u comes to its value from the side its own slope and curvature tell.
/// `direction` is −1 or +1 for a limit in x from the left or right, 0 for the point itself.
[[nodiscard]] Jet elementary_jet(const Elementary& f, const Jet& u, double direction);

} // namespace act
