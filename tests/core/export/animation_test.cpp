#include "export/animation.h"

#include "core/export/animation_reader.h"
#include "core/export/png_reader.h"
#include "core/export/sample_figure.h"
#include "export/animation_palette.h"
#include "figure/draw.h"
#include "support/files.h"
#include "support/temporary_folder.h"

#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

namespace act::animation_test { namespace {

namespace fs = std::filesystem;

constexpr PixelSize small{24, 16};
constexpr std::uint32_t paper = 0xFFFFFFFFU;

// A bar that stands somewhere else in every frame.
AnimationFrame bar_at(int x, std::uint32_t colour = 0xFFCC2936U) {
    AnimationFrame frame{.size = small};
    frame.pixels.assign(static_cast<std::size_t>(small.width * small.height), paper);
    for (int y = 2; y < small.height - 2; ++y)
        frame.pixels[static_cast<std::size_t>(y * small.width + x)] = colour;
    return frame;
}

std::vector<AnimationFrame> bars(std::size_t count) {
    std::vector<AnimationFrame> frames;
    for (std::size_t k = 0; k < count; ++k)
        frames.push_back(bar_at(static_cast<int>(k) % small.width));
    return frames;
}

Result<Done> save(const AnimationFormat& format, const std::vector<AnimationFrame>& frames, double fps,
                  const fs::path& target, Existing existing = Existing::refuse) {
    ColourCount colours;
    for (const AnimationFrame& frame : frames)
        colours.add(frame.pixels);
    auto animation =
        Animation::create({&format, frames.front().size, fps, colours.palette()}, target, existing);
    if (!animation) return animation.error();
    for (const AnimationFrame& frame : frames)
        if (const auto done = animation->add(frame); !done) return done.error();
    return animation->finish();
}

class EveryAnimation : public testing::TestWithParam<AnimationFormat> {
  protected:
    TemporaryFolder folder;
};
INSTANTIATE_TEST_SUITE_P(Animation, EveryAnimation, testing::ValuesIn(animation_formats()),
                         [](const auto& instance) { return std::string(instance.param.extension); });

TEST_P(EveryAnimation, HoldsEveryFrameAsItWasGiven) {
    const std::vector<AnimationFrame> frames = bars(9);
    ASSERT_TRUE(save(GetParam(), frames, 25.0, folder / "a"));
    const ReadAnimation read = read_animation(GetParam(), folder / "a");
    EXPECT_EQ(read.size.width, small.width);
    EXPECT_EQ(read.size.height, small.height);
    EXPECT_TRUE(read.frames == frames);
}

TEST_P(EveryAnimation, BeginsAgainForEver) {
    ASSERT_TRUE(save(GetParam(), bars(3), 25.0, folder / "a"));
    EXPECT_EQ(read_animation(GetParam(), folder / "a").loops, 0);
}

TEST_P(EveryAnimation, ShowsEachFrameAsLongAsItsRateSays) {
    ASSERT_TRUE(save(GetParam(), bars(5), 25.0, folder / "a"));
    const ReadAnimation read = read_animation(GetParam(), folder / "a");
    EXPECT_EQ(read.delays, std::vector<int>(5, read.parts_per_second / 25));
}

// 30 a second are no whole number of hundredths or thousandths each, but together they are a second.
TEST_P(EveryAnimation, AddsNoTimeByRounding) {
    ASSERT_TRUE(save(GetParam(), bars(60), 30.0, folder / "a"));
    const ReadAnimation read = read_animation(GetParam(), folder / "a");
    ASSERT_EQ(read.delays.size(), 60U);
    EXPECT_EQ(std::accumulate(read.delays.begin(), read.delays.end(), 0), 2 * read.parts_per_second);
    for (const int delay : read.delays)
        EXPECT_LT(std::abs(delay - read.parts_per_second / 30.0), 1.0);
}

TEST_P(EveryAnimation, GivesTheSameBytesEveryTime) {
    ASSERT_TRUE(save(GetParam(), bars(9), 25.0, folder / "a"));
    ASSERT_TRUE(save(GetParam(), bars(9), 25.0, folder / "b"));
    EXPECT_FALSE(content(folder / "a").empty());
    EXPECT_EQ(content(folder / "a"), content(folder / "b"));
}

TEST_P(EveryAnimation, LeavesNothingWhenItIsGivenUp) {
    {
        auto animation =
            Animation::create({&GetParam(), small, 25.0, {paper}}, folder / "a", Existing::refuse);
        ASSERT_TRUE(animation);
        ASSERT_TRUE(animation->add(bar_at(3)));
    }
    EXPECT_EQ(entries(folder.path()), 0);
}

TEST_P(EveryAnimation, LeavesAnExistingFileAloneUnlessToldToReplaceIt) {
    put(folder / "a", "precious");
    EXPECT_EQ(save(GetParam(), bars(3), 25.0, folder / "a").error().problem, Problem::target_exists);
    EXPECT_EQ(content(folder / "a"), "precious");
    ASSERT_TRUE(save(GetParam(), bars(3), 25.0, folder / "a", Existing::replace));
    EXPECT_EQ(read_animation(GetParam(), folder / "a").frames.size(), 3U);
    EXPECT_EQ(entries(folder.path()), 1);
}

TEST_P(EveryAnimation, ReportsAFullDisk) {
    if (!fs::is_character_file("/dev/full")) GTEST_SKIP() << "/dev/full is needed and missing";
    const auto done = save(GetParam(), bars(40), 25.0, "/dev/full", Existing::replace);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().problem, Problem::cannot_write);
    EXPECT_EQ(done.error().detail, std::strerror(ENOSPC));
}

TEST_P(EveryAnimation, SaysWhatIsWrongWithTheTarget) {
    EXPECT_EQ(save(GetParam(), bars(2), 25.0, folder.path()).error().problem, Problem::is_a_folder);
    EXPECT_EQ(save(GetParam(), bars(2), 25.0, folder / "missing" / "a").error().problem,
              Problem::no_such_folder);
}

TEST(AnimationFormatName, IsItsExtensionInAnyCase) {
    for (const AnimationFormat& format : animation_formats()) {
        EXPECT_EQ(*animation_format_named(format.extension), &format);
        EXPECT_EQ(*animation_format_named("." + std::string(format.name)), &format);
    }
}

TEST(AnimationFormatName, RefusesWhatIsNone) {
    for (const std::string_view name : {"", ".", "mp4", "gifx", "..gif", "png"})
        EXPECT_EQ(animation_format_named(name).error().problem, Problem::unknown_option) << name;
}

TEST(AnimationLimits, RefuseRatesCountsAndSizesBeyondReason) {
    EXPECT_FALSE(fault_of_frames({4096, 4096}, 50.0, most_animation_frames));
    EXPECT_FALSE(fault_of_frames({1, 1}, 1.0, 2));
    for (const double fps : {0.0, -25.0, 50.5, std::nan(""), std::numeric_limits<double>::infinity()})
        EXPECT_EQ(fault_of_frames(small, fps, 10)->problem, Problem::out_of_range) << fps;
    for (const std::size_t frames : {std::size_t{0}, std::size_t{1}, most_animation_frames + 1})
        EXPECT_EQ(fault_of_frames(small, 25.0, frames)->problem, Problem::out_of_range) << frames;
    EXPECT_EQ(fault_of_frames({4097, 1}, 25.0, 10)->problem, Problem::too_large);
}

// What is drawn for a PNG of the same page.
TEST(AnimationFrame, HasThePixelsOfAPng) {
    const TemporaryFolder folder;
    const Fonts fonts;
    const Figure figure = sample_figure();
    const Theme& look = theme(ThemeId::paper);
    const Page page{.size_pt = {300.0, 170.0}, .dpi = 117.0};
    const Layout layout = arrange(figure, page.size_pt, look, fonts);
    const auto frame =
        paint_frame({.title = {},
                     .description = {},
                     .size_pt = page.size_pt,
                     .draw = [&](Canvas& canvas) { draw(figure, layout, look, fonts, canvas); }},
                    page.dpi, fonts);
    ASSERT_TRUE(frame);
    ASSERT_TRUE(
        write_figure(figure, page, look, known_format("png"), folder / "a.png", Existing::refuse, fonts));
    const ReadPng png = read_png(folder / "a.png");
    ASSERT_EQ(frame->size.width, png.width);
    ASSERT_EQ(frame->size.height, png.height);
    std::size_t different = 0;
    for (std::size_t i = 0; i < frame->pixels.size(); ++i) {
        const unsigned char* c = &png.bytes[3 * i];
        const std::uint32_t colour = 0xFF000000U | static_cast<std::uint32_t>(c[0] << 16 | c[1] << 8 | c[2]);
        different += colour != frame->pixels[i] ? 1U : 0U;
    }
    EXPECT_EQ(different, 0U);
}

}} // namespace act::animation_test
