#include "views/compare/compare_panels.h"

#include "base/number.h"
#include "i18n/compare_texts.h"
#include "i18n/control_texts.h"
#include "i18n/plot_texts.h"
#include "i18n/search_texts.h"
#include "i18n/session_texts.h"
#include "session/compare.h"
#include "session/guess.h"
#include "session/labels.h"
#include "views/browser.h"
#include "views/compare/compare_actions.h"
#include "views/pinning.h"
#include "views/plot_axes.h"

namespace act {
namespace compare_panels_file { namespace {

void toggle(Workspace& w, const Activation& activation) {
    if (const auto place = toggle_compared(w.session, activation))
        w.parts.of<ComparePart>().selected = *place;
}

// Only curves stand side by side.
constexpr BrowserUse browser_use{
    .ticks = true,
    .lists = [](const Findable& thing) { return thing.activation != nullptr; },
    .is_chosen = [](const Workspace& w, const Findable& thing) { return is_compared(w.session, thing.item); },
    .choose = [](Workspace& w, const Findable& thing) { toggle(w, *thing.activation); }};

bool has_selected(const Workspace& w) {
    return w.parts.of<ComparePart>().selected < w.session.compare->functions.size();
}

std::vector<Command> commands() {
    constexpr auto part = &Session::compare;
    std::vector<Command> commands;
    add_choices<part, &Compare::form>(commands, SessionText::compare_figure);
    add_choices<part, &Compare::orders>(commands, SessionText::show);
    add_choices<part, &Compare::style>(commands, SessionText::compare_figure);
    auto [preset, clear] = pin_commands<part>();
    commands.insert(
        commands.end(),
        {preset,
         clear,
         turn_axes<part, &Axes::equal>(PlotText::axes_equal, fit_comparison_heights),
         turn_axes<part, &Axes::log_f>(PlotText::axes_log_f, fit_comparison_heights),
         turn_axes<part, &Axes::log_slope>(PlotText::axes_log_slope, fit_comparison_heights),
         turn_axes<part, &Axes::named>(PlotText::axes_named),
         turn<part, &Compare::shared>(SessionText::compare_shared),
         turn<part, &Compare::linked>(SessionText::compare_linked),
         change_columns<part, 1>(ControlText::more_columns),
         change_columns<part, -1>(ControlText::fewer_columns),
         {.name = CompareText::compare_duplicate,
          .run = [](Workspace& w) { duplicate_compared(w.session, w.parts.of<ComparePart>().selected); },
          .enabled = has_selected},
         {.name = CompareText::compare_clear,
          .run = [](Workspace& w) { clear_compared(w.session); },
          .enabled = [](const Workspace& w) { return !w.session.compare->functions.empty(); }},
         {.name = ControlText::compare_remove,
          .shortcut = {Key::remove},
          .run = [](Workspace& w) { remove_compared(w.session, w.parts.of<ComparePart>().selected); },
          .enabled = has_selected}});
    return commands;
}

std::vector<ViewPreset> presets() {
    std::vector<ViewPreset> presets;
    for (const ComparisonPreset& preset : comparison_presets())
        presets.push_back({std::string(preset.id), preset.label, [&preset](Workspace& w) {
                               w.session.compare = preset.compare;
                               w.parts.of<ComparePart>().selected = 0;
                           }});
    return presets;
}

void add_actions(const Workspace& w, std::vector<Action>& out) {
    if (w.session.view != compare_panels.view) return;
    const Language language = w.session.language;
    for (const SharedActivation& activation : all_of(repertoire_of(w.session))) {
        Action action = action_of("compare " + std::string(activation->id), CompareText::compare_this,
                                  activation->name, language, label_of(compare_panels.view),
                                  [activation](Workspace& to) { toggle(to, *activation); });
        for (std::string& name : names_of(*activation))
            action.names.push_back(std::move(name));
        action.ticked = is_compared(w.session, activation->id);
        out.push_back(std::move(action));
    }
}

// What the selected function is worth under the cursor; else how many points are pinned.
StatusText status(const Kit& kit, const Workspace& w) {
    constexpr int digits = 6;
    const Session& session = w.session;
    const PinnedPoints& pinned = session.compare->pinned;
    if (!w.ui.cursor_x && !pinned.selection()) return {};
    if (!w.ui.cursor_x)
        return {.text = kit.say(PlotText::points_status,
                                {{"count", std::to_string(pinned.places.size())},
                                 {"x", pretty(pinned.places[*pinned.selection()], digits)}}),
                .is_quiet = true};
    const double x = *w.ui.cursor_x;
    if (masked_panel(session) || !has_selected(w)) return {.text = "x = " + pretty(x, all_digits)};
    const ComparisonSpec spec{
        .compare = session.compare, .convention = session.convention, .repertoire = repertoire_of(session)};
    const std::size_t selected = w.parts.of<ComparePart>().selected;
    const Jet jet = comparison_values(spec, x)[selected];
    const std::string_view name =
        known_in(spec.repertoire, spec.compare.functions[selected].activation)->name;
    return {.text = kit.say(
                ControlText::status_point,
                {{"x", pretty(x, all_digits)}, {"y", pretty(jet.y, digits)}, {"dy", pretty(jet.dy, digits)}}),
            .of = std::string(name)};
}

}} // namespace compare_panels_file

void compare_these(Workspace& workspace, std::span<const SharedActivation> functions, CompareForm form) {
    Session& session = workspace.session;
    const bool replaces = *session.compare != Compare{};
    session.compare = Compare{.functions = {}, .form = form};
    std::string names;
    for (const SharedActivation& each : functions)
        if (!is_compared(session, each->id) && toggle_compared(session, *each))
            names.append(names.empty() ? "" : ", ").append(each->name);
    session.view = compare_panels.view;
    workspace.parts.of<ComparePart>().selected = 0;
    if (replaces)
        notify(workspace.ui, text(SearchText::comparison_made, session.language, {{"names", names}}), false);
}

const ViewPanels compare_panels{
    .view = ViewId::compare,
    .hint = ControlText::status_hint,
    .left = {browser_width,
             [](const PanelFrame& frame, const Box& box) {
                 show_browser(frame, box, compare_panels_file::browser_use);
             }},
    .right = {inspector_width, show_compare_inspector},
    .middle =
        [](const PanelFrame& frame, const Box& box) {
            show_compare(frame.kit, box, frame.workspace.session, frame.workspace.ui,
                         frame.workspace.parts.of<ComparePart>(), frame.fonts);
        },
    .status = compare_panels_file::status,
    .browses = true,
    .fit = fit_comparison,
    .commands = compare_panels_file::commands,
    .presets = compare_panels_file::presets,
    .words = SearchText::words_view_compare,
    .add_actions = compare_panels_file::add_actions,
    .place_at_hand = [](const Workspace& w) { return std::optional(w.parts.of<ComparePart>().selected); }};

} // namespace act
