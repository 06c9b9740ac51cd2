#include "state/crash_mark.h"

#include "state/run_record.h"

#include <atomic>

namespace act {
namespace {

constexpr std::array faults{SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
constexpr std::size_t stack_bytes = std::size_t{64} << 10U; // the kernel alone puts several thousand there

std::atomic<int> marked_file = -1;
static_assert(std::atomic<int>::is_always_lock_free, "a handler of signals may not wait");

// The signal is blocked here and has its default action again (SA_RESETHAND). Raised again, it ends the
// process on return, also when it was sent from outside and the program would not fault again.
extern "C" void mark_crash(int signal) {
    set_mark(marked_file, RunMark::crashed, true);
    static_cast<void>(::raise(signal));
}

bool has_default_action(int signal) {
    struct sigaction now = {};
    return ::sigaction(signal, nullptr, &now) == 0 && (now.sa_flags & SA_SIGINFO) == 0
           && now.sa_handler == SIG_DFL;
}

} // namespace

CrashMark::CrashMark(int record) {
    marked_file = record;
    use_own_stack();
    struct sigaction action = {};
    action.sa_handler = mark_crash;
    action.sa_flags = SA_ONSTACK | static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (const int signal : faults)
        if (has_default_action(signal) && ::sigaction(signal, &action, nullptr) == 0)
            signals_.push_back(signal);
}

void CrashMark::use_own_stack() {
    stack_t now = {};
    if (::sigaltstack(nullptr, &now) != 0 || (now.ss_flags & SS_DISABLE) == 0) return; // there is one already
    stack_ = std::make_unique<std::byte[]>(stack_bytes);
    now = {.ss_sp = stack_.get(), .ss_flags = 0, .ss_size = stack_bytes};
    if (::sigaltstack(&now, nullptr) != 0) stack_.reset();
}

CrashMark::~CrashMark() {
    for (const int signal : signals_)
        ::signal(signal, SIG_DFL);
    marked_file = -1;
    stack_t none = {};
    none.ss_flags = SS_DISABLE;
    if (stack_) ::sigaltstack(&none, nullptr);
}

} // namespace act
