// The actions that are possible now, and the search among them.

#include "desk/commands.h"
#include "desk/desk.h"
#include "dialogs/documents.h"
#include "i18n/control_texts.h"
#include "i18n/lesson_texts.h"
#include "i18n/search_texts.h"
#include "i18n/session_texts.h"
#include "i18n/window_texts.h"
#include "session/labels.h"
#include "state/examples.h"
#include "state/projecting.h"
#include "views/claim_cards.h"
#include "views/findable.h"

#include <algorithm>

namespace act {
namespace {

constexpr std::size_t most_remembered = 8;

void add_commands(const Workspace& w, std::vector<Action>& out) {
    const Language language = w.session.language;
    for (const Command& command : commands()) {
        if (!is_possible(command, w) || command.name == WindowText::palette) continue;
        Action action{.id = "command " + label_of(command, Language::english),
                      .label = label_of(command, language),
                      .group = *command.group,
                      .keys = name_of(command.shortcut),
                      .ticked = command.ticked && command.ticked(w),
                      .run = command.run};
        for (const Language each : all_languages)
            action.names.push_back(label_of(command, each));
        // Menus show a language by its own name; who cannot read that looks for it by another.
        if (command.object == SessionText::language_chinese) action.names.emplace_back("Chinese");
        if (command.object == SessionText::language_english) action.names.emplace_back("英语");
        if (command.words) add_words(action.words, *command.words);
        out.push_back(std::move(action));
    }
}

// What the views can show, as the browser lists it.
void add_things(Workspace& w, std::vector<Action>& out) {
    for (const Findable& thing : findables(w)) {
        Action action = action_of(thing.id, thing.opening, thing.name, w.session.language,
                                  ControlText::group_go, thing.open);
        std::ranges::copy(thing.names, std::back_inserter(action.names));
        action.words = thing.words;
        if (thing.activation != nullptr)
            std::ranges::copy(property_words(w, thing.activation), std::back_inserter(action.words));
        action.ticked = thing.is_shown(w);
        action.is_thing = true;
        out.push_back(std::move(action));
    }
}

void add_presets(const ViewPanels& panels, Language language, std::vector<Action>& out) {
    for (const ViewPreset& preset : panels.presets())
        out.push_back(action_of("preset " + preset.id, WindowText::preset_this, text(preset.name, language),
                                language, label_of(panels.view),
                                [view = panels.view, load = preset.load](Workspace& to) {
                                    to.session.view = view;
                                    load(to);
                                }));
}

void add_code(const Workspace& w, std::vector<Action>& out) {
    if (shown_view(w.session).code == nullptr) return;
    for (const LibraryName& library : libraries())
        out.push_back(action_of("code " + std::string(library.id), WindowText::code_this, library.name,
                                w.session.language, WindowText::group_copy,
                                [&library](Workspace& to) { copy_code(to, library); }));
}

// Files that were open last, and the examples.
void add_files(const Workspace& w, std::vector<Action>& out) {
    for (const std::filesystem::path& file : w.recent.files)
        out.push_back({.id = "recent " + file.string(),
                       .label = file.filename().string() + "  —  " + file.parent_path().string(),
                       .group = WindowText::group_recent,
                       .run = [file](Workspace& to) { open_path(to, file); }});
    for (std::size_t i = 0; i < examples().size(); ++i) {
        const auto title = [i](Language language) {
            return std::string(text(examples()[i].title, language));
        };
        out.push_back({.id = "example " + std::string(name_of(examples()[i].title)),
                       .label = title(w.session.language),
                       .group = WindowText::group_examples,
                       .names = {title(Language::chinese), title(Language::english)},
                       .run = [i](Workspace& to) { open_example(to, i); }});
        add_words(out.back().words, SearchText::words_examples);
    }
}

// Those that the program brings along.
void add_lessons(const Workspace& w, std::vector<Action>& out) {
    for (const Lesson& lesson : lessons()) {
        out.push_back({.id = "lesson " + lesson.id,
                       .label = lesson.title.in(w.session.language),
                       .group = LessonText::group_lessons,
                       .names = {lesson.title.zh, lesson.title.en, lesson.initials},
                       .run = [&lesson](Workspace& to) { open_lesson_of(to, lesson); }});
        add_words(out.back().words, LessonText::words_lessons);
    }
}

// Opens what a claim is about, with its card.
void open_claim(Workspace& w, const Claim& claim) {
    for (const Findable& thing : findables(w))
        if (std::ranges::find(claim.subjects, thing.subject) != claim.subjects.end()) {
            w.ui.wanted_claim = &claim;
            thing.open(w);
            sides_of(w.ui, w.session).right = true;
            return;
        }
}

void add_claims(const Workspace& w, std::vector<Action>& out) {
    for (const Claim& claim : claims()) {
        const SourceRecord& source = record_of(claim.document);
        out.push_back({.id = "claim " + std::string(claim.id),
                       .label = std::string(claim.sentence.in(w.session.language)),
                       .group = WindowText::group_claims,
                       .is_sentence = true,
                       .run = [&claim](Workspace& to) { open_claim(to, claim); }});
        std::vector<std::string>& words = out.back().words;
        for (const Language language : all_languages)
            for (const Phrase& said : {claim.sentence, source.title})
                words.emplace_back(said.in(language));
        add_text(words, label_of(claim.verdict));
    }
}

// Of equal ranks what lists show comes before commands of that name, then what was run lately.
struct RankedAction {
    FoundRank rank = {};
    std::ptrdiff_t recent = 0;
    Action action;

