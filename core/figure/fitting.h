#pragma once
// The size of type that suits a page: as the theme has it where there is room, smaller on small pages. Where a page is
// too small for everything to be readable, the layout says so. Titles over plots are in panel_titles.cpp, labels in
// fitted_label.cpp.

#include "figure/layout.h"

#include <cstdint>
#include <vector>

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

inline constexpr double title_gap_em = 0.75; ///< between a panel's title and its plot, in ems of the title

/// The titles of all panels of a layout whose plots are placed, in one size: the one that the longest of them needs. A
/// panel's short title takes the place of one that is wider than its plots.
void place_titles(const Figure& figure, const Theme& theme, const TextMetrics& metrics, SmallTitles small,
                  Layout& layout);

// Labels made to fit their room on the page: set smaller as far as that may be, and cut when it is not enough.

inline constexpr double rounding_pt = 1e-6; ///< of sums of widths

/// By what factor a label must be set smaller to be no wider than `room`; never below the least that looks well.
[[nodiscard]] double shrink_of(const Label& label, double size_pt, double room, const TextMetrics& metrics);

/// The label no wider than `room`; its origin is for the caller to say.
[[nodiscard]] PlacedLabel fitted_label(const Label& label, double size_pt, double room,
                                       const TextMetrics& metrics);

/// The label in lines no wider than `room`: at its usual size while that takes no more lines than `most`, then smaller as
/// far as that looks well, and the last line cut when it is not enough. Lines break where base/text_layout.h allows it.
/// The origins are for the caller to say.
[[nodiscard]] std::vector<PlacedLabel> fitted_lines(const Label& label, double size_pt, double room,
                                                    std::size_t most, const TextMetrics& metrics);

} // namespace act
