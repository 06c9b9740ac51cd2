#include "export/font_lookup.h"

#include "base/user_folders.h"
#include "export/font_cache.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

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

std::vector<std::string> strings_in(FcStrList* list) {
    std::vector<std::string> texts;
    while (const FcChar8* text = FcStrListNext(list))
        texts.push_back(as_string(text));
    FcStrListDone(list);
    return texts;
}

// What the configuration was read from, and where fonts are. Fontconfig does not tell of files that could be
// there and are not: these show in the folders of the others, except for the user's own.
void note_configuration(FontAnswers& answers, FcConfig* config) {
    const std::filesystem::path home = home_folder();
    const std::filesystem::path own = base_folder("XDG_CONFIG_HOME", ".config") / "fontconfig";
    for (const auto& path :
         {own, own / "fonts.conf", own / "conf.d", home / ".fonts.conf", home / ".fonts.conf.d"})
        note_seen(answers, path.string());
    for (const std::string& folder : strings_in(FcConfigGetFontDirs(config)))
        note_seen(answers, folder);
    const std::vector<std::string> files = strings_in(FcConfigGetConfigFiles(config));
    for (const std::string& file : files) {
        note_seen(answers, file);
        // The home folder changes all the time.
        const std::filesystem::path folder = std::filesystem::path(file).parent_path();
        if (folder != home) note_seen(answers, folder.string());
    }
    // Without files these are built-in defaults, and with a root of its own paths are other than they are called.
    if (files.empty() || FcConfigGetSysRoot(config)) answers.lasting = false;
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

FontLookup::FontLookup(std::filesystem::path cache)
    : cache_(std::move(cache)), answers_(std::make_unique<FontAnswers>(kept_font_answers(cache_))) {}

FontLookup::~FontLookup() {
    if (config_ && !cache_.empty()) keep_font_answers(*answers_, cache_);
}

// What the cache holds may have changed since it was read: then its answers are not kept any longer.
void FontLookup::start_fontconfig() {
    config_ = std::make_unique<Config>();
    FontAnswers now{.settings = font_settings()};
    if (still_hold(*answers_)) now = std::move(*answers_);
    note_configuration(now, config_->config);
    *answers_ = std::move(now);
}

FontMatch FontLookup::answer(const std::string& question, const Ask& ask) {
    if (const auto known = answers_->matches.find(question); known != answers_->matches.end())
        return known->second;
    if (!config_) start_fontconfig();
    const FontMatch match = ask(*config_);
    answers_->matches[question] = match;
    if (!match.path.empty()) note_seen(*answers_, match.path);
    return match;
}

FontMatch FontLookup::find(std::span<const char* const> families, FontWeight weight, bool italic) {
    std::string question = std::to_string(fontconfig_weight(weight)) + (italic ? " italic" : " roman");
    for (const char* family : families)
        question.append("\n").append(family);
    return answer(question, [&](const Config& fonts) {
        const Pattern pattern(FcPatternCreate());
        for (const char* family : families)
            FcPatternAddString(pattern.get(), FC_FAMILY, as_fontconfig(family));
        FcPatternAddInteger(pattern.get(), FC_WEIGHT, fontconfig_weight(weight));
        FcPatternAddInteger(pattern.get(), FC_SLANT, italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
        const Pattern font = best_match(fonts.config, pattern.get());
        return font ? described(font.get(), families) : FontMatch{};
    });
}

FontMatch FontLookup::find_with(char32_t character) {
    return answer("with " + std::to_string(static_cast<std::uint32_t>(character)), [&](const Config& fonts) {
        const std::unique_ptr<FcCharSet, CharSetCloser> needed(FcCharSetCreate());
        FcCharSetAddChar(needed.get(), character);
        const Pattern pattern(FcPatternCreate());
        FcPatternAddCharSet(pattern.get(), FC_CHARSET, needed.get());
        const Pattern font = best_match(fonts.config, pattern.get());
        FcCharSet* offered = nullptr;
        if (!font || FcPatternGetCharSet(font.get(), FC_CHARSET, 0, &offered) != FcResultMatch)
            return FontMatch{};
        return FcCharSetHasChar(offered, character) ? described(font.get(), {}) : FontMatch{};
    });
}

} // namespace act
