#include "desk/commands.h"
#include "i18n/control_texts.h"
#include "session/compare.h"
#include "support/files.h"
#include "support/headless_desk.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <semaphore>

namespace act::sweep_dialog_test { namespace {

// A small sweep of ELU's α into a folder of its own. After each step the worker waits for go_.
class SweepDialog : public testing::Test {
  protected:
    SweepDialog() {
        workspace().wake = [this] {
            woken_.release();
            go_.acquire();
        };
        desk_.frames(2);
        run_command();
        SweepForm& form = workspace().parts.of<SweepPart>().form;
        form.folder = folder_.path().string();
        form.seconds = "0.5";
        form.fps = "10";
        form.width = "160";
        form.height = "90";
        desk_.frames(2);
    }
    ~SweepDialog() override { go_.release(1000); } // more than there are steps

    Workspace& workspace() { return desk_.workspace(); }
    void run_command() {
        const auto known = commands();
        const auto save = std::ranges::find(known, ControlText::sweep_save, &Command::name);
        ASSERT_NE(save, known.end());
        if (save->enabled(workspace())) save->run(workspace());
    }
    void start() {
        desk_.click("sweep/save");
        ASSERT_TRUE(workspace().sweeping.has_value());
        woken_.acquire();
    }
    void let_it_end() {
        while (workspace().sweeping->state() == WorkState::running) {
            go_.release();
            woken_.acquire();
        }
        go_.release();
    }

    TemporaryFolder folder_;
    std::counting_semaphore<> woken_{0};
    std::counting_semaphore<> go_{0};
    HeadlessDesk desk_{Session{}};
};

TEST_F(SweepDialog, WritesWhatWasAskedForAndSaysSo) {
    EXPECT_TRUE(workspace().parts.of<SweepPart>().is_shown);
    start();
    EXPECT_FALSE(workspace().parts.of<SweepPart>().is_shown);
    let_it_end();
    desk_.frame();
    EXPECT_FALSE(workspace().sweeping.has_value());
    EXPECT_TRUE(content(folder_ / "elu-alpha.gif").starts_with("GIF89a"));
    ASSERT_TRUE(workspace().ui.notice.has_value());
    EXPECT_FALSE(workspace().ui.notice->is_error);
}

TEST_F(SweepDialog, ShowsWhatItBeginsWithGoesThroughAndEndsWith) {
    SweepPart& part = workspace().parts.of<SweepPart>();
    part.form.from = "1";
    part.form.to = "3";
    const auto texts = desk_.texts();
    for (const char* caption : {"First: α = 1", "Middle: α = 2", "Last: α = 3"})
        EXPECT_TRUE(std::ranges::any_of(texts, [&](const WrittenText& t) { return t.text == caption; }))
            << caption;
    const int made = part.preview.made();
    desk_.frames(3);
    EXPECT_EQ(part.preview.made(), made) << "it is made anew only for another sweep";
    part.form.to = "0";
    desk_.frames(2);
    EXPECT_TRUE(part.is_shown) << "what cannot be swept has no frames";
}

TEST_F(SweepDialog, LeavesTheWindowAliveWhileItWrites) {
    start();
    desk_.key('2', true);
    EXPECT_EQ(desk_.session().view, ViewId::gallery);
}

TEST_F(SweepDialog, LeavesNothingWhenItIsCancelled) {
    start();
    workspace().sweeping->cancel();
    go_.release();
    woken_.acquire();
    EXPECT_EQ(workspace().sweeping->state(), WorkState::cancelled);
    go_.release();
    desk_.frame();
    EXPECT_FALSE(workspace().sweeping.has_value());
    EXPECT_EQ(entries(folder_.path()), 0);
}

TEST_F(SweepDialog, AsksBeforeItReplacesAFile) {
    put(folder_ / "elu-alpha.gif", "precious");
    desk_.click("sweep/save");
    EXPECT_FALSE(workspace().sweeping.has_value());
    EXPECT_TRUE(workspace().parts.of<SweepPart>().form.asks_to_replace.has_value());
    desk_.click("sweep/cancel");
    EXPECT_EQ(content(folder_ / "elu-alpha.gif"), "precious");
    EXPECT_TRUE(workspace().parts.of<SweepPart>().is_shown);
    desk_.click("sweep/save");
    start();
    let_it_end();
    EXPECT_NE(content(folder_ / "elu-alpha.gif"), "precious");
}

TEST_F(SweepDialog, StaysOpenWhileSomethingIsWrong) {
    workspace().parts.of<SweepPart>().form.fps = "1000";
    desk_.click("sweep/save");
    workspace().parts.of<SweepPart>().form.fps = "25";
    workspace().parts.of<SweepPart>().form.to = "0";
    desk_.click("sweep/save");
    EXPECT_TRUE(workspace().parts.of<SweepPart>().form.problem.has_value());
    EXPECT_FALSE(workspace().sweeping.has_value());
    EXPECT_TRUE(workspace().parts.of<SweepPart>().is_shown);
}

TEST_F(SweepDialog, GoesAwayByEscape) {
    desk_.key(Key::escape);
    EXPECT_FALSE(workspace().parts.of<SweepPart>().is_shown);
}

TEST_F(SweepDialog, CannotBeOpenedWhereNothingCanBeSwept) {
    desk_.key(Key::escape);
    desk_.session().view = ViewId::compare;
    desk_.session().compare->functions.clear();
    EXPECT_FALSE(can_sweep(workspace()));
}

}} // namespace act::sweep_dialog_test
