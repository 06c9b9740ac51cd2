#pragma once
// An opened font file: HarfBuzz for characters, advances and kerning, FreeType for outlines and line metrics.
// Both map the file instead of reading it, so a CJK collection of 20 MB costs only the pages that are
// touched.

#include "export/fonts.h"

#include <memory>
#include <span>
#include <vector>

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>

namespace act {

struct LibraryCloser {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
using FreeTypeLibrary = std::unique_ptr<FT_LibraryRec_, LibraryCloser>;

/// Null when FreeType cannot start.
[[nodiscard]] FreeTypeLibrary open_freetype();

struct FaceCloser {
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using FreeTypeFace = std::unique_ptr<FT_FaceRec_, FaceCloser>;

/// Null when the file is not a scalable font.
[[nodiscard]] FreeTypeFace open_freetype_face(FT_Library library, const std::string& path, int index);

/// Where a glyph goes in a run, in ems from the run's start.
struct RunGlyph {
    unsigned glyph = 0;
    double x = 0.0;
};

struct ShapedRun {
    std::vector<RunGlyph> glyphs; ///< one a character
    double advance = 0.0;
    double overhang = 0.0; ///< how far the last glyph leans over the advance's end
};

/// How far a glyph's ink goes over and under the baseline, in ems; neither is negative.
struct GlyphReach {
    double above = 0.0;
    double below = 0.0;
};

/// Holds only faces that could be opened.
class FontFace {
  public:
    /// Null when the file cannot be used.
    [[nodiscard]] static std::unique_ptr<FontFace> open(FT_Library library, const std::string& path,
                                                        int index);

    /// 0 when the font lacks the character.
    [[nodiscard]] unsigned glyph(char32_t character) const;
    /// Kerned, without ligatures or alternates. Characters the font lacks are its glyph 0.
    [[nodiscard]] ShapedRun shape(std::span<const char32_t> characters) const;
    [[nodiscard]] double cap_height_per_em() const;
    [[nodiscard]] GlyphReach reach(unsigned glyph) const;
    [[nodiscard]] FT_Face freetype() const { return face_.get(); }

  private:
    struct HarfBuzzCloser {
        void operator()(hb_font_t* font) const { hb_font_destroy(font); }
        void operator()(hb_face_t* face) const { hb_face_destroy(face); }
        void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
        void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
    };
    template <class T> using HarfBuzz = std::unique_ptr<T, HarfBuzzCloser>;

    FontFace(FreeTypeFace face, const std::string& path, int index);
    [[nodiscard]] ShapedRun set_without_kerning(std::span<const char32_t> characters) const;
    [[nodiscard]] double overhang_of(unsigned glyph) const;

    FreeTypeFace face_;
    HarfBuzz<hb_font_t> font_;
    HarfBuzz<hb_buffer_t> buffer_; ///< reused: a layout measures hundreds of texts
    double units_per_em_ = 1000.0;
};

} // namespace act
