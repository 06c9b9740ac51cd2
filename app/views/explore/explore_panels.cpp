#include "views/explore/explore_panels.h"

#include "base/number.h"
#include "i18n/control_texts.h"
#include "i18n/explore_texts.h"
#include "i18n/plot_texts.h"
#include "i18n/search_texts.h"
#include "i18n/session_texts.h"
#include "session/compare.h"
#include "session/explore.h"
#include "session/guess.h"
#include "session/labels.h"
#include "views/browser.h"
#include "views/compare/compare_panels.h"
#include "views/explore/explore_actions.h"
#include "views/pinning.h"
#include "views/plot_axes.h"

#include <array>

namespace act {
namespace explore_panels_file { namespace {

bool exploring(const Workspace& w) {
    return w.session.view == explore_panels.view;
}

constexpr BrowserUse browser_use{
    .lists = [](const Findable&) { return true; },
    .is_chosen = [](const Workspace& w, const Findable& thing) { return thing.is_shown(w); },
    .choose = [](Workspace& w, const Findable& thing) { thing.open(w); },
    .overlay =
        [](Workspace& w, const Findable& thing) {
            compare_these(w, std::array{explore_spec(w.session).activation, thing.activation},
                          CompareForm::overlay);
        },
    .beside = [](const Workspace& w) { return explore_spec(w.session).activation->name; }};

template <int step> void show_neighbour(Workspace& w) {
    explore_neighbour(w.session, step);
    w.parts.of<BrowserPart>().reveal_selected = true;
    w.parts.of<ExplorePart>().focused_parameter = 0;
}

// The arrows move a handle of the guess that has the keyboard.
bool has_arrows(const Workspace& w) {
    return !w.ui.guess.has_keys;
}

bool has_points(const Workspace& w) {
    return !w.session.explore->pinned.places.empty();
}

std::vector<Command> commands() {
    constexpr auto part = &Session::explore;
    Command numbers = turn<part, &Explore::numbers>(SessionText::formula_numbers);
    auto [preset, clear] = pin_commands<part>();
    numbers.enabled = [](const Workspace& w) { return has_letters(explore_spec(w.session)); };
    return {
        {.name = ExploreText::next_function,
         .group = ControlText::group_go,
         .shortcut = {Key::down},
         .run = show_neighbour<1>,
         .enabled = has_arrows,
         .repeats = true},
        {.name = ExploreText::previous_function,
         .group = ControlText::group_go,
         .shortcut = {Key::up},
         .run = show_neighbour<-1>,
         .enabled = has_arrows,
         .repeats = true},
        preset,
        {.name = PlotText::points_remove,
         .shortcut = {Key::remove},
         .run =
             [](Workspace& w) {
                 PinnedPoints& pinned = w.session.explore->pinned;
                 unpin_point(pinned, *pinned.selection());
             },
         .enabled = has_points},
        clear,
        turn_axes<part, &Axes::equal>(PlotText::axes_equal, fit_heights),
        turn_axes<part, &Axes::log_f>(PlotText::axes_log_f, fit_heights),
        turn_axes<part, &Axes::log_slope>(PlotText::axes_log_slope, fit_heights),
        turn_axes<part, &Axes::named>(PlotText::axes_named),
        searched(turn<part, &Explore::tangent>(SessionText::show_tangent), SearchText::words_slope),
        searched(turn<part, &Explore::curvature>(SessionText::show_curvature), SearchText::words_curvature),
        turn<part, &Explore::diagonal>(SessionText::show_diagonal),
        turn<part, &Explore::formula>(SessionText::show_formula),
        numbers,
        turn<part, &Explore::saturation>(SessionText::show_saturation),
        {.name = SessionText::show_affine,
         .run =
             [](Workspace& w) {
                 if (w.session.explore->affine) forget_affine(w.session);
                 w.session.explore->affine = !w.session.explore->affine;
             },
         .ticked = [](const Workspace& w) { return w.session.explore->affine; }},
        {.name = SessionText::show_training,
         .run = [](Workspace& w) { w.session.explore->training = !w.session.explore->training; },
         .enabled =
             [](const Workspace& w) { return explore_spec(w.session).activation->training != nullptr; },
         .ticked = [](const Workspace& w) { return w.session.explore->training; }}};
}

Findable findable(const SharedActivation& activation) {
    const std::string id(activation->id);
    Findable thing{
        .id = "explore " + id,
        .item = id,
        .subject = id,
        .name = std::string(activation->name),
        .head = activation->is_typed() ? ExploreText::typed_functions : label_of(activation->family),
        .opening = ControlText::explore_this,
        .activation = activation,
        .names = names_of(*activation),
        .is_shown = [id](const Workspace& w) { return exploring(w) && w.session.explore->activation == id; },
        .open =
            [activation](Workspace& w) {
                explore(w.session, *activation);
                w.parts.of<BrowserPart>().reveal_selected = true;
            }};
    add_text(thing.words, thing.head);
    return thing;
}

// The user's own ones first: they are looked for most, and they are few.
void add_findables(const Session& session, std::vector<Findable>& out) {
    const std::vector<SharedActivation> all = all_of(repertoire_of(session));
    for (const bool typed : {true, false})
        for (const SharedActivation& activation : all)
            if (activation->is_typed() == typed) out.push_back(findable(activation));
}

// Of the explored function: what frameworks mean by it, and f′ at its breaks.
void add_actions(const Workspace& w, std::vector<Action>& out) {
    const Language language = w.session.language;
    Action own{.id = "new own function",
               .label = std::string(text(SearchText::own_function_new, language)),
               .group = ControlText::group_edit,
               .run = start_own_function};
    add_text(own.names, SearchText::own_function_new);
    add_words(own.words, SearchText::words_own_function);
    out.push_back(std::move(own));
    if (!exploring(w)) return;
    const Text group = label_of(explore_panels.view);
    const SharedActivation shown = explore_spec(w.session).activation;
    for (const Preset& preset : shown->presets)
        out.push_back(action_of("meaning " + std::string(preset.framework), ExploreText::meant_by_this,
                                preset.framework, language, group,
                                [&preset](Workspace& to) { apply_preset(to.session, preset); }));
    for (int i = 0; i <= static_cast<int>(Convention::mean); ++i) {
        const auto convention = static_cast<Convention>(i);
        Action action = action_of("f′ " + std::string(name_of(convention)), ExploreText::kink_this,
                                  text(label_of(convention), language), language, group,
                                  [convention](Workspace& to) { to.session.convention = convention; });
        action.ticked = w.session.convention == convention;
        out.push_back(std::move(action));
    }
}

StatusText status(const Kit& kit, const Workspace& w) {
    const ExploreSpec spec = explore_spec(w.session);
    const auto selected = spec.pinned.selection();
    if (!w.ui.cursor_x && !selected) return {};
    if (!w.ui.cursor_x)
        return {.text =
                    kit.say(PlotText::points_status, {{"count", std::to_string(spec.pinned.places.size())},
                                                      {"x", pretty(spec.pinned.places[*selected], 6)}}),
                .is_quiet = true};
    const double x = *w.ui.cursor_x;
    const Jet jet = function_of(spec).jet(x);
    if (masked_panel(w.session)) return {.text = "x = " + pretty(x, all_digits)};
    std::string text =
        kit.say(ControlText::status_point,
                {{"x", pretty(x, all_digits)}, {"y", pretty(jet.y, 6)}, {"dy", pretty(jet.dy, 6)}});
    if (spec.curvature) text += " · " + kit.say(ExploreText::status_curvature, {{"ddy", pretty(jet.ddy, 6)}});
    return {.text = std::move(text)};
}

}} // namespace explore_panels_file

const ViewPanels explore_panels{
    .view = ViewId::explore,
    .hint = ControlText::status_hint,
    .left = {browser_width,
             [](const PanelFrame& frame, const Box& box) {
                 show_browser(frame, box, explore_panels_file::browser_use);
             }},
    .right = {inspector_width,
              [](const PanelFrame& frame, const Box& box) {
                  show_inspector(frame.kit, box, frame.workspace, frame.workspace.parts.of<ExplorePart>());
              }},
    .middle =
        [](const PanelFrame& frame, const Box& box) {
            show_explore(frame.kit, box, frame.workspace.session, frame.workspace.ui,
                         frame.workspace.parts.of<ExplorePart>(), frame.fonts);
        },
    .status = explore_panels_file::status,
    .strip = explore_strip,
    .use_remote_keys = use_remote_keys,
    .browses = true,
    .fit = go_home,
    .commands = explore_panels_file::commands,
    .words = SearchText::words_view_explore,
    .add_findables = explore_panels_file::add_findables,
    .add_actions = explore_panels_file::add_actions};

} // namespace act
