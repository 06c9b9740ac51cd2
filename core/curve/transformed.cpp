#include "curve/transformed.h"

#include "activation/affine.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace act {
namespace {

// 0 · ∞ is 0 here: a factor of zero switches its function off.
double times(double factor, double value) {
    return factor == 0.0 ? 0.0 : factor * value;
}

Side other(Side side) {
    return side == Side::left ? Side::right : Side::left;
}

class ScaledFunction {
  public:
    ScaledFunction(const Function& f, const Affine& a, std::size_t own) : f_(f), a_(a), own_(own) {
        if (is_constant()) return;
        if (turns()) std::ranges::reverse(f_.breaks);
        for (const double u : f_.breaks)
            breaks_.push_back(pulled_back(u));
    }

    [[nodiscard]] bool is_constant() const { return a_.scale == 0.0 || a_.w == 0.0; }
    [[nodiscard]] const std::vector<double>& breaks() const { return breaks_; }

    [[nodiscard]] Jet jet(double x) const { return outer(f_.jet(inner(x))); }
    [[nodiscard]] Jet limit(double x, Side side) const {
        return outer(f_.limit(inner(x), turns() ? other(side) : side));
    }
    [[nodiscard]] Jet training(double x, double draw) const { return outer(f_.training(inner(x), draw)); }

    [[nodiscard]] double sensitivity(double x, std::size_t k) const {
        const double u = inner(x);
        if (k < own_) return times(a_.scale, f_.sensitivity(u, k));
        const Jet f = f_.jet(u);
        switch (k - own_) {
        case 0: return f.y;                             // ∂y/∂scale
        case 1: return times(times(a_.scale, f.dy), x); // ∂y/∂w
        case 2: return times(a_.scale, f.dy);           // ∂y/∂b
        default: return 1.0;                            // ∂y/∂shift
        }
    }

    [[nodiscard]] ListedBreaks listed() const {
        ListedBreaks list = f_.listed();
        if (turns()) std::ranges::reverse(list.breaks);
        for (ListedBreak& at : list.breaks) {
            at.x = pulled_back(at.x);
            for (OfferedSlope& offered : at.slopes) {
                offered.slope = times(a_.scale * a_.w, offered.slope);
                offered.convention = inner_convention(a_, offered.convention);
            }
            std::ranges::sort(at.slopes, {}, &OfferedSlope::convention);
        }
        return list;
    }

    [[nodiscard]] Outlook outlook() const {
        return {f_.outlook.x, pulled_back(f_.outlook.centre), f_.outlook.unit / std::abs(a_.w)};
    }

  private:
    [[nodiscard]] bool turns() const { return a_.w < 0.0; }
    [[nodiscard]] double pulled_back(double u) const { return (u - a_.b) / a_.w; }
    [[nodiscard]] Jet outer(const Jet& f) const {
        return {times(a_.scale, f.y) + a_.shift, times(a_.scale * a_.w, f.dy),
                times(a_.scale * a_.w * a_.w, f.ddy)};
    }

    // Where f has its break, exactly, when x is the place it was pulled back to: w·x + b may miss it by a
    // rounding.
    [[nodiscard]] double inner(double x) const {
        const auto found = std::ranges::lower_bound(breaks_, x);
        if (found == breaks_.end() || *found != x) return times(a_.w, x) + a_.b;
        return f_.breaks[static_cast<std::size_t>(found - breaks_.begin())];
    }

    Function f_; // its breaks in the order of x
    Affine a_;
    std::size_t own_;
    std::vector<double> breaks_;
};

Function constant(const Jet& y) {
    const Jet still{.y = y.y};
    return {.jet = [still](double) { return still; },
            .limit = [still](double, Side) { return still; },
            .breaks = {}};
}

} // namespace

Function scaled_and_shifted(const Function& f, const Affine& a, std::size_t own) {
    const auto whole = std::make_shared<const ScaledFunction>(f, a, own);
    Function function = whole->is_constant() ? constant(whole->jet(0.0)) : f;
    function.sensitivity = [whole](double x, std::size_t k) { return whole->sensitivity(x, k); };
    if (a == Affine{}) return function;
    if (f.training) function.training = [whole](double x, double draw) { return whole->training(x, draw); };
    if (whole->is_constant()) return function;
    function.breaks = whole->breaks();
    function.outlook = whole->outlook();
    function.jet = [whole](double x) { return whole->jet(x); };
    function.limit = [whole](double x, Side side) { return whole->limit(x, side); };
    function.listed = [whole] { return whole->listed(); };
    return function;
}

Convention inner_convention(const Affine& a, Convention convention) {
    if (a.w < 0.0 && convention == Convention::left) return Convention::right;
    if (a.w < 0.0 && convention == Convention::right) return Convention::left;
    return convention;
}

