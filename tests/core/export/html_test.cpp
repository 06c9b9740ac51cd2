#include "export/html.h"

#include "export/base92.h"
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

TEST(HtmlPage, HoldsOnceWhatItsFiguresDrawAlike) {
    const std::string first = "<path stroke=\"#000\" d=\"M0 0" + std::string(60, 'h') + "\"/>\n";
    const std::string second = "<g fill=\"#123\"><text>7</text></g>" + std::string(1, '\n');
    const std::string own = "<path stroke=\"#000\" d=\"M9 9" + std::string(120, 'v') + "\"/>\n";
    const std::string said = "<text>" + std::string(120, 'x') + "</text>\n";
    const std::string figure = "<svg>\n" + first + second + said;
    const std::string html = html_document({.body = figure + "</svg>\n" + figure + own + "</svg>\n"});
    const auto count = [&](std::string text) {
        text.pop_back(); // what ends the line
        std::size_t times = 0;
        for (auto at = html.find(text); at != std::string::npos; at = html.find(text, at + 1))
            ++times;
        return times;
    };
    EXPECT_EQ(count(first), 1U) << "short ones that always follow each other go together";
    EXPECT_EQ(count(second), 1U);
    EXPECT_EQ(count(own), 1U);
    EXPECT_EQ(count(said), 2U) << "texts stay where they are read";
    EXPECT_EQ(count("<g id=\"act-0\">|"), 1U);
    EXPECT_EQ(count("<use href=\"#act-0\"/>|"), 2U);
    EXPECT_LT(html.find("<defs>"), html.find("<use"));
}

TEST(Base92, HasTwoDigitsForThirteenBits) {
    EXPECT_EQ(base92(""), "");
    EXPECT_EQ(base92(std::string_view("\0", 1)), "  ");
    EXPECT_EQ(base92(std::string_view("\0\0", 2)), "    ");
    // Bits 1111111111111 and 111 with ten of 0 behind them: 8191 = 89·92 + 3 and 7168 = 77·92 + 84.
    EXPECT_EQ(base92("\xFF\xFF"), "|#pw");
    EXPECT_EQ(base92("thirteen bytes").size(), 2U * ((8 * 14 + 12) / 13));
}

TEST(Base92, StandsSafelyInAScript) {
    std::string all;
    for (int i = 0; i < 1000; ++i)
        all += static_cast<char>(i * i + i / 7);
    const std::string text = base92(all);
    EXPECT_EQ(text.find_first_of("'\\<\n\r"), std::string::npos);
    for (const char c : text)
        EXPECT_TRUE(' ' <= c && c <= '~') << c;
}

}} // namespace act::html_test
