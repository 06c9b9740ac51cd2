#include "shell/clipboard.h"

#include "shell/subprocess.h"

#include <thread>

namespace act {

std::optional<ProgramCall> clipboard_helper(std::string_view type) {
    if (is_set("WAYLAND_DISPLAY"))
        if (auto program = find_program("wl-copy"))
            return ProgramCall{*std::move(program), {"--type", std::string(type)}};
    if (is_set("DISPLAY"))
        if (auto program = find_program("xclip"))
            return ProgramCall{*std::move(program),
                               {"-selection", "clipboard", "-t", std::string(type), "-i"}};
    return std::nullopt;
}

std::string_view clipboard_package() {
    return is_set("WAYLAND_DISPLAY") ? "wl-clipboard" : "xclip";
}

bool offer_file(const ProgramCall& helper, const std::filesystem::path& file,
                std::chrono::milliseconds patience) {
    const auto child =
        start(helper, GSubprocessFlags(G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE),
              file);
    if (!child) return false;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    // It takes milliseconds as a rule. A program that has ended has no number any more.
    constexpr std::chrono::milliseconds glance{5};
    while (g_subprocess_get_identifier(child.get()) != nullptr) {
        if (std::chrono::steady_clock::now() > deadline) {
            g_subprocess_force_exit(child.get());
            return false;
        }
        std::this_thread::sleep_for(glance);
    }
    return g_subprocess_get_successful(child.get()) != FALSE;
}

} // namespace act
