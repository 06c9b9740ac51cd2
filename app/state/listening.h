#pragma once
// Plays a figure for the ear, beside the window.

#include "figure/sound.h"
#include "shell/sound_player.h"
#include "state/private_folder.h"

#include <chrono>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace act {

struct ListeningReport {
    double seconds = 0.0;                                            ///< since the first of the sound
    std::shared_ptr<const std::vector<SoundStretch>> stretches = {}; ///< null until it sounds
    Error error = {};                                                ///< why there is no sound to be played
    bool failed = false;                                             ///< `error` says why
    bool is_mute = false;                                            ///< no program played it
};

/// The mark that sounds after that time, or null.
[[nodiscard]] const SoundStretch* sounding(const ListeningReport& report);

/// The job of a Worker: makes the sound in its first step, and looks after the player in the others.
class Listening {
  public:
    explicit Listening(Figure figure) : figure_(std::move(figure)) {}

    bool step();
    [[nodiscard]] ListeningReport snapshot() const { return report_; }

  private:
    [[nodiscard]] Result<Done> write_sound();
    bool start_next_player();

    Figure figure_;
    std::unique_ptr<PrivateFolder> folder_ = {};
    std::vector<ProgramCall> players_ = {};
    std::size_t next_player_ = 0;
    std::optional<Playing> playing_ = {}; // last: it ends before its file goes
    std::chrono::steady_clock::time_point begin_ = {};
    ListeningReport report_ = {};
};

} // namespace act
