// What can be done with each entry of the catalogues, and finding it.

#include "desk/commands.h"
#include "desk/panels.h"
#include "session/labels.h"
#include "vector/vector_catalogue.h"
#include "view/compare/comparison.h"
#include "view/compose/composition.h"
#include "view/explore/explore_figure.h"
#include "views/compare/compare_actions.h"
#include "views/compose/compose_actions.h"
#include "views/explore/explore_actions.h"
#include "views/vector/vector_actions.h"
#include "widgets/fuzzy.h"

#include <algorithm>

namespace act {
namespace {

constexpr std::size_t most_remembered = 8;
constexpr double recent_bonus = 6.0; // less than another letter at the start of a word is worth

std::string both(Text key, Language language, std::string_view name) {
    return text(key, language, {{"name", name}});
}

// An action of the form "Explore {name}", found by its English and Chinese words as well.
Action action_of(std::string id, Text pattern, std::string_view name, Language language, CommandGroup group,
                 std::function<void(Workspace&)> run) {
    Action action{
        .id = std::move(id), .label = both(pattern, language, name), .group = group, .run = std::move(run)};
    for (const Language each : {Language::english, Language::chinese})
        action.names.push_back(both(pattern, each, name));
    return action;
}

void add_commands(const Workspace& w, std::vector<Action>& out) {
    const Language language = w.session.language;
    for (const Command& command : commands()) {
        if (!command.enabled(w) || command.name == Text::palette) continue;
        Action action{.id = "command " + label_of(command, Language::english),
                      .label = label_of(command, language),
                      .group = command.group,
                      .keys = name_of(command.shortcut),
                      .names = {label_of(command, Language::chinese)},
                      .ticked = command.ticked != nullptr && command.ticked(w),
                      .run = command.run};
        action.names.push_back(label_of(command, Language::english));
        // Menus show a language by its own name; who cannot read that looks for it by another.
        if (command.object == Text::language_chinese) action.names.emplace_back("Chinese");
        if (command.object == Text::language_english) action.names.emplace_back("英语");
        out.push_back(std::move(action));
    }
}

void add_functions(const Workspace& w, std::vector<Action>& out) {
    const Language language = w.session.language;
    for (const Activation* activation : all_of(repertoire_of(w.session))) {
        const std::string id(activation->id);
        Action explored = action_of("explore " + id, Text::explore_this, activation->name, language,
                                    CommandGroup::go, [activation](Workspace& to) {
                                        explore(to.session, *activation);
                                        to.ui.reveal_selected = true;
                                    });
        const Names& names = activation->names;
        for (const std::string_view name : {std::string_view(id), activation->name, names.pytorch, names.jax,
                                            names.keras, text(label_of(activation->family), language)})
            explored.names.emplace_back(name);
        explored.ticked = w.session.view == ViewId::explore && w.session.explore.activation == id;
        if (w.session.view == ViewId::compare) {
            Action compared = action_of("compare " + id, Text::compare_this, activation->name, language,
                                        CommandGroup::compare, [activation](Workspace& to) {
                                            if (const auto at = toggle_compared(to.session, *activation))
                                                to.ui.compared = *at;
                                        });
            compared.names.insert(compared.names.end(), explored.names.begin(), explored.names.end());
            compared.ticked = is_compared(w.session, id);
            out.push_back(std::move(compared));
        }
        out.push_back(std::move(explored));
    }
    for (const VectorFunction& function : vector_catalogue()) {
        Action action = action_of("vector " + std::string(function.id), Text::explore_this, function.name,
                                  language, CommandGroup::go, [&function](Workspace& to) {
                                      to.session.view = ViewId::vector;
                                      choose_vector_function(to.session, function);
                                  });
        action.names.emplace_back(function.id);
        out.push_back(std::move(action));
    }
}

void add_presets(const Workspace& w, std::vector<Action>& out) {
    const Language language = w.session.language;
    for (const ComparisonPreset& preset : comparison_presets())
        out.push_back(action_of("preset " + std::string(preset.id), Text::preset_this,
                                text(preset_name(preset.id), language), language, CommandGroup::compare,
                                [&preset](Workspace& to) {
                                    to.session.view = ViewId::compare;
                                    to.session.compare = preset.compare;
                                    to.ui.compared = 0;
                                }));
    for (const CompositionPreset& preset : composition_presets())
        out.push_back(action_of("preset " + std::string(preset.id), Text::preset_this,
                                text(preset_name(preset.id), language), language, CommandGroup::compose,
                                [&preset](Workspace& to) {
                                    to.session.view = ViewId::compose;
                                    to.session.compose = preset.compose;
                                }));
    for (const VectorPreset& preset : vector_presets())
        out.push_back(action_of("preset " + std::string(name_of(preset.name)), Text::preset_this,
                                text(preset.name, language), language, CommandGroup::vector,
                                [&preset](Workspace& to) {
                                    to.session.view = ViewId::vector;
                                    load_logits(to.session, preset);
                                }));
}

// Of the explored function: what frameworks mean by it, f′ at its breaks, its code.
void add_explored(const Workspace& w, std::vector<Action>& out) {
    const Language language = w.session.language;
    const ExploreSpec spec = explore_spec(w.session);
    for (const Preset& preset : spec.activation->presets)
        out.push_back(action_of("meaning " + std::string(preset.framework), Text::meant_by_this,
                                preset.framework, language, CommandGroup::explore,
                                [&preset](Workspace& to) { apply_preset(to.session, preset); }));
    for (int i = 0; i <= static_cast<int>(Convention::mean); ++i) {
        const auto convention = static_cast<Convention>(i);
        Action action = action_of("f′ " + std::string(name_of(convention)), Text::kink_this,
                                  text(label_of(convention), language), language, CommandGroup::explore,
                                  [convention](Workspace& to) { to.session.convention = convention; });
        action.ticked = w.session.convention == convention;
        out.push_back(std::move(action));
    }
    for (const LibraryName& library : libraries())
        out.push_back(action_of("code " + std::string(library.id), Text::code_this, library.name, language,
                                CommandGroup::copy, [&library](Workspace& to) { copy_code(to, library); }));
}

void add_swaps(const Workspace& w, std::vector<Action>& out) {
    for (const Activation* activation : all_of(repertoire_of(w.session)))
        out.push_back(action_of("swap " + std::string(activation->id), Text::all_use_this, activation->name,
                                w.session.language, CommandGroup::compose,
                                [activation](Workspace& to) { swap_activations(to.session, *activation); }));
}

// The best of an action's names; nothing when none matches.
std::optional<double> rank_of(const Action& action, std::string_view query) {
    std::optional<double> best = fuzzy_rank(query, action.label);
    for (const std::string& name : action.names)
        if (const auto rank = fuzzy_rank(query, name); rank && (!best || *rank > *best)) best = rank;
    return best;
}

} // namespace

std::vector<Action> actions_of(const Workspace& workspace) {
    std::vector<Action> actions;
    add_commands(workspace, actions);
    add_functions(workspace, actions);
    add_presets(workspace, actions);
    if (workspace.session.view == ViewId::explore) add_explored(workspace, actions);
    if (workspace.session.view == ViewId::compose) add_swaps(workspace, actions);
    return actions;
}

std::vector<Action> found_actions(const Workspace& workspace, std::string_view query) {
    struct Ranked {
        double rank = 0.0;
        Action action;
    };
    std::vector<Ranked> ranked;
    const std::vector<std::string>& recent = workspace.ui.recent_commands;
    // The catalogue knows spellings that no list of names holds.
    const Activation* meant = query.empty() ? nullptr : find(query);
    for (Action& action : actions_of(workspace)) {
        std::optional<double> rank = rank_of(action, query);
        if (meant != nullptr && action.id == "explore " + std::string(meant->id)) rank = 1e6;
        if (!rank) continue;
        const auto at = std::ranges::find(recent, action.id);
        if (at != recent.end())
            *rank += recent_bonus
                     + static_cast<double>(recent.end() - at) / static_cast<double>(most_remembered + 1);
        ranked.push_back({*rank, std::move(action)});
    }
    std::ranges::stable_sort(ranked, std::ranges::greater{}, &Ranked::rank);
    std::vector<Action> found;
    found.reserve(ranked.size());
    for (Ranked& each : ranked)
        found.push_back(std::move(each.action));
    return found;
}

void run_action(Workspace& workspace, const Action& action) {
    std::vector<std::string>& recent = workspace.ui.recent_commands;
    std::erase(recent, action.id);
    recent.insert(recent.begin(), action.id);
    if (recent.size() > most_remembered) recent.pop_back();
    action.run(workspace);
}

} // namespace act
