#include "figure/decades.h"

#include "base/number.h"
#include "figure/ticks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string_view>

namespace act {
namespace {

std::string superscript(int number) {
    static constexpr std::array<std::string_view, 10> digits{"⁰", "¹", "²", "³", "⁴",
                                                             "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text = number < 0 ? "⁻" : "";
    for (const char c : std::to_string(std::abs(number)))
        text += digits.at(static_cast<std::size_t>(c - '0'));
    return text;
}

// As on an even axis over the same values.
std::vector<NamedTick> round_numbers(Interval log10_window) {
    constexpr int most = 6;
    const Ticks ticks =
        locate_ticks({std::pow(10.0, log10_window.low), std::pow(10.0, log10_window.high)}, most);
    const std::vector<std::string> texts = format_ticks(ticks);
    std::vector<NamedTick> names;
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (const double at = std::log10(ticks.places[i]); log10_window.contains(at))
            names.push_back({at, texts[i]});
    return names;
}

} // namespace

Axis decade_axis(Interval log10_window, std::string label, int most_names) {
    Axis axis{.window = log10_window, .label = std::move(label), .lined = true, .logarithmic = true};
    const int low = static_cast<int>(std::ceil(log10_window.low - 1e-9));
    const int high = static_cast<int>(std::floor(log10_window.high + 1e-9));
    const int step = std::max(1, (high - low + most_names - 1) / most_names);
    const int first = static_cast<int>(std::ceil(static_cast<double>(low) / step)) * step;
    const bool plain = low >= -3 && high <= 4;
    for (int power = first; power <= high; power += step)
        axis.names.push_back(
            {static_cast<double>(power), plain ? pretty(std::pow(10.0, power)) : "10" + superscript(power)});
    // Less than two powers of ten: 2 and 5 between them. Where that names too little to see that the steps are not
    // even, round numbers.
    if (axis.names.size() < 2) {
        axis.names.clear();
        for (int power = low - 1; power <= high + 1; ++power)
            for (const double digit : {1.0, 2.0, 5.0})
                if (const double at = power + std::log10(digit); log10_window.contains(at))
                    axis.names.push_back({at, pretty(digit * std::pow(10.0, power), 3)});
        if (axis.names.size() < 3) axis.names = round_numbers(log10_window);
    }
    return axis;
}

double decade(double value) {
    return value > 0.0 ? std::log10(value) : std::numeric_limits<double>::quiet_NaN();
}

double place_on(const Axis& axis, double value) {
    return axis.logarithmic ? decade(value) : value;
}

double value_on(const Axis& axis, double place) {
    return axis.logarithmic ? std::pow(10.0, place) : place;
}

Mark straight_line(const Axis& y, Interval x, Point through, double slope, Pen pen) {
    if (!y.logarithmic) return Rule{through, slope, pen};
    constexpr int steps = 256;
    Line line{.pieces = {{}}, .pen = pen, .name = {}};
    for (int i = 0; i <= steps; ++i) {
        const double at = x.low + x.width() * i / steps;
        const double place = decade(through.y + slope * (at - through.x));
        if (!std::isnan(place)) line.pieces.front().push_back({at, place});
    }
    return line;
}

} // namespace act
