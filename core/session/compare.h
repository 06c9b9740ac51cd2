#pragma once
// Chosen functions side by side or in one pair of axes: what the Compare view shows and comparison figures
// are made from, as a value.

#include "base/interval.h"
#include "base/named.h"
#include "base/unread.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
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

enum class CompareForm : std::uint8_t { grid, overlay };

/// How a cell of a grid is drawn, apart from its theme.
enum class GridStyle : std::uint8_t {
    program,  ///< as Explore, heights fitted
    document, ///< as document 001: over [−3, 3], black lines y = x, x = 0 and y = 0 of that extent, 5 %
              ///< margin
    pytorch,  ///< as in PyTorch's documentation: [−7, 7]², dashed grid, axes "Input" and "Output"
};

enum class ShownCurves : std::uint8_t { both, function, derivative };

template <> inline constexpr EnumNames<2> enum_names<CompareForm>{"form", {"grid", "overlay"}};
template <> inline constexpr EnumNames<3> enum_names<GridStyle>{"style", {"program", "document", "pytorch"}};
template <>
inline constexpr EnumNames<3> enum_names<ShownCurves>{"orders", {"both", "function", "derivative"}};

/// One function of a comparison, with parameters of its own: the same activation may stand there twice.
struct Compared {
    std::string activation = {}; ///< id
    Parameters set = {};
    bool bare_title = false; ///< the name alone, without parameters
    bool hidden = false;     ///< in the overlay: named in the legend, not drawn
    bool subtracted = false; ///< one of the two whose difference is shown
    std::size_t pen = 0; ///< in an overlay, counted from 1: it stays when the order changes; 0: by the place
    std::optional<Windows> windows = {}; ///< where windows are not shared; absent: fitted
    Unread unread = {};
    bool operator==(const Compared&) const = default;
};

inline constexpr int most_compare_columns = 8;
inline constexpr std::size_t most_compared = 64;
inline constexpr std::size_t most_compared_logits = 32;

struct Compare {
    std::vector<Compared> functions = {
        {.activation = "relu"}, {.activation = "leaky-relu", .set = {{"negative_slope", 0.1}}},
        {.activation = "elu"},  {.activation = "softplus"},
        {.activation = "gelu"}, {.activation = "silu"}};
    CompareForm form = CompareForm::grid;
    GridStyle style = GridStyle::program;
    ShownCurves orders = ShownCurves::both;
    int columns = 2;                     ///< of functions, 1 to most_compare_columns
    bool shared = false;                 ///< one window for all cells; an overlay always has one
    bool linked = true;                  ///< panning and zooming one cell moves all
    std::optional<Windows> windows = {}; ///< the shared ones; absent: fitted to all
    /// Logits whose softmax stands after the functions of a grid, as bars: it is no curve. Empty: none.
    std::vector<double> logits = {};
    Axes axes = {};
    PinnedPoints pinned = no_points();
    Interval extent = {-3.0, 3.0}; ///< document style: where curves and black lines begin and end
    Unread unread = {};
    bool operator==(const Compare&) const = default;
};

} // namespace act
