#include "export/page_parts.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "session/vectors.h"
#include "support/environment.h"
#include "support/files.h"
#include "support/headless_desk.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <semaphore>

namespace act::copy_menu_test { namespace {

// With a clipboard of its own for text, and a PATH that holds nothing but what a test puts there.
class CopyMenu : public testing::Test {
  protected:
    CopyMenu() {
        desk_.frames(2);
        ImGuiIO& io = ImGui::GetIO();
        io.ClipboardUserData = &copied_;
        io.SetClipboardTextFn = [](void* user, const char* text) { *static_cast<std::string*>(user) = text; };
        workspace().wake = [this] { woken_.release(); };
    }

    Workspace& workspace() { return desk_.workspace(); }
    void provide(const std::string& script) {
        put(folder_ / "xclip", "#!/bin/sh\n" + script + "\n");
        std::filesystem::permissions(folder_ / "xclip", std::filesystem::perms::owner_all);
    }
    void copy_picture_and_wait() {
        desk_.key('C', true, true); // the worker may be done within this frame
        ASSERT_TRUE(woken_.try_acquire_for(std::chrono::minutes(1)));
        desk_.frame();
    }

    TemporaryFolder folder_;
    EnvironmentValue path_{"PATH", folder_.path().string()};
    EnvironmentValue x11_{"DISPLAY", ":0"};
    EnvironmentValue wayland_{"WAYLAND_DISPLAY", ""};
    std::counting_semaphore<> woken_{0};
    std::string copied_;
    HeadlessDesk desk_{Session{}};
};

TEST_F(CopyMenu, CopiesWhatTheFigureShowsInWords) {
    desk_.click("top bar/copy");
    desk_.click("top bar/copy menu/copy_words");
    const std::string words = copied_;
    EXPECT_NE(words.find("The function always increases"), std::string::npos) << words;
}

TEST_F(CopyMenu, CopiesAFrameForAWebPage) {
    if (lack_of_engine()) GTEST_SKIP() << "this build has no engine";
    desk_.session().explore->activation = "gelu";
    desk_.frames(2);
    desk_.click("top bar/copy");
    desk_.click("top bar/copy menu/copy_frame");
    EXPECT_TRUE(copied_.starts_with("<iframe src=\"gelu.html\" title=\"GELU")) << copied_;
    EXPECT_TRUE(copied_.ends_with("</iframe>")) << copied_;
    ASSERT_TRUE(workspace().ui.notice.has_value());
    EXPECT_NE(workspace().ui.notice->text.find("gelu.html"), std::string::npos);
}

TEST_F(CopyMenu, CopiesTheCurvesAsATable) {
    desk_.click("top bar/copy");
    desk_.click("top bar/copy menu/copy_csv");
    EXPECT_TRUE(copied_.starts_with("x,")) << copied_.substr(0, 80);
    EXPECT_TRUE(workspace().ui.notice.has_value());
}

TEST_F(CopyMenu, CopiesBothFormulasOfTheExploredFunction) {
    desk_.click("top bar/copy");
    desk_.click("top bar/copy menu/copy_latex");
    EXPECT_NE(copied_.find("\\begin{cases}"), std::string::npos) << copied_;
    EXPECT_EQ(std::count(copied_.begin(), copied_.end(), '\n'), 2);
}

TEST_F(CopyMenu, CopiesCodeWithTheValuesOnTheSliders) {
    set_value(desk_.session(), *find("elu"), 0, 1.5);
    desk_.click("top bar/copy");
    desk_.click("top bar/copy menu/pytorch");
    EXPECT_TRUE(copied_.starts_with("import torch")) << copied_;
    EXPECT_NE(copied_.find("alpha=1.5"), std::string::npos) << copied_;
}

TEST_F(CopyMenu, CopiesCodeOfTheVectorThatIsShown) {
    Session& session = desk_.session();
    session.view = ViewId::vector;
    session.vectors->logits = {4.0, -1.0};
    desk_.frame();
    desk_.click("top bar/copy");
    EXPECT_FALSE(desk_.has("top bar/copy menu/copy_latex"));
    desk_.click("top bar/copy menu/numpy");
    EXPECT_NE(copied_.find("z = np.array([4.0, -1.0])\nprint(softmax(z))"), std::string::npos) << copied_;
}

TEST_F(CopyMenu, OffersNoFormulasWhereThereAreMany) {
    desk_.session().view = ViewId::gallery;
    desk_.frame();
    desk_.click("top bar/copy");
    EXPECT_TRUE(desk_.has("top bar/copy menu/copy_csv"));
    EXPECT_FALSE(desk_.has("top bar/copy menu/copy_latex"));
}

TEST_F(CopyMenu, CopiesTheFigureAsAPicture) {
    provide("/bin/cat > '" + (folder_ / "taken").string() + "'");
    copy_picture_and_wait();
    EXPECT_TRUE(content(folder_ / "taken").starts_with("\x89PNG"));
    EXPECT_FALSE(workspace().picture_copy.has_value());
    ASSERT_TRUE(workspace().ui.notice.has_value());
    EXPECT_FALSE(workspace().ui.notice->is_error);
}

TEST_F(CopyMenu, SaysWhatToInstallWhereNoHelperIs) {
    desk_.key('C', true, true);
    EXPECT_FALSE(workspace().picture_copy.has_value());
    ASSERT_TRUE(workspace().ui.notice.has_value());
    EXPECT_TRUE(workspace().ui.notice->is_error);
    EXPECT_NE(workspace().ui.notice->text.find("xclip"), std::string::npos);
}

TEST_F(CopyMenu, SaysWhenTheHelperFails) {
    provide("exit 1");
    copy_picture_and_wait();
    ASSERT_TRUE(workspace().ui.notice.has_value());
    EXPECT_TRUE(workspace().ui.notice->is_error);
}

TEST_F(CopyMenu, SaysWhyAFigureCannotBeDrawn) {
    provide("exit 0");
    desk_.session().exporting->page = PageChoice::typed;
    desk_.session().exporting->width = -1.0;
    copy_picture_and_wait();
    ASSERT_TRUE(workspace().ui.notice.has_value());
    EXPECT_TRUE(workspace().ui.notice->is_error);
}

}} // namespace act::copy_menu_test
