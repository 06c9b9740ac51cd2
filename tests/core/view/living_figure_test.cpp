#include "view/living_figure.h"

#include "figure/recording_canvas.h"
#include "support/even_metrics.h"
#include "support/sessions.h"
#include "view/bundled_figures.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace act { namespace {

const EvenMetrics metrics;

Session session_of(std::string_view figure) {
    return require_figure(figure)->session();
}

LivingFigure living_softmax() {
    Session session;
    session.view = ViewId::vector;
    session.vectors.logits = {-1.0, 1.0, 2.0};
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
    const auto x = figure.x_at(panel.to_page({-1.0, 0.5}));
    ASSERT_TRUE(x);
    EXPECT_EQ(*x, -1.0); // a round number
    EXPECT_FALSE(figure.x_at({1.0, 1.0}));
    const auto values = figure.values_at(-1.0);
    ASSERT_EQ(values.size(), 2U);
    EXPECT_NEAR(values[0].value, std::expm1(-1.0), 1e-15);
    EXPECT_NEAR(values[1].value, std::exp(-1.0), 1e-15);
}

TEST(LivingFigure, ABarIsDraggedByItsHeight) {
    LivingFigure figure = living_softmax();
    const PanelLayout& panel = figure.layout().panels[0];
    const auto grasp = figure.grasped(panel.to_page({1.0, 0.5}));
    ASSERT_TRUE(grasp);
    EXPECT_EQ(figure.controls()[grasp->control].target.id, "z2");
    const double value = figure.dragged_to(*grasp, panel.to_page({1.0, -0.5}));
    EXPECT_NEAR(value, -0.5, 0.05);
    EXPECT_TRUE(figure.put(grasp->control, value));
    EXPECT_FALSE(figure.grasped({1.0, 1.0}));
}

TEST(LivingFigure, TableHasTheCurvesOrTheBars) {
    const LivingTable curves = living("explore:elu").table();
    EXPECT_EQ(curves.columns, (std::vector<std::string>{"x", "f(x)", "f′(x)"}));
    ASSERT_GE(curves.rows.size(), 5U);
    for (const auto& row : curves.rows)
        EXPECT_EQ(row[1], row[0] > 0.0 ? row[0] : std::expm1(row[0]));
    const LivingTable bars = living_softmax().table();
    EXPECT_EQ(bars.rows.size(), 3U);
    EXPECT_GE(bars.columns.size(), 3U);
}

TEST(LivingFigure, CursorIsDrawnOverIt) {
    const LivingFigure figure = living("explore:elu");
    RecordingCanvas canvas;
    figure.draw_cursor(-1.0, canvas);
    EXPECT_FALSE(canvas.lines().empty());
}

TEST(LivingFigure, StandsStillWhereItCannotFollow) {
    const auto start = living_start(session_of("study:training"), {});
    ASSERT_TRUE(start);
    EXPECT_TRUE(start->controls.empty());
    EXPECT_FALSE(can_live(start->session));
}

}} // namespace act
