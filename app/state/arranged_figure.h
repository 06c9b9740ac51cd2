#pragma once
// A figure with its layout, which is made again only when something that it depends on has changed.

#include "figure/layout.h"
#include "session/session.h"
#include "view/figure_parts.h"
#include "view/guess/guessed_figure.h"

#include <optional>
#include <utility>
#include <vector>

namespace act {

struct ArrangedFigure {
    Figure figure;
    Layout layout;
    std::optional<Panel> guessed = {};    ///< the panel that is guessed at, as it is without the guess
    std::optional<GuessScore> score = {}; ///< of a revealed guess
};

/// What of a guess changes a figure that begins with that panel of the view's: while the panel is masked, what is drawn
/// lies over it (views/plot_guess.h).
[[nodiscard]] inline Guess arranged_guess(const Session& session, std::size_t first_panel = 0) {
    Guess guess = shown_guess(session);
    if (!guess.panel || *guess.panel < first_panel) return {};
    *guess.panel -= first_panel;
    if (!guess.revealed) guess = {.panel = guess.panel, .view = guess.view};
    return guess;
}

/// All that an arranged figure depends on.
template <class Spec> struct ArrangedKey {
    Spec spec;
    PageSize page_pt = {};
    double px_per_pt = 1.0;
    ThemeId theme = ThemeId::paper;
    Language language = Language::english;
    Guess guess = {};                   ///< arranged_guess()
    std::vector<std::size_t> told = {}; ///< panels that tell of a masked one
    bool operator==(const ArrangedKey&) const = default;

    /// Curves are sampled for about the size at which the layout will show them.
    [[nodiscard]] Fineness fineness(double columns, double rows) const {
        return shared_by(page_pt, columns, rows, {.px_per_pt = px_per_pt});
    }
};

/// The figure of a key, laid out.
template <class Spec>
[[nodiscard]] ArrangedFigure arranged(const ArrangedKey<Spec>& key, Figure figure,
                                      const TextMetrics& metrics) {
    ArrangedFigure made;
    make_room(figure, key.guess);
    if (key.guess.panel && *key.guess.panel < figure.panels.size())
        made.guessed = figure.panels[*key.guess.panel];
    made.score = put_guess(figure, key.guess, key.told, key.language);
    made.layout = arrange(figure, key.page_pt, theme(key.theme), metrics);
    made.figure = std::move(figure);
    return made;
}

} // namespace act
