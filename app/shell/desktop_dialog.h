#pragma once
// The desktop's own dialog for files: a small program (zenity, kdialog) shows it while the window goes on. It
// uses the portal of the desktop where that wants it.

#include "shell/program_call.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace act {

enum class FileUse : std::uint8_t { open, save, folder };

/// What a dialog asks for. Texts are in the user's language.
struct FileQuestion {
    FileUse use = FileUse::open;
    std::filesystem::path start = {};      ///< absolute: a folder; of `save` the suggested file
    std::vector<std::string> endings = {}; ///< of the files that are shown first: ".act"; empty: all
    std::string files = {};                ///< what those are: "Sessions"
    std::string all_files = {};            ///< the other choice
    std::string title = {};
};

/// The program that shows the desktop's dialog, with the question as its arguments: kdialog under KDE, else
/// zenity, or the other one where only that is in PATH. Where ACTIVARIUM_FILE_DIALOG is set, only the one
/// that it names; none for "none". `window` is X11's number of the window that the dialog belongs to, or 0.
[[nodiscard]] std::optional<ProgramCall> dialog_call(const FileQuestion& question, unsigned long window);

enum class DialogOutcome : std::uint8_t {
    failed, ///< the program did not start, crashed, or did not find the display
    cancelled,
    chosen
};
struct DialogAnswer {
    DialogOutcome outcome = DialogOutcome::failed;
    std::filesystem::path path = {}; ///< of `chosen`; absolute
};

/// A dialog from its start to its answer; ends the program when it is destroyed.
class DesktopDialog {
  public:
    /// `wake` is called on another thread when the answer is there.
    DesktopDialog(const ProgramCall& call, std::function<void()> wake);
    DesktopDialog(const DesktopDialog&) = delete;
    DesktopDialog& operator=(const DesktopDialog&) = delete;
    ~DesktopDialog();

    /// Nothing while the dialog is open.
    [[nodiscard]] std::optional<DialogAnswer> answer() const;

  private:
    struct Running;
    std::unique_ptr<Running> running_;
};

} // namespace act
