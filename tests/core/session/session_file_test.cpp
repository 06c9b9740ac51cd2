#include "session/session_file.h"

#include "i18n/explain.h"
#include "session/compare.h"
#include "session/compose.h"

#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace act::session_file_test { namespace {

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
    session.view = ViewId::gallery;
    ASSERT_TRUE(save_session(session, folder / "a.act").ok());
    EXPECT_EQ(load_session(folder / "a.act").value(), session);
}

TEST(SessionFile, KeepsAComparison) {
    const TemporaryFolder folder;
    Session session;
    session.view = ViewId::compare;
    session.compare->form = CompareForm::overlay;
    session.compare->style = GridStyle::document;
    session.compare->orders = ShownCurves::derivative;
    session.compare->columns = 5;
    session.compare->shared = true;
    session.compare->linked = false;
    session.compare->windows = Windows{.x = {-2.0, 5.0}, .f = Interval{-1.0, 1.5}};
    session.compare->extent = {-4.0, 4.0};
    session.compare->logits = {-1.0, 0.5};
    session.compare->functions = {{.activation = "elu",
                                   .set = {{"alpha", 1.5}, {"outer_shift", -1.0}},
                                   .bare_title = true,
                                   .hidden = true,
                                   .subtracted = true,
                                   .windows = Windows{.slope = Interval{0.0, 2.0}}},
                                  {.activation = "elu"}};
    ASSERT_TRUE(save_session(session, folder / "a.act").ok());
    EXPECT_EQ(load_session(folder / "a.act").value(), session);
    session.compare->functions.clear();
    ASSERT_TRUE(save_session(session, folder / "a.act").ok());
    EXPECT_EQ(load_session(folder / "a.act").value(), session);
}

TEST(SessionFile, KeepsABenchOfNeurons) {
    const TemporaryFolder folder;
    Session session;
    session.view = ViewId::compose;
    session.compose->key_frames = {session.compose->neurons, {}};
    session.compose->neurons = {
        {.name = "N", .activation = "elu", .set = {{"alpha", 0.5}}, .weight = -2.5, .bias = 0.125}};
    session.compose->cells = {{"N(N)"}, {.formula = "\"", .y = Interval{-2.0, 3.0}}};
    session.compose->columns = 2;
    session.compose->derivative = true;
    session.compose->style = GridStyle::program;
    session.compose->extent = {-5.0, 4.0};
    session.compose->x = Interval{-1.0, 1.0};
    session.compose->selected = 1;
    session.compose->note = "a note";
    ASSERT_TRUE(save_session(session, folder / "a.act").ok());
    EXPECT_EQ(load_session(folder / "a.act").value(), session);
}

TEST(SessionFile, RefusesAComparisonItCannotShow) {
    const auto said = [](const char* text) {
        const Result<Session> session = parse_session(std::string("activarium = 1\n[compare]\n") + text, "a");
        return session.ok() ? std::string("read") : explain(session.error(), Language::english);
    };
    EXPECT_EQ(said("functions = 3"), "a, line 3, column 13: functions is not a list — correct the file");
    EXPECT_EQ(said("columns = 9"),
              "a, line 3, column 11: columns = 9 is outside [1, 8] — choose a value in that range");
    EXPECT_EQ(said("functions = [{ set = {} }]"),
              "a, line 3, column 14: activation is missing — correct the file");
    EXPECT_EQ(said("functions = [{ activation = 'rellu' }]"),
              "a, line 3, column 29: unknown activation “rellu” — did you mean relu?");
    EXPECT_EQ(
        said("functions = [{ activation = 'elu', set = { alpha = -1e9 } }]"),
        "a, line 3, column 52: alpha = -1e+09 is outside [-1e+06, 1e+06] — choose a value in that range");
    EXPECT_EQ(said("style = 'fancy'"),
              "a, line 3, column 9: style cannot be “fancy” — choose program, document, pytorch");
}

TEST(SessionFile, CannotBeReadWhereThereIsNone) {
    const TemporaryFolder folder;
    EXPECT_EQ(load_session(folder / "none.act").error().problem, Problem::cannot_read);
}

TEST(SessionFile, CannotBeAFolder) {
    const TemporaryFolder folder;
    EXPECT_EQ(load_session(folder.path()).error().problem, Problem::is_a_folder);
}

TEST(SessionFile, CannotBeLargerThanSixteenMegabytes) {
    const TemporaryFolder folder;
    write(folder / "big.act", std::string((16U << 20U) + 1, '\n'));
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

}} // namespace act::session_file_test
