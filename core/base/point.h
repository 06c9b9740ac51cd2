#pragma once
// A point of data space, as opposed to a PagePoint (figure/canvas.h) on paper or screen.

#include <vector>

namespace act {

struct Point {
    double x = 0.0;
    double y = 0.0;
    constexpr bool operator==(const Point&) const = default;
};

using Polyline = std::vector<Point>;

} // namespace act
