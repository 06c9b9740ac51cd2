#include "export/fonts.h"

#include "base/utf8.h"
#include "export/font_cache.h"
#include "export/font_face.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

namespace act {
namespace {

enum class Slot : std::uint8_t { inter, inter_medium, inter_semibold, stix, stix_italic, cjk, cjk_bold };
constexpr std::size_t slots = 7;

constexpr std::array<const char*, 1> inter_family{"Inter"};
constexpr std::array<const char*, 2> stix_families{"STIXGeneral", "STIX Two Text"};
constexpr std::array<const char*, 1> cjk_family{"Noto Sans CJK SC"};

struct FontRequest {
    std::span<const char* const> families;
    FontWeight weight;
    bool italic;
};

// Indexed by Slot.
constexpr std::array<FontRequest, slots> font_requests{{{inter_family, FontWeight::regular, false},
                                                        {inter_family, FontWeight::medium, false},
                                                        {inter_family, FontWeight::semibold, false},
                                                        {stix_families, FontWeight::regular, false},
                                                        {stix_families, FontWeight::regular, true},
                                                        {cjk_family, FontWeight::regular, false},
                                                        {cjk_family, FontWeight::bold, false}}};

// STIX comes before CJK, whose mathematical signs are as wide as its ideographs.
std::array<Slot, 3> chain_of(Face face) {
    switch (face) {
    case Face::regular: return {Slot::inter, Slot::stix, Slot::cjk};
    case Face::medium: return {Slot::inter_medium, Slot::stix, Slot::cjk};
    case Face::semibold: return {Slot::inter_semibold, Slot::stix, Slot::cjk_bold};
    case Face::math: return {Slot::stix_italic, Slot::stix, Slot::cjk};
    case Face::math_upright: return {Slot::stix, Slot::stix, Slot::cjk};
    }
    return {Slot::inter, Slot::stix, Slot::cjk};
}

constexpr int not_tried = -2;
constexpr int unusable = -1;
constexpr std::size_t most_measured = 4096;
constexpr double unknown_advance_per_em = 0.6; // without any font a layout still needs room
constexpr double unknown_cap_per_em = 0.7;

} // namespace

struct Fonts::LoadedFonts {
    FontLookup lookup{font_cache_file()};
    FreeTypeLibrary library = open_freetype();
    std::array<FontMatch, slots> found;
    std::array<int, slots> opened;
    std::vector<FontFile> files;
    std::vector<std::unique_ptr<FontFace>> faces; ///< same order as files
    std::unordered_map<char32_t, int> last_resort;
    std::unordered_map<std::string, double> measured;  ///< advance in ems of "<face><text>"
    std::unordered_map<std::string, TextExtent> inked; ///< the same with the ink
    std::vector<std::string> missing;

    explicit LoadedFonts(const std::string& without_fonts);
    int open(const FontMatch& match);
    int font(Slot slot);
    int font_for(char32_t character, Face face);
    std::vector<int> fonts_for(std::span<const Character> characters, Face face);
};

Fonts::LoadedFonts::LoadedFonts(const std::string& without_fonts) {
    opened.fill(not_tried);
    for (std::size_t i = 0; i < slots; ++i) {
        found[i] = lookup.find(font_requests[i].families, font_requests[i].weight, font_requests[i].italic);
        if (found[i].path.empty()) found[i].path = without_fonts;
        const std::string family = font_requests[i].families.front();
        if (!found[i].wanted && std::ranges::find(missing, family) == missing.end())
            missing.push_back(family);
    }
}

int Fonts::LoadedFonts::open(const FontMatch& match) {
    for (std::size_t i = 0; i < files.size(); ++i)
        if (files[i].path == match.path && files[i].index == match.index) return static_cast<int>(i);
    auto face = FontFace::open(library.get(), match.path, match.index);
    if (!face) return unusable;
    const double em = face->freetype()->units_per_EM;
    const double ascent = face->freetype()->ascender;
    const double descent = face->freetype()->descender;
    files.push_back({.path = match.path,
                     .index = match.index,
                     .family = match.family,
                     .line_per_em = (ascent - descent) / em,
                     .ascent_per_em = ascent / em});
    faces.push_back(std::move(face));
    return static_cast<int>(files.size()) - 1;
}

int Fonts::LoadedFonts::font(Slot slot) {
    const auto i = static_cast<std::size_t>(slot);
    if (opened[i] == not_tried) opened[i] = open(found[i]);
    return opened[i];
}

// Blanks of a stated width, from the en quad to the hair space.
bool is_space(char32_t character) {
    return character >= U'\u2000' && character <= U'\u200A';
}

int Fonts::LoadedFonts::font_for(char32_t character, Face face) {
    // HarfBuzz sets one that a font lacks as the font's own blank in the right width. Any other font would do
    // as well, but the next in the chain that has them is one of 20 MB.
    if (is_space(character)) return font(chain_of(face).front());
    const auto has = [&](int index) {
        return index >= 0 && faces[static_cast<std::size_t>(index)]->glyph(character) != 0;
    };
    for (const Slot slot : chain_of(face))
        if (const int index = font(slot); has(index)) return index;
    const auto [known, is_new] = last_resort.try_emplace(character, unusable);
    if (is_new)
        if (const int index = open(lookup.find_with(character)); has(index)) known->second = index;
    return known->second != unusable ? known->second : font(chain_of(face).front());
}

std::vector<int> Fonts::LoadedFonts::fonts_for(std::span<const Character> characters, Face face) {
    std::vector<int> fonts;
    fonts.reserve(characters.size());
    for (const Character& character : characters)
        fonts.push_back(font_for(character.code, face));
    return fonts;
}

namespace {

struct PlacedText {
    std::vector<PlacedGlyph> glyphs; ///< x in ems
    double advance_em = 0.0;
    double overhang_em = 0.0; ///< of the last letter
};

// Characters of one font in a row are shaped together, so that kerning sees its pairs. Where an italic ends
// and another font begins (f′), the lean of its last letter is added, as kerning knows nothing across fonts.
PlacedText place_in_ems(std::span<const Character> characters, std::span<const int> fonts,
                        std::span<const std::unique_ptr<FontFace>> faces) {
    PlacedText placed;
    std::vector<char32_t> codes;
    double overhang = 0.0;
    for (std::size_t begin = 0, end = 0; begin < characters.size(); begin = end) {
        codes.clear();
        for (end = begin; end < characters.size() && fonts[end] == fonts[begin]; ++end)
            codes.push_back(characters[end].code);
        if (fonts[begin] < 0) {
            placed.advance_em += unknown_advance_per_em * static_cast<double>(codes.size());
            continue;
        }
        placed.advance_em += overhang;
        const ShapedRun run = faces[static_cast<std::size_t>(fonts[begin])]->shape(codes);
        for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
            const Character& character = characters[begin + i];
            placed.glyphs.push_back({.font = fonts[begin],
                                     .glyph = run.glyphs[i].glyph,
                                     .character = character.code,
                                     .x = placed.advance_em + run.glyphs[i].x,
                                     .byte = character.byte,
                                     .bytes = character.bytes});
        }
        placed.advance_em += run.advance;
        overhang = run.overhang;
    }
    placed.overhang_em = overhang;
    return placed;
}

} // namespace

