#include "state/folder_listing.h"

#include "support/files.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace act { namespace {

namespace fs = std::filesystem;

FolderContents listed(const fs::path& folder) {
    FolderListing listing(folder);
    while (listing.step())
        continue;
    return listing.snapshot();
}

std::vector<std::string> names(const FolderContents& contents) {
    std::vector<std::string> all;
    for (const FolderEntry& entry : contents.entries)
        all.push_back(entry.name);
    return all;
}

TEST(FolderListing, PutsFoldersFirstAndHiddenFilesNowhere) {
    const TemporaryFolder folder;
    for (const char* name : {"b.act", "A.act", "c.txt", ".hidden"})
        put(folder / name, "1234");
    for (const char* name : {"zoo", "Ant"})
        fs::create_directory(folder / name);
    EXPECT_EQ(names(listed(folder.path())),
              (std::vector<std::string>{"Ant", "zoo", "A.act", "b.act", "c.txt"}));
    EXPECT_EQ(listed(folder.path()).entries[2].size, 4U);
}

TEST(FolderListing, SaysWhyAFolderCannotBeRead) {
    const TemporaryFolder folder;
    const FolderContents contents = listed(folder / "none");
    ASSERT_TRUE(contents.problem);
    EXPECT_EQ(contents.problem->problem, Problem::cannot_read);
    EXPECT_TRUE(listed("").problem);
}

TEST(FolderListing, StopsInVeryLargeFolders) {
    const TemporaryFolder folder;
    for (std::size_t i = 0; i <= most_listed; ++i)
        put(folder / std::to_string(i), "");
    const FolderContents contents = listed(folder.path());
    EXPECT_EQ(contents.entries.size(), most_listed);
    EXPECT_TRUE(contents.is_cut);
}

TEST(FolderListing, FollowsLinksAndPassesOverBrokenOnes) {
    const TemporaryFolder folder;
    fs::create_directory(folder / "real");
    fs::create_directory_symlink(folder / "real", folder / "link");
    fs::create_symlink(folder / "nowhere", folder / "broken");
    const FolderContents contents = listed(folder.path());
    EXPECT_EQ(names(contents), (std::vector<std::string>{"link", "real"}));
    EXPECT_TRUE(contents.entries[0].is_folder);
}

TEST(ShownEntries, AreFoldersAndFilesOfOneKind) {
    const std::vector<FolderEntry> entries = {{.name = "sub", .is_folder = true},
                                              {.name = "Lesson.ACT"},
                                              {.name = "notes.txt"},
                                              {.name = "less.act"}};
    EXPECT_EQ(shown_entries(entries, ".act", ""), (std::vector<std::size_t>{0, 1, 3}));
    EXPECT_EQ(shown_entries(entries, "", ""), (std::vector<std::size_t>{0, 1, 2, 3}));
    EXPECT_EQ(shown_entries(entries, ".act", "ESS"), (std::vector<std::size_t>{1, 3}));
    EXPECT_EQ(shown_entries(entries, "", "none"), (std::vector<std::size_t>{}));
}

}} // namespace act
