
#include "base/number.h"
#include "export/pgfplots.h"
#include "export/svg_text.h"
#include "figure/colour_map.h"
#include "figure/line_patterns.h"
#include "figure/plot_texts.h"
#include "figure/rings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace act {
namespace {

constexpr double surroundings = 1.0;       // of the panel, on each side
constexpr std::string_view light = "0.12"; // as draw() has it
constexpr std::string_view scattered = "0.55";
constexpr double scatter_share = 0.42;

// The part of a segment inside a box, as Liang and Barsky cut it; none when it passes by.
std::optional<std::pair<Point, Point>> cut(Point a, Point b, Interval x, Interval y) {
    double enter = 0.0;
    double leave = 1.0;
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const std::array<std::pair<double, double>, 4> sides{
        {{-dx, a.x - x.low}, {dx, x.high - a.x}, {-dy, a.y - y.low}, {dy, y.high - a.y}}};
    for (const auto& [towards, room] : sides) {
        if (towards == 0.0 && room < 0.0) return std::nullopt;
        if (towards < 0.0) enter = std::max(enter, room / towards);
        if (towards > 0.0) leave = std::min(leave, room / towards);
    }
    if (!(enter <= leave)) return std::nullopt;
    const auto at = [&](double t) { return Point{a.x + t * dx, a.y + t * dy}; };
    return std::pair{enter > 0.0 ? at(enter) : a, leave < 1.0 ? at(leave) : b};
}

Interval widened(Interval window) {
    const double by = surroundings * window.width();
    return {window.low - by, window.high + by};
}

class Plots {
  public:
    Plots(const Panel& panel, const PanelLayout& placed, const Theme& theme)
        : panel_(placed),
          theme_(theme),
          rings_(rings_of(panel.marks, placed, theme)),
          x_step_(step(placed.x, placed.plot.width)),
          y_step_(step(placed.y, placed.plot.height)) {}

    void operator()(const Line& line) {
        for (const Polyline& piece : line.pieces)
            curve(piece, line.pen);
    }

    void operator()(const Rule& rule) {
        const Interval x = panel_.x;
        const auto y = [&](double at) { return rule.through.y + rule.slope * (at - rule.through.x); };
        if (std::isinf(rule.slope))
            curve({{rule.through.x, panel_.y.low}, {rule.through.x, panel_.y.high}}, rule.pen);
        else
            curve({{x.low, y(x.low)}, {x.high, y(x.high)}}, rule.pen);
    }

    void operator()(const Segment& segment) { curve({segment.from, segment.to}, segment.pen); }

    void operator()(const Dot& dot) {
        if (!panel_.x.contains(dot.at.x) || !panel_.y.contains(dot.at.y)) return;
        ring(ring_of(dot, panel_, theme_), dot.at, ink(dot.pen), dot.filled);
    }

    void operator()(const Shade& shade) {
        const double left = panel_.x.clamp(shade.x.low);
        const double right = panel_.x.clamp(shade.x.high);
        area({{left, panel_.y.low}, {right, panel_.y.low}, {right, panel_.y.high}, {left, panel_.y.high}},
             shade.pen);
    }

    void operator()(const Band& band) {
        Polyline outline;
        const Interval y = widened(panel_.y);
        const auto add = [&](Point p) { outline.push_back({p.x, y.clamp(p.y)}); };
        std::ranges::for_each(band.upper, add);
        std::for_each(band.lower.rbegin(), band.lower.rend(), add);
        area(outline, band.pen);
    }

    void operator()(const Scatter& scatter) {
        Polyline inside;
        for (const Point p : scatter.points)
            if (panel_.x.contains(p.x) && panel_.y.contains(p.y)) inside.push_back(p);
        plot(mark_style("*", scatter_share * theme_.dot_pt) + ", mark options={draw opacity=0, fill="
                 + ink(scatter.pen) + ", fill opacity=" + std::string(scattered) + "}",
             inside);
    }

    void operator()(const Bars& bars) {
        const double base = panel_.y.clamp(bars.base);
        for (const Point top : bars.tops) {
            if (std::isnan(top.y)) continue;
            const double left = top.x - 0.5 * bars.width;
            const double right = top.x + 0.5 * bars.width;
            const double end = panel_.y.clamp(top.y);
            plot("draw=none, fill=" + ink(bars.pen), {{left, base}, {right, base}, {right, end}, {left, end}},
                 " -- cycle");
        }
    }

    // One rectangle for all neighbours in a row that have the same colour.
    void operator()(const Heat& heat) {
        const double width = heat.x.width() / static_cast<double>(heat.columns);
        const double height = heat.y.width() / static_cast<double>(heat.rows);
        const CellColours colours(theme_, heat);
        for (std::size_t i = 0; i < heat.rows; ++i) {
            const double top = heat.y.high - static_cast<double>(i) * height;
            for (std::size_t j = 0; j < heat.columns;) {
                const std::size_t first = j;
                const double* values = &heat.values[i * heat.columns];
                const auto colour = [&](std::size_t k) { return colours.of(values[k]); };
                while (++j < heat.columns && std::isfinite(values[j]) && colour(j) == colour(first)) {}
                if (!std::isfinite(values[first])) continue;
                const double left = heat.x.low + static_cast<double>(first) * width;
                const double right = heat.x.low + static_cast<double>(j) * width;
                out_ += "  \\fill[fill=" + rgb_colour(colour(first)) + "] (axis cs:" + rounded(left, x_step_)
                        + "," + rounded(top, y_step_) + ") rectangle (axis cs:" + rounded(right, x_step_)
                        + "," + rounded(top - height, y_step_) + ");\n";
            }
        }
    }

