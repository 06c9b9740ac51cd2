#include "base/atomic_file.h"

#include "support/files.h"
#include "support/temporary_folder.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace act::atomic_file_test { namespace {

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

TEST_F(AtomicFileTest, ShowsTheProgramsOwnFilesToTheirUserAlone) {
    const mode_t before = ::umask(0);
    for (const bool is_there : {false, true}) {
        if (is_there) {
            ASSERT_EQ(::chmod(target.c_str(), 0644), 0);
        }
        auto file = AtomicFile::create(target, Readers::user_alone);
        ASSERT_TRUE(file.ok());
        file->write("new");
        ASSERT_TRUE(file->commit().ok());
        EXPECT_EQ(mode_of(target), 0600U);
    }
    ::umask(before);
}

TEST_F(AtomicFileTest, RemovesWhatKilledProcessesLeft) {
    TemporaryFolder other; // this process has written nothing here yet
    put(other / ".activarium-1-0", "half");
    put(other / ".activarium-999999999-12", "half");
    put(other / ".activarium-notes", "a file of that name that was never a temporary");
    put(other / "activarium-1-0", "so is this");
    auto file = AtomicFile::create(other / "figure.svg");
    ASSERT_TRUE(file.ok());
    EXPECT_TRUE(file->commit().ok());
    EXPECT_FALSE(fs::exists(other / ".activarium-1-0"));
    EXPECT_FALSE(fs::exists(other / ".activarium-999999999-12"));
    EXPECT_EQ(entries(other.path()), 3);
}

TEST_F(AtomicFileTest, LeavesWhatAnotherProcessIsWriting) {
    TemporaryFolder other;
    const int half = ::open((other / ".activarium-1-0").c_str(), O_WRONLY | O_CREAT, 0600);
    ASSERT_EQ(::flock(half, LOCK_EX), 0);
    auto file = AtomicFile::create(other / "figure.svg");
    ASSERT_TRUE(file.ok());
    EXPECT_TRUE(file->commit().ok());
    EXPECT_TRUE(fs::exists(other / ".activarium-1-0"));
    ::close(half);
}

TEST_F(AtomicFileTest, HoldsTheLockOfWhatItWrites) {
    auto file = AtomicFile::create(target);
    ASSERT_TRUE(file.ok());
    const fs::path half = fs::directory_iterator(folder.path())->path();
    const int seen = ::open(half.c_str(), O_RDONLY);
    ASSERT_GE(seen, 0);
    EXPECT_EQ(::flock(seen, LOCK_EX | LOCK_NB), -1);
    ::close(seen);
}

TEST_F(AtomicFileTest, RefusesAPipeThatNobodyReads) {
    ASSERT_EQ(::mkfifo(target.c_str(), 0600), 0);
    const auto file = AtomicFile::create(target);
    ASSERT_FALSE(file.ok());
    EXPECT_EQ(file.error().problem, Problem::cannot_write);
    EXPECT_EQ(file.error().reason, ENXIO);
}

TEST_F(AtomicFileTest, WritesIntoAPipeThatSomebodyReads) {
    ASSERT_EQ(::mkfifo(target.c_str(), 0600), 0);
    const int reader = ::open(target.c_str(), O_RDONLY | O_NONBLOCK);
    auto file = AtomicFile::create(target);
    ASSERT_TRUE(file.ok());
    file->write("through");
    EXPECT_TRUE(file->commit().ok());
    std::string seen(7, ' ');
    EXPECT_EQ(::read(reader, seen.data(), seen.size()), 7);
    EXPECT_EQ(seen, "through");
    ::close(reader);
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

}} // namespace act::atomic_file_test
