#pragma once
// Puts a figure on the clipboard as a picture, beside the window: drawing a fine raster and waiting for
// another program both take longer than a frame.

#include "export/write.h"
#include "shell/clipboard.h"

#include <chrono>
#include <cstdint>
#include <utility>

namespace act {

enum class CopyState : std::uint8_t { waiting, copied, refused, not_drawn };

struct CopyReport {
    CopyState state = CopyState::waiting;
    Error error = {}; ///< why it was not drawn
};

/// The job of a Worker, done in one step.
class PictureCopy {
  public:
    PictureCopy(Figure figure, const Page& page, ThemeId theme, ProgramCall helper,
                std::chrono::milliseconds patience = std::chrono::seconds(5))
        : figure_(std::move(figure)),
          page_(page),
          theme_(theme),
          helper_(std::move(helper)),
          patience_(patience) {}

    bool step();
    [[nodiscard]] const CopyReport& report() const { return report_; }
    [[nodiscard]] CopyReport snapshot() const { return report_; }

  private:
    [[nodiscard]] CopyReport copy() const;

    Figure figure_;
    Page page_;
    ThemeId theme_;
    ProgramCall helper_;
    std::chrono::milliseconds patience_;
    CopyReport report_ = {};
};

} // namespace act
