#include "base/plain_file.h"

#include "support/files.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace act::file_stamp_test { namespace {

namespace fs = std::filesystem;

TEST(FileStamp, StaysWhileNothingChanges) {
    const TemporaryFolder folder;
    put(folder / "a", "text");
    ASSERT_TRUE(stamp_of(folder / "a"));
    EXPECT_EQ(stamp_of(folder / "a")->size, 4U);
    EXPECT_EQ(stamp_of(folder / "a"), stamp_of(folder / "a"));
}

TEST(FileStamp, TellsAnotherLengthOfTheSameMoment) {
    const TemporaryFolder folder;
    put(folder / "a", "text");
    const auto before = stamp_of(folder / "a");
    put(folder / "a", "texts");
    fs::last_write_time(folder / "a", before->changed);
    EXPECT_NE(stamp_of(folder / "a"), before);
}

TEST(FileStamp, FollowsLinksAndSeesFolders) {
    const TemporaryFolder folder;
    put(folder / "a", "text");
    fs::create_symlink("a", folder / "link");
    fs::create_symlink("none", folder / "dangling");
    EXPECT_EQ(stamp_of(folder / "link"), stamp_of(folder / "a"));
    EXPECT_EQ(stamp_of(folder.path())->size, 0U);
    EXPECT_FALSE(stamp_of(folder / "none"));
    EXPECT_FALSE(stamp_of(folder / "dangling"));
}

}} // namespace act::file_stamp_test