    [[nodiscard]] bool is_before(const RankedAction& other) const {
        if (rank.tier != other.rank.tier) return rank.tier > other.rank.tier;
        if (action.is_sentence != other.action.is_sentence) return other.action.is_sentence;
        const bool named = is_name(rank);
        if (named && action.is_thing != other.action.is_thing) return action.is_thing;
        if (recent != other.recent) return recent > other.recent;
        return rank.share > other.rank.share;
    }
};

} // namespace

std::vector<Action> actions_of(Workspace& workspace) {
    std::vector<Action> actions;
    add_commands(workspace, actions);
    // What the shown view offers comes first.
    std::vector<const ViewPanels*> all(view_panels().begin(), view_panels().end());
    std::stable_partition(all.begin(), all.end(),
                          [&](const ViewPanels* panels) { return panels->view == workspace.session.view; });
    for (const ViewPanels* panels : all)
        if (panels->add_actions != nullptr) panels->add_actions(workspace, actions);
    add_things(workspace, actions);
    for (const ViewPanels* panels : view_panels())
        add_presets(*panels, workspace.session.language, actions);
    add_code(workspace, actions);
    add_claims(workspace, actions);
    add_files(workspace, actions);
    add_lessons(workspace, actions);
    for (Action& action : actions) {
        if (!action.is_sentence) action.names.push_back(action.label);
        add_text(action.words, action.group);
    }
    return actions;
}

std::vector<Action> found_actions(Workspace& workspace, std::string_view query, std::optional<Text> group) {
    std::vector<RankedAction> ranked;
    const std::vector<std::string>& recent = workspace.parts.of<DeskPart>().recent_commands;
    bool any_sure = query.empty();
    for (Action& action : actions_of(workspace)) {
        if (group && action.group != *group) continue;
        const FoundRank rank = rank_of(query, action.names, action.words);
        if (rank.tier == 0 && !query.empty()) continue;
        any_sure = any_sure || !is_guess(rank);
        const auto at = std::ranges::find(recent, action.id);
        ranked.push_back({rank, recent.end() - at, std::move(action)});
    }
    if (any_sure && !query.empty())
        std::erase_if(ranked, [](const RankedAction& each) { return is_guess(each.rank); });
    std::ranges::stable_sort(ranked,
                             [](const RankedAction& a, const RankedAction& b) { return a.is_before(b); });
    std::vector<Action> found;
    found.reserve(ranked.size());
    for (RankedAction& each : ranked)
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
