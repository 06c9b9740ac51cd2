#include "export/pgfplots.h"

#include <gtest/gtest.h>

namespace act::tex_text_test { namespace {

TEST(TexText, EscapesWhatTexReserves) {
    EXPECT_EQ(tex_text(R"(50% of $5 & #1_a{b}^c~d\e)"),
              R"(50\% of \$5 \& \#1\_a\{b\}\textasciicircum{}c\ensuremath{\sim }d\textbackslash{}e)");
}

TEST(TexText, TurnsSignsOfMathematicsIntoCommands) {
    EXPECT_EQ(tex_text("α = −2×10⁻⁷"),
              R"(\ensuremath{\alpha } = \ensuremath{-}2\ensuremath{\times }10\ensuremath{{}^{-7}})");
    EXPECT_EQ(tex_text("f′, f″"), R"(f\ensuremath{{}'}, f\ensuremath{{}''})");
    EXPECT_EQ(tex_text("ReLU²"), R"(ReLU\ensuremath{{}^{2}})");
    EXPECT_EQ(tex_text("a < b"), R"(a \ensuremath{<} b)");
}

TEST(TexText, SetsMathematicsWithoutEnsuringIt) {
    EXPECT_EQ(tex_math("f′(x₁₂)"), "f'(x_{12})");
    EXPECT_EQ(tex_math("α β"), R"(\alpha \ \beta )");
}

TEST(TexText, KeepsLatinAndMarksIdeographs) {
    EXPECT_EQ(tex_text("é 导数 x"), R"(é \activariumcjk{导数} x)");
    EXPECT_TRUE(has_ideographs("x 导"));
    EXPECT_FALSE(has_ideographs("é − α ′ ² “”"));
}

TEST(TexText, SetsRunsWithSizeWeightAndColour) {
    const Label label{{"Tanh", Ink::text, Face::semibold, 1.0},
                      {"α", Ink::parameter, Face::math, 1.5},
                      {" = 1", Ink::muted, Face::regular, 1.0}};
    EXPECT_EQ(tex_label(label, 10.0),
              R"({\fontsize{10bp}{12bp}\selectfont\bfseries\color{activarium-text}{}Tanh})"
              R"({\fontsize{15bp}{18bp}\selectfont\color{activarium-parameter}{}$\alpha $})"
              R"({\fontsize{10bp}{12bp}\selectfont\color{activarium-muted}{} = 1})");
}

TEST(TexText, NamesColoursByTheirMeaning) {
    EXPECT_EQ(tex_colour(Ink::derivative), "activarium-derivative");
    EXPECT_EQ(tex_colour(Ink::guide), "activarium-guide");
    EXPECT_EQ(tex_colour(Ink::series, 3), "activarium-series3");
}

}} // namespace act::tex_text_test