    void operator()(const Hatch& hatch) {
        const Interval x = panel_.x;
        const Interval y = panel_.y;
        const std::string colour = ink(hatch.pen);
        plot("draw=none, fill=" + colour + ", fill opacity=" + svg_number(static_cast<double>(hatch_fill)),
             {{x.low, y.low}, {x.high, y.low}, {x.high, y.high}, {x.low, y.high}}, " -- cycle");
        const std::string style =
            pgf_stroke(colour, theme_.width_pt(hatch.pen.weight), Dash::solid) + ", draw opacity="
            + svg_number(static_cast<double>(hatch_line(theme_.colour(hatch.pen), theme_.page)));
        for (const auto& [from, to] : hatch_lines(panel_.plot))
            plot(style, {panel_.to_data(from), panel_.to_data(to)});
    }

    void operator()(const Plate&) {}  // stands over all marks
    void operator()(const Remark&) {} // their texts are placed with the panel's
    void operator()(const Tag&) {}

    void operator()(const Knot& knot) { ring(ring_of(knot, panel_, theme_), knot.at, ink(knot.pen), false); }

    void operator()(const Impulse& impulse) {
        for (const auto& line : arrow_of(impulse, panel_, theme_)) {
            Polyline points;
            for (const PagePoint p : line)
                points.push_back(panel_.to_data(p));
            curve(points, impulse.pen);
        }
    }

    std::string take() { return std::move(out_); }

  private:
    // A power of ten no coarser than a hundredth of a point on the page.
    static double step(Interval window, double length_pt) {
        return std::pow(10.0, std::floor(std::log10(0.01 * window.width() / length_pt)));
    }

    static std::string rounded(double value, double step) {
        const double steps = std::round(value / step);
        // Dividing by a whole power of ten gives the double nearest to the decimal, multiplying by 0.01 not.
        return shortest((step < 1.0 ? steps / std::round(1.0 / step) : steps * step) + 0.0);
    }

    static std::string ink(const Pen& pen) { return tex_colour(pen.ink, pen.series); }

    static std::string mark_style(std::string_view mark, double radius_pt) {
        return "only marks, mark=" + std::string(mark) + ", mark size=" + svg_number(radius_pt) + "bp";
    }

    // A mark's radius is to the middle of its rim. The mark "*" fills and strokes whatever it is told, in black for
    // want of a colour; "o" strokes alone.
    void ring(const Ring& ring, Point at, const std::string& colour, bool filled) {
        plot(mark_style(filled ? "*" : "o", ring.radius_pt) + ", mark options={line width="
                 + svg_number(ring.rim_pt) + "bp, draw=" + colour + (filled ? ", fill=" + colour : "") + "}",
             {at});
    }

    // As far as it lies outside all rings.
    void stroke(const std::string& style, const Polyline& points) {
        if (rings_.empty()) return plot(style, points);
        std::vector<PagePoint> line;
        for (const Point p : points)
            line.push_back(panel_.to_page(p));
        for (const auto& part : outside(line, rings_)) {
            Polyline visible;
            for (const PagePoint p : part)
                visible.push_back(panel_.to_data(p));
            plot(style, visible);
        }
    }

    void curve(const Polyline& piece, const Pen& pen) {
        Polyline inside;
        const std::string style = pgf_stroke(ink(pen), theme_.width_pt(pen.weight), pen.dash);
        for (std::size_t i = 1; i < piece.size(); ++i) {
            const auto part = cut(piece[i - 1], piece[i], widened(panel_.x), widened(panel_.y));
            if (!part) continue;
            if (inside.empty() || inside.back() != part->first) {
                stroke(style, std::exchange(inside, {}));
                inside.push_back(part->first);
            }
            inside.push_back(part->second);
        }
        stroke(style, inside);
    }

    void area(const Polyline& outline, const Pen& pen) {
        plot("draw=none, fill=" + ink(pen) + ", fill opacity=" + std::string(light), outline, " -- cycle");
    }

    void plot(const std::string& style, const Polyline& points, std::string_view end = "") {
        if (points.empty()) return;
        out_ += "  \\addplot[" + style + "] coordinates {";
        constexpr std::size_t in_a_row = 6;
        std::string last;
        std::size_t written = 0;
        for (const Point p : points) {
            std::string pair = "(" + rounded(p.x, x_step_) + "," + rounded(p.y, y_step_) + ")";
            if (pair == last) continue;
            out_ += (written++ % in_a_row == 0 ? "\n    " : " ") + pair;
            last = std::move(pair);
        }
        out_.append("}").append(end).append(";\n");
    }

    const PanelLayout& panel_;
    const Theme& theme_;
    std::vector<Ring> rings_;
    double x_step_;
    double y_step_;
    std::string out_;
};

} // namespace

std::string pgf_stroke(std::string_view colour, double width_pt, Dash dash) {
    std::string style = "draw=" + std::string(colour) + ", line width=" + svg_number(width_pt) + "bp";
    const std::vector<double> lengths = dash_lengths(dash, width_pt);
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        style += i == 0 ? ", dash pattern=" : " ";
        style += (i % 2 == 0 ? "on " : "off ") + svg_number(lengths[i]) + "bp";
    }
    return style;
}

std::string rgb_colour(Colour colour) {
    return "{rgb,1:red," + svg_number(static_cast<double>(colour.red)) + ";green,"
           + svg_number(static_cast<double>(colour.green)) + ";blue,"
           + svg_number(static_cast<double>(colour.blue)) + "}";
}

std::string pgfplots_marks(const Panel& panel, const PanelLayout& placed, const Theme& theme) {
    Plots plots(panel, placed, theme);
    for (const Segment& line : placed.named_lines)
        plots(line);
    for (const Mark& mark : panel.marks)
        std::visit(plots, mark);
    return plots.take();
}

} // namespace act
