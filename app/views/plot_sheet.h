#pragma once
// A page of many panels in a view: as high as the view's box, or higher and then scrolled.

#include "canvas/imgui_canvas.h"
#include "figure/draw.h"
#include "state/arranged_figure.h"
#include "state/workspace.h"
#include "widgets/kit.h"

namespace act {

struct PlotSheet {
    Box box;          ///< of the view
    float top = 0.0F; ///< of the page, scrolled
    float height = 0.0F;
    PageSize page = {};
    CanvasPlace place; ///< of the page
};

/// The room for panels between the box's margins, in px.
[[nodiscard]] float sheet_width(const Kit& kit, const Box& box);

/// Size of type and lines where panels are narrow: 1 from a certain width of a panel on, less below.
[[nodiscard]] double sheet_detail(const Kit& kit, const Box& box, std::size_t columns);

/// The page of a sheet so many px high, as wide as the box and the margins of `look`.
[[nodiscard]] PageSize sheet_page(const Kit& kit, const Box& box, float height, const Theme& look);

/// Begins the part of the window that scrolls; `height` px of page, lined up with the margins of `look`.
[[nodiscard]] PlotSheet begin_sheet(const Kit& kit, const char* id, const Box& box, float height,
                                    const Theme& look);

/// What of the figure can be seen. `filled`: on the look's own ground, which is not the window's.
void draw_sheet(const Kit& kit, const PlotSheet& sheet, const ArrangedFigure& picture, const Theme& look,
                bool filled, const Fonts& fonts);

void end_sheet(const PlotSheet& sheet);

/// A figure that fills a box: the page is larger by the margins, which are outside the box.
struct FigurePlace {
    PageSize page = {};
    CanvasPlace canvas = {};
};
[[nodiscard]] FigurePlace figure_place(const Kit& kit, const Box& box, const Theme& look);
void draw_figure(const Kit& kit, const ArrangedFigure& picture, const FigurePlace& place, const Theme& look,
                 const Fonts& fonts);

} // namespace act
