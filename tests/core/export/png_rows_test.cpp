
#include "base/random.h"
#include "core/export/png_reader.h"
#include "export/png_stream.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

namespace act::png_rows_test { namespace {

constexpr std::size_t width = 200;

class PngRowsTest : public testing::Test {
  protected:
    TemporaryFolder folder;

    // What libpng reads from the pixels packed in stretches of so many rows. It compares the checksums.
    std::vector<unsigned char> read_back(std::span<const std::uint32_t> pixels, std::size_t rows_at_once,
                                         bool alpha) {
        const std::size_t height = pixels.size() / width;
        auto file = AtomicFile::create(folder / "rows.png");
        PngStream stream(*file);
        stream.begin({.width = width, .height = static_cast<int>(height), .alpha = alpha});
        for (std::size_t row = 0; row < height; row += rows_at_once) {
            const std::size_t rows = std::min(rows_at_once, height - row);
            stream.add(pack_rows(pixels.subspan(row * width, rows * width), width, alpha));
        }
        stream.end();
        EXPECT_TRUE(file->commit().ok());
        return read_png(folder / "rows.png").bytes;
    }
};

// Opaque pixels of so many values for each channel.
std::vector<std::uint32_t> random_pixels(std::size_t rows, int values) {
    Random random(1);
    std::vector<std::uint32_t> pixels;
    for (std::size_t i = 0; i < rows * width; ++i) {
        std::uint32_t pixel = 0xFF;
        for (int channel = 0; channel < 3; ++channel)
            pixel = pixel << 8U | static_cast<std::uint32_t>(random.uniform() * values);
        pixels.push_back(pixel);
    }
    return pixels;
}

std::vector<unsigned char> bytes_of(const std::vector<std::uint32_t>& pixels, bool alpha) {
    std::vector<unsigned char> bytes;
    for (const std::uint32_t pixel : pixels) {
        for (const unsigned shift : {16U, 8U, 0U})
            bytes.push_back(static_cast<unsigned char>(pixel >> shift));
        if (alpha) bytes.push_back(static_cast<unsigned char>(pixel >> 24U));
    }
    return bytes;
}

TEST_F(PngRowsTest, AreReadBackHoweverManyArePackedAtOnce) {
    for (const int values : {1, 2, 256}) {
        const std::vector<std::uint32_t> pixels = random_pixels(150, values);
        for (const bool alpha : {false, true})
            for (const std::size_t rows_at_once : {1U, 7U, 149U, 150U})
                EXPECT_EQ(read_back(pixels, rows_at_once, alpha), bytes_of(pixels, alpha))
                    << values << ", " << rows_at_once;
    }
}

// Runs of equal pixels begin and end everywhere among those that are compared at once.
TEST_F(PngRowsTest, AreReadBackWhereverTheyDifferFromTheRowAbove) {
    std::vector<std::uint32_t> pixels(width * width, 0xFFFFFFFFU);
    for (std::size_t row = 0; row < width; ++row)
        for (std::size_t x = row / 2; x <= row; ++x)
            pixels[row * width + x] = 0xFF204060U;
    EXPECT_EQ(read_back(pixels, 64, false), bytes_of(pixels, false));
}

// The format's own limit is 1032 : 1.
TEST(PngRows, TakeNearlyNothingWhereTheyRepeat) {
    const std::vector<std::uint32_t> white(width * 2000, 0xFFFFFFFFU);
    const PackedRows packed = pack_rows(white, width, false);
    EXPECT_EQ(packed.size, 2000 * (1 + 3 * width));
    EXPECT_LT(packed.deflated.size(), packed.size / 200);
}

}} // namespace act::png_rows_test
