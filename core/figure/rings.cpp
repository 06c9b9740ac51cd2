#include "figure/rings.h"

#include "figure/legend.h"
#include "figure/plot_texts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace act {
namespace {

// The part of the way from a to b, from 0 to 1, that lies inside the ring; empty where none does.
Interval part_inside(PagePoint a, PagePoint b, const Ring& ring) {
    constexpr Interval none{1.0, 0.0};
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double fx = a.x - ring.centre.x;
    const double fy = a.y - ring.centre.y;
    const double squared = dx * dx + dy * dy;
    const double along = fx * dx + fy * dy;
    const double beyond = fx * fx + fy * fy - ring.radius_pt * ring.radius_pt;
    if (!(squared > 0.0)) return none;
    const double root = along * along - squared * beyond;
    if (!(root > 0.0)) return none;
    const Interval part{(-along - std::sqrt(root)) / squared, (-along + std::sqrt(root)) / squared};
    return {std::max(0.0, part.low), std::min(1.0, part.high)};
}

Ring dot_ring(PagePoint centre, double size, const Pen& pen, const Theme& theme) {
    const double usual = size * std::max(0.5 * theme.curve_pt, 0.3 * theme.dot_pt);
    const double rim = pen.weight == Weight::curve ? usual : theme.width_pt(pen.weight);
    return {centre, size * theme.dot_pt - 0.5 * rim, rim};
}

} // namespace

Ring ring_of(const Dot& dot, const PanelLayout& panel, const Theme& theme) {
    return dot_ring(panel.to_page(dot.at), dot.size, dot.pen, theme);
}

Ring ring_of(const LegendEntry& entry, const PlacedEntry& placed, const Theme& theme) {
    return dot_ring(middle_of(placed), 1.0, entry.pen, theme);
}

Ring ring_of(const Knot& knot, const PanelLayout& panel, const Theme& theme) {
    const double rim = theme.width_pt(knot.pen.weight);
    return {panel.to_page(knot.at), knot_radius_pt(knot, theme) - 0.5 * rim, rim};
}

std::vector<Ring> rings_of(std::span<const Mark> marks, const PanelLayout& panel, const Theme& theme) {
    std::vector<Ring> rings;
    for (const Mark& mark : marks) {
        if (const Knot* knot = std::get_if<Knot>(&mark)) rings.push_back(ring_of(*knot, panel, theme));
        const Dot* dot = std::get_if<Dot>(&mark);
        if (dot == nullptr || dot->filled) continue;
        if (panel.x.contains(dot->at.x) && panel.y.contains(dot->at.y))
            rings.push_back(ring_of(*dot, panel, theme));
    }
    return rings;
}

std::vector<std::vector<PagePoint>> outside(std::span<const PagePoint> line, std::span<const Ring> rings) {
    std::vector<std::vector<PagePoint>> parts;
    bool open = false;
    const auto add = [&](PagePoint from, PagePoint to) {
        if (!open) parts.push_back({from});
        parts.back().push_back(to);
        open = true;
    };
    std::vector<Interval> hidden;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const PagePoint a = line[i - 1];
        const PagePoint b = line[i];
        hidden.clear();
        for (const Ring& ring : rings)
            if (const Interval part = part_inside(a, b, ring); part.low < part.high) hidden.push_back(part);
        std::ranges::sort(hidden, {}, &Interval::low);
        const auto at = [&](double share) {
            return PagePoint{a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
        };
        double reached = 0.0;
        for (const Interval& part : hidden) {
            if (part.low > reached) add(at(reached), at(part.low));
            reached = std::max(reached, part.high);
            open = false;
        }
        if (reached < 1.0) add(at(reached), b);
    }
    return parts;
}

void Canvas::stroke_circle(PagePoint centre, double radius_pt, const Stroke& stroke) {
    constexpr int sides = 48;             // of a knot's ring, a fiftieth of a point inside it at most
    std::array<PagePoint, sides + 2> rim; // one side twice: there is no seam
    for (std::size_t k = 0; k < rim.size(); ++k) {
        const double angle = 2.0 * std::numbers::pi * static_cast<double>(k) / sides;
        rim[k] = {centre.x + radius_pt * std::cos(angle), centre.y + radius_pt * std::sin(angle)};
    }
    this->stroke(rim, stroke);
}

} // namespace act
