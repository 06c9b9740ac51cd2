#pragma once
// The content of a figure without places and looks: panels with axes and marks in data coordinates, inks by
// meaning. A Layout (layout.h) gives it places, a Theme (theme.h) colours and sizes, and draw() puts it on a
// Canvas.

#include "base/interval.h"
#include "base/point.h"
#include "figure/canvas.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace act {

/// Colours by meaning; the theme decides. `series` inks are counted from 0 and repeat after the theme's last.
enum class Ink : std::uint8_t {
    text,
    muted,
    function,
    derivative,
    curvature,
    parameter,
    accent,
    reference,
    guide,
    series,
    page ///< the paper's own, for text on dark areas
};

/// Line widths by meaning.
enum class Weight : std::uint8_t { curve, thin, hair };

enum class Dash : std::uint8_t { solid, dashed, dotted, dash_dot };

struct Pen {
    Ink ink = Ink::function;
    int series = 0; ///< which of the series inks
    Weight weight = Weight::curve;
    Dash dash = Dash::solid;
    bool operator==(const Pen&) const = default;
};

/// A line of text in several inks and faces: "ELU  α = 1.5" with the α in the parameters' colour.
struct Run {
    std::string text;
    Ink ink = Ink::text;
    Face face = Face::regular;
    double scale = 1.0;    ///< of the size at which the label is set
    int series = 0;        ///< which of the series inks
    bool told = false;     ///< a number that was found: left out while a panel is masked
    double lower_em = 0.0; ///< under the baseline, in its own ems: an index
    bool operator==(const Run&) const = default;
};
using Label = std::vector<Run>;

/// Polylines in data coordinates; pieces are not joined.
struct Line {
    std::vector<Polyline> pieces;
    Pen pen = {};
    std::string name = {}; ///< plain text, for tables: "ELU f'"
    std::string told = {}; ///< what readings call it, in the figure's language; empty: as the legend does
    bool operator==(const Line&) const = default;
};

/// A straight line across the whole panel, through a point with a slope; ±infinity is vertical.
struct Rule {
    Point through = {};
    double slope = 0.0;
    Pen pen = {};
    bool operator==(const Rule&) const = default;
};

/// A straight line between two points of data space.
struct Segment {
    Point from = {};
    Point to = {};
    Pen pen = {};
    bool operator==(const Segment&) const = default;
};

/// A point that is part of a curve (filled) or only approached by it (open).
struct Dot {
    Point at = {};
    bool filled = true;
    Pen pen = {};      ///< of an open one: its weight is the rim's where it is not a curve's
    double size = 1.0; ///< of the usual one
    bool operator==(const Dot&) const = default;
};

/// The whole height of the panel over an interval of x, lightly.
struct Shade {
    Interval x = {};
    Pen pen = {};
    bool operator==(const Shade&) const = default;
};

/// The area between two polylines of equal length, point by point, lightly.
struct Band {
    Polyline upper;
    Polyline lower;
    Pen pen = {};
    bool operator==(const Band&) const = default;
};

/// A cloud of small points.
struct Scatter {
    Polyline points;
    Pen pen = {};
    bool operator==(const Scatter&) const = default;
};

/// Upright bars from the base to each top, with their numbers at the tops where there is room.
struct Bars {
    Polyline tops = {};
    double base = 0.0;
    double width = 0.68; ///< of a bar, in data units of x
    int decimals = -1; ///< of the numbers, fewer where they do not fit; negative: none; an exact zero is "0"
    double covered_pt = 0.0; ///< of each bar at its end, by what is drawn over it: no number stands there
    Pen pen = {};
    std::string name = {}; ///< plain text, for tables: "y"
    std::string told = {}; ///< as that of a Line
    bool operator==(const Bars&) const = default;
};

/// A tick that is a name: of a bar, a row, a column, a step of colour.
struct NamedTick {
    double at = 0.0;
    std::string text = {};
    bool operator==(const NamedTick&) const = default;
};

