#include "view/living_figure.h"

#include "figure/recording_canvas.h"
#include "session/export_choice.h"
#include "session/guess.h"
#include "session/vectors.h"
#include "support/even_metrics.h"
#include "support/sessions.h"
#include "view/figures.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace act::living_figure_test { namespace {

const EvenMetrics metrics;

Session session_of(std::string_view figure) {
    return require_figure(figure)->session();
}

TEST(LivingFigure, HasWhatItsViewShowsAndNothingElse) {
    for (const View* view : views()) {
        SCOPED_TRACE(name_of(view->id));
        for (const FigureEntry& entry : view->bundled()) {
            if (!entry.session) continue;
            Session session = entry.session();
            session.exporting->folder = "/home/somebody"; // of this machine
            session.exporting->formula = true;
            const Session alone = shown_alone(session);
            EXPECT_EQ(alone.exporting->folder, "");
            EXPECT_TRUE(alone.exporting->formula);
            session.exporting = alone.exporting;
            EXPECT_EQ(alone, session) << entry.id;
        }
    }
}

LivingFigure living_softmax() {
    Session session;
    session.view = ViewId::vector;
    session.vectors->logits = {-1.0, 1.0, 2.0};
    LivingFigure made(*living_start(session, {}));
    EXPECT_TRUE(made.arrange({.page_pt = {566.9, 425.2}}, metrics));
    return made;
}

LivingFigure living(std::string_view figure, const LivingWishes& wishes = {}) {
    LivingFigure made(*living_start(session_of(figure), wishes));
    EXPECT_TRUE(made.arrange({.page_pt = {453.6, 255.1}}, metrics));
    return made;
}

std::vector<std::string> names(const LivingFigure& figure) {
    std::vector<std::string> all;
    for (const LivingControl& control : figure.controls())
        all.push_back(control.target.name());
    return all;
}

TEST(LivingFigure, HasAControlForEachNumberOfItsView) {
    EXPECT_EQ(names(living("explore:elu")), (std::vector<std::string>{"alpha"}));
    EXPECT_EQ(names(living("explore:relu")), (std::vector<std::string>{}));
    const auto composed = names(living("compose:document-001"));
    EXPECT_NE(std::ranges::find(composed, "A.weight"), composed.end());
    EXPECT_EQ(std::ranges::find(composed, "A.layers"), composed.end()); // aside
}

TEST(LivingFigure, HasOnlyTheControlsThatAreWishedFor) {
    EXPECT_EQ(names(living("compose:document-001", {.controls = {{"B.bias", "A.weight"}}})),
              (std::vector<std::string>{"B.bias", "A.weight"}));
    EXPECT_EQ(names(living("explore:elu", {.controls = std::vector<std::string>()})),
              (std::vector<std::string>{}));
    const auto wrong = living_start(session_of("explore:elu"), {.controls = {{"alhpa"}}});
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().problem, Problem::unknown_parameter);
    EXPECT_EQ(wrong.error().hint, "alpha");
}

TEST(LivingFigure, AxesHoldTheWholeWayOfEachSlider) {
    LivingFigure figure = living("explore:elu");
    const Panel before = figure.figure().panels[0];
    for (const double alpha : {0.0, 2.0, 4.0}) {
        ASSERT_TRUE(figure.put(0, alpha));
        ASSERT_TRUE(figure.arrange({.page_pt = {453.6, 255.1}}, metrics));
        const Panel& now = figure.figure().panels[0];
        EXPECT_EQ(now.y.window, before.y.window);
        EXPECT_EQ(now.x.window, before.x.window);
        EXPECT_TRUE(now.y.window.contains(-alpha));
    }
}

// But for those that the whole way would make too wide to be read.
TEST(LivingFigure, AxesOfTheGalleryStandStillWhileASliderMoves) {
    const LivingStart start = *living_start(session_of("gallery"), {});
    LivingFigure figure(start);
    const auto axes = [&] {
        EXPECT_TRUE(figure.arrange({.page_pt = {1190.6, 1683.8}, .quick = true}, metrics));
        std::vector<Interval> all;
        for (std::size_t i = 0; i < figure.figure().panels.size(); ++i) {
            const Panel& panel = figure.figure().panels[i];
            if (start.held.at(i).x.width() > 0.0) all.push_back(panel.x.window);
            if (start.held.at(i).y.width() > 0.0) all.push_back(panel.y.window);
        }
        return all;
    };
    const std::vector<Interval> before = axes();
    EXPECT_GT(before.size(), 3 * figure.figure().panels.size() / 2);
    for (std::size_t k = 0; k < figure.controls().size(); ++k)
        for (const double share : {0.0, 0.3, 1.0}) {
            const LivingControl& control = figure.controls()[k];
            const std::string name = control.target.name();
            const double first = control.target.value;
            if (!figure.put(k, control.range.low + share * control.range.width())) continue;
            EXPECT_EQ(axes() == before, true) << name << " at " << share;
            figure.put(k, first);
        }
}

