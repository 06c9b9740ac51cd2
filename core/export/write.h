#pragma once
// A figure as a file.

#include "base/result.h"
#include "export/fonts.h"
#include "figure/layout.h"
#include "figure/theme.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace act {

/// tex: PGFPlots (export/pgfplots.h); csv: the curves as a table (export/csv.h).
enum class Format : std::uint8_t { png, svg, pdf, tex, csv };

[[nodiscard]] std::string_view name_of(Format format);
[[nodiscard]] Result<Format> format_named(std::string_view name); ///< "png", "PNG", ".png"

struct Page {
    PageSize size_pt = {453.6, 255.1}; ///< 160 × 90 mm
    double dpi = 200.0;                ///< PNG only
    bool transparent = false;          ///< no background
    bool outline_text = false; ///< SVG only: letters as shapes, the same on machines without the fonts
};

/// Limits that keep a mistyped size from eating the machine.
inline constexpr double largest_side_pt = 14400.0; ///< 200 in, PDF's own limit
inline constexpr double largest_pixels = 1.2e9;

struct Written {
    std::filesystem::path path;
    double width = 0.0; ///< pixels for PNG, points otherwise; of a table nothing
    double height = 0.0;
};

enum class Existing : std::uint8_t { refuse, replace };

/// A size or resolution that is none, or beyond the limits above.
[[nodiscard]] std::optional<Error> fault_of_page(const Page& page, Format format);
/// A figure without a panel; a page on which not everything can be read, with the least one that would do. A
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
                                           Format format, const std::filesystem::path& target,
                                           Existing existing, const Fonts& fonts);

} // namespace act
