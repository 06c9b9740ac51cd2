#include "base/temporaries.h"

#include <array>
#include <atomic>
#include <climits>
#include <csignal>
#include <utility>

#include <unistd.h>

namespace act {
namespace {

enum class State { free, being_filled, listed };

// A path that a signal's handler may read: it needs neither locks nor the heap.
struct Slot {
    std::atomic<State> state = State::free;
    std::array<char, PATH_MAX> path{};
};
static_assert(std::atomic<State>::is_always_lock_free);

std::array<Slot, 16> slots;

void remove_and_end(int signal) {
    for (const Slot& slot : slots)
        if (slot.state == State::listed) ::unlink(slot.path.data());
    // Its usual effect was restored when this handler was called.
    ::raise(signal);
}

} // namespace

Temporary::Temporary(const std::string& path) {
    for (std::size_t i = 0; i < slots.size() && path.size() < PATH_MAX; ++i) {
        State expected = State::free;
        if (!slots.at(i).state.compare_exchange_strong(expected, State::being_filled)) continue;
        path.copy(slots.at(i).path.data(), path.size());
        slots.at(i).path.at(path.size()) = '\0';
        slots.at(i).state = State::listed;
        slot_ = static_cast<int>(i);
        return;
    }
}

Temporary::Temporary(Temporary&& other) noexcept : slot_(std::exchange(other.slot_, -1)) {}

Temporary& Temporary::operator=(Temporary&& other) noexcept {
    std::swap(slot_, other.slot_);
    return *this;
}

Temporary::~Temporary() {
    if (slot_ >= 0) slots.at(static_cast<std::size_t>(slot_)).state = State::free;
}

void remove_temporaries_on_signals() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
        struct sigaction present {};
        if (::sigaction(signal, nullptr, &present) != 0 || present.sa_handler == SIG_IGN) continue;
        struct sigaction removing {};
        removing.sa_handler = remove_and_end;
        removing.sa_flags = static_cast<int>(SA_RESETHAND | SA_NODEFER);
        ::sigaction(signal, &removing, nullptr);
    }
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace act
