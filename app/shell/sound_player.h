#pragma once
// Sound through the programs that the desktop plays sounds with: they know its sound server, its volume and its
// loudspeakers. A library for sound cards would be loaded by every start, for a key that few press.

#include "shell/program_call.h"

#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace act {

/// Those that are installed, each with what makes it play the WAV file; sound servers' own first.
[[nodiscard]] std::vector<ProgramCall> sound_players(const std::filesystem::path& file);
/// The package that brings one of them.
[[nodiscard]] std::string_view sound_package();

/// A program that is playing; it ends with this value.
class Playing {
  public:
    /// Nothing when it cannot be started.
    [[nodiscard]] static std::optional<Playing> start(const ProgramCall& player);
    Playing(Playing&&) = default;
    Playing& operator=(Playing&&) = default;
    ~Playing();

    [[nodiscard]] bool is_over() const;
    /// Once it is over: whether it says that it played.
    [[nodiscard]] bool has_played() const;

  private:
    explicit Playing(std::shared_ptr<void> program) : program_(std::move(program)) {}

    std::shared_ptr<void> program_; ///< a GSubprocess, whose header only this folder reads
};

} // namespace act
