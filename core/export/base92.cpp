#include "export/base92.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace act {

std::string base92(std::string_view bytes) {
    // No apostrophe, backslash or angle bracket that opens, which end or change a text between apostrophes in a script.
    constexpr std::string_view digits = " !\"#$%&()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`"
                                        "abcdefghijklmnopqrstuvwxyz{|}~";
    constexpr std::uint32_t base = 92;
    static_assert(digits.size() == base);
    constexpr unsigned bits_of_pair = 13; // 8192 of the 8464 pairs
    std::string text;
    text.reserve(16 * bytes.size() / bits_of_pair + 2);
    std::uint32_t rest = 0;
    unsigned bits = 0;
    const auto put_pair = [&](std::uint32_t pair) {
        text += digits[pair / base];
        text += digits[pair % base];
    };
    for (const char byte : bytes) {
        rest = rest << 8U | static_cast<unsigned char>(byte);
        bits += 8;
        if (bits < bits_of_pair) continue;
        bits -= bits_of_pair;
        put_pair(rest >> bits);
        rest &= (1U << bits) - 1;
    }
    if (bits > 0) put_pair(rest << (bits_of_pair - bits));
    return text;
}

} // namespace act
