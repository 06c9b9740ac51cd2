#include "figure/hatch.h"

#include <algorithm>

namespace act {

std::vector<std::pair<PagePoint, PagePoint>> hatch_lines(const PageRect& plot) {
    constexpr double apart_pt = 11.0; // along the edges
    std::vector<std::pair<PagePoint, PagePoint>> lines;
    // The line rises from (plot.x + along, bottom) to the right.
    for (double along = apart_pt - plot.height; along < plot.width; along += apart_pt) {
        const double from = std::max(0.0, along);
        const double to = std::min(plot.width, along + plot.height);
        lines.push_back(
            {{plot.x + from, plot.bottom() - (from - along)}, {plot.x + to, plot.bottom() - (to - along)}});
    }
    return lines;
}

} // namespace act
