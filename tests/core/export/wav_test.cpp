#include "export/wav.h"

#include "support/files.h"
#include "support/temporary_folder.h"

#include <cstdint>

#include <gtest/gtest.h>

namespace act::wav_test { namespace {

TEST(Wav, HasAHeadThatIsTrue) {
    const TemporaryFolder folder;
    Figure figure;
    figure.panels.emplace_back();
    figure.panels[0].marks.emplace_back(Line{.pieces = {{{-1.0, 0.5}, {1.0, 0.5}}}, .pen = {}, .name = "f"});
    auto file = AtomicFile::create(folder / "f.wav");
    write_wav(*sound_of(figure), *file);
    ASSERT_TRUE(file->commit().ok());
    const std::string bytes = content(folder / "f.wav");
    const auto number = [&](std::size_t from, std::size_t size) {
        std::uint32_t all = 0;
        for (std::size_t i = size; i-- > 0;)
            all = all << 8 | static_cast<unsigned char>(bytes[from + i]);
        return all;
    };
    EXPECT_EQ(bytes.substr(0, 4) + bytes.substr(8, 8) + bytes.substr(36, 4), "RIFFWAVEfmt data");
    EXPECT_EQ(number(4, 4), bytes.size() - 8);
    EXPECT_EQ(number(22, 2), 2U);
    EXPECT_EQ(number(24, 4), 44'100U);
    EXPECT_EQ(number(28, 4), 176'400U);
    EXPECT_EQ(number(34, 2), 16U);
    EXPECT_EQ(number(40, 4), bytes.size() - 44);
    EXPECT_EQ(number(40, 4), 2 * sound_of(figure)->samples.size());
}

}} // namespace act::wav_test
