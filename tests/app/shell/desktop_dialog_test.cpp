#include "shell/desktop_dialog.h"

#include "support/environment.h"
#include "support/program_folder.h"

#include <gtest/gtest.h>

#include <latch>

#include <sys/stat.h>

namespace act::desktop_dialog_test { namespace {

// A session of X11 with the programs that a test provides.
class DesktopDialogs : public testing::Test {
  protected:
    // What the dialog answers once its program has ended.
    static DialogAnswer answer_to(const FileQuestion& question) {
        std::latch woken(1);
        const DesktopDialog dialog(dialog_call(question, 0).value(), [&] { woken.count_down(); });
        woken.wait();
        return dialog.answer().value();
    }

    ProgramFolder programs_;
    EnvironmentValue x11_{"DISPLAY", ":0"};
    EnvironmentValue wayland_{"WAYLAND_DISPLAY", ""};
    EnvironmentValue desktop_{"XDG_CURRENT_DESKTOP", "GNOME"};
    EnvironmentValue any_{"ACTIVARIUM_FILE_DIALOG", ""};
    FileQuestion question_{.use = FileUse::save,
                           .start = "/home/-a b/x.act",
                           .endings = {".act"},
                           .files = "Sessions",
                           .all_files = "All files",
                           .title = "Save"};
};

TEST_F(DesktopDialogs, AreShownByTheProgramOfTheDesktop) {
    EXPECT_FALSE(dialog_call(question_, 0));
    programs_.provide("kdialog", "");
    EXPECT_EQ(dialog_call(question_, 0)->program, programs_ / "kdialog");
    programs_.provide("zenity", "");
    EXPECT_EQ(dialog_call(question_, 0)->program, programs_ / "zenity");
    const EnvironmentValue kde{"XDG_CURRENT_DESKTOP", "KDE"};
    EXPECT_EQ(dialog_call(question_, 0)->program, programs_ / "kdialog");
}

TEST_F(DesktopDialogs, AreShownByTheProgramThatTheEnvironmentNames) {
    programs_.provide("kdialog", "");
    programs_.provide("zenity", "");
    const EnvironmentValue named{"ACTIVARIUM_FILE_DIALOG", "kdialog"};
    EXPECT_EQ(dialog_call(question_, 0)->program, programs_ / "kdialog");
    const EnvironmentValue none{"ACTIVARIUM_FILE_DIALOG", "none"};
    EXPECT_FALSE(dialog_call(question_, 0));
}

TEST_F(DesktopDialogs, NeedADisplay) {
    programs_.provide("zenity", "");
    const EnvironmentValue no_x11{"DISPLAY", ""};
    EXPECT_FALSE(dialog_call(question_, 0));
}

TEST_F(DesktopDialogs, AskZenityForWhatIsWanted) {
    programs_.provide("zenity", "");
    using Words = std::vector<std::string>;
    EXPECT_EQ(dialog_call(question_, 77)->arguments,
              (Words{"--file-selection", "--modal", "--title=Save", "--filename=/home/-a b/x.act",
                     "--attach=77", "--save", "--confirm-overwrite", "--file-filter=Sessions | *.act *.ACT",
                     "--file-filter=All files | *"}));
    question_ = {.use = FileUse::folder, .start = "/home/-a b", .title = "Where"};
    EXPECT_EQ(dialog_call(question_, 0)->arguments, (Words{"--file-selection", "--modal", "--title=Where",
                                                           "--filename=/home/-a b/", "--directory"}));
}

TEST_F(DesktopDialogs, AskKdialogForWhatIsWanted) {
    programs_.provide("kdialog", "");
    using Words = std::vector<std::string>;
    EXPECT_EQ(dialog_call(question_, 77)->arguments,
              (Words{"--title", "Save", "--attach", "77", "--getsavefilename", "/home/-a b/x.act",
                     "Sessions (*.act *.ACT);;All files (*)"}));
    question_ = {.use = FileUse::open, .start = "/home", .endings = {".svg", ".pdf"}, .title = "Open"};
    EXPECT_EQ(dialog_call(question_, 0)->arguments,
              (Words{"--title", "Open", "--getopenfilename", "/home/", " (*.svg *.SVG *.pdf *.PDF);; (*)"}));
}

TEST_F(DesktopDialogs, GiveBackEveryNameAsItIs) {
    programs_.provide("zenity", "/bin/cat \"$0.answer\"");
    for (const char* name : {"/a b/-x.act", "/讲义/激活.act", "/two\nlines\n", "/no\xFFtext"}) {
        programs_.put("zenity.answer", name + std::string("\n"));
        const DialogAnswer answer = answer_to(question_);
        EXPECT_EQ(answer.outcome, DialogOutcome::chosen);
        EXPECT_EQ(answer.path.string(), name);
    }
}

TEST_F(DesktopDialogs, AreCancelledByTheExitCode) {
    programs_.provide("zenity", "echo 'Gtk-WARNING: no theme' >&2; exit 1");
    EXPECT_EQ(answer_to(question_).outcome, DialogOutcome::cancelled);
}

TEST_F(DesktopDialogs, FailWithoutAnAnswer) {
    for (const char* script : {"kill -SEGV $$", "echo /x; exit 5", "exit 0", "echo trash:///x",
                               "echo 'Gtk-WARNING: cannot open display: :7' >&2; exit 1"}) {
        programs_.provide("zenity", script);
        EXPECT_EQ(answer_to(question_).outcome, DialogOutcome::failed) << script;
    }
}

TEST_F(DesktopDialogs, FailWhereTheProgramCannotBeStarted) {
    programs_.put("zenity", "no program");
    const DesktopDialog dialog({programs_ / "zenity", {}}, {});
    EXPECT_EQ(dialog.answer()->outcome, DialogOutcome::failed);
}

TEST_F(DesktopDialogs, EndTheirProgramsWithThem) {
    const std::filesystem::path pipe = programs_ / "zenity.pipe";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    programs_.provide("zenity", "exec 3>\"$0.pipe\"; exec /bin/sleep 600");
    std::optional<DesktopDialog> dialog;
    dialog.emplace(dialog_call(question_, 0).value(), std::function<void()>());
    std::FILE* reader = std::fopen(pipe.c_str(), "r"); // waits for the program
    EXPECT_FALSE(dialog->answer());
    dialog.reset();
    EXPECT_EQ(std::fgetc(reader), EOF); // nobody can write any more
    std::fclose(reader);
}

}} // namespace act::desktop_dialog_test
