#pragma once
// Undo and redo over whole sessions.

#include "session/session.h"

#include <cstddef>
#include <vector>

namespace act {

/// Invariant: `now_` is the session as last seen at rest; `past_` ends with the state before it.
class History {
  public:
    explicit History(Session start = {}) : now_(std::move(start)) {}

    /// Call once a frame. `at_rest` is false while a drag or a scroll goes on, so that one gesture is one
    /// step.
    void observe(const Session& session, bool at_rest) {
        if (!at_rest || session == now_) return;
        past_.push_back(std::move(now_));
        if (past_.size() > most_steps) past_.erase(past_.begin());
        now_ = session;
        future_.clear();
    }

    /// Takes the session one step back. The changes of a running gesture first become a step of their own.
    void undo(Session& session) {
        observe(session, true);
        if (past_.empty()) return;
        future_.push_back(std::move(now_));
        now_ = std::move(past_.back());
        past_.pop_back();
        session = now_;
    }

    void redo(Session& session) {
        observe(session, true);
        if (future_.empty()) return;
        past_.push_back(std::move(now_));
        now_ = std::move(future_.back());
        future_.pop_back();
        session = now_;
    }

    /// All steps, the oldest first: place() is where the session stands, 0 the start.
    [[nodiscard]] std::size_t steps() const { return past_.size() + 1 + future_.size(); }
    [[nodiscard]] std::size_t place() const { return past_.size(); }
    [[nodiscard]] const Session& at(std::size_t step) const {
        if (step < past_.size()) return past_[step];
        return step == past_.size() ? now_ : future_[steps() - 1 - step];
    }

    /// Takes the session back or forth to that step; to the last one when there are fewer.
    void go(Session& session, std::size_t step) {
        observe(session, true);
        while (place() > step)
            undo(session);
        while (place() < step && can_redo())
            redo(session);
    }

    [[nodiscard]] bool can_undo() const { return !past_.empty(); }
    [[nodiscard]] bool can_redo() const { return !future_.empty(); }

  private:
    static constexpr std::size_t most_steps = 500;
    std::vector<Session> past_;
    Session now_;
    std::vector<Session> future_;
};

} // namespace act
