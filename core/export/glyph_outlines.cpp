#include "export/glyph_outlines.h"

#include <utility>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace act {
namespace {

// The state that the callbacks of FreeType's decomposition share. Filling closes contours.
struct Reader {
    GlyphOutline steps;
    double per_unit = 1.0;
    PagePoint at = {};

    PagePoint point(const FT_Vector* v) const {
        return {static_cast<double>(v->x) * per_unit, static_cast<double>(v->y) * per_unit};
    }
    int add(OutlineStep::Kind kind, std::array<PagePoint, 3> points, PagePoint end) {
        steps.push_back({kind, points});
        at = end;
        return 0;
    }
};

Reader& reader(void* user) {
    return *static_cast<Reader*>(user);
}

int move_to(const FT_Vector* to, void* user) {
    const PagePoint end = reader(user).point(to);
    return reader(user).add(OutlineStep::Kind::move, {end}, end);
}

int line_to(const FT_Vector* to, void* user) {
    const PagePoint end = reader(user).point(to);
    return reader(user).add(OutlineStep::Kind::line, {end}, end);
}

// A quadratic curve is the cubic one whose controls lie two thirds of the way to its own.
int conic_to(const FT_Vector* control, const FT_Vector* to, void* user) {
    const PagePoint start = reader(user).at;
    const PagePoint middle = reader(user).point(control);
    const PagePoint end = reader(user).point(to);
    const auto towards = [&](PagePoint from) {
        return PagePoint{from.x + 2.0 / 3.0 * (middle.x - from.x), from.y + 2.0 / 3.0 * (middle.y - from.y)};
    };
    return reader(user).add(OutlineStep::Kind::curve, {towards(start), towards(end), end}, end);
}

int cubic_to(const FT_Vector* first, const FT_Vector* second, const FT_Vector* to, void* user) {
    const PagePoint end = reader(user).point(to);
    return reader(user).add(OutlineStep::Kind::curve,
                            {reader(user).point(first), reader(user).point(second), end}, end);
}

GlyphOutline read_outline(FT_Face face, unsigned glyph) {
    Reader reader{.steps = {}, .per_unit = 1.0 / face->units_per_EM};
    if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return {};
    if (face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) return {};
    const FT_Outline_Funcs steps{move_to, line_to, conic_to, cubic_to, 0, 0};
    FT_Outline_Decompose(&face->glyph->outline, &steps, &reader);
    return std::move(reader.steps);
}

} // namespace

const GlyphOutline& GlyphOutlines::outline(int font, unsigned glyph) {
    const auto [known, is_new] = known_.try_emplace({font, glyph});
    if (is_new) known->second = read_outline(static_cast<FT_Face>(fonts_.freetype_face(font)), glyph);
    return known->second;
}

std::span<const PagePoint> points_of(const OutlineStep& step) {
    return std::span(step.points).first(step.kind == OutlineStep::Kind::curve ? 3 : 1);
}

GlyphOutline GlyphOutlines::of_text(std::span<const PlacedGlyph> glyphs, PagePoint origin,
                                    const TextStyle& style) {
    GlyphOutline text;
    for (const PlacedGlyph& glyph : glyphs) {
        for (OutlineStep step : outline(glyph.font, glyph.glyph)) {
            for (PagePoint& p : step.points) {
                const double along = glyph.x + p.x * style.size_pt;
                const double above = p.y * style.size_pt;
                p = style.upwards ? PagePoint{origin.x - above, origin.y - along}
                                  : PagePoint{origin.x + along, origin.y - above};
            }
            text.push_back(step);
        }
    }
    return text;
}

} // namespace act
