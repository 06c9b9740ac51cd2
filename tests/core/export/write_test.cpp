#include "export/write.h"

#include "core/export/png_reader.h"
#include "core/export/sample_figure.h"
#include "export/font_lookup.h"
#include "support/environment.h"
#include "support/files.h"
#include "support/temporary_folder.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace act::write_test { namespace {

namespace fs = std::filesystem;

// Every tag that opens closes in order, and no '<' or '&' stands alone.
bool is_well_formed(std::string_view xml) {
    std::vector<std::string_view> open;
    for (std::size_t at = 0; (at = xml.find_first_of("<&", at)) != xml.npos;) {
        const std::size_t end = xml.find(xml[at] == '&' ? ';' : '>', at);
        if (end == xml.npos) return false;
        const std::string_view inside = xml.substr(at + 1, end - at - 1);
        const bool is_entity = xml[at] == '&';
        at = end + 1;
        if (is_entity && inside != "amp" && inside != "lt" && inside != "gt" && inside != "quot")
            return false;
        if (is_entity || inside.starts_with('?') || inside.ends_with('/')) continue;
        if (!inside.starts_with('/')) {
            open.push_back(inside.substr(0, inside.find(' ')));
        } else {
            if (open.empty() || open.back() != inside.substr(1)) return false;
            open.pop_back();
        }
    }
    return open.empty();
}

class WriteTest : public testing::Test {
  protected:
    TemporaryFolder folder;
    Fonts fonts;
    Figure figure = sample_figure();

    Result<Written> write(const ExportFormat& format, const fs::path& target,
                          Existing existing = Existing::refuse, const Page& page = {}) {
        return write_figure(figure, page, theme(ThemeId::paper), format, target, existing, fonts);
    }
    Problem refusal(const ExportFormat& format, const Page& page) {
        const auto result = write(format, folder / "never", Existing::refuse, page);
        EXPECT_FALSE(result.ok());
        EXPECT_EQ(entries(folder.path()), 0);
        return result.ok() ? Problem::bad_arguments : result.error().problem;
    }
};

class EveryFormat : public WriteTest, public testing::WithParamInterface<ExportFormat> {};
INSTANTIATE_TEST_SUITE_P(Write, EveryFormat, testing::ValuesIn(export_formats()),
                         [](const auto& instance) { return std::string(instance.param.extension); });

TEST_P(EveryFormat, GivesTheSameBytesEveryTime) {
    ASSERT_TRUE(write(GetParam(), folder / "first").ok());
    ASSERT_TRUE(write(GetParam(), folder / "second").ok());
    EXPECT_FALSE(content(folder / "first").empty());
    EXPECT_EQ(content(folder / "first"), content(folder / "second"));
}

TEST_P(EveryFormat, GivesTheSameBytesWithFontsOpenedAnew) {
    ASSERT_TRUE(write(GetParam(), folder / "first").ok());
    const Fonts others;
    ASSERT_TRUE(write_figure(figure, {}, theme(ThemeId::paper), GetParam(), folder / "second",
                             Existing::refuse, others));
    EXPECT_EQ(content(folder / "first"), content(folder / "second"));
}

TEST_P(EveryFormat, LeavesAnExistingFileAloneUnlessToldToReplaceIt) {
    put(folder / "old", "old");
    const auto refused = write(GetParam(), folder / "old");
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().problem, Problem::target_exists);
    EXPECT_EQ(content(folder / "old"), "old");
    EXPECT_TRUE(write(GetParam(), folder / "old", Existing::replace).ok());
    EXPECT_NE(content(folder / "old"), "old");
    EXPECT_EQ(entries(folder.path()), 1);
}

TEST_P(EveryFormat, ReportsAFullDisk) {
    if (!fs::is_character_file("/dev/full")) GTEST_SKIP() << "/dev/full is needed and missing";
    const auto result = write(GetParam(), "/dev/full", Existing::replace);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().problem, Problem::cannot_write);
    EXPECT_EQ(result.error().detail, std::strerror(ENOSPC));
}

TEST_P(EveryFormat, RefusesAFigureWithoutPanels) {
    figure = {};
    EXPECT_EQ(write(GetParam(), folder / "empty").error().problem, Problem::empty_figure);
    EXPECT_FALSE(std::filesystem::exists(folder / "empty"));
}

