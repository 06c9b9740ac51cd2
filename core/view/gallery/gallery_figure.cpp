#include "view/gallery/gallery_figure.h"

#include "activation/parameter.h"
#include "i18n/figure_texts.h"
#include "i18n/search_texts.h"
#include "session/labels.h"
#include "session/vectors.h"
#include "vector/vector_catalogue.h"
#include "view/explore/explore_figure.h"
#include "view/vector/vector_panels.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <string>
#include <utility>

namespace act {
namespace {

constexpr double cell_parameters = 0.86; // parameters beside the name of a cell

// What stands over the cells of a place.
Text head_of(std::size_t place) {
    return place < catalogue().size() ? label_of(catalogue()[place].family)
                                      : SearchText::head_vector_functions;
}

Panel cell(const Function& function, int order, const Windows& windows, Interval drawn,
           const Fineness& fineness) {
    Panel panel;
    panel.x.window = windows.x;
    panel.y.window = order == 0 ? *windows.f : *windows.slope;
    add_curve(panel, function, order, drawn, {.ink = order == 0 ? Ink::function : Ink::derivative}, fineness);
    return panel;
}

// What x may be along the way of the function's sliders.
Interval reach_of(const Activation& activation, const GalleryCellKey& key, Interval x) {
    constexpr int looks = 9;
    for (std::size_t k = 0; k < activation.parameters.size(); ++k) {
        const Parameter& moved = activation.parameters[k];
        for (int i = 0; i < looks; ++i) {
            std::vector<double> values = key.values;
            values[k] = along(moved.kind, moved.shown, static_cast<double>(i) / (looks - 1));
            if (!moved.allows(values[k])) continue;
            x = hull(x, common_home_x(bind(activation, std::move(values), key.convention)));
        }
    }
    return x;
}

std::array<Panel, 2> cells_of(const Activation& activation, const GalleryCellKey& key) {
    const Function function = bind(activation, key.values, key.convention);
    const Windows windows = fitted(function, {.x = hull(key.x, common_home_x(function))});
    const Interval drawn = key.wide ? reach_of(activation, key, windows.x) : windows.x;
    std::array cells{cell(function, 0, windows, drawn, key.fineness),
                     cell(function, 1, windows, drawn, key.fineness)};
    cells[0].title = title_label(activation, key.values, cell_parameters);
    return cells;
}

void add_activation(Figure& figure, const GallerySpec& spec, std::size_t i, const Fineness& fineness,
                    GalleryCells& made) {
    const Activation& activation = catalogue()[i];
    made.resize(catalogue().size());
    const auto& cells =
        made[i].get({.values = spec.values.empty() ? initial_values(activation) : spec.values[i],
                     .convention = spec.convention,
                     .x = spec.x,
                     .wide = spec.wide,
                     .fineness = fineness},
                    [&](const GalleryCellKey& key) { return cells_of(activation, key); });
    figure.panels.insert(figure.panels.end(), cells.begin(), cells.end());
}

Panel bars_cell(std::span<const double> values, Ink ink, std::string name) {
    Panel panel = bars_panel({.values = values, .ink = ink, .decimals = -1, .name = std::move(name)});
    panel.x.label.clear();
    return panel;
}

// The logits that the Vector view begins with, and what becomes of them.
void add_vector(Figure& figure, const GallerySpec& spec, std::size_t i) {
    const VectorFunction& function = vector_catalogue()[i];
    const std::vector<double> values =
        spec.vector_values.empty() ? initial_values(function) : spec.vector_values[i];
    std::vector<double> z = Vectors{}.logits;
    if (function.arity == Arity::half && z.size() % 2 != 0) z.pop_back();
    const auto y = value_of(function, {.z = z, .parameters = values});
    figure.panels.push_back(bars_cell(z, Ink::parameter, "z"));
    // Parameters would make the longest titles longer, and those of all cells smaller.
    figure.panels.back().title = heading(std::string(function.name));
    figure.panels.push_back(y ? bars_cell(*y, Ink::function, std::string(function.name)) : Panel{});
}

// All places in their order.
std::vector<std::size_t> places_in(const GallerySpec& spec) {
    if (spec.shown) return *spec.shown;
    std::vector<std::size_t> all(gallery_size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

} // namespace

std::size_t gallery_size() {
    return catalogue().size() + vector_catalogue().size();
}

std::vector<std::size_t> gallery_sections(const GallerySpec& spec) {
    if (spec.shown) return {spec.shown->size()};
    std::vector<std::size_t> counts;
    for (std::size_t i = 0; i < gallery_size(); ++i) {
        if (i == 0 || head_of(i) != head_of(i - 1)) counts.push_back(0);
        ++counts.back();
    }
    return counts;
}

std::size_t gallery_columns(PageSize page) {
    constexpr double cell_aspect =
        1.36; // of a function with its derivative, heads between families counted in
    constexpr double most = 8.0;
    if (!(page.width > 0.0 && page.height > 0.0)) return 1;
    const auto cells = static_cast<double>(gallery_size());
    return static_cast<std::size_t>(
        std::clamp(std::round(std::sqrt(cells * page.width / page.height / cell_aspect)), 1.0, most));
}

Figure gallery_figure(const GallerySpec& spec, Language language, const Fineness& fineness,
                      GalleryCells* made) {
    GalleryCells fresh;
    Figure figure;
    figure.name = word(FigureText::figure_gallery, language);
    figure.description = word(FigureText::figure_gallery_description, language);
    if (spec.title) {
        figure.title = {{word(FigureText::figure_gallery, language), Ink::text, Face::semibold, 1.0}};
        figure.caption = {
            {word(FigureText::figure_gallery_caption, language), Ink::muted, Face::regular, 1.0}};
    }
    figure.columns = 2 * spec.columns;
    figure.group = 2;
    figure.detail = spec.detail;
    const std::vector<std::size_t> places = places_in(spec);
    for (std::size_t k = 0; k < places.size(); ++k) {
        const std::size_t i = places[k];
        const bool has_head = !spec.shown && (k == 0 || head_of(i) != head_of(places[k - 1]));
        if (has_head)
            figure.heads.push_back(
                {{{word(head_of(i), language), Ink::muted, Face::semibold, 1.0}}, figure.panels.size()});
        if (i < catalogue().size())
            add_activation(figure, spec, i, fineness, made == nullptr ? fresh : *made);
        else
            add_vector(figure, spec, i - catalogue().size());
    }
    return figure;
}

} // namespace act
