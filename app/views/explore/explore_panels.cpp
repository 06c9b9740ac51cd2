#include "views/explore/explore_panels.h"

#include "base/number.h"
#include "session/labels.h"
#include "views/browser.h"
#include "views/explore/explore_actions.h"

namespace act {
namespace {

bool exploring(const Workspace& w) {
    return w.session.view == explore_panels.view;
}

constexpr BrowserUse browser_use{
    .is_chosen = [](const Session& session, std::string_view id) { return session.explore.activation == id; },
    .choose = [](Workspace& w, const Activation& activation) { explore(w.session, activation); }};

template <int step> void show_neighbour(Workspace& w) {
    explore_neighbour(w.session, step);
    w.parts.of<BrowserPart>().reveal_selected = true;
    w.parts.of<ExplorePart>().focused_parameter = 0;
}

std::vector<Command> commands() {
    constexpr auto part = &Session::explore;
    return {{.name = Text::next_function,
             .group = Text::group_go,
             .shortcut = {Key::down},
             .run = show_neighbour<1>,
             .repeats = true},
            {.name = Text::previous_function,
             .group = Text::group_go,
             .shortcut = {Key::up},
             .run = show_neighbour<-1>,
             .repeats = true},
            turn<part, &Explore::tangent>(Text::show_tangent),
            turn<part, &Explore::curvature>(Text::show_curvature),
            turn<part, &Explore::diagonal>(Text::show_diagonal),
            turn<part, &Explore::formula>(Text::show_formula),
            turn<part, &Explore::numbers>(Text::formula_numbers),
            turn<part, &Explore::saturation>(Text::show_saturation),
            {.name = Text::show_affine,
             .run =
                 [](Workspace& w) {
                     if (w.session.explore.affine) forget_affine(w.session);
                     w.session.explore.affine = !w.session.explore.affine;
                 },
             .ticked = [](const Workspace& w) { return w.session.explore.affine; }},
            {.name = Text::show_training,
             .run = [](Workspace& w) { w.session.explore.training = !w.session.explore.training; },
             .enabled =
                 [](const Workspace& w) { return explore_spec(w.session).activation->training != nullptr; },
             .ticked = [](const Workspace& w) { return w.session.explore.training; }}};
}

// Every function can be explored from anywhere.
void add_functions(const Workspace& w, std::vector<Action>& out) {
    const Language language = w.session.language;
    for (const SharedActivation& activation : all_of(repertoire_of(w.session))) {
        const std::string id(activation->id);
        Action action = action_of("explore " + id, Text::explore_this, activation->name, language,
                                  Text::group_go, [activation](Workspace& to) {
                                      explore(to.session, *activation);
                                      to.parts.of<BrowserPart>().reveal_selected = true;
                                  });
        add_names(action, *activation, language);
        action.ticked = exploring(w) && w.session.explore.activation == id;
        out.push_back(std::move(action));
    }
}

// Of the explored function: what frameworks mean by it, and f′ at its breaks.
void add_actions(const Workspace& w, std::vector<Action>& out) {
    add_functions(w, out);
    if (!exploring(w)) return;
    const Language language = w.session.language;
    const Text group = label_of(explore_panels.view);
    const SharedActivation shown = explore_spec(w.session).activation;
    for (const Preset& preset : shown->presets)
        out.push_back(action_of("meaning " + std::string(preset.framework), Text::meant_by_this,
                                preset.framework, language, group,
                                [&preset](Workspace& to) { apply_preset(to.session, preset); }));
    for (int i = 0; i <= static_cast<int>(Convention::mean); ++i) {
        const auto convention = static_cast<Convention>(i);
        Action action = action_of("f′ " + std::string(name_of(convention)), Text::kink_this,
                                  text(label_of(convention), language), language, group,
                                  [convention](Workspace& to) { to.session.convention = convention; });
        action.ticked = w.session.convention == convention;
        out.push_back(std::move(action));
    }
}

StatusText status(const Kit& kit, const Workspace& w) {
    if (!w.ui.cursor_x) return {};
    const double x = *w.ui.cursor_x;
    const ExploreSpec spec = explore_spec(w.session);
    const Jet jet = function_of(spec).jet(x);
    std::string text =
        kit.say(Text::status_point,
                {{"x", pretty(x, all_digits)}, {"y", pretty(jet.y, 6)}, {"dy", pretty(jet.dy, 6)}});
    if (spec.curvature) text += " · " + kit.say(Text::status_curvature, {{"ddy", pretty(jet.ddy, 6)}});
    return {.text = std::move(text)};
}

} // namespace

const ViewPanels explore_panels{
    .view = ViewId::explore,
    .hint = Text::status_hint,
    .left = {browser_width,
             [](const PanelFrame& frame, const Box& box) { show_browser(frame, box, browser_use); }},
    .right = {inspector_width,
              [](const PanelFrame& frame, const Box& box) {
                  show_inspector(frame.kit, box, frame.workspace.session, frame.workspace.ui,
                                 frame.workspace.parts.of<ExplorePart>());
              }},
    .middle =
        [](const PanelFrame& frame, const Box& box) {
            show_explore(frame.kit, box, frame.workspace.session, frame.workspace.ui,
                         frame.workspace.parts.of<ExplorePart>(), frame.fonts);
        },
    .status = status,
    .strip = explore_strip,
    .use_remote_keys = use_remote_keys,
    .browses = true,
    .fit = go_home,
    .commands = commands,
    .add_actions = add_actions};

} // namespace act
