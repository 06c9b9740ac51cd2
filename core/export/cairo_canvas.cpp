#include "export/cairo_canvas.h"

#include "export/cairo_library.h"
#include "export/font_face.h"
#include "export/fonts.h"
#include "export/printable.h"

#include <map>
#include <mutex>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

namespace act {
namespace {

void set_colour(cairo_t* context, Colour colour) {
    cairo_set_source_rgba(context, static_cast<double>(colour.red), static_cast<double>(colour.green),
                          static_cast<double>(colour.blue), static_cast<double>(colour.alpha));
}

struct EmbeddedFace {
    FreeTypeFace outlines;
    CairoFontFace face;
};

struct FaceCache {
    std::mutex mutex;
    FreeTypeLibrary library = open_freetype();
    std::map<std::pair<std::string, int>, EmbeddedFace> faces;
};

// The face of a font file, the same one for every call. Cairo keeps scaled fonts in a cache of the process
// after their last user is gone, so the faces live as long as the process and not as long as a Fonts.
// Thread-safe, after load_cairo(). Null when the file has become unreadable.
cairo_font_face_t* cairo_face(const FontFile& file) {
    static FaceCache cache;
    const std::lock_guard lock(cache.mutex);
    const auto [known, is_new] = cache.faces.try_emplace({file.path, file.index});
    EmbeddedFace& embedded = known->second;
    if (is_new && cache.library) {
        embedded.outlines = open_freetype_face(cache.library.get(), file.path, file.index);
        if (embedded.outlines)
            embedded.face.reset(cairo_ft_font_face_create_for_ft_face(
                embedded.outlines.get(), FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP));
    }
    return embedded.face.get();
}

} // namespace

CairoCanvas::CairoCanvas(cairo_t* context, const Fonts& fonts) : context_(context), fonts_(fonts) {
    cairo_set_line_join(context_, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(context_, CAIRO_LINE_CAP_BUTT);
    const CairoFontOptions options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(context_, options.get());
}

void CairoCanvas::trace(std::span<const PagePoint> points) {
    cairo_move_to(context_, points.front().x, points.front().y);
    for (const PagePoint& point : points.subspan(1))
        cairo_line_to(context_, point.x, point.y);
}

void CairoCanvas::stroke(std::span<const PagePoint> line, const Stroke& stroke) {
    if (!is_visible(stroke.colour) || !(stroke.width_pt > 0.0)) return;
    for (const auto& piece : printable_pieces(line))
        trace(piece);
    set_colour(context_, stroke.colour);
    cairo_set_line_width(context_, stroke.width_pt);
    cairo_stroke(context_);
}

void CairoCanvas::stroke_dashed(std::span<const PagePoint> line, const Stroke& stroke,
                                std::span<const double> lengths) {
    cairo_set_dash(context_, lengths.data(), static_cast<int>(lengths.size()), 0.0);
    this->stroke(line, stroke);
    cairo_set_dash(context_, nullptr, 0, 0.0);
}

void CairoCanvas::fill_band(std::span<const PagePoint> upper, std::span<const PagePoint> lower,
                            Colour colour) {
    if (!is_visible(colour)) return;
    for (const auto& outline : printable_bands(upper, lower)) {
        trace(outline);
        cairo_close_path(context_);
    }
    set_colour(context_, colour);
    cairo_fill(context_);
}

void CairoCanvas::fill_rect(const PageRect& rect, Colour colour) {
    if (!is_visible(colour) || !is_printable(rect)) return;
    const PagePoint low = within_limit({rect.x, rect.y});
    const PagePoint high = within_limit({rect.right(), rect.bottom()});
    cairo_rectangle(context_, low.x, low.y, high.x - low.x, high.y - low.y);
    set_colour(context_, colour);
    cairo_fill(context_);
}

void CairoCanvas::fill_disc(PagePoint centre, double radius_pt, Colour colour) {
    const bool sane = is_printable(centre) && radius_pt > 0.0 && radius_pt < printable_limit_pt;
    if (!is_visible(colour) || !sane) return;
    cairo_new_sub_path(context_);
    cairo_arc(context_, centre.x, centre.y, radius_pt, 0.0, 2.0 * std::numbers::pi);
    set_colour(context_, colour);
    cairo_fill(context_);
}

void CairoCanvas::stroke_circle(PagePoint centre, double radius_pt, const Stroke& stroke) {
    const bool sane = is_printable(centre) && radius_pt > 0.0 && radius_pt < printable_limit_pt;
    if (!is_visible(stroke.colour) || !(stroke.width_pt > 0.0) || !sane) return;
    cairo_new_sub_path(context_);
    cairo_arc(context_, centre.x, centre.y, radius_pt, 0.0, 2.0 * std::numbers::pi);
    cairo_close_path(context_);
    set_colour(context_, stroke.colour);
    cairo_set_line_width(context_, stroke.width_pt);
    cairo_stroke(context_);
}

void CairoCanvas::text(PagePoint origin, std::string_view text, const TextStyle& style) {
    if (!is_visible(style.colour) || !is_printable(origin) || !(style.size_pt > 0.0)) return;
    const auto glyphs = fonts_.place(text, style.face, style.size_pt);
    cairo_save(context_);
    cairo_translate(context_, origin.x, origin.y);
    if (style.upwards) cairo_rotate(context_, -0.5 * std::numbers::pi);
    set_colour(context_, style.colour);
    cairo_set_font_size(context_, style.size_pt);
    show_letters(glyphs, text);
    cairo_restore(context_);
}

void CairoCanvas::show_letters(std::span<const PlacedGlyph> glyphs, std::string_view text) {
    std::vector<cairo_glyph_t> shown;
    std::vector<cairo_text_cluster_t> clusters;
    for (std::size_t begin = 0, end = 0; begin < glyphs.size(); begin = end) {
        shown.clear();
        clusters.clear();
        std::string letters;
        for (end = begin; end < glyphs.size() && glyphs[end].font == glyphs[begin].font; ++end) {
            const PlacedGlyph& glyph = glyphs[end];
            shown.push_back({glyph.glyph, glyph.x, 0.0});
            clusters.push_back({glyph.bytes, 1});
            letters +=
                text.substr(static_cast<std::size_t>(glyph.byte), static_cast<std::size_t>(glyph.bytes));
        }
        cairo_font_face_t* face = cairo_face(fonts_.files()[static_cast<std::size_t>(glyphs[begin].font)]);
        if (!face) continue;
        cairo_set_font_face(context_, face);
        cairo_show_text_glyphs(context_, letters.data(), static_cast<int>(letters.size()), shown.data(),
                               static_cast<int>(shown.size()), clusters.data(),
                               static_cast<int>(clusters.size()), {});
    }
}

void CairoCanvas::push_clip(const PageRect& rect) {
    cairo_save(context_);
    const bool sane = is_printable(rect);
    const PagePoint low = sane ? within_limit({rect.x, rect.y}) : PagePoint{};
    const PagePoint high = sane ? within_limit({rect.right(), rect.bottom()}) : PagePoint{};
    cairo_rectangle(context_, low.x, low.y, high.x - low.x, high.y - low.y);
    cairo_clip(context_);
}

void CairoCanvas::pop_clip() {
    cairo_restore(context_);
}

} // namespace act
