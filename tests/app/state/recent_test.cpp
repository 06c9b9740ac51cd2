#include "state/recent.h"

#include "base/user_folders.h"
#include "support/environment.h"
#include "support/files.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace act::recent_test { namespace {

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

// The parser of TOML is recursive: so many parts take more stack than there is.
TEST(Recent, IsNothingWhereANameHasTooManyParts) {
    const TemporaryFolder folder;
    std::string text = "a";
    for (int i = 0; i < 100'000; ++i)
        text += ".a";
    put(folder / "recent.toml", text + " = 1\n");
    EXPECT_EQ(load_recent(folder / "recent.toml"), std::nullopt);
}

// Whoever opened it would wait for somebody at its other end.
TEST(Recent, NeitherReadsNorWritesAPipe) {
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "recent.toml").c_str(), 0600), 0);
    EXPECT_EQ(load_recent(folder / "recent.toml"), std::nullopt);
    save_recent({.files = {"/a.act"}}, folder / "recent.toml");
    EXPECT_TRUE(fs::is_fifo(folder / "recent.toml"));
}

TEST(Recent, IsForItsUserAlone) {
    const TemporaryFolder folder;
    save_recent({.files = {"/a.act"}}, folder / "recent.toml");
    EXPECT_EQ(fs::status(folder / "recent.toml").permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
}

TEST(Recent, TellsNoListFromOneThatCannotBeRead) {
    const TemporaryFolder folder;
    EXPECT_EQ(load_recent(folder / "none"), Recent{});
    for (const char* text : {"files = 3", "files = [1, {}]", "folder = 1"}) {
        put(folder / "recent.toml", text);
        EXPECT_EQ(load_recent(folder / "recent.toml"), Recent{}) << text;
    }
    for (const char* text : {"files = [", "\xFF"}) {
        put(folder / "recent.toml", text);
        EXPECT_EQ(load_recent(folder / "recent.toml"), std::nullopt) << text;
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

    fs::remove(folder / "settings" / "user-dirs.dirs");
    ASSERT_EQ(::mkfifo((folder / "settings" / "user-dirs.dirs").c_str(), 0600), 0);
    EXPECT_EQ(user_folder("PICTURES"), folder / "Pictures") << "a pipe is not read";
}

}} // namespace act::recent_test
