#include "session/vectors.h"
#include "view/vector/vector_figure.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::vector_figure_test { namespace {

TEST(VectorNumbers, HaveTheEntropyRankAndSumOfASoftmax) {
    const VectorNumbers numbers = vector_numbers({.logits = {0.0, 0.0, 0.0, 0.0}});
    EXPECT_NEAR(numbers.measures.entropy.value(), std::log(4.0), 1e-15);
    EXPECT_NEAR(numbers.measures.sum, 1.0, 1e-15);
    EXPECT_EQ(numbers.measures.rank, 3U) << "equal shifts of all logits change nothing";
}

TEST(VectorNumbers, SumTheRowsOfASoftmaxJacobianToZero) {
    for (const double sum : vector_numbers({}).row_sums)
        EXPECT_EQ(sum, 0.0);
}

TEST(VectorNumbers, OverflowInSinglePrecisionOnlyWithoutTheShift) {
    const VectorNumbers numbers = vector_numbers({.offset = 100.0});
    for (std::size_t i = 0; i < numbers.z.size(); ++i) {
        EXPECT_TRUE(numbers.naive.overflowed(i));
        EXPECT_TRUE(std::isnan(numbers.naive.y[i]));
        EXPECT_NEAR(static_cast<double>(numbers.shifted.y[i]), numbers.y[i], 1e-5);
    }
}

TEST(VectorNumbers, TakeTheBatchOfTheDocumentWhereThereIsOneRow) {
    EXPECT_EQ(vector_numbers({}).batch, document_batch());
    const VectorNumbers own = vector_numbers({.logits = {1.0, 2.0, 3.0, 4.0}, .rows = 2});
    EXPECT_EQ(own.batch, (Matrix{2, 2, {1.0, 2.0, 3.0, 4.0}}));
}

TEST(VectorNumbers, TurnLogitsRoundForSoftmin) {
    const VectorNumbers numbers = vector_numbers({.function = "softmin", .logits = {1.0, 2.0}});
    EXPECT_EQ(numbers.powers->values[1], std::exp(-2.0));
}

TEST(Rank, CountsIndependentRows) {
    EXPECT_EQ(rank_of({2, 2, {1.0, 2.0, 2.0, 4.0}}), 1U);
    EXPECT_EQ(rank_of({2, 3, {0.0, 1.0, 2.0, 0.0, 0.0, 3.0}}), 2U);
    EXPECT_EQ(rank_of(Matrix::zero(3, 3)), 0U);
}

TEST(VectorView, ShowsLogitsPowersAndProbabilities) {
    const Figure figure = steps_figure({}, {});
    ASSERT_EQ(figure.panels.size(), 3U);
    EXPECT_EQ(std::get<Bars>(figure.panels[0].marks.front()).tops[3], (Point{3.0, -0.6}));
    EXPECT_EQ(std::get<Bars>(figure.panels[1].marks.front()).tops[0], (Point{0.0, std::exp(3.0)}));
}

// Nobody can drag a bar on paper.
TEST(VectorView, TellsOnlyTheScreenThatBarsCanBeDragged) {
    for (const char* function : {"softmax", "sparsemax", "logsumexp"}) {
        const Vectors vectors{.function = function};
        EXPECT_EQ(vector_view_figure(vectors, {}).panels.front().title.front().text, "Logits z") << function;
        EXPECT_NE(steps_figure({.vectors = vectors, .on_screen = true}, {}).panels.front().title.front().text,
                  "Logits z")
            << function;
    }
}

TEST(VectorView, LeavesPowersOutWhereNoneAreTaken) {
    EXPECT_EQ(steps_figure({.vectors = {.function = "sparsemax"}}, {}).panels.size(), 2U);
}

TEST(VectorView, KeepsHeightsThatAreHeld) {
    const Figure figure = steps_figure({.held = {{-9.0, 9.0}, {0.0, 500.0}}}, {});
    EXPECT_EQ(figure.panels[0].y.window, (Interval{-9.0, 9.0}));
    EXPECT_EQ(figure.panels[1].y.window, (Interval{0.0, 500.0}));
}

TEST(VectorView, WritesPowersThatOverflowAsInfinite) {
    const Figure figure = steps_figure({.vectors = {.logits = {1000.0, 0.0}}}, {});
    std::string texts;
    for (const Mark& mark : figure.panels[1].marks)
        if (const auto* remark = std::get_if<Remark>(&mark)) texts += remark->text.front().text + ";";
    EXPECT_EQ(texts, "∞;1;");
}

TEST(VectorView, MakesAPageOfEveryFunction) {
    for (const char* id : {"softmax", "logsumexp", "crelu", "maxout", "swiglu", "hardmax"}) {
        const Figure figure = vector_view_figure({.function = id, .beside = true}, {});
        EXPECT_GE(figure.panels.size(), 2U) << id;
        EXPECT_FALSE(figure.description.empty()) << id;
    }
}

// A number inside a bar stands clear of the handle at its end, and on paper there is no handle.
TEST(VectorView, KeepsNumbersClearOfTheHandlesOnTheScreen) {
    const auto covered = [](bool on_screen) {
        return std::get<Bars>(steps_figure({.on_screen = on_screen}, {}).panels[0].marks.front()).covered_pt;
    };
    EXPECT_EQ(covered(true), bar_handle_pt);
    EXPECT_EQ(covered(false), 0.0);
}

TEST(VectorView, AsksForRoomForAllNumbersButWhileABarIsHeld) {
    const Figure free = steps_figure({}, {});
    EXPECT_EQ(free.panels[0].y.bar_ends, (Interval{-0.6, 3.0}));
    EXPECT_EQ(free.panels[1].y.bar_ends, (Interval{0.0, std::exp(3.0)}));
    EXPECT_EQ(free.panels[2].y.bar_ends, (Interval{0.0, 1.0})) << "the same for all shares";
    const Figure held = steps_figure({.held = {{-9.0, 9.0}}}, {});
    EXPECT_EQ(held.panels[0].y.bar_ends, (Interval{0.0, 0.0})) << "the plot must not move under the mouse";
}

TEST(VectorView, HasShortTitlesForNarrowPlots) {
    for (const Language language : {Language::english, Language::chinese}) {
        const Figure figure = steps_figure({.on_screen = true}, language);
        for (const std::size_t i : {0U, 2U})
            EXPECT_LT(figure.panels[i].short_title.front().text.size(),
                      figure.panels[i].title.front().text.size());
    }
}

}} // namespace act::vector_figure_test
