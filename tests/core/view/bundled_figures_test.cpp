#include "view/figures.h"

#include <gtest/gtest.h>

#include <set>

namespace act::bundled_figures_test { namespace {

TEST(Figures, HaveIdsOfTheirOwnAndCanAllBeMade) {
    std::set<std::string> ids;
    for (const FigureEntry& entry : figure_entries()) {
        EXPECT_TRUE(ids.insert(entry.id).second) << entry.id;
        EXPECT_TRUE(make_figure({.id = entry.id}, {}).ok()) << entry.id;
        EXPECT_GT(entry.page_pt.width, 0.0);
        EXPECT_GT(entry.page_pt.height, 0.0);
    }
}

TEST(Figures, AreFoundByAnyNameOfAnActivation) {
    EXPECT_EQ(require_figure("LeakyReLU")->id, "explore:leaky-relu");
    EXPECT_EQ(require_figure("explore:leaky_relu")->id, "explore:leaky-relu");
    EXPECT_EQ(require_figure("gallery")->id, "gallery");
}

TEST(Figures, SuggestTheNearestNameForAnUnknownOne) {
    const auto entry = require_figure("explore:leakyrelo");
    ASSERT_FALSE(entry.ok());
    EXPECT_EQ(entry.error().problem, Problem::unknown_figure);
    EXPECT_EQ(entry.error().hint, "explore:leaky-relu");
    EXPECT_EQ(require_figure("galery").error().hint, "gallery");
}

TEST(Figures, RefuseAParameterOutsideItsRange) {
    const auto figure = make_figure({.id = "elu", .set = {{"alpha", 1e7}}}, {});
    ASSERT_FALSE(figure.ok());
    EXPECT_EQ(figure.error().problem, Problem::out_of_range);
}

TEST(Figures, RefuseParametersWhereThereIsNoSingleFunction) {
    EXPECT_EQ(make_figure({.id = "gallery", .set = {{"alpha", 1.0}}}, {}).error().problem,
              Problem::unknown_parameter);
}

}} // namespace act::bundled_figures_test