TEST(LivingFigure, CurvesOfTheGalleryReachTheEndsOfTheirAxes) {
    const LivingFigure figure = living("gallery");
    const std::vector<Panel>& panels = figure.figure().panels;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        Interval drawn{infinity, -infinity};
        for (const Mark& mark : panels[i].marks)
            if (const Line* line = std::get_if<Line>(&mark))
                for (const Polyline& piece : line->pieces)
                    for (const Point& point : piece)
                        drawn = hull(drawn, {point.x, point.x});
        if (drawn.low > drawn.high) continue; // bars
        EXPECT_LE(drawn.low, panels[i].x.window.low) << i << " " << panels[i - i % 2].title.front().text;
        EXPECT_GE(drawn.high, panels[i].x.window.high) << i << " " << panels[i - i % 2].title.front().text;
    }
}

TEST(LivingFigure, TakesLegalValuesAndNoOthers) {
    LivingFigure figure = living("explore:elu");
    EXPECT_TRUE(figure.put(0, 7.0)); // beyond its slider, which widens
    EXPECT_EQ(figure.controls()[0].target.value, 7.0);
    EXPECT_TRUE(figure.controls()[0].range.contains(7.0));
    EXPECT_FALSE(figure.put(0, std::nan("")));
    EXPECT_FALSE(figure.put(0, 1e9));
    EXPECT_FALSE(figure.put(1, 1.0));
    EXPECT_EQ(figure.controls()[0].target.value, 7.0);
}

TEST(LivingFigure, IsPackedAndUnpacked) {
    for (const std::string_view id :
         {"explore:elu", "grid:document-001", "compose:book", "softmax", "study:layer"}) {
        const auto start = living_start(session_of(id), {});
        ASSERT_TRUE(start) << id;
        EXPECT_EQ(unpacked_start(packed(*start)), *start) << id;
    }
    EXPECT_FALSE(unpacked_start("nothing "));
}

TEST(LivingFigure, PointsAtThePlaceBelowThePointer) {
    const LivingFigure figure = living("explore:elu");
    const PanelLayout& panel = figure.layout().panels[1];
    const auto place = figure.place_at(panel.to_page({-1.0, 0.5}));
    ASSERT_TRUE(place);
    EXPECT_EQ(place->panel, 1U);
    EXPECT_EQ(place->at.x, -1.0); // a round number
    EXPECT_FALSE(figure.place_at({1.0, 1.0}));
    const auto values = figure.values_at(*place);
    ASSERT_EQ(values.size(), 3U);
    EXPECT_EQ(values[0].value, -1.0);
    EXPECT_NEAR(values[1].value, std::expm1(-1.0), 1e-15);
    EXPECT_NEAR(values[2].value, std::exp(-1.0), 1e-15);
}

TEST(LivingFigure, ABarIsDraggedByItsHeight) {
    LivingFigure figure = living_softmax();
    const PanelLayout& panel = figure.layout().panels[0];
    const auto grasp = figure.grasped(panel.to_page({1.0, 0.5}));
    ASSERT_TRUE(grasp);
    ASSERT_TRUE(grasp->y);
    EXPECT_FALSE(grasp->x);
    EXPECT_EQ(figure.controls()[*grasp->y].target.id, "z2");
    figure.drag(*grasp, panel.to_page({1.0, -0.5}));
    EXPECT_NEAR(figure.controls()[*grasp->y].target.value, -0.5, 0.05);
    EXPECT_FALSE(figure.grasped({1.0, 1.0}));
}

TEST(LivingFigure, TableHasTheCurvesOrTheBars) {
    const NumberTable curves = living("explore:elu").table();
    EXPECT_EQ(curves.columns, (std::vector<std::string>{"x", "f(x)", "f′(x)"}));
    ASSERT_GE(curves.rows.size(), 5U);
    for (const auto& row : curves.rows)
        EXPECT_EQ(row[1], row[0] > 0.0 ? row[0] : std::expm1(row[0]));
    const NumberTable bars = living_softmax().table();
    EXPECT_EQ(bars.rows.size(), 3U);
    EXPECT_GE(bars.columns.size(), 3U);
}

