#pragma once
// What several views keep of their plots: windows, axes, pinned points, and changed parameters of functions.

#include "base/interval.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace act {

/// Changed parameters of one activation by id; what is absent stands at its initial value.
using Parameters = std::map<std::string, double, std::less<>>;

/// Windows of a function and its derivatives. Absent ones are fitted to the function.
struct Windows {
    Interval x = {-4.0, 4.0};
    std::optional<Interval> f = {};
    std::optional<Interval> slope = {};
    std::optional<Interval> curvature = {};
    bool steady = false; ///< the heights were fitted for the ways of sliders, and not chosen by hand
    bool operator==(const Windows&) const = default;
};

/// The y window of the derivative `order`.
[[nodiscard]] std::optional<Interval>& height_of(Windows& windows, int order);
[[nodiscard]] const std::optional<Interval>& height_of(const Windows& windows, int order);

/// How axes are divided and named, whatever they show.
struct Axes {
    bool equal = false; ///< a unit of y is as long as one of x, where y is not logarithmic
    bool log_f = false; ///< f on a logarithmic axis
    bool log_slope = false;
    bool log_curvature = false;
    bool named = false; ///< "x", "f(x)" beside them
    bool operator==(const Axes&) const = default;

    [[nodiscard]] bool is_logarithmic(int order) const {
        return order == 0 ? log_f : (order == 1 ? log_slope : log_curvature);
    }
    /// Of the derivative `order`, for a change.
    [[nodiscard]] bool& logarithmic(int order) {
        return order == 0 ? log_f : (order == 1 ? log_slope : log_curvature);
    }
};

inline constexpr int most_compare_columns = 8; ///< of functions side by side
inline constexpr std::size_t most_points = 32;

/// Places of x that stay marked in every plot.
struct PinnedPoints {
    std::vector<double> places = {}; ///< in the order in which they are listed
    std::size_t selected = 0;        ///< of them the one with the ring; the last one where there are fewer
    bool operator==(const PinnedPoints&) const = default;

    /// Which of the places is selected; nothing where none is pinned.
    [[nodiscard]] std::optional<std::size_t> selection() const;
};

/// PinnedPoints{}. Defined out of line: where GCC 12 sees a vector so deep inside a Session being initialized, it warns
/// that it is not.
[[nodiscard]] PinnedPoints no_points();

/// What one or the other has.
[[nodiscard]] Axes both(const Axes& a, const Axes& b);

/// What holds both; of what one of them leaves absent, the other's.
[[nodiscard]] std::optional<Interval> hull(const std::optional<Interval>& a,
                                           const std::optional<Interval>& b);
[[nodiscard]] Windows hull(const Windows& a, const Windows& b);
[[nodiscard]] std::optional<Windows> hull(const std::optional<Windows>& a, const std::optional<Windows>& b);

} // namespace act
