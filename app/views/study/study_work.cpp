#include "views/study/study_work.h"

#include <algorithm>
#include <cmath>
#include <thread>
#include <utility>

namespace act {
namespace {

using namespace std::chrono_literals;
constexpr auto between_reports = 40ms; // a report of an experiment takes time itself
constexpr auto between_looks = 5ms;    // at whether to stop, while resting
constexpr double slowest_ms = 400.0;   // between two pieces
constexpr std::size_t most_retired =
    2; // at their ends while another begins: there are not more cores for them

} // namespace

StudyJob::StudyJob(StudyKey key, std::shared_ptr<Experiment> experiment,
                   std::shared_ptr<StudyTransport> transport, std::stop_token stop)
    : key_(std::move(key)),
      experiment_(std::move(experiment)),
      transport_(std::move(transport)),
      stop_(std::move(stop)) {
    if (experiment_ == nullptr) return;
    now_.done = experiment_->progress();
}

bool StudyJob::step() {
    if (experiment_ != nullptr) return go_on();
    return key_.study->glance != nullptr && !std::exchange(has_glanced_, true) ? glance() : run();
}

bool StudyJob::glance() {
    const auto inputs = read_settings(*key_.study, key_.settings, key_.repertoire);
    Result<StudyReport> report = inputs ? key_.study->glance(*inputs, stop_) : inputs.error();
    if (report)
        now_.report = std::make_shared<const StudyReport>(std::move(report).value());
    else
        now_.error = report.error();
    now_.finished = now_.error.has_value();
    return !now_.finished && !stop_.stop_requested();
}

bool StudyJob::run() {
    Result<SharedReport> report = report_for(key_, stop_);
    if (report)
        now_.report = *report;
    else
        now_.error = report.error();
    now_.finished = true;
    return false;
}

bool StudyJob::go_on() {
    const bool more = experiment_->step();
    // In slow motion; whoever waits for the end of the step does not wait for the rest.
    const auto rested =
        std::chrono::steady_clock::now() + std::chrono::milliseconds(transport_->pause_after_ms);
    while (more && !stop_.stop_requested() && std::chrono::steady_clock::now() < rested)
        std::this_thread::sleep_for(between_looks);
    const bool goes_on = more && !transport_->paused && !stop_.stop_requested();
    const auto now = std::chrono::steady_clock::now();
    if (!goes_on || now - looked_ >= between_reports) {
        now_.report = std::make_shared<const StudyReport>(experiment_->report());
        now_.done = experiment_->progress();
        looked_ = now;
    }
    now_.finished = !more;
    if (!more) remember_report(key_, now_.report);
    return goes_on;
}

const StudyProgress& StudyRun::update(const StudyKey& key, const std::function<void()>& wake) {
    if (worker_) {
        const bool ended = worker_->state() != WorkState::running;
        const std::shared_ptr<const StudyProgress> latest = worker_->snapshot();
        if (latest->report != nullptr || latest->error) shown_ = *latest;
        if (ended) worker_.reset();
    }
    std::erase_if(retired_, [](const auto& each) { return each->state() != WorkState::running; });
    if (!key_ || !(*key_ == key)) {
        // The report of another study has other readings.
        if (!key_ || key_->study != key.study) shown_ = {};
        retire();
        if (retired_.size() > most_retired) return shown_;
        key_ = key;
        experiment_ = nullptr;
        transport_->paused = false;
        begin(wake);
    } else if (wants_step_ && !worker_) {
        wants_step_ = false;
        begin(wake);
    }
    return shown_;
}

void StudyRun::begin(const std::function<void()>& wake) {
    stopping_ = std::stop_source();
    if (SharedReport known = experiment_ == nullptr ? known_report(*key_) : nullptr) {
        shown_ = {.report = std::move(known), .done = 1.0, .finished = true};
        return;
    }
    if (key_->study->start != nullptr && experiment_ == nullptr) {
        const auto inputs = read_settings(*key_->study, key_->settings, key_->repertoire);
        auto started = inputs ? key_->study->start(*inputs) : inputs.error();
        if (!started) {
            shown_ = {.error = started.error(), .finished = true};
            return;
        }
        experiment_ = std::move(started).value();
    }
    worker_ = std::make_unique<Worker<StudyJob>>(
        StudyJob(*key_, experiment_, transport_, stopping_.get_token()), wake);
}

void StudyRun::pause() {
    transport_->paused = true;
}

void StudyRun::go_on() {
    transport_->paused = false;
    if (!shown_.finished) wants_step_ = true;
}

void StudyRun::step_once() {
    transport_->paused = true;
    if (!shown_.finished) wants_step_ = true;
}

void StudyRun::start_again() {
    stopping_.request_stop();
    if (worker_) worker_->cancel();
    worker_.reset();
    experiment_ = nullptr;
    if (key_) forget_report(*key_);
    key_.reset();
}

void StudyRun::set_speed(double speed) {
    speed_ = std::clamp(speed, 0.0, 1.0);
    const double rest = speed_ >= 1.0 ? 0.0 : slowest_ms * std::pow(1.0 - speed_, 2.0);
    transport_->pause_after_ms = static_cast<int>(rest);
}

// It ends at its next piece; until then the window goes on, and nobody looks at it any more.
void StudyRun::retire() {
    stop();
    if (worker_) retired_.push_back(std::move(worker_));
}

void StudyRun::stop() {
    stopping_.request_stop();
    if (worker_) worker_->cancel();
}

} // namespace act
