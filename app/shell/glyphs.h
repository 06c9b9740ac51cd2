#pragma once
// Text on the screen: glyphs of the program's own fonts, rasterised when they are first met, placed exactly
// as Fonts places them on paper.
//
// The texture is ImGui's font atlas, so that text and shapes share one draw call. A part of it, the field,
// belongs to this class. draw() rasterises a glyph it has not seen into the field and uses it at once; send()
// takes the new pixels to the graphics card before the frame is rendered, so nothing ever appears late. Only
// what stock widgets need (ImGui::InputText wants an ImFont) goes through ImGui's own font builder, in
// prepare(), between frames.
//
// Every glyph exists at four horizontal sub-pixel phases and without hinting: letters keep their spacing and
// stay sharp. Works without a window: with no GlyphTexture the pixels simply stay in the atlas, where tests
// read them.

#include "export/fonts.h"

#include <imgui.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// Where the atlas' pixels go: one byte of coverage a pixel, rows from the top.
class GlyphTexture {
  public:
    GlyphTexture() = default;
    GlyphTexture(const GlyphTexture&) = delete;
    GlyphTexture& operator=(const GlyphTexture&) = delete;
    virtual ~GlyphTexture() = default;

    /// Replaces the whole texture and returns its name, which is not 0.
    virtual std::uintptr_t replace(const unsigned char* pixels, int width, int height) = 0;
    /// Sends the rows [top, bottom) of the same pixels again.
    virtual void update(const unsigned char* pixels, int width, int top, int bottom) = 0;
};

/// A piece of text as it was drawn, for tests that look for clipped and overlapping labels.
struct WrittenText {
    std::string text;
    ImVec2 low = {}; ///< its ink's box: advances wide, from a capital's top to the baseline
    ImVec2 high = {};
    ImVec2 clip_low = {};
    ImVec2 clip_high = {};
    const ImDrawList* list = nullptr; ///< a window's own
};

class Glyphs {
  public:
    /// `fonts` and `texture` (null: none) must outlive it. The atlas is built and ready for a frame. From
    /// Dear ImGui 1.92 on its own renderer has the texture, and `texture` is not used.
    explicit Glyphs(const Fonts& fonts, GlyphTexture* texture = nullptr);
    Glyphs(const Glyphs&) = delete;
    Glyphs& operator=(const Glyphs&) = delete;
    ~Glyphs();

    /// The atlas, for ImGui::CreateContext(&glyphs.atlas()). Destroy the context first.
    [[nodiscard]] ImFontAtlas& atlas();
    [[nodiscard]] const Fonts& fonts() const;

    /// UTF-8 in one line from the left end of its baseline (its lower end when upwards), in px. The baseline
    /// is moved to a whole pixel; along it the place is kept to a quarter of a pixel.
    void draw(ImDrawList& list, ImVec2 baseline, std::string_view text, Face face, float em_px, ImU32 colour,
              bool upwards = false);

    /// Sum of advances in px; equals Fonts::advance.
    [[nodiscard]] float width(std::string_view text, Face face, float em_px) const;
    /// The text when it is no wider than `room`; else as many whole characters of its beginning as fit with
    /// an ellipsis.
    [[nodiscard]] std::string shortened(std::string_view text, Face face, float em_px, float room) const;
    /// Height of a capital over the baseline in px.
    [[nodiscard]] float cap_height(Face face, float em_px) const;

    /// For stock widgets only, and not for Face::math, which lacks half of a keyboard's characters: an ImFont
    /// whose em is em_px (its FontSize, the line, is higher). A size, or a character of `text`, met for the
    /// first time comes with the next prepare(); until then the nearest size is returned. Valid until the
    /// next prepare(); never null.
    [[nodiscard]] ImFont* font(Face face, float em_px, std::string_view text = {});

    /// Before each ImGui::NewFrame(): makes room and builds what font() has noted. True when ImFonts and
    /// glyph places have changed, which is when pointers from font() are stale.
    bool prepare();
    /// True when prepare() has something to do: another frame must follow the one just built.
    [[nodiscard]] bool wants_prepare() const;

    /// After a frame is built and before it is rendered: sends pixels that are new.
    void send();

    /// Notes in `log` everything that draw() is given from now on; null ends it.
    void record(std::vector<WrittenText>* log);

    /// Rasterises a text's glyphs ahead of the first frame, at all phases.
    void warm(std::string_view text, Face face, float em_px);

    /// How many times the atlas was built, and how many glyph bitmaps the field holds: for tests and
    /// measurements.
    [[nodiscard]] int builds() const;
    [[nodiscard]] int bitmaps() const;
    /// How many texts were shaped: what is asked for again is not.
    [[nodiscard]] int shaped() const;

  private:
    struct Store;
    [[nodiscard]] WrittenText written(const ImDrawList& list, ImVec2 baseline, std::string_view text,
                                      Face face, float em_px, bool upwards) const;
    std::unique_ptr<Store> store_;
};

/// sRGB as ImGui packs it.
[[nodiscard]] ImU32 pack(Colour colour);

} // namespace act
