#pragma once
// Puts pictures on the system's clipboard. ImGui and GLFW offer text only. On X11 and Wayland the program
// that offers something must keep running to deliver it, so the bytes go to a small helper program of the
// window system, which keeps running.

#include "shell/program_call.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string_view>

namespace act {

/// The program that takes what is on its standard input to the clipboard, for what the environment names:
/// wl-copy under Wayland, xclip where X11 answers (under Wayland it does as a rule). Nothing when none is in
/// PATH. `type` is a MIME type: "image/png".
[[nodiscard]] std::optional<ProgramCall> clipboard_helper(std::string_view type);

/// The package that brings the helper for this session.
[[nodiscard]] std::string_view clipboard_package();

/// Gives a file's bytes to the helper and waits until it has taken them; the helper then goes into the
/// background. If that takes longer than `patience`, the helper is ended. False when it could not be started,
/// failed or took too long. No shell is involved, and the file may be deleted afterwards.
[[nodiscard]] bool offer_file(const ProgramCall& helper, const std::filesystem::path& file,
                              std::chrono::milliseconds patience);

} // namespace act
