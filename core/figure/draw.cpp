#include "figure/draw.h"

#include "figure/colour_map.h"
#include "figure/free_places.h"
#include "figure/legend.h"
#include "figure/line_patterns.h"
#include "figure/plot_texts.h"
#include "figure/rings.h"
#include "formula/formula_box.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

// A point farther than this from the plot is moved along its segment. Otherwise curves that leave the window
// by a factor of a million would wrap around on surfaces with fixed-point coordinates (Cairo's are 24.8
// bits), and invisible dashes would fill files. The distance is more than any line is wide.
constexpr double far_pt = 60.0;

constexpr double scatter_share = 0.42; // of a dot's radius

bool inside(Interval window, double value) {
    return window.contains(value);
}

// The part of the segment a–b within far_pt of the plot's top and bottom; x needs no care, the sampler keeps
// to it.
bool clamp_segment(PagePoint& a, PagePoint& b, const PageRect& plot) {
    const double top = plot.y - far_pt;
    const double bottom = plot.bottom() + far_pt;
    if ((a.y < top && b.y < top) || (a.y > bottom && b.y > bottom)) return false;
    const auto pull = [&](PagePoint& p, PagePoint q) {
        const double limit = std::clamp(p.y, top, bottom);
        if (limit == p.y) return;
        p.x = q.x + (p.x - q.x) * ((limit - q.y) / (p.y - q.y));
        p.y = limit;
    };
    const PagePoint a0 = a;
    pull(a, b);
    pull(b, a0);
    return std::isfinite(a.x) && std::isfinite(b.x);
}

// A curve's piece in page points, cut where it leaves the page by far.
std::vector<std::vector<PagePoint>> on_page(const Polyline& piece, const PanelLayout& panel) {
    std::vector<std::vector<PagePoint>> lines;
    bool open = false;
    for (std::size_t i = 1; i < piece.size(); ++i) {
        PagePoint a = panel.to_page(piece[i - 1]);
        PagePoint b = panel.to_page(piece[i]);
        const PagePoint end = b;
        if (!clamp_segment(a, b, panel.plot)) {
            open = false;
            continue;
        }
        if (!open) lines.push_back({a});
        lines.back().push_back(b);
        open = b == end;
    }
    return lines;
}

void stroke_outside(std::span<const Ring> rings, std::span<const PagePoint> line, Dash dash,
                    const Stroke& stroke, Canvas& canvas) {
    const std::vector<double> lengths = dash_lengths(dash, stroke.width_pt);
    if (rings.empty()) return canvas.stroke_dashed(line, stroke, lengths);
    for (const auto& piece : cut_dashes(line, lengths))
        for (const auto& part : outside(piece, rings))
            canvas.stroke(part, stroke);
}

class Brush {
  public:
    // Lines end at the rings.
    Brush(const PanelLayout& panel, const Theme& theme, std::span<const Ring> rings, Canvas& canvas)
        : panel_(panel), theme_(theme), rings_(rings), canvas_(canvas) {}

    void operator()(const Line& line) const {
        for (const Polyline& piece : line.pieces)
            for (const auto& stretch : on_page(piece, panel_))
                stroke(stretch, line.pen);
    }

    void operator()(const Rule& rule) const {
        const Interval x = panel_.x;
        if (std::isinf(rule.slope)) {
            if (inside(x, rule.through.x))
                draw_segment({rule.through.x, panel_.y.low}, {rule.through.x, panel_.y.high}, rule.pen);
            return;
        }
        const auto y = [&](double at) { return rule.through.y + rule.slope * (at - rule.through.x); };
        draw_segment({x.low, y(x.low)}, {x.high, y(x.high)}, rule.pen);
    }

    void operator()(const Segment& segment) const { draw_segment(segment.from, segment.to, segment.pen); }

    void operator()(const Shade& shade) const {
        const double left = panel_.to_page({panel_.x.clamp(shade.x.low), 0.0}).x;
        const double right = panel_.to_page({panel_.x.clamp(shade.x.high), 0.0}).x;
        Colour colour = theme_.colour(shade.pen);
        colour.alpha = area_alpha;
        canvas_.fill_rect({left, panel_.plot.y, right - left, panel_.plot.height}, colour);
    }

