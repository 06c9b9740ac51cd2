#include "views/guess_card.h"

#include "base/number.h"
#include "i18n/guess_texts.h"
#include "session/explore.h"
#include "session/guess.h"
#include "view/guess/guessed_figure.h"
#include "view/view.h"
#include "views/explore/explore_actions.h"
#include "views/panel_parts.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr std::size_t quiz_panel = 1; // f′ in Explore

bool is_guessing(const Workspace& w) {
    return guessed_panel(w.session).has_value();
}

bool is_masked(const Workspace& w) {
    return masked_panel(w.session).has_value();
}

bool can_guess(const Workspace& w) {
    return shown_view(w.session).can_be_guessed && !is_guessing(w);
}

bool is_quizzing(const Session& session) {
    return session.guess->quiz.asked > 0 && guessed_panel(session).has_value();
}

// The panel below the mouse; else the second one, which follows from the first.
std::size_t panel_at_hand(const Workspace& w) {
    return w.ui.guess.pointed.value_or(1);
}

Command choose_handles_command(Text object, std::size_t count) {
    return {.name = GuessText::guess_handles,
            .run = [count](Workspace& w) { w.ui.guess.handles = count; },
            .enabled = is_masked,
            .ticked = [count](const Workspace& w) { return w.session.guess->handles == count; },
            .object = object};
}

// Those of the catalogue that belong together, or the user's own.
std::vector<SharedActivation> family_of(const Session& session) {
    const Repertoire repertoire = repertoire_of(session);
    const SharedActivation shown = find_in(repertoire, session.explore->activation);
    if (shown == nullptr) return {};
    if (shown->is_typed()) return repertoire.typed;
    std::vector<SharedActivation> family;
    for (const Activation& activation : catalogue())
        if (activation.family == shown->family) family.push_back(of_catalogue(activation));
    return family;
}

std::string percent_of(double share) {
    return pretty(std::round(100.0 * share), 4);
}

// A measure in powers of ten counts as the share by which the factor exceeds 1.
double share_of(const GuessScore& score) {
    return score.measure == GuessMeasure::decades ? std::pow(10.0, score.deviation) - 1.0 : score.deviation;
}

// Takes the answer of the question that is shown; what was not revealed, or not drawn, is passed over.
void take_answer(Session& session) {
    if (!session.guess->revealed) return;
    const auto score = score_in(session, session.language);
    if (!score) return;
    Quiz& quiz = session.guess->quiz;
    constexpr double most = 10.0; // a truth of almost nothing would outweigh all others
    const auto before = static_cast<double>(quiz.answered);
    quiz.mean = (quiz.mean * before + std::min(share_of(*score), most)) / (before + 1.0);
    ++quiz.answered;
}

void finish_quiz(Workspace& w, std::size_t count) {
    const Quiz quiz = w.session.guess->quiz;
    stop_guess(w.session);
    notify(w.ui,
           text(GuessText::quiz_done, w.session.language,
                {{"answered", std::to_string(quiz.answered)},
                 {"count", std::to_string(count)},
                 {"share", percent_of(quiz.mean)}}),
           false);
}

} // namespace

void start_guess(Session& session, Ui& ui, std::size_t panel) {
    ask_for_panel(session, panel);
    ui.guess.wants_keys = session.guess->has_handles();
}

void reveal_or_hide(Session& session) {
    session.guess->revealed = !session.guess->revealed;
}

void draw_again(Session& session) {
    session.guess->revealed = false;
    session.guess->line.clear();
}

void stop_guess(Session& session) {
    Guess& guess = session.guess;
    guess = {
        .handles = guess.handles, .snap = guess.snap, .keep_ghost = guess.keep_ghost, .unread = guess.unread};
}

std::size_t quiz_length(const Session& session) {
    return std::min(family_of(session).size(), most_quiz_questions);
}

void next_question(Workspace& w) {
    Session& session = w.session;
    const std::vector<SharedActivation> family = family_of(session);
    if (family.empty()) return;
    Quiz quiz;
    if (is_quizzing(session)) {
        take_answer(session);
        quiz = session.guess->quiz;
        if (quiz.asked >= quiz_length(session)) return finish_quiz(w, quiz.asked);
        const auto here = std::ranges::find(family, session.explore->activation,
                                            [](const SharedActivation& each) { return each->id; });
        const auto at = static_cast<std::size_t>(here - family.begin());
        explore(session, *family[(at + 1) % family.size()]);
    }
    start_guess(session, w.ui, quiz_panel);
    quiz.asked += 1;
    session.guess->quiz = quiz;
}

std::vector<Command> guess_commands() {
    const auto switches = [](Text name, bool Guess::*member) {
        return Command{
            .name = name,
            .run = [member](Workspace& w) { (*w.session.guess).*member = !((*w.session.guess).*member); },
            .enabled = is_guessing,
            .ticked = [member](const Workspace& w) { return (*w.session.guess).*member; }};
    };
    return {{.name = GuessText::guess_this,
             .shortcut = plain('G'),
             .run = [](Workspace& w) { start_guess(w.session, w.ui, panel_at_hand(w)); },
             .enabled = can_guess,
             .words = GuessText::words_guess},
            {.name = GuessText::guess_reveal_or_hide,
             .shortcut = plain('R'),
             .run = [](Workspace& w) { reveal_or_hide(w.session); },
             .enabled = is_guessing,
             .ticked = [](const Workspace& w) { return w.session.guess->revealed; },
             .words = GuessText::words_guess},
            {.name = GuessText::guess_again,
             .run = [](Workspace& w) { draw_again(w.session); },
             .enabled = is_guessing},
            {.name = GuessText::guess_stop,
             .run = [](Workspace& w) { stop_guess(w.session); },
             .enabled = is_guessing},
            choose_handles_command(GuessText::guess_free, 0),
            choose_handles_command(GuessText::guess_five, 5),
            choose_handles_command(GuessText::guess_nine, 9),
            switches(GuessText::guess_snap, &Guess::snap),
            switches(GuessText::guess_keep_ghost, &Guess::keep_ghost),
            {.name = GuessText::quiz_go,
             .shortcut = plain('Q'),
             .run = next_question,
             .enabled = [](const Workspace& w) { return quiz_length(w.session) > 0; },
             .words = GuessText::words_guess,
             .view = ViewId::explore}};
}

} // namespace act
