#pragma once
// The few primitives that every drawing surface has. Everything above them (axes, legends, dots) is drawn once, in
// core/figure, and is therefore the same on screen, on paper and in tests.
//
// Positions and lengths are page points (1/72 in) from the top left corner, y down. They are doubles until
// the surface makes its own numbers of them.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace act {

struct PagePoint {
    double x = 0.0;
    double y = 0.0;
    constexpr bool operator==(const PagePoint&) const = default;
};

/// Lengths on a page are in points.
inline constexpr double points_per_inch = 72.0;
inline constexpr double points_per_mm = points_per_inch / 25.4;

struct PageSize {
    double width = 0.0;
    double height = 0.0;
    constexpr bool operator==(const PageSize&) const = default;
};

struct PageRect {
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;

    [[nodiscard]] constexpr double right() const { return x + width; }
    [[nodiscard]] constexpr double bottom() const { return y + height; }
    [[nodiscard]] constexpr PagePoint centre() const { return {x + 0.5 * width, y + 0.5 * height}; }
    [[nodiscard]] constexpr bool contains(PagePoint p) const {
        return x <= p.x && p.x <= right() && y <= p.y && p.y <= bottom();
    }
    constexpr bool operator==(const PageRect&) const = default;
};

/// Whether two rectangles have an area in common.
[[nodiscard]] constexpr bool overlap(const PageRect& a, const PageRect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// sRGB, not premultiplied, each in [0, 1].
struct Colour {
    float red = 0.0F;
    float green = 0.0F;
    float blue = 0.0F;
    float alpha = 1.0F;
    constexpr bool operator==(const Colour&) const = default;
};

[[nodiscard]] constexpr bool is_visible(Colour colour) {
    return colour.alpha > 0.0F;
}

/// 0xRRGGBB as in a style sheet.
[[nodiscard]] constexpr Colour rgb(std::uint32_t hex, float alpha = 1.0F) {
    const auto channel = [hex](unsigned shift) {
        return static_cast<float>((hex >> shift) & 0xFFU) / 255.0F;
    };
    return {channel(16), channel(8), channel(0), alpha};
}

/// The faces of the program's type: Inter for everything said, STIX italic for the letters of mathematics and
/// STIX upright for its digits, signs and names of functions. Characters a face lacks come from the CJK
/// companion of the same weight.
enum class Face : std::uint8_t { regular, medium, semibold, math, math_upright };
inline constexpr std::size_t face_count = 5;

struct TextStyle {
    Face face = Face::regular;
    double size_pt = 9.0; ///< the em, not the line height
    Colour colour = {};
    bool upwards = false; ///< turned by 90°: reads from bottom to top
};

struct Stroke {
    Colour colour = {};
    double width_pt = 1.0;
};

class Canvas {
  public:
    Canvas() = default;
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;
    virtual ~Canvas() = default;

    /// A solid open polyline with round joins and butt ends; fewer than two points draw nothing.
    virtual void stroke(std::span<const PagePoint> line, const Stroke& stroke) = 0;
    /// The same, drawn and skipped in turn by these lengths in points along the line; with none it is solid. Files that
    /// know dashes keep it one line, which can be edited; other surfaces stroke its pieces (figure/line_patterns.h),
    /// which look the same.
    virtual void stroke_dashed(std::span<const PagePoint> line, const Stroke& stroke,
                               std::span<const double> lengths);
    /// The area between two polylines of equal length, point by point.
    virtual void fill_band(std::span<const PagePoint> upper, std::span<const PagePoint> lower,
                           Colour colour) = 0;
    virtual void fill_rect(const PageRect& rect, Colour colour) = 0;
    virtual void fill_disc(PagePoint centre, double radius_pt, Colour colour) = 0;
    /// The rim of a circle, whose middle is `radius_pt` from the centre. Files of vectors keep it a circle; other surfaces
    /// stroke a polygon (figure/rings.h), which looks the same.
    virtual void stroke_circle(PagePoint centre, double radius_pt, const Stroke& stroke);
    /// UTF-8 in one line; `origin` is the left end of the baseline (its lower end when upwards).
    virtual void text(PagePoint origin, std::string_view text, const TextStyle& style) = 0;
    /// Limits what follows to the rectangle, within the limits that hold already.
    virtual void push_clip(const PageRect& rect) = 0;
    virtual void pop_clip() = 0;
};

/// Where a text's ink goes, in points: from its origin to the next text's, over and under the baseline (under
/// is positive), and beyond the advance's end, where a last italic letter leans over it.
struct TextExtent {
    double advance = 0.0;
    double above = 0.0;
    double below = 0.0;
    double overhang = 0.0;
};

/// How wide and how high text is, on every surface alike: unhinted advances of the font files.
class TextMetrics {
  public:
    TextMetrics() = default;
    TextMetrics(const TextMetrics&) = delete;
    TextMetrics& operator=(const TextMetrics&) = delete;
    virtual ~TextMetrics() = default;

    /// Sum of advances in points.
    [[nodiscard]] virtual double advance(std::string_view text, Face face, double size_pt) const = 0;
    /// Height of a capital or a digit over the baseline in points.
    [[nodiscard]] virtual double cap_height(Face face, double size_pt) const = 0;
    /// The ink of this very text; where it is not known, that of a row of capitals.
    [[nodiscard]] virtual TextExtent extent(std::string_view text, Face face, double size_pt) const {
        return {.advance = advance(text, face, size_pt), .above = cap_height(face, size_pt)};
    }
};

} // namespace act
