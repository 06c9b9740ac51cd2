// Every figure on its own page, on a column of a journal and on half a slide: everything has its place, or
// the page is refused.

#include "app/cli/command_line.h"
#include "export/write.h"
#include "figure/fitting.h"
#include "session/labels.h"
#include "support/temporary_folder.h"
#include "view/figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <ostream>

namespace act {

void PrintTo(const FigureEntry& entry, std::ostream* out) {
    *out << entry.id;
}

namespace small_page_test { namespace {

constexpr double mm = 72.0 / 25.4;
constexpr PageSize journal_column{84.0 * mm, 60.0 * mm};
constexpr PageSize flat_column{84.0 * mm, 50.0 * mm};
constexpr PageSize half_slide{160.0 * mm, 90.0 * mm};

const Fonts& fonts() {
    static const Fonts all;
    return all;
}

bool is_cut(const PlacedLabel& label) {
    return std::ranges::any_of(label.label, [](const Run& run) { return run.text.ends_with("…"); });
}

class SmallPage : public testing::TestWithParam<FigureEntry> {
  protected:
    [[nodiscard]] Layout arranged(PageSize page) const {
        return arrange(figure_, page, theme(GetParam().theme), fonts());
    }
    void expect_whole(const Layout& layout) const {
        ASSERT_TRUE(layout.legible);
        double title_pt = 0.0;
        for (std::size_t i = 0; i < layout.panels.size(); ++i) {
            const PanelLayout& panel = layout.panels[i];
            EXPECT_GT(panel.plot.width, 12.0) << i;
            EXPECT_GT(panel.plot.height, 9.0) << i;
            EXPECT_FALSE(is_cut(panel.title)) << i;
            if (panel.title.label.empty()) continue;
            if (title_pt == 0.0) title_pt = panel.title.size_pt;
            EXPECT_EQ(panel.title.size_pt, title_pt) << "one size for all titles";
        }
        EXPECT_FALSE(is_cut(layout.title));
    }

    Figure figure_ = make_figure({.id = GetParam().id}, Language::english).value();
};

TEST_P(SmallPage, IsNotItsOwn) {
    const Layout layout = arranged(GetParam().page_pt);
    EXPECT_EQ(layout.type, 1.0) << "the theme's own sizes";
    expect_whole(layout);
}

TEST_P(SmallPage, KeepsEveryPanelOrIsRefusedWithTheLeastPage) {
    for (const PageSize page : {journal_column, flat_column, half_slide}) {
        const Layout layout = arranged(page);
        if (layout.legible) {
            expect_whole(layout);
            continue;
        }
        const PageSize least = least_page(figure_, page, theme(GetParam().theme), fonts());
        EXPECT_GE(least.width, page.width - 1e-9);
        EXPECT_GE(least.height, page.height - 1e-9);
        EXPECT_LE(least.width * least.height, GetParam().page_pt.width * GetParam().page_pt.height);
        expect_whole(arranged(least));
    }
}

INSTANTIATE_TEST_SUITE_P(Figures, SmallPage, testing::ValuesIn(figure_entries()), [](const auto& each) {
    std::string name = each.param.id;
    std::ranges::replace_if(
        name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
    return name;
});

TEST(SmallPages, AreRefusedBeforeAnythingIsWritten) {
    const TemporaryFolder folder;
    const Answer refused = run({"export", "elu", "gallery", "--size", "84x60mm", "--format", "pdf", "--out",
                                folder.path().string()});
    EXPECT_TRUE(is_refused(refused)) << refused.err;
    EXPECT_NE(refused.err.find("84x60mm is too small for gallery: it must be at least "), std::string::npos)
        << refused.err;
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(SmallPages, AreRefusedWithTheNamesOfAllFiguresThatAreTooLargeForThem) {
    const TemporaryFolder folder;
    const auto said = [&](const std::vector<std::string>& figures, const std::string& size) {
        std::vector<std::string> arguments{"export"};
        arguments.insert(arguments.end(), figures.begin(), figures.end());
        arguments.insert(arguments.end(),
                         {"--size", size, "--format", "svg", "--out", folder.path().string()});
        const Answer answer = run(arguments);
        EXPECT_EQ(answer.out.empty(), answer.code != 0);
        return answer.err;
    };
    const std::string two = said({"gallery", "elu", "grid:pytorch"}, "60x40mm");
    EXPECT_NE(two.find("too small for gallery, grid:pytorch: "), std::string::npos) << two;
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    const std::size_t start = two.find("at least ") + 9;
    EXPECT_EQ(said({"gallery", "elu", "grid:pytorch"}, two.substr(start, two.find(' ', start) - start)), "");
    const std::string many = said({"--all", "--overwrite"}, "20x15mm");
    EXPECT_NE(many.find(", … ("), std::string::npos) << many;
    EXPECT_LT(many.size(), 400U);
}

TEST(SmallPages, AreLargeEnoughWhereTheMessageSaysSo) {
    const TemporaryFolder folder;
    const Answer refused =
        run({"export", "gallery", "--size", "84x60mm", "--out", (folder.path() / "a.svg").string()});
    const std::size_t start = refused.err.find("at least ") + 9;
    const std::string size = refused.err.substr(start, refused.err.find(' ', start) - start);
    EXPECT_EQ(run({"export", "gallery", "--size", size, "--out", (folder.path() / "a.svg").string()}).code, 0)
        << size;
}

TEST(SmallPages, AreNoMatterForTables) {
    const TemporaryFolder folder;
    EXPECT_EQ(
        run({"export", "grid:pytorch", "--size", "20x10mm", "--out", (folder.path() / "a.csv").string()})
            .code,
        0);
}

}} // namespace small_page_test
TEST(EmptyFigures, AreRefusedInEveryFormat) {
    const TemporaryFolder folder;
    for (const char* view :
         {"view = \"compare\"\n[compare]\nfunctions = []\n", "view = \"compose\"\n[compose]\ncells = []\n"}) {
        const std::string session = (folder.path() / "empty.act").string();
        std::ofstream(session) << "activarium = 1\n" << view;
        for (const char* format : {"png", "svg", "pdf", "tex", "csv"}) {
            const auto target = folder.path() / (std::string("a.") + format);
            const Answer refused = run({"export", session, "--out", target.string()});
            EXPECT_TRUE(is_refused(refused)) << format << refused.out << refused.err;
            EXPECT_FALSE(std::filesystem::exists(target)) << format;
        }
    }
}

} // namespace act
