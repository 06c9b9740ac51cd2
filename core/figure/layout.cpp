#include "figure/layout.h"

#include "figure/axis_texts.h"
#include "figure/fitting.h"
#include "figure/free_places.h"
#include "figure/legend.h"
#include "figure/plot_texts.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

// Proportions of the type, in ems of the text they belong to.
constexpr double page_title_gap_em = 0.7; // below the figure's title
constexpr double caption_line_em = 1.4;   // from one line of the caption to the next
constexpr std::size_t most_caption_lines = 3;
constexpr double symbol_scale = 1.15;   // of a letter of mathematics, whose face is smaller, in an axis label
constexpr double index_scale = 0.85;    // of its index
constexpr double index_lower_em = 0.28; // how far that is below the baseline
constexpr double group_gap = 0.3;       // of the gap between panels, inside a group
constexpr double head_gap_em = 0.8;     // around a head
constexpr double key_gap_em = 0.9;      // between a plot and its colour key
constexpr double key_width_em = 0.9;    // of the key's strip
constexpr double formula_em = 1.25;     // of a label's em
constexpr double formula_top_em = 1.3;  // between panels and formulas
constexpr double most_formulas = 0.4;   // of the height, however long they are

// What stands around a plot inside its cell.
struct Gutters {
    double left = 0.0;
    double right = 0.0;
    double top = 0.0;
    double bottom = 0.0;
};

class Arranger {
  public:
    Arranger(double type, const Figure& figure, PageSize page, const Theme& plain, const TextMetrics& metrics,
             SmallTitles titles)
        : figure_(figure),
          theme_(detailed(scaled(plain, type), figure.detail)),
          head_pt_(type * plain.panel_title_pt),
          small_titles_(titles),
          metrics_(metrics),
          rows_(rows_of(figure)) {
        layout_.page = page;
        layout_.type = type;
        layout_.panels.resize(figure.panels.size());
    }

    Layout arrange() {
        for (std::size_t i = 0; i < figure_.panels.size(); ++i) {
            layout_.panels[i].x = figure_.panels[i].x.window;
            layout_.panels[i].y = figure_.panels[i].y.window;
        }
        const PageRect body = place_page_texts();
        // The number of ticks depends on the plots' size, the plots' size on how wide the ticks' numbers are:
        // a second pass with the numbers known settles it.
        Gutters gutters{4.0 * theme_.tick_pt, theme_.tick_pt, 1.8 * theme_.panel_title_pt,
                        2.0 * theme_.tick_pt};
        for (int pass = 0; pass < 2; ++pass) {
            place_cells(body, gutters);
            for (std::size_t i = 0; i < layout_.panels.size(); ++i)
                locate(i);
            gutters = measure_gutters();
        }
        place_cells(body, gutters);
        for (std::size_t i = 0; i < layout_.panels.size(); ++i)
            place_panel_texts(i);
        place_titles(figure_, theme_, metrics_, small_titles_, layout_);
        return std::move(layout_);
    }

  private:
    [[nodiscard]] AxisType type() const { return {theme_.tick_pt, metrics_}; }
    [[nodiscard]] double cap(double size_pt) const { return metrics_.cap_height(Face::regular, size_pt); }
    PageRect place_page_texts() {
        const double m = theme_.margin_pt;
        PageRect body{m, m, std::max(0.0, layout_.page.width - 2.0 * m),
                      std::max(0.0, layout_.page.height - 2.0 * m)};
        if (!figure_.title.empty()) {
            layout_.title = fitted_label(figure_.title, theme_.title_pt, body.width, metrics_);
            layout_.title.origin = {body.x, body.y + cap(theme_.title_pt)};
            const double used = cap(theme_.title_pt) + page_title_gap_em * theme_.title_pt;
            body.y += used;
            body.height = std::max(0.0, body.height - used);
        }
        if (!figure_.caption.empty()) {
            const double em = theme_.caption_pt;
            layout_.caption = fitted_lines(figure_.caption, em, body.width, most_caption_lines, metrics_);
            double above = 0.0; // the page's lower margin
            for (std::size_t i = layout_.caption.size(); i-- > 0;) {
                layout_.caption[i].origin = {body.x, layout_.page.height - m - above};
                above += caption_line_em * em;
            }
            body.height = std::max(0.0, body.height - above - (2.0 - caption_line_em) * em);
        }
        if (!figure_.formulas.empty()) place_formulas(body);
        if (!figure_.legend.empty()) {
            PlacedLegend legend = place_legend(figure_.legend, body, theme_, metrics_);
            layout_.legend = std::move(legend.entries);
            body.height = std::max(0.0, body.height - legend.height);
        }
        return body;
    }

