// The actions that are possible now, and the search among them.

#include "desk/commands.h"
#include "desk/desk.h"
#include "dialogs/documents.h"
#include "session/labels.h"
#include "state/examples.h"
#include "widgets/fuzzy.h"

#include <algorithm>

namespace act {
namespace {

constexpr std::size_t most_remembered = 8;
constexpr double recent_bonus = 6.0; // less than another letter at the start of a word is worth

void add_commands(const Workspace& w, std::vector<Action>& out) {
    const Language language = w.session.language;
    for (const Command& command : commands()) {
        if (!is_possible(command, w) || command.name == Text::palette) continue;
        Action action{.id = "command " + label_of(command, Language::english),
                      .label = label_of(command, language),
                      .group = *command.group,
                      .keys = name_of(command.shortcut),
                      .names = {label_of(command, Language::chinese)},
                      .ticked = command.ticked && command.ticked(w),
                      .run = command.run};
        action.names.push_back(label_of(command, Language::english));
        // Menus show a language by its own name; who cannot read that looks for it by another.
        if (command.object == Text::language_chinese) action.names.emplace_back("Chinese");
        if (command.object == Text::language_english) action.names.emplace_back("英语");
        out.push_back(std::move(action));
    }
}

void add_presets(const ViewPanels& panels, Language language, std::vector<Action>& out) {
    for (const ViewPreset& preset : panels.presets())
        out.push_back(action_of("preset " + preset.id, Text::preset_this, text(preset.name, language),
                                language, label_of(panels.view),
                                [view = panels.view, load = preset.load](Workspace& to) {
                                    to.session.view = view;
                                    load(to);
                                }));
}

void add_code(const Workspace& w, std::vector<Action>& out) {
    if (shown_view(w.session).code == nullptr) return;
    for (const LibraryName& library : libraries())
        out.push_back(action_of("code " + std::string(library.id), Text::code_this, library.name,
                                w.session.language, Text::group_copy,
                                [&library](Workspace& to) { copy_code(to, library); }));
}

// Files that were open last, and the examples.
void add_files(const Workspace& w, std::vector<Action>& out) {
    for (const std::filesystem::path& file : w.recent.files)
        out.push_back({.id = "recent " + file.string(),
                       .label = file.filename().string() + "  —  " + file.parent_path().string(),
                       .group = Text::group_recent,
                       .run = [file](Workspace& to) { open_path(to, file); }});
    for (std::size_t i = 0; i < examples().size(); ++i) {
        const auto title = [i](Language language) {
            return std::string(text(examples()[i].title, language));
        };
        out.push_back({.id = "example " + std::string(name_of(examples()[i].title)),
                       .label = title(w.session.language),
                       .group = Text::group_examples,
                       .names = {title(Language::chinese), title(Language::english)},
                       .run = [i](Workspace& to) { open_example(to, i); }});
    }
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
    // What the shown view offers comes first.
    std::vector<const ViewPanels*> all(view_panels().begin(), view_panels().end());
    std::stable_partition(all.begin(), all.end(),
                          [&](const ViewPanels* panels) { return panels->view == workspace.session.view; });
    for (const ViewPanels* panels : all)
        if (panels->add_actions != nullptr) panels->add_actions(workspace, actions);
    for (const ViewPanels* panels : view_panels())
        add_presets(*panels, workspace.session.language, actions);
    add_code(workspace, actions);
    add_files(workspace, actions);
    return actions;
}

std::vector<Action> found_actions(const Workspace& workspace, std::string_view query,
                                  std::optional<Text> group) {
    struct Ranked {
        double rank = 0.0;
        Action action;
    };
    std::vector<Ranked> ranked;
    const std::vector<std::string>& recent = workspace.parts.of<DeskPart>().recent_commands;
    // The catalogue knows spellings that no list of names holds.
    const Activation* meant = query.empty() ? nullptr : find(query);
    for (Action& action : actions_of(workspace)) {
        if (group && action.group != *group) continue;
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
    std::vector<std::string>& recent = workspace.parts.of<DeskPart>().recent_commands;
    std::erase(recent, action.id);
    recent.insert(recent.begin(), action.id);
    if (recent.size() > most_remembered) recent.pop_back();
    action.run(workspace);
}

} // namespace act
