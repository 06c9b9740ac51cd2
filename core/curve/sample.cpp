#include "curve/sample.h"

#include "curve/break_shape.h"

#include "curve/features.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

namespace act {
namespace {

constexpr double first_stride_px =
    12.0; // no feature of an activation is narrower and yet invisible to bisection
constexpr double refine_share =
    0.8; // of the tolerance; the rest is spent on dropping points of straight runs
constexpr double finest_px = 1.0 / 64.0; // steps in x below which only steepness and jumps are left
constexpr double most_px =
    65536.0; // of a window; more is on no page, and a mistyped size must not take forever
constexpr double edge_px = 1.0 / 256.0; // how closely the edge of a gap is found
constexpr double far_px = 1e9; // seen from so far, rounding turns directions by more than a curve does

class Sampler {
  public:
    Sampler(const Function& function, int order, const Resolution& resolution)
        : function_(function), order_(order), resolution_(resolution) {}

    // Refines between two breaks, where the function is smooth as far as anyone declared.
    void run(const PlacedJet& a, const PlacedJet& b) {
        const double strides = std::ceil((b.x - a.x) * resolution_.px_per_x / first_stride_px);
        const int n = static_cast<int>(std::clamp(strides, 2.0, 4096.0));
        begin(point(a));
        PlacedJet last = a;
        for (int i = 1; i <= n; ++i) {
            const double x = a.x + (b.x - a.x) * i / n;
            const PlacedJet next = i == n ? b : PlacedJet{x, function_.jet(x)};
            Point from = point(last);
            for (const PlacedJet& hidden : hidden_places(function_, order_, last, next)) {
                span(from, point(hidden));
                from = point(hidden);
            }
            span(from, point(next));
            last = next;
        }
    }

    // The next run continues the current piece when it starts where that one ended, else a new piece starts.
    void begin(Point p) {
        if (!std::isfinite(p.y)) return break_off();
        const bool joined = open_ && !pieces_.back().empty() && pieces_.back().back() == p;
        if (joined) return;
        pieces_.push_back({p});
        open_ = true;
    }

    void break_off() { open_ = false; }

    std::vector<Polyline> take() {
        std::erase_if(pieces_, [](const Polyline& piece) { return piece.size() < 2; });
        return std::move(pieces_);
    }

  private:
    [[nodiscard]] Point point(const PlacedJet& place) const { return {place.x, place.jet[order_]}; }

    [[nodiscard]] Point at(double x) const { return {x, function_.jet(x)[order_]}; }

    [[nodiscard]] bool finite(Point p) const { return std::isfinite(p.y); }

    // Distance in pixels of p from the chord a–b, measured across the chord.
    [[nodiscard]] double distance_px(Point a, Point b, Point p) const {
        const double dx = (b.x - a.x) * resolution_.px_per_x;
        const double dy = (b.y - a.y) * resolution_.px_per_y;
        const double px = (p.x - a.x) * resolution_.px_per_x;
        const double py = (p.y - a.y) * resolution_.px_per_y;
        const double length = std::hypot(dx, dy);
        return length > 0.0 ? std::abs(dx / length * py - dy / length * px) : std::hypot(px, py);
    }

    // Above or below what will be seen by more than its height, together: the shape between does not matter.
    [[nodiscard]] bool unseen(Point a, Point b) const {
        const Interval y = resolution_.y;
        const double height = y.width();
        const auto above = [&](Point p) { return p.y > y.high + height; };
        const auto below = [&](Point p) { return p.y < y.low - height; };
        return (above(a) && above(b)) || (below(a) && below(b));
    }

    void span(Point a, Point b) {
        if (finite(a) && finite(b)) return refine(a, b);
        if (!finite(a) && !finite(b)) return break_off();
        find_edge(a, b);
    }

    void refine(Point a, Point b) {
        const Point m = at(a.x + 0.5 * (b.x - a.x));
        if (!(a.x < m.x && m.x < b.x)) return accept(b);
        if (!finite(m)) {
            span(a, m);
            return span(m, b);
        }
        const double width_px = (b.x - a.x) * resolution_.px_per_x;
        const bool straight = distance_px(a, b, m) <= refine_share * resolution_.tolerance_px;
        const bool fine = straight && (width_px <= 0.25 * first_stride_px || quarters_straight(a, m, b));
        if (unseen(a, b)) return accept(b);
        // Seen across a nearly vertical chord every point is close to it, so closeness alone proves nothing
        // there.
        const double rise_px = std::abs(b.y - a.y) * resolution_.px_per_y;
        const bool upright = width_px < 1.0 && rise_px > 1.0;
        if (upright && (fine || width_px < finest_px)) return steep(a, b);
        if (fine || width_px < finest_px) return accept(b);
        refine(a, m);
        refine(m, b);
    }

    // A midpoint can lie on the chord by symmetry; its neighbours then do not.
    [[nodiscard]] bool quarters_straight(Point a, Point m, Point b) const {
        const Point q = at(a.x + 0.5 * (m.x - a.x));
        const Point r = at(m.x + 0.5 * (b.x - m.x));
        const double limit = refine_share * resolution_.tolerance_px;
        return distance_px(a, b, q) <= limit && distance_px(a, b, r) <= limit;
    }

    // Within a fraction of a pixel the curve still bends: a steep slope, which is drawn, or an undeclared
    // jump, which must not be. Bisection after the larger part of the rise tells them apart: a jump's rise
    // never shrinks.
    void steep(Point a, Point b) {
        Point low = a;
        Point high = b;
        const double rise = std::abs(b.y - a.y);
        for (;;) {
            const Point m = at(low.x + 0.5 * (high.x - low.x));
            if (!(low.x < m.x && m.x < high.x) || !finite(m)) break;
            (std::abs(m.y - low.y) > std::abs(high.y - m.y) ? high : low) = m;
            if (std::abs(high.y - low.y) < 0.5 * rise) return accept(b);
        }
        accept(low);
        break_off();
        begin(high);
        accept(b);
    }

