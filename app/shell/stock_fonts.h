#pragma once
// Fonts for the stock widgets of Dear ImGui, each ImFont with one em and merged from the files from which Fonts would
// take the characters; and Dear ImGui's own font for a machine that has none.

#include "export/fonts.h"

#include <imgui.h>

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// A file as memory, read by the system page by page when touched: a 20 MB font collection costs only the
/// glyphs used. Empty when the file cannot be read.
class MappedFile {
  public:
    explicit MappedFile(const std::string& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&&) = delete;
    ~MappedFile();

    [[nodiscard]] std::span<std::byte> bytes() const { return bytes_; }

  private:
    std::span<std::byte> bytes_;
};

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

/// The font of a machine that has none, so that the window can say so. It is held in memory and
/// can be opened like a file while it lives.
class LastFont {
  public:
    LastFont();
    LastFont(const LastFont&) = delete;
    LastFont& operator=(const LastFont&) = delete;
    ~LastFont();

    /// Empty where the system gives no such file.
    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    int descriptor_ = -1;
    std::string path_ = {};
};

} // namespace act
