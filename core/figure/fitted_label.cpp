#include "figure/fitted_label.h"

#include <algorithm>

namespace act {

double shrink_of(const Label& label, double size_pt, double room, const TextMetrics& metrics) {
    constexpr double smallest = 0.6;
    const double width = advance(label, size_pt, metrics);
    return width > room && width > 0.0 ? std::max(smallest, room / width) : 1.0;
}

PlacedLabel fitted_label(const Label& label, double size_pt, double room, const TextMetrics& metrics) {
    const double size = size_pt * shrink_of(label, size_pt, room, metrics);
    return {shortened(label, size, room + rounding_pt, metrics), {}, size};
}

} // namespace act