    // Each where a column of panels begins, when they fit side by side; takes their height off the body.
    void place_formulas(PageRect& body) {
        std::vector<MathList> maths;
        std::vector<double> starts;
        const auto count = static_cast<double>(figure_.formulas.size());
        for (const std::string& latex : figure_.formulas) {
            starts.push_back((body.width + theme_.gap_pt) * static_cast<double>(maths.size()) / count);
            maths.push_back(read_maths(latex));
        }
        FormulaRows rows = arrange_formulas(maths, starts, {body.width, most_formulas * body.height},
                                            formula_em * theme_.label_pt, metrics_);
        for (PlacedFormula& placed : rows.formulas) {
            placed.origin.x += body.x;
            placed.origin.y += body.bottom() - rows.height;
        }
        layout_.formulas = std::move(rows.formulas);
        body.height = std::max(0.0, body.height - rows.height - formula_top_em * theme_.label_pt);
    }

    [[nodiscard]] double head_height() const { return (1.0 + 2.0 * head_gap_em) * head_pt_; }

    // The sum of the gaps to the left of a column.
    [[nodiscard]] double offset_of(std::size_t column) const {
        const std::size_t between_groups = column / std::max<std::size_t>(1, figure_.group);
        return theme_.gap_pt
               * (static_cast<double>(between_groups)
                  + group_gap * static_cast<double>(column - between_groups));
    }

    void place_cell(std::size_t i, const PageRect& cell, const Gutters& gutters) {
        PanelLayout& panel = layout_.panels[i];
        panel.cell = cell;
        panel.plot = {cell.x + gutters.left, cell.y + gutters.top,
                      std::max(0.0, cell.width - gutters.left - gutters.right - key_room(i)),
                      std::max(0.0, cell.height - gutters.top - gutters.bottom)};
        panel.y = with_room_for_numbers(figure_.panels[i].y, panel.plot.height, theme_, metrics_);
        if (figure_.panels[i].equal) make_equal(panel);
    }

    // Takes from the plot and its cell what makes a unit longer on one axis than on the other; they stay in the
    // middle of their place.
    static void make_equal(PanelLayout& panel) {
        const double unit = std::min(panel.plot.width / panel.x.width(), panel.plot.height / panel.y.width());
        const double less_width = panel.plot.width - unit * panel.x.width();
        const double less_height = panel.plot.height - unit * panel.y.width();
        for (PageRect* rect : {&panel.plot, &panel.cell}) {
            rect->x += 0.5 * less_width;
            rect->y += 0.5 * less_height;
            rect->width -= less_width;
            rect->height -= less_height;
        }
    }

    // Takes the room of a first panel that leads off the body.
    [[nodiscard]] PageRect place_first(PageRect body, const Gutters& gutters) {
        if (!figure_.first_leads || layout_.panels.empty()) return body;
        const double width = std::max(0.0, 0.5 * (body.width - theme_.gap_pt));
        place_cell(0, {body.x, body.y, width, body.height}, gutters);
        return {body.right() - width, body.y, width, body.height};
    }