TEST_P(EveryFormat, RefusesAPageTooSmallForItsTextsUnlessItHasNone) {
    const auto tiny = write(GetParam(), folder / "tiny", Existing::refuse, {.size_pt = {1.0, 1.0}});
    EXPECT_EQ(tiny.ok(), !GetParam().has_page());
    if (tiny.ok()) return;
    EXPECT_EQ(tiny.error().problem, Problem::page_too_small);
    EXPECT_FALSE(std::filesystem::exists(folder / "tiny"));
}

TEST_P(EveryFormat, RefusesSizesThatAreNone) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(refusal(GetParam(), {.size_pt = {0.0, 10.0}}), Problem::bad_size);
    EXPECT_EQ(refusal(GetParam(), {.size_pt = {10.0, -1.0}}), Problem::bad_size);
    EXPECT_EQ(refusal(GetParam(), {.size_pt = {nan, 10.0}}), Problem::bad_size);
}

TEST_P(EveryFormat, RefusesSizesBeyondReason) {
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(refusal(GetParam(), {.size_pt = {largest_side_pt * 1.001, 10.0}}), Problem::too_large);
    EXPECT_EQ(refusal(GetParam(), {.size_pt = {10.0, infinity}}), Problem::too_large);
}

TEST_P(EveryFormat, SaysWhatIsWrongWithTheTarget) {
    EXPECT_EQ(write(GetParam(), folder.path()).error().problem, Problem::is_a_folder);
    EXPECT_EQ(write(GetParam(), folder / "missing" / "a").error().problem, Problem::no_such_folder);
}

TEST_F(WriteTest, RefusesMorePixelsThanAnImageCanHave) {
    const Page poster{.size_pt = {largest_side_pt, largest_side_pt}};
    EXPECT_EQ(refusal(known_format("png"), {.size_pt = poster.size_pt, .dpi = 600.0}), Problem::too_large);
    EXPECT_EQ(refusal(known_format("png"), {.dpi = 1.0e9}), Problem::too_large);
    EXPECT_EQ(refusal(known_format("png"), {.dpi = 0.0}), Problem::bad_size);
    EXPECT_TRUE(write(known_format("svg"), folder / "poster.svg", Existing::refuse, poster).ok());
}

TEST_F(WriteTest, TellsThePixelsOfAPngAndThePointsOfAPage) {
    const auto png = write(known_format("png"), folder / "a.png", Existing::refuse,
                           {.size_pt = {144.0, 72.0}, .dpi = 100.0});
    const auto pdf =
        write(known_format("pdf"), folder / "a.pdf", Existing::refuse, {.size_pt = {144.0, 72.0}});
    ASSERT_TRUE(png.ok() && pdf.ok());
    EXPECT_EQ(png->width, 200.0);
    EXPECT_EQ(png->height, 100.0);
    EXPECT_EQ(pdf->width, 144.0);
    EXPECT_EQ(pdf->path, folder / "a.pdf");
}

TEST_F(WriteTest, FillsThePageUnlessTransparent) {
    ASSERT_TRUE(write(known_format("png"), folder / "opaque.png").ok());
    ASSERT_TRUE(
        write(known_format("png"), folder / "clear.png", Existing::refuse, {.transparent = true}).ok());
    EXPECT_EQ(read_png(folder / "opaque.png").channels, 3);
    const ReadPng clear = read_png(folder / "clear.png");
    ASSERT_EQ(clear.channels, 4);
    EXPECT_EQ(clear.at(0, 0, 3), 0);
}

TEST_F(WriteTest, PutsTitleDescriptionAndLabelsIntoAnSvg) {
    ASSERT_TRUE(write(known_format("svg"), folder / "a.svg").ok());
    const std::string svg = content(folder / "a.svg");
    EXPECT_TRUE(is_well_formed(svg)) << svg;
    for (const std::string_view part :
         {"<title>Tanh &amp; &lt;friends&gt;</title>", "<desc>Saturates at −1 and 1.</desc>",
          ">Activation 导数</text>", ">αβ</text>", ">Output</text>"})
        EXPECT_NE(svg.find(part), std::string::npos) << part;
}

TEST_F(WriteTest, OutlinesTheTextOfAnSvgWhenAsked) {
    ASSERT_TRUE(write(known_format("svg"), folder / "a.svg", Existing::refuse, {.outline_text = true}).ok());
    const std::string svg = content(folder / "a.svg");
    EXPECT_TRUE(is_well_formed(svg));
    EXPECT_EQ(svg.find("<text"), std::string::npos);
    EXPECT_NE(svg.find("aria-label=\"Output\" d=\"M"), std::string::npos);
}

