#include "base/digits.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace act {
namespace {

std::string to_chars_text(double value, std::chars_format format, int precision) {
    std::array<char, 400> buffer{}; // 1e308 in fixed notation has 309 digits
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, precision);
    return {buffer.data(), end.ptr};
}

} // namespace

std::string shortest_digits(double value) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end.ptr};
}

std::string fixed_digits(double value, int decimals) {
    return to_chars_text(value, std::chars_format::fixed, decimals);
}

std::string scientific_digits(double value, int decimals) {
    return to_chars_text(value, std::chars_format::scientific, decimals);
}

std::optional<double> read_digits(std::string_view text, bool hexadecimal) {
    const auto format = hexadecimal ? std::chars_format::hex : std::chars_format::general;
    double magnitude = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), magnitude, format);
    if (end != text.data() + text.size() || error == std::errc::invalid_argument) return std::nullopt;
    if (error == std::errc::result_out_of_range) {
        // from_chars does not say on which side it fell out; strtod rounds to ±inf or to a subnormal or zero.
        const std::string copy = (hexadecimal ? "0x" : "") + std::string(text);
        return std::strtod(copy.c_str(), nullptr);
    }
    // Letters ("infx", "nan(1)") are read by from_chars as its own spellings.
    if (!std::isfinite(magnitude)) return std::nullopt;
    return magnitude;
}

} // namespace act