TEST(LivingFigure, CursorIsDrawnOverIt) {
    const LivingFigure figure = living("explore:elu");
    RecordingCanvas canvas;
    figure.draw_cursor({0, {-1.0, 0.0}}, canvas);
    EXPECT_FALSE(canvas.lines().empty());
}

TEST(LivingFigure, StandsStillWhereItCannotFollow) {
    const auto start = living_start(session_of("study:cost"), {});
    ASSERT_TRUE(start);
    EXPECT_TRUE(start->controls.empty());
    EXPECT_FALSE(can_live(start->session));
}

TEST(LivingFigure, APointOfAPlaneIsDraggedBothWays) {
    LivingFigure figure = living("study:dying");
    const PanelLayout& panel = figure.layout().panels[2];
    const auto grasp = figure.grasped(panel.to_page({-1.0, 1.0}));
    ASSERT_TRUE(grasp && grasp->x && grasp->y);
    figure.drag(*grasp, panel.to_page({-1.0, 1.5}));
    EXPECT_NEAR(figure.controls()[*grasp->x].target.value, -1.0, 0.1);
    EXPECT_NEAR(figure.controls()[*grasp->y].target.value, 1.5, 0.1);
    EXPECT_FALSE(figure.grasped(figure.layout().panels[0].to_page({0.0, 0.0})));
}

TEST(LivingFigure, HasTheSettingsOfAStudyThatAreNoNumbers) {
    LivingFigure figure = living("study:gradient");
    ASSERT_EQ(figure.settings().size(), 1U);
    EXPECT_EQ(figure.settings()[0].id, "activations");
    EXPECT_EQ(figure.settings()[0].most, most_study_functions);
    EXPECT_TRUE(figure.put_text("activations", "mish"));
    EXPECT_EQ(figure.settings()[0].value, "mish");
    EXPECT_FALSE(figure.put_text("activations", "no such function"));
    EXPECT_FALSE(figure.put_text("depth", "3"));
    EXPECT_EQ(figure.settings()[0].value, "mish");
    ASSERT_TRUE(figure.arrange({.page_pt = {453.6, 255.1}}, metrics));
    const auto readings = figure.readings();
    ASSERT_FALSE(readings.empty());
    EXPECT_EQ(readings[0].owner, "Mish");
    EXPECT_FALSE(figure.table().rows.empty());
    // A wish for one control leaves the settings out.
    EXPECT_TRUE(living("study:gradient", {.controls = {{"depth"}}}).settings().empty());
    EXPECT_EQ(living("study:gradient", {.controls = {{"activations"}}}).settings().size(), 1U);
}

TEST(LivingFigure, ChoicesHaveWords) {
    const LivingFigure figure = living("study:gradient");
    const auto choice = std::ranges::find_if(
        figure.controls(), [](const LivingControl& each) { return !each.target.choices.empty(); });
    ASSERT_NE(choice, figure.controls().end());
    EXPECT_EQ(choice->target.kind, ParameterKind::choice);
    EXPECT_EQ(choice->target.choices.size(), 2U);
}

TEST(LivingFigure, WorksOnWhatTakesLongPieceByPiece) {
    Session session = session_of("study:training");
    const StudySettings quick{{"epochs", "1"}, {"seeds", "1"}, {"activations", "relu"}};
    ASSERT_TRUE(shown_view(session).set_texts(session, quick));
    const auto start = living_start(session, {});
    ASSERT_TRUE(start);
    LivingFigure figure(*start);
    ASSERT_NE(figure.work(), nullptr);
    ASSERT_TRUE(figure.arrange({.page_pt = {600.0, 400.0}}, metrics));
    const std::size_t rows = figure.table().rows.size();
    while (figure.work()->step()) {}
    EXPECT_EQ(figure.work()->progress(), 1.0);
    EXPECT_EQ(figure.table().rows.size(), rows) << "what is known is shown when it is published";
    figure.work()->publish();
    EXPECT_GT(figure.table().rows.size(), rows);
    figure.restart();
    EXPECT_LT(figure.work()->progress(), 1.0);
}

