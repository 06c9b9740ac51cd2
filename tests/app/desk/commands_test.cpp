#include "desk/commands.h"
#include "i18n/control_texts.h"
#include "i18n/window_texts.h"
#include "session/explore.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace act::commands_test { namespace {

bool finds_first(Workspace& workspace, std::string_view query, std::string_view id) {
    const std::vector<Action> found = found_actions(workspace, query);
    return !found.empty() && found.front().id == id;
}

TEST(Commands, GiveAKeyToOneThingAtATime) {
    for (const ViewId view :
         {ViewId::explore, ViewId::gallery, ViewId::compare, ViewId::compose, ViewId::vector, ViewId::study})
        for (const ThemeId theme : {ThemeId::paper, ThemeId::projector}) {
            Session session;
            session.view = view;
            session.theme = theme;
            const Workspace workspace(session);
            std::map<std::string, int> uses;
            for (const Command& command : commands()) {
                if (!is_possible(command, workspace)) continue;
                for (const Shortcut& keys : {command.shortcut, command.second})
                    if (keys.key != Key::none) ++uses[name_of(keys)];
            }
            for (const auto& [keys, count] : uses)
                EXPECT_EQ(count, 1) << keys << " in " << name_of(view);
        }
}

TEST(Commands, AreNamedDifferentlyWithinAGroup) {
    for (const Language language : {Language::english, Language::chinese}) {
        std::set<std::pair<Text, std::string>> seen;
        for (const Command& command : commands())
            EXPECT_TRUE(seen.insert({*command.group, label_of(command, language)}).second)
                << label_of(command, language);
    }
}

TEST(Commands, CanBeRunWheneverTheyAreEnabled) {
    for (const ViewId view :
         {ViewId::explore, ViewId::gallery, ViewId::compare, ViewId::compose, ViewId::vector, ViewId::study})
        for (const Command& command : commands()) {
            // Pictures go to a helper program, and texts to a clipboard that needs a window.
            if (command.group == WindowText::group_copy || command.group == ControlText::group_file) continue;
            Session session;
            session.view = view;
            Workspace workspace(session);
            if (is_possible(command, workspace)) command.run(workspace);
            EXPECT_TRUE(scale_limits.contains(workspace.session.scale));
        }
}

TEST(Commands, TickWhatTheySwitchedOn) {
    for (const Command& command : commands()) {
        Workspace workspace{Session{}};
        if (!command.ticked || !is_possible(command, workspace)) continue;
        if (command.ticked(workspace)) continue;
        command.run(workspace);
        EXPECT_TRUE(command.ticked(workspace)) << label_of(command, Language::english);
    }
}

TEST(Actions, AreFoundByAnyFrameworksSpelling) {
    Workspace workspace{Session{}};
    EXPECT_TRUE(finds_first(workspace, "nn.LeakyReLU", "explore leaky-relu"));
    EXPECT_TRUE(finds_first(workspace, "gelu", "explore gelu"));
}

TEST(Actions, AreFoundInBothLanguagesWhicheverIsShown) {
    Session session;
    session.language = Language::chinese;
    Workspace workspace(session);
    EXPECT_TRUE(finds_first(workspace, "theme dark", "command Theme: Dark"));
    EXPECT_TRUE(finds_first(workspace, "深色", "command Theme: Dark"));
}

TEST(Actions, CoverEveryFunctionAndPreset) {
    Workspace workspace{Session{}};
    const std::vector<Action> all = actions_of(workspace);
    for (const Activation& activation : catalogue())
        EXPECT_TRUE(std::ranges::any_of(all, [&](const Action& action) {
            return action.id == "explore " + std::string(activation.id);
        })) << activation.id;
    std::set<std::string> ids;
    for (const Action& action : all)
        EXPECT_TRUE(ids.insert(action.id).second) << action.id;
}

TEST(Actions, PutFirstWhatWasRunRecently) {
    Workspace workspace{Session{}};
    const auto found = found_actions(workspace, "theme");
    ASSERT_GT(found.size(), 2U);
    run_action(workspace, found[2]);
    EXPECT_EQ(found_actions(workspace, "").front().id, found[2].id);
}

TEST(Actions, ExploreWhatIsChosen) {
    Workspace workspace{Session{}};
    workspace.session.view = ViewId::vector;
    run_action(workspace, found_actions(workspace, "mish").front());
    EXPECT_EQ(workspace.session.view, ViewId::explore);
    EXPECT_EQ(workspace.session.explore->activation, "mish");
}

}} // namespace act::commands_test
