#pragma once
// Writes a lesson's handout beside the window: its figures may take seconds.

#include "handout/handout.h"
#include "state/worker.h"

#include <filesystem>
#include <optional>

namespace act {

struct HandoutReport {
    bool is_done = false;
    std::optional<Error> error = {}; ///< why it was not written
};

/// The job of a Worker, done in one step.
class HandoutWork {
  public:
    HandoutWork(Lesson lesson, Language language, std::filesystem::path target, Existing existing)
        : lesson_(std::move(lesson)), language_(language), target_(std::move(target)), existing_(existing) {}

    bool step();
    [[nodiscard]] HandoutReport snapshot() const { return report_; }

  private:
    [[nodiscard]] Result<Done> write() const;

    Lesson lesson_;
    Language language_;
    std::filesystem::path target_;
    Existing existing_;
    HandoutReport report_ = {};
};

struct HandoutPart {
    std::shared_ptr<Worker<HandoutWork>> worker = nullptr; ///< while it is at work
    std::filesystem::path target = {};
};

} // namespace act
