#pragma once
// When Ctrl-C in the terminal, a closed login session or a shutdown asks the program to leave, it leaves in
// order and saves its session.

#include <functional>
#include <memory>

namespace act {

/// While it lives, SIGINT, SIGTERM and SIGHUP call `asked` on a thread of its own instead of ending the
/// process. Make it before any other thread starts, for they inherit which signals are held back.
class LeaveSignals {
  public:
    explicit LeaveSignals(std::function<void()> asked);
    LeaveSignals(const LeaveSignals&) = delete;
    LeaveSignals& operator=(const LeaveSignals&) = delete;
    ~LeaveSignals();

  private:
    struct Listener;
    std::unique_ptr<Listener> listener_;
};

} // namespace act
