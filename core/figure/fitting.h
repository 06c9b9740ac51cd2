#pragma once
// The size of type that suits a page: as the theme has it where there is room, smaller on small pages. Where
// a page is too small for everything to be readable, the layout says so.

#include "figure/layout.h"

#include <cstdint>

namespace act {

/// How small titles of panels may become for the sake of their length.
enum class SmallTitles : std::uint8_t {
    as_numbers, ///< as the numbers at the axes, and cut beyond that
    any         ///< smaller than these: where nothing else leaves them whole
};

/// The figure arranged with the theme's sizes times `type`, however little room that leaves.
[[nodiscard]] Layout arrange_with(double type, const Figure& figure, PageSize page, const Theme& theme,
                                  const TextMetrics& metrics, SmallTitles titles = SmallTitles::as_numbers);

/// A page on which the figure is legible (Layout::legible), in whole millimetres: as wide and high as `page`
/// at least, and no larger than it must be. For pages on which it is not.
[[nodiscard]] PageSize least_page(const Figure& figure, PageSize page, const Theme& theme,
                                  const TextMetrics& metrics);

} // namespace act
