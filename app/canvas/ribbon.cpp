#include "canvas/ribbon.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

constexpr double closest_px = 0.05;
constexpr double rim_px = 1.0;
// A bisector section at a gentle bend reaches 1/cos(half the angle) ≤ 1/0.98 of the width.
constexpr double gentle_cosine = 0.98;
// How far an arc's chords may lie inside the arc.
constexpr double flatness_px = 0.05;

PagePoint operator+(PagePoint a, PagePoint b) {
    return {a.x + b.x, a.y + b.y};
}
PagePoint operator-(PagePoint a, PagePoint b) {
    return {a.x - b.x, a.y - b.y};
}
PagePoint operator*(double s, PagePoint a) {
    return {s * a.x, s * a.y};
}
double dot(PagePoint a, PagePoint b) {
    return a.x * b.x + a.y * b.y;
}
double cross(PagePoint a, PagePoint b) {
    return a.x * b.y - a.y * b.x;
}
double length(PagePoint a) {
    return std::hypot(a.x, a.y);
}
PagePoint unit(PagePoint a) {
    return (1.0 / length(a)) * a;
}
PagePoint left_of(PagePoint direction) {
    return {direction.y, -direction.x};
}

std::vector<PagePoint> distinct(std::span<const PagePoint> line) {
    std::vector<PagePoint> points;
    points.reserve(line.size());
    for (const PagePoint p : line)
        if (points.empty() || length(p - points.back()) >= closest_px) points.push_back(p);
    // The end is where the line says, not where the last kept point happened to be.
    if (points.size() > 1 && points.back() != line.back()) {
        points.back() = line.back();
        if (length(points.back() - points[points.size() - 2]) < closest_px) points.erase(points.end() - 2);
    }
    return points;
}

class Builder {
  public:
    explicit Builder(double width_px)
        : inner_(0.5 * (std::max(width_px, 1.0) - rim_px)),
          outer_(inner_ + rim_px),
          opacity_(std::min(width_px, 1.0)) {}

    // A section through `centre` whose left side is reached by `side`.
    void across(PagePoint centre, PagePoint side, double fade = 1.0) {
        sections_.push_back({.at = {centre + outer_ * side, centre + inner_ * side, centre - inner_ * side,
                                    centre - outer_ * side},
                             .opacity = fade * opacity_});
    }

    // A butt end with its own rim, half of it before the end. `inwards` points along the line.
    void start(PagePoint end, PagePoint inwards, double room) {
        across(end - 0.5 * rim_px * inwards, left_of(inwards), 0.0);
        across(end + std::min(0.5 * rim_px, room) * inwards, left_of(inwards));
    }
    void finish(PagePoint end, PagePoint direction, double room) {
        across(end - std::min(0.5 * rim_px, room) * direction, left_of(direction));
        across(end + 0.5 * rim_px * direction, left_of(direction), 0.0);
    }

    void bend(PagePoint at, PagePoint before, PagePoint after) {
        const PagePoint in = unit(before);
        const PagePoint out = unit(after);
        const double half_cosine = std::sqrt(std::max(0.0, 0.5 * (1.0 + dot(in, out))));
        if (half_cosine >= gentle_cosine) {
            across(at, (1.0 / half_cosine) * unit(left_of(in) + left_of(out)));
            return;
        }
        const double shortest = std::min(length(before), length(after));
        const double half_sine = std::sqrt(std::max(0.0, 1.0 - half_cosine * half_cosine));
        const bool has_corner = outer_ * half_sine <= half_cosine * shortest;
        turn(at, in, out, has_corner ? 1.0 / half_cosine : 0.0);
    }

    [[nodiscard]] std::vector<Section> take() { return std::move(sections_); }

  private:
    // The outer side's arc. `corner` is how far the inner side's corner lies along the bisector, in units of
    // the offset; 0 where it does not exist and the inner side turns, too.
    void turn(PagePoint at, PagePoint in, PagePoint out, double corner) {
        const double turned = std::atan2(cross(in, out), dot(in, out));
        const double step = 2.0 * std::acos(1.0 - std::min(1.0, flatness_px / outer_));
        const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(turned) / step)));
        // With y down a positive turn is clockwise: the left side is the outer one.
        const bool outer_left = turned > 0.0;
        for (int k = 0; k <= steps; ++k) {
            const double angle = turned * k / steps;
            const PagePoint direction = {in.x * std::cos(angle) - in.y * std::sin(angle),
                                         in.x * std::sin(angle) + in.y * std::cos(angle)};
            across(at, left_of(direction));
            if (corner == 0.0) continue;
            const PagePoint bisector = unit(left_of(in) + left_of(out));
            const PagePoint inwards = (outer_left ? -corner : corner) * bisector;
            auto& points = sections_.back().at;
            points[outer_left ? 2 : 1] = at + inner_ * inwards;
            points[outer_left ? 3 : 0] = at + outer_ * inwards;
        }
    }

    double inner_;
    double outer_;
    double opacity_;
    std::vector<Section> sections_;
};

} // namespace

std::vector<Section> ribbon(std::span<const PagePoint> line, double width_px) {
    const std::vector<PagePoint> points = distinct(line);
    if (points.size() < 2 || !(width_px > 0.0)) return {};
    Builder builder(width_px);
    const PagePoint first = points[1] - points[0];
    builder.start(points.front(), unit(first), 0.5 * length(first));
    for (std::size_t i = 1; i + 1 < points.size(); ++i)
        builder.bend(points[i], points[i] - points[i - 1], points[i + 1] - points[i]);
    const PagePoint last = points.back() - points[points.size() - 2];
    builder.finish(points.back(), unit(last), 0.5 * length(last));
    return builder.take();
}

} // namespace act
