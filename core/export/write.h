#pragma once
// A figure as a file.

#include "export/export_format.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace act {

/// Limits that keep a mistyped size from eating the machine.
inline constexpr double largest_side_pt = 14400.0; ///< 200 in, PDF's own limit
inline constexpr double largest_pixels = 1.2e9;

struct Written {
    std::filesystem::path path;
    double width = 0.0;
    double height = 0.0;
    std::string_view unit = {}; ///< of the sides: "px" of a raster, "pt" of a page; empty: a table has none
};

enum class Existing : std::uint8_t { refuse, replace };

/// A size that is none, or beyond the limits above; of a raster also its resolution.
[[nodiscard]] std::optional<Error> fault_of_page(const Page& page, bool is_raster);
/// A figure without a panel; a machine without any font (no_font), where no text could be written; a page on which not everything can be read, with the least one that would do. A
/// table has no page.
[[nodiscard]] std::optional<Error> fault_of_layout(const Figure& figure, const Layout& layout,
                                                   const Theme& theme, const Fonts& fonts);
/// What stands in the way of a file there: a folder, or another file that must not be replaced.
[[nodiscard]] std::optional<Error> fault_of_target(const std::filesystem::path& target, Existing existing);

/// Arranges and draws the figure and puts the file in place as a whole: it is written beside the target and
/// renamed, so whatever goes wrong, a file that was there stays as it was and no partial file is left. The
/// same figure, page, theme and fonts give the same bytes. A table wants a figure made with its curves
/// sampled at the curve_places() of itself.
[[nodiscard]] Result<Written> write_figure(const Figure& figure, const Page& page, const Theme& theme,
                                           const ExportFormat& format, const std::filesystem::path& target,
                                           Existing existing, const Fonts& fonts);

} // namespace act
