#include "shell/icon.h"

#include "figure/canvas.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr Colour paper = rgb(0xFBFAF7);
constexpr Colour smooth = rgb(0x2166AC);
constexpr Colour kinked = rgb(0xD2232A);

// Unit square, y down. How far outside the tile with rounded corners.
double outside_tile(double x, double y) {
    const double radius = 0.2;
    const double dx = std::max(std::abs(x - 0.5) - (0.5 - radius), 0.0);
    const double dy = std::max(std::abs(y - 0.5) - (0.5 - radius), 0.0);
    return std::hypot(dx, dy) - radius;
}

double rectifier(double t) {
    return std::max(t, 0.0);
}
double gate(double t) {
    return t / (1.0 + std::exp(-3.0 * t));
}

struct Sample {
    double x, y;
};
using Samples = std::array<Sample, 49>;

// y = f(x) over the tile's inner part, dense enough for a disc at each sample to look like a line.
Samples sample(double (*f)(double), double lift) {
    Samples samples = {};
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double t = -1.0 + 2.0 * static_cast<double>(i) / static_cast<double>(samples.size() - 1);
        samples[i] = {0.5 + 0.36 * t, lift - 0.5 * f(t)};
    }
    return samples;
}

double distance(const Samples& samples, double x, double y) {
    double nearest = 1.0;
    for (const Sample& s : samples)
        nearest = std::min(nearest, (x - s.x) * (x - s.x) + (y - s.y) * (y - s.y));
    return std::sqrt(nearest);
}

Colour over(Colour below, Colour above, double coverage) {
    const auto mix = [&](float a, float b) {
        return a + (b - a) * static_cast<float>(std::clamp(coverage, 0.0, 1.0));
    };
    return {mix(below.red, above.red), mix(below.green, above.green), mix(below.blue, above.blue),
            below.alpha};
}

std::uint8_t byte(float value) {
    return static_cast<std::uint8_t>(std::lround(255.0F * value));
}

} // namespace

Image make_icon(int side) {
    Image image{.width = side, .height = side, .rgba = {}};
    const double pixel = 1.0 / side;
    const Samples gate_samples = sample(gate, 0.74);
    const Samples rectifier_samples = sample(rectifier, 0.64);
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const double x = (column + 0.5) * pixel;
            const double y = (row + 0.5) * pixel;
            const auto coverage = [&](double outside) { return std::clamp(0.5 - outside / pixel, 0.0, 1.0); };
            Colour colour = over(paper, smooth, coverage(distance(gate_samples, x, y) - 0.055));
            colour = over(colour, kinked, coverage(distance(rectifier_samples, x, y) - 0.055));
            colour.alpha = static_cast<float>(coverage(outside_tile(x, y)));
            for (const float channel : {colour.red, colour.green, colour.blue, colour.alpha})
                image.rgba.push_back(byte(channel));
        }
    }
    return image;
}

} // namespace act
