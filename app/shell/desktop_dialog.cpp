#include "shell/desktop_dialog.h"

#include "shell/subprocess.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <thread>

namespace act {
namespace {

// "*.act *.ACT": desktops tell them apart.
std::string patterns(const FileQuestion& question) {
    std::string all;
    for (const std::string& ending : question.endings) {
        const std::unique_ptr<char, decltype(&g_free)> upper(g_ascii_strup(ending.c_str(), -1), g_free);
        all.append(all.empty() ? "*" : " *").append(ending).append(" *").append(upper.get());
    }
    return all;
}

// A folder ends in a slash: zenity would show the one above it.
std::string start_of(const FileQuestion& question) {
    return (question.use == FileUse::save ? question.start : question.start / "").string();
}

using Words = std::vector<std::string>;

Words zenity_arguments(const FileQuestion& question, unsigned long window) {
    Words words{"--file-selection", "--modal", "--title=" + question.title,
                "--filename=" + start_of(question)};
    if (window != 0) words.push_back("--attach=" + std::to_string(window));
    if (question.use == FileUse::folder) words.emplace_back("--directory");
    if (question.use == FileUse::save) words.insert(words.end(), {"--save", "--confirm-overwrite"});
    if (question.endings.empty()) return words;
    words.push_back("--file-filter=" + question.files + " | " + patterns(question));
    words.push_back("--file-filter=" + question.all_files + " | *");
    return words;
}

// Asks before a file is replaced without being told to.
Words kdialog_arguments(const FileQuestion& question, unsigned long window) {
    constexpr std::array commands{"--getopenfilename", "--getsavefilename", "--getexistingdirectory"};
    Words words{"--title", question.title};
    if (window != 0) words.insert(words.end(), {"--attach", std::to_string(window)});
    words.insert(words.end(), {commands.at(static_cast<std::size_t>(question.use)), start_of(question)});
    if (!question.endings.empty())
        words.push_back(question.files + " (" + patterns(question) + ");;" + question.all_files + " (*)");
    return words;
}

struct DialogProgram {
    const char* name;
    Words (*arguments)(const FileQuestion& question, unsigned long window);
};
// Another desktop is another record. That of macOS would be osascript with "choose file"; on Windows, which
// has no such program, DesktopDialog would show an IFileDialog on its thread. Neither has been tried.
constexpr DialogProgram zenity{"zenity", zenity_arguments};
constexpr DialogProgram kdialog{"kdialog", kdialog_arguments};

std::string_view value_of(const char* variable) {
    return is_set(variable) ? std::getenv(variable) : "";
}

std::string text_of(GBytes* bytes) {
    std::size_t size = 0;
    const std::unique_ptr<void, decltype(&g_free)> data(g_bytes_unref_to_data(bytes, &size), g_free);
    return {static_cast<const char*>(data.get()), size};
}

DialogAnswer answer_of(GSubprocess* program, std::string printed, const std::string& complaints) {
    if (g_subprocess_get_if_exited(program) == FALSE) return {};
    const int status = g_subprocess_get_exit_status(program);
    // GTK leaves as if cancelled where it finds no display.
    if (status == 1 && complaints.find("open display") == std::string::npos)
        return {DialogOutcome::cancelled};
    if (printed.ends_with('\n')) printed.pop_back(); // the name may have more of its own
    if (status != 0 || !printed.starts_with('/')) return {};
    return {DialogOutcome::chosen, std::move(printed)};
}

} // namespace

std::optional<ProgramCall> dialog_call(const FileQuestion& question, unsigned long window) {
    if (!is_set("DISPLAY") && !is_set("WAYLAND_DISPLAY")) return std::nullopt;
    std::array programs{zenity, kdialog};
    if (value_of("XDG_CURRENT_DESKTOP").find("KDE") != std::string_view::npos) std::ranges::reverse(programs);
    const std::string_view wanted = value_of("ACTIVARIUM_FILE_DIALOG");
    for (const DialogProgram& each : programs)
        if (wanted.empty() || wanted == each.name)
            if (auto program = find_program(each.name))
                return ProgramCall{*std::move(program), each.arguments(question, window)};
    return std::nullopt;
}

struct DesktopDialog::Running {
    GlibObject<GSubprocess> program;
    GlibObject<GCancellable> stop{g_cancellable_new()};
    DialogAnswer answer = {}; // once it has ended
    std::atomic<bool> ended = false;
    std::jthread thread = {};
};

DesktopDialog::DesktopDialog(const ProgramCall& call, std::function<void()> wake)
    : running_(std::make_unique<Running>()) {
    Running& run = *running_;
    run.program =
        start(call, GSubprocessFlags(G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE));
    run.ended = run.program == nullptr;
    if (run.ended) return;
    run.thread = std::jthread([&run, wake = std::move(wake)] {
        GBytes* printed = nullptr;
        GBytes* complaints = nullptr;
        if (g_subprocess_communicate(run.program.get(), nullptr, run.stop.get(), &printed, &complaints,
                                     nullptr))
            run.answer = answer_of(run.program.get(), text_of(printed), text_of(complaints));
        run.ended = true;
        if (wake) wake();
    });
}

DesktopDialog::~DesktopDialog() {
    g_cancellable_cancel(running_->stop.get());
    if (running_->program) g_subprocess_force_exit(running_->program.get());
}

std::optional<DialogAnswer> DesktopDialog::answer() const {
    return running_->ended ? std::optional(running_->answer) : std::nullopt;
}

} // namespace act