    void operator()(const Band& band) const {
        const auto to_page = [&](const Polyline& line) {
            std::vector<PagePoint> points;
            for (const Point p : line) {
                PagePoint at = panel_.to_page(p);
                at.y = std::clamp(at.y, panel_.plot.y - far_pt, panel_.plot.bottom() + far_pt);
                points.push_back(at);
            }
            return points;
        };
        Colour colour = theme_.colour(band.pen);
        colour.alpha = area_alpha;
        canvas_.fill_band(to_page(band.upper), to_page(band.lower), colour);
    }

    void operator()(const Scatter& scatter) const {
        Colour colour = theme_.colour(scatter.pen);
        colour.alpha = 0.55F;
        for (const Point p : scatter.points)
            if (inside(panel_.x, p.x) && inside(panel_.y, p.y))
                canvas_.fill_disc(panel_.to_page(p), scatter_share * theme_.dot_pt, colour);
    }

    void operator()(const Bars& bars) const {
        const double base = panel_.to_page({0.0, panel_.y.clamp(bars.base)}).y;
        for (const Point top : bars.tops) {
            if (std::isnan(top.y)) continue;
            const double left = panel_.to_page({top.x - 0.5 * bars.width, 0.0}).x;
            const double right = panel_.to_page({top.x + 0.5 * bars.width, 0.0}).x;
            const double end = panel_.to_page({0.0, panel_.y.clamp(top.y)}).y;
            canvas_.fill_rect({left, std::min(base, end), right - left, std::abs(end - base)},
                              theme_.colour(bars.pen));
        }
    }

    void operator()(const Heat& heat) const {
        if (heat.rows == 0 || heat.columns == 0) return;
        const CellColours colours(theme_, heat);
        for (std::size_t i = 0; i < heat.rows; ++i)
            for (std::size_t j = 0; j < heat.columns;)
                j = draw_run(heat, colours, i, j);
    }

    void operator()(const Hatch& hatch) const {
        Colour colour = theme_.colour(hatch.pen);
        colour.alpha = hatch_fill;
        canvas_.fill_rect(panel_.plot, colour);
        colour.alpha = hatch_line(colour, theme_.page);
        for (const auto& [from, to] : hatch_lines(panel_.plot)) {
            const PagePoint ends[] = {from, to};
            canvas_.stroke(ends, {colour, theme_.width_pt(hatch.pen.weight)});
        }
    }

    void operator()(const Plate&) const {}  // stands over all marks
    void operator()(const Remark&) const {} // their texts are placed with the panel's
    void operator()(const Tag&) const {}

    void operator()(const Knot& knot) const { ring(ring_of(knot, panel_, theme_), knot.pen); }

    void operator()(const Impulse& impulse) const {
        for (const auto& line : arrow_of(impulse, panel_, theme_))
            stroke(line, impulse.pen);
    }

    // Dots are drawn apart, over the frame: one on the edge of the plot is whole.
    void operator()(const Dot&) const {}

    void dot(const Dot& dot) const {
        if (!inside(panel_.x, dot.at.x) || !inside(panel_.y, dot.at.y)) return;
        if (!dot.filled) return ring(ring_of(dot, panel_, theme_), dot.pen);
        canvas_.fill_disc(panel_.to_page(dot.at), dot.size * theme_.dot_pt, theme_.colour(dot.pen));
    }

  private:
    [[nodiscard]] PagePoint corner(const Heat& heat, std::size_t row, std::size_t column) const {
        const auto share = [](std::size_t k, std::size_t n) {
            return static_cast<double>(k) / static_cast<double>(n);
        };
        return panel_.to_page({heat.x.low + share(column, heat.columns) * heat.x.width(),
                               heat.y.high - share(row, heat.rows) * heat.y.width()});
    }

