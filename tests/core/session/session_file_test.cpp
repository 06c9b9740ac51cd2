#include "session/session_file.h"

#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace act { namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, std::string_view text) {
    std::ofstream(path) << text;
}

// An environment variable for the length of a test.
class Variable {
  public:
    Variable(const char* name, const std::string& value) : name_(name) {
        if (const char* old = std::getenv(name)) old_ = old;
        setenv(name, value.c_str(), 1);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() {
        if (old_)
            setenv(name_, old_->c_str(), 1);
        else
            unsetenv(name_);
    }

  private:
    const char* name_;
    std::optional<std::string> old_;
};

TEST(SessionFile, ReadsBackWhatItSaved) {
    const TemporaryFolder folder;
    Session session;
    session.view = View::gallery;
    ASSERT_TRUE(save_session(session, folder / "a.act").ok());
    EXPECT_EQ(load_session(folder / "a.act").value(), session);
}

TEST(SessionFile, CannotBeReadWhereThereIsNone) {
    const TemporaryFolder folder;
    EXPECT_EQ(load_session(folder / "none.act").error().problem, Problem::cannot_read);
}

TEST(SessionFile, CannotBeAFolder) {
    const TemporaryFolder folder;
    EXPECT_EQ(load_session(folder.path()).error().problem, Problem::is_a_folder);
}

TEST(SessionFile, CannotBeLargerThanAMegabyte) {
    const TemporaryFolder folder;
    write(folder / "big.act", std::string((1U << 20U) + 1, '\n'));
    EXPECT_EQ(load_session(folder / "big.act").error().problem, Problem::too_large);
}

TEST(SessionFile, IsNotSavedIntoAFolderThatIsNotThere) {
    const TemporaryFolder folder;
    EXPECT_EQ(save_session(Session{}, folder / "none" / "a.act").error().problem, Problem::no_such_folder);
}

TEST(SessionFile, LivesInTheStateFolder) {
    const Variable state("XDG_STATE_HOME", "/somewhere");
    EXPECT_EQ(state_file(), "/somewhere/activarium/session.act");
}

TEST(SessionFile, IgnoresARelativeStateFolder) {
    const Variable state("XDG_STATE_HOME", "somewhere");
    const Variable home("HOME", "/home/someone");
    EXPECT_EQ(state_file(), "/home/someone/.local/state/activarium/session.act");
}

TEST(SessionFile, MakesAPrivateStateFolder) {
    const TemporaryFolder folder;
    const Variable state("XDG_STATE_HOME", (folder / "state").string());
    ASSERT_TRUE(save_session(Session{}, state_file()).ok());
    EXPECT_EQ(fs::status(folder / "state" / "activarium").permissions(), fs::perms::owner_all);
    EXPECT_EQ(load_session(state_file()).value(), Session{});
}

TEST(SessionFile, IsSetAsideWithoutLosingEarlierOnes) {
    const TemporaryFolder folder;
    write(folder / "s.act", "first");
    EXPECT_EQ(set_aside(folder / "s.act").value(), folder / "s.act.broken");
    write(folder / "s.act", "second");
    EXPECT_EQ(set_aside(folder / "s.act").value(), folder / "s.act.broken-2");
    EXPECT_FALSE(fs::exists(folder / "s.act"));
    EXPECT_EQ(fs::file_size(folder / "s.act.broken"), 5U);
}

TEST(SessionFile, CannotBeSetAsideWhereThereIsNone) {
    const TemporaryFolder folder;
    EXPECT_EQ(set_aside(folder / "none.act").error().problem, Problem::cannot_write);
}

}} // namespace act
