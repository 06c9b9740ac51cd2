#include "shell/clipboard.h"

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <thread>

namespace act {
namespace {

namespace fs = std::filesystem;

bool is_set(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

std::optional<fs::path> find_program(std::string_view name) {
    const char* value = std::getenv("PATH");
    std::string_view rest = value == nullptr ? "" : value;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        const fs::path candidate = fs::path(rest.substr(0, end)) / name;
        std::error_code ignored;
        if (end > 0 && fs::is_regular_file(candidate, ignored) && access(candidate.c_str(), X_OK) == 0)
            return candidate;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return std::nullopt;
}

// The standard streams of a child: its input is the file, its output is thrown away. The child outlives this
// program, and a process that reads this program's output would otherwise wait for the child.
class ChildStreams {
  public:
    explicit ChildStreams(const fs::path& input) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, input.c_str(), O_RDONLY, 0);
        for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
            posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", O_WRONLY, 0);
    }
    ChildStreams(const ChildStreams&) = delete;
    ChildStreams& operator=(const ChildStreams&) = delete;
    ~ChildStreams() { posix_spawn_file_actions_destroy(&actions_); }

    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

  private:
    posix_spawn_file_actions_t actions_{};
};

// The child handles signals in the default way, although this program blocks some, and is in a process group
// of its own: a Ctrl-C in the terminal does not end it, so that what was copied stays available.
class ChildAttributes {
  public:
    ChildAttributes() {
        posix_spawnattr_init(&attributes_);
        sigset_t set;
        sigemptyset(&set);
        posix_spawnattr_setsigmask(&attributes_, &set);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ})
            sigaddset(&set, signal);
        posix_spawnattr_setsigdefault(&attributes_, &set);
        posix_spawnattr_setpgroup(&attributes_, 0);
        posix_spawnattr_setflags(&attributes_,
                                 POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    ChildAttributes(const ChildAttributes&) = delete;
    ChildAttributes& operator=(const ChildAttributes&) = delete;
    ~ChildAttributes() { posix_spawnattr_destroy(&attributes_); }

    [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

  private:
    posix_spawnattr_t attributes_{};
};

std::optional<pid_t> start(const ClipboardHelper& helper, const fs::path& input) {
    std::string name = helper.program.string();
    std::vector<std::string> arguments = helper.arguments;
    std::vector<char*> words{name.data()};
    for (std::string& argument : arguments)
        words.push_back(argument.data());
    words.push_back(nullptr);
    const ChildStreams streams(input);
    const ChildAttributes attributes;
    pid_t child = 0;
    if (posix_spawn(&child, name.c_str(), streams.get(), attributes.get(), words.data(), environ) != 0)
        return std::nullopt;
    return child;
}

} // namespace

std::optional<ClipboardHelper> clipboard_helper(std::string_view type) {
    if (is_set("WAYLAND_DISPLAY"))
        if (auto program = find_program("wl-copy"))
            return ClipboardHelper{*std::move(program), {"--type", std::string(type)}};
    if (is_set("DISPLAY"))
        if (auto program = find_program("xclip"))
            return ClipboardHelper{*std::move(program),
                                   {"-selection", "clipboard", "-t", std::string(type), "-i"}};
    return std::nullopt;
}

std::string_view clipboard_package() {
    return is_set("WAYLAND_DISPLAY") ? "wl-clipboard" : "xclip";
}

bool offer_file(const ClipboardHelper& helper, const fs::path& file, std::chrono::milliseconds patience) {
    const auto child = start(helper, file);
    if (!child) return false;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    // There is no portable way to wait for a child for a while; it takes milliseconds as a rule.
    constexpr std::chrono::milliseconds glance{5};
    int status = 0;
    pid_t ended = 0;
    while ((ended = waitpid(*child, &status, WNOHANG)) == 0 && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(glance);
    if (ended == 0) {
        kill(*child, SIGKILL);
        while (waitpid(*child, &status, 0) < 0 && errno == EINTR) {}
        return false;
    }
    return ended == *child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace act
