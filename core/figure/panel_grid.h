#pragma once
// In how many columns panels stand on a page that is not the figure's own: a window has any shape, and panels that make
// good plots side by side on paper are slivers in a narrow view.
//
//     const PanelGrid best = best_grid(figure, page, theme, metrics);
//     put_in(figure, best);                                           // then arrange() as usual

#include "figure/layout.h"

#include <vector>

namespace act {

/// What of a figure says where its panels stand.
struct PanelGrid {
    std::size_t columns = 1;
    bool first_leads = false;
    std::vector<double> heights = {};
    bool operator==(const PanelGrid&) const = default;
};

[[nodiscard]] PanelGrid grid_of(const Figure& figure);
void put_in(Figure& figure, PanelGrid grid);

/// How large the plots of a layout are to the eye, in points: the geometric mean of what they are worth. A plot of 3:2 is
/// worth its height, one of another shape less, above all one that is too narrow. Less, too, where places of the grid are
/// empty, where the type had to become smaller, where titles are cut and where the layout is not legible.
[[nodiscard]] double plot_size(const Figure& figure, const Layout& layout);

/// By what factor plots of another grid than the figure's own must be larger to be worth it: the own one says which
/// panels belong together.
inline constexpr double worth_another_grid = 1.15;

/// The grid whose plots come out largest on the page, the figure's own where others are hardly better. Panels that
/// belong together (group) or under heads stay as they are; rows of unlike height become a single row or stay.
[[nodiscard]] PanelGrid best_grid(const Figure& figure, PageSize page, const Theme& theme,
                                  const TextMetrics& metrics);

} // namespace act
