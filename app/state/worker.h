#pragma once
// Long work beside the window: a value whose step() does the next piece, on a thread of its own.
//
//     struct Count {
//         int n = 0;
//         bool step() { return ++n < 1000; }       // false: that was the last piece
//         int snapshot() const { return n; }       // what others may see of it
//     };
//     Worker<Count> worker(Count{}, [&] { window.wake(); });
//     show(*worker.snapshot());                    // in any frame, without waiting for the work
//
// Tests call step() themselves.

#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>

namespace act {

enum class WorkState { running, finished, cancelled };

/// Runs a job until its end, cancel() or its own destruction; the last two wait for at most one step. The job
/// lives on the worker's thread alone and is destroyed there.
template <class Job> class Worker {
  public:
    using Snapshot = decltype(std::declval<const Job&>().snapshot());

    /// `wake` is called on the worker's thread after every step, when the snapshot is there to be read.
    explicit Worker(Job job, std::function<void()> wake = {})
        : snapshot_(std::make_shared<const Snapshot>(job.snapshot())),
          wake_(std::move(wake)),
          thread_([this](std::stop_token stop, Job mine) { run(stop, mine); }, std::move(job)) {}

    /// What the job was after its latest step; never null.
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const {
        const std::lock_guard lock(mutex_);
        return snapshot_;
    }
    /// Once it is not `running` any more the snapshot is the last one.
    [[nodiscard]] WorkState state() const {
        const std::lock_guard lock(mutex_);
        return state_;
    }
    /// Asks for the end after the step that is being done; returns at once.
    void cancel() { thread_.request_stop(); }

  private:
    void run(const std::stop_token& stop, Job& job) {
        for (bool more = true; more;) {
            more = job.step();
            auto next = std::make_shared<const Snapshot>(job.snapshot());
            const bool cancelled = more && stop.stop_requested();
            {
                const std::lock_guard lock(mutex_);
                snapshot_ = std::move(next);
                if (!more) state_ = WorkState::finished;
                if (cancelled) state_ = WorkState::cancelled;
            }
            if (wake_) wake_();
            if (cancelled) return;
        }
    }

    mutable std::mutex mutex_;
    std::shared_ptr<const Snapshot> snapshot_;
    WorkState state_ = WorkState::running;
    std::function<void()> wake_;
    std::jthread thread_; // last: it is joined before anything it uses goes
};

} // namespace act
