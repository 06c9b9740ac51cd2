#include "views/plot_menu.h"

#include "base/number.h"
#include "i18n/control_texts.h"
#include "i18n/guess_texts.h"
#include "i18n/plot_texts.h"
#include "session/guess.h"
#include "views/guess_card.h"
#include "widgets/menu.h"

#include <vector>

namespace act {
namespace {

constexpr const char* plot_menu = "plot menu";
constexpr int place_digits = 4;

MenuEntry keyed(MenuEntry entry, const char* keys) {
    entry.keys = keys;
    return entry;
}

MenuEntry entry_for(const Kit& kit, PlotChoice choice, double x) {
    const auto at = [&](Text label, const char* id) {
        return MenuEntry{.label = kit.say(label, {{"x", pretty(x, place_digits)}}), .id = id};
    };
    switch (choice) {
    case PlotChoice::pin: return at(PlotText::points_pin_here, "pin");
    case PlotChoice::axes: return at(PlotText::axes_this, "axes");
    case PlotChoice::magnify: return at(PlotText::magnify_here, "magnify");
    case PlotChoice::unpin: return at(PlotText::points_clear, "unpin");
    case PlotChoice::guess: return keyed(at(GuessText::guess_this, "guess"), "G");
    case PlotChoice::reveal: return keyed(at(GuessText::guess_reveal_or_hide, "reveal"), "R");
    case PlotChoice::draw_again: return at(GuessText::guess_again, "draw again");
    case PlotChoice::stop_guess: return at(GuessText::guess_stop, "stop guessing");
    case PlotChoice::fit: break;
    }
    return keyed(at(ControlText::home, "fit"), "H");
}

// Another panel can be masked in place of the one that is.
std::vector<PlotChoice> with_guess(std::span<const PlotChoice> offered, const Session& session,
                                   std::size_t panel) {
    std::vector<PlotChoice> all(offered.begin(), offered.end());
    const auto guessed = guessed_panel(session);
    if (guessed != panel) all.push_back(PlotChoice::guess);
    if (guessed) all.insert(all.end(), {PlotChoice::reveal, PlotChoice::draw_again, PlotChoice::stop_guess});
    return all;
}

// True when it was of the guess.
bool run_guess_choice(PlotChoice choice, std::size_t panel, Session& session, Ui& ui) {
    switch (choice) {
    case PlotChoice::guess: start_guess(session, ui, panel); return true;
    case PlotChoice::reveal: reveal_or_hide(session); return true;
    case PlotChoice::draw_again: draw_again(session); return true;
    case PlotChoice::stop_guess: stop_guess(session); return true;
    default: return false;
    }
}

} // namespace

std::optional<ChosenInPlot> show_plot_menu(const Kit& kit, const PlotEvents& events,
                                           std::span<const PlotChoice> offered, Session& session, Ui& ui,
                                           std::size_t first_panel) {
    if (events.menu) {
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        ui.menu_place = events.menu;
        ui.menu_corner = {mouse.x, mouse.y, 1.0F, 1.0F};
        open_menu(plot_menu);
    }
    if (!ui.menu_place || !menu_is_open(plot_menu)) return std::nullopt;
    const std::size_t panel = ui.menu_place->panel + first_panel;
    const std::vector<PlotChoice> all = with_guess(offered, session, panel);
    std::vector<MenuEntry> entries;
    for (const PlotChoice choice : all)
        entries.push_back(entry_for(kit, choice, ui.menu_place->at.x));
    const auto chosen = show_menu(kit, plot_menu, {.anchor = ui.menu_corner}, entries);
    if (!chosen || run_guess_choice(all[*chosen], panel, session, ui)) return std::nullopt;
    return ChosenInPlot{all[*chosen], *ui.menu_place};
}

} // namespace act
