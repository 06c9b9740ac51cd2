// Series are told apart by readers who see colours differently, and in grey print: by their colours, or by
// dashes where the colours are near.

#include "figure/theme.h"
#include "view/compare/comparison.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace act::series_test { namespace {

using Triple = std::array<double, 3>;
using Matrix3 = std::array<Triple, 3>;

// Complete colour blindness of three kinds, on linear RGB: Machado, Oliveira and Fernandes, "A
// physiologically-based model for simulation of color vision deficiency" (2009), severity 1.
constexpr Matrix3 usual_sight{{{1.0, 0.0, 0.0}, {0.0, 1.0, 0.0}, {0.0, 0.0, 1.0}}};
constexpr Matrix3 protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix3 deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix3 tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr std::array sights{usual_sight, protanopia, deuteranopia, tritanopia};

Triple times(const Matrix3& m, const Triple& v) {
    Triple out{};
    for (std::size_t i = 0; i < 3; ++i)
        out.at(i) = m.at(i)[0] * v[0] + m.at(i)[1] * v[1] + m.at(i)[2] * v[2];
    return out;
}

double linear(float channel) {
    const double c = static_cast<double>(channel);
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

// CIE L*a*b* under D65 of a colour as somebody sees it.
Triple lab(Colour colour, const Matrix3& sight) {
    Triple seen = times(sight, {linear(colour.red), linear(colour.green), linear(colour.blue)});
    for (double& each : seen)
        each = std::clamp(each, 0.0, 1.0);
    constexpr Matrix3 to_xyz{{{0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
                              {0.2126729, 0.7151522, 0.0721750},
                              {0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}}};
    const auto f = [](double t) {
        return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
    };
    const Triple xyz = times(to_xyz, seen);
    return {116.0 * f(xyz[1]) - 16.0, 500.0 * (f(xyz[0]) - f(xyz[1])), 200.0 * (f(xyz[1]) - f(xyz[2]))};
}

// ΔE of 1976.
double distance(Colour a, Colour b, const Matrix3& sight) {
    const Triple p = lab(a, sight);
    const Triple q = lab(b, sight);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

double lightness(Colour colour) {
    return lab(colour, usual_sight)[0];
}

constexpr std::array all{ThemeId::paper,           ThemeId::dark,
                         ThemeId::projector,       ThemeId::document,
                         ThemeId::projector_black, ThemeId::document_dark};

// A just noticeable difference is about 2.3. Thin lines need several; equally dashed ones more.
constexpr double apart = 10.0;
constexpr double apart_by_colour_alone = 13.0;
constexpr double apart_in_grey = 8.0;

template <class Check> void for_each_pair(Check check) {
    for (std::size_t i = 0; i < 8; ++i)
        for (std::size_t j = i + 1; j < 8; ++j)
            check(series_pen(i), series_pen(j));
}

TEST(Series, AreToldApartByColourBlindReaders) {
    for (const ThemeId id : all)
        for (const Matrix3& sight : sights)
            for_each_pair([&](const Pen& a, const Pen& b) {
                const double bound = a.dash == b.dash ? apart_by_colour_alone : apart;
                EXPECT_GE(distance(theme(id).colour(a), theme(id).colour(b), sight), bound)
                    << name_of(id) << ": " << a.series << " and " << b.series;
            });
}

TEST(Series, AreToldApartInGreyPrintByLightnessOrDashes) {
    for (const ThemeId id : all)
        for_each_pair([&](const Pen& a, const Pen& b) {
            const double difference =
                std::abs(lightness(theme(id).colour(a)) - lightness(theme(id).colour(b)));
            EXPECT_TRUE(difference >= apart_in_grey || a.dash != b.dash)
                << name_of(id) << ": " << a.series << " and " << b.series << " by " << difference;
        });
}

TEST(Series, KeepFunctionAndDerivativeApartForColourBlindReaders) {
    for (const ThemeId id : all)
        for (const Matrix3& sight : sights)
            EXPECT_GE(distance(theme(id).function, theme(id).derivative, sight), 30.0) << name_of(id);
}

}} // namespace act::series_test
