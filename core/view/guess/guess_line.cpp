#include "view/guess/guess_line.h"

#include "figure/axes.h"
#include "session/guess.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>

namespace act {
namespace {

constexpr double stroke_columns = 240.0; // of a panel's width: a stroke has a point in each
constexpr double join_columns = 3.0;     // a smaller gap between strokes was not meant
constexpr double thin_share = 0.0015;    // of the height: points nearer to the line between others go
constexpr double digits_share = 5000.0;  // a drawn number is round to this share of the window
constexpr int snap_ticks = 8;            // as layouts have at most
constexpr std::size_t smooth_steps = 24; // between two handles
constexpr double handle_inset = 0.03;    // of the width: the outermost lie inside the frame

double height_at(const Polyline& piece, double x) {
    const auto next = std::ranges::lower_bound(piece, x, {}, &Point::x);
    if (next == piece.end()) return std::numeric_limits<double>::quiet_NaN();
    if (next->x == x) return next->y;
    if (next == piece.begin()) return std::numeric_limits<double>::quiet_NaN();
    const Point& from = *std::prev(next);
    return std::lerp(from.y, next->y, (x - from.x) / (next->x - from.x));
}

double height_at(const std::vector<Polyline>& pieces, double x) {
    for (const Polyline& piece : pieces)
        if (const double y = height_at(piece, x); std::isfinite(y)) return y;
    return std::numeric_limits<double>::quiet_NaN();
}

// A multiple of a power of ten that is no larger than the share of the window.
double rounded_to(double value, double width) {
    const double exponent = std::floor(std::log10(width / digits_share));
    const double power = std::pow(10.0, std::abs(exponent));
    return (exponent < 0.0 ? std::round(value * power) / power : std::round(value / power) * power) + 0.0;
}

double rounded_value(const Axis& axis, double place) {
    if (!axis.logarithmic) return rounded_to(place, axis.window.width());
    return value_on(axis, std::round(place * digits_share) / digits_share);
}

double on_grid(const Axis& axis, double place) {
    const double step = snap_step(axis);
    return axis.window.clamp(std::round(place / step) * step + 0.0);
}

// Points farther than the tolerance from the chord of their neighbours stay, by Ramer, Douglas and Peucker.
void keep_corners(const Polyline& piece, std::size_t from, std::size_t to, double tolerance,
                  std::vector<bool>& kept) {
    if (to - from < 2) return;
    double most = tolerance;
    std::size_t farthest = from;
    for (std::size_t i = from + 1; i < to; ++i) {
        const double share = (piece[i].x - piece[from].x) / (piece[to].x - piece[from].x);
        const double off = std::abs(piece[i].y - std::lerp(piece[from].y, piece[to].y, share));
        if (off > most) {
            most = off;
            farthest = i;
        }
    }
    if (farthest == from) return;
    kept[farthest] = true;
    keep_corners(piece, from, farthest, tolerance, kept);
    keep_corners(piece, farthest, to, tolerance, kept);
}

Polyline thinned_line(const Polyline& piece, double tolerance) {
    if (piece.size() < 3) return piece;
    std::vector<bool> kept(piece.size(), false);
    kept.front() = kept.back() = true;
    keep_corners(piece, 0, piece.size() - 1, tolerance, kept);
    Polyline thin;
    for (std::size_t i = 0; i < piece.size(); ++i)
        if (kept[i]) thin.push_back(piece[i]);
    return thin;
}

std::size_t count_of(const std::vector<Polyline>& pieces) {
    std::size_t count = 0;
    for (const Polyline& piece : pieces)
        count += piece.size();
    return count;
}

// What the session keeps: values, round numbers, x rising, no more points than there may be.
void keep_line(Guess& guess, const Panel& panel, const std::vector<Polyline>& pieces, bool thin) {
    double tolerance = thin ? thin_share * panel.y.window.width() : 0.0;
    for (;; tolerance = std::max(2.0 * tolerance, thin_share * panel.y.window.width())) {
        guess.line.clear();
        double last = std::numeric_limits<double>::lowest();
        for (const Polyline& piece : pieces) {
            Polyline kept;
            for (const Point p : tolerance > 0.0 ? thinned_line(piece, tolerance) : piece) {
                const Point value{rounded_value(panel.x, p.x), rounded_value(panel.y, p.y)};
                if (!std::isfinite(value.x) || !std::isfinite(value.y) || !(last < value.x)) continue;
                kept.push_back(value);
                last = value.x;
            }
            if (!kept.empty()) guess.line.push_back(std::move(kept));
        }
        if (count_of(guess.line) <= most_guess_points) return;
    }
}

// The stroke as a function of x: the height of its last time in each column.
Polyline as_function(std::span<const Point> stroke, Interval window) {
    const double column = window.width() / stroke_columns;
    std::map<long, Point> columns;
    const auto put = [&](Point p) { columns.insert_or_assign(std::lround((p.x - window.low) / column), p); };
    put(stroke.front());
    for (std::size_t k = 1; k < stroke.size(); ++k) {
        const Point from = stroke[k - 1];
        const Point to = stroke[k];
        const auto steps = static_cast<int>(std::ceil(std::abs(to.x - from.x) / column));
        for (int i = 1; i < steps; ++i) {
            const double share = static_cast<double>(i) / steps;
            put({std::lerp(from.x, to.x, share), std::lerp(from.y, to.y, share)});
        }
        put(to);
    }
    Polyline line;
    for (const auto& [i, p] : columns)
        if (line.empty() || line.back().x < p.x) line.push_back(p);
    return line;
}

Polyline snapped_line(const Panel& panel, const Polyline& line) {
    std::map<double, double> places;
    for (const Point p : line)
        places.insert_or_assign(on_grid(panel.x, p.x), on_grid(panel.y, p.y));
    Polyline snapped;
    for (const auto& [x, y] : places)
        snapped.push_back({x, y});
    return snapped;
}

// The pieces with the stroke in place of what they were there, joined to what it comes near to.
std::vector<Polyline> drawn_over(const std::vector<Polyline>& before, const Polyline& stroke, double column) {
    const double from = stroke.front().x;
    const double to = stroke.back().x;
    std::vector<Polyline> pieces;
    std::vector<Polyline> after;
    Polyline middle = stroke;
    for (const Polyline& piece : before) {
        Polyline left;
        Polyline right;
        for (const Point p : piece)
            if (p.x < from)
                left.push_back(p);
            else if (p.x > to)
                right.push_back(p);
        const auto cut = [&](double x) { return Point{x, height_at(piece, x)}; };
        if (const Point edge = cut(from - column);
            !left.empty() && std::isfinite(edge.y) && left.back().x < edge.x)
            left.push_back(edge);
        if (const Point edge = cut(to + column);
            !right.empty() && std::isfinite(edge.y) && edge.x < right.front().x)
            right.insert(right.begin(), edge);
        const bool joins_left = !left.empty() && from - left.back().x <= join_columns * column;
        const bool joins_right = !right.empty() && right.front().x - to <= join_columns * column;
        if (joins_left)
            middle.insert(middle.begin(), left.begin(), left.end());
        else if (!left.empty())
            pieces.push_back(std::move(left));
        if (joins_right)
            middle.insert(middle.end(), right.begin(), right.end());
        else if (!right.empty())
            after.push_back(std::move(right));
    }
    pieces.push_back(std::move(middle));
    pieces.insert(pieces.end(), after.begin(), after.end());
    std::ranges::sort(pieces, {}, [](const Polyline& piece) { return piece.front().x; });
    return pieces;
}

// Slopes at the points of a curve that rises and falls only where they do (Fritsch and Butland, 1984).
std::vector<double> slopes_at(const Polyline& points) {
    const auto chord = [&](std::size_t i) {
        return (points[i + 1].y - points[i].y) / (points[i + 1].x - points[i].x);
    };
    std::vector<double> slopes(points.size());
    slopes.front() = chord(0);
    slopes.back() = chord(points.size() - 2);
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const double left = chord(i - 1);
        const double right = chord(i);
        slopes[i] = left * right > 0.0 ? 2.0 * left * right / (left + right) : 0.0;
    }
    return slopes;
}

Polyline smooth_curve(const Polyline& points) {
    if (points.size() < 3) return points;
    const std::vector<double> slopes = slopes_at(points);
    Polyline curve{points.front()};
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point a = points[i];
        const Point b = points[i + 1];
        const double width = b.x - a.x;
        for (std::size_t k = 1; k <= smooth_steps; ++k) {
            const double t = static_cast<double>(k) / static_cast<double>(smooth_steps);
            const double s = 1.0 - t;
            const double y = s * s * (1.0 + 2.0 * t) * a.y + s * s * t * width * slopes[i]
                             + t * t * (1.0 + 2.0 * s) * b.y - t * t * s * width * slopes[i + 1];
            curve.push_back({k == smooth_steps ? b.x : a.x + t * width, k == smooth_steps ? b.y : y});
        }
    }
    return curve;
}

