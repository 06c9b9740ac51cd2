#include "base/atomic_file.h"

#include "support/files.h"
#include "support/temporary_folder.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

namespace act { namespace {

namespace fs = std::filesystem;

mode_t mode_of(const fs::path& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0U;
}

class AtomicFileTest : public testing::Test {
  protected:
    TemporaryFolder folder;
    fs::path target = folder / "figure.svg";
};

TEST_F(AtomicFileTest, AppearsWholeWithCommit) {
    auto file = AtomicFile::create(target);
    ASSERT_TRUE(file.ok());
    EXPECT_TRUE(file->write("first "));
    EXPECT_TRUE(file->write("second"));
    EXPECT_FALSE(fs::exists(target));
    EXPECT_TRUE(file->commit().ok());
    EXPECT_EQ(content(target), "first second");
    EXPECT_EQ(entries(folder.path()), 1);
}

TEST_F(AtomicFileTest, LeavesNothingWithoutCommit) {
    {
        auto file = AtomicFile::create(target);
        ASSERT_TRUE(file.ok());
        file->write("half");
    }
    EXPECT_EQ(entries(folder.path()), 0);
}

TEST_F(AtomicFileTest, LeavesWhatWasThereWithoutCommit) {
    put(target, "old");
    {
        auto file = AtomicFile::create(target);
        ASSERT_TRUE(file.ok());
        file->write("new");
        EXPECT_EQ(content(target), "old");
    }
    EXPECT_EQ(content(target), "old");
    EXPECT_EQ(entries(folder.path()), 1);
}

TEST_F(AtomicFileTest, KeepsTheModeOfTheFileItReplaces) {
    put(target, "old");
    fs::permissions(target, fs::perms{0640});
    auto file = AtomicFile::create(target);
    ASSERT_TRUE(file.ok());
    file->write("new");
    ASSERT_TRUE(file->commit().ok());
    EXPECT_EQ(mode_of(target), 0640U);
    EXPECT_EQ(content(target), "new");
}

TEST_F(AtomicFileTest, GivesANewFileTheModeThatTheUmaskLeaves) {
    const mode_t before = ::umask(027);
    auto file = AtomicFile::create(target);
    ::umask(before);
    ASSERT_TRUE(file.ok());
    ASSERT_TRUE(file->commit().ok());
    EXPECT_EQ(mode_of(target), 0640U);
}

TEST_F(AtomicFileTest, WritesToWhatALinkPointsTo) {
    put(folder / "real", "old");
    fs::create_symlink("real", target);
    auto file = AtomicFile::create(target);
    ASSERT_TRUE(file.ok());
    file->write("new");
    ASSERT_TRUE(file->commit().ok());
    EXPECT_TRUE(fs::is_symlink(target));
    EXPECT_EQ(content(folder / "real"), "new");
}

TEST_F(AtomicFileTest, MakesTheFileThatADanglingLinkPointsTo) {
    fs::create_symlink("not yet there", target);
    auto file = AtomicFile::create(target);
    ASSERT_TRUE(file.ok());
    file->write("new");
    ASSERT_TRUE(file->commit().ok());
    EXPECT_TRUE(fs::is_symlink(target));
    EXPECT_EQ(content(folder / "not yet there"), "new");
}

TEST_F(AtomicFileTest, RefusesAFolderAsTarget) {
    const auto file = AtomicFile::create(folder.path());
    ASSERT_FALSE(file.ok());
    EXPECT_EQ(file.error().problem, Problem::is_a_folder);
    EXPECT_EQ(file.error().subject, folder.path().string());
}

TEST_F(AtomicFileTest, NamesTheFolderThatIsMissing) {
    const auto file = AtomicFile::create(folder / "missing" / "figure.svg");
    ASSERT_FALSE(file.ok());
    EXPECT_EQ(file.error().problem, Problem::no_such_folder);
    EXPECT_EQ(file.error().subject, (folder / "missing").string());
}

TEST_F(AtomicFileTest, RefusesAFileAsFolder) {
    put(target, "plain");
    const auto file = AtomicFile::create(target / "inside");
    ASSERT_FALSE(file.ok());
    EXPECT_EQ(file.error().problem, Problem::no_such_folder);
}

TEST_F(AtomicFileTest, ReportsAFolderThatWentAwayBeforeCommit) {
    const fs::path inner = folder / "inner";
    fs::create_directory(inner);
    auto file = AtomicFile::create(inner / "figure.svg");
    ASSERT_TRUE(file.ok());
    file->write("bytes");
    fs::remove_all(inner);
    const auto done = file->commit();
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().problem, Problem::cannot_write);
    EXPECT_EQ(done.error().detail, std::strerror(ENOENT));
}

TEST_F(AtomicFileTest, ReportsATargetThatBecameAFolderAndLeavesNoTemporary) {
    auto file = AtomicFile::create(target);
    ASSERT_TRUE(file.ok());
    fs::create_directory(target);
    const auto done = file->commit();
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().problem, Problem::cannot_write);
    EXPECT_EQ(entries(folder.path()), 1);
}

TEST_F(AtomicFileTest, ReportsAFullDiskInTheSystemsWords) {
    if (!fs::is_character_file("/dev/full")) GTEST_SKIP() << "/dev/full is needed and missing";
    auto file = AtomicFile::create("/dev/full");
    ASSERT_TRUE(file.ok());
    file->write(std::string(1 << 20, 'x'));
    const auto done = file->commit();
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().problem, Problem::cannot_write);
    EXPECT_EQ(done.error().subject, "/dev/full");
    EXPECT_EQ(done.error().detail, std::strerror(ENOSPC));
    EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

TEST_F(AtomicFileTest, RefusesBytesAfterAFailure) {
    if (!fs::is_character_file("/dev/full")) GTEST_SKIP() << "/dev/full is needed and missing";
    auto file = AtomicFile::create("/dev/full");
    ASSERT_TRUE(file.ok());
    EXPECT_FALSE(file->write(std::string(1 << 20, 'x')));
    EXPECT_FALSE(file->write("more"));
}

TEST_F(AtomicFileTest, RefusesAFileThatIsNotToBeWritten) {
    if (::geteuid() == 0) GTEST_SKIP() << "nothing is forbidden to root";
    put(target, "old");
    fs::permissions(target, fs::perms{0444});
    const auto file = AtomicFile::create(target);
    ASSERT_FALSE(file.ok());
    EXPECT_EQ(file.error().problem, Problem::cannot_write);
    EXPECT_EQ(file.error().detail, std::strerror(EACCES));
}

TEST_F(AtomicFileTest, SurvivesAMove) {
    auto file = AtomicFile::create(target);
    ASSERT_TRUE(file.ok());
    file->write("moved");
    AtomicFile other = std::move(*file);
    ASSERT_TRUE(other.commit().ok());
    EXPECT_EQ(content(target), "moved");
}

TEST_F(AtomicFileTest, DropsItsOwnBytesWhenAnotherIsMovedIn) {
    auto kept = AtomicFile::create(target);
    auto dropped = AtomicFile::create(folder / "other");
    ASSERT_TRUE(kept.ok() && dropped.ok());
    kept->write("kept");
    *dropped = std::move(*kept);
    ASSERT_TRUE(dropped->commit().ok());
    EXPECT_EQ(content(target), "kept");
    EXPECT_EQ(entries(folder.path()), 1);
}

}} // namespace act
