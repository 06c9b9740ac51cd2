#pragma once
// A study at work beside the window: reports appear as they are made, and an experiment can be watched,
// paused and stepped.

#include "state/worker.h"
#include "view/study/study_view.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace act {

/// What is known of a study's run.
struct StudyProgress {
    SharedReport report = nullptr; ///< null: none yet
    std::optional<Error> error = {};
    double done = 0.0; ///< 0 … 1
    bool finished = false;
};

/// How the window steers an experiment; shared with the worker's thread.
struct StudyTransport {
    std::atomic<bool> paused = false;
    std::atomic<int> pause_after_ms = 0; ///< rest between two pieces, for runs in slow motion
};

/// The job of the worker. Not copied: the experiment is one.
class StudyJob {
  public:
    /// Goes on with `experiment` where there is one.
    StudyJob(StudyKey key, std::shared_ptr<Experiment> experiment, std::shared_ptr<StudyTransport> transport,
             std::stop_token stop);
    /// The first step of a study that has a glance is that one.
    bool step();
    [[nodiscard]] StudyProgress snapshot() const { return now_; }

  private:
    bool glance();
    bool run();
    bool go_on();

    StudyKey key_;
    std::shared_ptr<Experiment> experiment_;
    std::shared_ptr<StudyTransport> transport_;
    std::stop_token stop_;
    StudyProgress now_ = {};
    bool has_glanced_ = false;
    std::chrono::steady_clock::time_point looked_ = {};
};

/// The run of the study that is shown. A change of its settings begins another at once; until its first report is
/// there, the last one of the same study stays.
class StudyRun {
  public:
    StudyRun() = default;
    StudyRun(const StudyRun&) = delete;
    StudyRun& operator=(const StudyRun&) = delete;
    ~StudyRun() { stop(); }

    /// Once a frame. `wake` has the window draw soon; from any thread.
    const StudyProgress& update(const StudyKey& key, const std::function<void()>& wake);

    [[nodiscard]] bool is_running() const { return worker_ != nullptr; }
    /// Of the run that is shown: nothing while it is quick.
    void pause();
    void go_on();
    void step_once();
    void start_again();
    void set_speed(double speed); ///< 0 … 1, slow to as fast as it goes
    [[nodiscard]] double speed() const { return speed_; }

  private:
    void begin(const std::function<void()>& wake);
    void stop();
    void retire();

    std::optional<StudyKey> key_ = {};
    StudyProgress shown_ = {};
    std::shared_ptr<Experiment> experiment_ = nullptr;
    std::shared_ptr<StudyTransport> transport_ = std::make_shared<StudyTransport>();
    std::stop_source stopping_ = {};
    std::unique_ptr<Worker<StudyJob>> worker_ = nullptr;
    std::vector<std::unique_ptr<Worker<StudyJob>>> retired_ = {}; ///< on their way to their end
    double speed_ = 1.0;
    bool wants_step_ = false;
};

} // namespace act
