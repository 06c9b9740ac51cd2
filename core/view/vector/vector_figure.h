#pragma once
// The figures of the Vector view: a vector on its way through a function, the Jacobian, and the function
// beside its relatives. Entries are counted from 1, as the view's texts do.

#include "session/session.h"
#include "session/vectors.h"
#include "view/vector/vector_numbers.h"
#include "view/view.h"

#include <vector>

namespace act {

extern const View vector_view;

/// The height of the handles by which bars are dragged, at the end of each bar and inside of it. The numbers keep clear
/// of them.
inline constexpr double bar_handle_pt = 5.25;

/// What the bars' figure depends on besides the numbers.
struct StepsSpec {
    Vectors vectors = {};
    std::vector<Interval> held = {}; ///< heights that the panels have at least, while a bar is dragged
    bool on_screen = false; ///< bars can be dragged: the logits' title says so, and bars have handles
    bool operator==(const StepsSpec&) const = default;
};

/// Logits, exponentials where the function takes some, outputs. For gated units the map y(a, b) and slices.
[[nodiscard]] Figure steps_figure(const StepsSpec& spec, Language language);

/// The Jacobian with its numbers and the sums of its rows.
[[nodiscard]] Figure jacobian_figure(const Vectors& vectors, Language language);

/// The same logits through softmax, sparsemax and hardmax.
[[nodiscard]] Figure relatives_figure(const Vectors& vectors);

/// All of it on one page.
[[nodiscard]] Figure vector_view_figure(const Vectors& vectors, Language language);

} // namespace act
