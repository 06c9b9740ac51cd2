#pragma once
// What the desktop is asked: whether it prefers dark windows, and to show a file in the window of its folder.

#include <chrono>
#include <filesystem>
#include <future>
#include <optional>

namespace act {

/// The answer of the desktop's settings portal (org.freedesktop.appearance, color-scheme), asked for on a
/// thread of its own: a desktop that does not answer keeps nobody waiting, not even at the program's end.
class ColourSchemeQuestion {
  public:
    ColourSchemeQuestion();

    /// True: dark; false: light. Nothing where the desktop has no preference, there is no portal, or it has
    /// not answered within this time.
    [[nodiscard]] std::optional<bool> prefers_dark(std::chrono::milliseconds patience);

  private:
    std::future<std::optional<bool>> answer_;
};

/// Whether the desktop has a program for it (xdg-open, in PATH).
[[nodiscard]] bool can_show_in_folder();

/// Has the desktop show the folder of the file, or the folder itself. It does not wait for it; false where no
/// program could be started.
bool show_in_folder(const std::filesystem::path& file);

} // namespace act