    // The cell and those right of it in the same colour; returns the column after them. Cells of a matrix
    // stand a hairline apart. Those of a map must leave no seam, where two soft edges would let the page
    // through: each reaches under the next ones, which are drawn later.
    std::size_t draw_run(const Heat& heat, const CellColours& colours, std::size_t row,
                         std::size_t first) const {
        const double* values = &heat.values[row * heat.columns];
        if (!std::isfinite(values[first])) return first + 1;
        const Colour colour = colours.of(values[first]);
        const PagePoint from = corner(heat, row, first);
        const PagePoint one = corner(heat, row + 1, first + 1);
        constexpr std::size_t most_of_a_matrix = 576;
        const bool apart = heat.rows * heat.columns <= most_of_a_matrix
                           && std::min(one.x - from.x, one.y - from.y) > 8.0 * theme_.hair_pt;
        std::size_t end = first + 1;
        while (!apart && end < heat.columns && std::isfinite(values[end])
               && colours.of(values[end]) == colour)
            ++end;
        const PagePoint to = corner(heat, row + 1, end);
        const double gap = apart ? theme_.hair_pt : 0.0;
        const double under = apart ? 0.0 : theme_.hair_pt;
        const double right = end < heat.columns ? under : 0.0;
        const double down = row + 1 < heat.rows ? under : 0.0;
        canvas_.fill_rect(
            {from.x + 0.5 * gap, from.y + 0.5 * gap, to.x - from.x - gap + right, to.y - from.y - gap + down},
            colour);
        return end;
    }

    void draw_segment(Point from, Point to, const Pen& pen) const {
        for (const auto& stretch : on_page({from, to}, panel_))
            stroke(stretch, pen);
    }

    void ring(const Ring& ring, const Pen& pen) const {
        canvas_.stroke_circle(ring.centre, ring.radius_pt, {theme_.colour(pen), ring.rim_pt});
    }

    void stroke(std::span<const PagePoint> line, const Pen& pen) const {
        stroke_outside(rings_, line, pen.dash, {theme_.colour(pen), theme_.width_pt(pen.weight)}, canvas_);
    }

    const PanelLayout& panel_;
    const Theme& theme_;
    std::span<const Ring> rings_;
    Canvas& canvas_;
};

// Lines across the plot, upright or level, that end at the rings.
class Lines {
  public:
    Lines(const PageRect& plot, std::span<const Ring> rings, Canvas& canvas)
        : plot_(plot), rings_(rings), canvas_(canvas) {}

    void upright(double x, const Stroke& stroke, Dash dash = Dash::solid) const {
        draw({x, plot_.y}, {x, plot_.bottom()}, stroke, dash);
    }
    void level(double y, const Stroke& stroke, Dash dash = Dash::solid) const {
        draw({plot_.x, y}, {plot_.right(), y}, stroke, dash);
    }

  private:
    void draw(PagePoint a, PagePoint b, const Stroke& stroke, Dash dash) const {
        const PagePoint ends[] = {a, b};
        stroke_outside(rings_, ends, dash, stroke, canvas_);
    }

    const PageRect& plot_;
    std::span<const Ring> rings_;
    Canvas& canvas_;
};

void draw_clipped(std::span<const Mark> marks, const PanelLayout& panel, const Theme& theme, Canvas& canvas) {
    const std::vector<Ring> rings = rings_of(marks, panel, theme);
    const Brush brush(panel, theme, rings, canvas);
    for (const Mark& mark : marks)
        std::visit(brush, mark);
}

void draw_areas_and_lines(std::span<const Mark> marks, const PanelLayout& panel, const Theme& theme,
                          Canvas& canvas) {
    canvas.push_clip(panel.plot);
    draw_clipped(marks, panel, theme, canvas);
    canvas.pop_clip();
}

void draw_dots(std::span<const Mark> marks, const PanelLayout& panel, const Theme& theme, Canvas& canvas) {
    const Brush brush(panel, theme, {}, canvas);
    for (const Mark& mark : marks)
        if (const Dot* dot = std::get_if<Dot>(&mark)) brush.dot(*dot);
}

void draw_grid(const Panel& content, const PanelLayout& panel, const Theme& theme, Canvas& canvas) {
    const std::vector<Ring> rings = rings_of(content.marks, panel, theme);
    const Lines lines(panel.plot, rings, canvas);
    const Stroke grid{theme.grid, theme.hair_pt};
    const Dash dash = content.dashed_grid ? Dash::dashed : Dash::solid;
    if (content.x.names.empty() || content.x.lined)
        for (const PlacedTick& tick : panel.x_ticks)
            lines.upright(tick.at, grid, dash);
    if (content.y.names.empty() || content.y.lined)
        for (const PlacedTick& tick : panel.y_ticks)
            lines.level(tick.at, grid, dash);
}

