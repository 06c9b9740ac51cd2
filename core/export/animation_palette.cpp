#include "export/animation_palette.h"

#include "base/expects.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace act {
namespace {

constexpr std::size_t exact_colours = 24; // page, inks and their lighter areas; more are never there

int channel(std::uint32_t colour, int shift) {
    return static_cast<int>((colour >> shift) & 0xFFU);
}

// The most frequent colour first; equally frequent colours in the order of their values, not in the hash
// table's order.
std::vector<std::uint32_t> by_frequency(const std::unordered_map<std::uint32_t, std::uint64_t>& counts) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> sorted;
    sorted.reserve(counts.size());
    for (const auto& [colour, count] : counts)
        sorted.emplace_back(count, colour);
    std::ranges::sort(sorted, std::ranges::greater{});
    std::vector<std::uint32_t> colours;
    colours.reserve(sorted.size());
    for (const auto& [count, colour] : sorted)
        colours.push_back(colour);
    return colours;
}

} // namespace

int colour_distance(std::uint32_t a, std::uint32_t b) {
    int sum = 0;
    for (const int shift : {0, 8, 16}) {
        const int difference = channel(a, shift) - channel(b, shift);
        sum += difference * difference;
    }
    return sum;
}

void ColourCount::add(std::span<const std::uint32_t> pixels) {
    for (auto run = pixels.begin(); run != pixels.end();) {
        const auto end = std::find_if(run, pixels.end(), [&](std::uint32_t c) { return c != *run; });
        counts_[*run] += static_cast<std::uint64_t>(end - run);
        run = end;
    }
}

std::vector<std::uint32_t> ColourCount::palette(std::size_t most) const {
    const std::vector<std::uint32_t> colours = by_frequency(counts_);
    if (colours.size() <= most) return colours;
    std::vector<std::uint32_t> chosen;
    std::vector<int> distances(colours.size(), std::numeric_limits<int>::max()); // from what is chosen
    const auto choose = [&](std::uint32_t colour) {
        chosen.push_back(colour);
        for (std::size_t i = 0; i < colours.size(); ++i)
            distances[i] = std::min(distances[i], colour_distance(colours[i], colour));
    };
    for (std::size_t i = 0; i < std::min(exact_colours, most); ++i)
        choose(colours[i]);
    while (chosen.size() < most)
        choose(colours[static_cast<std::size_t>(std::ranges::max_element(distances) - distances.begin())]);
    return chosen;
}

PaletteIndex::PaletteIndex(std::vector<std::uint32_t> palette) : palette_(std::move(palette)) {
    expects(!palette_.empty() && palette_.size() <= most_palette_colours, "a palette has 1 to 256 colours");
}

std::uint8_t PaletteIndex::of(std::uint32_t colour) {
    const auto [entry, is_new] = known_.try_emplace(colour);
    if (is_new) {
        const auto nearest = std::ranges::min_element(
            palette_, {}, [&](std::uint32_t each) { return colour_distance(each, colour); });
        entry->second = static_cast<std::uint8_t>(nearest - palette_.begin());
    }
    return entry->second;
}

} // namespace act
