#include "dialogs/documents.h"

#include "dialogs/file_dialog.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "session/session_file.h"
#include "state/examples.h"
#include "support/headless_desk.h"
#include "support/program_folder.h"

#include <gtest/gtest.h>

#include <thread>

namespace act::documents_test { namespace {

namespace fs = std::filesystem;

class DocumentsPanel : public testing::Test {
  protected:
    DocumentsPanel() {
        Session gelu;
        gelu.explore->activation = "gelu";
        EXPECT_TRUE(save_session(gelu, folder_ / "lesson.act"));
        put(folder_ / "notes.txt", "");
        fs::create_directory(folder_ / "sub");
        desk_.workspace().recent.folder = folder_.path();
        desk_.frames(2);
    }

    Workspace& workspace() { return desk_.workspace(); }
    std::string title() { return window_title(workspace().documents, workspace().session); }
    bool asks() { return asks_for_file(workspace()); }

    TemporaryFolder folder_;
    HeadlessDesk desk_{Session{}};
};

TEST_F(DocumentsPanel, OpensAFileAsOneStep) {
    workspace().session.explore->seed = 7;
    open_path(workspace(), folder_ / "lesson.act");
    desk_.frames(2);
    EXPECT_EQ(workspace().session.explore->activation, "gelu");
    EXPECT_EQ(title(), "lesson — Activarium");
    workspace().history.undo(workspace().session);
    EXPECT_EQ(workspace().session.explore->seed, 7);
    EXPECT_EQ(title(), "Activarium");
}

TEST_F(DocumentsPanel, SaysWhatOfAFileCannotBeRead) {
    put(folder_ / "bad.act", "activarium = 1\nview = \"x\"\ntheme = 3\n[explore]\nseed = -1\n");
    open_path(workspace(), folder_ / "bad.act");
    ASSERT_TRUE(workspace().ui.notice);
    EXPECT_EQ(workspace().ui.notice->text, "bad.act, line 2, column 8: view cannot be “x” — choose "
                                               + listed(enum_names<ViewId>.of) + " (+ 2 more)");
}

TEST_F(DocumentsPanel, KeepsTheSessionWhenAFileCannotBeOpened) {
    put(folder_ / "bad.act", "view = [");
    open_path(workspace(), folder_ / "bad.act");
    EXPECT_TRUE(workspace().ui.notice && workspace().ui.notice->is_error);
    EXPECT_FALSE(workspace().history.can_undo());
}

TEST_F(DocumentsPanel, OpensTheFirstOfSeveralDroppedSessions) {
    const std::vector<fs::path> dropped = {folder_ / "notes.txt", folder_ / "lesson.act",
                                           folder_ / "more.act"};
    open_dropped(workspace(), dropped);
    EXPECT_EQ(title(), "lesson — Activarium");
    EXPECT_EQ(workspace().ui.notice->text, "Opened lesson.act, the first of 3 files");
}

TEST_F(DocumentsPanel, SaysThatADroppedFileIsNoSession) {
    const std::vector<fs::path> dropped = {folder_ / "notes.txt"};
    open_dropped(workspace(), dropped);
    EXPECT_EQ(workspace().ui.notice->text,
              "notes.txt is neither a session nor a lesson: they end in .act and .lesson");
    EXPECT_FALSE(workspace().history.can_undo());
}

TEST_F(DocumentsPanel, SavesByKey) {
    open_path(workspace(), folder_ / "lesson.act");
    workspace().session.explore->activation = "relu";
    desk_.frames(2);
    EXPECT_EQ(title(), "lesson • — Activarium");
    desk_.key('S', true);
    EXPECT_EQ(title(), "lesson — Activarium");
    EXPECT_EQ(load_session(folder_ / "lesson.act").value().explore->activation, "relu");
}

TEST_F(DocumentsPanel, AsksBeforeItReplacesWhatAnotherProgramWrote) {
    open_path(workspace(), folder_ / "lesson.act");
    put(folder_ / "lesson.act", "activarium = 1\n# precious\n");
    desk_.key('S', true);
    EXPECT_EQ(workspace().parts.of<SaveQuestionPart>().doubt, SaveDoubt::changed_on_disk);
    desk_.frames(2);
    desk_.key(Key::escape);
    EXPECT_EQ(workspace().parts.of<SaveQuestionPart>().doubt, SaveDoubt::none);
    EXPECT_EQ(content(folder_ / "lesson.act"), "activarium = 1\n# precious\n");
}

TEST_F(DocumentsPanel, AsksForANameWhereThereIsNone) {
    desk_.key('S', true);
    ASSERT_TRUE(asks());
    desk_.frames(2);
    EXPECT_EQ(workspace().parts.of<FileDialogPart>().chooser->picker.typed, (folder_ / "elu.act").string());
    desk_.type("mine");
    desk_.key(Key::enter);
    EXPECT_FALSE(asks());
    EXPECT_TRUE(fs::exists(folder_ / "mine.act"));
    EXPECT_EQ(title(), "mine — Activarium");
    EXPECT_EQ(workspace().recent.files.front(), folder_ / "mine.act");
}

TEST_F(DocumentsPanel, AsksBeforeItSavesOverAnotherFile) {
    desk_.key('S', true);
    desk_.frames(2);
    desk_.type("lesson");
    desk_.key(Key::enter);
    EXPECT_FALSE(asks());
    EXPECT_EQ(load_session(folder_ / "lesson.act").value().explore->activation, "gelu");
    desk_.click("save question/replace");
    EXPECT_EQ(load_session(folder_ / "lesson.act").value().explore->activation, "elu");
    EXPECT_EQ(title(), "lesson — Activarium");
}

TEST_F(DocumentsPanel, AsksForAnotherNameInsteadOfSavingOverAFile) {
    desk_.key('S', true);
    desk_.frames(2);
    desk_.type("lesson");
    desk_.key(Key::enter);
    desk_.click("save question/save as");
    EXPECT_TRUE(asks());
    EXPECT_EQ(workspace().parts.of<SaveQuestionPart>().doubt, SaveDoubt::none);
}

// What the desktop's dialog asks is not asked again, unless the ending makes it another file.
TEST_F(DocumentsPanel, AsksOnceBeforeItSavesOverAnotherFile) {
    const ProgramFolder programs;
    const EnvironmentValue x11("DISPLAY", ":0");
    const EnvironmentValue zenity("ACTIVARIUM_FILE_DIALOG", "zenity");
    const auto answer = [&](const char* name) {
        programs.provide("zenity", "echo '" + (folder_ / name).string() + "'");
        save_current_as(workspace());
        while (asks()) {
            std::this_thread::yield();
            desk_.frame();
        }
    };
    answer("lesson.act");
    EXPECT_EQ(load_session(folder_ / "lesson.act").value().explore->activation, "elu");
    workspace().session.explore->activation = "relu";
    answer("lesson");
    EXPECT_EQ(load_session(folder_ / "lesson.act").value().explore->activation, "elu");
    desk_.frames(2);
    desk_.click("save question/replace");
    EXPECT_EQ(load_session(folder_ / "lesson.act").value().explore->activation, "relu");
}

TEST_F(DocumentsPanel, OpensTheSelectedFileByKeys) {
    desk_.key('O', true);
    desk_.frames(2);
    desk_.key(Key::down); // past the folder
    desk_.key(Key::enter);
    EXPECT_FALSE(asks());
    EXPECT_EQ(title(), "lesson — Activarium");
}

TEST_F(DocumentsPanel, OpensWhatIsDroppedInsteadOfAskingOn) {
    desk_.key('O', true);
    const std::vector<fs::path> dropped = {folder_ / "lesson.act"};
    open_dropped(workspace(), dropped);
    EXPECT_FALSE(asks());
    EXPECT_EQ(title(), "lesson — Activarium");
}

TEST_F(DocumentsPanel, OpensRecentFilesAndExamplesByTheirNames) {
    workspace().recent.files = {folder_ / "gone.act", folder_ / "lesson.act"};
    desk_.key('O', true, true);
    desk_.key(Key::enter);
    EXPECT_EQ(title(), "lesson — Activarium");
    desk_.key('K', true);
    const std::string example(text(examples()[0].title, Language::english));
    desk_.type(example.c_str());
    desk_.key(Key::enter);
    EXPECT_EQ(title(), example + " — Activarium");
    EXPECT_EQ(workspace().session.view, ViewId::compare);
}

TEST_F(DocumentsPanel, ChoosesTheExportsFileAndFormat) {
    desk_.key('E', true);
    const auto form = [&]() -> ExportForm& { return *workspace().parts.of<ExportPart>().form; };
    form().choice.folder = (folder_ / "sub" / "not there").string();
    desk_.click("export/choose folder");
    EXPECT_EQ(workspace().parts.of<FileDialogPart>().question.start, folder_ / "sub" / "elu.pdf");
    desk_.type("curve.svg");
    desk_.key(Key::enter);
    EXPECT_FALSE(asks());
    EXPECT_EQ(form().choice.folder, (folder_ / "sub").string());
    EXPECT_EQ(form().name, "curve");
    EXPECT_EQ(form().choice.format, "svg");
}

TEST_F(DocumentsPanel, ExportsToPicturesWhereTheSessionsFolderIsNotHere) {
    workspace().session.exporting->folder = "/of/another/machine";
    desk_.key('E', true);
    EXPECT_TRUE(fs::is_directory(workspace().parts.of<ExportPart>().form->choice.folder));
}

TEST_F(DocumentsPanel, StartsANewSessionAsOneStep) {
    open_path(workspace(), folder_ / "lesson.act");
    desk_.key('N', true);
    EXPECT_EQ(title(), "Activarium");
    EXPECT_EQ(workspace().session.explore->activation, "elu");
    desk_.key('Z', true);
    EXPECT_EQ(title(), "lesson — Activarium");
}

TEST(FileChooser, StandsInWindowsThatHaveNoRoomForIt) {
    for (const ImVec2 size : {ImVec2{90.0F, 12.0F}, ImVec2{1.0F, 1.0F}, ImVec2{300.0F, 60.0F}}) {
        HeadlessDesk desk(Session{}, size);
        desk.frames(2);
        open_by_dialog(desk.workspace());
        desk.frames(3);
        desk.key(Key::page_down);
        for (const Item& item : desk.items())
            EXPECT_GE(item.box.height, 0.0F) << item.name;
        desk.key(Key::escape);
        EXPECT_FALSE(asks_for_file(desk.workspace()));
    }
}

}} // namespace act::documents_test
