#include "shell/glyphs.h"

#include "shell/glyph_field.h"
#include "shell/imgui_versions.h"
#include "shell/shortened_texts.h"
#include "shell/stock_fonts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace act {
namespace {

constexpr int atlas_width = 1024;
constexpr int first_field_height = 512;
constexpr int last_field_height = 4096;
// A glyph of a larger em is a magnified bitmap.
constexpr float largest_em_px = 192.0F;
// Texts that change all the time (a number under a moving slider) must not pile up.
constexpr std::size_t most_runs = 4096;
// Nor must formulas that are typed, each a letter longer than the one before.
constexpr std::size_t most_placed = 400'000;

// A text placed at an em of 1; places are linear in the em.
struct GlyphRun {
    std::vector<PlacedGlyph> glyphs;
    double advance = 0.0;
};

struct TextHash : std::hash<std::string_view> {
    using is_transparent = void;
};
using Runs = std::unordered_map<std::string, GlyphRun, TextHash, std::equal_to<>>;

// A place along the baseline: whole pixels and a phase in quarters.
struct PixelPlace {
    int pixel = 0;
    int phase = 0;
};

PixelPlace pixel_place(double along) {
    const auto quarters = static_cast<long>(std::floor(along * 4.0 + 0.5));
    const long pixel = quarters >= 0 ? quarters / 4 : -((3 - quarters) / 4);
    return {static_cast<int>(pixel), static_cast<int>(quarters - 4 * pixel)};
}

} // namespace

struct Glyphs::Store {
    Store(const Fonts& source, GlyphTexture* target) : fonts(source), texture(target), stock(source) {}

    const Fonts& fonts;
    GlyphTexture* texture;
    StockFonts stock; // its character ranges are read by the atlas
    ImFontAtlas atlas;
    GlyphField field;
    int field_in_atlas = 0;
    int field_height = first_field_height;
    int builds = 0;
    std::vector<WrittenText>* log = nullptr;
    std::array<Runs, face_count> runs; // by Face
    std::size_t placed = 0;            // glyphs in all runs
    ShortenedTexts shortened;
    int shaped = 0;

    const GlyphRun& run(std::string_view text, Face face) {
        Runs& known = runs[static_cast<std::size_t>(face)];
        if (const auto found = known.find(text); found != known.end()) return found->second;
        if (known.size() >= most_runs || placed > most_placed) forget_runs();
        ++shaped;
        GlyphRun run{fonts.place(text, face, 1.0), fonts.advance(text, face, 1.0)};
        placed += run.glyphs.size();
        return known.emplace(text, std::move(run)).first->second;
    }

    void forget_runs() {
        for (Runs& known : runs)
            known.clear();
        placed = 0;
    }

    [[nodiscard]] FieldPlace place() const { return field_place(atlas, field_in_atlas); }

    const Bitmap* bitmap(const PlacedGlyph& glyph, float em_px, int phase, const FieldPlace& place) {
        const int eighths = std::max(8, static_cast<int>(std::lround(8.0F * em_px)));
        const BitmapKey key{.font = glyph.font, .glyph = glyph.glyph, .eighths = eighths, .phase = phase};
        return field.find(key, fonts.freetype_face(glyph.font), place);
    }

    void build() {
        clear_atlas(atlas, atlas_width, field_height);
        stock.add_to(atlas);
        field_in_atlas = build_atlas(atlas, field_height, texture);
        stock.finish();
        field.start();
        ++builds;
    }

    void send() { send_rows(atlas, field_in_atlas, field.take_written(), texture); }
};

Glyphs::Glyphs(const Fonts& fonts, GlyphTexture* texture) : store_(std::make_unique<Store>(fonts, texture)) {
    store_->build();
}

Glyphs::~Glyphs() = default;

ImFontAtlas& Glyphs::atlas() {
    return store_->atlas;
}
const Fonts& Glyphs::fonts() const {
    return store_->fonts;
}
int Glyphs::builds() const {
    return store_->builds;
}
int Glyphs::shaped() const {
    return store_->shaped;
}
int Glyphs::bitmaps() const {
    return store_->field.count();
}

