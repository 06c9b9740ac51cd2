#include "session/change.h"
#include "session/session_file.h"
#include "session/studies.h"
#include "study/study.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act::studies_test { namespace {

Session with_studies(std::map<std::string, StudySettings, std::less<>> settings) {
    Session session;
    session.view = ViewId::study;
    session.studies->settings = std::move(settings);
    return session;
}

TEST(Studies, AreReadAsTheyWerePrinted) {
    const Session session = with_studies({{"layer",
                                           {{"activations", "leaky-relu, max(x, 0.5)"},
                                            {"leaky-relu.negative_slope", "0.2"},
                                            {"mean", "-1.5"},
                                            {"units", "1000"}}}});
    EXPECT_EQ(parse_session(print_session(session), "s").value(), session);
}

TEST(Studies, TakeNumbersTextsAndTruthValues) {
    const auto session =
        parse_session("activarium = 1\n[study.settings.layer]\nmean = 2\ndeviation = \"0.5\"", "s");
    ASSERT_TRUE(session.ok());
    EXPECT_EQ(session->studies->settings.at("layer"), (StudySettings{{"deviation", "0.5"}, {"mean", "2"}}));
}

TEST(Studies, RefuseWhatIsNotLegalAndKeepTheRest) {
    const auto opened =
        read_session("activarium = 1\n[study]\nstudy = \"layers\"\n[study.settings.layer]\nmean = 2\n"
                     "deviation = -1\nactivations = \"tanhh\"\n[study.settings.none]\nx = 1",
                     "s");
    ASSERT_TRUE(opened.ok());
    EXPECT_EQ(opened->problems.size(), 4U);
    EXPECT_EQ(opened->session.studies->study, "layer");
    EXPECT_EQ(opened->session.studies->settings.at("layer"), (StudySettings{{"mean", "2"}}));
}

TEST(Studies, SayInAnUndoStepWhatWasSet) {
    const Session before = with_studies({});
    EXPECT_EQ(change_between(before, with_studies({{"layer", {{"mean", "2"}}}}), Language::english),
              "Input mean 0 → 2");
}

const StudyParameter& setting(std::string_view study, std::string_view id) {
    const auto all = find_study(study)->parameters;
    return *std::ranges::find(all, id, [](const StudyParameter& each) { return each.parameter.id; });
}

TEST(Studies, KeepASequenceAsLongAsWhatCountsIt) {
    Studies studies{.study = "training"};
    set_setting(studies, setting("training", "layers"), "5");
    set_setting(studies, setting("training", "hidden"), "relu, tanh, sine");
    EXPECT_EQ(settings_in(studies), (StudySettings{{"hidden", "relu, tanh, sine"}}));
    EXPECT_EQ(number_in(settings_in(studies), setting("training", "layers")), 3.0);
    set_setting(studies, setting("training", "layers"), "5");
    EXPECT_EQ(settings_in(studies), (StudySettings{{"hidden", "relu, tanh, sine, sine, sine"}}));
    set_setting(studies, setting("training", "layers"), "2");
    EXPECT_EQ(settings_in(studies), (StudySettings{{"hidden", "relu, tanh"}}));
    set_setting(studies, setting("training", "hidden"), "");
    EXPECT_EQ(settings_in(studies), (StudySettings{{"layers", "2"}}));
}

}} // namespace act::studies_test
