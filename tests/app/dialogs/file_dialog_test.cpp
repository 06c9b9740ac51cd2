#include "dialogs/file_dialog.h"

#include "support/headless_desk.h"
#include "support/program_folder.h"

#include <gtest/gtest.h>

#include <thread>

#include <sys/stat.h>

namespace act::file_dialog_test { namespace {

namespace fs = std::filesystem;

// A desk that asks for files in a folder; what was answered is noted.
class FileDialogs : public testing::Test {
  protected:
    FileDialogs() {
        for (const char* name :
             {"b.act", "A.act", "notes.txt", ".hidden.act", "-a b.act", "讲义.act", "two\nlines.act"})
            put(folder_ / name, "");
        for (const char* name : {"sub", "Other"})
            fs::create_directories(folder_ / name / "inner");
        fs::create_directory_symlink(folder_ / "sub", folder_ / "link");
        fs::create_symlink(folder_ / "nowhere", folder_ / "broken.act");
        desk_.frames(2);
    }

    void ask(FileUse use, const fs::path& start) {
        ask_for_file(desk_.workspace(), {.use = use, .start = start, .endings = {".act"}},
                     [this](Workspace&, const fs::path& path, Existing existing) {
                         answers_.push_back(path);
                         may_replace_ = existing == Existing::replace;
                     });
        desk_.frames(3);
    }
    // What stands in the chooser's lines, without the way up.
    std::vector<std::string> lines() {
        std::vector<std::string> all;
        for (const WrittenText& each : desk_.texts())
            if (each.list != nullptr
                && std::string_view(each.list->_OwnerName).find("lines") != std::string_view::npos
                && !each.text.starts_with("../"))
                all.push_back(each.text);
        return all;
    }
    const ChooserForm& chooser() { return *desk_.workspace().parts.of<FileDialogPart>().chooser; }
    // Frames until the desktop's dialog has answered.
    void wait() {
        while (desk_.workspace().desktop_dialog) {
            std::this_thread::yield();
            desk_.frame();
        }
        desk_.frames(2);
    }

