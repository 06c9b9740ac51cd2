#include "export/html.h"

#include "export/base85.h"
#include "figure/figure.h"

#include <array>
#include <string>

#include <gtest/gtest.h>

namespace act::html_test { namespace {

std::string page_of(const LivingPage* living) {
    Figure figure{.name = "A <name>", .description = "What it shows.", .panels = {{.marks = {Dot{}}}}};
    const Fonts fonts;
    const Page page{.living = living};
    const Theme& look = theme(ThemeId::paper);
    return html_page({figure, arrange(figure, page.size_pt, look, fonts), look, page, fonts});
}

TEST(HtmlPage, IsTheFigureAloneWhereNothingMoves) {
    const std::string html = page_of(nullptr);
    EXPECT_NE(html.find("<title>A &lt;name&gt;</title>"), std::string::npos);
    EXPECT_NE(html.find("<desc>What it shows.</desc>"), std::string::npos);
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_EQ(html.find("<?xml"), std::string::npos);
}

TEST(HtmlPage, BeginsAsTheFigureAndBringsItsScript) {
    const LivingPage living{.data = R"({"say": "</script>"})", .language = "zh", .no_script = "still"};
    const std::string html = page_of(&living);
    EXPECT_NE(html.find("<html lang=\"zh\">"), std::string::npos);
    EXPECT_LT(html.find("<svg"), html.find("<script"));
    EXPECT_NE(html.find("<noscript>still</noscript>"), std::string::npos);
    EXPECT_NE(html.find(R"(\u003c/script>)"), std::string::npos);
    EXPECT_EQ(html.find(R"("</script>)"), std::string::npos);
}

TEST(HtmlPage, NamesTheEngineThatPagesShare) {
    const LivingPage living{.data = "{}", .shared = "activarium.js"};
    const std::string html = page_of(&living);
    EXPECT_NE(html.find("<script src=\"activarium.js\">"), std::string::npos);
    EXPECT_LT(html.size(), 60'000U);
}

TEST(Base85, HasFiveDigitsForFourBytes) {
    EXPECT_EQ(base85(""), "");
    EXPECT_EQ(base85(std::string_view("\0\0\0\0", 4)), "!!!!!");
    EXPECT_EQ(base85(std::string_view("\0\0\0\1", 4)), "!!!!#");
    // 0xffffffff is 82·85⁴ + 23·85³ + 54·85² + 12·85 + 0.
    EXPECT_EQ(base85("\xFF\xFF\xFF\xFF"), "{=^1!");
    EXPECT_EQ(base85("f").size(), 2U);
    EXPECT_EQ(base85("foo").size(), 4U);
    EXPECT_EQ(base85("fooba").size(), 7U);
}

TEST(Base85, StandsSafelyInAScript) {
    std::string all;
    for (int i = 0; i < 1000; ++i)
        all += static_cast<char>(i * i + i / 7);
    EXPECT_EQ(base85(all).find_first_of("'\"\\<>&`$ \n"), std::string::npos);
}

}} // namespace act::html_test
