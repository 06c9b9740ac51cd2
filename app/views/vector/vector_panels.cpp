#include "views/vector/vector_panels.h"

#include "vector/vector_catalogue.h"
#include "views/vector/vector_actions.h"

#include <array>

namespace act {
namespace {

std::vector<Command> commands() {
    constexpr auto part = &Session::vectors;
    std::vector<Command> commands{{.name = Text::vector_add,
                                   .shortcut = {letter('=')},
                                   .run = [](Workspace& w) { add_entry(w.session); },
                                   .enabled = [](const Workspace& w) { return can_add_entry(w.session); }},
                                  {.name = Text::vector_remove,
                                   .shortcut = {letter('-')},
                                   .run = [](Workspace& w) { remove_entry(w.session); },
                                   .enabled = [](const Workspace& w) { return can_remove_entry(w.session); }},
                                  turn<part, &Vectors::beside>(Text::vector_beside)};
    add_choices<part, &Vectors::along>(commands, Text::vector_axis);
    return commands;
}

constexpr std::array key_hints{KeyHint{Text::keys_vector_bar, "← →, ↑ ↓"}};

std::vector<ViewPreset> presets() {
    std::vector<ViewPreset> presets;
    for (const VectorPreset& preset : vector_presets())
        presets.push_back({std::string(name_of(preset.name)), preset.name,
                           [&preset](Workspace& w) { load_logits(w.session, preset); }});
    return presets;
}

// Every function of vectors can be shown from anywhere.
void add_actions(const Workspace& w, std::vector<Action>& out) {
    for (const VectorFunction& function : vector_catalogue()) {
        out.push_back(action_of("vector " + std::string(function.id), Text::explore_this, function.name,
                                w.session.language, Text::group_go, [&function](Workspace& to) {
                                    to.session.view = vector_panels.view;
                                    choose_vector_function(to.session, function);
                                }));
        out.back().names.emplace_back(function.id);
    }
}

} // namespace

const ViewPanels vector_panels{
    .view = ViewId::vector,
    .hint = Text::vector_hint,
    .right = {inspector_width,
              [](const PanelFrame& frame, const Box& box) {
                  show_vector_inspector(frame.kit, box, frame.workspace.session, frame.workspace.ui,
                                        frame.workspace.parts.of<VectorPart>());
              }},
    .middle = show_vector,
    .status = [](const Kit&,
                 const Workspace& w) { return StatusText{.text = w.parts.of<VectorPart>().pointed}; },
    .commands = commands,
    .key_hints = key_hints,
    .presets = presets,
    .add_actions = add_actions};

} // namespace act
