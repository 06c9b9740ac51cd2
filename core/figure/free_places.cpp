#include "figure/free_places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace act {
namespace {

constexpr double air_em = 0.25; // around the text
constexpr int steps_along = 8;  // of a tag whose point may move

// From the point to the text's nearest corner, across and down, in ems.
constexpr std::array distances{std::pair{0.75, 0.75}, std::pair{1.6, 1.6}, std::pair{0.75, 1.6},
                               std::pair{1.6, 0.75},  std::pair{2.6, 2.6}, std::pair{2.6, 0.75}};

// Whether the segment has a point in the rectangle, as Liang and Barsky find it.
bool crosses(PagePoint a, PagePoint b, const PageRect& rect) {
    double enter = 0.0;
    double leave = 1.0;
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const std::array<std::pair<double, double>, 4> sides{
        {{-dx, a.x - rect.x}, {dx, rect.right() - a.x}, {-dy, a.y - rect.y}, {dy, rect.bottom() - a.y}}};
    for (const auto& [towards, room] : sides) {
        if (std::isnan(room) || (towards == 0.0 && room < 0.0)) return false;
        if (towards < 0.0) enter = std::max(enter, room / towards);
        if (towards > 0.0) leave = std::min(leave, room / towards);
    }
    return enter <= leave;
}

// How many lines run through the rectangle.
class LineCount {
  public:
    LineCount(const PanelLayout& placed, const PageRect& rect) : placed_(placed), rect_(rect) {}

    void operator()(const Line& line) {
        const bool through = std::ranges::any_of(line.pieces, [&](const Polyline& piece) {
            for (std::size_t i = 1; i < piece.size(); ++i)
                if (is_crossed(piece[i - 1], piece[i])) return true;
            return false;
        });
        count += through ? 1 : 0;
    }
    void operator()(const Rule& rule) {
        const Interval x = placed_.x;
        const auto y = [&](double at) { return rule.through.y + rule.slope * (at - rule.through.x); };
        const bool upright = std::isinf(rule.slope);
        const Point low = upright ? Point{rule.through.x, placed_.y.low} : Point{x.low, y(x.low)};
        const Point high = upright ? Point{rule.through.x, placed_.y.high} : Point{x.high, y(x.high)};
        count += is_crossed(low, high) ? 1 : 0;
    }
    void operator()(const Segment& segment) { count += is_crossed(segment.from, segment.to) ? 1 : 0; }
    void operator()(const Dot& dot) { count += rect_.contains(placed_.to_page(dot.at)) ? 1 : 0; }
    template <class Other> void operator()(const Other&) {} // areas do not make a text hard to read

    int count = 0;

  private:
    [[nodiscard]] bool is_crossed(Point a, Point b) const {
        return crosses(placed_.to_page(a), placed_.to_page(b), rect_);
    }

    const PanelLayout& placed_;
    PageRect rect_;
};

// By a zero line, which a text can be read over, but better beside.
bool is_on_zero_line(const PageRect& rect, const Panel& panel, const PanelLayout& placed) {
    if (!panel.zero_lines) return false;
    const PagePoint zero = placed.to_page({0.0, 0.0});
    const bool is_upright = zero.x >= rect.x && zero.x <= rect.right() && !panel.x.logarithmic;
    const bool is_level = zero.y >= rect.y && zero.y <= rect.bottom() && !panel.y.logarithmic;
    return is_upright || is_level;
}

bool is_free(const PageRect& text, double em, const Panel& panel, const PanelLayout& placed,
             std::span<const PageRect> taken) {
    const double air = air_em * em;
    const PageRect rect{text.x - air, text.y - air, text.width + 2.0 * air, text.height + 2.0 * air};
    const PageRect& plot = placed.plot;
    if (rect.x < plot.x || rect.right() > plot.right() || rect.y < plot.y || rect.bottom() > plot.bottom())
        return false;
    return std::ranges::none_of(taken, [&](const PageRect& at) { return overlap(at, rect); })
           && lines_across(rect, panel, placed) == 0;
}

} // namespace

int lines_across(const PageRect& rect, const Panel& panel, const PanelLayout& placed) {
    LineCount lines(placed, rect);
    for (const Mark& mark : panel.marks)
        std::visit(lines, mark);
    return lines.count;
}

int curves_across(const PageRect& rect, const Panel& panel, const PanelLayout& placed) {
    LineCount lines(placed, rect);
    for (const Mark& mark : panel.marks)
        if (std::holds_alternative<Line>(mark) || std::holds_alternative<Segment>(mark))
            std::visit(lines, mark);
    return lines.count;
}

std::optional<PageRect> place_beside(const Tag& tag, PageSize text, double em, const Panel& panel,
                                     const PanelLayout& placed, std::span<const PageRect> taken) {
    std::optional<PageRect> on_zero_line;
    for (int step = 0; step <= steps_along; ++step) {
        if (step > 0 && !(tag.along.width() > 0.0)) break;
        const double share = static_cast<double>(step) / steps_along;
        const double x = step == 0 ? tag.at.x : std::lerp(tag.along.low, tag.along.high, share);
        const PagePoint at = placed.to_page({x, tag.at.y});
        for (const auto& [across, down] : distances)
            for (const auto& [right, below] :
                 {std::pair{true, true}, {false, false}, {true, false}, {false, true}}) {
                const PageRect rect{right ? at.x + across * em : at.x - across * em - text.width,
                                    below ? at.y + down * em : at.y - down * em - text.height, text.width,
                                    text.height};
                if (!is_free(rect, em, panel, placed, taken)) continue;
                if (!is_on_zero_line(rect, panel, placed)) return rect;
                if (!on_zero_line) on_zero_line = rect;
            }
    }
    return on_zero_line;
}

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
