#include "figure/line_patterns.h"

#include "figure/colour_map.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

// Drawn and skipped lengths in turn, in points, before the line's width is taken into account.
std::span<const double> pattern_of(Dash dash) {
    static constexpr double dashed[] = {4.0, 3.0};
    static constexpr double dotted[] = {1.5, 2.0};
    static constexpr double dash_dot[] = {5.0, 2.2, 1.5, 2.2};
    switch (dash) {
    case Dash::solid: break;
    case Dash::dashed: return dashed;
    case Dash::dotted: return dotted;
    case Dash::dash_dot: return dash_dot;
    }
    return {};
}

PagePoint between(PagePoint a, PagePoint b, double t) {
    return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

} // namespace

std::vector<double> dash_lengths(Dash dash, double width_pt) {
    // A thick line needs longer dashes to look dashed; a hairline keeps the pattern's own lengths.
    const double stretch = std::max(1.0, width_pt / 1.2);
    std::vector<double> lengths;
    for (const double length : pattern_of(dash))
        lengths.push_back(length * stretch);
    return lengths;
}

std::vector<std::vector<PagePoint>> cut_dashes(std::span<const PagePoint> line, Dash dash, double width_pt) {
    return cut_dashes(line, dash_lengths(dash, width_pt));
}

void Canvas::stroke_dashed(std::span<const PagePoint> line, const Stroke& stroke,
                           std::span<const double> lengths) {
    if (lengths.empty()) return this->stroke(line, stroke);
    for (const auto& piece : cut_dashes(line, lengths))
        this->stroke(piece, stroke);
}

std::vector<std::vector<PagePoint>> cut_dashes(std::span<const PagePoint> line,
                                               std::span<const double> pattern) {
    if (pattern.empty() || line.size() < 2) return {{line.begin(), line.end()}};

    std::vector<std::vector<PagePoint>> pieces{{line[0]}};
    std::size_t phase = 0; // even: drawing
    double left = pattern[0];
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double length = std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
        double done = 0.0;
        while (length - done > left) {
            done += left;
            const PagePoint cut = between(line[i - 1], line[i], done / length);
            if (phase % 2 == 0)
                pieces.back().push_back(cut);
            else
                pieces.push_back({cut});
            phase = (phase + 1) % pattern.size();
            left = pattern[phase];
        }
        left -= length - done;
        if (phase % 2 == 0) pieces.back().push_back(line[i]);
    }
    return pieces;
}

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
