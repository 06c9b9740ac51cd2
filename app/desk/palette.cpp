#include "desk/commands.h"
#include "desk/desk.h"
#include "i18n/window_texts.h"

namespace act {

void show_palette(const Kit& kit, Workspace& workspace) {
    std::optional<PaletteForm>& open = workspace.parts.of<DeskPart>().palette;
    if (!open) return;
    std::vector<Action> actions;
    const auto list = [&] {
        actions = found_actions(workspace, open->picker.typed, open->group);
        PickerList found{.nothing = kit.say(WindowText::palette_nothing, {{"text", open->picker.typed}})};
        for (const Action& each : actions)
            found.lines.push_back({each.id, each.label, each.keys, kit.say(each.group), each.ticked});
        return found;
    };
    const std::string_view hint = kit.say(open->group.value_or(WindowText::palette_hint));
    const Picked picked = show_picker(kit, "palette", open->picker, hint, {}, list);
    if (picked.line || picked.leaves) open.reset();
    if (picked.line) run_action(workspace, actions[*picked.line]);
}

} // namespace act
