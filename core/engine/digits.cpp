// Doubles as digits and back, by the C library, which has no large tables for it. Takes the place of base/digits.cpp.

#include "base/digits.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace act {
namespace {

std::string printed(const char* format, int precision, double value) {
    std::array<char, 400> buffer{}; // 1e308 in fixed notation has 309 digits
    const int length = std::snprintf(buffer.data(), buffer.size(), format, precision, value);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

} // namespace

std::string shortest_digits(double value) {
    if (!std::isfinite(value)) return value > 0.0 ? "inf" : "-inf";
    constexpr int most = 17; // digits that tell every double
    std::string text;
    for (int digits = 1; digits <= most; ++digits) {
        text = printed("%.*g", digits, value);
        if (std::strtod(text.c_str(), nullptr) == value) break;
    }
    return text;
}

std::string fixed_digits(double value, int decimals) {
    return printed("%.*f", decimals, value);
}

std::string scientific_digits(double value, int decimals) {
    return printed("%.*e", decimals, value);
}

std::optional<double> read_digits(std::string_view text, bool hexadecimal) {
    const std::string copy = (hexadecimal ? "0x" : "") + std::string(text);
    if (copy.empty() || (!(copy[0] >= '0' && copy[0] <= '9') && copy[0] != '.')) return std::nullopt;
    char* end = nullptr;
    const double value = std::strtod(copy.c_str(), &end);
    if (end != copy.c_str() + copy.size()) return std::nullopt;
    return value;
}

} // namespace act
