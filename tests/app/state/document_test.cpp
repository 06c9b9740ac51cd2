#include "state/document.h"

#include "session/explore.h"
#include "session/export_choice.h"
#include "session/session_file.h"
#include "support/files.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace act::document_test { namespace {

namespace fs = std::filesystem;

class DocumentTest : public testing::Test {
  protected:
    // A file with a session that shows this function.
    fs::path lesson(std::string_view name, const std::string& activation) {
        Session session;
        session.explore->activation = activation;
        EXPECT_TRUE(save_session(session, folder_ / name));
        return folder_ / name;
    }
    std::vector<Error> open(const fs::path& path) {
        return open_document(documents_, session_, path).value();
    }

    TemporaryFolder folder_;
    Documents documents_ = {Document{}};
    Session session_;
};

TEST_F(DocumentTest, IsUnchangedWhenItIsOpened) {
    EXPECT_TRUE(open(lesson("a.act", "gelu")).empty());
    EXPECT_EQ(session_.explore->activation, "gelu");
    EXPECT_FALSE(is_changed(documents_, session_));
    EXPECT_EQ(window_title(documents_, session_), "a — Activarium");
}

TEST_F(DocumentTest, SaysInTheTitleThatItIsChanged) {
    open(lesson("a.act", "gelu"));
    session_.explore->activation = "relu";
    EXPECT_EQ(window_title(documents_, session_), "a • — Activarium");
    session_.explore->activation = "gelu";
    EXPECT_EQ(window_title(documents_, session_), "a — Activarium");
}

TEST_F(DocumentTest, WithoutAFileIsNeverChanged) {
    session_.explore->activation = "relu";
    EXPECT_FALSE(is_changed(documents_, session_));
    EXPECT_EQ(window_title(documents_, session_), "Activarium");
}

TEST_F(DocumentTest, KeepsLanguageThemeAndExportWhereTheFileSaysNothing) {
    put(folder_ / "a.act", "activarium = 1\ntheme = \"paper\"\n");
    session_.language = Language::chinese;
    session_.theme = ThemeId::dark;
    session_.exporting->format = "svg";
    session_.explore->activation = "relu";
    open(folder_ / "a.act");
    EXPECT_EQ(session_.language, Language::chinese);
    EXPECT_EQ(session_.theme, ThemeId::paper);
    EXPECT_EQ(session_.exporting->format, "svg");
    EXPECT_EQ(session_.explore, Explore{});
}

TEST_F(DocumentTest, OfASessionFromBeforeComesBackWithIt) {
    open(lesson("a.act", "gelu"));
    const Session before = session_;
    open(lesson("b.act", "relu"));
    EXPECT_EQ(document_of(documents_, session_).path.filename(), "b.act");
    session_ = before;
    EXPECT_EQ(document_of(documents_, session_).path.filename(), "a.act");
    EXPECT_FALSE(is_changed(documents_, session_));
}

TEST_F(DocumentTest, IsWrittenToItsFile) {
    const fs::path path = lesson("a.act", "gelu");
    open(path);
    session_.explore->activation = "relu";
    ASSERT_TRUE(save_document(documents_, session_));
    EXPECT_EQ(load_session(path).value().explore->activation, "relu");
    EXPECT_FALSE(is_changed(documents_, session_));
    EXPECT_EQ(doubt_about(document_of(documents_, session_)), SaveDoubt::none);
}

TEST_F(DocumentTest, TakesANewNameWhenItIsSavedUnderOne) {
    open(lesson("a.act", "gelu"));
    ASSERT_TRUE(save_document_as(documents_, session_, folder_ / "b.act"));
    EXPECT_EQ(document_of(documents_, session_).path, folder_ / "b.act");
    EXPECT_EQ(content(folder_ / "b.act"), content(folder_ / "a.act"));
}

TEST_F(DocumentTest, StaysWhatItIsWhenItCannotBeSaved) {
    open(lesson("a.act", "gelu"));
    session_.explore->activation = "relu";
    EXPECT_FALSE(save_document_as(documents_, session_, folder_ / "none" / "b.act"));
    EXPECT_EQ(document_of(documents_, session_).path, folder_ / "a.act");
    EXPECT_TRUE(is_changed(documents_, session_));
}

TEST_F(DocumentTest, IsDoubtedWhenAnotherProgramHasWrittenIt) {
    const fs::path path = lesson("a.act", "gelu");
    open(path);
    put(path, "activarium = 1\n");
    EXPECT_EQ(doubt_about(document_of(documents_, session_)), SaveDoubt::changed_on_disk);
    fs::remove(path);
    EXPECT_EQ(doubt_about(document_of(documents_, session_)), SaveDoubt::none);
}

TEST_F(DocumentTest, IsDoubtedWhenItCouldOnlyBeReadInPart) {
    put(folder_ / "a.act", "activarium = 1\nview = \"galery\"\n");
    EXPECT_EQ(open(folder_ / "a.act").size(), 1U);
    EXPECT_EQ(doubt_about(document_of(documents_, session_)), SaveDoubt::partly_read);
    ASSERT_TRUE(save_document(documents_, session_));
    EXPECT_EQ(doubt_about(document_of(documents_, session_)), SaveDoubt::none);
}

TEST_F(DocumentTest, ThatCannotBeOpenedChangesNothing) {
    open(lesson("a.act", "gelu"));
    const Session before = session_;
    put(folder_ / "b.act", "activarium = 1\nview = [\n");
    EXPECT_FALSE(open_document(documents_, session_, folder_ / "b.act"));
    EXPECT_EQ(session_, before);
    EXPECT_EQ(content(folder_ / "b.act"), "activarium = 1\nview = [\n");
}

TEST_F(DocumentTest, GoesBackToWhatItsFileHolds) {
    open(lesson("a.act", "gelu"));
    session_.explore->activation = "relu";
    ASSERT_TRUE(revert_document(documents_, session_));
    EXPECT_EQ(session_.explore->activation, "gelu");
    EXPECT_FALSE(is_changed(documents_, session_));
}

TEST_F(DocumentTest, StartsClean) {
    open(lesson("a.act", "gelu"));
    session_.theme = ThemeId::dark;
    start_new(documents_, session_);
    EXPECT_EQ(session_.explore, Explore{});
    EXPECT_EQ(session_.theme, ThemeId::dark);
    EXPECT_EQ(window_title(documents_, session_), "Activarium");
}

TEST_F(DocumentTest, KeepsUnknownKeysFromOpeningToSaving) {
    put(folder_ / "a.act", "activarium = 1\nmood = \"good\"\n[explore]\nzoom = 2\n");
    EXPECT_TRUE(open(folder_ / "a.act").empty());
    session_.explore->activation = "relu";
    ASSERT_TRUE(save_document(documents_, session_));
    const std::string saved = content(folder_ / "a.act");
    EXPECT_NE(saved.find("\nmood = \"good\"\n"), std::string::npos);
    EXPECT_NE(saved.find("\nzoom = 2\n"), std::string::npos);
}

}} // namespace act::document_test
