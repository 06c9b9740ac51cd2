#pragma once
// A guess in a figure, of whatever view: the masked panel without anything that gives it away, and after the reveal the
// guess beside the truth, with how far off it was.
//
//     Result<Figure> figure = shown_view(session).figure(without_answers(session), …);
//     put_guess(*figure, session, language);   // session_figure() does both

#include "view/guess/guess_score.h"
#include "view/view.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace act {

struct Guess;

/// The same session, while a panel is masked without what would tell about it in other panels (View::conceal): a tangent
/// over f says what f′ is.
[[nodiscard]] Session without_answers(const Session& session);

/// Masks a panel of the view that is shown, with nothing drawn yet and with room for it (View::make_room): the height that
/// was fitted to a curve would tell how high that is.
void ask_for_panel(Session& session, std::size_t panel);

/// Room in a panel of a view that gives it (View::gives_room), while it is masked and as long as something was drawn in it.
void make_room(Figure& figure, const Guess& guess);

/// Puts the guess of a session into the figure of its view.
///
/// Masked: the panel keeps its axes, and its marks give way to a hatch and what was drawn. Panels that follow from it
/// (View::tells_of) are hatched, too. Title and legend stay, without numbers that were found (Run::told); its formula, the table of numbers, the caption and the
/// description go, because they say what is hidden.
///
/// Revealed: the truth, the guess as a dashed ghost where it is kept, the areas between both, the worst place and a card
/// with the score. `at` as in Fineness: for tables the guess has points at exactly these x.
///
/// A panel that the figure has not is not masked. Returns how the guess compares, once it is revealed.
std::optional<GuessScore> put_guess(Figure& figure, const Session& session, Language language,
                                    std::span<const double> at = {});

/// The same of a guess alone; `told` are the panels of this figure that tell of a masked one, in it or beside it.
std::optional<GuessScore> put_guess(Figure& figure, const Guess& guess, std::span<const std::size_t> told,
                                    Language language, std::span<const double> at = {});

/// The panels, of so many, that tell of the masked one (View::tells_of); none once it is revealed.
[[nodiscard]] std::vector<std::size_t> told_panels(const Session& session, std::size_t panels);

/// What the panels of the shown view are called in their titles, in their order; an empty name where one has none. Nothing
/// where none can be masked, and where a study that takes long has not been run yet.
[[nodiscard]] std::vector<std::string> panel_names(Session session, Language language);

/// What of a masked guess is drawn over its panel: the line, or the tops of bars; handles as open dots.
[[nodiscard]] std::vector<Mark> drawn_marks(const Panel& panel, const Guess& guess, Language language);

/// How the guess of a session compares with what its view shows, whether it is revealed or not. Makes the figure anew;
/// nothing where that fails or nothing can be compared.
[[nodiscard]] std::optional<GuessScore> score_in(const Session& session, Language language);

} // namespace act