Interval inner_window(const Affine& a, Interval seen) {
    const auto [low, high] = std::minmax({times(a.w, seen.low) + a.b, times(a.w, seen.high) + a.b});
    return {low, high};
}

namespace {

// Scale and shift, one rounded operation after the other.
class Steps {
  public:
    Steps(const Affine& affine, Precision precision) : affine_(affine), precision_(precision) {}

    [[nodiscard]] double inner(double x) const { return plus(times(affine_.w, x), affine_.b); }
    [[nodiscard]] double scaled(double y) const { return times(affine_.scale, y); }
    [[nodiscard]] Jet outer(const Jet& f) const {
        return {plus(scaled(f.y), affine_.shift), scaled(times(affine_.w, f.dy)),
                scaled(times(affine_.w, times(affine_.w, f.ddy)))};
    }

    // 0 · ∞ is 0 here: a factor of zero switches its function off.
    [[nodiscard]] double times(double factor, double value) const {
        return factor == 0.0 ? 0.0 : rounded(rounded(factor) * rounded(value));
    }

  private:
    [[nodiscard]] double rounded(double value) const { return round_to(value, precision_); }
    [[nodiscard]] double plus(double a, double b) const { return rounded(a + rounded(b)); }

    Affine affine_;
    Precision precision_;
};

class RoundedFunction {
  public:
    RoundedFunction(const Activation& activation, const std::vector<double>& values, Precision precision)
        : f_(activation),
          values_(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(activation.parameters.size())),
          precision_(precision),
          is_plain_(affine_of(activation, values) == Affine{}),
          steps_(affine_of(activation, values), precision) {}

    [[nodiscard]] Jet jet(double x) const {
        return is_plain_ ? plain(x) : steps_.outer(plain(steps_.inner(x)));
    }

    [[nodiscard]] double sensitivity(double x, std::size_t k) const {
        const double u = steps_.inner(x);
        if (k < values_.size()) return steps_.scaled(f_.rounded_sensitivity(u, values_, k, precision_));
        const Jet f = plain(u);
        switch (k - values_.size()) {
        case 0: return f.y;                                  // ∂y/∂scale
        case 1: return steps_.scaled(steps_.times(x, f.dy)); // ∂y/∂w
        case 2: return steps_.scaled(f.dy);                  // ∂y/∂b
        default: return 1.0;                                 // ∂y/∂shift
        }
    }

  private:
    [[nodiscard]] Jet plain(double x) const { return f_.rounded_jet(x, values_, precision_); }

    const Activation& f_;
    std::vector<double> values_; // of its own parameters
    Precision precision_;
    bool is_plain_;
    Steps steps_;
};

} // namespace

Function bind_rounded(const Activation& activation, const std::vector<double>& values, Convention convention,
                      Precision precision) {
    Function function = bind(activation, values, convention);
    if (precision == Precision::float64) return function;
    const auto rounded = std::make_shared<const RoundedFunction>(activation, values, precision);
    function.sensitivity = [rounded](double x, std::size_t k) { return rounded->sensitivity(x, k); };
    if (convention != Convention::own)
        return with_rounded_jet(
            std::move(function), bind(activation, values, Convention::own),
            [rounded](double x) { return rounded->jet(x); }, precision);
    function.jet = [rounded](double x) { return rounded->jet(x); };
    return function;
}

Function with_rounded_jet(Function exact, const Function& own, std::function<Jet(double)> rounded,
                          Precision precision) {
    exact.jet = [rounded = std::move(rounded), precision, breaks = exact.breaks,
                 wanted = std::move(exact.jet), plain = own.jet](double x) {
        Jet jet = rounded(x);
        for (const double at : breaks) {
            if (round_to(at, precision) != round_to(x, precision)) continue;
            const Jet by_convention = wanted(at);
            const Jet by_definition = plain(at);
            if (by_convention.dy != by_definition.dy) jet.dy = round_to(by_convention.dy, precision);
            if (by_convention.y != by_definition.y) jet.y = round_to(by_convention.y, precision);
        }
        return jet;
    };
    return exact;
}

namespace {

bool take_look(std::size_t& left) {
    if (left > 0) --left;
    return left > 0;
}

constexpr Jet nothing{unknown, unknown, unknown};

} // namespace

LookLimit::LookLimit(const Function& function, std::size_t operations) {
    if (function.cost > 1) left_ = std::make_shared<std::size_t>(operations / function.cost);
}

Function LookLimit::bound_to(Function function) const {
    if (left_ == nullptr) return function;
    function.jet = [jet = std::move(function.jet), left = left_](double x) {
        return take_look(*left) ? jet(x) : nothing;
    };
    function.limit = [limit = std::move(function.limit), left = left_](double x, Side side) {
        return take_look(*left) ? limit(x, side) : nothing;
    };
    return function;
}

} // namespace act