void Glyphs::draw(ImDrawList& list, ImVec2 baseline, std::string_view text, Face face, float em_px,
                  ImU32 colour, bool upwards) {
    if ((colour & IM_COL32_A_MASK) == 0) return;
    if (store_->log) store_->log->push_back(written(list, baseline, text, face, em_px, upwards));
    const float raster_em = std::min(em_px, largest_em_px);
    const float magnified = em_px / raster_em;
    const ImVec2 texel = store_->atlas.TexUvScale;
    const FieldPlace place = store_->place();
    // (along, across) are pixels in reading direction and below the baseline.
    const float start = upwards ? -baseline.y : baseline.x;
    const float line = std::round(upwards ? baseline.x : baseline.y);
    const auto at = [&](float along, float across) {
        return upwards ? ImVec2(line + across, -along) : ImVec2(along, line + across);
    };
    for (const PlacedGlyph& glyph : store_->run(text, face).glyphs) {
        const PixelPlace pen = pixel_place(static_cast<double>(start) + glyph.x * static_cast<double>(em_px));
        const Bitmap* const bitmap = store_->bitmap(glyph, raster_em, pen.phase, place);
        if (!bitmap || bitmap->width == 0) continue;
        const auto size = [&](int px) { return magnified * static_cast<float>(px); };
        const float left = static_cast<float>(pen.pixel) + size(bitmap->left);
        const float right = left + size(bitmap->width);
        const float top = -size(bitmap->top);
        const float bottom = top + size(bitmap->height);
        const auto in_texture = [&](int x, int y) {
            return ImVec2(static_cast<float>(place.x + x) * texel.x,
                          static_cast<float>(place.y + y) * texel.y);
        };
        const ImVec2 uv0 = in_texture(bitmap->x, bitmap->y);
        const ImVec2 uv1 = in_texture(bitmap->x + bitmap->width, bitmap->y + bitmap->height);
        list.PrimReserve(6, 4);
        list.PrimQuadUV(at(left, top), at(right, top), at(right, bottom), at(left, bottom), uv0,
                        ImVec2(uv1.x, uv0.y), uv1, ImVec2(uv0.x, uv1.y), colour);
    }
    if constexpr (texture_may_change_in_a_frame) store_->send();
}

WrittenText Glyphs::written(const ImDrawList& list, ImVec2 baseline, std::string_view text, Face face,
                            float em_px, bool upwards) const {
    const float along = width(text, face, em_px);
    const float above = cap_height(face, em_px);
    const ImVec2 size = upwards ? ImVec2(above, along) : ImVec2(along, above);
    const ImVec2 low(upwards ? baseline.x - above : baseline.x, baseline.y - size.y);
    return {std::string(text),     low,  {low.x + size.x, low.y + size.y}, list.GetClipRectMin(),
            list.GetClipRectMax(), &list};
}

void Glyphs::record(std::vector<WrittenText>* log) {
    store_->log = log;
}

float Glyphs::width(std::string_view text, Face face, float em_px) const {
    return static_cast<float>(store_->run(text, face).advance * static_cast<double>(em_px));
}

std::string Glyphs::shortened(std::string_view text, Face face, float em_px, float room) const {
    // Not as runs: most of these beginnings are never drawn.
    const auto width = [&](std::string_view part) {
        ++store_->shaped;
        return store_->fonts.advance(part, face, 1.0) * static_cast<double>(em_px);
    };
    return store_->shortened.get(text, face, em_px, room, width);
}

float Glyphs::cap_height(Face face, float em_px) const {
    return static_cast<float>(store_->fonts.cap_height(face, static_cast<double>(em_px)));
}

ImFont* Glyphs::font(Face face, float em_px, std::string_view text) {
    return store_->stock.find(face, em_px, text);
}

bool Glyphs::wants_prepare() const {
    return store_->field.full() || store_->stock.wanting();
}

bool Glyphs::prepare() {
    const bool builds = wants_prepare();
    // A field that is full at its largest starts over with what the next frame needs.
    if (store_->field.full()) store_->field_height = std::min(2 * store_->field_height, last_field_height);
    if (builds) store_->build();
    begin_frame(store_->atlas);
    return builds;
}

void Glyphs::send() {
    store_->send();
}

void Glyphs::warm(std::string_view text, Face face, float em_px) {
    const FieldPlace place = store_->place();
    for (const PlacedGlyph& glyph : store_->run(text, face).glyphs)
        for (int phase = 0; phase < 4; ++phase)
            static_cast<void>(store_->bitmap(glyph, std::min(em_px, largest_em_px), phase, place));
}

ImU32 pack(Colour colour) {
    return ImGui::ColorConvertFloat4ToU32({colour.red, colour.green, colour.blue, colour.alpha});
}

} // namespace act
