#include "commands.h"

#include "panels/panels.h"
#include "state/actions.h"
#include "state/compare_actions.h"
#include "state/compose_actions.h"

#include <array>

namespace act {
namespace {

bool always(const Workspace&) {
    return true;
}
bool exploring(const Workspace& w) {
    return w.session.view == View::explore;
}

bool comparing(const Workspace& w) {
    return w.session.view == View::compare;
}
bool composing(const Workspace& w) {
    return w.session.view == View::compose;
}
bool has_browser(const Workspace& w) {
    return exploring(w) || comparing(w);
}

constexpr auto ctrl(char c, bool shift = false) {
    return Shortcut{letter(c), true, shift};
}

constexpr std::array table{
    Command{Text::undo, ctrl('Z'), [](const Workspace& w) { return w.history.can_undo(); },
            [](Workspace& w) { w.history.undo(w.session); }},
    Command{Text::redo, ctrl('Y'), [](const Workspace& w) { return w.history.can_redo(); },
            [](Workspace& w) { w.history.redo(w.session); }},
    Command{Text::redo, ctrl('Z', true), [](const Workspace& w) { return w.history.can_redo(); },
            [](Workspace& w) { w.history.redo(w.session); }},
    Command{Text::view_explore, ctrl('1'), always, [](Workspace& w) { w.session.view = View::explore; }},
    Command{Text::view_gallery, ctrl('2'), always, [](Workspace& w) { w.session.view = View::gallery; }},
    Command{Text::view_compare, ctrl('3'), always, [](Workspace& w) { w.session.view = View::compare; }},
    Command{Text::view_compose, ctrl('4'), always, [](Workspace& w) { w.session.view = View::compose; }},
    Command{Text::view_vector, ctrl('5'), always, [](Workspace& w) { w.session.view = View::vector; }},
    Command{Text::export_button, ctrl('E'), always, open_export},
    Command{Text::batch_link, ctrl('E', true), always, open_batch},
    Command{Text::copy_image, ctrl('C', true), always, copy_picture},
    Command{Text::home, ctrl('0'), exploring, [](Workspace& w) { go_home(w.session); }},
    Command{Text::home, ctrl('0'), composing, [](Workspace& w) { fit_composition(w.session); }},
    Command{Text::home, ctrl('0'), comparing, [](Workspace& w) { fit_comparison(w.session); }},
    Command{Text::search, {letter('/')}, has_browser, [](Workspace& w) { w.ui.focus_search = true; }},
    Command{Text::quit, ctrl('Q'), always, [](Workspace& w) { w.ui.wants_to_leave = true; }},
};

bool was_pressed(const Shortcut& shortcut) {
    const ImGuiIO& io = ImGui::GetIO();
    return io.KeyCtrl == shortcut.ctrl && io.KeyShift == shortcut.shift && pressed(shortcut.key);
}

} // namespace

std::span<const Command> commands() {
    return table;
}

void run_shortcuts(Workspace& workspace) {
    if (ImGui::GetIO().WantTextInput || workspace.ui.export_form) return;
    if (workspace.ui.batch_is_shown && !workspace.batch) return;
    for (const Command& command : table)
        if (was_pressed(command.shortcut) && command.enabled(workspace)) command.run(workspace);
}

} // namespace act
