#pragma once
// Changes to the comparison that several places of the window make.

#include "session/session.h"
#include "view/compare/comparison.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace act {

[[nodiscard]] bool is_compared(const Session& session, std::string_view activation);

/// Adds the activation at the end, with the parameters it has in Explore; where it is compared already, takes
/// all of it away. Returns its place when it was added; nothing more fits beyond most_compared.
std::optional<std::size_t> toggle_compared(Session& session, const Activation& activation);

/// A copy right behind, to give other parameters to.
void duplicate_compared(Session& session, std::size_t i);
void remove_compared(Session& session, std::size_t i);
void move_compared(Session& session, std::size_t from, std::size_t to);

/// Sets parameter k of one compared function; all windows stay as they are shown.
void change_compared(Session& session, std::size_t i, std::size_t k, double value);

/// Marks the function for the difference, or takes the mark away. Two are marked at most: a third takes the
/// place of the first.
void mark_for_difference(Session& session, std::size_t i);

/// Gives a panel of the figure new windows, and the other cells with it where they are shared or linked.
void move_comparison(Session& session, std::size_t panel, Interval x, Interval y);

/// x for all cells, heights fitted again; in the document's style the extent of curves and lines.
void set_comparison_x(Session& session, Interval x);
[[nodiscard]] Interval comparison_x(const Session& session);

/// Fits all windows again.
void fit_comparison(Session& session);

} // namespace act
