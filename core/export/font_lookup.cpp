#include "export/font_lookup.h"

#include <algorithm>
#include <string_view>

#include <fontconfig/fontconfig.h>

namespace act {
namespace {

struct PatternCloser {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, PatternCloser>;

struct CharSetCloser {
    void operator()(FcCharSet* set) const { FcCharSetDestroy(set); }
};

const FcChar8* as_fontconfig(const char* text) {
    return reinterpret_cast<const FcChar8*>(text);
}
std::string as_string(const FcChar8* text) {
    return reinterpret_cast<const char*>(text);
}

int fontconfig_weight(FontWeight weight) {
    switch (weight) {
    case FontWeight::regular: return FC_WEIGHT_REGULAR;
    case FontWeight::medium: return FC_WEIGHT_MEDIUM;
    case FontWeight::semibold: return FC_WEIGHT_DEMIBOLD;
    case FontWeight::bold: return FC_WEIGHT_BOLD;
    }
    return FC_WEIGHT_REGULAR;
}

// The match with the wanted family's name, if the font has it, otherwise with the font's first name.
FontMatch described(FcPattern* font, std::span<const char* const> families) {
    FcChar8* text = nullptr;
    FontMatch match;
    if (FcPatternGetString(font, FC_FILE, 0, &text) != FcResultMatch) return match;
    match.path = as_string(text);
    FcPatternGetInteger(font, FC_INDEX, 0, &match.index);
    for (int i = 0; FcPatternGetString(font, FC_FAMILY, i, &text) == FcResultMatch; ++i) {
        const std::string name = as_string(text);
        if (i == 0) match.family = name;
        if (std::ranges::find(families, std::string_view(name)) == families.end()) continue;
        match.family = name;
        match.wanted = true;
        break;
    }
    return match;
}

Pattern best_match(FcConfig* config, FcPattern* pattern) {
    FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
    FcConfigSubstitute(config, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result = FcResultNoMatch;
    return Pattern(FcFontMatch(config, pattern, &result));
}

} // namespace

struct FontLookup::Config {
    FcConfig* config = FcInitLoadConfigAndFonts();

    Config() = default;
    Config(const Config&) = delete;
    Config& operator=(const Config&) = delete;
    ~Config() {
        if (config) FcConfigDestroy(config);
    }
};

FontLookup::FontLookup() : config_(std::make_unique<Config>()) {}
FontLookup::~FontLookup() = default;

FontMatch FontLookup::find(std::span<const char* const> families, FontWeight weight, bool italic) const {
    const Pattern pattern(FcPatternCreate());
    for (const char* family : families)
        FcPatternAddString(pattern.get(), FC_FAMILY, as_fontconfig(family));
    FcPatternAddInteger(pattern.get(), FC_WEIGHT, fontconfig_weight(weight));
    FcPatternAddInteger(pattern.get(), FC_SLANT, italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
    const Pattern font = best_match(config_->config, pattern.get());
    return font ? described(font.get(), families) : FontMatch{};
}

FontMatch FontLookup::find_with(char32_t character) const {
    const std::unique_ptr<FcCharSet, CharSetCloser> needed(FcCharSetCreate());
    FcCharSetAddChar(needed.get(), character);
    const Pattern pattern(FcPatternCreate());
    FcPatternAddCharSet(pattern.get(), FC_CHARSET, needed.get());
    const Pattern font = best_match(config_->config, pattern.get());
    FcCharSet* offered = nullptr;
    if (!font || FcPatternGetCharSet(font.get(), FC_CHARSET, 0, &offered) != FcResultMatch) return {};
    return FcCharSetHasChar(offered, character) ? described(font.get(), {}) : FontMatch{};
}

} // namespace act
