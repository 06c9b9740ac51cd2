#include "export/printable.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

// Calls take(begin, end) for every longest stretch of at least two items for which holds(i).
template <class Holds, class Take> void each_stretch(std::size_t count, Holds holds, Take take) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= count; ++i) {
        if (i < count && holds(i)) continue;
        if (i >= begin + 2) take(begin, i);
        begin = i + 1;
    }
}

} // namespace

bool is_printable(PagePoint point) {
    return std::isfinite(point.x) && std::isfinite(point.y);
}

bool is_printable(const PageRect& rect) {
    return is_printable(PagePoint{rect.x, rect.y}) && is_printable(PagePoint{rect.width, rect.height});
}

PagePoint within_limit(PagePoint point) {
    return {std::clamp(point.x, -printable_limit_pt, printable_limit_pt),
            std::clamp(point.y, -printable_limit_pt, printable_limit_pt)};
}

std::vector<std::vector<PagePoint>> printable_pieces(std::span<const PagePoint> line) {
    std::vector<std::vector<PagePoint>> pieces;
    each_stretch(
        line.size(), [&](std::size_t i) { return is_printable(line[i]); },
        [&](std::size_t begin, std::size_t end) {
            auto& piece = pieces.emplace_back();
            for (const PagePoint& point : line.subspan(begin, end - begin))
                piece.push_back(within_limit(point));
        });
    return pieces;
}

std::vector<std::vector<PagePoint>> printable_bands(std::span<const PagePoint> upper,
                                                    std::span<const PagePoint> lower) {
    std::vector<std::vector<PagePoint>> outlines;
    each_stretch(
        std::min(upper.size(), lower.size()),
        [&](std::size_t i) { return is_printable(upper[i]) && is_printable(lower[i]); },
        [&](std::size_t begin, std::size_t end) {
            auto& outline = outlines.emplace_back();
            for (std::size_t i = begin; i < end; ++i)
                outline.push_back(within_limit(upper[i]));
            for (std::size_t i = end; i > begin; --i)
                outline.push_back(within_limit(lower[i - 1]));
        });
    return outlines;
}

} // namespace act