// A frame of a drag has no time to begin: the last picture stays, without numbers, until the slider rests.
TEST(LivingFigure, BeginsWhatTakesLongOnceTheSliderRests) {
    Session session = session_of("study:training");
    const StudySettings quick{{"epochs", "1"}, {"seeds", "1"}, {"activations", "relu"}};
    ASSERT_TRUE(shown_view(session).set_texts(session, quick));
    LivingFigure figure(*living_start(session, {}));
    const PageSize page{600.0, 400.0};
    ASSERT_TRUE(figure.arrange({.page_pt = page}, metrics));
    ASSERT_FALSE(figure.readings().empty());
    const Interval epochs = figure.figure().panels[1].x.window;
    const auto control = std::ranges::find_if(
        figure.controls(), [](const LivingControl& each) { return each.target.id == "epochs"; });
    ASSERT_NE(control, figure.controls().end());
    const auto k = static_cast<std::size_t>(control - figure.controls().begin());
    ASSERT_TRUE(figure.put(k, 3.0));
    ASSERT_TRUE(figure.arrange({.page_pt = page, .quick = true}, metrics));
    EXPECT_EQ(figure.figure().panels[1].x.window, epochs);
    EXPECT_TRUE(figure.readings().empty());
    EXPECT_TRUE(figure.table().rows.empty());
    ASSERT_TRUE(figure.arrange({.page_pt = page}, metrics));
    EXPECT_EQ(figure.figure().panels[1].x.window, (Interval{0.0, 3.0}));
    EXPECT_FALSE(figure.readings().empty());
}

TEST(LivingFigure, ShowsWhatHappensAtAPlace) {
    LivingStart start =
        *living_start(session_of("compose:document-001"), {.place = 0.0}, PageSize{400.0, 300.0});
    EXPECT_EQ(unpacked_start(packed(start)), start);
    LivingFigure figure(start);
    const auto all = names(figure);
    ASSERT_EQ(all.back(), "x");
    ASSERT_TRUE(figure.arrange({.page_pt = {400.0, 300.0}}, metrics));
    const Figure before = figure.figure();
    ASSERT_EQ(before.panels.size(), 1U);
    EXPECT_TRUE(figure.put(all.size() - 1, 1.0));
    ASSERT_TRUE(figure.arrange({.page_pt = {400.0, 300.0}}, metrics));
    EXPECT_NE(figure.figure(), before);
    EXPECT_EQ(figure.controls().back().target.value, 1.0);
}

LivingFigure masked_sigmoid() {
    Session session = session_of("explore:sigmoid");
    mask_panel(session, 1);
    LivingFigure figure(*living_start(session, {}));
    EXPECT_TRUE(figure.arrange({.page_pt = {453.6, 255.1}}, metrics));
    return figure;
}

TEST(LivingFigure, SaysNothingAboutAHiddenPanel) {
    const LivingFigure figure = masked_sigmoid();
    EXPECT_TRUE(figure.table().columns.empty());
    EXPECT_TRUE(figure.values_at({0, {0.0, 0.5}}).empty());
    EXPECT_TRUE(figure.score_in_words().empty());
}

TEST(LivingFigure, TakesStrokesOverItAndScoresThem) {
    LivingFigure figure = masked_sigmoid();
    const PanelLayout panel = figure.layout().panels[1];
    EXPECT_TRUE(figure.can_draw(panel.to_page({0.0, 0.1})));
    EXPECT_FALSE(figure.can_draw(figure.layout().panels[0].to_page({0.0, 0.5})));
    figure.begin_stroke(panel.to_page({-3.0, 0.1}));
    for (const double x : {-1.0, 1.0, 3.0})
        figure.stroke_to(panel.to_page({x, 0.1}));
    ASSERT_FALSE(figure.session().guess->line.empty());
    EXPECT_NEAR(figure.session().guess->line[0].back().x, 3.0, 0.1);
    figure.reveal(true);
    ASSERT_TRUE(figure.arrange({.page_pt = {453.6, 255.1}}, metrics));
    EXPECT_NE(figure.score_in_words().find("% off"), std::string::npos);
    EXPECT_FALSE(figure.can_draw(panel.to_page({0.0, 0.1})));
    figure.erase_guess();
    EXPECT_TRUE(figure.session().guess->line.empty());
}

TEST(LivingFigure, HandlesAreMovedByPointerAndKeys) {
    LivingFigure figure = masked_sigmoid();
    EXPECT_EQ(figure.points_to_move(), 0U);
    figure.choose_handles(5);
    EXPECT_EQ(figure.points_to_move(), 5U);
    EXPECT_TRUE(figure.session().guess->line.empty()) << "nothing was drawn yet";
    figure.move_point(2, 0.1);
    ASSERT_EQ(figure.session().guess->line.size(), 1U);
    const double moved = figure.session().guess->line[0][2].y;
    EXPECT_GT(moved, figure.session().guess->line[0][1].y);
    const PanelLayout& panel = figure.layout().panels[1];
    const double x = figure.session().guess->line[0][0].x;
    figure.begin_stroke(panel.to_page({x, 0.02}));
    EXPECT_NEAR(figure.session().guess->line[0][0].y, 0.02, 1e-3);
    EXPECT_EQ(figure.session().guess->line[0][2].y, moved);
}

}} // namespace act::living_figure_test
