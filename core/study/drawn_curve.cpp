#include "study/drawn_curve.h"

#include "base/expects.h"

#include <algorithm>
#include <optional>

namespace act {
namespace {

// On the piece that ends at point `next`; level before the first and after the last one.
Jet on_piece(const std::vector<Point>& points, std::size_t next, double x) {
    if (next == 0) return {points.front().y};
    if (next == points.size()) return {points.back().y};
    const Point& from = points[next - 1];
    const Point& to = points[next];
    const double slope = (to.y - from.y) / (to.x - from.x);
    return {from.y + slope * (x - from.x), slope};
}

} // namespace

Function drawn_curve(std::vector<Point> points) {
    expects(points.size() >= 2, "a curve has two ends");
    Function curve;
    for (const Point& point : points)
        curve.breaks.push_back(point.x);
    const auto after = [](const std::vector<Point>& all, double x) {
        return static_cast<std::size_t>(std::ranges::upper_bound(all, x, {}, &Point::x) - all.begin());
    };
    const auto from = [](const std::vector<Point>& all, double x) {
        return static_cast<std::size_t>(std::ranges::lower_bound(all, x, {}, &Point::x) - all.begin());
    };
    curve.jet = [points, after](double x) { return on_piece(points, after(points, x), x); };
    curve.limit = [points = std::move(points), after, from](double x, Side side) {
        return on_piece(points, side == Side::left ? from(points, x) : after(points, x), x);
    };
    return curve;
}

std::vector<Point> drawn_over(std::span<const Point> before, Interval x, std::span<const Point> stroke) {
    constexpr auto steps = static_cast<double>(drawn_places - 1);
    const auto x_of = [&](std::size_t i) { return x.low + x.width() * static_cast<double>(i) / steps; };
    std::vector<std::optional<double>> heights(drawn_places);
    for (std::size_t k = 1; k < stroke.size(); ++k) {
        const bool rises = stroke[k - 1].x < stroke[k].x;
        const Point& left = rises ? stroke[k - 1] : stroke[k];
        const Point& right = rises ? stroke[k] : stroke[k - 1];
        for (std::size_t i = 0; i < drawn_places; ++i)
            if (left.x <= x_of(i) && x_of(i) <= right.x && left.x < right.x)
                heights[i] = left.y + (right.y - left.y) * (x_of(i) - left.x) / (right.x - left.x);
    }
    const auto is_there = [](const std::optional<double>& height) { return height.has_value(); };
    const auto first = std::ranges::find_if(heights, is_there);
    if (first == heights.end()) return {};
    const auto old =
        before.size() >= 2 ? std::optional(drawn_curve({before.begin(), before.end()})) : std::nullopt;
    std::vector<Point> points;
    double last = **first;
    for (std::size_t i = 0; i < drawn_places; ++i) {
        if (heights[i]) last = *heights[i];
        points.push_back({x_of(i), heights[i] || !old ? last : old->jet(x_of(i)).y});
    }
    return points;
}

} // namespace act
