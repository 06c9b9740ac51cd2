#include "figure/panel_grid.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

constexpr double good_ratio = 1.5;   // of a plot's width and height
constexpr double too_narrow = 0.5;   // the power of what a plot lacks of that ratio
constexpr double too_wide = 0.25;    // the same of a strip, along which a curve can still be followed
constexpr double worth_of_cut = 0.7; // of plots under titles that are cut, or too small to be read

double size_of(const Panel& panel, const PageRect& plot) {
    const double size = std::sqrt(plot.width * plot.height / good_ratio);
    // Its windows say which shape it has.
    if (panel.equal || !(plot.height > 0.0)) return size;
    const bool is_plane =
        std::ranges::any_of(panel.marks, [](const Mark& mark) { return std::holds_alternative<Heat>(mark); });
    const double ratio = plot.width / plot.height / good_ratio;
    return size
           * (ratio < 1.0 ? std::pow(ratio, too_narrow)
                          : std::pow(ratio, is_plane ? -too_narrow : -too_wide));
}

// Of the places in the grid's rows, those that hold a panel.
double filled_share(const Figure& figure) {
    const std::size_t rows = rows_of(figure).size();
    const std::size_t led = figure.first_leads ? 1 : 0;
    const std::size_t places = rows * std::max<std::size_t>(1, figure.columns);
    return places == 0 ? 1.0 : static_cast<double>(figure.panels.size() - led) / static_cast<double>(places);
}

bool has_cut_title(const Figure& figure, const Layout& layout) {
    for (std::size_t i = 0; i < figure.panels.size(); ++i)
        if (layout.panels[i].title.label != figure.panels[i].title) return true;
    return false;
}

// The figure's own one first.
std::vector<PanelGrid> possible_grids(const Figure& figure) {
    std::vector<PanelGrid> grids{grid_of(figure)};
    const std::size_t n = figure.panels.size();
    if (!figure.heads.empty() || figure.group != 1 || n < 2) return grids;
    for (std::size_t columns = figure.heights.empty() ? 1 : n; columns <= n; ++columns)
        if (columns != figure.columns || figure.first_leads) grids.push_back({.columns = columns});
    return grids;
}

} // namespace

PanelGrid grid_of(const Figure& figure) {
    return {figure.columns, figure.first_leads, figure.heights};
}

void put_in(Figure& figure, PanelGrid grid) {
    figure.columns = grid.columns;
    figure.first_leads = grid.first_leads;
    figure.heights = std::move(grid.heights);
}

double plot_size(const Figure& figure, const Layout& layout) {
    double logarithms = 0.0;
    for (std::size_t i = 0; i < figure.panels.size(); ++i)
        logarithms += std::log(size_of(figure.panels[i], layout.panels[i].plot));
    const double mean =
        std::exp(logarithms / static_cast<double>(std::max<std::size_t>(1, figure.panels.size())));
    const double worth = (has_cut_title(figure, layout) ? worth_of_cut : 1.0)
                         * (layout.legible ? 1.0 : worth_of_cut) * std::sqrt(layout.type);
    return mean * worth * std::sqrt(filled_share(figure));
}

PanelGrid best_grid(const Figure& figure, PageSize page, const Theme& theme, const TextMetrics& metrics) {
    std::vector<PanelGrid> grids = possible_grids(figure);
    if (grids.size() < 2) return grids.front();
    // A first panel that leads, with the others beside it, is meant so even more.
    const double worth = figure.first_leads ? worth_another_grid * worth_another_grid : worth_another_grid;
    Figure tried = figure;
    std::size_t best = 0;
    double best_size = 0.0;
    for (std::size_t i = 0; i < grids.size(); ++i) {
        put_in(tried, grids[i]);
        const double size = plot_size(tried, arrange(tried, page, theme, metrics));
        const double counted = i == 0 ? worth * size : size;
        if (counted > best_size) {
            best = i;
            best_size = counted;
        }
    }
    return std::move(grids[best]);
}

} // namespace act
