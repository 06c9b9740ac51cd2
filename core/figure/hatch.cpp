#include "figure/hatch.h"

#include "figure/colour_map.h"

#include <algorithm>
#include <cmath>

namespace act {

float hatch_line(Colour ink, Colour page) {
    constexpr double least_contrast = 3.05; // a little more, for channels that are rounded to bytes
    constexpr int steps = 50;
    for (int i = 1; i < steps; ++i) {
        const float share = static_cast<float>(i) / steps;
        const Colour mixed{std::lerp(page.red, ink.red, share), std::lerp(page.green, ink.green, share),
                           std::lerp(page.blue, ink.blue, share), 1.0F};
        if (contrast(mixed, page) >= least_contrast) return share;
    }
    return 1.0F;
}

std::vector<std::pair<PagePoint, PagePoint>> hatch_lines(const PageRect& plot) {
    constexpr double apart_pt = 16.0; // along the edges
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
