#pragma once
// Chosen functions side by side or in one pair of axes: what the Compare view shows and comparison figures
// are made from, as a value.

#include "base/interval.h"
#include "base/named.h"
#include "base/unread.h"
#include "session/plot_state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace act {

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
