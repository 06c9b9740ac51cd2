#include "saving/exporting.h"

#include "export/csv.h"
#include "session/export_choice.h"

#include <gtest/gtest.h>

#include <set>

namespace act::exporting_test { namespace {

TEST(Exporting, GivesEveryFigureAFileNameOfItsOwn) {
    std::set<std::string> stems;
    for (const FigureEntry& entry : figure_entries())
        EXPECT_TRUE(stems.insert(file_stem(entry.id)).second) << entry.id;
}

TEST(Exporting, WritesNoColonIntoAFileName) {
    EXPECT_EQ(file_stem("grid:document-001"), "grid-document-001");
    EXPECT_EQ(file_stem("gallery"), "gallery");
}

TEST(Exporting, MakesTheSameLengthOfEveryUnit) {
    EXPECT_DOUBLE_EQ(pt_per(LengthUnit::mm, 300.0) * 25.4, 72.0);
    EXPECT_DOUBLE_EQ(pt_per(LengthUnit::in, 300.0), 72.0);
    EXPECT_DOUBLE_EQ(pt_per(LengthUnit::px, 300.0) * 300.0, 72.0);
    EXPECT_DOUBLE_EQ(pt_per(LengthUnit::pt, 300.0), 1.0);
}

TEST(Exporting, SamplesAtLeastAsFinelyAsTheRaster) {
    EXPECT_DOUBLE_EQ(export_fineness(0.0), 8.0);
    EXPECT_DOUBLE_EQ(export_fineness(1200.0), 1200.0 / 72.0);
}

TEST(Exporting, MakesATableOnlyWhenOneIsWanted) {
    const FigureRequest request{.id = "explore:elu"};
    EXPECT_TRUE(make_export_figure(request, {}, false)->table.panels.empty());
    EXPECT_FALSE(make_export_figure(request, {}, true)->table.panels.empty());
}

TEST(Exporting, SamplesEveryCurveOfATableAtEveryPlace) {
    const auto made = make_export_figure({.id = "explore:leaky-relu"}, {}, true);
    ASSERT_TRUE(made);
    EXPECT_EQ(curve_places(made->table), curve_places(made->drawn));
}

}} // namespace act::exporting_test
