#pragma once
// Chosen functions side by side or in one pair of axes, and the list that chooses and orders them.

#include "base/memo.h"
#include "session/compare.h"
#include "state/arranged_figure.h"
#include "view/compare/comparison.h"
#include "views/panel_parts.h"
#include "views/points_card.h"
#include "views/view_panels.h"

#include <optional>
#include <span>
#include <vector>

namespace act {

extern const ViewPanels compare_panels;

/// The figure, and where buttons stand that fit its panels again: their heights stayed while a slider moved.
struct ComparePicture : ArrangedFigure {
    std::vector<std::optional<PageRect>> outside = {};
};

/// What the columns of a grid were chosen for. Numbers that move with a slider are none of it, so that cells stay where
/// they are.
struct GridPlace {
    std::size_t functions = 0;
    ShownCurves orders = ShownCurves::both;
    GridStyle style = GridStyle::program;
    bool named_axes = false;
    bool has_logits = false;
    int columns = 1; ///< as the session has them
    bool is_stage = false;
    PageSize room_pt = {};
    ThemeId theme = ThemeId::paper;
    Language language = Language::english;
    bool operator==(const GridPlace&) const = default;
};

struct ComparePart {
    std::size_t selected = 0;                ///< the function whose sliders are shown
    std::size_t focused_parameter = 0;       ///< of them, the one that keys move
    std::optional<std::size_t> lit = {};     ///< the one under the mouse in the legend or the list
    std::optional<std::size_t> dragged = {}; ///< the one that is being moved in the list
    Memo<ArrangedKey<ComparisonSpec>, ComparePicture> picture = {};
    GridPanels panels = {};
    Memo<GridPlace, int> columns = {};     ///< that have room, at most as many as the session has
    std::optional<int> shown_columns = {}; ///< in the last frame, of a grid
    PointsDraft points = {};
    std::optional<std::size_t> clicked_point =
        {}; ///< was pinned by the last click: it may become a double click
};

/// A new comparison of functions as they are explored. It takes the place of the one that was there, and a message
/// says so.
void compare_these(Workspace& workspace, std::span<const SharedActivation> functions, CompareForm form);

void show_compare(const Kit& kit, const Box& box, Session& session, Ui& ui, ComparePart& part,
                  const Fonts& fonts);
void show_compare_inspector(const PanelFrame& frame, const Box& box);

/// The compared functions: taken hold of to be put in another order, clicked to be selected, with the values
/// under the cursor.
void show_compared(const Kit& kit, Column& column, Session& session, std::optional<double> cursor_x,
                   ComparePart& part);

} // namespace act