    void place_cells(const PageRect& page_body, const Gutters& gutters) {
        const PageRect body = place_first(page_body, gutters);
        const std::size_t columns = std::max<std::size_t>(1, figure_.columns);
        const auto rows = static_cast<double>(std::max<std::size_t>(1, rows_.size()));
        const auto heads = static_cast<double>(figure_.heads.size());
        const double gap = theme_.gap_pt;
        const double cell_width =
            std::max(0.0, (body.width - offset_of(columns - 1)) / static_cast<double>(columns));
        const double all_heights = std::max(0.0, body.height - heads * head_height() - (rows - 1.0) * gap);
        const auto share = [&](std::size_t i) {
            return i < figure_.heights.size() ? figure_.heights[i] : 1.0;
        };
        double shares = 0.0;
        for (std::size_t i = 0; i < rows_.size(); ++i)
            shares += share(i);

        layout_.heads.clear();
        double y = body.y;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const PanelRow& row = rows_[i];
            const double cell_height = all_heights * share(i) / shares;
            if (row.head != PanelRow::no_head) {
                PlacedLabel head =
                    fitted_label(figure_.heads[row.head].label, head_pt_, body.width, metrics_);
                head.origin = {body.x, y + (head_gap_em + 0.75) * head_pt_};
                layout_.heads.push_back(std::move(head));
                y += head_height();
            }
            for (std::size_t k = 0; k < row.count; ++k) {
                const double x = body.x + static_cast<double>(k) * cell_width + offset_of(k);
                place_cell(row.first + k, {x, y, cell_width, cell_height}, gutters);
            }
            y += cell_height + gap;
        }
    }

    static const Heat* first_heat(const Panel& panel) {
        for (const Mark& mark : panel.marks)
            if (const Heat* heat = std::get_if<Heat>(&mark)) return heat;
        return nullptr;
    }

    void locate_key(std::size_t i) {
        PanelLayout& panel = layout_.panels[i];
        const Heat* heat = first_heat(figure_.panels[i]);
        if (!figure_.panels[i].colour_key || heat == nullptr) return;
        if (!heat->key.empty()) {
            panel.key_ticks.clear();
            for (const NamedTick& name : heat->key)
                panel.key_ticks.push_back({name.at, 0.0, name.text, {}});
            return;
        }
        panel.key_ticks = numbers_of(locate_ticks(heat->range, room_for_numbers(panel.plot.height, type())));
    }

    // What the key and its numbers take off the plot's width.
    [[nodiscard]] double key_room(std::size_t i) const {
        const PanelLayout& panel = layout_.panels[i];
        if (panel.key_ticks.empty()) return 0.0;
        return (key_gap_em + key_width_em + tick_gap_em) * theme_.tick_pt + type().widest(panel.key_ticks);
    }

    void place_key(std::size_t i) {
        PanelLayout& panel = layout_.panels[i];
        if (panel.key_ticks.empty()) return;
        const double em = theme_.tick_pt;
        const PageRect& plot = panel.plot;
        panel.key = {plot.right() + key_gap_em * em, plot.y, key_width_em * em, plot.height};
        const Interval range = first_heat(figure_.panels[i])->range;
        for (PlacedTick& tick : panel.key_ticks) {
            tick.at = plot.bottom() - (tick.value - range.low) / range.width() * plot.height;
            tick.text_origin = {panel.key.right() + tick_gap_em * em, tick.at + 0.5 * cap(em)};
        }
    }

    void locate(std::size_t i) {
        PanelLayout& panel = layout_.panels[i];
        locate_key(i);
        panel.x_ticks = texts_of_x(figure_.panels[i].x, panel.plot.width, type());
        panel.y_ticks = texts_of_y(figure_.panels[i].y, panel.plot.height, type());
    }

    [[nodiscard]] double half_width(const PlacedTick& tick) const {
        return 0.5 * (tick.upwards ? type().cap() : type().width(tick.text));
    }

    [[nodiscard]] Gutters measure_gutters() const {
        const double em = theme_.tick_pt;
        Gutters g{0.0, 0.0, 0.5 * em, 0.0};
        for (std::size_t i = 0; i < layout_.panels.size(); ++i) {
            const Panel& panel = figure_.panels[i];
            const PanelLayout& placed = layout_.panels[i];
            const double label = (1.0 + tick_gap_em) * theme_.label_pt;
            // In whole steps of half an em, so that a plot does not shift with every digit that comes and
            // goes.
            const double numbers = panel.y.numbers ? type().widest(placed.y_ticks) + tick_gap_em * em : 0.0;
            g.left = std::max(g.left, std::ceil(2.0 * numbers / em) * em / 2.0
                                          + (panel.y.label.empty() ? 0.0 : label));
            if (panel.x.numbers && !placed.x_ticks.empty())
                g.right = std::max(g.right, half_width(placed.x_ticks.back()));
            g.bottom = std::max(g.bottom, (panel.x.numbers ? height_below(placed.x_ticks, type()) : 0.0)
                                              + (panel.x.label.empty() ? 0.0 : label));
            if (!panel.title.empty())
                g.top = std::max(g.top, cap(theme_.panel_title_pt) + title_gap_em * theme_.panel_title_pt);
        }
        return g;
    }

    void place_panel_texts(std::size_t i) {
        const Panel& panel = figure_.panels[i];
        PanelLayout& placed = layout_.panels[i];
        place_below(placed.x_ticks, placed, type());
        place_left(placed.y_ticks, placed, type());
        place_key(i);
        placed.numbers = place_numbers(panel, placed, theme_, metrics_);
        placed.plates = place_plates(panel, placed, theme_, metrics_);
        PlacedNotes notes = place_notes(panel, placed, theme_, metrics_);
        placed.notes = std::move(notes.labels);
        placed.named_lines = std::move(notes.lines);
        place_axis_labels(panel, placed);
    }

    // "deviation of weights σ" with a w below.
    static Label axis_label(const Axis& axis) {
        Label label;
        const auto& [letter, index] = axis.symbol;
        if (!axis.label.empty())
            label.push_back({axis.label + (letter.empty() ? "" : " "), Ink::muted, Face::regular, 1.0});
        if (!letter.empty()) label.push_back({letter, Ink::muted, Face::math, symbol_scale});
        if (!index.empty())
            label.push_back({.text = index,
                             .ink = Ink::muted,
                             .face = Face::math,
                             .scale = index_scale,
                             .lower_em = index_lower_em});
        return label;
    }

    void place_axis_labels(const Panel& panel, PanelLayout& placed) const {
        const PageRect& plot = placed.plot;
        const double size = theme_.label_pt;
        if (Label label = axis_label(panel.x); !label.empty()) {
            const double x = plot.centre().x - 0.5 * advance(label, size, metrics_);
            placed.x_label = {std::move(label), {x, placed.cell.bottom()}, size};
        }
        if (Label label = axis_label(panel.y); !label.empty()) {
            const double y = plot.centre().y + 0.5 * advance(label, size, metrics_);
            placed.y_label = {std::move(label), {placed.cell.x + cap(size), y}, size};
        }
    }

    const Figure& figure_;
    Theme theme_;
    double head_pt_; ///< heads stand over panels, so detail does not shrink them
    SmallTitles small_titles_;
    const TextMetrics& metrics_;
    std::vector<PanelRow> rows_;
    Layout layout_;
};

} // namespace

PagePoint PanelLayout::to_page(Point p) const {
    return {plot.x + (p.x - x.low) / x.width() * plot.width,
            plot.bottom() - (p.y - y.low) / y.width() * plot.height};
}

Point PanelLayout::to_data(PagePoint p) const {
    return {x.low + (p.x - plot.x) / plot.width * x.width(),
            y.low + (plot.bottom() - p.y) / plot.height * y.width()};
}

Theme panel_theme(const Theme& theme, const Figure& figure, const Layout& layout) {
    return detailed(scaled(theme, layout.type), figure.detail);
}

Layout arrange_with(double type, const Figure& figure, PageSize page, const Theme& theme,
                    const TextMetrics& metrics, SmallTitles titles) {
    return Arranger(type, figure, page, theme, metrics, titles).arrange();
}

} // namespace act
