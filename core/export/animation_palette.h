#pragma once
// The colours of a GIF. There are at most 255 for the whole animation, so that a pixel that does not change
// keeps its colour. Figures are lines on a page: few colours fill areas, and the other colours are steps
// between them.

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace act {

/// GIF has 256 places; one of them says "as in the frame before".
inline constexpr std::size_t most_palette_colours = 255;

/// Counts the colours of frames, as 0xFFRRGGBB.
class ColourCount {
  public:
    void add(std::span<const std::uint32_t> pixels);

    /// All colours where they are few enough. Otherwise the most frequent ones as they are, and then again
    /// and again the one that is farthest from all chosen: no other choice could make the largest error less
    /// than half as large (Gonzalez, Clustering to minimize the maximum intercluster distance, 1985). The
    /// same counts give the same palette.
    [[nodiscard]] std::vector<std::uint32_t> palette(std::size_t most = most_palette_colours) const;

  private:
    std::unordered_map<std::uint32_t, std::uint64_t> counts_;
};

/// Places of colours in a palette, which must not be empty; the nearest where a colour is not in it.
class PaletteIndex {
  public:
    explicit PaletteIndex(std::vector<std::uint32_t> palette);

    [[nodiscard]] const std::vector<std::uint32_t>& palette() const { return palette_; }
    [[nodiscard]] std::uint8_t of(std::uint32_t colour);

  private:
    std::vector<std::uint32_t> palette_;
    std::unordered_map<std::uint32_t, std::uint8_t> known_;
};

/// Square of the distance in RGB, 0 to 3·255².
[[nodiscard]] int colour_distance(std::uint32_t a, std::uint32_t b);

} // namespace act