    // One end is a number, the other is not: the piece ends (or begins) at the last finite point between.
    void find_edge(Point a, Point b) {
        const bool ends = finite(a);
        Point number = ends ? a : b;
        Point gap = ends ? b : a;
        while (std::abs(gap.x - number.x) * resolution_.px_per_x > edge_px) {
            const Point m = at(0.5 * (number.x + gap.x));
            if (m.x == number.x || m.x == gap.x) break;
            (finite(m) ? number : gap) = m;
        }
        if (ends) {
            if (number.x > a.x) refine(a, number);
            break_off();
        } else {
            break_off();
            begin(number);
            if (b.x > number.x) refine(number, b);
        }
    }

    void accept(Point p) {
        if (!open_) return begin(p);
        Polyline& piece = pieces_.back();
        if (piece.back().x < p.x) piece.push_back(p);
    }

    const Function& function_;
    int order_;
    Resolution resolution_;
    std::vector<Polyline> pieces_;
    bool open_ = false;
};

// Drops points that lie on the straight line between the ones kept, within `limit` px across it: an affine
// run keeps its two ends. Kinks stay, for they lie off every chord across them; so do the ends of what comes
// from very far away, as beside a pole.
Polyline without_collinear(const Polyline& piece, const Resolution& resolution, double limit) {
    Polyline kept{piece.front()};
    // Directions (as angles in pixels) from the last kept point that pass every dropped point closely enough.
    Interval open{-infinity, infinity};
    const auto keep = [&](Point p) {
        if (kept.back() != p) kept.push_back(p);
        open = {-infinity, infinity};
    };
    for (std::size_t i = 1; i < piece.size(); ++i) {
        const Point origin = kept.back();
        const double dx = (piece[i].x - origin.x) * resolution.px_per_x;
        const double dy = (piece[i].y - origin.y) * resolution.px_per_y;
        const double distance = std::hypot(dx, dy);
        if (distance > far_px) {
            keep(piece[i - 1]);
            keep(piece[i]);
            continue;
        }
        const double angle = std::atan2(dy, dx);
        const double opening = std::asin(std::min(1.0, limit / distance));
        if (!open.contains(angle)) {
            keep(piece[i - 1]);
            --i; // again, as seen from the new origin
            continue;
        }
        open = {std::max(open.low, angle - opening), std::min(open.high, angle + opening)};
    }
    keep(piece.back());
    return kept;
}

// The jet after a break at which f^(order) goes on: in the very value that the piece before it ended with.
Jet joined_at(const Jet& before, Jet after, int order) {
    (order == 0 ? after.y : (order == 1 ? after.dy : after.ddy)) = before[order];
    return after;
}

Resolution bounded(Resolution resolution, Interval window) {
    resolution.px_per_x = std::min(resolution.px_per_x, most_px / window.width());
    if (std::isfinite(resolution.y.width()))
        resolution.px_per_y = std::min(resolution.px_per_y, most_px / resolution.y.width());
    return resolution;
}

} // namespace

Curve sample(const Function& function, int order, Interval window, const Resolution& wanted) {
    Curve curve;
    if (!(window.width() > 0.0) || !std::isfinite(window.width())) return curve;
    const Resolution resolution = bounded(wanted, window);

    const auto limit = [&](double x, Side side) { return PlacedJet{x, function.limit(x, side)}; };
    Sampler sampler(function, order, resolution);
    PlacedJet start = limit(window.low, Side::right);
    for (const double x : function.breaks) {
        if (!window.contains(x)) continue;
        const PlacedJet before = limit(x, Side::left);
        const PlacedJet after = limit(x, Side::right);
        const double left = before.jet[order];
        const double right = after.jet[order];
        const double at = function.jet(x)[order];
        const bool joined = same_limit(left, right);
        if (x > window.low) sampler.run(start, before);
        if (!joined) sampler.break_off();
        if (std::isfinite(left) && std::isfinite(right) && !(joined && same_limit(left, at)))
            curve.jumps.push_back({x, left, right, at});
        start = after;
        if (joined && x > window.low) start.jet = joined_at(before.jet, after.jet, order);
    }
    if (start.x < window.high) sampler.run(start, limit(window.high, Side::left));

    const double limit_px = (1.0 - refine_share) * resolution.tolerance_px;
    for (const Polyline& piece : sampler.take())
        curve.pieces.push_back(without_collinear(piece, resolution, limit_px));
    return curve;
}

Curve tabulate(const Function& function, int order, Interval window, std::span<const double> places) {
    std::vector<double> all;
    std::ranges::set_union(places, function.breaks, std::back_inserter(all));
    Curve curve;
    bool open = false;
    const auto put = [&](Point p) {
        if (!std::isfinite(p.y)) {
            open = false;
            return;
        }
        if (!open) curve.pieces.emplace_back();
        open = true;
        curve.pieces.back().push_back(p);
    };
    for (const double x : all) {
        if (!window.contains(x)) continue;
        const double at = function.jet(x)[order];
        const double left = function.limit(x, Side::left)[order];
        const double right = function.limit(x, Side::right)[order];
        if (!std::ranges::binary_search(function.breaks, x) || same_limit(left, right)) {
            put({x, at});
            continue;
        }
        if (x > window.low) put({x, left});
        open = false;
        if (x < window.high) put({x, right});
        curve.jumps.push_back({x, left, right, at});
    }
    return curve;
}

} // namespace act
