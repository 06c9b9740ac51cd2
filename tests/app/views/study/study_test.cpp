// The Study view used by mouse and keys, without a window.

#include "support/headless_desk.h"
#include "views/study/study_panels.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace act { namespace {

Session studying() {
    Session session;
    session.view = ViewId::study;
    return session;
}

// Frames until the run has ended.
const StudyProgress& finished(HeadlessDesk& desk) {
    for (int i = 0; i < 400; ++i) {
        desk.frames(1);
        if (desk.workspace().parts.of<StudyPart>().shown.finished) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    desk.frames(2);
    return desk.workspace().parts.of<StudyPart>().shown;
}

TEST(StudyPanel, ShowsAReport) {
    HeadlessDesk desk(studying());
    ASSERT_NE(finished(desk).report, nullptr);
    EXPECT_EQ(desk.workspace().parts.of<StudyPart>().picture.made(), 1);
}

TEST(StudyPanel, MakesNothingAnewWhenNothingChanges) {
    HeadlessDesk desk(studying());
    const SharedReport report = finished(desk).report;
    desk.frames(5);
    EXPECT_EQ(desk.workspace().parts.of<StudyPart>().picture.made(), 1);
    EXPECT_EQ(desk.workspace().parts.of<StudyPart>().shown.report, report);
    EXPECT_FALSE(desk.workspace().parts.of<StudyPart>().run->is_running());
}

// Another study has other readings: the report of the one that still runs must not be shown as its own.
TEST(StudyPanel, ForgetsTheReportOfAStudyThatIsLeftWhileItRuns) {
    Session session = studying();
    session.studies.study = "training";
    HeadlessDesk desk(session);
    for (int i = 0; i < 400 && desk.workspace().parts.of<StudyPart>().shown.report == nullptr; ++i)
        desk.frames(1);
    desk.workspace().session.studies.study = "approximation";
    desk.frames(1);
    const StudyProgress& shown = desk.workspace().parts.of<StudyPart>().shown;
    EXPECT_TRUE(shown.report == nullptr || shown.report->columns.front() == "x");
    EXPECT_EQ(finished(desk).report->columns.front(), "x");
}

TEST(StudyPanel, TakesATypedNumberAndUndoesIt) {
    HeadlessDesk desk(studying());
    finished(desk);
    desk.click("inspector/mean/value");
    desk.key('A', true);
    desk.type("1.5");
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().studies.settings.at("layer").at("mean"), "1.5");
    desk.key(Key::escape);
    desk.key('Z', true);
    EXPECT_EQ(desk.session().studies, Studies{});
}

TEST(StudyPanel, AddsAndRemovesFunctions) {
    HeadlessDesk desk(studying());
    finished(desk);
    desk.click("inspector/activations/add");
    desk.type("x*sigmoid(2x)");
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().studies.settings.at("layer").at("activations"),
              "relu, tanh, gelu, x*sigmoid(2x)");
    desk.click("inspector/activations/remove 1");
    EXPECT_EQ(desk.session().studies.settings.at("layer").at("activations"), "tanh, gelu, x*sigmoid(2x)");
}

TEST(StudyPanel, RefusesWhatIsNoFunctionAndSaysSo) {
    HeadlessDesk desk(studying());
    finished(desk);
    desk.click("inspector/activations/add");
    desk.type("tanhh");
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().studies, Studies{});
    ASSERT_TRUE(desk.workspace().ui.notice.has_value());
    EXPECT_NE(desk.workspace().ui.notice->text.find("tanhh"), std::string::npos);
}

}} // namespace act
