#include "export/animation_palette.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace act::animation_palette_test { namespace {

// Steps from white to a colour, as the edges of lines are; the page is most of it.
std::vector<std::uint32_t> ramp(std::uint32_t red, std::uint32_t green, std::uint32_t blue) {
    std::vector<std::uint32_t> colours(10'000, 0xFFFFFFFFU);
    const auto mixed = [](std::uint32_t c, std::uint32_t part) { return 255U - (255U - c) * part / 255U; };
    for (std::uint32_t part = 0; part < 256; ++part)
        colours.push_back(0xFF000000U | mixed(red, part) << 16U | mixed(green, part) << 8U
                          | mixed(blue, part));
    return colours;
}

int largest_error(const std::vector<std::uint32_t>& colours, PaletteIndex& index) {
    int largest = 0;
    for (const std::uint32_t colour : colours)
        largest = std::max(largest, colour_distance(colour, index.palette()[index.of(colour)]));
    return largest;
}

TEST(Palette, IsAllColoursWhereTheyAreFew) {
    ColourCount count;
    const std::vector<std::uint32_t> colours = ramp(0, 0, 0); // 256 greys
    count.add(colours);
    EXPECT_EQ(count.palette(256).size(), 256U);
    PaletteIndex index([&] {
        ColourCount few;
        few.add(std::vector<std::uint32_t>{0xFF010203U, 0xFFFFFFFFU, 0xFF010203U});
        return few.palette();
    }());
    EXPECT_EQ(index.palette(), (std::vector<std::uint32_t>{0xFF010203U, 0xFFFFFFFFU}));
    EXPECT_EQ(index.of(0xFF010203U), 0);
    EXPECT_EQ(index.of(0xFFFFFFFFU), 1);
}

TEST(Palette, KeepsTheMostFrequentColoursAsTheyAre) {
    ColourCount count;
    std::vector<std::uint32_t> colours = ramp(204, 41, 54);
    colours.insert(colours.end(), 500, 0xFF123456U);
    count.add(colours);
    const std::vector<std::uint32_t> palette = count.palette(40);
    EXPECT_EQ(palette.size(), 40U);
    EXPECT_EQ(palette[0], 0xFFFFFFFFU);
    EXPECT_EQ(palette[1], 0xFF123456U);
    EXPECT_EQ(std::set(palette.begin(), palette.end()).size(), palette.size());
}

// Eight inks have 2041 colours. A ramp of a line is at most √3·255 long, so 231 places after the 24 most
// frequent split eight of them into steps of at most 2·8·√3·255/231, and the greedy choice is at most twice
// as far.
TEST(Palette, LeavesNoColourFarFromItsPlace) {
    ColourCount count;
    std::vector<std::uint32_t> colours;
    for (std::uint32_t ink = 0; ink < 8; ++ink)
        for (const std::uint32_t colour : ramp(ink & 1U ? 200 : 20, ink & 2U ? 180 : 30, ink & 4U ? 220 : 10))
            colours.push_back(colour);
    count.add(colours);
    PaletteIndex index(count.palette());
    EXPECT_EQ(index.palette().size(), most_palette_colours);
    const double bound = 2.0 * 8.0 * 1.7321 * 255.0 / 231.0;
    EXPECT_LE(largest_error(colours, index), static_cast<int>(bound * bound));
}

TEST(Palette, DoesNotDependOnTheOrderOfPixels) {
    std::vector<std::uint32_t> colours = ramp(30, 90, 200);
    ColourCount forwards;
    forwards.add(colours);
    std::ranges::reverse(colours);
    ColourCount backwards;
    backwards.add(colours);
    EXPECT_EQ(forwards.palette(100), backwards.palette(100));
}

TEST(Palette, FindsTheNearestForAColourItDoesNotHave) {
    PaletteIndex index({0xFFFFFFFFU, 0xFF000000U, 0xFFFF0000U});
    EXPECT_EQ(index.of(0xFFF0F0F0U), 0);
    EXPECT_EQ(index.of(0xFF101010U), 1);
    EXPECT_EQ(index.of(0xFFE02010U), 2);
}

}} // namespace act::animation_palette_test
