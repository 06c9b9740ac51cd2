#pragma once
// What libc++ leaves out where there are no threads, for an engine that has only one. Included before every source of
// it (CMakeLists.txt), so that the core need not know.

#include <atomic>
#include <mutex>
#include <stop_token>
#include <thread>

#if defined(__wasm__) && !defined(_REENTRANT)

namespace std {

class mutex {
  public:
    void lock() {}
    void unlock() {}
    bool try_lock() { return true; }
};

template <class... Mutexes> class scoped_lock {
  public:
    explicit scoped_lock(Mutexes&...) {}
};

/// Nobody asks for a stop.
class stop_token {
  public:
    [[nodiscard]] bool stop_requested() const { return false; }
    [[nodiscard]] bool stop_possible() const { return false; }
};

/// None is ever started: there is no second processor.
class jthread {
  public:
    template <class Work> explicit jthread(Work&& work) { work(); }
};

class thread {
  public:
    [[nodiscard]] static unsigned hardware_concurrency() { return 1; }
};

} // namespace std

#endif
