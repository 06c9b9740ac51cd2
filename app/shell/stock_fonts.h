#pragma once
// Fonts for the stock widgets of Dear ImGui. Each ImFont has one em and is merged from the files from which
// Fonts would take the characters.

#include "export/fonts.h"
#include "shell/mapped_file.h"

#include <imgui.h>

#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace act {

/// What has been asked for is remembered and only grows; build() makes it real.
class StockFonts {
  public:
    explicit StockFonts(const Fonts& fonts);

    /// The ImFont of that face and em, or the nearest that is built; null before the first build().
    [[nodiscard]] ImFont* find(Face face, float em_px, std::string_view text);
    /// Something was asked for that is not built.
    [[nodiscard]] bool wanting() const { return wanting_; }
    /// Adds all fonts to an empty atlas, to be built by it.
    void add_to(ImFontAtlas& atlas);
    /// Call after the atlas is built: gives its glyphs the advances that Fonts has.
    void finish();

  private:
    struct AtlasFont {
        Face face;
        int quarters; ///< em in quarters of a pixel
        ImFont* font;
    };
    using Ranges = std::vector<ImWchar>;

    [[nodiscard]] std::map<int, Ranges> ranges_by_file(Face face) const;
    ImFont* add(ImFontAtlas& atlas, Face face, float em_px);
    [[nodiscard]] const MappedFile& file(int font);

    const Fonts& fonts_;
    std::vector<AtlasFont> atlas_fonts_;
    std::set<char32_t> characters_;                ///< beyond the base set
    std::map<int, MappedFile> files_;              ///< must live as long as the atlas
    std::map<Face, std::map<int, Ranges>> ranges_; ///< must live as long as the atlas
    bool wanting_ = true;
};

} // namespace act
