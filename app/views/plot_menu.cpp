#include "views/plot_menu.h"

#include "base/number.h"
#include "widgets/menu.h"

#include <vector>

namespace act {
namespace {

constexpr const char* plot_menu = "plot menu";
constexpr int place_digits = 4;

MenuEntry entry_for(const Kit& kit, PlotChoice choice, double x) {
    const auto at = [&](Text label, const char* id) {
        return MenuEntry{.label = kit.say(label, {{"x", pretty(x, place_digits)}}), .id = id};
    };
    switch (choice) {
    case PlotChoice::pin: return at(Text::points_pin_here, "pin");
    case PlotChoice::axes: return at(Text::axes_this, "axes");
    case PlotChoice::magnify: return at(Text::magnify_here, "magnify");
    case PlotChoice::unpin: return at(Text::points_clear, "unpin");
    case PlotChoice::fit: break;
    }
    MenuEntry entry = at(Text::home, "fit");
    entry.keys = "H";
    return entry;
}

} // namespace

std::optional<ChosenInPlot> show_plot_menu(const Kit& kit, const PlotEvents& events,
                                           std::span<const PlotChoice> offered, Ui& ui) {
    if (events.menu) {
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        ui.menu_place = events.menu;
        ui.menu_corner = {mouse.x, mouse.y, 1.0F, 1.0F};
        open_menu(plot_menu);
    }
    if (!ui.menu_place || !menu_is_open(plot_menu)) return std::nullopt;
    std::vector<MenuEntry> entries;
    for (const PlotChoice choice : offered)
        entries.push_back(entry_for(kit, choice, ui.menu_place->at.x));
    const auto chosen = show_menu(kit, plot_menu, {.anchor = ui.menu_corner}, entries);
    if (!chosen) return std::nullopt;
    return ChosenInPlot{offered[*chosen], *ui.menu_place};
}

} // namespace act
