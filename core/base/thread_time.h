#pragma once
// How long a thread has computed: what it waits for others on a busy machine does not count, so that a short
// measurement tells the work and not the neighbours. The standard library has no such clock for one thread.

#include <chrono>
#include <ctime>

namespace act {

/// Only differences have a meaning. Where the system does not tell, the steady clock's time.
[[nodiscard]] inline std::chrono::nanoseconds thread_time() {
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now{};
    if (::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) == 0)
        return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
#endif
    return std::chrono::steady_clock::now().time_since_epoch();
}

} // namespace act
