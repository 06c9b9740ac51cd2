#include "views/vector/vector_panels.h"

#include "i18n/control_texts.h"
#include "i18n/figure_texts.h"
#include "i18n/search_texts.h"
#include "i18n/vector_texts.h"
#include "session/vectors.h"
#include "vector/vector_catalogue.h"
#include "views/findable.h"
#include "views/vector/vector_actions.h"

#include <array>

namespace act {
namespace vector_panels_file { namespace {

std::vector<Command> commands() {
    constexpr auto part = &Session::vectors;
    std::vector<Command> commands{{.name = FigureText::vector_add,
                                   .shortcut = {letter('=')},
                                   .run = [](Workspace& w) { add_entry(w.session); },
                                   .enabled = [](const Workspace& w) { return can_add_entry(w.session); }},
                                  {.name = FigureText::vector_remove,
                                   .shortcut = {letter('-')},
                                   .run = [](Workspace& w) { remove_entry(w.session); },
                                   .enabled = [](const Workspace& w) { return can_remove_entry(w.session); }},
                                  turn<part, &Vectors::beside>(FigureText::vector_beside)};
    add_choices<part, &Vectors::along>(commands, FigureText::vector_axis);
    return commands;
}

constexpr std::array key_hints{KeyHint{VectorText::keys_vector_bar, "← →, ↑ ↓"}};

std::vector<ViewPreset> presets() {
    std::vector<ViewPreset> presets;
    for (const VectorPreset& preset : vector_presets())
        presets.push_back({std::string(name_of(preset.name)), preset.name,
                           [&preset](Workspace& w) { load_logits(w.session, preset); }});
    return presets;
}

// Bars, as the view shows them: each in [0, 1]², y down.
Thumbnail bars() {
    return {{{0.15, 1.0}, {0.15, 0.7}},
            {{0.38, 1.0}, {0.38, 0.45}},
            {{0.62, 1.0}, {0.62, 0.0}},
            {{0.85, 1.0}, {0.85, 0.6}}};
}

void add_findables(const Session&, std::vector<Findable>& out) {
    for (const VectorFunction& function : vector_catalogue()) {
        Findable thing{.id = "vector " + std::string(function.id),
                       .item = std::string(function.id),
                       .subject = std::string(function.id),
                       .name = std::string(function.name),
                       .head = SearchText::head_vector_functions,
                       .opening = ControlText::explore_this,
                       .picture = bars(),
                       .is_shown =
                           [&function](const Workspace& w) {
                               return w.session.view == vector_panels.view
                                      && w.session.vectors->function == function.id;
                           },
                       .open =
                           [&function](Workspace& w) {
                               w.session.view = vector_panels.view;
                               choose_vector_function(w.session, function);
                           }};
        for (const std::string_view name : spellings(function))
            thing.names.emplace_back(name);
        thing.names.emplace_back(function.names.initials);
        add_words(thing.words, SearchText::words_vector);
        out.push_back(std::move(thing));
    }
}

}} // namespace vector_panels_file

const ViewPanels vector_panels{
    .view = ViewId::vector,
    .hint = FigureText::vector_hint,
    .right = {inspector_width, show_vector_inspector},
    .middle = show_vector,
    .status = [](const Kit&,
                 const Workspace& w) { return StatusText{.text = w.parts.of<VectorPart>().pointed}; },
    .commands = vector_panels_file::commands,
    .key_hints = vector_panels_file::key_hints,
    .presets = vector_panels_file::presets,
    .words = SearchText::words_view_vector,
    .add_findables = vector_panels_file::add_findables};

} // namespace act