TEST_F(WriteTest, DatesNoPdf) {
    ASSERT_TRUE(write(known_format("pdf"), folder / "a.pdf").ok());
    const std::string pdf = content(folder / "a.pdf");
    EXPECT_EQ(pdf.substr(0, 5), "%PDF-");
    EXPECT_EQ(pdf.find("Date"), std::string::npos);
    EXPECT_NE(pdf.find("/Title"), std::string::npos);
    EXPECT_NE(pdf.find("/Subject"), std::string::npos);
}

// An embedded font is a stream of its own (CFF outlines for these fonts), and ToUnicode is what makes it
// searchable.
TEST_F(WriteTest, EmbedsTheFontsOfAPdfWithTheirCharacters) {
    if (!fonts.missing().empty())
        GTEST_SKIP() << "the font " << fonts.missing().front() << " is not installed";
    ASSERT_TRUE(write(known_format("pdf"), folder / "a.pdf").ok());
    const std::string pdf = content(folder / "a.pdf");
    for (const std::string_view part : {"+Inter-Regular", "+Inter-SemiBold", "+NotoSansCJKsc-Regular",
                                        "+STIXGeneral-Italic", "/FontFile3", "/ToUnicode"})
        EXPECT_NE(pdf.find(part), std::string::npos) << part;
    EXPECT_EQ(pdf.find("/Subtype /Type3"), std::string::npos);
}

struct PipeCloser {
    void operator()(std::FILE* pipe) const { ::pclose(pipe); }
};

TEST_F(WriteTest, LetsThePdfsTextBeSelected) {
    if (std::system("pdftotext -v >/dev/null 2>&1") != 0) GTEST_SKIP() << "pdftotext is not installed";
    ASSERT_TRUE(write(known_format("pdf"), folder / "a.pdf").ok());
    const std::unique_ptr<std::FILE, PipeCloser> pipe(
        ::popen(("pdftotext -enc UTF-8 '" + (folder / "a.pdf").string() + "' -").c_str(), "r"));
    ASSERT_TRUE(pipe);
    std::string text;
    std::array<char, 4096> buffer{};
    for (std::size_t read = 0; (read = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;)
        text.append(buffer.data(), read);
    for (const std::string_view part : {"Activation 导数", "Tanh αβ", "−1", "Output"})
        EXPECT_NE(text.find(part), std::string::npos) << part << " in\n" << text;
}

// A machine without any font.
class WithoutFonts : public testing::Test {
  protected:
    WithoutFonts() { put(folder_ / "fonts.conf", "<fontconfig></fontconfig>"); }

    TemporaryFolder folder_;
    FontMatch usual_ = // before the configuration below holds
        FontLookup({}).find(std::array<const char*, 1>{"Inter"}, FontWeight::regular, false);
    EnvironmentValue config_{"FONTCONFIG_FILE", (folder_ / "fonts.conf").string()};
    EnvironmentValue home_{"HOME", folder_.path().string()};
    EnvironmentValue cache_{"XDG_CACHE_HOME", (folder_ / "cache").string()};
};

TEST_F(WithoutFonts, OnlyTablesAndSoundsAreWritten) {
    const Fonts fonts;
    ASSERT_LT(fonts.main_font(Face::regular), 0);
    for (const ExportFormat& format : export_formats()) {
        const fs::path target = folder_ / std::string(format.extension);
        const auto written =
            write_figure(sample_figure(), {}, theme(ThemeId::paper), format, target, Existing::refuse, fonts);
        EXPECT_EQ(written.ok(), !format.has_page()) << format.extension;
        EXPECT_EQ(fs::exists(target), !format.has_page()) << format.extension;
        if (!written) {
            EXPECT_EQ(written.error(), Error{.problem = Problem::no_font});
        }
    }
}

TEST_F(WithoutFonts, ALastResortSetsAllText) {
    if (usual_.path.empty()) GTEST_SKIP() << "no font is installed";
    const Fonts fonts(usual_.path);
    EXPECT_EQ(fonts.missing().front(), "Inter");
    for (const Face face : {Face::regular, Face::medium, Face::semibold, Face::math, Face::math_upright}) {
        const auto glyphs = fonts.place("x", face, 1.0);
        ASSERT_EQ(glyphs.size(), 1U);
        EXPECT_NE(glyphs.front().glyph, 0U);
    }
}

}} // namespace act::write_test
