#include "figure/colour_map.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

// Lightness, green–red, blue–yellow.
using Lab = std::array<double, 3>;

double linear(float channel) {
    const double c = static_cast<double>(channel);
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

float encoded(double c) {
    const double bounded = std::clamp(c, 0.0, 1.0);
    return static_cast<float>(bounded <= 0.0031308 ? 12.92 * bounded
                                                   : 1.055 * std::pow(bounded, 1.0 / 2.4) - 0.055);
}

Lab to_lab(Colour colour) {
    const double r = linear(colour.red);
    const double g = linear(colour.green);
    const double b = linear(colour.blue);
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Colour from_lab(const Lab& lab) {
    const auto cube = [](double x) { return x * x * x; };
    const double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
    const double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
    const double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
    return {encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

double relative_luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

Colour between(const Lab& from, const Lab& to, double t) {
    Lab mixed{};
    for (std::size_t k = 0; k < mixed.size(); ++k)
        mixed.at(k) = from.at(k) + t * (to.at(k) - from.at(k));
    return from_lab(mixed);
}

Colour along(const std::array<Lab, 3>& anchors, double t) {
    const auto& [low, middle, high] = anchors;
    const double share = 2.0 * std::clamp(t, 0.0, 1.0);
    return share < 1.0 ? between(low, middle, share) : between(middle, high, share - 1.0);
}

std::array<Lab, 3> anchors_of(const Theme& theme, ColourScale scale) {
    const auto& [low, middle, high] = scale == ColourScale::sequential ? theme.sequential : theme.diverging;
    return {to_lab(low), to_lab(middle), to_lab(high)};
}

} // namespace

Colour between(Colour a, Colour b, double t) {
    return between(to_lab(a), to_lab(b), t);
}

double lightness(Colour colour) {
    return to_lab(colour)[0];
}

double contrast(Colour a, Colour b) {
    const double light = std::max(relative_luminance(a), relative_luminance(b));
    const double dark = std::min(relative_luminance(a), relative_luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

Colour scale_colour(const Theme& theme, ColourScale scale, double t) {
    return along(anchors_of(theme, scale), t);
}

CellColours::CellColours(const Theme& theme, const Heat& heat)
    : range_(heat.range), anchors_(anchors_of(theme, heat.scale)) {
    for (int k = 0; k < heat.levels; ++k)
        levels_.push_back(along(anchors_, (k + 0.5) / heat.levels));
}

Colour CellColours::of(double value) const {
    const double t = range_.width() > 0.0 ? (value - range_.low) / range_.width() : 0.5;
    if (levels_.empty()) return along(anchors_, t);
    const auto count = static_cast<double>(levels_.size());
    return levels_[static_cast<std::size_t>(std::clamp(std::floor(t * count), 0.0, count - 1.0))];
}

Ink ink_on(const Theme& theme, Colour colour) {
    return contrast(theme.text, colour) >= contrast(theme.page, colour) ? Ink::text : Ink::page;
}

} // namespace act
