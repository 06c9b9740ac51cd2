#include "base/shortened_text.h"

#include "base/utf8.h"

#include <algorithm>

namespace act {
std::size_t fitting_bytes(std::string_view text, double room,
                          const std::function<double(std::size_t bytes)>& width) {
    // The first beginning that is too wide, each twice as long as the one before; then halfway back.
    std::size_t fits = 0;
    std::size_t too_long = std::min<std::size_t>(16, text.size());
    while (width(whole_characters(text, too_long)) <= room) {
        fits = whole_characters(text, too_long);
        if (fits == text.size()) return fits;
        too_long = std::min(2 * too_long, text.size());
    }
    too_long = whole_characters(text, too_long);
    for (;;) {
        std::size_t middle = whole_characters(text, fits + (too_long - fits) / 2);
        if (middle <= fits) middle = fits + character_length(text.substr(fits)); // within one character
        if (middle >= too_long) return fits;
        (width(middle) <= room ? fits : too_long) = middle;
    }
}

std::string shortened(std::string_view text, double room,
                      const std::function<double(std::string_view)>& width) {
    const auto cut = [&](std::size_t bytes) {
        return std::string(text.substr(0, bytes)) + std::string(ellipsis);
    };
    const auto as_it_is = [&](std::size_t bytes) { return width(text.substr(0, bytes)); };
    if (fitting_bytes(text, room, as_it_is) == text.size()) return std::string(text);
    return cut(fitting_bytes(text, room, [&](std::size_t bytes) { return width(cut(bytes)); }));
}

} // namespace act