Fonts::Fonts(const std::string& last_resort) : loaded_(std::make_unique<LoadedFonts>(last_resort)) {}
Fonts::~Fonts() = default;

double Fonts::advance(std::string_view text, Face face, double size_pt) const {
    std::string key(1, static_cast<char>(face));
    key.append(text);
    if (const auto known = loaded_->measured.find(key); known != loaded_->measured.end())
        return known->second * size_pt;
    const auto characters = decode_utf8(text);
    const auto fonts = loaded_->fonts_for(characters, face);
    const double ems = place_in_ems(characters, fonts, loaded_->faces).advance_em;
    if (loaded_->measured.size() >= most_measured) loaded_->measured.clear();
    loaded_->measured.emplace(std::move(key), ems);
    return ems * size_pt;
}

TextExtent Fonts::extent(std::string_view text, Face face, double size_pt) const {
    std::string key(1, static_cast<char>(face));
    key.append(text);
    auto known = loaded_->inked.find(key);
    if (known == loaded_->inked.end()) {
        const auto characters = decode_utf8(text);
        const auto fonts = loaded_->fonts_for(characters, face);
        const PlacedText placed = place_in_ems(characters, fonts, loaded_->faces);
        TextExtent ink{.advance = placed.advance_em, .overhang = placed.overhang_em};
        for (const PlacedGlyph& glyph : placed.glyphs) {
            const GlyphReach reach = loaded_->faces[static_cast<std::size_t>(glyph.font)]->reach(glyph.glyph);
            ink.above = std::max(ink.above, reach.above);
            ink.below = std::max(ink.below, reach.below);
        }
        if (loaded_->inked.size() >= most_measured) loaded_->inked.clear();
        known = loaded_->inked.emplace(std::move(key), ink).first;
    }
    const TextExtent& ems = known->second;
    return {ems.advance * size_pt, ems.above * size_pt, ems.below * size_pt, ems.overhang * size_pt};
}

double Fonts::cap_height(Face face, double size_pt) const {
    const int font = main_font(face);
    const double ems =
        font < 0 ? unknown_cap_per_em : loaded_->faces[static_cast<std::size_t>(font)]->cap_height_per_em();
    return ems * size_pt;
}

std::vector<PlacedGlyph> Fonts::place(std::string_view text, Face face, double size) const {
    const auto characters = decode_utf8(text);
    const auto fonts = loaded_->fonts_for(characters, face);
    auto glyphs = place_in_ems(characters, fonts, loaded_->faces).glyphs;
    for (PlacedGlyph& glyph : glyphs)
        glyph.x *= size;
    return glyphs;
}

const std::vector<FontFile>& Fonts::files() const {
    return loaded_->files;
}

void* Fonts::freetype_face(int font) const {
    return loaded_->faces.at(static_cast<std::size_t>(font))->freetype();
}

int Fonts::main_font(Face face) const {
    return loaded_->font(chain_of(face).front());
}

const std::vector<std::string>& Fonts::missing() const {
    return loaded_->missing;
}

} // namespace act
