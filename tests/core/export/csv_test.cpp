#include "export/csv.h"

#include <gtest/gtest.h>

namespace act::csv_test { namespace {

Figure figure_of(std::vector<Line> lines) {
    Figure figure;
    figure.panels.emplace_back();
    for (Line& line : lines)
        figure.panels.back().marks.emplace_back(std::move(line));
    return figure;
}

Line line(std::string name, std::vector<Polyline> pieces) {
    return {.pieces = std::move(pieces), .pen = {}, .name = std::move(name)};
}

TEST(Csv, IsTheFiguresOwnTableWhereItHasOne) {
    Figure figure = figure_of({line("A f", {{{-1.0, 0.1}, {2.0, 1e-300}}})});
    figure.table = {.columns = {"x", "y, z"}, .rows = {{"", "1"}, {"2", "say \"no\""}}};
    EXPECT_EQ(csv_table(figure), "x,\"y, z\"\r\n,1\r\n2,\"say \"\"no\"\"\"\r\n");
}

TEST(Csv, HasAColumnALineAndARowAnX) {
    EXPECT_EQ(csv_table(figure_of({line("A f", {{{-1.0, 0.1}, {2.0, 1e-300}}}),
                                   line("A f'", {{{-1.0, 3.0}, {2.0, 1.0 / 3.0}}})})),
              "x,A f,A f',break\r\n"
              "-1,0.1,3,\r\n"
              "2,1e-300,0.3333333333333333,\r\n");
}

TEST(Csv, TellsBothLimitsOfAJumpAndWhoseItIs) {
    EXPECT_EQ(csv_table(figure_of({line("step", {{{-1.0, 0.0}, {0.0, 0.0}}, {{0.0, 1.0}, {1.0, 1.0}}}),
                                   line("same", {{{-1.0, 5.0}, {0.0, 6.0}, {1.0, 7.0}}})})),
              "x,step,same,break\r\n"
              "-1,0,5,\r\n"
              "0,0,6,step\r\n"
              "0,nan,6,step\r\n"
              "0,1,6,step\r\n"
              "1,1,7,\r\n");
}

TEST(Csv, NamesAllThatJumpAtAnX) {
    const std::vector<Polyline> jump{{{-1.0, 0.0}, {0.0, 0.0}}, {{0.0, 1.0}, {1.0, 1.0}}};
    EXPECT_NE(csv_table(figure_of({line("a", jump), line("b", jump)}))
                  .find("\r\n0,0,0,a; b\r\n0,nan,nan,a; b\r\n0,1,1,a; b\r\n"),
              std::string::npos);
}

TEST(Csv, IsEmptyOutsideALinesEndsAndNanInItsGaps) {
    EXPECT_EQ(csv_table(figure_of({line("a", {{{0.0, 1.0}, {1.0, 1.0}}, {{3.0, 1.0}, {4.0, 1.0}}}),
                                   line("b", {{{1.0, 2.0}, {2.0, 2.0}}})})),
              "x,a,b,break\r\n0,1,,\r\n1,1,2,\r\n2,nan,2,\r\n3,1,,\r\n4,1,,\r\n");
}

TEST(Csv, HasARowInEveryGapSoThatNobodyJoinsThePieces) {
    EXPECT_EQ(csv_table(figure_of({line("pole", {{{-1.0, -1.0}, {-0.5, -2.0}}, {{0.5, 2.0}, {1.0, 1.0}}})})),
              "x,pole,break\r\n-1,-1,\r\n-0.5,-2,\r\n0,nan,\r\n0.5,2,\r\n1,1,\r\n");
}

TEST(Csv, IsEmptyWhereALineWasNotSampled) {
    EXPECT_EQ(csv_table(figure_of({line("a", {{{0.0, 1.0}, {2.0, 3.0}}}), line("b", {{{1.0, 5.0}}})})),
              "x,a,b,break\r\n0,1,,\r\n1,,5,\r\n2,3,,\r\n");
}

TEST(Csv, MakesNamesUniqueAndQuotesThem) {
    const std::vector<Polyline> point{{{0.0, 1.0}}};
    EXPECT_EQ(csv_table(figure_of({line("a, \"b\"", point), line("f", point), line("f", point),
                                   line("x", point), line("", point)})),
              "x,\"a, \"\"b\"\"\",f,f (2),x (2),curve,break\r\n0,1,1,1,1,1,\r\n");
}

TEST(Csv, WritesNoSignToZero) {
    EXPECT_EQ(csv_table(figure_of({line("a", {{{0.0, -0.0}}})})), "x,a,break\r\n0,0,\r\n");
}

TEST(Csv, IsAHeaderWhenThereIsNoLine) {
    EXPECT_EQ(csv_table(Figure{}), "x,break\r\n");
}

TEST(CurvePlaces, AreThoseOfAllLinesOnceInOrder) {
    EXPECT_EQ(curve_places(figure_of(
                  {line("a", {{{3.0, 0.0}}, {{4.0, 0.0}}}), line("b", {{{-1.0, 0.0}, {3.0, 0.0}}})})),
              (std::vector{-1.0, 3.0, 3.5, 4.0}));
}

TEST(CurvePlaces, HaveOneInEachGap) {
    EXPECT_EQ(curve_places(figure_of({line("a", {{{0.0, 0.0}, {1.0, 0.0}}, {{1.0, 2.0}}, {{3.0, 0.0}}})})),
              (std::vector{0.0, 1.0, 2.0, 3.0}));
}

TEST(Csv, HasARowForEachNumberOfBarsAndCells) {
    Figure figure;
    Panel& bars = figure.panels.emplace_back();
    bars.x.names = {{0.0, "1"}, {1.0, "2"}};
    bars.marks = {Bars{.tops = {{0.0, -1.0}, {1.0, 2.0}}, .name = "z"}};
    Panel& cells = figure.panels.emplace_back();
    cells.x.names = {{0.5, "1"}, {1.5, "2"}};
    cells.marks = {Heat{.x = {0.0, 2.0},
                        .y = {0.0, 2.0},
                        .rows = 2,
                        .columns = 2,
                        .values = {0.25, -0.25, -0.5, 0.5},
                        .name = "dy/dz"},
                   line("f", {{{0.0, 1.0}}, {{3.0, 2.0}}})};
    EXPECT_EQ(csv_table(figure), "name,x,y,value\r\n"
                                 "z,1,,-1\r\nz,2,,2\r\n"
                                 "dy/dz,1,1.5,0.25\r\ndy/dz,2,1.5,-0.25\r\n"
                                 "dy/dz,1,0.5,-0.5\r\ndy/dz,2,0.5,0.5\r\n"
                                 "f,0,,1\r\nf,3,,nan\r\nf,3,,2\r\n");
}

}} // namespace act::csv_test
