#pragma once
// The search for the points where an expression breaks.
//
//     const BreakSearch found = find_breaks(program, {-4.0, 4.0});
//     found.points[0].x;   // where value, slope or curvature may jump, end or become infinite
//     found.known;         // false: there are too many; then none is listed

#include "base/interval.h"
#include "expression/program.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace act {

/// A node has this value exactly at a break, at least on one side, though rounding x moved it: 3x − 1 is 0 at the
/// x nearest to 1/3.
struct Pinned {
    std::uint32_t node = 0;
    double value = 0.0;
    bool operator==(const Pinned&) const = default;
};

/// A point where a function may break, and which nodes of its program are pinned there.
struct BreakPoint {
    double x = 0.0;
    std::vector<Pinned> pins = {}; ///< by increasing node
    bool operator==(const BreakPoint&) const = default;
};

/// How far a search goes before it gives up. It gives up as a whole: what is found must not depend on where
/// the search had begun.
struct SearchLimits {
    /// Of nodes at a point: a quarter of a second, mostly waves, on a processor of 2020.
    std::size_t evaluations = 12'000'000;
    /// More cannot be told apart in any figure.
    std::size_t breaks = 4096;
    /// Breaks times nodes: what one look at every break costs, and a curve takes a dozen looks at each.
    std::size_t work = 1'000'000;
};

struct BreakSearch {
    std::vector<BreakPoint> points = {}; ///< in increasing x; none when not known
    bool known = true;                   ///< false: a limit was reached
    std::size_t evaluations = 0;         ///< of nodes at a point
};

/// Every point inside the interval where value, slope or curvature may jump, end or become infinite: breaks
/// of every part, pulled back through what stands inside it. Exact where that is affine; elsewhere two breaks
/// closer than 1/512 of the interval may be missed where the others around stand far apart. The program has
/// no parameters.
[[nodiscard]] BreakSearch find_breaks(const Program& program, Interval interval,
                                      const SearchLimits& limits = {});

/// How often find_breaks() was called since the program began: tests count it.
[[nodiscard]] std::size_t searches_made();

} // namespace act