std::vector<Polyline> own_points(const Panel& panel, const Guess& guess) {
    std::vector<Polyline> pieces;
    for (const Polyline& piece : guess.line) {
        Polyline on_axes;
        for (const Point p : piece)
            if (const Point at{place_on(panel.x, p.x), place_on(panel.y, p.y)};
                std::isfinite(at.x) && std::isfinite(at.y))
                on_axes.push_back(at);
        if (!on_axes.empty()) pieces.push_back(std::move(on_axes));
    }
    return pieces;
}

Polyline in_one(const std::vector<Polyline>& pieces) {
    Polyline all;
    for (const Polyline& piece : pieces)
        all.insert(all.end(), piece.begin(), piece.end());
    return all;
}

void set_bars(Guess& guess, const Panel& panel, const std::map<double, double>& heights) {
    Polyline tops;
    for (const auto& [x, y] : heights)
        tops.push_back({x, y});
    guess.line.clear();
    if (!tops.empty()) guess.line.push_back(std::move(tops));
    for (Point& p : guess.line.empty() ? tops : guess.line.front())
        p.y = rounded_value(panel.y, p.y);
}

std::map<double, double> bar_heights(const Panel& panel, const Guess& guess) {
    std::map<double, double> heights;
    for (const Point p : in_one(own_points(panel, guess)))
        heights.insert_or_assign(p.x, p.y);
    return heights;
}

