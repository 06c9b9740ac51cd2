#include "export/font_face.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <hb-ot.h>

namespace act {
namespace {

// Kerning is on; every feature that could turn one character into none, two or another one is off. Marks stay
// where their advances put them, because a PlacedGlyph has no height.
constexpr std::array<hb_feature_t, 11> features{{
    {HB_TAG('k', 'e', 'r', 'n'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('r', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('c', 'a', 'l', 't'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('r', 'c', 'l', 't'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('c', 'c', 'm', 'p'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('l', 'o', 'c', 'l'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('f', 'r', 'a', 'c'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('m', 'a', 'r', 'k'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('m', 'k', 'm', 'k'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
}};

} // namespace

FreeTypeLibrary open_freetype() {
    FT_Library library = nullptr;
    return FreeTypeLibrary(FT_Init_FreeType(&library) == 0 ? library : nullptr);
}

FreeTypeFace open_freetype_face(FT_Library library, const std::string& path, int index) {
    FT_Face face = nullptr;
    if (FT_New_Face(library, path.c_str(), index, &face) != 0) return nullptr;
    FreeTypeFace owner(face);
    return FT_IS_SCALABLE(face) && face->units_per_EM > 0 ? std::move(owner) : nullptr;
}

std::unique_ptr<FontFace> FontFace::open(FT_Library library, const std::string& path, int index) {
    if (!library || path.empty()) return nullptr;
    FreeTypeFace face = open_freetype_face(library, path, index);
    return face ? std::unique_ptr<FontFace>(new FontFace(std::move(face), path, index)) : nullptr;
}

FontFace::FontFace(FreeTypeFace face, const std::string& path, int index)
    : face_(std::move(face)), buffer_(hb_buffer_create()), units_per_em_(face_->units_per_EM) {
    const HarfBuzz<hb_blob_t> blob(hb_blob_create_from_file(path.c_str()));
    const HarfBuzz<hb_face_t> shaped(hb_face_create(blob.get(), static_cast<unsigned>(index) & 0xFFFFU));
    font_.reset(hb_font_create(shaped.get()));
    const int instance = index >> 16;
    if (instance > 0) hb_font_set_var_named_instance(font_.get(), static_cast<unsigned>(instance - 1));
}

unsigned FontFace::glyph(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_.get(), character, &glyph) ? glyph : 0;
}

ShapedRun FontFace::shape(std::span<const char32_t> characters) const {
    hb_buffer_t* buffer = buffer_.get();
    hb_buffer_clear_contents(buffer);
    for (std::size_t i = 0; i < characters.size(); ++i)
        hb_buffer_add(buffer, characters[i], static_cast<unsigned>(i));
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_PRESERVE_DEFAULT_IGNORABLES);
    hb_shape(font_.get(), buffer, features.data(), static_cast<unsigned>(features.size()));

    unsigned count = 0;
    const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    // A combining mark may still be composed with its letter; such text is rare enough to go without kerning.
    if (count != characters.size()) return set_without_kerning(characters);
    ShapedRun run;
    run.glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        run.glyphs.push_back({glyphs[i].codepoint, run.advance + positions[i].x_offset / units_per_em_});
        run.advance += positions[i].x_advance / units_per_em_;
    }
    if (count > 0) run.overhang = overhang_of(glyphs[count - 1].codepoint);
    return run;
}

ShapedRun FontFace::set_without_kerning(std::span<const char32_t> characters) const {
    ShapedRun run;
    for (const char32_t character : characters) {
        const unsigned index = glyph(character);
        run.glyphs.push_back({index, run.advance});
        run.advance += hb_font_get_glyph_h_advance(font_.get(), index) / units_per_em_;
    }
    return run;
}

double FontFace::overhang_of(unsigned glyph) const {
    hb_glyph_extents_t ink{};
    if (!hb_font_get_glyph_extents(font_.get(), glyph, &ink)) return 0.0;
    const hb_position_t right = ink.x_bearing + ink.width;
    return std::max(0, right - hb_font_get_glyph_h_advance(font_.get(), glyph)) / units_per_em_;
}

GlyphReach FontFace::reach(unsigned glyph) const {
    hb_glyph_extents_t ink{};
    if (!hb_font_get_glyph_extents(font_.get(), glyph, &ink)) return {};
    // HarfBuzz measures y upwards and the height of the ink downwards.
    return {.above = std::max(0, ink.y_bearing) / units_per_em_,
            .below = std::max(0, -(ink.y_bearing + ink.height)) / units_per_em_};
}

double FontFace::cap_height_per_em() const {
    hb_position_t height = 0;
    hb_ot_metrics_get_position_with_fallback(font_.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, &height);
    return height / units_per_em_;
}

} // namespace act
