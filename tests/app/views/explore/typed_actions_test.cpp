// What happens to the rest of the session when its typed functions change.

#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/session_file.h"
#include "session/studies.h"
#include "study/study.h"
#include "views/explore/explore_actions.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace act::typed_actions_test { namespace {

// A session that uses its function "mine" everywhere.
Session using_mine() {
    Session session;
    add_typed(session, {.name = "mine", .formula = "a*x + b"});
    session.parameters["mine"] = {{"a", 2.0}, {"b", 4.0}};
    session.compare->functions = {{.activation = "mine", .set = {{"a", 3.0}}}, {.activation = "relu"}};
    session.compose->neurons[0].activation = "mine";
    session.compose->neurons[0].set = {{"b", -1.0}};
    session.compose->key_frames = {session.compose->neurons};
    session.studies->settings = {{"gradient", {{"activations", "mine, tanh"}, {"mine.a", "3"}}},
                                 {"signal", {{"activations", "Mine"}}}};
    return session;
}

TEST(TypedActions, ExploresWhatIsAdded) {
    const Session session = using_mine();
    EXPECT_EQ(session.explore->activation, "mine");
    EXPECT_EQ(session.typed[0].parameters.size(), 2U);
}

TEST(TypedActions, GivesAFreeName) {
    Session session = using_mine();
    add_typed(session, {.name = "mine", .formula = "x"});
    add_typed(session, {.name = "mine", .formula = "x"});
    EXPECT_EQ(session.typed[1].name, "mine 2");
    EXPECT_EQ(session.typed[2].name, "mine 3");
}

TEST(TypedActions, AddsNoMoreThanASessionHolds) {
    Session session;
    for (std::size_t i = 0; i < most_typed + 3; ++i)
        add_typed(session, {.name = "f", .formula = "x"});
    EXPECT_EQ(session.typed.size(), most_typed);
}

TEST(TypedActions, FollowsANewNameEverywhere) {
    Session session = using_mine();
    ASSERT_TRUE(change_typed(session, 0, {.name = "yours", .formula = "a*x + b"}).ok());
    EXPECT_EQ(session.explore->activation, "yours");
    EXPECT_EQ(session.parameters.at("yours").at("a"), 2.0);
    EXPECT_FALSE(session.parameters.contains("mine"));
    EXPECT_EQ(session.compare->functions[0].activation, "yours");
    EXPECT_EQ(session.compose->neurons[0].activation, "yours");
    EXPECT_EQ(session.compose->key_frames[0][0].activation, "yours");
    EXPECT_EQ(session.studies->settings.at("gradient"),
              (StudySettings{{"activations", "yours, tanh"}, {"yours.a", "3"}}));
    EXPECT_EQ(session.studies->settings.at("signal"), (StudySettings{{"activations", "yours"}}));
}

TEST(TypedActions, ForgetsValuesOfParametersThatAreGone) {
    Session session = using_mine();
    ASSERT_TRUE(
        change_typed(session, 0, {.name = "mine", .formula = "a*x + c", .parameters = {{"a", 1.0, 0.0, 2.5}}})
            .ok());
    EXPECT_EQ(session.parameters.at("mine"), (Parameters{{"a", 2.0}}));
    EXPECT_EQ(session.compare->functions[0].set, (Parameters{{"a", 3.0}})) << "beyond the slider, but legal";
    EXPECT_TRUE(session.compose->neurons[0].set.empty()) << "there is no b";
}

TEST(TypedActions, ChangesNothingOnAnError) {
    Session session = using_mine();
    add_typed(session, {.name = "other", .formula = "x"});
    const Session before = session;
    EXPECT_EQ(change_typed(session, 0, {.name = "mine", .formula = "a*("}).error().problem,
              Problem::missing_value);
    EXPECT_EQ(change_typed(session, 0, {.name = "OTHER", .formula = "x"}).error().problem,
              Problem::name_taken);
    EXPECT_EQ(change_typed(session, 0, {.name = "relu", .formula = "x"}).error().problem,
              Problem::name_taken);
    EXPECT_EQ(session, before);
}

TEST(TypedActions, LetsGoOfWhatIsRemoved) {
    Session session = using_mine();
    remove_typed(session, 0);
    EXPECT_TRUE(session.typed.empty());
    EXPECT_EQ(session.explore->activation, Explore{}.activation);
    EXPECT_FALSE(session.parameters.contains("mine"));
    ASSERT_EQ(session.compare->functions.size(), 1U);
    EXPECT_EQ(session.compose->neurons[0], (Neuron{.name = "A", .weight = 1.0, .bias = 0.5}));
    EXPECT_EQ(session.compose->key_frames[0][0].activation, "tanh");
    EXPECT_EQ(session.studies->settings,
              (std::map<std::string, StudySettings, std::less<>>{{"gradient", {{"activations", "tanh"}}}}))
        << "signals stand at what they usually show";
    EXPECT_EQ(parse_session(print_session(session), "a.act").value(), session);
}

// The network that the functions describe, and the others, which have as many layers.
TEST(TypedActions, KeepTheDepthOfNetworksThatAreGivenLayerByLayer) {
    Session session = using_mine();
    const Study& training = *find_study("training");
    session.studies->study = "training";
    const auto layers = std::ranges::find_if(training.parameters, [](const StudyParameter& each) {
        return each.kind == StudyInputKind::sequence;
    });
    ASSERT_NE(layers, training.parameters.end());
    set_setting(*session.studies, *layers, "mine, tanh, mine");
    const auto depth = [&] {
        return read_settings(training, settings_in(*session.studies), repertoire_of(session))
            .value()
            .whole(layers->counted_by);
    };
    EXPECT_EQ(depth(), 3);
    ASSERT_TRUE(change_typed(session, 0, {.name = "yours", .formula = "a*x + b"}).ok());
    EXPECT_EQ(text_in(settings_in(*session.studies), *layers), "yours, tanh, yours");
    EXPECT_EQ(depth(), 3);
    remove_typed(session, 0);
    EXPECT_EQ(text_in(settings_in(*session.studies), *layers), "");
    EXPECT_EQ(depth(), 3);
}

}} // namespace act::typed_actions_test
