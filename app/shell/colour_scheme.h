#pragma once
// Whether the desktop prefers dark windows.

#include <chrono>
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

} // namespace act
