#pragma once
// Figures that take longer than a frame, for those who need one as it is in the end: copies and exports of a study
// that is still at work. The figure is worked out beside the window, and then what was asked for is done.

#include "session/session.h"
#include "state/worker.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace act {

struct Workspace;

/// The job of the worker: one step, which ends early once a stop is asked for.
class FigurePreparation {
  public:
    FigurePreparation(Session session, std::stop_token stop)
        : session_(std::move(session)), stop_(std::move(stop)) {}
    bool step();
    /// Whether the figure can be made.
    [[nodiscard]] bool snapshot() const { return made_; }

  private:
    Session session_;
    std::stop_token stop_;
    bool made_ = true;
};

class FigureWait {
  public:
    using Then = std::function<void(Workspace& workspace, const Session& session)>;

    FigureWait() = default;
    FigureWait(const FigureWait&) = delete;
    FigureWait& operator=(const FigureWait&) = delete;
    ~FigureWait() { stopping_.request_stop(); }

    /// Whether making the session's figure takes no time. If it does, the figure is worked out from now on, and
    /// update() does `then`, where there is one, once it is there; whatever was waited for before is forgotten. Of a
    /// figure that cannot be made the answer is yes: whoever makes it is told why.
    [[nodiscard]] bool is_over(const Session& session, const std::function<void()>& wake, Then then = {});

    /// Once a frame.
    void update(Workspace& workspace);

  private:
    std::optional<Session> session_ = {}; ///< whose figure was asked for last
    Then then_ = {};
    bool made_ = true;
    std::stop_source stopping_ = {};
    std::optional<Worker<FigurePreparation>> worker_ = {};
};

} // namespace act
