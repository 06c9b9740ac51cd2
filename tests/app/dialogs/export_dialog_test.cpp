#include "base/number.h"
#include "saving/exporting.h"
#include "session/compare.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "session/labels.h"
#include "support/headless_desk.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace act::export_dialog_test { namespace {

class ExportDialog : public testing::Test {
  protected:
    ExportDialog() {
        Session session;
        session.explore->activation = "leaky-relu";
        session.exporting->folder = folder_.path().string();
        desk_.emplace(session);
        desk_->frames(2);
        desk_->key('E', true);
    }

    [[nodiscard]] ExportForm& form() { return *desk_->workspace().parts.of<ExportPart>().form; }
    // As if it had been typed into the field.
    void type_width(const char* width) {
        form().choice.page = PageChoice::typed;
        form().width = width;
    }

    TemporaryFolder folder_;
    std::optional<HeadlessDesk> desk_;
};

TEST_F(ExportDialog, ArrangesThePageOnlyWhereItChanges) {
    desk_->frames(2);
    const auto& preview = desk_->workspace().parts.of<ExportPart>().preview;
    const int made = preview.made();
    EXPECT_GE(made, 1);
    desk_->move_mouse({400.0F, 300.0F});
    desk_->frames(5);
    EXPECT_EQ(preview.made(), made);
    type_width("120");
    desk_->frames(3);
    EXPECT_EQ(preview.made(), made + 1);
}

TEST_F(ExportDialog, SavesTheFigureUnderTheFunctionsName) {
    desk_->click("export/save");
    EXPECT_FALSE(desk_->workspace().parts.of<ExportPart>().form.has_value());
    EXPECT_TRUE(std::filesystem::exists(folder_.path() / "leaky-relu.pdf"));
}

TEST_F(ExportDialog, AsksBeforeItReplacesAFile) {
    const std::filesystem::path target = folder_.path() / "leaky-relu.pdf";
    std::ofstream(target) << "precious";
    desk_->click("export/save");
    ASSERT_TRUE(desk_->workspace().parts.of<ExportPart>().form.has_value());
    EXPECT_TRUE(desk_->workspace().parts.of<ExportPart>().form->asks_to_replace.has_value());
    EXPECT_EQ(std::filesystem::file_size(target), 8U);
    desk_->click("export/save");
    EXPECT_FALSE(desk_->workspace().parts.of<ExportPart>().form.has_value());
    EXPECT_GT(std::filesystem::file_size(target), 1000U);
}

