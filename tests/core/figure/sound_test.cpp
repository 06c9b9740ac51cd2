#include "figure/sound.h"

#include <cmath>
#include <cstdint>
#include <numbers>
#include <span>

#include <gtest/gtest.h>

namespace act::sound_test { namespace {

// A panel from −2 to 2 on both axes.
Panel panel_of(std::vector<Polyline> pieces) {
    Panel panel;
    panel.x.window = panel.y.window = {-2.0, 2.0};
    panel.marks.emplace_back(Line{.pieces = std::move(pieces), .pen = {}, .name = "f"});
    return panel;
}

Figure figure_of(std::vector<Polyline> pieces) {
    Figure figure{.name = "A figure"};
    figure.panels.push_back(panel_of(std::move(pieces)));
    return figure;
}

Polyline sampled(double (*f)(double), double low, double high) {
    Polyline line;
    for (int i = 0; i <= 400; ++i) {
        const double x = low + (high - low) * i / 400.0;
        line.push_back({x, f(x)});
    }
    return line;
}

struct Ears {
    double left = 0.0;
    double right = 0.0;
};

Ears at(const Sound& sound, std::size_t i) {
    return {static_cast<double>(sound.samples[2 * i]) / 32767.0,
            static_cast<double>(sound.samples[2 * i + 1]) / 32767.0};
}

std::size_t sample_at(const SoundStretch& stretch, double x) {
    const double share = (x - stretch.x.low) / stretch.x.width();
    return static_cast<std::size_t>((stretch.seconds.low + share * stretch.seconds.width()) * sound_rate);
}

// From the waves that are completed within a twentieth of a second on each side.
double heard_hz(const Sound& sound, const SoundStretch& stretch, double x) {
    const std::size_t middle = sample_at(stretch, x);
    double first = 0.0;
    double last = 0.0;
    int waves = -1;
    for (std::size_t i = middle - sound_rate / 20; i < middle + sound_rate / 20; ++i) {
        const double a = at(sound, i).left + at(sound, i).right;
        const double b = at(sound, i + 1).left + at(sound, i + 1).right;
        if (!(a < 0.0 && b >= 0.0)) continue;
        last = static_cast<double>(i) + a / (a - b);
        if (++waves == 0) first = last;
    }
    return waves > 0 ? waves * sound_rate / (last - first) : 0.0;
}

double loudness(const Sound& sound, const SoundStretch& stretch, double x) {
    const std::size_t middle = sample_at(stretch, x);
    double most = 0.0;
    for (std::size_t i = middle - 200; i < middle + 200; ++i)
        most = std::max({most, std::abs(at(sound, i).left), std::abs(at(sound, i).right)});
    return most;
}

// How much the wave is bent, which is much more for clicks and noise than for any tone.
double bend(const Sound& sound, std::size_t i) {
    const auto both = [&](std::size_t k) { return at(sound, k).left + at(sound, k).right; };
    return std::abs(both(i - 1) - 2.0 * both(i) + both(i + 1));
}

// Where clicks begin, in seconds.
std::vector<double> clicks_in(const Sound& sound) {
    std::vector<double> clicks;
    for (std::size_t i = 1; i + 1 < sound.samples.size() / 2; ++i) {
        const double now = static_cast<double>(i) / sound_rate;
        if (bend(sound, i) > 0.04 && (clicks.empty() || now > clicks.back() + 0.03)) clicks.push_back(now);
    }
    return clicks;
}

TEST(Sound, HasPitchesThatAreEvenInHeight) {
    EXPECT_NEAR(pitch_hz(-2.0, {-2.0, 2.0}), 130.8128, 1e-9);
    EXPECT_NEAR(pitch_hz(2.0, {-2.0, 2.0}), 1046.5023, 1e-9);
    EXPECT_NEAR(pitch_hz(0.0, {-2.0, 2.0}), std::sqrt(130.8128 * 1046.5023), 1e-9);
    EXPECT_TRUE(std::isnan(pitch_hz(2.1, {-2.0, 2.0})));
    EXPECT_TRUE(std::isnan(pitch_hz(std::nan(""), {-2.0, 2.0})));
}

TEST(Sound, IsAsHighAsTheCurve) {
    const auto sound = sound_of(figure_of({sampled([](double x) { return 1.0 + 0.5 * x; }, -2.0, 2.0)}));
    ASSERT_TRUE(sound.ok());
    ASSERT_EQ(sound->stretches.size(), 1U);
    for (const double x : {-1.8, -1.0, 0.0, 0.7, 1.7}) {
        const double right = pitch_hz(1.0 + 0.5 * x, {-2.0, 2.0});
        EXPECT_NEAR(heard_hz(*sound, sound->stretches[0], x), right, 0.02 * right) << x;
    }
    EXPECT_NEAR(sound->seconds(), curve_sound_s, 0.1);
    EXPECT_TRUE(clicks_in(*sound).empty());
}

TEST(Sound, GoesFromTheLeftEarToTheRight) {
    const auto sound = sound_of(figure_of({{{-2.0, 1.0}, {2.0, 1.0}}}));
    const auto share_of_the_left = [&](double x) {
        const std::size_t middle = sample_at(sound->stretches[0], x);
        double left = 0.0;
        double both = 0.0;
        for (std::size_t i = middle; i < middle + 2000; ++i) {
            left += std::pow(at(*sound, i).left, 2);
            both += std::pow(at(*sound, i).left, 2) + std::pow(at(*sound, i).right, 2);
        }
        return left / both;
    };
    EXPECT_GT(share_of_the_left(-1.9), 0.98);
    EXPECT_NEAR(share_of_the_left(0.0), 0.5, 0.03);
    EXPECT_LT(share_of_the_left(1.85), 0.02);
}

TEST(Sound, HissesBelowZeroAlone) {
    const auto sound = sound_of(figure_of({{{-2.0, -1.0}, {2.0, 1.0}}}));
    const auto hiss = [&](double x) {
        double most = 0.0;
        const std::size_t from = sample_at(sound->stretches[0], x);
        for (std::size_t i = from; i < from + 1000; ++i)
            most = std::max(most, bend(*sound, i));
        return most;
    };
    EXPECT_GT(hiss(-1.0), 0.05);
    EXPECT_LT(hiss(1.0), 0.02);
    Figure logarithmic = figure_of({{{-2.0, -1.0}, {2.0, 1.0}}});
    logarithmic.panels[0].y.logarithmic = true; // heights below zero are small numbers there
    EXPECT_TRUE(clicks_in(*sound_of(logarithmic)).empty());
}

TEST(Sound, ClicksOnceAtAKinkAndTwiceAtAJump) {
    const auto kink = sound_of(figure_of({{{-2.0, 0.0}, {0.5, 0.0}, {2.0, 1.5}}}));
    EXPECT_EQ(clicks_in(*kink).size(), 1U);
    EXPECT_NEAR(clicks_in(*kink)[0], curve_sound_s * 2.5 / 4.0, 0.005);

    const auto in_pieces = sound_of(figure_of({{{-2.0, 0.0}, {0.5, 0.0}}, {{0.5, 0.0}, {2.0, 1.5}}}));
    EXPECT_EQ(clicks_in(*in_pieces).size(), 1U);

    const auto jump = sound_of(figure_of({{{-2.0, 0.0}, {0.0, 0.0}}, {{0.0, 1.0}, {2.0, 1.0}}}));
    ASSERT_EQ(clicks_in(*jump).size(), 2U);
    EXPECT_NEAR(clicks_in(*jump)[0], curve_sound_s / 2.0, 0.005);
    EXPECT_NEAR(clicks_in(*jump)[1] - clicks_in(*jump)[0], 0.09, 0.005);

    const auto smooth =
        sound_of(figure_of({sampled([](double x) { return 1.0 + std::sin(3.0 * x); }, -2.0, 2.0)}));
    EXPECT_TRUE(clicks_in(*smooth).empty());
}

TEST(Sound, IsSilentWhereThereIsNothing) {
    const auto sound =
        sound_of(figure_of({{{-2.0, 1.0}, {-1.0, 1.0}}, {{1.0, 1.0}, {1.5, 1.0}, {2.0, 9.0}}}));
    const SoundStretch& stretch = sound->stretches[0];
    EXPECT_GT(loudness(*sound, stretch, -1.5), 0.2);
    EXPECT_EQ(loudness(*sound, stretch, 0.0), 0.0);
    EXPECT_GT(loudness(*sound, stretch, 1.3), 0.2);
    EXPECT_EQ(loudness(*sound, stretch, 1.8), 0.0) << "above the panel";
}

TEST(Sound, PlaysOneThingAfterTheOther) {
    Figure figure = figure_of({{{-2.0, 1.0}, {2.0, 1.0}}});
    figure.panels[0].marks.emplace_back(
        Line{.pieces = {{{-2.0, 0.0}, {2.0, 0.0}}}, .pen = {.ink = Ink::guide}, .name = "y = 0"});
    Panel bars;
    bars.y.window = {0.0, 1.0};
    bars.marks.emplace_back(Bars{.tops = {{0.0, 0.25}, {1.0, 0.75}}, .pen = {}, .name = "y"});
    figure.panels.push_back(bars);
    Panel drawing = panel_of({{{-2.0, 0.0}, {2.0, 0.0}}});
    drawing.bare = true;
    figure.panels.push_back(drawing);
    const auto sound = sound_of(figure);
    ASSERT_EQ(sound->stretches.size(), 2U) << "neither guides nor drawings";
    EXPECT_EQ(sound->stretches[0].name, "f");
    EXPECT_EQ(sound->stretches[1].name, "y");
    EXPECT_EQ(sound->stretches[1].panel, 1U);
    EXPECT_GT(sound->stretches[1].seconds.low, sound->stretches[0].seconds.high + 0.3);
    for (const auto& [note, y] : {std::pair{0.4, 0.25}, std::pair{1.4, 0.75}}) {
        const double right = pitch_hz(y, {0.0, 1.0});
        EXPECT_NEAR(heard_hz(*sound, sound->stretches[1], note), right, 0.01 * right);
    }
}

TEST(Sound, OfManyCurvesIsFaster) {
    Figure figure;
    for (int i = 0; i < 50; ++i)
        figure.panels.push_back(panel_of({{{-2.0, 1.0}, {2.0, 1.0}}}));
    const auto sound = sound_of(figure);
    EXPECT_EQ(sound->stretches.size(), 50U);
    EXPECT_NEAR(sound->stretches[0].seconds.width(), longest_sound_s / 50.0, 1e-9);
}

TEST(Sound, IsRefusedWhereThereIsNothingToHear) {
    Figure figure = figure_of({});
    EXPECT_EQ(sound_of(figure).error(), (Error{.problem = Problem::nothing_to_hear, .subject = "A figure"}));
    figure.panels[0].marks.emplace_back(
        Heat{.rows = 100, .columns = 100, .values = std::vector<double>(10'000)});
    EXPECT_FALSE(sound_of(figure).ok()) << "a picture of many cells";
}

}} // namespace act::sound_test
