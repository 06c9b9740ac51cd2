#pragma once
// What every widget needs to draw itself: type, colours, scale and language. Panels decide where boxes are,
// and widgets fill the boxes that they are given. All lengths in code are design pixels (at scale 1); Kit
// turns them into real ones.

#include "figure/theme.h"
#include "i18n/text.h"
#include "shell/glyphs.h"

#include <string>
#include <string_view>
#include <vector>

namespace act {

/// A rectangle of the window in real pixels.
struct Box {
    float x = 0.0F;
    float y = 0.0F;
    float width = 0.0F;
    float height = 0.0F;

    [[nodiscard]] constexpr float right() const { return x + width; }
    [[nodiscard]] constexpr float bottom() const { return y + height; }
    [[nodiscard]] ImVec2 low() const { return {x, y}; }
    [[nodiscard]] ImVec2 high() const { return {x + width, y + height}; }
    [[nodiscard]] ImVec2 centre() const { return {x + 0.5F * width, y + 0.5F * height}; }
    [[nodiscard]] bool contains(ImVec2 p) const {
        return x <= p.x && p.x < right() && y <= p.y && p.y < bottom();
    }
    [[nodiscard]] constexpr Box inset(float dx, float dy) const {
        return {x + dx, y + dy, width - 2.0F * dx, height - 2.0F * dy};
    }
    /// Cuts a strip off an edge; what is left stays in this box.
    Box take_top(float h);
    Box take_bottom(float h);
    Box take_left(float w);
    Box take_right(float w);
};

/// The window's own colours; figures have a Theme.
struct Palette {
    Colour page;   ///< behind figures and the inspector
    Colour chrome; ///< bars and the browser
    Colour line;   ///< between them
    Colour card;   ///< quiet boxes on the page
    Colour field;  ///< inputs and chips
    Colour field_line;
    Colour text;
    Colour muted;
    Colour faint; ///< hints, thumbnails
    Colour accent;
    Colour link;        ///< words that can be clicked
    Colour accent_soft; ///< behind what is selected
    Colour on_accent;
    Colour hover;
    Colour track; ///< of sliders
    Colour parameter;
    Colour function;
    Colour derivative;
    Colour error;
    Colour shadow;
    Colour focus; ///< around what has the keyboard
};
[[nodiscard]] const Palette& palette(ThemeId theme);

/// Styles of interface text: face and em in design pixels.
struct Type {
    Face face = Face::regular;
    float em = 13.5F;
};
namespace type {
inline constexpr Type body{Face::regular, 13.5F};
inline constexpr Type strong{Face::semibold, 13.5F};
inline constexpr Type tab{Face::medium, 14.0F};
inline constexpr Type small{Face::regular, 12.0F};
inline constexpr Type head{Face::semibold, 11.0F};
inline constexpr Type title{Face::semibold, 23.0F};
inline constexpr Type subtitle{Face::regular, 16.0F};
inline constexpr Type symbol{Face::math, 16.0F};
} // namespace type

struct WidgetMemory;

inline constexpr std::size_t all_lines = static_cast<std::size_t>(-1); ///< of a paragraph

class Kit {
  public:
    Kit(Glyphs& glyphs, WidgetMemory& memory, ThemeId theme, Language language, double scale)
        : glyphs_(&glyphs),
          memory_(&memory),
          theme_(theme),
          language_(language),
          scale_(static_cast<float>(scale)) {}

    [[nodiscard]] Glyphs& glyphs() const { return *glyphs_; }
    [[nodiscard]] WidgetMemory& memory() const { return *memory_; }
    [[nodiscard]] const Palette& palette() const { return act::palette(theme_); }
    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] float scale() const { return scale_; }

    /// The same with another scale.
    [[nodiscard]] Kit scaled_to(double scale) const { return {*glyphs_, *memory_, theme_, language_, scale}; }

    /// Design pixels to real ones.
    [[nodiscard]] float px(float design) const { return design * scale_; }
    /// The same, on a whole pixel.
    [[nodiscard]] float snapped(float design) const;

    /// The string of a key in the session's language.
    [[nodiscard]] std::string_view say(Text key) const { return text(key, language_); }
    [[nodiscard]] std::string say(Text key, std::initializer_list<Fill> fills) const {
        return text(key, language_, fills);
    }

    // Text. Positions are the left end of the baseline.
    [[nodiscard]] float width(std::string_view text, Type type) const;
    [[nodiscard]] float cap(Type type) const;
    void draw_text(ImVec2 baseline, std::string_view text, Type type, Colour colour) const;
    /// Centred on the capitals' height; cut with an ellipsis when too wide. Aligned 0 left … 1 right.
    void draw_text_in(const Box& box, std::string_view text, Type type, Colour colour,
                      float align = 0.0F) const;
    /// Lines no wider than `width`, broken at blanks and between CJK characters, anywhere where there is
    /// neither; one at least. Of more than `most` the last one ends in an ellipsis.
    [[nodiscard]] std::vector<std::string> lines_of(std::string_view text, Type type, float width,
                                                    std::size_t most = all_lines) const;
    /// The distance of baselines in paragraphs.
    [[nodiscard]] float line_height(Type type) const;
    /// Lines from the top of the box, as wide as it is; returns the height used.
    float draw_paragraph(const Box& box, std::string_view text, Type type, Colour colour,
                         std::size_t most = all_lines) const;
    /// What draw_paragraph() would use.
    [[nodiscard]] float paragraph_height(std::string_view text, Type type, float width,
                                         std::size_t most = all_lines) const;
    [[nodiscard]] std::string shortened(std::string_view text, Type type, float room) const;

    // Shapes.
    void fill(const Box& box, Colour colour, float radius = 0.0F) const;
    void outline(const Box& box, Colour colour, float radius = 0.0F, float width = 1.0F) const;
    void horizontal(float x0, float x1, float y, Colour colour) const;
    void vertical(float x, float y0, float y1, Colour colour) const;

  private:
    Glyphs* glyphs_;
    WidgetMemory* memory_;
    ThemeId theme_;
    Language language_;
    float scale_;
};

} // namespace act