// They are thicker than the frame: in whole pixels their ends would reach beyond it without the plot's clip.
void draw_zero_lines(const Panel& content, const PanelLayout& panel, const Theme& theme, Canvas& canvas) {
    if (content.bare || !content.zero_lines) return;
    const std::vector<Ring> rings = rings_of(content.marks, panel, theme);
    const Lines lines(panel.plot, rings, canvas);
    const PagePoint origin = panel.to_page({0.0, 0.0});
    const Stroke axis{theme.axis, theme.thin_pt};
    if (!content.x.logarithmic && inside(panel.x, 0.0)) lines.upright(origin.x, axis);
    if (!content.y.logarithmic && inside(panel.y, 0.0)) lines.level(origin.y, axis);
}

void draw_frame(const Panel& content, const PanelLayout& panel, const Theme& theme, Canvas& canvas) {
    const std::vector<Ring> rings = rings_of(content.marks, panel, theme);
    const Lines lines(panel.plot, rings, canvas);
    const Stroke frame{theme.frame, theme.hair_pt};
    lines.upright(panel.plot.x, frame);
    lines.upright(panel.plot.right(), frame);
    lines.level(panel.plot.y, frame);
    lines.level(panel.plot.bottom(), frame);
}

// Cells reach to the very edge of the plot and would lie over half of the frame.
void draw_plot(const Panel& panel, const PanelLayout& placed, const Theme& theme, Canvas& canvas) {
    const auto is_heat = [](const Mark& mark) { return std::holds_alternative<Heat>(mark); };
    const bool cells = std::ranges::any_of(panel.marks, is_heat);
    if (!panel.bare) draw_grid(panel, placed, theme, canvas);
    if (!panel.bare && !cells) draw_frame(panel, placed, theme, canvas);
    canvas.push_clip(placed.plot);
    draw_zero_lines(panel, placed, theme, canvas);
    const std::vector<Mark> named(placed.named_lines.begin(), placed.named_lines.end());
    draw_clipped(named, placed, theme, canvas);
    draw_clipped(panel.marks, placed, theme, canvas);
    canvas.pop_clip();
    if (!panel.bare && cells) draw_frame(panel, placed, theme, canvas);
    draw_dots(panel.marks, placed, theme, canvas);
}

void draw_tick_texts(const Panel& panel, const PanelLayout& placed, const Theme& theme, Canvas& canvas) {
    const TextStyle style{Face::regular, theme.tick_pt, theme.muted, false};
    if (panel.x.numbers)
        for (const PlacedTick& tick : placed.x_ticks)
            canvas.text(tick.text_origin, tick.text, {style.face, style.size_pt, style.colour, tick.upwards});
    if (panel.y.numbers)
        for (const PlacedTick& tick : placed.y_ticks)
            canvas.text(tick.text_origin, tick.text, style);
}

void draw_upwards(const PlacedLabel& label, const Theme& theme, const TextMetrics& metrics, Canvas& canvas) {
    PagePoint at = label.origin;
    for (const Run& run : label.label) {
        const double size = label.size_pt * run.scale;
        canvas.text({at.x + run.lower_em * size, at.y}, run.text,
                    {run.face, size, theme.colour(run.ink, run.series), true});
        at.y -= metrics.advance(run.text, run.face, size);
    }
}

// The scale from its lowest value at the bottom to its highest, in as many steps as the cells have or the eye
// tells apart.
void draw_key(const Panel& panel, const PanelLayout& placed, const Theme& theme, Canvas& canvas) {
    constexpr int smooth = 64;
    for (const Mark& mark : panel.marks) {
        const Heat* heat = std::get_if<Heat>(&mark);
        if (heat == nullptr) continue;
        const int steps = heat->levels > 0 ? heat->levels : smooth;
        const PageRect& key = placed.key;
        for (int k = steps - 1; k >= 0; --k) {
            const double top = key.bottom() - key.height * (k + 1) / steps;
            const double under = k > 0 ? theme.hair_pt : 0.0;
            canvas.fill_rect({key.x, top, key.width, key.height / steps + under},
                             scale_colour(theme, heat->scale, (k + 0.5) / steps));
        }
        break;
    }
    const TextStyle style{Face::regular, theme.tick_pt, theme.muted, false};
    for (const PlacedTick& tick : placed.key_ticks)
        canvas.text(tick.text_origin, tick.text, style);
}

