#pragma once
// Finds what a curve does between two places where it was evaluated: peaks and slopes much narrower than the
// distance between the places.
//
//     const Function f = …; // 1/(1 + 10⁴(x − 1.2345)²), which is 0.0001 at 0 and at 3
//     hidden_places(f, 0, {0.0, f.jet(0.0)}, {3.0, f.jet(3.0)}); // {1.2345, {1, 0, −20000}}

#include "curve/function.h"

#include <vector>

namespace act {

/// A place with what the function is there, seen from the stretch that is looked at.
struct PlacedJet {
    double x = 0.0;
    Jet jet = {};
};

/// Places strictly between a and b, increasing: where f^(order) turns, because the derivative above it
/// changes its sign; and where it is larger or smaller than at both ends, because the derivative below it
/// rises or falls by more than they explain (mean value theorem). Both are followed down to neighbouring
/// doubles, so a feature of any width is found, one of each kind; what leaves no trace at a and b, such as
/// exp(−10⁸x²) between −3 and −1 or a change of f″, is not. No break may lie between a and b. None where one
/// of them has no value.
[[nodiscard]] std::vector<PlacedJet> hidden_places(const Function& function, int order, const PlacedJet& a,
                                                   const PlacedJet& b);

} // namespace act