/// Colours for numbers, perceptually even (colour_map.h): from nothing to much, or from negative to positive.
enum class ColourScale : std::uint8_t { sequential, diverging };

/// A rectangle of cells, coloured by their values: a matrix with its numbers, or with many cells a function
/// of two variables. Values that are not finite leave their cell empty.
struct Heat {
    Interval x = {}; ///< what the cells fill, edge to edge
    Interval y = {};
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> values = {}; ///< row by row from the top
    ColourScale scale = ColourScale::sequential;
    Interval range = {0.0, 1.0};     ///< the values at the ends of the scale
    int levels = 0;                  ///< steps of colour, so that levels show as lines; 0: as fine as can be
    int decimals = -1;               ///< of the numbers in the cells, where they fit; negative: none
    std::string name = {};           ///< plain text, for tables: "dy/dz"
    std::string told = {};           ///< as that of a Line
    std::vector<NamedTick> key = {}; ///< of the colour key, within `range`; empty: numbers
    bool operator==(const Heat&) const = default;

    /// Of the cell at a point; nothing outside the cells.
    [[nodiscard]] std::optional<double> value_at(Point at) const;
};

/// A line of text at a point: its left end (0), middle (0.5) or right end (1) there, its capitals centred on
/// it and then moved down by a length of the page. In a plot it is moved inside, and left out where it has no room or
/// another remark stands; over a Heat it is dark or light.
struct Remark {
    Point at = {};
    Label text = {};
    double align = 0.5;
    double down_pt = 0.0;
    double size = 1.0;       ///< of the tick numbers' size
    bool is_one = false;     ///< of many that belong together: when one has no room, all of them are left out
    bool with_cells = false; ///< as large as the numbers in a Heat's cells, and left out where those are
    Interval along =
        {}; ///< where its point may be instead, for no curve to cross it; without a width: only there
    /// One of the names beside the right ends of lines: they stand one above another, each as near to its point as the
    /// others let it, and smaller where the plot ends.
    bool stacked = false;
    std::optional<Segment> line =
        {}; ///< of a stacked one what it names, and drawn only where the name has room
    bool operator==(const Remark&) const = default;
};

/// A text beside a point: on the side where it covers no line of the panel. Left out where there is none.
struct Tag {
    Point at = {};
    Label text = {};
    Interval along = {}; ///< where its point may be instead, at the same height; without a width: only there
    bool operator==(const Tag&) const = default;
};

/// A node of a drawn network: a ring with a name inside, and what it is worth below it, or inside of a large one.
struct Knot {
    Point at = {};
    Label name = {};
    Label value = {};
    Pen pen = {};
    bool large = false;
    bool operator==(const Knot&) const = default;
};

/// An arrow from a point to near the panel's upper or lower edge, with a text at its head: δ(x), which has no
/// height. Nothing where the edge is too near.
struct Impulse {
    Point foot = {};
    bool up = true;
    Label text = {};
    Pen pen = {};
    bool operator==(const Impulse&) const = default;
};

/// Slanted lines over the whole plot: what stands here is hidden.
struct Hatch {
    Pen pen = {};
    bool operator==(const Hatch&) const = default;
};

/// A small card with lines of text, in the place of the plot where it covers the least.
struct Plate {
    std::vector<Label> lines = {};
    bool operator==(const Plate&) const = default;
};

using Mark = std::variant<Line, Rule, Segment, Dot, Shade, Band, Scatter, Bars, Heat, Remark, Tag, Knot,
                          Impulse, Hatch, Plate>;

/// A letter of mathematics, and what stands below it as its index.
struct Symbol {
    std::string letter = {};
    std::string index = {};
    bool operator==(const Symbol&) const = default;
};

