// The command line. A window is a program of its own beside this one, which takes the same arguments: OpenGL, X11 and
// all that belongs to a window would take longer to load than most commands take to run.

#include "cli/arguments.h"
#include "cli/run.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <string>
#include <system_error>
#include <variant>
#include <vector>

#include <unistd.h>

namespace {

// Beside the running file, as it is built, or in the folder that it is installed in. Where the system does not tell
// which file runs, the name this program was called by takes its place; a name without a folder was found through PATH,
// and so is the other program then.
std::filesystem::path window_program(const char* called) {
    std::error_code unknown;
    const std::filesystem::path running = std::filesystem::read_symlink("/proc/self/exe", unknown);
    const std::filesystem::path folder = (unknown ? std::filesystem::path(called) : running).parent_path();
    const std::filesystem::path installed = folder / ACT_WINDOW_FOLDER / "activarium-window";
    return std::filesystem::exists(installed, unknown) ? installed : folder / "activarium-window";
}

// The process stays the same, and with it whoever waits for its end or sends it signals. Returns only when there is no
// such program: the exit code of a machine at fault.
int become_window(char** values) {
    const std::filesystem::path program = window_program(values[0]);
    ::execvp(program.c_str(), values);
    act::report(
        {.problem = act::Problem::cannot_read, .subject = program.string(), .detail = std::strerror(errno)},
        std::cerr);
    return 1;
}

} // namespace

int main(int count, char** values) {
    const std::vector<std::string> arguments(values + 1, values + count);
    const auto invocation = act::parse_arguments(arguments);
    if (!invocation) return act::report(invocation.error(), std::cerr);
    if (std::holds_alternative<act::OpenWindow>(*invocation)) return become_window(values);
    return act::run_command(*invocation, {std::cin, std::cout, std::cerr, ::isatty(STDERR_FILENO) == 1});
}