TEST_F(ExportDialog, StaysOpenWithAMessageWhenASizeIsNoNumber) {
    type_width("wide");
    desk_->click("export/save");
    ASSERT_TRUE(desk_->workspace().parts.of<ExportPart>().form.has_value());
    ASSERT_TRUE(desk_->workspace().parts.of<ExportPart>().form->problem.has_value());
    EXPECT_EQ(desk_->workspace().parts.of<ExportPart>().form->problem->problem, Problem::not_a_number);
    EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

TEST_F(ExportDialog, SaysWhenTheFolderIsNotThere) {
    desk_->workspace().parts.of<ExportPart>().form->choice.folder = (folder_.path() / "nowhere").string();
    desk_->click("export/save");
    ASSERT_TRUE(desk_->workspace().parts.of<ExportPart>().form->problem.has_value());
    EXPECT_EQ(desk_->workspace().parts.of<ExportPart>().form->problem->problem, Problem::no_such_folder);
}

TEST_F(ExportDialog, RefusesPagesThatNoPrinterHas) {
    for (const char* width : {"0", "-5", "1e9", "nan", "inf"}) {
        type_width(width);
        desk_->click("export/save");
        ASSERT_TRUE(desk_->workspace().parts.of<ExportPart>().form.has_value()) << width;
        EXPECT_TRUE(desk_->workspace().parts.of<ExportPart>().form->problem.has_value()) << width;
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

TEST_F(ExportDialog, RefusesNumbersThatASessionDoesNotHold) {
    for (const char* width : {"0.0005", "2e6", "nan", "-1"}) {
        type_width(width);
        desk_->click("export/save");
        ASSERT_TRUE(desk_->workspace().parts.of<ExportPart>().form->problem.has_value()) << width;
        EXPECT_EQ(desk_->workspace().parts.of<ExportPart>().form->problem->problem, Problem::out_of_range)
            << width;
    }
}

TEST_F(ExportDialog, ClosesOnEscapeWithoutWriting) {
    desk_->key(Key::escape);
    EXPECT_FALSE(desk_->workspace().parts.of<ExportPart>().form.has_value());
    EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

TEST_F(ExportDialog, RemembersTheChoiceInTheSession) {
    desk_->workspace().parts.of<ExportPart>().form->choice.format = "svg";
    type_width("120");
    desk_->click("export/save");
    EXPECT_TRUE(std::filesystem::exists(folder_.path() / "leaky-relu.svg"));
    EXPECT_EQ(desk_->session().exporting->format, "svg");
    EXPECT_EQ(desk_->session().exporting->width, 120.0);
}

TEST_F(ExportDialog, KeepsKeysFromTheWindowBehindIt) {
    const Session before = desk_->session();
    desk_->key(Key::down);
    desk_->key('2', true);
    EXPECT_EQ(desk_->session(), before);
}

TEST_F(ExportDialog, BeginsWithThePageAndTheLookOfTheWindow) {
    EXPECT_EQ(form().choice.page, PageChoice::shown);
    EXPECT_EQ(form().choice.theme, std::nullopt);
    desk_->frames(2);
    const PageSize shown = desk_->workspace().ui.shown_page;
    EXPECT_GT(shown.width, 400.0);
    EXPECT_NEAR(parse_number(form().width).value() * 72.0 / 25.4, shown.width, 0.2);
    EXPECT_NEAR(parse_number(form().height).value() * 72.0 / 25.4, shown.height, 0.2);
}

TEST_F(ExportDialog, TakesATypedWidthForAPageOfItsOwn) {
    desk_->click("export/width");
    desk_->type("120");
    EXPECT_EQ(form().choice.page, PageChoice::typed);
    EXPECT_EQ(form().width, "120");
}

TEST_F(ExportDialog, BringsUsualPagesInWholeTenthsOfAMillimetre) {
    desk_->click("export/preset/export_slide");
    EXPECT_EQ(form().choice.page, PageChoice::typed);
    EXPECT_EQ(form().choice.unit, LengthUnit::mm);
    EXPECT_EQ(form().width, "160");
    EXPECT_EQ(form().height, "90");
    const double ratio = desk_->workspace().ui.shown_page.height / desk_->workspace().ui.shown_page.width;
    desk_->click("export/page/export_as_shown");
    desk_->click("export/preset/export_column");
    EXPECT_EQ(form().width, "84");
    EXPECT_NEAR(parse_number(form().height).value(), 84.0 * ratio, 0.1);
}

TEST_F(ExportDialog, KeepsProportionsWhileASideIsTyped) {
    desk_->click("export/preset/export_slide");
    desk_->click("export/ratio");
    desk_->click("export/width");
    desk_->type("80");
    EXPECT_EQ(form().height, "45");
    desk_->click("export/height");
    desk_->type("180");
    EXPECT_EQ(form().width, "320");
    desk_->type("0x");
    EXPECT_EQ(form().width, "320") << "of what is no number nothing follows";
}

TEST_F(ExportDialog, CountsPixelsInWholeOnes) {
    desk_->click("export/preset/export_slide");
    desk_->click("export/unit/px");
    EXPECT_EQ(form().width, "1890");
    EXPECT_EQ(form().height, "1063");
}

TEST_F(ExportDialog, AsksForNoSizeOfATable) {
    EXPECT_TRUE(desk_->has("export/width"));
    desk_->click("export/format/csv");
    for (const char* name : {"export/width", "export/dpi", "export/theme/theme_dark", "export/transparent"})
        EXPECT_FALSE(desk_->has(name)) << name;
    desk_->click("export/save");
    EXPECT_TRUE(std::filesystem::exists(folder_.path() / "leaky-relu.csv"));
}

TEST_F(ExportDialog, OffersTheFolderOfWhatWasSaved) {
    desk_->click("export/save");
    ASSERT_TRUE(desk_->workspace().ui.notice.has_value());
    EXPECT_EQ(desk_->workspace().ui.notice->saved, folder_.path() / "leaky-relu.pdf");
    EXPECT_FALSE(desk_->workspace().ui.notice->stays());
}

TEST_F(ExportDialog, LeavesATypedSizeAloneWhileAnotherPageIsChosen) {
    desk_->session().exporting->width = 84.0;
    desk_->click("export/save");
    EXPECT_EQ(desk_->session().exporting->page, PageChoice::shown);
    EXPECT_EQ(desk_->session().exporting->width, 160.0) << "of the form, which was filled before";
}

TEST(ExportOfNothing, IsRefusedWithAWord) {
    const TemporaryFolder folder;
    Session session;
    session.view = ViewId::compare;
    session.compare->functions.clear();
    session.exporting->folder = folder.path().string();
    HeadlessDesk desk(session);
    desk.frames(2);
    desk.key('E', true);
    desk.click("export/save");
    ASSERT_TRUE(desk.workspace().parts.of<ExportPart>().form
                && desk.workspace().parts.of<ExportPart>().form->problem);
    EXPECT_EQ(desk.workspace().parts.of<ExportPart>().form->problem->problem, Problem::empty_figure);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

// What each view exports on a fresh profile: its own look, everything that it shows, nothing squashed.
class ExportOfView : public testing::TestWithParam<ViewId> {};

TEST_P(ExportOfView, IsTheFigureAsItIsShown) {
    Session session;
    session.view = GetParam();
    HeadlessDesk desk(session);
    desk.frames(3);
    const ShownFigure shown = shown_figure(desk.session(), desk.workspace().ui.shown_page);
    const ExportChoice& choice = desk.session().exporting;
    const Page page = page_of(choice, desk.session(), shown);
    EXPECT_EQ(theme_of(choice, shown),
              GetParam() == ViewId::compose ? ThemeId::document : desk.session().theme);
    const Fonts fonts;
    for (const PageSize size : {page.size_pt, own_page(desk.session())}) {
        const Figure figure = session_figure(desk.session(), {}, Language::english, size, {}).value().figure;
        const Layout layout = arrange(figure, size, theme(theme_of(choice, shown)), fonts);
        EXPECT_TRUE(layout.legible);
        for (const PanelLayout& panel : layout.panels) {
            EXPECT_GT(panel.plot.width, 20.0);
            EXPECT_GT(panel.plot.height, 20.0);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Views, ExportOfView,
                         testing::Values(ViewId::explore, ViewId::gallery, ViewId::compare, ViewId::compose,
                                         ViewId::vector),
                         [](const auto& each) { return std::string(name_of(each.param)); });

}} // namespace act::export_dialog_test
