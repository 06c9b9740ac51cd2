#include "state/first_seconds.h"

#include "state/run_record.h"

namespace act {

FirstSeconds::FirstSeconds(int record, WatchTimes times)
    : record_(record), times_(times), thread_([this](const std::stop_token& stop) { watch(stop); }) {}

void FirstSeconds::begin_frame() {
    frame_began_ = Clock::now().time_since_epoch().count();
}

void FirstSeconds::end_frame() {
    frame_began_ = 0;
}

bool FirstSeconds::is_busy(Clock::time_point now) const {
    const Clock::rep began = frame_began_;
    return began != 0 && now - Clock::time_point(Clock::duration(began)) > times_.busy_after;
}

void FirstSeconds::watch(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    bool marked = false;
    while (!stop.stop_requested()) {
        const Clock::time_point now = Clock::now();
        const bool busy = is_busy(now);
        if (busy != marked) set_mark(record_, RunMark::busy, marked = busy);
        if (!busy && now - began_ >= times_.stands_after) return set_mark(record_, RunMark::stood, true);
        stopped_.wait_for(lock, stop, times_.pause, [] { return false; });
    }
}

} // namespace act
