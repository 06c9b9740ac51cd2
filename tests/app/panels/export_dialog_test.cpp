#include "support/headless_desk.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace act { namespace {

const ImVec2 save_button{990.0F, 620.0F};

class ExportDialog : public testing::Test {
  protected:
    ExportDialog() {
        Session session;
        session.explore.activation = "leaky-relu";
        session.exporting.folder = folder_.path().string();
        desk_.emplace(session);
        desk_->frames(2);
        desk_->key('E', true);
    }

    TemporaryFolder folder_;
    std::optional<HeadlessDesk> desk_;
};

TEST_F(ExportDialog, SavesTheFigureUnderTheFunctionsName) {
    desk_->click(save_button);
    EXPECT_FALSE(desk_->workspace().ui.export_form.has_value());
    EXPECT_TRUE(std::filesystem::exists(folder_.path() / "leaky-relu.pdf"));
}

TEST_F(ExportDialog, AsksBeforeItReplacesAFile) {
    const std::filesystem::path target = folder_.path() / "leaky-relu.pdf";
    std::ofstream(target) << "precious";
    desk_->click(save_button);
    ASSERT_TRUE(desk_->workspace().ui.export_form.has_value());
    EXPECT_TRUE(desk_->workspace().ui.export_form->asks_to_replace.has_value());
    EXPECT_EQ(std::filesystem::file_size(target), 8U);
    desk_->click(save_button);
    EXPECT_FALSE(desk_->workspace().ui.export_form.has_value());
    EXPECT_GT(std::filesystem::file_size(target), 1000U);
}

TEST_F(ExportDialog, StaysOpenWithAMessageWhenASizeIsNoNumber) {
    desk_->workspace().ui.export_form->width = "wide";
    desk_->click(save_button);
    ASSERT_TRUE(desk_->workspace().ui.export_form.has_value());
    ASSERT_TRUE(desk_->workspace().ui.export_form->problem.has_value());
    EXPECT_EQ(desk_->workspace().ui.export_form->problem->problem, Problem::not_a_number);
    EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

TEST_F(ExportDialog, SaysWhenTheFolderIsNotThere) {
    desk_->workspace().ui.export_form->choice.folder = (folder_.path() / "nowhere").string();
    desk_->click(save_button);
    ASSERT_TRUE(desk_->workspace().ui.export_form->problem.has_value());
    EXPECT_EQ(desk_->workspace().ui.export_form->problem->problem, Problem::no_such_folder);
}

TEST_F(ExportDialog, RefusesPagesThatNoPrinterHas) {
    for (const char* width : {"0", "-5", "1e9", "nan", "inf"}) {
        desk_->workspace().ui.export_form->width = width;
        desk_->click(save_button);
        ASSERT_TRUE(desk_->workspace().ui.export_form.has_value()) << width;
        EXPECT_TRUE(desk_->workspace().ui.export_form->problem.has_value()) << width;
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

TEST_F(ExportDialog, ClosesOnEscapeWithoutWriting) {
    desk_->key(256);
    EXPECT_FALSE(desk_->workspace().ui.export_form.has_value());
    EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

TEST_F(ExportDialog, RemembersTheChoiceInTheSession) {
    desk_->workspace().ui.export_form->choice.format = "svg";
    desk_->workspace().ui.export_form->width = "120";
    desk_->click(save_button);
    EXPECT_TRUE(std::filesystem::exists(folder_.path() / "leaky-relu.svg"));
    EXPECT_EQ(desk_->session().exporting.format, "svg");
    EXPECT_EQ(desk_->session().exporting.width, 120.0);
}

TEST_F(ExportDialog, KeepsKeysFromTheWindowBehindIt) {
    const Session before = desk_->session();
    desk_->key(264);
    desk_->key('2', true);
    EXPECT_EQ(desk_->session(), before);
}

}} // namespace act
