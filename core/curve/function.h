#pragma once
// A real function of one variable as everything sees it that samples, draws, measures or shows one:
// parameters, convention, scale and shift are bound, and nobody downstream puts them together again.
// Activations of the catalogue and typed ones become one kind of thing here; expressions do in
// expression/evaluate.h.
//
//     const Function f = bind(*find("elu"), {1.5}, Convention::own);
//     f.jet(-1.0);                     // value, slope and curvature
//     f.limit(0.0, Side::left).dy;     // 1.5
//     f.listed().breaks[0].slopes;     // what each framework makes of the kink

#include "activation/catalogue.h"
#include "curve/break_shape.h"
#include "math/jet.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace act {

/// What is looked at when a function is measured. The whole line is looked at densely within 32 units of the
/// centre, ever more thinly out to 2¹⁰⁰ units, and at the limits at ±∞; a bounded window evenly.
struct Outlook {
    Interval x = {-infinity, infinity};
    double centre = 0.0; ///< about where things happen
    double unit = 1.0;   ///< about how far one of them is from the next; positive
};

struct OfferedSlope {
    Convention convention = Convention::own;
    double slope = 0.0;
};

/// A break as it can be shown in a list.
struct ListedBreak {
    double x = 0.0;
    BreakShape kind = BreakShape::kink;
    /// What f′ can be taken to be, by each convention that says something of its own there, in their order;
    /// the first one holds for the others.
    std::vector<OfferedSlope> slopes = {};

    [[nodiscard]] double slope_by(Convention convention) const;
};

/// The breaks of a function of the catalogue; of a typed one those between −10 and 10, and the nearest to 0
/// where there are more than a list has room for.
struct ListedBreaks {
    std::vector<ListedBreak> breaks = {}; ///< in increasing x
    std::size_t unlisted = 0;             ///< kinks and jumps that there was no room for
    bool known = true;                    ///< false: there are so many that they were not searched for
};

/// Whoever makes one gives it `jet` and `limit`, and `breaks` where there are any.
struct Function {
    std::string name = {};                         ///< with the parameters that are not the usual ones
    std::function<Jet(double x)> jet;              ///< at a break: under the chosen convention
    std::function<Jet(double x, Side side)> limit; ///< one-sided, exact at a break
    std::vector<double> breaks = {}; ///< increasing; every point where value, slope or curvature may jump
    /// False where a typed formula has so many that they were not searched for: then none is listed, and
    /// nothing that depends on them is to be claimed.
    bool breaks_known = true;
    std::size_t cost = 1; ///< operations of a typed formula for one look at it; 1 for others
    Outlook outlook = {}; ///< bounded for typed functions, whose breaks are known there only
    /// Worked out when it is called.
    std::function<ListedBreaks()> listed = [] { return ListedBreaks{}; };
    /// ∂y/∂parameter k, those of scale and shift after the function's own; unknown where nothing tells it.
    std::function<double(double x, std::size_t k)> sensitivity = [](double, std::size_t) { return unknown; };
    /// One draw in training mode, `draw` uniform in [0, 1); empty where the function is not random there.
    std::function<Jet(double x, double draw)> training = {};
};

/// Binds parameters (one for each, inside its range, and perhaps scale and shift: activation/affine.h) and
/// convention. The result refers to nothing of a typed function's record. A typed function's breaks are
/// found inside `seen`, which should hold what will be looked at; those of others are known wherever they
/// are. Cheap: a typed function is searched once for each `seen`, whatever is bound to it.
inline constexpr Interval usually_seen{-10.0, 10.0};
[[nodiscard]] Function bind(const Activation& activation, std::vector<double> values, Convention convention,
                            Interval seen = usually_seen);

} // namespace act
