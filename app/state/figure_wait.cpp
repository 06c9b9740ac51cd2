#include "state/figure_wait.h"

#include "session/studies.h"
#include "state/workspace.h"
#include "view/view.h"

#include <utility>

namespace act {

bool FigurePreparation::step() {
    made_ = shown_view(session_).prepare(session_, stop_);
    return false;
}

bool FigureWait::is_over(const Session& session, const std::function<void()>& wake, Then then) {
    if (shown_view(session).is_ready(session)) return true;
    const bool is_same = session_ && session_->view == session.view && session_->studies == session.studies
                         && session_->typed == session.typed;
    if (is_same && !worker_ && !made_) return true;
    if (then || !is_same) then_ = std::move(then);
    if (is_same && worker_) return false;
    // What is worked out ends soon after a stop is asked for; until then the window goes on.
    stopping_.request_stop();
    worker_.reset();
    stopping_ = std::stop_source();
    session_ = session;
    made_ = true;
    worker_.emplace(FigurePreparation(session, stopping_.get_token()), wake);
    return false;
}

void FigureWait::update(Workspace& workspace) {
    if (!worker_ || worker_->state() == WorkState::running) return;
    made_ = *worker_->snapshot();
    worker_.reset();
    if (const Then then = std::exchange(then_, {})) then(workspace, Session(*session_));
}

} // namespace act
