#include "views/explore/outside_buttons.h"

#include "curve/properties.h"
#include "i18n/explore_texts.h"
#include "i18n/plot_texts.h"
#include "views/plot_mouse.h"
#include "widgets/controls.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr float fit_gap = 8.0F;
constexpr float fit_pad = 28.0F; // left and right of a button's words
constexpr float fit_height = 26.0F;
constexpr float axes_room = 32.0F; // for the button in the lower right corner

struct ShortLabel {
    Text usual;
    Text narrow;
};
constexpr ShortLabel curve_label{ExploreText::curve_outside, ExploreText::curve_outside_short};
constexpr ShortLabel bands_label{PlotText::bands_outside, PlotText::bands_outside_short};

Text label_in(const Kit& kit, const ShortLabel& label, float plot_width) {
    const float needed = kit.width(kit.say(label.usual), type::body) + kit.px(fit_pad + 2.0F * fit_gap);
    return needed < plot_width ? label.usual : label.narrow;
}

bool is_crossed(const PageRect& rect, const Panel& panel, const PanelLayout& placed) {
    const auto crosses = [&](Point a, Point b) {
        const PagePoint from = placed.to_page(a);
        const PagePoint to = placed.to_page(b);
        return from.x <= rect.right() && rect.x <= to.x && std::min(from.y, to.y) <= rect.bottom()
               && rect.y <= std::max(from.y, to.y);
    };
    return std::ranges::any_of(panel.marks, [&](const Mark& mark) {
        const auto* line = std::get_if<Line>(&mark);
        return line != nullptr && std::ranges::any_of(line->pieces, [&](const Polyline& piece) {
                   for (std::size_t i = 1; i < piece.size(); ++i)
                       if (crosses(piece[i - 1], piece[i])) return true;
                   return false;
               });
    });
}

// In the corner of the plot that its curve leaves free; the first one where it crosses all.
PageRect place_of(const Kit& kit, const ShortLabel& label, const Panel& panel, const PanelLayout& placed,
                  double px_per_pt, const std::optional<PageRect>& taken = {}) {
    const auto pt = [&](float px) { return static_cast<double>(px) / px_per_pt; };
    const PageRect& plot = placed.plot;
    const Text text = label_in(kit, label, static_cast<float>(plot.width * px_per_pt));
    const double gap = pt(kit.px(fit_gap));
    const double width = pt(kit.width(kit.say(text), type::body) + kit.px(fit_pad));
    const double height = pt(kit.px(fit_height));
    const double right = plot.right() - gap - width;
    const double low = plot.bottom() - gap - height;
    const std::array corners{PageRect{plot.x + gap, plot.y + gap, width, height},
                             PageRect{right, plot.y + gap, width, height},
                             PageRect{right - pt(kit.px(axes_room)), low, width, height},
                             PageRect{plot.x + gap, low, width, height}};
    const auto free = std::ranges::find_if(
        corners, [&](const PageRect& rect) { return rect != taken && !is_crossed(rect, panel, placed); });
    if (free != corners.end()) return *free;
    return corners.at(corners.front() == taken ? 1 : 0);
}

bool show_one(const Kit& kit, const std::string& id, const ShortLabel& label, const PageRect& where,
              const PanelLayout& placed, const CanvasPlace& place) {
    const Text text = label_in(kit, label, px_box(placed.plot, place).width);
    return button(kit, id.c_str(), px_box(where, place), kit.say(text), ButtonLook::plain);
}

} // namespace

PageRect place_of_fit(const Kit& kit, const Panel& panel, const PanelLayout& placed, double px_per_pt) {
    return place_of(kit, curve_label, panel, placed, px_per_pt);
}

bool show_fit_button(const Kit& kit, std::size_t panel, const PageRect& where, const Layout& layout,
                     const CanvasPlace& place) {
    return show_one(kit, numbered("fit", panel), curve_label, where, layout.panels[panel], place);
}

OutsideButtons outside_buttons(const Kit& kit, const ExploreSpec& spec, const Figure& figure,
                               const Layout& layout, double px_per_pt) {
    OutsideButtons buttons;
    const Function function = function_of(spec);
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const int order = static_cast<int>(i);
        if (height_of(spec.windows, order) && leaves_window(figure.panels[i], function, order))
            buttons.curves.at(i) = place_of_fit(kit, figure.panels[i], layout.panels[i], px_per_pt);
    }
    if (!spec.saturation) return buttons;
    const Interval steep = saturation(function, *spec.saturation);
    const Interval x = spec.windows.x;
    const bool outside =
        (std::isfinite(steep.low) || std::isfinite(steep.high)) && steep.low <= x.low && x.high <= steep.high;
    if (outside)
        buttons.bands =
            place_of(kit, bands_label, figure.panels[0], layout.panels[0], px_per_pt, buttons.curves.front());
    return buttons;
}

std::optional<OutsideChoice> show_outside_buttons(const Kit& kit, const OutsideButtons& buttons,
                                                  const Layout& layout, const CanvasPlace& place) {
    std::optional<OutsideChoice> chosen;
    for (std::size_t i = 0; i < layout.panels.size(); ++i)
        if (buttons.curves.at(i) && show_fit_button(kit, i, *buttons.curves.at(i), layout, place))
            chosen = OutsideChoice::fit;
    if (buttons.bands && show_one(kit, "bands", bands_label, *buttons.bands, layout.panels[0], place))
        chosen = OutsideChoice::widen;
    return chosen;
}

} // namespace act
