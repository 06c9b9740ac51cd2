#pragma once
// What the export dialog remembers.

#include "base/interval.h"
#include "base/named.h"
#include "base/result.h"
#include "base/unread.h"
#include "figure/theme.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace act {

enum class LengthUnit : std::uint8_t { mm, in, px, pt };
/// The page of an exported figure: as large as it is shown in the window, the figure's own, or a size that
/// was typed.
enum class PageChoice : std::uint8_t { shown, own, typed };

template <> inline constexpr EnumNames<4> enum_names<LengthUnit>{"unit", {"mm", "in", "px", "pt"}};
template <> inline constexpr EnumNames<3> enum_names<PageChoice>{"page", {"shown", "own", "typed"}};

/// The same of a theme that may not be chosen: "shown" then, else the theme's.
[[nodiscard]] std::string_view name_of(std::optional<ThemeId> theme);
[[nodiscard]] Result<std::optional<ThemeId>> shown_theme_named(std::string_view name);

inline constexpr Interval export_lengths{1e-3, 1e6}; ///< of a page's sides, in any unit
inline constexpr Interval export_resolutions{1.0, 1e5};
inline constexpr std::size_t longest_folder_name = 4096; ///< in bytes, what the system takes for a path

struct ExportChoice {
    std::string format = "pdf";
    PageChoice page = PageChoice::shown;
    double width = 160.0; ///< of a typed page
    double height = 90.0;
    LengthUnit unit = LengthUnit::mm;
    double dpi = 300.0;
    std::optional<ThemeId> theme = {}; ///< absent: as shown
    bool transparent = false;
    bool outline_text = false; ///< SVG's letters as shapes
    bool formula = false;      ///< Explore's formulas under the plots
    std::string folder = {};   ///< empty: the user's pictures, or home
    Unread unread = {};
    bool operator==(const ExportChoice&) const = default;
};

} // namespace act
