#include "state/arranged_figure.h"

#include "session/guess.h"

namespace act {

Indirect<Guess> arranged_guess(const Session& session, std::size_t first_panel) {
    Guess guess = shown_guess(session);
    if (!guess.panel || *guess.panel < first_panel) return Guess{};
    *guess.panel -= first_panel;
    if (!guess.revealed) guess = {.panel = guess.panel, .view = guess.view};
    return guess;
}

ArrangedFigure arranged(Figure figure, const Guess& guess, std::span<const std::size_t> told,
                        PageSize page_pt, ThemeId theme, Language language, const TextMetrics& metrics) {
    ArrangedFigure made;
    make_room(figure, guess);
    if (guess.panel && *guess.panel < figure.panels.size()) made.guessed = figure.panels[*guess.panel];
    made.score = put_guess(figure, guess, told, language);
    made.layout = arrange(figure, page_pt, act::theme(theme), metrics);
    made.figure = std::move(figure);
    return made;
}

} // namespace act
