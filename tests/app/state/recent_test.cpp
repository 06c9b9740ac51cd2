#include "state/recent.h"

#include "state/user_folders.h"
#include "support/environment.h"
#include "support/files.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace act { namespace {

namespace fs = std::filesystem;

TEST(Recent, HasTheLatestFirstAndEachOnce) {
    Recent recent;
    for (const char* file : {"/a/1.act", "/a/2.act", "/b/1.act", "/a/1.act"})
        remember(recent, file);
    EXPECT_EQ(recent.files, (std::vector<fs::path>{"/a/1.act", "/b/1.act", "/a/2.act"}));
    EXPECT_EQ(recent.folder, "/a");
}

TEST(Recent, HoldsNoMoreThanADozen) {
    Recent recent;
    for (int i = 0; i < 30; ++i)
        remember(recent, "/" + std::to_string(i));
    EXPECT_EQ(recent.files.size(), most_recent);
    EXPECT_EQ(recent.files.front(), "/29");
}

TEST(Recent, ForgetsFilesThatAreGone) {
    const TemporaryFolder folder;
    put(folder / "a.act", "");
    Recent recent{.files = {folder / "gone.act", folder / "a.act"}};
    prune(recent);
    EXPECT_EQ(recent.files, (std::vector<fs::path>{folder / "a.act"}));
}

TEST(Recent, IsReadAsItWasSaved) {
    const TemporaryFolder folder;
    const Recent recent{.files = {"/a \"b\"/图.act", "/c\\d\n.act"}, .folder = "/e"};
    save_recent(recent, folder / "state" / "recent.toml");
    EXPECT_EQ(load_recent(folder / "state" / "recent.toml"), recent);
}

TEST(Recent, IsNothingWhereItCannotBeRead) {
    const TemporaryFolder folder;
    EXPECT_EQ(load_recent(folder / "none"), Recent{});
    for (const char* text : {"files = [", "files = 3", "files = [1, {}]", "folder = 1", "\xFF"}) {
        put(folder / "recent.toml", text);
        EXPECT_EQ(load_recent(folder / "recent.toml"), Recent{}) << text;
    }
}

TEST(UserFolders, AreThoseTheDesktopNames) {
    const TemporaryFolder folder;
    const EnvironmentValue home("HOME", folder.path().string());
    const EnvironmentValue settings("XDG_CONFIG_HOME", (folder / "settings").string());
    EXPECT_EQ(user_folder("PICTURES"), folder.path());
    fs::create_directory(folder / "Pictures");
    EXPECT_EQ(user_folder("PICTURES"), folder / "Pictures");
    fs::create_directory(folder / "图片");
    fs::create_directory(folder / "settings");
    put(folder / "settings" / "user-dirs.dirs",
        "# comment\nXDG_DOCUMENTS_DIR=\"/none\"\nXDG_PICTURES_DIR=\"$HOME/图片\"\n");
    EXPECT_EQ(user_folder("PICTURES"), folder / "图片");
    EXPECT_EQ(user_folder("DOCUMENTS"), folder.path());
}

}} // namespace act
