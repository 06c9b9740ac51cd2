#pragma once
// How a figure's panels fall into rows.

#include "figure/figure.h"

namespace act {

struct PanelRow {
    std::size_t first = 0; ///< panel
    std::size_t count = 0;
    std::size_t head = no_head; ///< of the figure's heads, the one above it
    static constexpr std::size_t no_head = static_cast<std::size_t>(-1);
};

/// Full rows from the first panel on; a head begins a new one.
[[nodiscard]] std::vector<PanelRow> rows_of(const Figure& figure);

} // namespace act
