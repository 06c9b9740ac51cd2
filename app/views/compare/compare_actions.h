#pragma once
// Changes to the comparison that several places of the window make.

#include "session/session.h"
#include "view/compare/comparison.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace act {

struct Compare;

[[nodiscard]] bool is_compared(const Session& session, std::string_view activation);

/// Adds the activation at the end, with the parameters it has in Explore; where it is compared already, takes
/// all of it away. Returns its place when it was added; nothing more fits beyond most_compared.
std::optional<std::size_t> toggle_compared(Session& session, const Activation& activation);

// Whatever changes the list: what stays in it keeps its colour.

/// A copy right behind, to give other parameters to.
void duplicate_compared(Session& session, std::size_t i);
void remove_compared(Session& session, std::size_t i);
void move_compared(Session& session, std::size_t from, std::size_t to);
void clear_compared(Session& session); ///< all functions and logits
/// Where what stood at `place` stands after such a move.
[[nodiscard]] std::size_t place_after_move(std::size_t place, std::size_t from, std::size_t to);

/// Sets parameter k of one compared function; all windows stay as they are shown.
void change_compared(Session& session, std::size_t i, std::size_t k, double value);

/// Shows the difference of two functions below the overlay, or none.
void show_difference(Session& session, std::size_t i, std::optional<std::size_t> other);
/// The function whose difference to the i-th is shown.
[[nodiscard]] std::optional<std::size_t> subtracted_with(const Compare& compare, std::size_t i);

/// Gives a panel of the figure new windows, and the other cells with it where they are shared or linked.
void move_comparison(Session& session, std::size_t panel, Interval x, Interval y);

/// x for all cells, heights fitted again; in the document's style the extent of curves and lines.
void set_comparison_x(Session& session, Interval x);
[[nodiscard]] Interval comparison_x(const Session& session);

/// Fits all heights again.
void fit_comparison_heights(Session& session);

/// Fits all windows again.
void fit_comparison(Session& session);

} // namespace act
