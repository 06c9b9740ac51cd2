#include "base/named.h"

namespace act {

std::string listed(std::span<const std::string_view> words, std::string_view between,
                   std::string_view before_last) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? before_last : between;
        text += words[i];
    }
    return text;
}

std::string listed(std::span<const std::string_view> words, std::string_view between) {
    return listed(words, between, between);
}

} // namespace act
