#include "state/examples.h"

#include "i18n/explain.h"
#include "session/session_file.h"
#include "support/files.h"
#include "support/source_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace act::examples_test { namespace {

TEST(Examples, AreReadWithoutAProblem) {
    for (const Example& example : examples()) {
        const OpenedSession read = read_session(example.text, name_of(example.title)).value();
        EXPECT_TRUE(read.problems.empty())
            << name_of(example.title) << explain(read.problems, Language::english);
        EXPECT_TRUE(read.session.unread.empty()) << name_of(example.title);
        EXPECT_NE(read.session, Session{}) << name_of(example.title);
    }
}

TEST(Examples, LeaveLanguageAndThemeToTheUser) {
    Session start;
    start.language = Language::chinese;
    start.theme = ThemeId::dark;
    for (const Example& example : examples()) {
        const Session session = read_session(example.text, "", start).value().session;
        EXPECT_EQ(session.language, Language::chinese);
        EXPECT_EQ(session.theme, ThemeId::dark);
    }
}

TEST(Examples, AreAllThatThereAreInTheFolder) {
    std::set<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(source_file("assets/examples")))
        files.insert(content(entry.path()));
    EXPECT_EQ(files.size(), examples().size());
    for (const Example& example : examples())
        EXPECT_TRUE(files.contains(std::string(example.text))) << name_of(example.title);
}

}} // namespace act::examples_test
