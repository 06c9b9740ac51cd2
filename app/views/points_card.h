#pragma once
// The table of pinned points: x, and what functions and their derivatives are worth there, on a card under the plots.
// The same in every view.

#include "curve/function.h"
#include "figure/figure.h"
#include "figure/theme.h"
#include "session/session.h"
#include "state/workspace.h"
#include "widgets/kit.h"

#include <optional>
#include <string>
#include <vector>

namespace act {

/// A function whose values are columns of the table.
struct PointsSubject {
    Function function;
    std::string name = {};       ///< over its columns, where there are several functions
    std::optional<Pen> pen = {}; ///< of its curve, where that tells it from others
};

struct PointsTable {
    std::vector<PointsSubject> subjects = {};
    std::vector<int> orders = {}; ///< which derivatives of each may be seen
    bool tells_choices = true;    ///< what f′ can be taken to be at breaks
    bool has_fields = true;       ///< for further places, and the link that copies
};

/// What the table remembers: what is typed into the field of places until it is added, and the function that stands
/// first where not all have room.
struct PointsDraft {
    std::string list = {};
    std::size_t first = 0;
};

/// How wide and high the table is in a card of that width, and no higher than `tallest` but for a row: it shows whole
/// rows, and scrolls where not all have room. It turns its pages when there are more functions than have room.
[[nodiscard]] float points_width(const Kit& kit, const PointsTable& table, float card_width);
[[nodiscard]] float points_height(const Kit& kit, const PointsTable& table, std::size_t points, float width,
                                  float tallest);

/// The rows, of which the selected one's x can be typed; a field that takes a list of places; and the link that copies.
void show_points(const Kit& kit, const Box& box, const PointsTable& table, PinnedPoints& pinned,
                 PointsDraft& draft, const Theme& look, Ui& ui);

} // namespace act
