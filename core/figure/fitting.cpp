#include "figure/fitting.h"

#include "figure/axis_texts.h"
#include "figure/layout.h"
#include "figure/rings.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace act {
namespace {

// The sizes of plots and of drawings such as networks, in units of the tick numbers' size.
struct Room {
    PageSize plot;
    PageSize drawing;
};
constexpr Room comfortable{{6.0, 5.0}, {16.0, 9.0}};
constexpr Room sufficient{{4.0, 3.0}, {14.0, 8.0}};
constexpr double smallest_tick_pt = 4.0; // readable in print at arm's length, and no smaller
constexpr double type_step = 0.92;       // from one size that is tried to the next
constexpr double least_for_texts = 0.65; // of the size that leaves room: no smaller for texts to be whole

double smallest_type(const Theme& theme, double detail) {
    return std::min(1.0, smallest_tick_pt / (theme.tick_pt * detail));
}

bool has_room(const Panel& panel, const PanelLayout& placed, const Room& room, double em) {
    if (panel.equal) return true; // how high or wide it is, its windows say
    const PageSize least = panel.bare ? room.drawing : room.plot;
    return placed.plot.width >= least.width * em && placed.plot.height >= least.height * em;
}

// Rings of networks at the edge of a drawing are whole.
bool has_whole_rings(const Panel& panel, const PanelLayout& placed, const Theme& theme) {
    return std::ranges::all_of(panel.marks, [&](const Mark& mark) {
        const Knot* const knot = std::get_if<Knot>(&mark);
        if (knot == nullptr) return true;
        const Ring ring = ring_of(*knot, placed, theme);
        const double reach = ring.radius_pt + 0.5 * ring.rim_pt;
        const PageRect& plot = placed.plot;
        return ring.centre.x - reach >= plot.x && ring.centre.x + reach <= plot.right()
               && ring.centre.y - reach >= plot.y && ring.centre.y + reach <= plot.bottom();
    });
}

bool is_panel_legible(const PanelLayout& placed, const Theme& theme, const TextMetrics& metrics) {
    return advance(placed.x_label.label, placed.x_label.size_pt, metrics) <= placed.cell.width
           && advance(placed.y_label.label, placed.y_label.size_pt, metrics) <= placed.cell.height
           && stand_apart(placed, {theme.tick_pt, metrics});
}

bool is_legible(const Figure& figure, const Layout& layout, const Room& room, const Theme& theme,
                const TextMetrics& metrics) {
    const Theme look = panel_theme(theme, figure, layout);
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const Panel& panel = figure.panels[i];
        if (!has_room(panel, layout.panels[i], room, look.tick_pt)) return false;
        if (!has_whole_rings(panel, layout.panels[i], look)) return false;
        if (!panel.bare && !is_panel_legible(layout.panels[i], look, metrics)) return false;
    }
    return true;
}

bool is_legible_on(PageSize page, const Figure& figure, const Theme& theme, const TextMetrics& metrics) {
    const Layout layout = arrange_with(smallest_type(theme, figure.detail), figure, page, theme, metrics);
    return is_legible(figure, layout, sufficient, theme, metrics);
}

// Cut titles do not say the parameters in force.
bool has_whole_title(const Panel& panel, const PanelLayout& placed) {
    const Label& title = placed.title.label;
    return title == panel.title || (!panel.short_title.empty() && title == panel.short_title);
}

// A matrix whose entries are written names each of its rows, and then has the height for its entries, too.
bool has_all_rows(const Panel& panel, const PanelLayout& placed) {
    const bool is_matrix = std::ranges::any_of(panel.marks, [](const Mark& mark) {
        const Heat* const heat = std::get_if<Heat>(&mark);
        return heat != nullptr && heat->decimals >= 0;
    });
    return !is_matrix || panel.y.names.empty() || placed.y_ticks.size() == panel.y.names.size();
}

bool has_whole_titles(const Figure& figure, const Layout& layout) {
    for (std::size_t i = 0; i < figure.panels.size(); ++i)
        if (!has_whole_title(figure.panels[i], layout.panels[i])) return false;
    return true;
}

bool has_all_names(const Figure& figure, const Layout& layout) {
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const Axis& x = figure.panels[i].x;
        if (x.all_names && layout.panels[i].x_ticks.size() < x.names.size()) return false;
        if (!has_all_rows(figure.panels[i], layout.panels[i])) return false;
    }
    return true;
}

Layout fitted(const Figure& figure, PageSize page, const Theme& theme, const TextMetrics& metrics,
              SmallTitles titles) {
    const double least = smallest_type(theme, figure.detail);
    std::optional<Layout> largest; // that leaves the plots room, with texts cut or left out
    for (double type = 1.0;; type = std::max(least, type * type_step)) {
        Layout layout = arrange_with(type, figure, page, theme, metrics, titles);
        const bool is_last = type <= least;
        const bool has_room = is_legible(figure, layout, comfortable, theme, metrics);
        if (has_room && has_whole_titles(figure, layout) && has_all_names(figure, layout)) return layout;
        if (has_room && !largest) largest = layout;
        if (largest && (is_last || type < least_for_texts * largest->type)) return *std::move(largest);
        if (!is_last) continue;
        layout.legible = is_legible(figure, layout, sufficient, theme, metrics);
        return layout;
    }
}

} // namespace

Layout arrange(const Figure& figure, PageSize page, const Theme& theme, const TextMetrics& metrics) {
    Layout layout = fitted(figure, page, theme, metrics, SmallTitles::as_numbers);
    if (has_whole_titles(figure, layout)) return layout;
    return fitted(figure, page, theme, metrics, SmallTitles::any);
}

PageSize least_page(const Figure& figure, PageSize page, const Theme& theme, const TextMetrics& metrics) {
    constexpr double most = 100.0;
    const auto fits = [&](PageSize size) { return is_legible_on(size, figure, theme, metrics); };
    // In whole millimetres from the first on, so that the page that is named is one that was tried.
    PageSize least{std::ceil(page.width / points_per_mm) * points_per_mm,
                   std::ceil(page.height / points_per_mm) * points_per_mm};
    const auto larger = [&](double factor) {
        return PageSize{std::ceil(page.width * factor / points_per_mm) * points_per_mm,
                        std::ceil(page.height * factor / points_per_mm) * points_per_mm};
    };
    double factor = 1.0;
    while (factor < most && !fits(least))
        least = larger(factor *= 1.1);
    // What one side has too much goes again.
    for (double PageSize::*side : {&PageSize::width, &PageSize::height}) {
        double low = std::ceil(page.*side / points_per_mm) - 1.0;
        double high = std::round(least.*side / points_per_mm);
        while (high - low > 1.0) {
            PageSize tried = least;
            const double middle = std::floor(0.5 * (low + high));
            tried.*side = middle * points_per_mm;
            (fits(tried) ? high : low) = middle;
        }
        least.*side = high * points_per_mm;
    }
    return least;
}

} // namespace act
