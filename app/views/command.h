#pragma once
// What the program can do, as records: menus, shortcuts, the palette and the sheet of keys are made from
// them. Those of a view stand in its folder; desk/commands.h has all of them.

#include "session/labels.h"
#include "state/workspace.h"
#include "widgets/keys.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace act {

struct Command {
    Text name;
    /// The head under which it stands in menus and in the sheet of keys. Of a view's command: the view's
    /// name, unless it says otherwise.
    std::optional<Text> group = {};
    Shortcut shortcut = {};
    std::function<void(Workspace&)> run;
    std::function<bool(const Workspace&)> enabled = {}; ///< empty: always (of a view's: while it is shown)
    std::function<bool(const Workspace&)> ticked = {};  ///< of switches and choices: how it stands
    std::optional<Text> object = {};                    ///< "Theme: Dark"
    Shortcut second = {};                               ///< does the same
    bool repeats = false;                               ///< while its key is held
    std::optional<Text> words = {};                     ///< what else people call it, for the search
    std::optional<ViewId> view = {};                    ///< set for the commands of a view
};

[[nodiscard]] inline bool is_possible(const Command& command, const Workspace& workspace) {
    return (!command.view || *command.view == workspace.session.view)
           && (!command.enabled || command.enabled(workspace));
}

constexpr Shortcut plain(char c) {
    return {letter(c)};
}
constexpr Shortcut ctrl(char c, bool shift = false) {
    return {letter(c), true, shift};
}

/// A switch, by the place of its truth value in a part of the session.
template <auto part, auto member> Command turn(Text name) {
    return {.name = name,
            .run = [](Workspace& w) { (*(w.session.*part)).*member = !((*(w.session.*part)).*member); },
            .ticked = [](const Workspace& w) { return (*(w.session.*part)).*member; }};
}

/// The same command, found by further words.
[[nodiscard]] inline Command searched(Command command, Text words) {
    command.words = words;
    return command;
}

/// One of the values that a choice can have.
template <auto part, auto member> Command choose(Text name, Text object, auto value) {
    return {.name = name,
            .run = [value](Workspace& w) { (*(w.session.*part)).*member = value; },
            .ticked = [value](const Workspace& w) { return (*(w.session.*part)).*member == value; },
            .object = object};
}

/// A command for each value that a choice can have, by its name on the screen.
template <auto part, auto member> void add_choices(std::vector<Command>& commands, Text name) {
    using Value = std::remove_reference_t<decltype((*(std::declval<Session&>().*part)).*member)>;
    const std::span<const Text> labels = labels_of(Value{});
    for (std::size_t i = 0; i < labels.size(); ++i)
        commands.push_back(choose<part, member>(name, labels[i], static_cast<Value>(i)));
}

/// So many columns more or fewer.
template <auto part, int step> Command change_columns(Text name) {
    return {.name = name, .run = [](Workspace& w) {
                int& columns = (w.session.*part)->columns;
                columns = std::clamp(columns + step, 1, most_compare_columns);
            }};
}

/// Of commands that do not say theirs: the file's.
extern const Text usual_group;

/// Something that can be done now, as the palette lists it.
struct Action {
    std::string id;    ///< the same in every language
    std::string label; ///< in the session's language
    Text group = usual_group;
    std::string keys = {};
    std::vector<std::string> names = {}; ///< what else it is called: other languages, ids, spellings
    std::vector<std::string> words = {}; ///< what is said of it
    bool is_thing = false;               ///< opens what lists show (Findable); before commands with that name
    bool is_sentence = false;            ///< found by the words of a sentence: after what has names
    bool ticked = false;
    std::function<void(Workspace&)> run;
};

/// All names that people know a function by.
[[nodiscard]] std::vector<std::string> names_of(const Activation& activation);

/// An action of the form "Explore {name}", found by its words in every language.
[[nodiscard]] Action action_of(std::string id, Text pattern, std::string_view name, Language language,
                               Text group, std::function<void(Workspace&)> run);

} // namespace act