    TemporaryFolder folder_;
    HeadlessDesk desk_{Session{}};
    std::vector<fs::path> answers_;
    bool may_replace_ = false;
};

using Lines = std::vector<std::string>;
using Paths = std::vector<fs::path>;

TEST_F(FileDialogs, ListFoldersFirstAndTheFilesThatAreMeant) {
    ask(FileUse::open, folder_.path());
    EXPECT_EQ(lines(),
              (Lines{"link/", "Other/", "sub/", "-a b.act", "A.act", "b.act", "two\nlines.act", "讲义.act"}));
}

TEST_F(FileDialogs, ListWhatGoesOnAsWhatIsTyped) {
    ask(FileUse::open, folder_.path());
    desk_.type("a");
    EXPECT_EQ(lines(), (Lines{"A.act"}));
    desk_.key(Key::enter);
    EXPECT_EQ(answers_, (Paths{folder_ / "A.act"}));
    EXPECT_FALSE(may_replace_);
}

TEST_F(FileDialogs, OpenAnyFileWhosePathIsTyped) {
    ask(FileUse::open, folder_.path());
    for (const char* name : {"/notes.txt", "/.hidden.act", "/讲义.act"}) {
        ask(FileUse::open, folder_.path());
        desk_.type((folder_.path().string() + name).c_str());
        desk_.key(Key::enter);
        EXPECT_EQ(answers_.back().string(), folder_.path().string() + name);
    }
}

TEST_F(FileDialogs, TakeEveryNameThatIsClicked) {
    for (const std::size_t row : {4U, 7U, 8U}) {
        ask(FileUse::open, folder_.path());
        desk_.click("chooser/" + numbered("row", row));
    }
    EXPECT_EQ(answers_, (Paths{folder_ / "-a b.act", folder_ / "two\nlines.act", folder_ / "讲义.act"}));
}

TEST_F(FileDialogs, GoIntoFoldersAndUpAgain) {
    ask(FileUse::open, folder_.path());
    desk_.type("su");
    desk_.key(Key::enter);
    desk_.frames(2);
    EXPECT_EQ(chooser().listed, folder_ / "sub");
    desk_.click("chooser/row 1"); // the way up
    EXPECT_EQ(chooser().listed, folder_.path());
    desk_.key(Key::escape);
    EXPECT_FALSE(asks_for_file(desk_.workspace()));
    EXPECT_EQ(answers_, Paths{});
}

TEST_F(FileDialogs, KeepTheNameToSaveUnderInEveryFolder) {
    ask(FileUse::save, folder_ / "new.act");
    desk_.click("chooser/row 4"); // past the answer, the way up and the link
    EXPECT_EQ(chooser().picker.typed, (folder_ / "Other" / "new.act").string());
    desk_.key(Key::enter);
    EXPECT_EQ(answers_, (Paths{folder_ / "Other" / "new.act"}));
    EXPECT_FALSE(may_replace_);
}

TEST_F(FileDialogs, SaveNowhereWhereThereIsNoFolder) {
    ask(FileUse::save, folder_ / "new.act");
    desk_.type("none/new.act");
    EXPECT_TRUE(chooser().problem);
    desk_.key(Key::enter);
    EXPECT_TRUE(asks_for_file(desk_.workspace()));
}

TEST_F(FileDialogs, BeginAtTheNearestFolderThatIsThere) {
    ask(FileUse::folder, folder_ / "sub" / "not" / "there");
    EXPECT_EQ(lines(), (Lines{"Choose “sub”", "inner/"}));
    desk_.key(Key::enter);
    EXPECT_EQ(answers_, (Paths{folder_ / "sub"}));
}

TEST_F(FileDialogs, BeginAtHomeWhereNoFolderIsNamed) {
    const EnvironmentValue home("HOME", folder_.path().string());
    ask(FileUse::folder, "");
    EXPECT_EQ(chooser().listed, folder_.path());
}

TEST_F(FileDialogs, AreLeftByAButton) {
    ask(FileUse::folder, folder_.path());
    desk_.click("chooser/cancel");
    EXPECT_FALSE(asks_for_file(desk_.workspace()));
    EXPECT_EQ(answers_, Paths{});
}

// The desktop's dialog is a script.
class DesktopFileDialogs : public FileDialogs {
  protected:
    ProgramFolder programs_;
    EnvironmentValue x11_{"DISPLAY", ":0"};
    EnvironmentValue zenity_{"ACTIVARIUM_FILE_DIALOG", "zenity"};
};

TEST_F(DesktopFileDialogs, AnswerWhileTheWindowGoesOn) {
    ASSERT_EQ(mkfifo((programs_ / "zenity.answer").c_str(), 0600), 0);
    programs_.provide("zenity", "/bin/cat \"$0.answer\"");
    ask(FileUse::save, folder_ / "new.act");
    EXPECT_TRUE(desk_.has("file dialog/cancel"));
    EXPECT_EQ(answers_, Paths{});
    programs_.put("zenity.answer", "/a b/讲\n义.act\n");
    wait();
    EXPECT_EQ(answers_, (Paths{"/a b/讲\n义.act"}));
    EXPECT_TRUE(may_replace_);
    EXPECT_FALSE(asks_for_file(desk_.workspace()));
}

TEST_F(DesktopFileDialogs, ChangeNothingWhenTheyAreCancelled) {
    programs_.provide("zenity", "exit 1");
    ask(FileUse::open, folder_.path());
    wait();
    EXPECT_FALSE(asks_for_file(desk_.workspace()));
    EXPECT_EQ(answers_, Paths{});
}

TEST_F(DesktopFileDialogs, AreFollowedByTheProgramsOwnWhereTheyFail) {
    for (const char* script : {"kill -KILL $$", "exit 255"}) {
        programs_.provide("zenity", script);
        ask(FileUse::save, folder_ / "new.act");
        wait();
        ASSERT_TRUE(desk_.has("chooser/query")) << script;
        desk_.key(Key::enter);
        EXPECT_EQ(answers_.back(), folder_ / "new.act");
        EXPECT_FALSE(may_replace_);
    }
}

TEST_F(DesktopFileDialogs, AreOneAtATimeAndGivenUpInTheWindow) {
    programs_.provide("zenity", "exec /bin/sleep 600");
    ask(FileUse::open, folder_.path());
    ask(FileUse::save, folder_ / "new.act");
    EXPECT_EQ(desk_.workspace().parts.of<FileDialogPart>().question.use, FileUse::open);
    desk_.key('E', true); // the desk below is out of reach
    EXPECT_FALSE(desk_.workspace().parts.of<ExportPart>().form);
    desk_.click("file dialog/cancel");
    EXPECT_FALSE(desk_.workspace().desktop_dialog);
    EXPECT_EQ(answers_, Paths{});
}

}} // namespace act::file_dialog_test
