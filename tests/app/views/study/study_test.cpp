// The Study view used by mouse and keys, without a window.

#include "session/studies.h"
#include "support/headless_desk.h"
#include "views/study/study_panels.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <thread>

namespace act::study_test { namespace {

Session studying() {
    Session session;
    session.view = ViewId::study;
    return session;
}

// Frames until the run has ended.
const StudyProgress& finished(HeadlessDesk& desk) {
    for (int i = 0; i < 400; ++i) {
        desk.frames(1);
        const StudyPart& part = desk.workspace().parts.of<StudyPart>();
        if (part.shown.finished && !part.run->is_running()) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    desk.frames(2);
    return desk.workspace().parts.of<StudyPart>().shown;
}

// Of a glance, where it was seen, and of the whole report.
TEST(StudyPanel, ShowsAReport) {
    HeadlessDesk desk(studying());
    ASSERT_NE(finished(desk).report, nullptr);
    EXPECT_GE(desk.workspace().parts.of<StudyPart>().picture.made(), 1);
    EXPECT_LE(desk.workspace().parts.of<StudyPart>().picture.made(), 2);
}

TEST(StudyPanel, MakesNothingAnewWhenNothingChanges) {
    HeadlessDesk desk(studying());
    const SharedReport report = finished(desk).report;
    const auto made = desk.workspace().parts.of<StudyPart>().picture.made();
    desk.frames(5);
    EXPECT_EQ(desk.workspace().parts.of<StudyPart>().picture.made(), made);
    EXPECT_EQ(desk.workspace().parts.of<StudyPart>().shown.report, report);
    EXPECT_FALSE(desk.workspace().parts.of<StudyPart>().run->is_running());
}

StudyKey key_of(const char* study, StudySettings settings = {}) {
    return {.study = find_study(study), .settings = std::move(settings)};
}

// Readings that still come are shown as such; the end is what the command line prints.
TEST(StudyWork, GlancesFirstAndThenShowsTheWholeReport) {
    const StudyKey key = key_of("chaos", {{"depth", "7"}, {"seed", "11"}});
    StudyJob job(key, nullptr, std::make_shared<StudyTransport>(), {});
    ASSERT_TRUE(job.step());
    const StudyProgress glance = job.snapshot();
    ASSERT_NE(glance.report, nullptr);
    EXPECT_FALSE(glance.finished);
    EXPECT_EQ(known_report(key), nullptr) << "exports and other runs are not given a glance";
    EXPECT_TRUE(std::isnan(glance.report->rows.back().back())) << "nothing is simulated yet";
    ASSERT_FALSE(job.step());
    const StudyProgress whole = job.snapshot();
    EXPECT_TRUE(whole.finished);
    const Result<StudyReport> printed = run_study(*key.study, key.settings, key.repertoire);
    ASSERT_TRUE(printed.ok());
    EXPECT_EQ(whole.report->rows, printed->rows);
    for (std::size_t i = 0; i < printed->readings.size(); ++i)
        EXPECT_EQ(whole.report->readings[i].value, printed->readings[i].value) << i;
}

// While a slider is dragged each frame has another value: none waits for the work that the one before it began.
TEST(StudyWork, BeginsTheNextReportAtOnce) {
    StudyRun run;
    for (int i = 0; i < 2; ++i) {
        run.update(key_of("signal", {{"seed", std::to_string(70 + i)}, {"nets", "100"}}), [] {});
        EXPECT_TRUE(run.is_running()) << i;
    }
    const StudyKey last = key_of("signal", {{"seed", "79"}});
    const StudyProgress* shown = &run.update(last, [] {});
    for (int i = 0; i < 4000 && !shown->finished; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        shown = &run.update(last, [] {});
    }
    ASSERT_TRUE(shown->finished);
    EXPECT_EQ(shown->report, known_report(last));
}

// Another study has other readings: the report of the one that still runs must not be shown as its own.
TEST(StudyPanel, ForgetsTheReportOfAStudyThatIsLeftWhileItRuns) {
    Session session = studying();
    session.studies->study = "training";
    HeadlessDesk desk(session);
    for (int i = 0; i < 400 && desk.workspace().parts.of<StudyPart>().shown.report == nullptr; ++i)
        desk.frames(1);
    desk.workspace().session.studies->study = "approximation";
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
    EXPECT_EQ(desk.session().studies->settings.at("layer").at("mean"), "1.5");
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
    EXPECT_EQ(desk.session().studies->settings.at("layer").at("activations"),
              "relu, tanh, gelu, x*sigmoid(2x)");
    desk.click("inspector/activations/remove 1");
    EXPECT_EQ(desk.session().studies->settings.at("layer").at("activations"), "tanh, gelu, x*sigmoid(2x)");
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

Session in_the_lab(StudySettings settings) {
    Session session = studying();
    session.studies->study = "training";
    session.studies->settings["training"] = std::move(settings);
    return session;
}

TEST(StudyPanel, ChoosesAFunctionForEachLayer) {
    HeadlessDesk desk(
        in_the_lab({{"layers", "2"}, {"seeds", "1"}, {"epochs", "1"}, {"activations", "tanh"}}));
    finished(desk);
    const auto settings = [&]() -> const StudySettings& {
        return desk.session().studies->settings.at("training");
    };
    desk.click("inspector/hidden/begin");
    EXPECT_EQ(settings().at("hidden"), "tanh, tanh");
    desk.click("inspector/hidden/place 2/text");
    desk.key('A', true);
    desk.type("sine");
    desk.key(Key::enter);
    EXPECT_EQ(settings().at("hidden"), "tanh, sine");
    EXPECT_EQ(finished(desk).report->networks.back().owner, "hidden");
    desk.key(Key::escape);
    desk.key('Z', true);
    EXPECT_EQ(settings().at("hidden"), "tanh, tanh");
    desk.click("inspector/hidden/end");
    EXPECT_EQ(settings().count("hidden"), 0U);
    EXPECT_EQ(settings().at("layers"), "2");
}

// The mouse over the data shows what each unit is worth, and over a unit a number.
TEST(StudyPanel, ShowsTheValuesOfANetworkUnderThePointer) {
    HeadlessDesk desk(in_the_lab({{"layers", "2"}, {"units", "3"}, {"seeds", "1"}, {"epochs", "1"}}));
    finished(desk);
    const StudyPart& part = desk.workspace().parts.of<StudyPart>();
    ASSERT_TRUE(part.inputs.has_value());
    const NetworkSketch& first = part.shown.report->networks.front();
    EXPECT_EQ(first.layers.size(), 3U);
    const Item drawing = desk.item("studies/network/drawing");
    EXPECT_GT(drawing.box.height, 60.0F);
    const auto made = part.picture.made();
    const PageRect plot = part.inputs->panel.plot;
    const CanvasPlace& canvas = part.inputs->canvas;
    desk.move_mouse({static_cast<float>(canvas.origin_x + (plot.x + 0.5 * plot.width) * canvas.px_per_pt),
                     static_cast<float>(canvas.origin_y + (plot.y + 0.5 * plot.height) * canvas.px_per_pt)});
    desk.frames(2);
    EXPECT_EQ(part.pointed.substr(0, 2), "x ");
    EXPECT_NE(part.pointed.find("Softplus"), std::string::npos) << part.pointed;
    desk.click("studies/network/next");
    EXPECT_EQ(part.network, 1U);
    EXPECT_EQ(part.picture.made(), made) << "the figure is not made anew";
}

// In the window's words, and not by the names that its columns have in files.
TEST(StudyPanel, NamesWhatIsUnderThePointerAsTheFigureDoes) {
    for (const Language language : {Language::english, Language::chinese}) {
        Session session = studying();
        session.language = language;
        HeadlessDesk desk(session);
        finished(desk);
        const StudyPart& part = desk.workspace().parts.of<StudyPart>();
        desk.move_mouse({650.0F, 400.0F}); // over the second of three panels
        desk.frames(2);
        EXPECT_EQ(part.pointed.substr(0, 2), "x ") << part.pointed;
        for (const char* name : {"ReLU", "Tanh", "GELU"})
            EXPECT_NE(part.pointed.find(name), std::string::npos) << part.pointed;
        EXPECT_EQ(part.pointed.find('_'), std::string::npos) << part.pointed;
    }
}

TEST(StudyPanel, BeginsWithAPresetAndUndoesIt) {
    Session session = studying();
    session.studies->study = "approximation";
    HeadlessDesk desk(session);
    finished(desk);
    desk.click("inspector/presets/4");
    EXPECT_EQ(desk.session().studies->settings.at("approximation").at("target"), "1 - abs(x - 1)");
    EXPECT_LT(finished(desk).report->readings.front().value, 1e-15);
    desk.key('Z', true);
    EXPECT_EQ(desk.session().studies->settings.count("approximation"), 0U);
}

TEST(StudyPanel, TakesACurveThatIsDrawnWithTheMouse) {
    Session session = studying();
    session.studies->study = "approximation";
    HeadlessDesk desk(session);
    finished(desk);
    desk.drag("study/canvas", PlaceIn{0.1F, 0.9F}, PlaceIn{0.9F, 0.1F});
    const StudySettings& settings = desk.session().studies->settings.at("approximation");
    ASSERT_EQ(settings.count("drawn"), 1U);
    EXPECT_EQ(split_list(settings.at("drawn")).size(), 61U);
    const StudyReport& report = *finished(desk).report;
    EXPECT_LT(report.rows.front()[1], report.rows.back()[1]) << "it rises";
    desk.click("inspector/drawn/forget");
    EXPECT_EQ(desk.session().studies->settings.count("approximation"), 0U);
}

}} // namespace act::study_test
