#include "shell/stock_fonts.h"

#include "base/utf8.h"
#include "shell/imgui_versions.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace act {

MappedFile::MappedFile(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return;
    struct stat status = {};
    if (::fstat(file, &status) == 0 && status.st_size > 0) {
        const auto size = static_cast<std::size_t>(status.st_size);
        void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
        if (start != MAP_FAILED) bytes_ = {static_cast<std::byte*>(start), size};
    }
    ::close(file);
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) ::munmap(bytes_.data(), bytes_.size());
}

namespace {

constexpr float first_em_px = 13.0F;

// Basic Latin, Latin-1, Greek and the signs of mathematics that people type or paste into a field.
std::string base_characters() {
    std::string text;
    for (char c = ' '; c <= '~'; ++c)
        text += c;
    text += "°±·×÷²³¹µäöüßéèêàâçñøåÄÖÜ–—‘’“”…•"
            "αβγδεζηθικλμνξοπρσςτυφχψωΓΔΘΛΞΠΣΦΨΩ"
            "−∞′″≤≥≠≈∂∑√∫→⁰⁴⁵⁶⁷⁸⁹⁻₀₁₂₃";
    return text;
}

// ImGui is built with 16-bit characters.
constexpr char32_t last_character = 0xFFFF;

void append(std::vector<ImWchar>& ranges, char32_t character) {
    const auto c = static_cast<ImWchar>(character);
    if (!ranges.empty() && ranges.back() + 1 == c)
        ranges.back() = c;
    else
        ranges.insert(ranges.end(), {c, c});
}

int quarters(float em_px) {
    return std::max(4, static_cast<int>(std::lround(4.0F * em_px)));
}

} // namespace

StockFonts::StockFonts(const Fonts& fonts) : fonts_(fonts) {
    atlas_fonts_.push_back({Face::regular, quarters(first_em_px), nullptr});
}

ImFont* StockFonts::find(Face face, float em_px, std::string_view text) {
    if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        for (const PlacedGlyph& glyph : fonts_.place(text, face, 1.0))
            if (glyph.character <= last_character && characters_.insert(glyph.character).second)
                wanting_ = true;

    const int wanted = quarters(em_px);
    const auto is_wanted = [&](const AtlasFont& made) {
        return made.face == face && made.quarters == wanted;
    };
    if (std::none_of(atlas_fonts_.begin(), atlas_fonts_.end(), is_wanted)) {
        atlas_fonts_.push_back({face, wanted, nullptr});
        wanting_ = true;
    }
    // What is not built yet is farthest; another face is a little worse than the same.
    const auto farther = [&](const AtlasFont& made) {
        return std::tuple(!made.font, std::abs(made.quarters - wanted), made.face != face);
    };
    return std::min_element(atlas_fonts_.begin(), atlas_fonts_.end(),
                            [&](const AtlasFont& a, const AtlasFont& b) { return farther(a) < farther(b); })
        ->font;
}

std::map<int, StockFonts::Ranges> StockFonts::ranges_by_file(Face face) const {
    std::string text = base_characters();
    for (const char32_t character : characters_)
        append_utf8(text, character);
    std::map<int, std::set<char32_t>> sets;
    for (const PlacedGlyph& glyph : fonts_.place(text, face, 1.0))
        if (glyph.glyph != 0 && glyph.character <= last_character) sets[glyph.font].insert(glyph.character);
    std::map<int, Ranges> ranges;
    for (const auto& [font, characters] : sets) {
        for (const char32_t character : characters)
            append(ranges[font], character);
        ranges[font].push_back(0);
    }
    return ranges;
}

const MappedFile& StockFonts::file(int font) {
    const std::string& path = fonts_.files()[static_cast<std::size_t>(font)].path;
    return files_.try_emplace(font, path).first->second;
}

ImFont* StockFonts::add(ImFontAtlas& atlas, Face face, float em_px) {
    ImFont* merged = nullptr;
    const int main = fonts_.main_font(face);
    const auto add_file = [&](int font, const Ranges& ranges) {
        const std::span<std::byte> bytes = file(font).bytes();
        if (bytes.empty()) return;
        const FontFile& source = fonts_.files()[static_cast<std::size_t>(font)];
        ImFontConfig config;
        config.FontData = bytes.data();
        config.FontDataSize = static_cast<int>(bytes.size());
        config.FontDataOwnedByAtlas = false;
        config.FontNo = static_cast<decltype(config.FontNo)>(source.index); // unsigned from 1.92 on
        config.SizePixels = em_px * static_cast<float>(source.line_per_em);
        config.GlyphRanges = ranges.data();
        config.MergeMode = merged != nullptr;
        ImFont* const font_added = atlas.AddFont(&config);
        if (!merged) merged = font_added;
    };
    // The main file comes first: it sets the line's height.
    const auto& ranges = ranges_[face];
    if (const auto own = ranges.find(main); own != ranges.end()) add_file(main, own->second);
    for (const auto& [font, characters] : ranges)
        if (font != main) add_file(font, characters);
    return merged ? merged : atlas.AddFontDefault();
}

void StockFonts::add_to(ImFontAtlas& atlas) {
    ranges_.clear();
    for (AtlasFont& made : atlas_fonts_) {
        if (!ranges_.contains(made.face)) ranges_[made.face] = ranges_by_file(made.face);
        made.font = add(atlas, made.face, static_cast<float>(made.quarters) / 4.0F);
    }
    wanting_ = false;
}

void StockFonts::finish() {
    std::map<std::pair<Face, char32_t>, double> advances; // at an em of 1
    const auto advance = [&](Face face, char32_t character) {
        const auto [known, is_new] = advances.try_emplace({face, character});
        if (!is_new) return known->second;
        std::string utf8;
        append_utf8(utf8, character);
        return known->second = fonts_.advance(utf8, face, 1.0);
    };
    for (const AtlasFont& made : atlas_fonts_)
        restore_advances(*made.font, [&](char32_t character) {
            return static_cast<float>(advance(made.face, character) * made.quarters / 4.0);
        });
}

LastFont::LastFont() : descriptor_(::memfd_create("activarium-font", MFD_CLOEXEC)) {
    const std::vector<std::byte> bytes = own_font_of_imgui();
    if (descriptor_ < 0
        || ::write(descriptor_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        return;
    path_ = "/proc/self/fd/" + std::to_string(descriptor_);
}

LastFont::~LastFont() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

} // namespace act
