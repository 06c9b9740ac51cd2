#include "shell/clipboard.h"

#include "support/program_folder.h"

#include <gtest/gtest.h>

namespace act::clipboard_test { namespace {

using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;

// A folder that is all of PATH, and a session of X11.
class Clipboard : public testing::Test {
  protected:
    void provide(const char* name, const std::string& script) { folder_.provide(name, script); }

    ProgramFolder folder_;
    EnvironmentValue x11_{"DISPLAY", ":0"};
    EnvironmentValue wayland_{"WAYLAND_DISPLAY", ""};
};

TEST_F(Clipboard, NamesAPackageWhenThereIsNoHelper) {
    EXPECT_FALSE(clipboard_helper("image/png").has_value());
    EXPECT_EQ(clipboard_package(), "xclip");
    const EnvironmentValue wayland{"WAYLAND_DISPLAY", "wayland-0"};
    EXPECT_EQ(clipboard_package(), "wl-clipboard");
}

TEST_F(Clipboard, UsesTheHelperOfTheWindowSystem) {
    provide("xclip", "");
    provide("wl-copy", "");
    EXPECT_EQ(clipboard_helper("image/png")->program, folder_ / "xclip");
    const EnvironmentValue wayland{"WAYLAND_DISPLAY", "wayland-0"};
    EXPECT_EQ(clipboard_helper("image/png")->program, folder_ / "wl-copy");
}

TEST_F(Clipboard, ReachesX11ThroughWaylandWhereOnlyItsHelperIsThere) {
    provide("xclip", "");
    const EnvironmentValue wayland{"WAYLAND_DISPLAY", "wayland-0"};
    EXPECT_EQ(clipboard_helper("image/png")->program, folder_ / "xclip");
}

TEST_F(Clipboard, HasNoUseForAFileThatCannotBeRun) {
    put(folder_ / "xclip", "not a program");
    EXPECT_FALSE(clipboard_helper("image/png").has_value());
}

TEST_F(Clipboard, GivesTheHelperTheBytesAndTheirType) {
    provide("xclip", "/bin/cat > '" + (folder_ / "taken").string() + "'\necho \"$@\" > '"
                         + (folder_ / "words").string() + "'");
    const std::string bytes("\x89PNG\0\n", 6);
    put(folder_ / "picture.png", bytes);
    EXPECT_TRUE(offer_file(*clipboard_helper("image/png"), folder_ / "picture.png", 10s));
    EXPECT_EQ(content(folder_ / "taken"), bytes);
    EXPECT_NE(content(folder_ / "words").find("image/png"), std::string::npos);
}

TEST_F(Clipboard, TellsWhenTheHelperFails) {
    provide("xclip", "exit 1");
    put(folder_ / "picture.png", "bytes");
    EXPECT_FALSE(offer_file(*clipboard_helper("image/png"), folder_ / "picture.png", 10s));
}

TEST_F(Clipboard, TellsWhenTheHelperCannotBeStarted) {
    put(folder_ / "picture.png", "bytes");
    EXPECT_FALSE(offer_file({folder_ / "nothing", {}}, folder_ / "picture.png", 10s));
}

TEST_F(Clipboard, EndsAHelperThatNeverComesBack) {
    provide("xclip", "exec /usr/bin/tail -f /dev/null");
    put(folder_ / "picture.png", "bytes");
    EXPECT_FALSE(offer_file(*clipboard_helper("image/png"), folder_ / "picture.png", 50ms));
}

}} // namespace act::clipboard_test
