#include "figure/axes.h"

#include "base/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string_view>

namespace act {
namespace {

// 10^exponent, correctly rounded where a table of literals would be: dividing by 10^5 is exact to the last
// digit, multiplying by 1e-5 is not, and ticks like 0.30000000000000004 would come of it.
double scaled_by_power(double value, int exponent) {
    return exponent < 0 ? value / std::pow(10.0, -exponent) : value * std::pow(10.0, exponent);
}

struct Step {
    int mantissa = 1;
    int exponent = 0;
    [[nodiscard]] double value() const { return scaled_by_power(mantissa, exponent); }
};

// The smallest of 1, 2, 5 × 10ⁿ that is at least `least`.
Step round_step(double least) {
    const int exponent = static_cast<int>(std::floor(std::log10(least)));
    for (const int mantissa : {1, 2, 5})
        if (const Step step{mantissa, exponent}; step.value() >= least * (1.0 - 1e-12)) return step;
    return {1, exponent + 1};
}

std::vector<double> multiples_inside(Interval window, const Step& step) {
    // The slack keeps a tick that belongs to the window's very edge from being lost to rounding.
    const double slack = 1e-9;
    const double first = std::ceil(window.low / step.value() - slack);
    const double last = std::floor(window.high / step.value() + slack);
    std::vector<double> places;
    if (last - first > 1000.0) return places;
    for (double k = first; k <= last; k += 1.0)
        places.push_back(k == 0.0 ? 0.0 : scaled_by_power(k * step.mantissa, step.exponent));
    return places;
}

int exponent_of(double value) {
    return static_cast<int>(std::floor(std::log10(value) + 1e-9));
}

// The n of the 10ⁿ that all places are multiples of: that of the step, or one less, as of 15 and 2.5.
int last_digit_of(const Ticks& ticks) {
    const int exponent = exponent_of(ticks.step);
    const double unit = scaled_by_power(1.0, exponent);
    const auto is_multiple = [&](double place) {
        constexpr double rounding = 0.01; // of places that are many units away from zero
        return std::abs(place / unit - std::round(place / unit)) < rounding;
    };
    return std::ranges::all_of(ticks.places, is_multiple) ? exponent : exponent - 1;
}

} // namespace

Ticks locate_ticks(Interval window, int most) {
    const double width = window.width();
    if (!(width > 0.0) || !std::isfinite(width)) return {};
    // Below this the multiples of a step are no longer distinct doubles.
    const double magnitude = std::max(std::abs(window.low), std::abs(window.high));
    if (width < magnitude * 1e-13 || width < 1e-300) return {};

    most = std::max(most, 2);
    // A window of n steps holds at most n + 1 ticks.
    Step step = round_step(width / most);
    std::vector<double> places = multiples_inside(window, step);
    if (static_cast<int>(places.size()) > most) {
        step = round_step(step.value() * 1.5);
        places = multiples_inside(window, step);
    }
    // A step of 4 is less usual, but −4, 0, 4 says more about a window than 0 alone.
    if (step.mantissa == 5 && places.size() < 3) {
        const Step four{4, step.exponent};
        std::vector<double> more = multiples_inside(window, four);
        // Three of them are fewer than the halved step below has, where two are wanted.
        if (more.size() > places.size() && (static_cast<int>(more.size()) <= most || places.size() < 2)) {
            step = four;
            places = std::move(more);
        }
    }
    for (int tries = 0; places.size() < 2 && tries < 3; ++tries) {
        step = round_step(step.value() * (step.mantissa == 2 ? 0.5 : 0.4));
        places = multiples_inside(window, step);
    }
    return {std::move(places), step.value()};
}

Ticks thinned(const Ticks& ticks, double apart) {
    const double every = std::ceil(apart / ticks.step);
    if (!(every > 1.0) || every >= static_cast<double>(ticks.places.size())) return ticks;
    Ticks kept{.places = {}, .step = every * ticks.step};
    for (std::size_t i = 0; i < ticks.places.size(); i += static_cast<std::size_t>(every))
        kept.places.push_back(ticks.places[i]);
    return kept;
}

std::vector<std::string> format_ticks(const Ticks& ticks) {
    std::vector<std::string> texts;
    if (ticks.places.empty()) return texts;
    double magnitude = 0.0;
    for (const double place : ticks.places)
        magnitude = std::max(magnitude, std::abs(place));

    const int last = last_digit_of(ticks);
    const int first = magnitude > 0.0 ? std::max(last, exponent_of(magnitude)) : last;
    const int decimals = std::max(0, -last);
    const int digits = 1 + first - last;
    // "1000000005" is shorter than "1.000000005×10⁹", and "10⁹" shorter than "1000000000".
    const int plain_length = 1 + std::max(0, first) + (decimals > 0 ? 1 + decimals : 0);
    const int power_length = digits + (digits > 1 ? 1 : 0) + 3 + (first < 0 ? 2 : 1);
    const bool plain = (magnitude < 1e6 && decimals <= 5) || plain_length <= power_length;
    for (const double place : ticks.places)
        texts.push_back(plain ? fixed(place, decimals) : pretty(place, std::min(digits, 17)));
    return texts;
}

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
