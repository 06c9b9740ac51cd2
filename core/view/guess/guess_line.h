#pragma once
// A guess as a line on a panel's axes, and how drawing changes it. Places are those of the axes, as marks have them: on a
// logarithmic axis decades. In the session stand values (session/guess.h).

#include "base/point.h"
#include "figure/figure.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace act {

struct Guess;

/// What can be drawn over a panel.
enum class GuessKind {
    line,    ///< over the whole width
    bars,    ///< a height for each bar
    nothing, ///< a map, a network: it is said aloud
};
[[nodiscard]] GuessKind guess_kind(const Panel& panel);

/// The bars of a panel, all of them; empty where it has none.
[[nodiscard]] Polyline bars_of(const Panel& panel);

/// The guess as polylines on the panel's axes: as it was drawn, and with handles the smooth curve through them. Points
/// that a logarithmic axis has no place for are left out. Of bars their tops, each a point.
[[nodiscard]] std::vector<Polyline> line_on(const Panel& panel, const Guess& guess);

/// The guess's own points on the panel's axes: handles, or tops of bars.
[[nodiscard]] Polyline points_on(const Panel& panel, const Guess& guess);

/// A stroke of the pen over the panel. What lay over the same x before is replaced; of x that the stroke passes twice the
/// last time counts. Places are taken inside the panel, and to its grid where the guess snaps. Of bars, those that the
/// stroke passes get its height there.
void draw_stroke(Guess& guess, const Panel& panel, std::span<const Point> stroke);

/// So many handles evenly over the panel's width, on what was drawn; in the middle of its height where nothing was. With 0
/// the curve through the handles becomes a line that is drawn freely.
void choose_handles(Guess& guess, const Panel& panel, std::size_t count);

/// Moves a handle, or the top of a bar, to a height on the panel's axis.
void move_point(Guess& guess, const Panel& panel, std::size_t i, double y);

/// Of bars: a guess for each, at the base where there is none yet, so that all can be moved.
void place_bars(Guess& guess, const Panel& panel);

/// Distance of the lines that a guess snaps to: the ticks' and one between each two.
[[nodiscard]] double snap_step(const Axis& axis);

} // namespace act