void draw_bars(Guess& guess, const Panel& panel, std::span<const Point> stroke) {
    std::map<double, double> heights = bar_heights(panel, guess);
    const Polyline bars = bars_of(panel);
    const Polyline line = as_function(stroke, panel.x.window);
    for (const Point& bar : bars) {
        const auto nearest =
            std::ranges::min_element(line, {}, [&](const Point& p) { return std::abs(p.x - bar.x); });
        const bool is_passed = std::ranges::all_of(bars, [&](const Point& other) {
            return other.x == bar.x || std::abs(nearest->x - bar.x) < std::abs(nearest->x - other.x);
        });
        if (!is_passed) continue;
        const double y = panel.y.window.clamp(nearest->y);
        heights.insert_or_assign(bar.x, guess.snap ? on_grid(panel.y, y) : y);
    }
    set_bars(guess, panel, heights);
}

} // namespace

GuessKind guess_kind(const Panel& panel) {
    if (!bars_of(panel).empty()) return GuessKind::bars;
    const bool is_drawing =
        panel.bare || std::ranges::any_of(panel.marks, [](const Mark& mark) {
            return std::holds_alternative<Heat>(mark) || std::holds_alternative<Knot>(mark);
        });
    return is_drawing ? GuessKind::nothing : GuessKind::line;
}

Polyline bars_of(const Panel& panel) {
    Polyline all;
    for (const Mark& mark : panel.marks)
        if (const Bars* bars = std::get_if<Bars>(&mark))
            all.insert(all.end(), bars->tops.begin(), bars->tops.end());
    return all;
}

std::vector<Polyline> line_on(const Panel& panel, const Guess& guess) {
    std::vector<Polyline> pieces = own_points(panel, guess);
    if (guess.has_handles() && bars_of(panel).empty())
        for (Polyline& piece : pieces)
            piece = smooth_curve(piece);
    return pieces;
}

Polyline points_on(const Panel& panel, const Guess& guess) {
    return in_one(own_points(panel, guess));
}

void draw_stroke(Guess& guess, const Panel& panel, std::span<const Point> stroke) {
    Polyline inside;
    for (const Point p : stroke)
        if (std::isfinite(p.x) && std::isfinite(p.y))
            inside.push_back({panel.x.window.clamp(p.x), panel.y.window.clamp(p.y)});
    if (inside.empty()) return;
    if (guess_kind(panel) == GuessKind::bars) return draw_bars(guess, panel, inside);
    Polyline line = as_function(inside, panel.x.window);
    if (guess.snap) line = snapped_line(panel, line);
    if (line.size() < 2) return;
    const double column = panel.x.window.width() / stroke_columns;
    keep_line(guess, panel, drawn_over(own_points(panel, guess), line, column), true);
}

void choose_handles(Guess& guess, const Panel& panel, std::size_t count) {
    const std::vector<Polyline> before = line_on(panel, guess);
    guess.handles = std::min(count, most_guess_handles);
    if (guess_kind(panel) != GuessKind::line) return;
    if (!guess.has_handles()) return keep_line(guess, panel, before, true);
    Polyline points;
    const Interval x = panel.x.window;
    for (std::size_t i = 0; i < guess.handles; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(guess.handles - 1);
        const double at = x.low + x.width() * std::lerp(handle_inset, 1.0 - handle_inset, share);
        const double y = height_at(before, at);
        points.push_back({at, std::isfinite(y) ? y : panel.y.window.middle()});
    }
    keep_line(guess, panel, {points}, false);
}

void move_point(Guess& guess, const Panel& panel, std::size_t i, double y) {
    Polyline points = points_on(panel, guess);
    if (i >= points.size()) return;
    y = panel.y.window.clamp(y);
    points[i].y = guess.snap ? on_grid(panel.y, y) : y;
    keep_line(guess, panel, {points}, false);
}

void place_bars(Guess& guess, const Panel& panel) {
    std::map<double, double> heights = bar_heights(panel, guess);
    for (const Point& bar : bars_of(panel))
        heights.try_emplace(bar.x, panel.y.window.clamp(0.0));
    set_bars(guess, panel, heights);
}

double snap_step(const Axis& axis) {
    if (axis.lined && axis.names.size() > 1) return 0.5 * (axis.names[1].at - axis.names[0].at);
    const double step = locate_ticks(axis.window, snap_ticks).step;
    return step > 0.0 ? 0.5 * step : axis.window.width() / (2.0 * snap_ticks);
}

} // namespace act
