#include "support/files.h"
#include "support/headless_desk.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <semaphore>

namespace act::batch_dialog_test { namespace {

// The grids and overlays as SVG into a folder of its own. After each file the worker waits for go_.
class BatchDialog : public testing::Test {
  protected:
    BatchDialog() {
        workspace().parts.of<BatchPart>().form.folder = (folder_.path() / "figures").string();
        workspace().parts.of<BatchPart>().form.kinds = {false, true, false};
        workspace().parts.of<BatchPart>().form.formats = {&known_format("svg")};
        workspace().wake = [this] {
            woken_.release();
            go_.acquire();
        };
        desk_.frames(2);
        desk_.key('E', true, true);
    }
    ~BatchDialog() override { go_.release(1000); } // more than there are files

    Workspace& workspace() { return desk_.workspace(); }
    [[nodiscard]] std::filesystem::path figures() const { return folder_.path() / "figures"; }
    void start() {
        desk_.click("batch/start");
        ASSERT_TRUE(workspace().batch.has_value());
        woken_.acquire();
    }
    void let_it_end() {
        while (workspace().batch->state() == WorkState::running) {
            go_.release();
            woken_.acquire();
        }
        go_.release(); // the last waits too
    }

    TemporaryFolder folder_;
    std::counting_semaphore<> woken_{0};
    std::counting_semaphore<> go_{0};
    HeadlessDesk desk_{Session{}};
};

TEST_F(BatchDialog, IsReachedFromTheExportDialog) {
    desk_.key(Key::escape);
    EXPECT_FALSE(workspace().parts.of<BatchPart>().is_shown);
    desk_.key('E', true);
    desk_.click("export/all");
    EXPECT_TRUE(workspace().parts.of<BatchPart>().is_shown);
    EXPECT_FALSE(workspace().parts.of<ExportPart>().form.has_value());
}

TEST_F(BatchDialog, WritesWhatIsTicked) {
    start();
    let_it_end();
    const auto progress = workspace().batch->snapshot();
    EXPECT_EQ(progress->written, progress->figures);
    EXPECT_EQ(entries(figures()), static_cast<std::ptrdiff_t>(progress->figures));
    EXPECT_TRUE(std::filesystem::exists(figures() / "grid-document-001.svg"));
}

TEST_F(BatchDialog, AsksBeforeItTouchesAFile) {
    std::filesystem::create_directory(figures());
    put(figures() / "overlay.svg", "precious");
    desk_.click("batch/start");
    EXPECT_EQ(workspace().parts.of<BatchPart>().form.in_the_way, 1U);
    EXPECT_FALSE(workspace().batch.has_value());
    desk_.click("batch/skip");
    ASSERT_TRUE(workspace().batch.has_value());
    woken_.acquire();
    let_it_end();
    EXPECT_EQ(workspace().batch->snapshot()->skipped, 1U);
    EXPECT_EQ(content(figures() / "overlay.svg"), "precious");
}

TEST_F(BatchDialog, StopsAfterTheFileAtHandWhenCancelled) {
    start();
    desk_.click("batch progress/last");
    go_.release();
    woken_.acquire();
    EXPECT_EQ(workspace().batch->state(), WorkState::cancelled);
    EXPECT_EQ(entries(figures()), static_cast<std::ptrdiff_t>(workspace().batch->snapshot()->written));
    go_.release();
    desk_.click("batch progress/last");
    EXPECT_FALSE(workspace().batch.has_value());
}

TEST_F(BatchDialog, LeavesTheWindowAliveWhileItWrites) {
    start();
    desk_.key('2', true);
    EXPECT_EQ(desk_.session().view, ViewId::gallery);
}

TEST_F(BatchDialog, HidesInTheStatusBarAndComesBack) {
    start();
    desk_.click("batch progress/hide");
    EXPECT_FALSE(workspace().parts.of<BatchPart>().is_shown);
    desk_.click("status bar/batch");
    EXPECT_TRUE(workspace().parts.of<BatchPart>().is_shown);
}

TEST_F(BatchDialog, SaysWhenItIsDoneWhileHidden) {
    start();
    desk_.click("batch progress/hide");
    let_it_end();
    desk_.frame();
    EXPECT_FALSE(workspace().batch.has_value());
    ASSERT_TRUE(workspace().ui.notice.has_value());
    EXPECT_FALSE(workspace().ui.notice->is_error);
}

TEST_F(BatchDialog, StaysOpenWhenTheResolutionIsNone) {
    for (const char* dpi : {"fine", "0", "-1", "nan", "1e9"}) {
        workspace().parts.of<BatchPart>().form.dpi = dpi;
        desk_.click("batch/start");
        EXPECT_FALSE(workspace().batch.has_value()) << dpi;
        EXPECT_TRUE(workspace().parts.of<BatchPart>().form.problem.has_value()) << dpi;
    }
}

TEST_F(BatchDialog, SaysWhenTheFolderCannotBeMade) {
    put(folder_ / "figures", "a file");
    desk_.click("batch/start");
    EXPECT_FALSE(workspace().batch.has_value());
    ASSERT_TRUE(workspace().parts.of<BatchPart>().form.problem.has_value());
    EXPECT_EQ(workspace().parts.of<BatchPart>().form.problem->problem, Problem::cannot_write);
}

TEST_F(BatchDialog, DoesNotStartWithNothingTicked) {
    workspace().parts.of<BatchPart>().form.kinds = {false, false, false};
    EXPECT_FALSE(desk_.item("batch/start").enabled);
}

}} // namespace act::batch_dialog_test
