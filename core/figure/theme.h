#pragma once
// What a figure looks like: colours, type sizes, line widths, spacing. The same theme serves screen and
// paper.

#include "base/result.h"
#include "figure/figure.h"

#include <array>
#include <string_view>

namespace act {

enum class ThemeId : std::uint8_t { paper, dark, projector, document, projector_black, document_dark };

struct Theme {
    ThemeId id = ThemeId::paper;

    // Colours
    Colour page = {};
    Colour frame = {};
    Colour grid = {};
    Colour axis = {}; ///< the lines x = 0 and y = 0
    Colour text = {};
    Colour muted = {};
    Colour function = {};
    Colour derivative = {};
    Colour curvature = {};
    Colour parameter = {};
    Colour accent = {};
    Colour reference = {}; ///< y = x in the document's style
    Colour guide = {};     ///< crosshair, tangent
    std::array<Colour, 8> series = {};
    std::array<Colour, 3> sequential = {}; ///< nothing, middle, much: lightness runs one way
    std::array<Colour, 3> diverging = {};  ///< negative, zero, positive: the ends differ in lightness too

    // Sizes in points
    double title_pt = 18.0;
    double panel_title_pt = 10.5;
    double tick_pt = 9.0;
    double label_pt = 9.5;
    double caption_pt = 9.0;
    double curve_pt = 1.8;
    double thin_pt = 1.0;
    double hair_pt = 0.6;
    double dot_pt = 3.4;     ///< radius
    double gap_pt = 18.0;    ///< between panels
    double margin_pt = 14.0; ///< around the page
    Face panel_title_face = Face::semibold;
    bool panel_title_centred = false;

    [[nodiscard]] Colour colour(const Pen& pen) const;
    [[nodiscard]] Colour colour(Ink ink, int series_index = 0) const;
    [[nodiscard]] double width_pt(Weight weight) const;
};

[[nodiscard]] const Theme& theme(ThemeId id);
[[nodiscard]] bool is_dark(ThemeId id); ///< its page is darker than its text
[[nodiscard]] std::string_view name_of(ThemeId id);
[[nodiscard]] Result<ThemeId> theme_named(std::string_view name);

/// The same theme with type, lines and spacing multiplied by `factor`.
[[nodiscard]] Theme scaled(const Theme& theme, double factor);

/// The theme with the figure's `detail` applied to what stands inside panels; title, caption and margin keep
/// theirs.
[[nodiscard]] Theme detailed(const Theme& theme, double detail);

} // namespace act
