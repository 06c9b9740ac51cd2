#include "shell/sound_player.h"

#include "shell/subprocess.h"

#include <string>
#include <utility>

namespace act {
namespace {

GSubprocess* process(const std::shared_ptr<void>& program) {
    return static_cast<GSubprocess*>(program.get());
}

} // namespace

std::vector<ProgramCall> sound_players(const std::filesystem::path& file) {
    struct Player {
        const char* name;
        std::vector<std::string> options;
    };
    std::vector<ProgramCall> calls;
    // PipeWire, PulseAudio, ALSA, macOS.
    for (const Player& player :
         {Player{"pw-play", {}}, Player{"paplay", {}}, Player{"aplay", {"-q"}}, Player{"afplay", {}}})
        if (auto program = find_program(player.name)) {
            ProgramCall call{*std::move(program), player.options};
            call.arguments.push_back(file.string());
            calls.push_back(std::move(call));
        }
    return calls;
}

std::string_view sound_package() {
    return "pulseaudio-utils";
}

std::optional<Playing> Playing::start(const ProgramCall& player) {
    auto program = act::start(
        player, GSubprocessFlags(G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE));
    if (program == nullptr) return std::nullopt;
    return Playing(std::shared_ptr<void>(std::move(program)));
}

Playing::~Playing() {
    if (program_ != nullptr && !is_over()) g_subprocess_force_exit(process(program_));
}

// A program that has ended has no number any more.
bool Playing::is_over() const {
    return g_subprocess_get_identifier(process(program_)) == nullptr;
}

bool Playing::has_played() const {
    return g_subprocess_get_successful(process(program_)) != FALSE;
}

} // namespace act
