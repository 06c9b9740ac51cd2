#include "view/gallery/gallery_figure.h"

#include "session/labels.h"
#include "view/explore/explore_figure.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr double gallery_detail = 0.8;    // of the type's size in a figure with two panels
constexpr double title_parameters = 0.86; // parameters beside the name of a cell

Label family_label(Language language, Family family) {
    return {{word(label_of(family), language), Ink::muted, Face::semibold, 1.0}};
}

Panel cell(const Function& function, int order, Interval x, std::optional<Interval> height,
           const Fineness& fineness) {
    Panel panel;
    panel.x.window = x;
    panel.y.window = *height;
    add_curve(panel, function, order, x, {.ink = order == 0 ? Ink::function : Ink::derivative}, fineness);
    return panel;
}

} // namespace

std::size_t gallery_columns(PageSize page) {
    constexpr double cell_aspect =
        1.36; // of a function with its derivative, heads between families counted in
    constexpr double most = 8.0;
    if (!(page.width > 0.0 && page.height > 0.0)) return 1;
    const double cells = static_cast<double>(catalogue().size());
    return static_cast<std::size_t>(
        std::clamp(std::round(std::sqrt(cells * page.width / page.height / cell_aspect)), 1.0, most));
}

Figure gallery_figure(const GallerySpec& spec, Language language, const Fineness& fineness) {
    Figure figure;
    figure.name = word(Text::figure_gallery, language);
    figure.description = word(Text::figure_gallery_description, language);
    if (spec.title) {
        figure.title = {{word(Text::figure_gallery, language), Ink::text, Face::semibold, 1.0}};
        figure.caption = {{word(Text::figure_gallery_caption, language), Ink::muted, Face::regular, 1.0}};
    }
    figure.columns = 2 * spec.columns;
    figure.group = 2;
    figure.detail = gallery_detail;
    for (std::size_t i = 0; i < catalogue().size(); ++i) {
        const Activation& activation = catalogue()[i];
        const std::vector<double> values = spec.values.empty() ? initial_values(activation) : spec.values[i];
        const bool new_family = i == 0 || catalogue()[i - 1].family != activation.family;
        if (new_family)
            figure.heads.push_back({family_label(language, activation.family), figure.panels.size()});

        const Function function = bind(activation, values, spec.convention);
        const Windows windows = fitted(function, {.x = hull(spec.x, home_x(function))});
        figure.panels.push_back(cell(function, 0, windows.x, windows.f, fineness));
        figure.panels.back().title = title_label(activation, values, title_parameters);
        figure.panels.push_back(cell(function, 1, windows.x, windows.slope, fineness));
    }
    return figure;
}

} // namespace act
