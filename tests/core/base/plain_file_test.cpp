#include "base/plain_file.h"

#include "support/files.h"
#include "support/temporary_folder.h"

#include <cerrno>
#include <string>

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace act::plain_file_test { namespace {

namespace fs = std::filesystem;

class PlainFileTest : public testing::Test {
  protected:
    TemporaryFolder folder_;
    fs::path path_ = folder_ / "file";
};

TEST_F(PlainFileTest, IsReadByteForByte) {
    std::string bytes(300'000, 'x');
    bytes[0] = '\0';
    bytes[65'536] = '\n';
    for (const std::string& each : {std::string(), std::string("a"), bytes}) {
        put(path_, each);
        EXPECT_EQ(read_plain_file(path_, 1).value(), each);
    }
}

TEST_F(PlainFileTest, IsReadThroughALink) {
    put(path_, "content");
    fs::create_symlink(path_, folder_ / "link");
    EXPECT_EQ(read_plain_file(folder_ / "link", 1).value(), "content");
}

TEST_F(PlainFileTest, MayHaveAsManyBytesAsAreAllowedAndNoMore) {
    put(path_, std::string(1 << 20, 'x'));
    EXPECT_EQ(read_plain_file(path_, 1).value().size(), 1U << 20U);
    put(path_, std::string((1 << 20) + 1, 'x'));
    const auto text = read_plain_file(path_, 1);
    ASSERT_FALSE(text.ok());
    EXPECT_EQ(text.error(), (Error{Problem::too_large, path_.string(), "> 1 MB", "1 MB"}));
}

TEST_F(PlainFileTest, IsNoFolder) {
    const auto text = read_plain_file(folder_.path(), 1);
    ASSERT_FALSE(text.ok());
    EXPECT_EQ(text.error().problem, Problem::is_a_folder);
}

TEST_F(PlainFileTest, SaysWhyThereIsNone) {
    const auto text = read_plain_file(path_, 1);
    ASSERT_FALSE(text.ok());
    EXPECT_EQ(text.error(), system_error(Problem::cannot_read, path_.string(), ENOENT));
}

// A reader would wait for somebody who writes.
TEST_F(PlainFileTest, IsNoNamedPipe) {
    ASSERT_EQ(::mkfifo(path_.c_str(), 0600), 0);
    const auto text = read_plain_file(path_, 1);
    ASSERT_FALSE(text.ok());
    EXPECT_EQ(text.error().problem, Problem::cannot_read);
    EXPECT_EQ(text.error().subject, path_.string());
    EXPECT_EQ(text.error().detail, "not a plain file");
}

TEST_F(PlainFileTest, IsNoDevice) {
    if (!fs::is_character_file("/dev/zero")) GTEST_SKIP() << "/dev/zero is needed and missing";
    const auto text = read_plain_file("/dev/zero", 1);
    ASSERT_FALSE(text.ok());
    EXPECT_EQ(text.error().detail, "not a plain file");
}

}} // namespace act::plain_file_test
