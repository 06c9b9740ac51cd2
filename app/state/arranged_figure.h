#pragma once
// A figure with its layout, which is made again only when something that it depends on has changed.

#include "figure/layout.h"
#include "session/session.h"
#include "view/figure_parts.h"
#include "view/guess/guessed_figure.h"

#include <optional>
#include <span>
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
[[nodiscard]] Indirect<Guess> arranged_guess(const Session& session, std::size_t first_panel = 0);

/// All that an arranged figure depends on.
template <class Spec> struct ArrangedKey {
    Spec spec;
    PageSize page_pt = {};
    double px_per_pt = 1.0;
    ThemeId theme = ThemeId::paper;
    Language language = Language::english;
    Indirect<Guess> guess = {};         ///< arranged_guess()
    std::vector<std::size_t> told = {}; ///< panels that tell of a masked one
    bool operator==(const ArrangedKey&) const = default;

    /// Curves are sampled for about the size at which the layout will show them.
    [[nodiscard]] Fineness fineness(double columns, double rows) const {
        return shared_by(page_pt, columns, rows, {.px_per_pt = px_per_pt});
    }
};

/// A figure laid out, with what is guessed and told.
[[nodiscard]] ArrangedFigure arranged(Figure figure, const Guess& guess, std::span<const std::size_t> told,
                                      PageSize page_pt, ThemeId theme, Language language,
                                      const TextMetrics& metrics);

/// The figure of a key, laid out.
template <class Spec>
[[nodiscard]] ArrangedFigure arranged(const ArrangedKey<Spec>& key, Figure figure,
                                      const TextMetrics& metrics) {
    return arranged(std::move(figure), key.guess, key.told, key.page_pt, key.theme, key.language, metrics);
}

} // namespace act
