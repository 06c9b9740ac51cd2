#include "shell/subprocess.h"

#include <csignal>
#include <unistd.h>

#include <cstdlib>

namespace act {
namespace {

// In the child, before it becomes the program: this program blocks some signals, and its terminal sends
// others to the whole group of processes.
void prepare_child(void*) {
    sigset_t none;
    sigemptyset(&none);
    pthread_sigmask(SIG_SETMASK, &none, nullptr);
    setpgid(0, 0);
}

} // namespace

std::optional<std::filesystem::path> find_program(const char* name) {
    const std::unique_ptr<char, decltype(&g_free)> path(g_find_program_in_path(name), g_free);
    return path ? std::optional<std::filesystem::path>(path.get()) : std::nullopt;
}

bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

GlibObject<GSubprocess> start(const ProgramCall& call, GSubprocessFlags flags,
                              const std::filesystem::path& input) {
    const GlibObject<GSubprocessLauncher> launcher(g_subprocess_launcher_new(flags));
    // Programs that use GLib then read and print UTF-8, whatever the locale.
    g_subprocess_launcher_setenv(launcher.get(), "CHARSET", "UTF-8", TRUE);
    g_subprocess_launcher_set_child_setup(launcher.get(), prepare_child, nullptr, nullptr);
    if (!input.empty()) g_subprocess_launcher_set_stdin_file_path(launcher.get(), input.c_str());
    std::vector<const char*> words{call.program.c_str()};
    for (const std::string& argument : call.arguments)
        words.push_back(argument.c_str());
    words.push_back(nullptr);
    return GlibObject<GSubprocess>(g_subprocess_launcher_spawnv(launcher.get(), words.data(), nullptr));
}

} // namespace act
