#include "curve/height.h"

#include "curve/features.h"
#include "curve/transformed.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace act {
namespace {

constexpr int places_of_a_picture = 512;
constexpr double beside_pole = 1.0 / 64.0; // of x's width: how far from it a branch leaves the picture
constexpr double flat_height = 1.0 / 50.0; // of the picture's height: what lies within looks like a line
constexpr double flat_share = 0.4;         // of the curve that may lie there
constexpr double curve_share = 0.5;        // of the height, that the curve keeps where zero is shown, too
constexpr double rounding = 1e-12;         // of a value: what varies by less is taken for constant

// The curve from one break (or edge of a gap) to the next. The jets at its ends are the limits from inside.
using Stretch = std::vector<PlacedJet>;

bool is_pole(const PlacedJet& end, int order) {
    return std::isinf(end.jet[order]);
}

// What the picture has to hold, what it may, and all values, evenly over x.
class Heights {
  public:
    Heights(Function function, int order, Interval x) : function_(std::move(function)), order_(order), x_(x) {
        if (!(x.width() > 0.0) || !std::isfinite(x.width())) return;
        PlacedJet start = end_at(x.low, Side::right);
        for (const double at : function_.breaks) {
            if (!x.contains(at)) continue;
            if (at > x.low) look_at(start, end_at(at, Side::left));
            hold(function_.jet(at)[order]);
            start = end_at(at, Side::right);
        }
        if (start.x < x.high) look_at(start, end_at(x.high, Side::left));
    }

    [[nodiscard]] Interval chosen() {
        if (held_.empty()) return hull(branches_, {0.0, 0.0});
        const Interval wanted = hull(held_, branches_);
        // Farther out only as far as the rest of the curve stays apart from a straight line.
        const double more = wanted.width() - held_.width();
        const double room = std::max(greatest_height() - held_.width(), 0.5 * held_.width());
        const double share = more > room ? room / more : 1.0;
        return with_cheap_zero(
            {held_.low - share * (held_.low - wanted.low), held_.high + share * (wanted.high - held_.high)});
    }

  private:
    // At which the part of the curve that is closest together still has a height.
    [[nodiscard]] double greatest_height() {
        const auto part = static_cast<std::size_t>(flat_share * static_cast<double>(values_.size()));
        std::ranges::sort(values_);
        double least = infinity;
        for (std::size_t i = 0; i + part < values_.size(); ++i)
            least = std::min(least, values_[i + part] - values_[i]);
        return least > 0.0 ? least / flat_height : infinity;
    }

    // What is constant stands over zero, which tells how large it is.
    static Interval with_cheap_zero(Interval y) {
        const Interval both = hull(y, {0.0, 0.0});
        const bool is_constant = y.width() <= rounding * std::max(std::abs(y.low), std::abs(y.high));
        return is_constant || y.width() >= curve_share * both.width() ? both : y;
    }

    // The limit there. Where that is no number, or f itself is none, it is infinite if the curve grows
    // without end towards it: 2x/x², the slope of log(x²), is 0/0 at 0.
    [[nodiscard]] PlacedJet end_at(double x, Side side) const {
        PlacedJet end{x, function_.limit(x, side)};
        if (std::isfinite(end.jet.y) && !std::isnan(end.jet[order_])) return end;
        const double way = (side == Side::right ? 1.0 : -1.0) * x_.width();
        double last = 0.0;
        double first = 0.0;
        bool grows = true;
        for (const int halvings : {10, 16, 22, 28, 34, 40}) {
            const double beside = x + std::ldexp(way, -halvings);
            const double y = function_.jet(beside)[order_];
            if (!(std::abs(y) > std::abs(last)) || beside == x) grows = false;
            if (halvings == 10) first = y;
            last = y;
        }
        if (!grows || !(std::abs(last) > 2.0 * std::abs(first))) return end;
        (order_ == 0 ? end.jet.y : (order_ == 1 ? end.jet.dy : end.jet.ddy)) = std::copysign(infinity, last);
        return end;
    }

    void hold(double y) {
        if (std::isfinite(y)) held_ = hull(held_, {y, y});
    }

    // Cuts what lies between two breaks where it has no values.
    void look_at(const PlacedJet& from, const PlacedJet& to) {
        const double share = (to.x - from.x) / x_.width();
        const int n = std::max(2, static_cast<int>(std::ceil(places_of_a_picture * share)));
        Stretch stretch;
        const auto take = [&](const PlacedJet& place) {
            if (!stretch.empty())
                for (const PlacedJet& hidden : hidden_places(function_, order_, stretch.back(), place))
                    stretch.push_back(hidden);
            stretch.push_back(place);
        };
        for (int i = 0; i <= n; ++i) {
            const double x = from.x + (to.x - from.x) * i / n;
            const PlacedJet place = i == 0 ? from : (i == n ? to : PlacedJet{x, function_.jet(x)});
            const double y = place.jet[order_];
            if (std::isfinite(y)) values_.push_back(y);
            if (!std::isnan(y)) take(place);
            const bool ends = std::isnan(y) || std::isinf(y);
            if (!ends && i < n) continue;
            measure(stretch);
            stretch.clear();
            if (std::isinf(y)) stretch.push_back(place);
        }
    }

    // All values, but of what comes from infinity only its end.
    void measure(const Stretch& stretch) {
        if (stretch.size() < 2) {
            if (!stretch.empty()) hold(stretch.front().jet[order_]);
            return;
        }
        const std::size_t first = is_pole(stretch.front(), order_) ? branch_end(stretch, 0, 1) : 0;
        const std::size_t last = is_pole(stretch.back(), order_) ? branch_end(stretch, stretch.size() - 1, -1)
                                                                 : stretch.size() - 1;
        for (std::size_t i = first; i <= last; ++i)
            hold(stretch[i].jet[order_]);
        if (first > 0) show_branch(stretch, 0, first);
        if (last + 1 < stretch.size()) show_branch(stretch, stretch.size() - 1, last);
    }

    // The index at which the curve turns that comes from the pole at `pole`; the last one before another
    // pole.
    [[nodiscard]] std::size_t branch_end(const Stretch& stretch, std::size_t pole, int step) const {
        const double sign = stretch[pole].jet[order_] > 0.0 ? 1.0 : -1.0;
        const auto next = [&](std::size_t i) { return i + static_cast<std::size_t>(step); };
        std::size_t i = next(pole);
        while (next(i) < stretch.size()
               && sign * stretch[next(i)].jet[order_] <= sign * stretch[i].jet[order_]
               && !is_pole(stretch[next(i)], order_))
            i = next(i);
        return i;
    }

    // As far out as the branch is a little beside its pole.
    void show_branch(const Stretch& stretch, std::size_t pole, std::size_t end) {
        const double reach = beside_pole * x_.width();
        const double length = std::abs(stretch[end].x - stretch[pole].x);
        const double way = std::copysign(std::min(reach, length), stretch[end].x - stretch[pole].x);
        const double y = function_.jet(stretch[pole].x + way)[order_];
        if (std::isfinite(y)) branches_ = hull(branches_, {y, y});
    }

    Function function_;
    int order_;
    Interval x_;
    Interval held_{infinity, -infinity};
    Interval branches_{infinity, -infinity};
    std::vector<double> values_;
};

} // namespace

Interval curve_height(const Function& function, int order, Interval x) {
    constexpr std::size_t most_operations = 8'000'000; // about a seventh of a second
    const LookLimit limit(function, most_operations);
    return Heights(limit.bound_to(function), order, x).chosen();
}

} // namespace act
