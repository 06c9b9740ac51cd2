#include "desk/desk.h"

#include "i18n/window_texts.h"
#include "session/change.h"
#include "widgets/menu.h"

#include <algorithm>

namespace act {
namespace {

constexpr const char* history_menu = "history menu";
constexpr std::size_t most_shown = 24; // around the present step

} // namespace

void show_history_menu(const Kit& kit, const Box& anchor, Workspace& workspace) {
    if (std::exchange(workspace.parts.of<DeskPart>().wants_history, false)) open_menu(history_menu);
    if (!menu_is_open(history_menu)) return;
    const History& history = workspace.history;
    const std::size_t last = history.steps() - 1;
    const std::size_t low = history.place() > most_shown ? history.place() - most_shown : 0;
    const std::size_t high = std::min(last, low + 2 * most_shown);
    // The newest step stands on top, as the arrow that undoes takes it back first.
    std::vector<MenuEntry> entries;
    for (std::size_t step = high + 1; step-- > low;)
        entries.push_back(
            {.label = step == 0 ? std::string(kit.say(WindowText::history_start))
                                : change_between(history.at(step - 1), history.at(step), kit.language()),
             .id = "step " + std::to_string(step),
             .ticked = step == history.place()});
    const auto chosen =
        show_menu(kit, history_menu, {.anchor = anchor, .align = 0.5F, .most_height = 420.0F}, entries);
    if (chosen) workspace.history.go(workspace.session, high - *chosen);
}

} // namespace act
