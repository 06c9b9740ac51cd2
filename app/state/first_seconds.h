#pragma once
// Notes in the run's record (state/run_record.h) whether the run survives its first seconds. What crashes or
// hangs the program at its start will do so at the next start as well; what happens later has other causes.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace act {

struct WatchTimes {
    std::chrono::milliseconds stands_after = std::chrono::seconds(10);
    std::chrono::milliseconds busy_after = std::chrono::seconds(2); ///< of one frame
    std::chrono::milliseconds pause = std::chrono::milliseconds(250);
};

/// Marks a run that is busy with one frame for longer than people wait, takes the mark away when the frame
/// has ended, and marks the run as one that stood when its time is over, unless it is busy then. A thread of
/// its own watches, since a frame that hangs cannot. The thread ends with the first seconds and causes no
/// drawing.
class FirstSeconds {
  public:
    /// `record` is an open file. The run begins as if in a frame: it reads what it begins with.
    explicit FirstSeconds(int record, WatchTimes times = {});

    void begin_frame();
    void end_frame();

  private:
    using Clock = std::chrono::steady_clock;
    void watch(const std::stop_token& stop);
    [[nodiscard]] bool is_busy(Clock::time_point now) const;

    int record_;
    WatchTimes times_;
    Clock::time_point began_ = Clock::now();
    std::atomic<Clock::rep> frame_began_{began_.time_since_epoch().count()}; ///< 0: there is no frame
    std::mutex mutex_;
    std::condition_variable_any stopped_;
    std::jthread thread_; // last: it is joined before anything it uses goes
};

} // namespace act
