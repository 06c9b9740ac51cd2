#include "session/guess.h"

#include "session/session.h"

namespace act {

void mask_panel(Session& session, std::size_t panel) {
    Guess& guess = session.guess;
    guess.panel = panel;
    guess.view = session.view;
    guess.revealed = false;
    guess.line.clear();
    guess.quiz = {};
}

std::optional<std::size_t> guessed_panel(const Session& session) {
    return session.guess->view == session.view ? session.guess->panel : std::nullopt;
}

std::optional<std::size_t> masked_panel(const Session& session) {
    return session.guess->revealed ? std::nullopt : guessed_panel(session);
}

Guess shown_guess(const Session& session) {
    return guessed_panel(session) ? *session.guess : Guess{};
}

} // namespace act