void draw_plate(const PlacedPlate& plate, const Theme& theme, const TextMetrics& metrics, Canvas& canvas) {
    PlateOutline outline = outline_of(plate.box);
    // On a page that lets its background through, as on others.
    Colour page = theme.page;
    page.alpha = 1.0F;
    canvas.fill_band(outline.upper, outline.lower, page);
    outline.upper.insert(outline.upper.end(), outline.lower.rbegin(), outline.lower.rend());
    outline.upper.push_back(outline.upper.front());
    canvas.stroke(outline.upper, {theme.frame, theme.hair_pt});
    for (const PlacedLabel& line : plate.lines)
        draw_label(line, theme, metrics, canvas);
}

void draw_panel(const Panel& panel, const PanelLayout& placed, const Theme& theme, const TextMetrics& metrics,
                Canvas& canvas) {
    if (placed.plot.width <= 0.0 || placed.plot.height <= 0.0) return;
    draw_plot(panel, placed, theme, canvas);
    for (const PlacedLabel& number : placed.numbers)
        draw_label(number, theme, metrics, canvas);
    for (const PlacedPlate& plate : placed.plates)
        draw_plate(plate, theme, metrics, canvas);
    for (const PlacedLabel& note : placed.notes)
        draw_label(note, theme, metrics, canvas);
    if (!placed.key_ticks.empty()) draw_key(panel, placed, theme, canvas);
    draw_tick_texts(panel, placed, theme, canvas);
    draw_label(placed.title, theme, metrics, canvas);
    draw_label(placed.x_label, theme, metrics, canvas);
    draw_upwards(placed.y_label, theme, metrics, canvas);
}

} // namespace

void draw_label(const PlacedLabel& label, const Theme& theme, const TextMetrics& metrics, Canvas& canvas) {
    PagePoint at = label.origin;
    for (const Run& run : label.label) {
        const double size = label.size_pt * run.scale;
        canvas.text({at.x, at.y + run.lower_em * size}, run.text,
                    {run.face, size, theme.colour(run.ink, run.series), false});
        at.x += metrics.advance(run.text, run.face, size);
    }
}

void draw_marks(std::span<const Mark> marks, const PanelLayout& panel, const Theme& theme, Canvas& canvas) {
    draw_areas_and_lines(marks, panel, theme, canvas);
    draw_dots(marks, panel, theme, canvas);
}

void draw(const Figure& figure, const Layout& layout, const Theme& plain, const TextMetrics& metrics,
          Canvas& canvas) {
    const PageRect page{0.0, 0.0, layout.page.width, layout.page.height};
    if (is_visible(plain.page)) canvas.fill_rect(page, plain.page);
    draw_part(figure, layout, plain, metrics, canvas, page);
}

void draw_part(const Figure& figure, const Layout& layout, const Theme& plain, const TextMetrics& metrics,
               Canvas& canvas, const PageRect& visible) {
    const Theme theme = panel_theme(plain, figure, layout);
    draw_label(layout.title, theme, metrics, canvas);
    for (const PlacedLabel& head : layout.heads)
        draw_label(head, theme, metrics, canvas);
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const PageRect& cell = layout.panels[i].cell;
        if (cell.y <= visible.bottom() && visible.y <= cell.bottom())
            draw_panel(figure.panels[i], layout.panels[i], theme, metrics, canvas);
    }
    for (std::size_t i = 0; i < figure.legend.size(); ++i)
        draw_entry(figure.legend[i], layout.legend[i], theme, metrics, canvas);
    for (const PlacedFormula& formula : layout.formulas)
        draw_formula(formula.box, formula.origin, theme, canvas);
    for (const PlacedLabel& line : layout.caption)
        draw_label(line, theme, metrics, canvas);
}

} // namespace act
