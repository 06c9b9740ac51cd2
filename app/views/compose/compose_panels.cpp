#include "views/compose/compose_panels.h"

#include "base/number.h"
#include "expression/print.h"
#include "i18n/compose_texts.h"
#include "i18n/control_texts.h"
#include "i18n/plot_texts.h"
#include "i18n/search_texts.h"
#include "i18n/session_texts.h"
#include "session/compare.h"
#include "session/compose.h"
#include "session/guess.h"
#include "session/labels.h"
#include "state/projecting.h"
#include "views/compose/compose_actions.h"
#include "views/plot_axes.h"
#include "widgets/keys.h"

#include <algorithm>

namespace act {
namespace compose_panels_file { namespace {

constexpr float bench_width = 300.0F;

bool has_selected_cell(const Workspace& w) {
    return w.session.compose->selected < w.session.compose->cells.size();
}

std::vector<Command> commands() {
    constexpr auto part = &Session::compose;
    const auto style = [](Text name, GridStyle value) {
        return choose<part, &Compose::style>(SessionText::compare_figure, name, value);
    };
    Command slope_scale =
        turn_axes<part, &Axes::log_slope>(PlotText::axes_log_slope, fit_composition_heights);
    slope_scale.enabled = [](const Workspace& w) { return panels_per_cell(w.session.compose) > 1; };
    return {{.name = ComposeText::compose_add_neuron,
             .run = [](Workspace& w) { add_neuron(w.session); },
             .enabled = [](const Workspace& w) { return w.session.compose->neurons.size() < most_neurons; }},
            {.name = ComposeText::compose_add_cell,
             .run = [](Workspace& w) { w.parts.of<ComposePart>().wants_next_cell = true; },
             .enabled = [](const Workspace& w) { return w.session.compose->cells.size() < most_cells; }},
            {.name = ComposeText::compose_remove_cell,
             .shortcut = {Key::remove},
             .run = [](Workspace& w) { remove_cell(w.session, w.session.compose->selected); },
             .enabled = has_selected_cell},
            {.name = ComposeText::compose_cell_left,
             .run =
                 [](Workspace& w) {
                     move_cell(w.session, w.session.compose->selected, w.session.compose->selected - 1);
                 },
             .enabled =
                 [](const Workspace& w) { return has_selected_cell(w) && w.session.compose->selected > 0; }},
            {.name = ComposeText::compose_cell_right,
             .run =
                 [](Workspace& w) {
                     move_cell(w.session, w.session.compose->selected, w.session.compose->selected + 1);
                 },
             .enabled =
                 [](const Workspace& w) {
                     return w.session.compose->selected + 1 < w.session.compose->cells.size();
                 }},
            {.name = ComposeText::compose_derivative,
             .run =
                 [](Workspace& w) {
                     w.session.compose->derivative = !w.session.compose->derivative;
                     fit_composition(w.session);
                 },
             .ticked = [](const Workspace& w) { return w.session.compose->derivative; }},
            {.name = ComposeText::compose_slope_apart,
             .run =
                 [](Workspace& w) {
                     w.session.compose->slope_apart = !w.session.compose->slope_apart;
                     fit_composition(w.session);
                 },
             .enabled = [](const Workspace& w) { return w.session.compose->derivative; },
             .ticked = [](const Workspace& w) { return w.session.compose->slope_apart; }},
            {.name = ComposeText::compose_stage,
             .run =
                 [](Workspace& w) {
                     bool& cells = w.parts.of<ComposePart>().stage_shows_cells;
                     cells = !cells;
                 },
             .enabled = [](const Workspace& w) { return is_projecting(w.session); },
             .ticked = [](const Workspace& w) { return !w.parts.of<ComposePart>().stage_shows_cells; }},
            turn_axes<part, &Axes::equal>(PlotText::axes_equal, fit_composition_heights),
            turn_axes<part, &Axes::log_f>(PlotText::axes_log_f, fit_composition_heights),
            slope_scale,
            turn_axes<part, &Axes::named>(PlotText::axes_named),
            style(SessionText::style_program, GridStyle::program),
            style(SessionText::style_document, GridStyle::document),
            change_columns<part, 1>(ControlText::more_columns),
            change_columns<part, -1>(ControlText::fewer_columns),
            {.name = ComposeText::compose_record,
             .run = [](Workspace& w) { record_key_frame(w.session); },
             .enabled =
                 [](const Workspace& w) { return w.session.compose->key_frames.size() < most_key_frames; }}};
}

std::vector<ViewPreset> presets() {
    std::vector<ViewPreset> presets;
    for (const CompositionPreset& preset : composition_presets())
        presets.push_back({std::string(preset.id), preset.label,
                           [&preset](Workspace& w) { w.session.compose = preset.compose; }});
    return presets;
}

void add_actions(const Workspace& w, std::vector<Action>& out) {
    if (w.session.view != compose_panels.view) return;
    for (const SharedActivation& activation : all_of(repertoire_of(w.session)))
        out.push_back(action_of("swap " + std::string(activation->id), ComposeText::all_use_this,
                                activation->name, w.session.language, label_of(compose_panels.view),
                                [activation](Workspace& to) { swap_activations(to.session, *activation); }));
}

void move_number(Workspace& workspace, const SweepTarget& target, double value) {
    Session& session = workspace.session;
    if (target.place >= session.compose->neurons.size()) return;
    Session changed = session;
    target.set(changed, target, value);
    change_neuron(session, target.place, changed.compose->neurons[target.place]);
}

std::vector<Swap> swaps(const Workspace& workspace) {
    std::vector<Swap> all;
    for (const std::string_view id : swapped_activations) {
        const Activation& activation = *require(id).value();
        all.push_back({{std::string(activation.name), std::string(id)},
                       all_use(workspace.session.compose, id),
                       [&activation](Workspace& w) { swap_activations(w.session, activation); }});
    }
    return all;
}

// The cell before or after the selected one.
void use_remote_keys_in_compose(Workspace& workspace) {
    Compose& compose = workspace.session.compose;
    if (pressed(Key::right) || pressed(Key::page_down))
        compose.selected = std::min(compose.selected + 1, std::max<std::size_t>(compose.cells.size(), 1) - 1);
    if (pressed(Key::left) || pressed(Key::page_up)) compose.selected -= compose.selected > 0 ? 1 : 0;
}

// What the selected cell is worth under the cursor.
StatusText status(const Kit& kit, const Workspace& w) {
    const Session& session = w.session;
    if (!w.ui.cursor_x || !has_selected_cell(w)) return {};
    if (masked_panel(session)) return {.text = "x = " + pretty(*w.ui.cursor_x, all_digits)};
    const std::vector<Jet> jets = composition_values(
        {.compose = session.compose, .convention = session.convention, .repertoire = repertoire_of(session)},
        *w.ui.cursor_x);
    const bool on_stage = is_projecting(session) && !w.parts.of<ComposePart>().stage_shows_cells;
    const std::size_t cell = on_stage ? staged_cell(session) : session.compose->selected;
    const Jet& jet = jets[cell];
    return {.text = kit.say(ControlText::status_point, {{"x", pretty(*w.ui.cursor_x, all_digits)},
                                                        {"y", pretty(jet.y, 6)},
                                                        {"dy", pretty(jet.dy, 6)}}),
            .of = readable(session.compose->cells[cell].formula)};
}

}} // namespace compose_panels_file

const ViewPanels compose_panels{.view = ViewId::compose,
                                .hint = ComposeText::status_compose,
                                .left = {compose_panels_file::bench_width, show_compose_bench},
                                .middle = show_compose,
                                .status = compose_panels_file::status,
                                .strip = {.move = compose_panels_file::move_number,
                                          .swaps_name = ComposeText::compose_swap,
                                          .swaps = compose_panels_file::swaps},
                                .use_remote_keys = compose_panels_file::use_remote_keys_in_compose,
                                .fit = fit_composition,
                                .commands = compose_panels_file::commands,
                                .presets = compose_panels_file::presets,
                                .words = SearchText::words_view_compose,
                                .add_actions = compose_panels_file::add_actions};

} // namespace act
