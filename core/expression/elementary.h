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
    /// itself. Null where `meaning` or `below` says
    /// what it is.
    Jet (*jet)(double u, double toward) = nullptr;
    Interval domain = {-infinity, infinity}; ///< outside it NaN
    FixedList<double, 2> breaks = {};        ///< points where value, slope or curvature jump or end
    FixedList<double, 2> edge_roots = {}; ///< c at each of them, if f goes there as f(end) + c·√distance
    bool each_unit = false;               ///< it breaks at breaks[0] plus every whole number
    std::string_view meaning = {};        ///< the activation it is another name of
    std::string_view above = {}, below = {}; ///< the functions whose quotient it is; nothing above: 1
    std::string_view slope = {};             ///< f′ as a formula of x
    std::string_view latex = {};             ///< before the bracket: "\\log"
    std::string_view latex_end = {};         ///< if given, this and `latex` enclose the argument
    std::string_view numpy = {};             ///< empty where only the quotient can be written
    std::string_view torch = {};             ///< or text in which {u} is the argument
};

[[nodiscard]] std::span<const Elementary> elementary_functions();

/// Of steps the slope is 0, however fast the argument moves.
[[nodiscard]] constexpr bool is_flat(const Elementary& f) {
    return f.slope == "0";
}

/// Its place by id or alias; `absent` (expression/syntax.h) when there is none.
[[nodiscard]] std::uint32_t find_elementary(std::string_view name);

/// f(u) by the chain rule, when u comes to its value from the side its own slope and curvature tell.
/// `direction` is −1 or +1 for a limit in x from the left or right, 0 for the point itself.
[[nodiscard]] Jet elementary_jet(const Elementary& f, const Jet& u, double direction);

} // namespace act
