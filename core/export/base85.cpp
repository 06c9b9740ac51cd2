#include "export/base85.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace act {

std::string base85(std::string_view bytes) {
    // Printable ASCII without what ends a text or a script, begins an entity or is left over.
    constexpr std::string_view digits =
        "!#%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}";
    static_assert(digits.size() == 85);
    std::string text;
    text.reserve((bytes.size() + 3) / 4 * 5);
    for (std::size_t i = 0; i < bytes.size(); i += 4) {
        const std::size_t count = std::min<std::size_t>(4, bytes.size() - i);
        std::uint32_t four = 0;
        for (std::size_t k = 0; k < 4; ++k)
            four = four << 8U | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        std::array<char, 5> group{};
        for (std::size_t k = 5; k-- > 0; four /= 85)
            group.at(k) = digits[four % 85];
        text.append(group.data(), count + 1);
    }
    return text;
}

} // namespace act
