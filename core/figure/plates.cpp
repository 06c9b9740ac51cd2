#include "figure/plates.h"

#include "figure/tags.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace act {
namespace {

constexpr double pad_x_em = 0.9; // of the tick numbers' size
constexpr double pad_y_em = 0.75;
constexpr double line_em = 1.0; // between the lines' capitals
constexpr double edge_em = 0.8; // from the plot's edges
constexpr double corner_pt = 4.0;
constexpr double air_pt = 5.0; // between a card and lines or dots, whose width is not looked at
constexpr int tries = 9;       // along each edge

double largest_scale(const Label& line) {
    double scale = 0.0;
    for (const Run& run : line)
        scale = std::max(scale, run.scale);
    return scale;
}

// How many bars lie under the rectangle.
int covered_marks(const PageRect& rect, const Panel& panel, const PanelLayout& placed) {
    int covered = 0;
    for (const Mark& mark : panel.marks) {
        const Bars* bars = std::get_if<Bars>(&mark);
        if (bars == nullptr) continue;
        for (const Point top : bars->tops) {
            if (!std::isfinite(top.y)) continue;
            const PagePoint a =
                placed.to_page({top.x - 0.5 * bars->width, placed.y.clamp(std::max(top.y, bars->base))});
            const PagePoint b =
                placed.to_page({top.x + 0.5 * bars->width, placed.y.clamp(std::min(top.y, bars->base))});
            // A bar's number stands over it.
            const double number_pt = 14.0;
            if (overlap(rect, {a.x, a.y - number_pt, b.x - a.x, b.y - a.y + number_pt})) ++covered;
        }
    }
    return covered;
}

PageRect best_place(PageSize size, double gap, const Panel& panel, const PanelLayout& placed) {
    const PageRect& plot = placed.plot;
    const double right = plot.right() - gap - size.width;
    const double bottom = plot.bottom() - gap - size.height;
    PageRect best{plot.x + gap, plot.y + gap, size.width, size.height};
    int least = std::numeric_limits<int>::max();
    const auto look = [&](double x, double y) {
        const PageRect rect{x, y, size.width, size.height};
        const PageRect around{rect.x - air_pt, rect.y - air_pt, rect.width + 2.0 * air_pt,
                              rect.height + 2.0 * air_pt};
        const int cost = lines_across(around, panel, placed) + covered_marks(rect, panel, placed);
        if (cost >= least) return;
        least = cost;
        best = rect;
    };
    const double left = plot.x + gap;
    const double top = plot.y + gap;
    for (const auto& [x, y] : std::array{PagePoint{left, top}, PagePoint{right, top}, PagePoint{left, bottom},
                                         PagePoint{right, bottom}})
        look(x, y);
    for (int row = 0; row < tries && least > 0; ++row)
        for (int column = 0; column < tries && least > 0; ++column)
            look(std::lerp(left, right, column / (tries - 1.0)), std::lerp(top, bottom, row / (tries - 1.0)));
    return best;
}

PlacedPlate placed_in(const PageRect& box, const Plate& plate, double em, const TextMetrics& metrics) {
    PlacedPlate placed{.box = box, .lines = {}};
    double y = box.y + pad_y_em * em;
    for (const Label& line : plate.lines) {
        y += metrics.cap_height(Face::regular, largest_scale(line) * em);
        placed.lines.push_back({line, {box.x + pad_x_em * em, y}, em});
        y += line_em * em;
    }
    return placed;
}

} // namespace

std::vector<PlacedPlate> place_plates(const Panel& panel, const PanelLayout& placed, const Theme& theme,
                                      const TextMetrics& metrics) {
    std::vector<PlacedPlate> plates;
    const double em = theme.tick_pt;
    const double gap = edge_em * em;
    for (const Mark& mark : panel.marks) {
        const Plate* plate = std::get_if<Plate>(&mark);
        if (plate == nullptr || plate->lines.empty()) continue;
        PageSize size{0.0, (2.0 * pad_y_em - line_em) * em};
        for (const Label& line : plate->lines) {
            size.width = std::max(size.width, advance(line, em, metrics) + 2.0 * pad_x_em * em);
            size.height += metrics.cap_height(Face::regular, largest_scale(line) * em) + line_em * em;
        }
        if (size.width + 2.0 * gap > placed.plot.width || size.height + 2.0 * gap > placed.plot.height)
            continue;
        plates.push_back(placed_in(best_place(size, gap, panel, placed), *plate, em, metrics));
    }
    return plates;
}

PlateOutline outline_of(const PageRect& box) {
    constexpr int steps = 6; // of a quarter of a circle
    const double r = std::min({corner_pt, 0.5 * box.width, 0.5 * box.height});
    PlateOutline outline;
    const auto put = [&](double x, double rise) {
        outline.upper.push_back({x, box.y + r - rise});
        outline.lower.push_back({x, box.bottom() - r + rise});
    };
    for (int i = 0; i <= steps; ++i) {
        const double angle = 0.5 * std::numbers::pi * i / steps;
        put(box.x + r - r * std::cos(angle), r * std::sin(angle));
    }
    for (int i = steps; i >= 0; --i) {
        const double angle = 0.5 * std::numbers::pi * i / steps;
        put(box.right() - r + r * std::cos(angle), r * std::sin(angle));
    }
    return outline;
}

} // namespace act
