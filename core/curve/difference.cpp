#include "curve/difference.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace act {
namespace {

constexpr int most_places = 512;   // of a stretch
constexpr int all_places = 16'384; // or little more, where there are many stretches
constexpr int difference_halvings = 60;

Jet minus(const Jet& a, const Jet& b) {
    return {a.y - b.y, a.dy - b.dy, a.ddy - b.ddy};
}

// Keeps the farthest of the points it is shown. A later one must win by more than rounding.
class FarthestPoint {
  public:
    void see(Point p) {
        if (std::isnan(p.y)) return;
        if (std::isnan(best_.y) || std::abs(p.y) > std::abs(best_.y) * (1.0 + 1e-14)) best_ = p;
    }
    [[nodiscard]] Point best() const { return best_; }

  private:
    static constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    Point best_ = {nan, nan};
};

// Where the next derivative changes its sign inside `between`, f^(order) has an extremum.
double turning_point(const Function& f, int order, bool rising, Interval between) {
    for (int i = 0; i < difference_halvings; ++i) {
        const double middle = between.middle();
        const bool still = (f.jet(middle)[order + 1] > 0.0) == rising;
        (still ? between.low : between.high) = middle;
    }
    return between.middle();
}

int places_of(const Function& f) {
    return std::clamp(all_places / static_cast<int>(f.breaks.size() + 1), 8, most_places);
}

// A stretch without breaks: its ends as limits, the middles of its places, and the turning points between.
void search(const Function& f, int order, Interval smooth, FarthestPoint& farthest) {
    const int places = places_of(f);
    Jet last = f.limit(smooth.low, Side::right);
    double last_x = smooth.low;
    farthest.see({last_x, last[order]});
    const auto step = [&](double x, const Jet& jet) {
        if (last[order + 1] * jet[order + 1] < 0.0) {
            const double turn = turning_point(f, order, last[order + 1] > 0.0, {last_x, x});
            farthest.see({turn, f.jet(turn)[order]});
        }
        farthest.see({x, jet[order]});
        last = jet;
        last_x = x;
    };
    for (int i = 0; i < places; ++i) {
        const double x = smooth.low + smooth.width() * (i + 0.5) / places;
        step(x, f.jet(x));
    }
    step(smooth.high, f.limit(smooth.high, Side::left));
}

} // namespace

Function difference(Function a, Function b) {
    Function f;
    f.name = a.name + " − " + b.name;
    f.cost = a.cost + b.cost;
    f.breaks_known = a.breaks_known && b.breaks_known;
    std::merge(a.breaks.begin(), a.breaks.end(), b.breaks.begin(), b.breaks.end(),
               std::back_inserter(f.breaks));
    f.breaks.erase(std::unique(f.breaks.begin(), f.breaks.end()), f.breaks.end());
    f.jet = [a = a.jet, b = b.jet](double x) { return minus(a(x), b(x)); };
    f.limit = [a = std::move(a.limit), b = std::move(b.limit)](double x, Side side) {
        return minus(a(x, side), b(x, side));
    };
    return f;
}

Point farthest_from_zero(const Function& f, int order, Interval window) {
    FarthestPoint farthest;
    double low = window.low;
    for (const double x : f.breaks) {
        if (!(low < x && x < window.high)) continue;
        search(f, order, {low, x}, farthest);
        farthest.see({x, f.jet(x)[order]});
        low = x;
    }
    search(f, order, {low, window.high}, farthest);
    return farthest.best();
}

} // namespace act
