#pragma once
// A panel that is hidden until people have drawn what they expect in it: which one, what was drawn, and whether the
// truth is shown beside it. The figure of a session obeys it (view/guess/guessed_figure.h).
//
//     mask_panel(session, 1);         // hides f′ in Explore
//     session.guess->line = {{…}};    // or with the mouse
//     session.guess->revealed = true; // shows f′, the guess as a ghost, and how far off it was

#include "base/point.h"
#include "base/unread.h"
#include "session/view_id.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace act {

inline constexpr std::size_t most_guess_panels = 256;
inline constexpr std::size_t most_guess_points = 1'000; ///< in all pieces together
inline constexpr std::size_t most_guess_handles = 9;
inline constexpr std::size_t most_quiz_questions = 1'000;

/// Questions about one function of a family after another; off where none was asked.
struct Quiz {
    std::size_t asked = 0;    ///< the one that is shown, counted from 1
    std::size_t answered = 0; ///< of those before it, with a drawing that could be scored
    double mean = 0.0;        ///< of their deviations (GuessScore::deviation)
    bool operator==(const Quiz&) const = default;
};

struct Guess {
    std::optional<std::size_t> panel = {}; ///< of the view's figure, from 0; absent: nothing is masked
    ViewId view = {};                      ///< whose panel it is; other views are not masked
    bool revealed = false;
    /// What was drawn, in values of the axes (on a logarithmic one the values, not their logarithms), in pieces that
    /// do not overlap; x rises. In a panel of bars one point for each bar that has a guess, at its place.
    std::vector<Polyline> line = {};
    std::size_t handles =
        0;             ///< so many points of the line are moved, a smooth curve between them; 0 or 1: free
    bool snap = false; ///< to the grid
    bool keep_ghost = true; ///< after the reveal the guess stays, dashed
    Quiz quiz = {};
    Unread unread = {};
    bool operator==(const Guess&) const = default;

    /// Handles are moved, and not a pen.
    [[nodiscard]] bool has_handles() const { return handles > 1; }
};

struct Session;

/// Masks a panel of the view that is shown, with nothing drawn yet. Handles, snapping and ghost stay as they were
/// chosen; a quiz ends.
void mask_panel(Session& session, std::size_t panel);

/// The panel that is guessed at in the view that is shown, masked or revealed; nothing in the others.
[[nodiscard]] std::optional<std::size_t> guessed_panel(const Session& session);
/// The same while it is hidden.
[[nodiscard]] std::optional<std::size_t> masked_panel(const Session& session);

/// What the figure of the shown view depends on: Guess{} where none of its panels is guessed at.
[[nodiscard]] Guess shown_guess(const Session& session);

} // namespace act
