#include "state/listening.h"

#include "export/wav.h"

#include <cerrno>
#include <thread>

namespace act {
namespace {

constexpr std::chrono::milliseconds glance{30}; // of the player, and between two places of the cursor

} // namespace

const SoundStretch* sounding(const ListeningReport& report) {
    if (report.stretches == nullptr) return nullptr;
    for (const SoundStretch& stretch : *report.stretches)
        if (stretch.seconds.contains(report.seconds)) return &stretch;
    return nullptr;
}

Result<Done> Listening::write_sound() {
    const Result<Sound> sound = sound_of(figure_);
    if (!sound) return sound.error();
    folder_ = std::make_unique<PrivateFolder>();
    if (folder_->path().empty()) {
        const int reason = errno;
        return system_error(Problem::cannot_write, "activarium-XXXXXX", reason);
    }
    const std::filesystem::path path = folder_->path() / "figure.wav";
    auto file = AtomicFile::create(path);
    if (!file) return file.error();
    write_wav(*sound, *file);
    if (const auto done = file->commit(); !done) return done.error();
    report_.stretches = std::make_shared<const std::vector<SoundStretch>>(sound->stretches);
    players_ = sound_players(path);
    return Done{};
}

bool Listening::start_next_player() {
    while (next_player_ < players_.size()) {
        playing_ = Playing::start(players_[next_player_++]);
        begin_ = std::chrono::steady_clock::now();
        if (playing_) return true;
    }
    report_.is_mute = true;
    return false;
}

bool Listening::step() {
    if (folder_ == nullptr) {
        if (const auto done = write_sound(); !done) {
            report_.failed = true;
            report_.error = done.error();
            return false;
        }
        return start_next_player();
    }
    std::this_thread::sleep_for(glance);
    report_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    if (!playing_->is_over()) return true;
    // One that finds no sound card leaves the next one to try.
    return !playing_->has_played() && start_next_player();
}

} // namespace act