struct Axis {
    Interval window = {-1.0, 1.0}; ///< data shown from edge to edge; must not be empty
    std::string label = {};
    Symbol symbol = {};                ///< after the label
    bool numbers = true;               ///< tick labels
    std::vector<NamedTick> names = {}; ///< increasing; when not empty, instead of numbers
    bool all_names =
        false;          ///< each name says something of its own, and none is left out while there is any way
    bool lined = false; ///< grid lines at the names: they are marks on a scale, such as powers of ten
    bool counted = false;     ///< layers, say: between the whole numbers lies nothing
    bool logarithmic = false; ///< window and marks are decimal logarithms of what is shown (axes.h)
    /// Where bars may end, of y: the layout makes the window as much larger as the numbers over and under them need.
    Interval bar_ends = {0.0, 0.0};
    bool operator==(const Axis&) const = default;
};

struct Panel {
    Label title = {};
    Label short_title = {}; ///< in its place where that is wider than the plot; empty: there is none
    Axis x = {};
    Axis y = {};
    std::vector<Mark> marks = {}; ///< drawn in order
    bool zero_lines = true;       ///< x = 0 and y = 0 across the window
    bool dashed_grid = false;
    bool equal = false;      ///< the plot is narrower or lower than its place: a unit is as long on x as on y
    bool bare = false;       ///< no frame, grid, ticks: a drawing, not a plot
    bool colour_key = false; ///< what the first Heat's colours mean, to the right of the plot
    /// False where a curve's breaks were not searched for: its jumps are drawn as they were come across.
    bool breaks_known = true;
    bool operator==(const Panel&) const = default;
};

/// A head over a group of panels, across the page.
struct Head {
    Label label;
    std::size_t before_panel = 0; ///< starts a new row before this panel
    bool operator==(const Head&) const = default;
};

/// What a legend shows of a pen: as the panels have it.
enum class LegendSample : std::uint8_t { line, dot, ring, area };

/// A line of the legend: what a pen means. Muted: its curve is hidden just now.
struct LegendEntry {
    Label text;
    Pen pen = {};
    bool muted = false;
    LegendSample sample = LegendSample::line;
    bool operator==(const LegendEntry&) const = default;
};

/// Numbers that say more than the points of the curves do: each row a field a column, as files have them.
struct FigureTable {
    std::vector<std::string> columns = {};
    std::vector<std::vector<std::string>> rows = {};
    bool operator==(const FigureTable&) const = default;
};

/// Panels stand row by row from the top left, all plots of the same size but for a first one that leads and
/// rows of other heights.
struct Figure {
    std::string name = {};        ///< plain text, for a file's metadata
    std::string description = {}; ///< plain text, for readers who cannot see it
    bool in_words = false;        ///< `description` says what was measured, and not only what is shown
    Label title = {};
    Label caption = {};
    std::size_t columns = 1; ///< panels in a row
    /// The first panel stands left of the rows of all others, as wide as they are together and as high.
    bool first_leads = false;
    std::size_t group =
        1; ///< so many panels belong together: they stand closer and share the first one's title
    std::vector<double> heights = {}; ///< of the rows, as shares; a row beyond their end has 1
    std::vector<Panel> panels = {};
    std::vector<Head> heads = {};           ///< increasing before_panel
    std::vector<LegendEntry> legend = {};   ///< in columns beneath the panels
    std::vector<std::string> formulas = {}; ///< LaTeX, beneath the panels: side by side where there is room
    FigureTable table = {}; ///< in files of tables instead of the curves, where it has columns
    double detail = 1.0;    ///< size of type and lines inside panels: less than 1 for many small ones
    bool operator==(const Figure&) const = default;
};

/// Whether every curve's breaks were searched for.
[[nodiscard]] bool breaks_known(const Figure& figure);

/// A row of the panels of a figure.
struct PanelRow {
    std::size_t first = 0; ///< panel
    std::size_t count = 0;
    std::size_t head = no_head; ///< of the figure's heads, the one above it
    static constexpr std::size_t no_head = static_cast<std::size_t>(-1);
};

/// Full rows from the first panel on, or from the second one where the first one leads; a head begins a new one.
[[nodiscard]] std::vector<PanelRow> rows_of(const Figure& figure);

} // namespace act
