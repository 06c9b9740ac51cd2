#include "session/compose.h"
#include "support/environment.h"
#include "support/files.h"
#include "support/headless_desk.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <semaphore>

namespace act::listen_test { namespace {

// A PATH that holds nothing but the players that a test puts there.
class Listen : public testing::Test {
  protected:
    Listen() {
        desk_.frames(2);
        workspace().wake = [this] { woken_.release(); };
    }

    Workspace& workspace() { return desk_.workspace(); }
    void provide(const std::string& name, const std::string& script) {
        put(folder_ / name, "#!/bin/sh\n" + script + "\n");
        std::filesystem::permissions(folder_ / name, std::filesystem::perms::owner_all);
    }
    void listen_to_the_end() {
        desk_.key('L');
        for (int i = 0; workspace().listening && i < 1000; ++i) {
            woken_.acquire();
            desk_.frame();
        }
    }
    [[nodiscard]] std::string taken() const { return content(folder_ / "taken"); }
    [[nodiscard]] std::string take_it() const {
        return "/bin/cat \"$1\" > '" + (folder_ / "taken").string() + "'";
    }

    TemporaryFolder folder_;
    EnvironmentValue path_{"PATH", folder_.path().string()};
    std::counting_semaphore<> woken_{0};
    HeadlessDesk desk_{Session{}};
};

TEST_F(Listen, PlaysTheFigureThroughTheDesktopsPlayer) {
    provide("paplay", take_it());
    listen_to_the_end();
    EXPECT_FALSE(workspace().listening.has_value());
    EXPECT_FALSE(workspace().ui.notice.has_value());
    EXPECT_TRUE(taken().starts_with("RIFF"));
    EXPECT_GT(taken().size(), 2U * 3U * 176'400U) << "f and its derivative";
}

TEST_F(Listen, TriesTheNextPlayerWhereOneFindsNoSound) {
    provide("pw-play", "exit 1");
    provide("aplay", "shift; " + take_it());
    listen_to_the_end();
    EXPECT_TRUE(taken().starts_with("RIFF"));
    EXPECT_FALSE(workspace().ui.notice.has_value());
}

TEST_F(Listen, SaysWhatToInstallWhereNothingPlays) {
    listen_to_the_end();
    ASSERT_TRUE(workspace().ui.notice.has_value());
    EXPECT_TRUE(workspace().ui.notice->is_error);
    EXPECT_NE(workspace().ui.notice->text.find("pulseaudio-utils"), std::string::npos);
}

TEST_F(Listen, SaysWhereNothingCanBeHeard) {
    desk_.session().view = ViewId::compose;
    desk_.session().compose->cells.clear();
    desk_.frames(2);
    provide("paplay", take_it());
    listen_to_the_end();
    ASSERT_TRUE(workspace().ui.notice.has_value());
    EXPECT_TRUE(workspace().ui.notice->is_error);
    EXPECT_EQ(taken(), "");
}

TEST_F(Listen, MovesTheCursorAlongAndEndsWithTheSameKey) {
    provide("paplay", "exec /bin/sleep 60");
    desk_.key('L');
    double first = 0.0;
    for (int i = 0; i < 20; ++i) {
        woken_.acquire();
        desk_.frame();
        if (i == 5) first = workspace().ui.cursor_x.value_or(1e9);
    }
    ASSERT_TRUE(workspace().ui.cursor_x.has_value());
    EXPECT_GT(*workspace().ui.cursor_x, first);
    EXPECT_LT(*workspace().ui.cursor_x, 4.0);
    desk_.key('L');
    EXPECT_FALSE(workspace().listening.has_value());
}

}} // namespace act::listen_test
