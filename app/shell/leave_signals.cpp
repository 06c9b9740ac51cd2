#include "shell/leave_signals.h"

#include <csignal>
#include <pthread.h>

#include <atomic>
#include <thread>
#include <utility>

namespace act {
namespace {

sigset_t leaving() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&set, signal);
    return set;
}

} // namespace

struct LeaveSignals::Listener {
    std::function<void()> asked;
    sigset_t before{};
    std::atomic<bool> over = false;
    std::thread thread;
};

LeaveSignals::LeaveSignals(std::function<void()> asked) : listener_(std::make_unique<Listener>()) {
    listener_->asked = std::move(asked);
    const sigset_t set = leaving();
    pthread_sigmask(SIG_BLOCK, &set, &listener_->before);
    listener_->thread = std::thread([&listener = *listener_, set] {
        for (int signal = 0; sigwait(&set, &signal) == 0 && !listener.over;)
            listener.asked();
    });
}

LeaveSignals::~LeaveSignals() {
    listener_->over = true;
    // Any of the awaited signals wakes the listener.
    pthread_kill(listener_->thread.native_handle(), SIGHUP);
    listener_->thread.join();
    pthread_sigmask(SIG_SETMASK, &listener_->before, nullptr);
}

} // namespace act
