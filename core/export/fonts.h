#pragma once
// The program's fonts: found through Fontconfig, measured with FreeType without hinting, and the same files
// for every surface, so that text is as wide on screen as on paper.

#include "figure/canvas.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// One font file as the surfaces need it. `index` is the face inside a collection.
struct FontFile {
    std::string path;
    int index = 0;
    std::string family;       ///< as it names itself: "Inter"
    double line_per_em = 1.2; ///< (ascent − descent) / em: ImGui's pixel size is em times this
    double ascent_per_em = 1.0;
};

/// One character of a text in place.
struct PlacedGlyph {
    int font = 0;       ///< index into Fonts::files()
    unsigned glyph = 0; ///< glyph index in that font; 0 when no font has the character
    char32_t character = 0;
    double x = 0.0; ///< from the text's origin, in the unit of the size
    int byte = 0;   ///< where the character starts in the text
    int bytes = 1;
};

/// Opens faces lazily: the CJK files are not touched before a text needs them. Not thread-safe; each thread
/// that exports has its own.
class Fonts final : public TextMetrics {
  public:
    /// `last_resort` is the file of a font for a machine that has none; empty: nothing can be written there.
    explicit Fonts(const std::string& last_resort = {});
    ~Fonts() override;

    [[nodiscard]] double advance(std::string_view text, Face face, double size_pt) const override;
    [[nodiscard]] double cap_height(Face face, double size_pt) const override;
    [[nodiscard]] TextExtent extent(std::string_view text, Face face, double size_pt) const override;

    /// Left to right, each character from the first font that has it: the face's own, then STIX, then Noto
    /// Sans CJK SC, then whatever Fontconfig offers. Kerned where the font has kerning. Empty on a machine
    /// without any font.
    [[nodiscard]] std::vector<PlacedGlyph> place(std::string_view text, Face face, double size) const;

    /// Fonts opened so far; grows, never shrinks or reorders.
    [[nodiscard]] const std::vector<FontFile>& files() const;
    /// FT_Face of files()[font], for the Cairo surfaces; owned here.
    [[nodiscard]] void* freetype_face(int font) const;
    /// The main font of a face: index into files(); −1 on a machine without any font.
    [[nodiscard]] int main_font(Face face) const;

    /// Families that were wanted and are missing (a substitute is in use), for one message to the user.
    [[nodiscard]] const std::vector<std::string>& missing() const;

  private:
    struct LoadedFonts;
    std::unique_ptr<LoadedFonts> loaded_;
};

} // namespace act
