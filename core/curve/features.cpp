#include "curve/features.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace act {
namespace {

constexpr std::size_t cells = 2048;

// Limits that differ by no more than the rounding of two branches' formulas are one.
bool are_same(double left, double right) {
    if (left == right) return true;
    return std::abs(left - right) <= 1e-12 * std::max({1.0, std::abs(left), std::abs(right)});
}

// A point of the window as it looks from both sides; the same jet twice where the function does not break.
struct Look {
    double x = 0.0;
    Jet left = {};
    Jet right = {};
};

class Survey {
  public:
    Survey(const Function& function, Interval window) : function_(function), window_(window) {
        for (std::size_t i = 0; i <= cells; ++i) {
            const double share = static_cast<double>(i) / static_cast<double>(cells);
            const double x = i == cells ? window.high : window.low + share * window.width();
            const Jet jet = function.jet(x);
            looks_.push_back({x, jet, jet});
        }
        for (const double x : function.breaks)
            if (window.contains(x)) insert_break(x);
    }

    Features measure() {
        for (std::size_t i = 0; i < looks_.size(); ++i) {
            look_at_point(i);
            if (i + 1 < looks_.size()) look_between(looks_[i], looks_[i + 1]);
        }
        features_.monotone =
            rises_ && falls_
                ? Monotone::none
                : (rises_ ? Monotone::increasing : (falls_ ? Monotone::decreasing : Monotone::constant));
        if (features_.range.empty()) features_.monotone = Monotone::none;
        return std::move(features_);
    }

  private:
    void insert_break(double x) {
        const Look look{x, function_.limit(x, Side::left), function_.limit(x, Side::right)};
        const auto place = std::ranges::lower_bound(looks_, x, {}, &Look::x);
        if (place != looks_.end() && place->x == x)
            *place = look;
        else
            looks_.insert(place, look);
        if (const auto kind = kind_of(look, function_.jet(x).y); kind && x > window_.low && x < window_.high)
            features_.breaks.push_back({x, *kind});
    }

    static std::optional<BreakKind> kind_of(const Look& look, double at) {
        const auto differ = [](double a, double b) {
            return !are_same(a, b) && !std::isnan(a) && !std::isnan(b);
        };
        const bool ends = std::isnan(look.left.y) != std::isnan(look.right.y);
        if (ends || differ(look.left.y, look.right.y) || differ(look.left.y, at)) return BreakKind::jump;
        if (std::isinf(look.left.y)) return BreakKind::jump;
        if (differ(look.left.dy, look.right.dy)) return BreakKind::kink;
        if (differ(look.left.ddy, look.right.ddy)) return BreakKind::bend;
        return std::nullopt;
    }

    void look_at_point(std::size_t i) {
        const Look& look = looks_[i];
        const bool has_left = i > 0;
        const bool has_right = i + 1 < looks_.size();
        if (has_left) look_at(look.left);
        if (has_right) look_at(look.right);
        if (look.left.y == 0.0 || look.right.y == 0.0) add_zero(look.x);
        if (!has_left || !has_right) return;
        const double step = look.right.y - look.left.y;
        if (are_same(look.left.y, look.right.y)) {
            // A slope of 0 on the point itself turns where those before and after it differ in sign.
            const bool level = look.left.dy == 0.0 && look.right.dy == 0.0;
            const double before = level ? looks_[i - 1].right.dy : look.left.dy;
            const double after = level ? looks_[i + 1].left.dy : look.right.dy;
            if (before * after < 0.0) add_extremum(look.x, look.left.y, before > 0.0);
        } else if (!std::isnan(step)) {
            features_.lipschitz = infinity;
            (step > 0.0 ? rises_ : falls_) = true;
        }
    }

    void look_at(const Jet& jet) {
        if (std::isnan(jet.y)) {
            features_.has_gaps = true;
            return;
        }
        features_.range =
            features_.range.empty() ? Interval{jet.y, jet.y} : hull(features_.range, {jet.y, jet.y});
        if (std::isnan(jet.dy)) return;
        features_.lipschitz = std::max(features_.lipschitz, std::abs(jet.dy));
        rises_ = rises_ || jet.dy > 0.0;
        falls_ = falls_ || jet.dy < 0.0;
    }

    // In a cell without breaks: value, slope and curvature pass 0 where their signs change.
    void look_between(const Look& low, const Look& high) {
        const Jet& a = low.right;
        const Jet& b = high.left;
        if (a.dy * b.dy < 0.0) {
            const double x = crossing(low.x, high.x, a.dy, 1);
            const Jet jet = function_.jet(x);
            look_at(jet);
            add_extremum(x, jet.y, a.dy > 0.0);
        }
        if (a.ddy * b.ddy < 0.0) look_at(function_.jet(crossing(low.x, high.x, a.ddy, 2)));
        if (a.y * b.y < 0.0) add_zero(crossing(low.x, high.x, a.y, 0));
        if (a.y == 0.0 && b.y == 0.0 && a.dy == 0.0 && b.dy == 0.0) join_zeros(low.x, high.x);
    }

    // Bisection down to neighbouring doubles; `at_low` has the sign that the order has at the low end.
    [[nodiscard]] double crossing(double low, double high, double at_low, int order) const {
        for (;;) {
            const double middle = low + 0.5 * (high - low);
            if (!(low < middle && middle < high)) break;
            const double value = function_.jet(middle)[order];
            if (value == 0.0) return middle;
            (value * at_low > 0.0 ? low : high) = middle;
        }
        const auto size = [&](double x) { return std::abs(function_.jet(x)[order]); };
        return size(low) <= size(high) ? low : high;
    }

    void add_zero(double x) {
        if (features_.zeros.empty() || features_.zeros.back().high < x) features_.zeros.push_back({x, x});
    }

    void join_zeros(double low, double high) {
        add_zero(low);
        features_.zeros.back().high = high;
    }

    void add_extremum(double x, double y, bool is_maximum) {
        if (std::isfinite(y)) features_.extrema.push_back({x, y, is_maximum});
    }

    const Function& function_;
    Interval window_;
    std::vector<Look> looks_;
    Features features_ = {.range = {infinity, -infinity}};
    bool rises_ = false;
    bool falls_ = false;
};

} // namespace

Features measure(const Function& function, Interval window) {
    if (!(window.width() > 0.0) || !std::isfinite(window.width())) return {};
    return Survey(function, window).measure();
}

} // namespace act
