#include "export/pgfplots.h"

#include "core/export/sample_figure.h"
#include "export/fonts.h"
#include "figure/layout.h"
#include "support/files.h"
#include "support/temporary_folder.h"
#include "support/tex.h"

#include <cstdlib>
#include <limits>
#include <string_view>

#include <gtest/gtest.h>

namespace act::pgfplots_test { namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::string document(const Figure& figure) {
    const Fonts fonts;
    const Theme& look = theme(ThemeId::paper);
    return pgfplots_document(figure, arrange(figure, {300.0, 200.0}, look, fonts), look, fonts);
}

Figure with(std::vector<Mark> marks) {
    Figure figure;
    figure.panels.emplace_back();
    figure.panels.back().zero_lines = false;
    figure.panels.back().marks = std::move(marks);
    return figure;
}

int count(std::string_view text, std::string_view part) {
    int found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

TEST(Pgfplots, HasThePagesSizeAndAnAxisAPanel) {
    const std::string tex = document(sample_figure());
    EXPECT_EQ(count(tex, "paperwidth=300bp,paperheight=200bp"), 1);
    EXPECT_EQ(count(tex, "\\begin{axis}"), 2);
    EXPECT_EQ(count(tex, "xlabel="), 2);
    EXPECT_EQ(count(tex, "xmin=-3, xmax=3"), 2);
}

TEST(Pgfplots, DrawsNoAxesWhereThereAreNone) {
    Figure drawing = with({});
    EXPECT_EQ(count(document(drawing), "hide axis"), 0);
    drawing.panels[0].bare = true;
    EXPECT_EQ(count(document(drawing), "hide axis"), 1);
}

TEST(Pgfplots, LoadsPackagesForIdeographsOnlyWhereThereAreAny) {
    EXPECT_EQ(count(document(sample_figure()), "CJKutf8}\\else"), 1);
    EXPECT_EQ(count(document(with({})), "CJKutf8"), 0);
}

TEST(Pgfplots, KeepsTheNameInOneCommentLine) {
    Figure figure = with({});
    figure.name = "two\nlines";
    EXPECT_TRUE(document(figure).starts_with("% two lines\n% "));
}

TEST(Pgfplots, DrawsEachPieceByItself) {
    EXPECT_EQ(count(document(with({Line{.pieces = {{{-1, 0}, {0, 0}}, {{0, 1}, {1, 1}}}, .pen = {}}})),
                    "\\addplot"),
              2);
}

TEST(Pgfplots, RoundsToWhatThePageCanShow) {
    const std::string tex =
        document(with({Line{.pieces = {{{0.0, 1.0 / 3.0}, {1.0, 2.0 / 3.0}}}, .pen = {}}}));
    EXPECT_NE(tex.find("(0,0.3333) (1,0.6667)"), std::string::npos) << tex;
}

// TeX's longest length is 5.7 m, and a pole is higher.
TEST(Pgfplots, CutsWhatLeavesThePanelByFar) {
    const std::string tex = document(with(
        {Line{.pieces = {{{0.0, 0.0}, {0.5, 1e12}, {1.0, 0.0}}}, .pen = {}}, Rule{{0.0, 0.0}, 1e9, {}}}));
    EXPECT_EQ(tex.find("e+"), std::string::npos);
    EXPECT_EQ(tex.find("000000"), std::string::npos);
    EXPECT_EQ(count(tex, "\\addplot"), 3); // up, down, and the rule
}

TEST(Pgfplots, LeavesOutWhatDoesNotTouchThePanel) {
    EXPECT_EQ(count(document(with(
                        {Segment{{-1, 50}, {1, 60}, {}}, Rule{{9, 0}, infinity, {}}, Dot{{0, 7}, true, {}}})),
                    "\\addplot"),
              0);
}

TEST(Pgfplots, TellsOpenDotsFromFilledOnes) {
    const std::string open = document(with({Dot{{0, 0}, false, {}}}));
    EXPECT_EQ(count(open, "mark=o, "), 1);
    EXPECT_EQ(count(open, "fill="), count(document(with({})), "fill="));
    const std::string filled = document(with({Dot{{0, 0}, true, {}}}));
    EXPECT_EQ(count(filled, "mark=*, "), 1);
    EXPECT_EQ(count(filled, "fill=activarium-function}"), 1);
}

TEST(Pgfplots, DefinesTheColoursOfTheSeriesInUse) {
    const std::string tex =
        document(with({Line{.pieces = {{{0, 0}, {1, 1}}}, .pen = {.ink = Ink::series, .series = 2}}}));
    EXPECT_EQ(count(tex, "\\definecolor{activarium-series"), 3);
}

TEST(Pgfplots, ShowsTheLegend) {
    Figure figure = with({});
    figure.legend = {{.text = {{"Tanh"}}, .pen = {.ink = Ink::series, .series = 1, .dash = Dash::dashed}}};
    const std::string tex = document(figure);
    EXPECT_EQ(count(tex, "Tanh}"), 1);
    EXPECT_EQ(count(tex, "\\draw[draw=activarium-series1"), 1);
    EXPECT_EQ(count(tex, "dash pattern=on "), 1);
}

class PgfplotsFile : public testing::Test {
  protected:
    void SetUp() override {
        if (!has_tex("pgfplots.sty") || !has_tex("CJKutf8.sty"))
            GTEST_SKIP() << "pdflatex with pgfplots and CJKutf8 is not installed";
        Figure figure = sample_figure();
        figure.panels[0].marks.insert(
            figure.panels[0].marks.end(),
            {Shade{{0, 1}, {}}, Band{{{0, 1}, {1, 1}}, {{0, 0}, {1, 0}}, {}}, Scatter{{{0, 0}, {1, 1}}, {}},
             Rule{{0, 0}, infinity, {}}, Bars{.tops = {{0, 1}}, .pen = {}},
             Heat{.x = {0, 1}, .y = {0, 1}, .rows = 1, .columns = 2, .values = {0, 1}}});
        figure.formulas = {
            R"(f(x) = \begin{cases} x & x > 0 \\ \sigma(x)\,\Phi(x) & \text{else} \end{cases})"};
        put(folder_ / "figure.tex", document(figure));
    }
    TemporaryFolder folder_;
};

TEST_F(PgfplotsFile, CompilesByItself) {
    EXPECT_EQ(tex_problems(folder_.path(), "figure.tex"), "");
}

TEST_F(PgfplotsFile, CompilesInsideADocument) {
    put(folder_ / "notes.tex",
        "\\documentclass{book}\\usepackage{amsmath,CJKutf8,pgfplots}\\begin{document}Before.\n"
        "\\begin{figure}\\input{figure}\\input{figure}\\caption{Twice}\\end{figure}\n"
        "After.\\end{document}\n");
    EXPECT_EQ(tex_problems(folder_.path(), "notes.tex"), "");
}

// What has no colour of its own is black in TeX.
TEST_F(PgfplotsFile, HasNothingInAColourThatNobodyChose) {
    put(folder_ / "dots.tex",
        document(with({Dot{{-0.5, -0.5}, false, {}}, Dot{{0.5, 0.5}, true, {}},
                       Scatter{{{-0.5, 0.5}, {0.5, -0.5}}, {}}, Knot{.at = {0, 0}, .pen = {}}})));
    ASSERT_EQ(tex_problems(folder_.path(), "dots.tex"), "");
    const std::string picture = (folder_ / "dots").string();
    ASSERT_EQ(std::system(("pdftoppm -r 150 -singlefile '" + picture + ".pdf' '" + picture + "'").c_str()),
              0);
    const std::string pixels = content(folder_ / "dots.ppm");
    ASSERT_GT(pixels.size(), 3U * 600U * 400U);
    std::size_t black = 0;
    for (std::size_t at = pixels.size() - 3U * 625U * 417U; at + 2 < pixels.size(); at += 3)
        if (pixels[at] == 0 && pixels[at + 1] == 0 && pixels[at + 2] == 0) ++black;
    EXPECT_EQ(black, 0U);
}

// TeX's own bold letters are wider than those that the layout measured.
TEST_F(PgfplotsFile, KeepsTextsWithinTheirPlaces) {
    Figure figure = with({});
    figure.panels[0].title = {
        {.text = "Slope of GELU − GELU (sigmoid): at most 0.02907", .face = Face::semibold}};
    put(folder_ / "wide.tex", document(figure));
    ASSERT_EQ(tex_problems(folder_.path(), "wide.tex"), "");
    const std::string file = (folder_ / "wide").string();
    ASSERT_EQ(std::system(("pdftotext -bbox '" + file + ".pdf' '" + file + ".html'").c_str()), 0);
    const std::string words = content(folder_ / "wide.html");
    const std::size_t last = words.rfind("xMax=\"", words.find(">0.02907<"));
    ASSERT_NE(last, words.npos) << words;
    const double end = std::strtod(words.c_str() + last + 6, nullptr);

    const Fonts fonts;
    const PlacedLabel title = arrange(figure, {300.0, 200.0}, theme(ThemeId::paper), fonts).panels[0].title;
    EXPECT_NEAR(end, title.origin.x + advance(title.label, title.size_pt, fonts), 0.6);
}

TEST(Pgfplots, FillsBarsAndCellsWithTheirNumbers) {
    const Bars bars{.tops = {{-0.5, 0.5}, {0.5, -0.25}}, .decimals = 2};
    const std::string tex = document(with({bars}));
    EXPECT_EQ(count(tex, "fill=activarium-function] coordinates"), 2);
    EXPECT_EQ(count(tex, "0.50"), 1);
    Figure figure = with({Heat{
        .x = {-1.0, 1.0}, .y = {-1.0, 1.0}, .rows = 1, .columns = 2, .values = {0.0, 1.0}, .decimals = 1}});
    EXPECT_EQ(count(document(figure), "\\fill[fill={rgb,1:red,"), 2);
    figure.panels[0].colour_key = true;
    EXPECT_EQ(count(document(figure), "\\fill[fill={rgb,1:red,"), 2 + 32);
}

TEST(Pgfplots, JoinsNeighbouringCellsOfOneColour) {
    const Heat heat{.x = {-1.0, 1.0}, .y = {-1.0, 1.0}, .rows = 1, .columns = 3, .values = {0.5, 0.5, 1.0}};
    EXPECT_EQ(count(document(with({heat})), "\\fill[fill={rgb,1:red,"), 2);
}

}} // namespace act::pgfplots_test
