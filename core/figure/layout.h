#pragma once
// Places for everything in a figure, in page points. Computed once; every canvas obeys it.
//
//     const Layout layout = arrange(figure, {480, 300}, theme(ThemeId::paper), metrics);
//     const PagePoint p = layout.panels[0].to_page({1.0, 2.0});   // where the point (1, 2) of panel 0 is
//     const Point back = layout.panels[0].to_data(p);             // what the mouse points at

#include "figure/figure.h"
#include "figure/theme.h"
#include "formula/formula_rows.h"

#include <string>
#include <vector>

namespace act {

struct PlacedTick {
    double value = 0.0;
    double at = 0.0; ///< page x or page y
    std::string text;
    PagePoint text_origin = {}; ///< left end of the baseline, its lower end when upwards
    int line = 0;               ///< below the plot: 1 in the second one
    bool upwards = false;
};

struct PlacedLabel {
    Label label;
    PagePoint origin = {}; ///< left end of the baseline
    double size_pt = 0.0;
};

struct PlacedPlate {
    PageRect box = {};
    std::vector<PlacedLabel> lines = {};
};

struct PanelLayout {
    PageRect cell = {}; ///< everything that belongs to the panel
    PageRect plot = {}; ///< the axes' frame
    Interval x = {};    ///< data windows of the plot
    Interval y = {};
    std::vector<PlacedTick> x_ticks;
    std::vector<PlacedTick> y_ticks;
    PlacedLabel title = {};
    PlacedLabel x_label = {};
    PlacedLabel y_label = {};              ///< drawn upwards
    std::vector<PlacedLabel> numbers = {}; ///< of bars and cells, where they fit
    std::vector<PlacedLabel> notes = {};   ///< texts of notes and knots
    std::vector<Segment> named_lines = {}; ///< of remarks that have room (Remark::line)
    std::vector<PlacedPlate> plates = {};
    PageRect key = {};                      ///< the strip of the colour key, empty without one
    std::vector<PlacedTick> key_ticks = {}; ///< beside it

    /// Linear maps between data and page; no clipping.
    [[nodiscard]] PagePoint to_page(Point p) const;
    [[nodiscard]] Point to_data(PagePoint p) const;
};

struct PlacedEntry {
    PageRect box = {};   ///< the whole entry
    PagePoint from = {}; ///< ends of the pen's sample
    PagePoint to = {};
    PlacedLabel text = {};
};

struct Layout {
    PageSize page = {};
    double type = 1.0;   ///< all sizes of the theme were multiplied by it, so that the plots have room
    bool legible = true; ///< false: with the smallest type that can be read they still have too little
    std::vector<PanelLayout> panels;
    PlacedLabel title = {};
    std::vector<PlacedLabel> caption = {}; ///< line by line
    std::vector<PlacedLabel> heads;
    std::vector<PlacedEntry> legend;
    std::vector<PlacedFormula> formulas; ///< in the figure's order; places on the page
};

/// Fits the figure into the page: margins hold every text, panels share the rest evenly. Where that would
/// leave plots too small, or numbers that touch, all type, lines and gaps become smaller, down to 4 pt for
/// the numbers at the axes. A page too small for that gives what there is room for: plots of zero size, never
/// negative ones.
[[nodiscard]] Layout arrange(const Figure& figure, PageSize page, const Theme& theme,
                             const TextMetrics& metrics);

/// The theme as this layout uses it inside panels.
[[nodiscard]] Theme panel_theme(const Theme& theme, const Figure& figure, const Layout& layout);

/// Width of a label set at `size_pt`, its runs' own scales included.
[[nodiscard]] double advance(const Label& label, double size_pt, const TextMetrics& metrics);

/// The label cut at its end and closed with an ellipsis, so that it is no wider than `room`; as it is where
/// it fits. Not even the ellipsis where that has no room.
[[nodiscard]] Label shortened(const Label& label, double size_pt, double room, const TextMetrics& metrics);

} // namespace act
